"""Initiatives."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import AnyPath, Ref, Slug
from build_tools.records._marks import fact, ours
from build_tools.records._quantity import Quantity
from build_tools.records._traits import Dated
from build_tools.records._vocabulary import Vocabulary

InitiativeRef = Annotated[Slug, Ref("initiatives")]


class InitiativeKind(Vocabulary):
    """What kind of initiative.

    ru: Вид инициативы.
    zh: 倡议的类别。
    """

    CORRIDOR = "corridor", "corridor | коридор | 走廊"
    ECONOMIC_BELT = "economic_belt", "economic belt | экономический пояс | 经济带"
    FUND = "fund", "fund | фонд | 基金"
    THEMED_YEARS = "themed_years", "themed years | тематические годы | 主题年"
    STRATEGY = "strategy", "strategy | стратегия | 战略"
    ZONE = "zone", "zone | зона | 区"
    PROJECT = "project", "project | проект | 项目"


class InitiativeState(Vocabulary):
    """How far an initiative has come, in the source's own word.

    ru: На какой стадии инициатива, по слову самого источника.
    zh: 倡议所处的阶段，按来源用语。
    """

    PROPOSED = "proposed", "proposed | предложено | 已提出", "propos* recommend* предлага* рекоменд* 建议 提出"
    NEGOTIATED = "negotiated", "under negotiation | на стадии переговоров | 谈判中", "negotiat* обсужда* 谈判 磋商"
    ESTABLISHED = "established", "established | учреждено | 已设立", "establish* создан* учрежд* 设立 建立"
    UNDER_WAY = "under_way", "under way | осуществляется | 实施中", "implement* construct* реализ* 实施 建设"
    COMPLETED = "completed", "completed | завершено | 已完成", "complet* заверш* 完成"


class Initiative(Dated, Record):
    """Initiative, initiatives | Инициатива, инициативы | 倡议, 倡议

    A corridor, belt, fund, themed years, strategy, zone or project.

    ru: Коридор, пояс, фонд, тематические годы, стратегия, зона или проект.
    zh: 走廊、经济带、基金、主题年、战略、区或项目。
    """

    folder: ClassVar[str] = "initiatives"

    kind: InitiativeKind = ours(...)
    """Kind | Вид | 类别

    What kind of initiative it is.

    ru: Какого вида эта инициатива.
    zh: 属于哪一类倡议。
    good: fund
    bad: investment fund
    why: a word of the list: fund | слово из списка: fund | 须取自词表：fund
    """
    state: InitiativeState | None = fact()
    """State | Состояние | 状态

    How far it has come, no further than the source says.

    ru: На какой она стадии, не дальше, чем говорит источник.
    zh: 进展到哪一步，不得超出来源所述。
    good: negotiated
    bad: planned
    why: a word of the list | слово из списка | 须取自词表
    """
    covers: tuple[Annotated[Slug, Ref("places")], ...] = fact(())
    """Covers | Охватывает | 涵盖

    Places that it spans.

    ru: Какие территории она охватывает.
    zh: 覆盖的地域。
    good: [china, russia]
    bad: [China, Mongolia, Russia]
    why: ids of their records | идентификаторы записей | 应写记录标识
    """
    amount: Quantity | None = fact()
    """Amount | Размер | 金额

    How large it is.

    ru: Каков её размер в деньгах или иной величине.
    zh: 规模大小。
    good: {amount: 1000000000, qualifier: about, unit: USD}
    bad: 1000000000
    why: the unit is missing | нет единицы | 缺少单位
    """
    part_of: InitiativeRef | None = fact()
    """Part of | Входит в | 隶属

    The larger initiative.

    ru: Более крупная инициатива, в которую она входит.
    zh: 所属的更大倡议。
    good: belt-and-road
    bad: Belt and Road
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    pursued_by: tuple[AnyPath, ...] = fact(())
    """Pursued by | Осуществляют | 推动方

    Who carries it out.

    ru: Кто её осуществляет.
    zh: 由谁推动实施。
    good: [places/heilongjiang]
    bad: [Heilongjiang]
    why: the path of its record | путь записи | 应写记录路径
    """
    negotiated_by: tuple[Annotated[Slug, Ref("organizations")], ...] = fact(())
    """Negotiated by | Переговоры ведут | 谈判方

    Who negotiates about it.

    ru: Кто ведёт о ней переговоры.
    zh: 由谁进行谈判。
    good: [most-china, minec-russia]
    bad: [organizations/most-china]
    why: the bare id | только идентификатор | 只写标识本身
    """
