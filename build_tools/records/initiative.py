"""Initiatives."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import AnyPath, Quantity, Ref, Slug
from build_tools.records._marks import fact, ours
from build_tools.records._traits import Dated
from build_tools.records._vocabulary import Vocabulary

InitiativeRef = Annotated[Slug, Ref("initiatives")]


class InitiativeKind(Vocabulary):
    """What kind of initiative."""

    CORRIDOR = "corridor", "corridor | коридор | 走廊"
    ECONOMIC_BELT = "economic_belt", "economic belt | экономический пояс | 经济带"
    FUND = "fund", "fund | фонд | 基金"
    THEMED_YEARS = "themed_years", "themed years | тематические годы | 主题年"
    STRATEGY = "strategy", "strategy | стратегия | 战略"
    ZONE = "zone", "zone | зона | 区"
    PROJECT = "project", "project | проект | 项目"


class InitiativeState(Vocabulary):
    """How far an initiative has come, in the source's own word."""

    PROPOSED = "proposed", "proposed | предложено | 已提出", "propos* recommend* предлага* рекоменд* 建议 提出"
    NEGOTIATED = "negotiated", "under negotiation | на стадии переговоров | 谈判中", "negotiat* обсужда* 谈判 磋商"
    ESTABLISHED = "established", "established | учреждено | 已设立", "establish* создан* учрежд* 设立 建立"
    UNDER_WAY = "under_way", "under way | осуществляется | 实施中", "implement* construct* реализ* 实施 建设"
    COMPLETED = "completed", "completed | завершено | 已完成", "complet* заверш* 完成"


class Initiative(Dated, Record):
    """Initiative, initiatives | Инициатива, инициативы | 倡议, 倡议

    A corridor, belt, fund, themed years, strategy, zone or project.
    """

    folder: ClassVar[str] = "initiatives"

    kind: InitiativeKind = ours(...)
    """Kind | Вид | 类型

    What kind of initiative it is.
    """
    state: InitiativeState | None = fact()
    """State | Состояние | 状态

    How far it has come, no further than the source says.
    """
    covers: tuple[Annotated[Slug, Ref("places")], ...] = fact(())
    """Covers | Охватывает | 涵盖

    Places that it spans.
    """
    amount: Quantity | None = fact()
    """Amount | Объём | 金额

    How large it is.
    """
    part_of: InitiativeRef | None = fact()
    """Part of | Входит в | 隶属

    The larger initiative.
    """
    pursued_by: tuple[AnyPath, ...] = fact(())
    """Pursued by | Осуществляют | 推动方

    Who carries it out.
    """
    negotiated_by: tuple[Annotated[Slug, Ref("organizations")], ...] = fact(())
    """Negotiated by | Переговоры ведут | 谈判方

    Who negotiates about it.
    """
    distinct_from: tuple[InitiativeRef, ...] = ours(())
    """Not the same as | Не путать с | 区别于

    Initiatives that are easily taken for this one.
    """
