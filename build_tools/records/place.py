"""Places."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import Ref, Slug
from build_tools.records._marks import fact, ours
from build_tools.records._model import Model
from build_tools.records._traits import Located
from build_tools.records._vocabulary import Vocabulary

PlaceRef = Annotated[Slug, Ref("places")]


class PlaceKind(Vocabulary):
    """What kind of place.

    ru: Вид территории или места.
    zh: 地点的类别。
    """

    COUNTRY = "country", "country | страна | 国家"
    MACRO_REGION = "macro_region", "macro-region | макрорегион | 大区"
    RIVER_BASIN = "river_basin", "river basin | речной бассейн | 流域"
    FEDERAL_DISTRICT = "federal_district", "federal district | федеральный округ | 联邦区"
    PROVINCE = "province", "province | провинция | 省"
    REPUBLIC = "republic", "republic | республика | 共和国"
    CITY = "city", "city | город | 城市"
    SITE = "site", "site | объект | 场所"


class Tie(Vocabulary):
    """How two places cooperate.

    ru: Каким образом сотрудничают две территории.
    zh: 两地的合作方式。
    """

    BORDER = "border", "border cooperation | приграничное сотрудничество | 边境合作"
    INTERREGIONAL = "interregional", "interregional cooperation | межрегиональное сотрудничество | 地方合作"
    CITIES = "cities", "cooperation of cities | сотрудничество городов | 城市合作"


class Partner(Model):
    """A place that this one cooperates with.

    ru: Территория, с которой идёт сотрудничество.
    zh: 与之合作的地方。
    """

    key: ClassVar[str] = "place"

    place: PlaceRef = fact(...)
    """Place | Место | 地点

    The other place.

    ru: Другая сторона сотрудничества.
    zh: 合作的另一方。
    good: blagoveshchensk
    bad: Blagoveshchensk
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    kind: Tie = ours(...)
    """Kind | Вид | 类别

    How they cooperate.

    ru: Каким образом они сотрудничают.
    zh: 以何种方式合作。
    good: border
    bad: sister cities
    why: a word of the list | слово из списка | 须取自词表
    """


class Place(Located, Record):
    """Place, places | Место, места | 地点, 地点

    A country, region, city or site that the sources speak of.

    ru: Страна, регион, город или объект, о которых говорят источники.
    zh: 来源提到的国家、地区、城市或场所。
    """

    folder: ClassVar[str] = "places"

    kind: PlaceKind = ours(...)
    """Kind | Вид | 类别

    What kind of place it is.

    ru: Что это за место.
    zh: 属于哪一类地点。
    good: city
    bad: town
    why: a word of the list: city | слово из списка: city | 须取自词表：city
    """
    country: PlaceRef | None = fact()
    """Country | Страна | 国家

    The country that it lies in.

    ru: Страна, где оно находится.
    zh: 所在国家。
    good: china
    bad: China
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    part_of: PlaceRef | None = fact()
    """Part of | Входит в | 隶属

    The next larger place.

    ru: Ближайшая более крупная территория.
    zh: 上一级地方。
    good: heilongjiang
    bad: [heilongjiang, china]
    why: only the next larger one | только ближайшая | 只写上一级
    """
    centre_of: PlaceRef | None = fact()
    """Centre of | Центр | 行政中心

    The region that is administered from here.

    ru: Регион, управляемый отсюда.
    zh: 以此为行政中心的地区。
    good: heilongjiang
    bad: true
    why: the id of the region | идентификатор региона | 应写该地区的标识
    """
    border: bool | None = fact()
    """On the border | Приграничное | 位于边境

    Whether a source calls it a border region or city.

    ru: Называет ли источник его приграничным регионом или городом.
    zh: 来源是否称其为边境地区或边境城市。
    good: true
    bad: "yes"
    why: true or false, without quotes | true или false без кавычек | 写 true 或 false，不加引号
    """
    cooperates_with: tuple[Partner, ...] = fact(())
    """Cooperates with | Сотрудничает с | 合作对象

    Places that a source joins to it.

    ru: Территории, с которыми его связывает источник.
    zh: 来源所述与之合作的地方。
    good: [{place: blagoveshchensk, kind: cities}]
    bad: [blagoveshchensk]
    why: how they cooperate is missing | не указан вид сотрудничества | 缺少合作方式
    """
