"""Which places work together, by the records that say so, and where places are: plain facts from the graph."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, pairwise
from typing import Final

from build_tools.core import edtf
from build_tools.core.rule import Step
from build_tools.graph import Entry, Graph
from build_tools.records import Located, Precision
from build_tools.records.event import Event
from build_tools.records.mechanism import Mechanism
from build_tools.records.place import Place, PlaceKind, Tie

PLACES: Final = "places"


class Way(StrEnum):
    """How two places are joined on the map; each has a stroke and a sign of its own."""

    CITIES = "cities"
    BORDER = "border"
    INTERREGIONAL = "interregional"
    PAIR = "pair"
    """A standing mechanism joins them."""
    SERIES = "series"
    """Rounds of one series were held in one, then in the other."""
    GUEST = "guest"
    """A region was guest of honour at what the city held."""


WAYS: Final = {Tie.CITIES: Way.CITIES, Tie.BORDER: Way.BORDER, Tie.INTERREGIONAL: Way.INTERREGIONAL}


@dataclass(frozen=True, kw_only=True)
class Joined:
    """Two places that one record joins."""

    way: Way
    start: str
    """Paths of the places; from the earlier to the later where the way has a direction."""
    end: str
    record: Entry
    """The record that holds the values."""
    steps: tuple[tuple[Step, ...], ...]
    """Values of the record that say so."""
    shown: str
    """Path of the record to which the link leads: of a series its mechanism, else the record itself."""


def joined(graph: Graph) -> tuple[Joined, ...]:
    """Every pair of places that a record joins, in the order of the ways, then of the records."""
    found = (*_partners(graph), *_pairs(graph), *_series(graph), *_guests(graph))
    order = list(Way)
    return tuple(sorted(found, key=lambda one: (order.index(one.way), one.record.path, one.start, one.end)))


def _partners(graph: Graph) -> Iterator[Joined]:
    for entry in graph.of(PLACES):
        partners = entry.record.cooperates_with if isinstance(entry.record, Place) else ()
        for number, partner in enumerate(partners):
            yield Joined(
                way=WAYS[partner.kind],
                start=entry.path,
                end=f"{PLACES}/{partner.place}",
                record=entry,
                steps=(("cooperates_with", number, "place"),),
                shown=entry.path,
            )


def _pairs(graph: Graph) -> Iterator[Joined]:
    for entry in graph.of("mechanisms"):
        places = entry.record.connects if isinstance(entry.record, Mechanism) else ()
        for (one, start), (other, end) in combinations(enumerate(places), 2):
            yield Joined(
                way=Way.PAIR,
                start=f"{PLACES}/{start}",
                end=f"{PLACES}/{end}",
                record=entry,
                steps=(("connects", one), ("connects", other)),
                shown=entry.path,
            )


def _series(graph: Graph) -> Iterator[Joined]:
    """Rounds of a series that followed one another in different cities; what has no date or city is passed over."""
    rounds: dict[str, list[tuple[str, Event, Entry]]] = {}
    for entry in graph.of("events"):
        event = entry.record
        if isinstance(event, Event) and event.series and event.place and event.date:
            when = edtf.parse(event.date).earliest
            if when is not None:
                rounds.setdefault(event.series, []).append((when, event, entry))
    for series, held in sorted(rounds.items()):
        in_order = sorted(held, key=lambda one: (one[0], one[2].path))
        for (_, before, _), (_, after, entry) in pairwise(in_order):
            if before.place != after.place:
                yield Joined(
                    way=Way.SERIES,
                    start=f"{PLACES}/{before.place}",
                    end=f"{PLACES}/{after.place}",
                    record=entry,
                    steps=(("series",), ("place",)),
                    shown=f"mechanisms/{series}",
                )


def _guests(graph: Graph) -> Iterator[Joined]:
    for entry in graph.of("events"):
        event = entry.record
        if isinstance(event, Event) and event.place:
            for number, guest in enumerate(event.guests_of_honour):
                yield Joined(
                    way=Way.GUEST,
                    start=f"{PLACES}/{guest}",
                    end=f"{PLACES}/{event.place}",
                    record=entry,
                    steps=(("guests_of_honour", number),),
                    shown=entry.path,
                )


class How(StrEnum):
    """What the position of a place is worth."""

    SITE = "site"
    CITY = "city"
    REGION = "region"
    """The point where a map writes the name of a region."""
    CENTRE = "centre"
    """A region shown at the city from which it is administered."""
    WITHIN = "within"
    """A site without a point of its own, shown at the city that it is part of."""


@dataclass(frozen=True, kw_only=True)
class Position:
    """Where a place is."""

    longitude: float
    latitude: float
    how: How
    city: str
    """Path of the place whose point it is: of itself, or of the city that stands for it."""


def positions(graph: Graph) -> Mapping[str, Position]:
    """Every place that has a position, by path; nothing is guessed.

    Points of its own come first, but for a region: the city from which a document says it is administered tells more
    than the point where a map would write its name.
    """
    own = {entry.path: _own(entry) for entry in graph.having(Located)}
    made = {path: found for path, found in own.items() if found}
    for entry in graph.of(PLACES):
        place = entry.record
        if not isinstance(place, Place):
            continue
        here = own.get(entry.path)
        if here and place.centre_of:
            region = f"{PLACES}/{place.centre_of}"
            if region not in made or made[region].how is How.REGION:
                made[region] = _standing_for(here, How.CENTRE)
        parent = own.get(f"{PLACES}/{place.part_of}")
        if parent and place.kind is PlaceKind.SITE and parent.how is How.CITY:
            made.setdefault(entry.path, _standing_for(parent, How.WITHIN))
    return made


def _own(entry: Entry) -> Position | None:
    # A record is a trait as well as its own type, which the type checker does not believe.
    record: object = entry.record
    point = record.point if isinstance(record, Located) else None
    if point is None:
        return None
    hows = {Precision.SITE: How.SITE, Precision.CITY: How.CITY, Precision.REGION: How.REGION}
    return Position(longitude=point.longitude, latitude=point.latitude, how=hows[point.precision], city=entry.path)


def _standing_for(city: Position, how: How) -> Position:
    return Position(longitude=city.longitude, latitude=city.latitude, how=how, city=city.city)


def events_at(graph: Graph, places: frozenset[str]) -> tuple[Entry, ...]:
    """Events held at any of these places, by date; what has no date comes last."""
    held = [
        entry
        for entry in graph.of("events")
        if {f"{PLACES}/{entry.get(field)}" for field in ("place", "venue")} & places
    ]
    return tuple(sorted(held, key=lambda entry: (_first_day(entry), entry.path)))


def _first_day(entry: Entry) -> str:
    written = entry.get("date")
    return (edtf.parse(written).earliest or "~") if written else "~"
