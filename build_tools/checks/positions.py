"""Places on the map, and the countries that they lie in."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from build_tools.checks._base import Check, World
from build_tools.core.mend import Kind, Mend
from build_tools.core.rule import Finding
from build_tools.graph import Entry


class Box(NamedTuple):
    """Degrees, WGS 84; a box with west > east crosses 180°."""

    south: float
    north: float
    west: float
    east: float

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether a point lies in it."""
        if self.west <= self.east:
            between = self.west <= longitude <= self.east
        else:
            between = longitude >= self.west or longitude <= self.east
        return self.south <= latitude <= self.north and between


# A whole degree or more of room on every side of the extreme points, so that nothing in the country is refused:
# China from 73.5° E (west of Wuqia) to 134.8° E (Heixiazi) and up to 53.6° N (Mohe), the islands of the South China
# Sea far down included; Russia from 19.6° E (Baltic Spit) to 169.0° W (Big Diomede), and from 41.2° N (Bazarduzu) to
# 81.9° N (Cape Fligely). Source: Natural Earth, Admin 0 countries, 1:10m, naturalearthdata.com (public domain).
BOXES: Final[Mapping[str, Box]] = {
    "CN": Box(south=3, north=55, west=72, east=136),
    "RU": Box(south=40, north=83, west=18, east=-167),
}
"""Boxes by ISO 3166-1."""
USUAL: Final[Mapping[str, str]] = {"china": "CN", "russia": "RU"}
"""Codes of countries whose record gives none."""


class R107(Check):
    """A point outside its country.

    Latitude and longitude change places easily, and a minus is soon lost; on a map the place would lie in an ocean.

    Mend: exchange the two, or correct them by the authority that proves them.

    Example::

        country: china
        point: {latitude: 126.6, longitude: 45.8}       # Harbin lies at 45.8, 126.6
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Points outside the box of the country that the place lies in, if we have one."""
        for entry in world.suspects:
            point = entry.raw.get("point")
            code = _country(world, entry) if point else ""
            if point and code in BOXES and not BOXES[code].holds(point["latitude"], point["longitude"]):
                message = f"latitude {point['latitude']}, longitude {point['longitude']} lies outside {code}"
                hint = _mend(BOXES[code], point)
                yield cls.finding(entry.file, ("point",), message, hint)


class X107(Check):
    """A country that is no country.

    ``country`` names the state that something lies in or belongs to; a region or a city stands under ``part_of`` or
    ``seat``.

    Mend: name a place of the kind ``country``.

    Example::

        country: heilongjiang    # china; and part_of: heilongjiang
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """References under ``country`` to a place of another kind."""
        for entry in world.suspects:
            place = world.graph.get(f"places/{entry.raw['country']}") if entry.raw.get("country") else None
            if place and place.raw.get("kind") != "country":
                upper = place.raw.get("country")
                named = Mend(text=str(upper), words="write `country: {text}`")
                hint = named if upper else "name a place of the kind 'country'"
                message = f"{place.path} is of the kind '{place.raw.get('kind')}'"
                yield cls.finding(entry.file, ("country",), message, hint)


def _mend(box: Box, point: Mapping[str, Any]) -> Mend | str:
    """What to write, if it was one of the two usual slips."""
    latitude, longitude = point["latitude"], point["longitude"]
    for north, east in ((longitude, latitude), (abs(latitude), abs(longitude))):
        if box.holds(north, east):
            meant = {**point, "latitude": north, "longitude": east}
            return Mend(kind=Kind.RETYPE, text=f"{{{', '.join(f'{name}: {one}' for name, one in meant.items())}}}")
    sides = " to ".join(f"{abs(degrees)}° {'E' if degrees >= 0 else 'W'}" for degrees in (box.west, box.east))
    return f"correct the point, or the country, which lies in {box.south}° to {box.north}° N, {sides}"


def _country(world: World, entry: Entry) -> str:
    """ISO 3166-1 of the country that a place is, or lies in; empty if nobody says."""
    slug = entry.slug if entry.raw.get("kind") == "country" else entry.raw.get("country")
    country = world.graph.get(f"places/{slug}")
    code = country.get("identifiers", "iso3166_1") if country else None
    return str(code or USUAL.get(str(slug), ""))
