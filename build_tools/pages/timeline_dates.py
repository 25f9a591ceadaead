"""What is dated, and how a date is to be drawn: never more exact, more certain or more closed than it is recorded."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from build_tools.core import edtf
from build_tools.core.edtf import Edtf, Precision
from build_tools.graph import Entry, Graph
from build_tools.pages.drawing.scales import decimal_year
from build_tools.schema import Shape

FOLDERS: Final = ("agreements", "events", "initiatives", "mechanisms")
"""Types whose dates are dates of the cooperation itself."""
AS_OF: Final = "as_of"
"""Field that says to which moment a statement refers, not when something happened."""
FEW_DAYS: Final = 14 / 365
"""Years that are too short for a bar."""


class Drawing(StrEnum):
    """How a date is drawn."""

    DAY = "day"
    """A day or a few: a diamond."""
    BAR = "bar"
    """As long as what it can mean: a month, a year, an interval."""
    STATE = "state"
    """The moment to which a statement refers."""


@dataclass(frozen=True, kw_only=True)
class DatedValue:
    """One date of one record."""

    entry: Entry
    field: Shape
    written: str
    date: Edtf

    @property
    def drawable(self) -> bool:
        """Whether its year is known."""
        return self.date.sides[0].year is not None


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """A date along the axis of time, in decimal years."""

    drawing: Drawing
    start: float
    end: float
    """Where what is known of it is over; for an open end, the end of the moment that is given."""
    open_start: bool
    open_end: bool
    vague: bool
    """Whether the source hedges it: about, possibly."""


def dated(graph: Graph) -> tuple[DatedValue, ...]:
    """Every date of the records of these types, from the earliest; what has no year comes last."""
    found = (one for folder in FOLDERS for entry in graph.of(folder) for one in _dates(entry))
    return tuple(sorted(found, key=lambda one: (*one.date.sort_key, one.entry.path, one.field.name)))


def undated(graph: Graph) -> tuple[Entry, ...]:
    """Records of these types without any date."""
    return tuple(entry for folder in FOLDERS for entry in graph.of(folder) if not any(_dates(entry)))


def _dates(entry: Entry) -> Iterator[DatedValue]:
    for name, field in entry.shape.fields.items():
        if field.kind == "leaf" and field.value == "date" and field.mark == "fact" and entry.get(name):
            written = entry.raw[name]
            yield DatedValue(entry=entry, field=field, written=written, date=edtf.parse(written))


def stretch(one: DatedValue) -> Stretch:
    """How a date with a known year is drawn.

    Raises:
        ValueError: its year is not known.
    """
    first, last = one.date.sides[0], one.date.sides[-1]
    if first.earliest is None or last.latest is None:
        raise ValueError(f"{one.written} has no year")
    start, end = decimal_year(first.earliest), decimal_year(last.latest, over=True)
    is_open = one.date.start is None or one.date.end is None
    short = one.date.precision is Precision.DAY and end - start < FEW_DAYS and not is_open
    drawing = Drawing.DAY if short else Drawing.BAR
    return Stretch(
        drawing=Drawing.STATE if one.field.name == AS_OF else drawing,
        start=start,
        end=end,
        open_start=one.date.start is None,
        open_end=one.date.end is None,
        vague=one.date.approximate or one.date.uncertain,
    )
