"""How pictures and their tables put records and values into words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from markupsafe import Markup

from build_tools.core.languages import language
from build_tools.core.rule import Step
from build_tools.graph import Entry
from build_tools.graph.graph import target
from build_tools.pages.drawing.labels import LINE
from build_tools.pages.drawing.svg import element
from build_tools.pages.fragment import fill, together
from build_tools.pages.marker import Marking
from build_tools.pages.pictures.picture import CellView, cells
from build_tools.pages.proofs import path_title
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import shown
from build_tools.pages.standing import State, state
from build_tools.pages.telling import value_in_words
from build_tools.schema import Value

DISTINCT: Final = "distinct_from"
_OURS: Final = '%s <span class="ours">%s</span>'


class Name(NamedTuple):
    """Label of a record as plain text."""

    text: str
    lang: str | None
    """Tag of its language, where it is not that of the page."""


def name(sheet: Sheet, path: str) -> Name:
    """How a record is called in a picture."""
    said, code = sheet.setting.graph.label(path, sheet.setting.language.code)
    return Name(said, None if code == sheet.setting.language.code else language(code).tag)


def title(sheet: Sheet, entry: Entry, field: str) -> str:
    """Title of a field of a record."""
    return sheet.setting.title_of(entry.shape.fields[field].titles)


def values_of(entry: Entry, fields: Iterable[str]) -> Iterator[Value]:
    """Values of these fields, in the order of the fields; each member of a list by itself."""
    for field in fields:
        yield from (value for value in entry.values if value.steps[0] == field)


def plainly(sheet: Sheet, value: Value) -> str:
    """A value as plain text."""
    return value_in_words(sheet.setting.graph, value, sheet.words)


def line(sheet: Sheet, entry: Entry, field: str, *, lacking: str = "") -> str:
    """All values of a field in a line, ``Negotiated by: one, other``; empty where there is none to tell."""
    said = [plainly(sheet, one) for one in values_of(entry, (field,))] or [one for one in (lacking,) if one]
    words = sheet.words
    return words("path.inside").join((title(sheet, entry, field), words("list.separator").join(said))) if said else ""


def unknown(sheet: Sheet, entry: Entry) -> str:
    """What was looked for and not found, in a line; empty where nothing was."""
    found = [path_title(sheet, entry, path) for path in entry.record.unknowns]
    words = sheet.words
    said = (words("record.unknowns"), words("list.separator").join(found))
    return words("path.inside").join(said) if found else ""


def printed(sheet: Sheet, entry: Entry, steps: tuple[Step, ...]) -> bool:
    """Whether a source prints the value, rather than implying it or leaving it to us."""
    return state(sheet.setting, entry, entry.proofs_of.get(steps, ())) is State.PROVED


def told(sheet: Sheet, entry: Entry, value: Value) -> Markup:
    """A value for the table: a fact with its marker, a choice of ours called so."""
    said = shown(sheet, entry, value)
    if value.shape.mark != "fact":
        return fill(_OURS, said, sheet.words("ours.short"))
    marking = Marking.elsewhere(sheet, entry)
    return fill("%s%s", said, marking.marker(value.steps, title(sheet, entry, str(value.steps[0]))))


def distinctions(found: Sequence[Entry]) -> Iterator[tuple[Entry, Value]]:
    """Values that tell two of these records apart; where both say so, what the first says."""
    for one, other in combinations(found, 2):
        said = ((each, value) for each in (one, other) for value in values_of(each, (DISTINCT,)))
        apart = next(((each, value) for each, value in said if target(value) in {one.path, other.path}), None)
        if apart:
            yield apart


def row(sheet: Sheet, entry: Entry, value: Value) -> tuple[CellView, ...]:
    """One value as a row: whose it is, which field, and what it says."""
    words = sheet.words
    columns = (words("picture.record"), words("picture.field"), words("picture.value"))
    field = fill("%s", title(sheet, entry, str(value.steps[0])))
    return cells(columns, sheet.link(entry.path), field, told(sheet, entry, value))


def written(  # noqa: PLR0913 -- where a text stands and how it is set
    lines: Sequence[str], x: float, y: float, size: float, *, class_: str, lang: str | None = None
) -> list[Markup]:
    """Lines of text one below the other, the first on the baseline ``y``; for a ``<text>``."""
    return [
        element("tspan", line, class_=class_, x=x, y=y + number * size * LINE, lang=lang)
        for number, line in enumerate(lines)
    ]


def read_out(spans: Iterable[Markup]) -> Markup:
    """A ``<text>`` of lines with spaces between them, so that a link is read out word by word."""
    return element("text", together(spans, " "))
