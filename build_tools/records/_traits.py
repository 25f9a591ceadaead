"""Fields with a meaning, mixed into types; exports and pages ask for the meaning: ``issubclass(t, Located)``."""

from typing import Annotated

from pydantic import Field

from build_tools.records._fields import Date, Line, Quantity
from build_tools.records._marks import fact, ours
from build_tools.records._model import Model
from build_tools.records._vocabulary import Vocabulary


class Precision(Vocabulary):
    """What a point stands for."""

    SITE = "site", "site | объект | 地点"
    CITY = "city", "city centre | центр города | 市中心"
    REGION = "region", "label point of a region | точка подписи региона | 区域标注点"


class Point(Model):
    """A position, WGS 84."""

    latitude: Annotated[float, Field(ge=-90, le=90)] = fact(..., unit="degrees north")
    """Latitude | Широта | 纬度

    Degrees north of the equator, WGS 84.
    """
    longitude: Annotated[float, Field(ge=-180, le=180)] = fact(..., unit="degrees east")
    """Longitude | Долгота | 经度

    Degrees east of Greenwich, WGS 84.
    """
    precision: Precision = ours(Precision.CITY)
    """Precision | Точность | 精度

    What the point stands for.
    """


class Located(Model):
    """Has a position on a map."""

    point: Point | None = fact()
    """Point | Точка | 坐标

    Where it is.
    """


class Dated(Model):
    """Happened at a time."""

    date: Date | None = fact()
    """Date | Дата | 日期

    When, in EDTF, never more exact than it is known.
    """


class Citable(Model):
    """Has a title that a bibliography prints."""

    title: Line | None = fact()
    """Title | Заглавие | 题名

    Title as printed, in its own language.
    """
    title_language: Annotated[str, Field(pattern=r"^(en|ru|zh)$")] | None = ours()
    """Language of the title | Язык заглавия | 题名语言

    Code of the language that the title is in.
    """


class Measured(Model):
    """Holds a number."""

    quantity: Quantity | None = fact()
    """Quantity | Значение | 数值

    Number, unit and qualifier.
    """
