"""Mechanisms."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import AnyPath, Date, Ref, Slug
from build_tools.records._marks import fact, ours
from build_tools.records._quantity import Quantity
from build_tools.records._vocabulary import Vocabulary


class MechanismKind(Vocabulary):
    """What kind of mechanism.

    ru: Вид механизма.
    zh: 机制的类别。
    """

    REGION_PAIR = "region_pair", "pair of regions | пара регионов | 地区对接"
    COUNCIL = "council", "council | совет | 理事会"
    MINISTERIAL_DIALOGUE = "ministerial_dialogue", "dialogue of ministries | диалог министерств | 部级对话"
    FORUM_SERIES = "forum_series", "series of events | серия мероприятий | 系列活动"
    COMMISSION = "commission", "commission | комиссия | 委员会"


class Level(Vocabulary):
    """On which level a mechanism works.

    ru: На каком уровне действует механизм.
    zh: 机制运作的层级。
    """

    NATIONAL = "national", "national | государственный | 国家级"
    INTERREGIONAL = "interregional", "interregional | межрегиональный | 地方级"
    MUNICIPAL = "municipal", "between cities | между городами | 城市级"


class Mechanism(Record):
    """Mechanism, mechanisms | Механизм, механизмы | 机制, 机制

    A standing body or channel of cooperation, a series of events included.

    ru: Постоянный орган или канал сотрудничества, включая серию мероприятий.
    zh: 常设的合作机构或渠道，包括系列活动。
    """

    folder: ClassVar[str] = "mechanisms"

    kind: MechanismKind = ours(...)
    """Kind | Вид | 类别

    What kind of mechanism it is.

    ru: Какого вида этот механизм.
    zh: 属于哪一类机制。
    good: council
    bad: committee
    why: a word of the list | слово из списка | 须取自词表
    """
    level: Level | None = ours()
    """Level | Уровень | 层级

    On which level it works.

    ru: На каком уровне он действует.
    zh: 在哪个层级运作。
    good: interregional
    bad: regional
    why: a word of the list: interregional | слово из списка: interregional | 须取自词表：interregional
    """
    connects: tuple[Annotated[Slug, Ref("places")], ...] = fact(())
    """Connects | Связывает | 连接地区

    Places that it joins.

    ru: Какие территории он связывает.
    zh: 所连接的地区。
    good: [yangtze-upper-middle-reaches, volga-federal-district]
    bad: [Yangtze–Volga]
    why: each place by its id | каждое место своим идентификатором | 逐个写地点标识
    """
    members: tuple[Annotated[Slug, Ref("organizations")], ...] = fact(())
    """Members | Участники | 成员

    Bodies that belong to it.

    ru: Организации, которые в него входят.
    zh: 参加该机制的机构。
    good: [minec-russia]
    bad: minec-russia
    why: a list stands in brackets | список пишется в скобках | 列表须用方括号
    """
    membership: Quantity | None = fact()
    """Membership | Число участников | 成员数量

    How many belong to it, or how that changed.

    ru: Сколько участников или как их число изменилось.
    zh: 成员数量或其变化。
    good: {qualifier: increased, unit: members}
    bad: {qualifier: increased, amount: 5, unit: members}
    why: increased gives no number | increased не называет числа | increased 不带数字
    """
    membership_period: Date | None = fact()
    """Time of the membership | Состав: за какое время | 成员统计时段

    Over what time the membership was counted or changed.

    ru: За какое время посчитан или изменился состав.
    zh: 成员数量的统计或变化所涉时段。
    source: printed; EDTF (ISO 8601-2)
    good: 2018/..
    bad: since 2018
    why: an open end is two dots: 2018/.. | открытый конец — две точки: 2018/.. | 未定终点用两点：2018/..
    """
    launched: Date | None = fact()
    """Launched | Создан | 启动时间

    When it began.

    ru: Когда начал действовать.
    zh: 何时启动。
    source: printed; EDTF (ISO 8601-2)
    good: 2016-06
    bad: 2016-6
    why: two digits for the month | месяц двумя цифрами | 月份写两位
    """
    launched_by: Annotated[Slug, Ref("agreements")] | None = fact()
    """Launched by | Основание | 启动依据

    The agreement that began it.

    ru: Соглашение, положившее ему начало.
    zh: 启动该机制的协议。
    good: innovation-cooperation-memorandum-2016
    bad: agreements/innovation-cooperation-memorandum-2016
    why: the bare id | только идентификатор | 只写标识本身
    """
    meetings: Quantity | None = fact()
    """Meetings | Заседания | 会议次数

    How many meetings a source counts.

    ru: Сколько заседаний насчитывает источник.
    zh: 来源所计的会议次数。
    good: {amount: 2, unit: meetings}
    bad: two
    why: number and unit apart | число и единица порознь | 数字与单位分开写
    """
    meetings_period: Date | None = fact()
    """Time of the meetings | Заседания: за какое время | 会议统计时段

    Over what time the meetings were counted.

    ru: За какое время посчитаны заседания.
    zh: 会议次数的统计时段。
    source: printed; EDTF (ISO 8601-2)
    good: 2018/..
    bad: last year
    why: the year in digits | год цифрами | 用数字写年份
    """
    candidates: tuple[AnyPath, ...] = ours(())
    """Candidates | Возможные соответствия | 可能所指

    Bodies that may be meant where the text leaves it open.

    ru: Органы, которые могут иметься в виду, если текст этого не уточняет.
    zh: 原文未明确时可能所指的机构。
    good: [organizations/minec-russia]
    bad: [minec-russia]
    why: the folder belongs to the path | в пути нужна папка | 路径须含文件夹
    """
