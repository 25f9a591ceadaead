"""What a record can be found by: its type, topics, places and years, whose side its sources are on, and who says it.

All of it follows from meanings (what is a reference, a date, a place), so a new record type needs no line here.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from build_tools.core import edtf
from build_tools.core.edtf import Moment
from build_tools.graph import TOPICS, Entry, Graph
from build_tools.graph.graph import links
from build_tools.pages.fragment import anchor_word, escaped
from build_tools.pages.setting import Sheet
from build_tools.pages.types import plural
from build_tools.pages.writing import sort_key
from build_tools.records import HISTORY, UNNAMED, Located, Side, by_folder
from build_tools.records.source import Source

SOURCES: Final = "sources"
PLACE: Final[type] = Located
"""Meaning of what stands on a map."""
WIDER: Final = frozenset({"country", "part_of"})
"""Fields by which a place says what it lies in."""
APART: Final = HISTORY | {"distinct_from"}
"""Fields whose references say nothing of the record: what it is not, and its history."""
SIDES: Final = {str(one): one for one in Side}
MOST_YEARS: Final = 30
"""A date that spans more is taken by its ends alone: a century would stand under every year."""


@dataclass(frozen=True, kw_only=True)
class Facet:
    """One question that records are sorted out by."""

    name: str
    """As in the address: ``type``; its title is the string ``explore.facet.<name>``."""
    held: Callable[[Sheet, Entry], Iterable[str]]
    """Answers of a record; one may come more than once."""
    label: Callable[[Sheet, str], Markup]
    order: Callable[[Sheet, str], Any]
    """Sort key of an answer among all."""


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer."""

    code: str
    """As in the address, without spaces."""
    label: Markup
    count: int
    """Records that hold it."""


def options(sheet: Sheet, facet: Facet, entries: Sequence[Entry]) -> tuple[Option, ...]:
    """Every answer that a record gives, in order."""
    counted = Counter(value for entry in entries for value in set(facet.held(sheet, entry)))
    ordered = sorted(counted, key=lambda value: (facet.order(sheet, value), value))
    return tuple(Option(code=code(one), label=facet.label(sheet, one), count=counted[one]) for one in ordered)


def code(value: str) -> str:
    """An answer as one word: a path stays as it is, ``unnamed experts`` is ``unnamed-experts``."""
    return anchor_word(value) if value.startswith(UNNAMED) else value


def _type(sheet: Sheet, entry: Entry) -> Iterator[str]:
    del sheet
    yield entry.folder


def _type_label(sheet: Sheet, folder: str) -> Markup:
    return Markup(escaped(plural(sheet, by_folder()[folder])))  # noqa: S704 - escaped


def _topics(sheet: Sheet, entry: Entry) -> Iterable[str]:
    return (one for one in entry.record.topics if sheet.setting.graph.get(f"{TOPICS}/{one}"))


def places_named(graph: Graph, entry: Entry) -> list[str]:
    """Paths of the places that a record itself refers to, each once, in its order."""
    found = (
        link.target for link in links(entry) if link.value.shape.value == "ref" and link.value.steps[0] not in APART
    )
    return list(dict.fromkeys(path for path in found if _is_place(graph, path)))


def _places(sheet: Sheet, entry: Entry) -> set[str]:
    """The places that it names, itself if it is one, and all that they lie in."""
    graph = sheet.setting.graph
    found: set[str] = set()
    waiting = [path for path in (*places_named(graph, entry), entry.path) if _is_place(graph, path)]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting.extend(_around(graph, path))
    return found


def _around(graph: Graph, path: str) -> list[str]:
    entry = graph.get(path)
    around = (link.target for link in links(entry) if link.value.steps[0] in WIDER) if entry else ()
    return [wider for wider in around if _is_place(graph, wider)]


def _is_place(graph: Graph, path: str) -> bool:
    entry = graph.get(path)
    return entry is not None and isinstance(entry.record, PLACE)


