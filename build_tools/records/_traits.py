"""Fields with a meaning, mixed into types; exports and pages ask for the meaning: ``issubclass(t, Located)``."""

from typing import Annotated

from pydantic import Field

from build_tools.core.languages import CODES
from build_tools.records._fields import Date, Line
from build_tools.records._marks import fact, ours
from build_tools.records._model import Model
from build_tools.records._quantity import Quantity
from build_tools.records._vocabulary import Vocabulary


class Precision(Vocabulary):
    """What a point stands for.

    ru: Что обозначает точка.
    zh: 坐标点所代表的对象。
    """

    SITE = "site", "site | объект | 场所"
    CITY = "city", "city centre | центр города | 市中心"
    REGION = "region", "label point of a region | точка подписи региона | 区域标注点"


class Point(Model):
    """A position, WGS 84.

    ru: Положение на местности, WGS 84.
    zh: 地理位置，WGS 84 坐标系。
    """

    latitude: Annotated[float, Field(ge=-90, le=90)] = fact(...)
    """Latitude | Широта | 纬度

    Degrees north of the equator, WGS 84.

    ru: Градусы к северу от экватора, WGS 84.
    zh: 赤道以北的度数，WGS 84 坐标系。
    unit: degrees north | градусы северной широты | 北纬度数
    source: authority; WGS 84
    good: 45.75
    bad: 126.63
    why: no latitude exceeds 90; it is the longitude | широта не больше 90, это долгота | 纬度不超过90，此为经度
    """
    longitude: Annotated[float, Field(ge=-180, le=180)] = fact(...)
    """Longitude | Долгота | 经度

    Degrees east of Greenwich, WGS 84.

    ru: Градусы к востоку от Гринвича, WGS 84.
    zh: 格林尼治以东的度数，WGS 84 坐标系。
    unit: degrees east | градусы восточной долготы | 东经度数
    source: authority; WGS 84
    good: 126.63
    bad: 126°38′
    why: decimal degrees | десятичные градусы | 用十进制度数
    """
    precision: Precision = ours(Precision.CITY)
    """Precision | Точность | 精度

    What the point stands for.

    ru: Что обозначает точка.
    zh: 该点代表什么。
    good: city
    bad: exact
    why: a word of the list | слово из списка | 须取自词表
    """


class Located(Model):
    """Has a position on a map."""

    point: Point | None = fact()
    """Point | Координаты | 坐标

    Where it is.

    ru: Где находится.
    zh: 所在位置。
    source: authority
    good: {latitude: 45.75, longitude: 126.63, precision: city}
    bad: [45.75, 126.63]
    why: each number with its name | у каждого числа есть имя | 每个数须写明名称
    """


class Dated(Model):
    """Happened at a time."""

    date: Date | None = fact()
    """Date | Дата | 日期

    When, in EDTF, never more exact than it is known.

    ru: Когда, в формате EDTF, не точнее, чем известно.
    zh: 时间，采用 EDTF，不得比已知情况更精确。
    source: printed; EDTF (ISO 8601-2)
    good: "2019-06-15/2019-06-19"
    bad: 15.06.2019
    why: year, month, day | год, месяц, день | 按年、月、日顺序
    """


class Citable(Model):
    """Has a title that a bibliography prints."""

    title: Line | None = fact()
    """Title | Заглавие | 题名

    Title as printed, in its own language.

    ru: Заглавие, как в источнике, на языке оригинала.
    zh: 按原文照录的题名。
    good: "Strategic priorities of cooperation between Heilongjiang province and Russia"
    bad: {en: Strategic priorities}
    why: as printed, in one language | как в источнике, на одном языке | 照录原文，只用一种语言
    """
    title_language: Annotated[str, Field(pattern=f"^({'|'.join(CODES)})$")] | None = ours()
    """Language of the title | Язык заглавия | 题名语言

    Code of the language that the title is in.

    ru: Код языка, на котором дано заглавие.
    zh: 题名所用语言的代码。
    source: ours; BCP 47
    good: en
    bad: English
    why: the code: en | код: en | 用代码：en
    """


class Measured(Model):
    """Holds a number."""

    quantity: Quantity | None = fact()
    """Quantity | Величина | 数值

    Number, unit and qualifier.

    ru: Число, единица и уточнение.
    zh: 数字、单位和限定词。
    good: {amount: 100000000000, qualifier: more_than, unit: USD}
    bad: {amount: 100, unit: billion USD}
    why: all zeros, and the code alone | все нули и только код | 写全零，单位只用代码
    """
