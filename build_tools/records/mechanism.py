"""Mechanisms."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import AnyPath, Date, Quantity, Ref, Slug
from build_tools.records._marks import fact, ours
from build_tools.records._vocabulary import Vocabulary


class MechanismKind(Vocabulary):
    """What kind of mechanism."""

    REGION_PAIR = "region_pair", "pair of regions | пара регионов | 地区对接"
    COUNCIL = "council", "council | совет | 理事会"
    MINISTERIAL_DIALOGUE = "ministerial_dialogue", "dialogue of ministries | диалог министерств | 部级对话"
    FORUM_SERIES = "forum_series", "series of events | серия мероприятий | 系列活动"
    COMMISSION = "commission", "commission | комиссия | 委员会"


class Level(Vocabulary):
    """On which level a mechanism works."""

    NATIONAL = "national", "national | национальный | 国家级"
    INTERREGIONAL = "interregional", "interregional | межрегиональный | 地方级"
    MUNICIPAL = "municipal", "between cities | между городами | 城市级"


class Mechanism(Record):
    """Mechanism, mechanisms | Механизм, механизмы | 机制, 机制

    A standing body or channel of cooperation, a series of events included.
    """

    folder: ClassVar[str] = "mechanisms"

    kind: MechanismKind = ours(...)
    """Kind | Вид | 类型

    What kind of mechanism it is.
    """
    level: Level | None = ours()
    """Level | Уровень | 层级

    On which level it works.
    """
    connects: tuple[Annotated[Slug, Ref("places")], ...] = fact(())
    """Connects | Связывает | 联结

    Places that it joins.
    """
    members: tuple[Annotated[Slug, Ref("organizations")], ...] = fact(())
    """Members | Участники | 成员

    Bodies that belong to it.
    """
    membership: Quantity | None = fact()
    """Membership | Число участников | 成员数量

    How many belong to it, or how that changed.
    """
    launched: Date | None = fact()
    """Launched | Создан | 启动时间

    When it began.
    """
    launched_by: Annotated[Slug, Ref("agreements")] | None = fact()
    """Launched by | Основание | 启动依据

    The agreement that began it.
    """
    meetings: Quantity | None = fact()
    """Meetings | Заседания | 会议次数

    How many meetings a source counts.
    """
    candidates: tuple[AnyPath, ...] = ours(())
    """Candidates | Возможные соответствия | 可能所指

    Bodies that may be meant where the text leaves it open.
    """