def _years(sheet: Sheet, entry: Entry) -> Iterator[str]:
    """Every year that one of its dates can mean; how things stood on some day is no date of the thing."""
    del sheet
    for name, one in entry.shape.fields.items():
        if one.value == "date" and one.mark == "fact" and name != "as_of" and entry.get(name):
            yield from map(str, years_of(entry.get(name)))


def years_of(date: str) -> Sequence[int]:
    """Years of a date, from first to last: five for ``2015/2019``; only what is printed of one that is open."""
    read = edtf.parse(date)
    sides = [years for one in read.sides if (years := _years_of_side(one))]
    if not sides:
        return ()
    first, last = sides[0].start, sides[-1].stop
    closed = read.start is not None and read.end is not None
    if closed and len(sides) == len(read.sides) and last - first <= MOST_YEARS:
        return range(first, last)
    return sorted({year for side in sides for year in side})


def _years_of_side(moment: Moment) -> range:
    """Nothing where the year is not known, or only the century."""
    if moment.year is None or moment.span > MOST_YEARS:
        return range(0)
    return range(moment.year, moment.year + moment.span)


def _sides(sheet: Sheet, entry: Entry) -> Iterator[str]:
    """Sides of the sources that say something of the record, and one that it names itself."""
    fields = entry.shape.fields.values()
    mine = (entry.get(one.name) for one in fields if one.spec.get("x-vocabulary", {}).get("name") == Side.__name__)
    yield from (str(one) for one in mine if one)
    for proof in entry.record.proof:
        source = sheet.setting.graph.get(f"{SOURCES}/{proof.source}")
        if source and isinstance(source.record, Source) and source.record.side:
            yield str(source.record.side)


def _voices(sheet: Sheet, entry: Entry) -> Iterator[str]:
    """Whoever is quoted; else the document or the authority itself."""
    del sheet
    for proof in entry.record.proof:
        yield proof.by or f"{SOURCES}/{proof.source}"


def _voice_label(sheet: Sheet, voice: str) -> Markup:
    return sheet.label(voice)


def _voice_order(sheet: Sheet, voice: str) -> tuple[int, Any]:
    """Named speakers, unnamed ones, documents, authorities."""
    if voice.startswith(UNNAMED):
        return 1, sort_key(voice)
    entry = sheet.setting.graph.get(voice)
    source = entry.record if entry else None
    return (2 + source.is_authority if isinstance(source, Source) else 0), _by_label(sheet, voice)


def _by_label(sheet: Sheet, path: str) -> Any:  # noqa: ANN401 - whatever words are ordered by
    return sort_key(sheet.setting.graph.label(path, sheet.setting.language.code)[0])


def _topic_order(sheet: Sheet, topic: str) -> tuple[int, Any]:
    entry = sheet.setting.graph.get(f"{TOPICS}/{topic}")
    return (entry.get("position") or 0 if entry else 0), _by_label(sheet, f"{TOPICS}/{topic}")


FACETS: Final = (
    Facet(
        name="type",
        held=_type,
        label=_type_label,
        order=lambda sheet, folder: sort_key(plural(sheet, by_folder()[folder])),
    ),
    Facet(
        name="topic",
        held=_topics,
        label=lambda sheet, topic: sheet.label(f"{TOPICS}/{topic}"),
        order=_topic_order,
    ),
    Facet(name="place", held=_places, label=lambda sheet, path: sheet.label(path), order=_by_label),
    Facet(
        name="year",
        held=_years,
        label=lambda sheet, year: Markup(escaped(year)),  # noqa: ARG005, S704 - escaped
        order=lambda sheet, year: -int(year),  # noqa: ARG005
    ),
    Facet(
        name="side",
        held=_sides,
        label=lambda sheet, side: Markup(escaped(sheet.setting.title_of(SIDES[side].labels))),  # noqa: S704 - escaped
        order=lambda sheet, side: list(SIDES).index(side),  # noqa: ARG005
    ),
    Facet(name="voice", held=_voices, label=_voice_label, order=_voice_order),
)
"""In the order in which a page asks them; the last in the order of the alphabet, years from the latest."""
