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
    """What kind of place."""

    COUNTRY = "country", "country | страна | 国家"
    MACRO_REGION = "macro_region", "macro-region | макрорегион | 大区"
    RIVER_BASIN = "river_basin", "river basin | речной бассейн | 流域"
    FEDERAL_DISTRICT = "federal_district", "federal district | федеральный округ | 联邦区"
    PROVINCE = "province", "province | провинция | 省"
    REPUBLIC = "republic", "republic | республика | 共和国"
    CITY = "city", "city | город | 城市"
    SITE = "site", "site | объект | 地点"


class Tie(Vocabulary):
    """How two places cooperate."""

    BORDER = "border", "border cooperation | приграничное сотрудничество | 边境合作"
    INTERREGIONAL = "interregional", "interregional cooperation | межрегиональное сотрудничество | 地方合作"
    CITIES = "cities", "cooperation of cities | сотрудничество городов | 城市合作"


class Partner(Model):
    """A place that this one cooperates with."""

    key: ClassVar[str] = "place"

    place: PlaceRef = fact(...)
    """Place | Место | 地点

    The other place.
    """
    kind: Tie = ours(...)
    """Kind | Вид | 类型

    How they cooperate.
    """


class Place(Located, Record):
    """Place, places | Место, места | 地点, 地点

    A country, region, city or site that the sources speak of.
    """

    folder: ClassVar[str] = "places"

    kind: PlaceKind = ours(...)
    """Kind | Вид | 类型

    What kind of place it is.
    """
    country: PlaceRef | None = fact()
    """Country | Страна | 国家

    The country that it lies in.
    """
    part_of: PlaceRef | None = fact()
    """Part of | Входит в | 隶属

    The next larger place.
    """
    centre_of: PlaceRef | None = fact()
    """Centre of | Центр | 行政中心

    The region that is administered from here.
    """
    border: bool | None = fact()
    """On the border | Приграничное | 位于边境

    Whether a source calls it a border region or city.
    """
    cooperates_with: tuple[Partner, ...] = fact(())
    """Cooperates with | Сотрудничает с | 合作对象

    Places that a source joins to it.
    """
