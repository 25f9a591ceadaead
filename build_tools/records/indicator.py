"""Indicators."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import AnyPath, Ref, Slug
from build_tools.records._marks import fact, ours
from build_tools.records._traits import Dated, Measured
from build_tools.records._vocabulary import Side, Vocabulary
from build_tools.records._wording import Text


class Scope(Vocabulary):
    """What a number is about.

    ru: К чему относится число.
    zh: 数字所涉的范围。
    """

    NATIONAL = "national", "national | страна в целом | 全国"
    REGIONAL = "regional", "regional | регион | 地方"
    EVENT = "event", "of one event | одно событие | 单项活动"
    INSTITUTIONAL = "institutional", "of one institution | одно учреждение | 单个机构"


class Indicator(Dated, Measured, Record):
    """Indicator, indicators | Показатель, показатели | 指标, 指标

    One counted or measured value.

    ru: Одна посчитанная или измеренная величина.
    zh: 一个统计或测量所得的数值。
    """

    folder: ClassVar[str] = "indicators"

    measure: Text = ours(...)
    """Measure | Что измеряется | 统计内容

    What is counted or measured.

    ru: Что посчитано или измерено.
    zh: 统计或测量的内容。
    good: {en: Trade in goods, ru: Торговля товарами, zh: 货物贸易额}
    bad: Trade in goods
    why: a language stands before it | нужен код языка | 须标明语言
    """
    subject: AnyPath | None = fact()
    """Subject | Объект | 对象

    Whose value it is.

    ru: Чей это показатель.
    zh: 数值属于哪一主体。
    good: places/china
    bad: china
    why: the folder belongs to the path | в пути нужна папка | 路径须含文件夹
    """
    counterpart: AnyPath | None = fact()
    """Counterpart | Контрагент | 对方

    With whom, where the value joins two.

    ru: С кем, если показатель связывает двоих.
    zh: 涉及双方时的另一方。
    good: places/russia
    bad: Russia
    why: the path of its record | путь записи | 应写记录路径
    """
    scope: Scope = ours(...)
    """Scope | Охват | 范围

    National, regional, of one event or of one institution.

    ru: Страна в целом, регион, одно мероприятие или одно учреждение.
    zh: 全国、地方、单项活动或单个机构。
    good: national
    bad: country
    why: a word of the list: national | слово из списка: national | 须取自词表：national
    """
    reporter: Side | None = ours()
    """Reported by side | Чьи данные | 报告方

    Whose figure it is.

    ru: Какая сторона приводит эти данные.
    zh: 数据由哪一方公布。
    good: china
    bad: customs
    why: a word of the list | слово из списка | 须取自词表
    """
    comparable_with: tuple[Annotated[Slug, Ref("indicators")], ...] = ours(())
    """Comparable with | Сопоставимо с | 可比指标

    Values that may be set beside it.

    ru: Показатели, с которыми его можно сопоставлять.
    zh: 可与之比较的指标。
    good: [china-russia-trade-2017]
    bad: [indicators/china-russia-trade-2017]
    why: the bare id | только идентификатор | 只写标识本身
    """
    sum_allowed: bool = ours(default=False)
    """May be summed | Можно суммировать | 可加总

    Whether it may be added to its comparable values.

    ru: Можно ли складывать его с сопоставимыми показателями.
    zh: 是否可与可比指标相加。
    good: false
    bad: "no"
    why: true or false, without quotes | true или false без кавычек | 写 true 或 false，不加引号
    """
