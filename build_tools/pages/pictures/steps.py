"""Records in the order in which one led to another: what is drawn of a chain, and where its lines run."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from build_tools.core import edtf
from build_tools.graph import Entry, Graph
from build_tools.pages.components import components
from build_tools.pages.setting import Sheet
from build_tools.pages.topic_page import UNDATED, date_field
from build_tools.schema import Value


class Way(StrEnum):
    """How one record led to another."""

    LAUNCHED = "launched"
    SERIES = "series"
    FOLLOWS = "follows"
    RESULTED = "resulted"
    PART = "part"


class Relation(NamedTuple):
    """A field that joins two steps."""

    way: Way
    onwards: bool
    """Whether the record that holds it comes first."""


RELATIONS: Final[Mapping[tuple[str, str], Relation]] = {
    ("agreements", "launches"): Relation(Way.LAUNCHED, onwards=True),
    ("mechanisms", "launched_by"): Relation(Way.LAUNCHED, onwards=False),
    ("events", "series"): Relation(Way.SERIES, onwards=False),
    ("events", "follows"): Relation(Way.FOLLOWS, onwards=False),
    ("events", "resulted_in"): Relation(Way.RESULTED, onwards=True),
    ("events", "part_of"): Relation(Way.PART, onwards=False),
}
"""Fields that say what led to what, by folder and name."""


PERIOD: Final = "period"
"""Field that says for which time something is meant."""


class Tie(NamedTuple):
    """A value that joins two records."""

    start: str
    end: str
    way: Way
    holder: Entry
    value: Value


def ties(graph: Graph, members: Iterable[Entry]) -> tuple[Tie, ...]:
    """What joins these records; what is said from both sides counts once."""
    paths = {entry.path for entry in members}
    made: dict[tuple[str, str, Way], Tie] = {}
    for link in graph.links:
        relation = RELATIONS.get((link.source.folder, str(link.value.steps[0])))
        if relation and {link.source.path, link.target} <= paths:
            ends = (link.source.path, link.target) if relation.onwards else (link.target, link.source.path)
            tie = Tie(*ends, relation.way, link.source, link.value)
            made.setdefault((tie.start, tie.end, tie.way), tie)
    return tuple(made.values())


def longest(found: Sequence[Tie]) -> tuple[Tie, ...]:
    """Of ties that hang together in several groups, the largest group."""
    return max(components(found, lambda one: (one.start, one.end)), key=len, default=())


def in_order(graph: Graph, found: Sequence[Tie]) -> tuple[Entry, ...]:
    """Records so that none comes before what led to it; a part right after its whole, else the earlier first.

    Of those without a date the one that is told first stands first.
    """
    waiting = {path: graph.entries[path] for one in found for path in (one.start, one.end)}
    parts = {one.end for one in found if one.way is Way.PART}
    told = {one.end: number for number, one in reversed([*enumerate(found)])}
    made: list[Entry] = []
    while waiting:
        held = {one.end for one in found if one.start in waiting}
        # Records that led to each other in a circle hold one another: then the first is as good as any.
        free = waiting.keys() - held or waiting.keys()
        made.append(
            waiting.pop(min(free, key=lambda path: (path not in parts, _when(waiting[path]), told.get(path, -1), path)))
        )
    return tuple(made)


def _when(entry: Entry) -> str:
    """First day on which it can have come about; what it is for, as the years of a plan, is another matter."""
    dated = date_field(entry)
    if dated is None or dated.name == PERIOD:
        return UNDATED
    return edtf.parse(entry.raw[dated.name]).earliest or UNDATED


class Branch(NamedTuple):
    """Lines of one kind that leave one step and share a lane beside the chain."""

    way: Way
    lane: int
    """Which lane, from 0, the nearest to the chain."""
    ties: tuple[Tie, ...]


class Lines(NamedTuple):
    """How ties run."""

    straight: tuple[Tie, ...]
    """Between neighbours, down the chain itself."""
    bent: tuple[Branch, ...]
    """Past other steps, or upwards where records go in a circle."""


def branches(found: Sequence[Tie], places: Mapping[str, int]) -> Lines:
    """Where lines run between steps that stand at these places: no two cover each other."""
    straight: dict[int, Tie] = {}
    bent: dict[tuple[int, Way], list[Tie]] = {}
    for one in found:
        start, end = places[one.start], places[one.end]
        if end == start + 1 and start not in straight:
            straight[start] = one
        else:
            bent.setdefault((start, one.way), []).append(one)
    return Lines(tuple(straight.values()), tuple(_laned(bent, places)))


def _laned(bent: Mapping[tuple[int, Way], Sequence[Tie]], places: Mapping[str, int]) -> Iterator[Branch]:
    """Short ones keep nearest to the chain; lines that only touch at a step may share a lane."""
    spans = []
    for (start, way), group in bent.items():
        reached = [start, *(places[one.end] for one in group)]
        spans.append((min(reached), max(reached), way, tuple(group)))
    taken: list[list[tuple[int, int]]] = []
    for first, last, way, group in sorted(spans, key=lambda one: (one[1] - one[0], one[0], one[2])):
        free = (lane for lane, held in enumerate(taken) if all(last <= a or b <= first for a, b in held))
        lane = next(free, len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((first, last))
        yield Branch(way, lane, group)


def relations_of(sheet: Sheet, entry: Entry, found: Iterable[Tie], places: Mapping[str, int]) -> tuple[str, ...]:
    """What a record says of others, in the titles of its own fields and their numbers: ``Leads to 6, 7``."""
    told: dict[str, list[str]] = {}
    for one in found:
        if one.holder is entry:
            other = one.end if one.start == entry.path else one.start
            told.setdefault(str(one.value.steps[0]), []).append(str(places[other] + 1))
    inside, separator = sheet.words("path.inside"), sheet.words("list.separator")
    titles = {field: sheet.setting.title_of(entry.shape.fields[field].titles) for field in told}
    return tuple(f"{titles[field]}{inside}{separator.join(numbers)}" for field, numbers in told.items())
