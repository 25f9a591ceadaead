"""Numbers set large: cards, each with its qualifier, what it counts, its date and its marker."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.graph import Entry, page_of
from build_tools.pages.fragment import fill
from build_tools.pages.marker import Marking
from build_tools.pages.proofs import path_title
from build_tools.pages.quantities import quantity_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import time
from build_tools.records.indicator import Indicator
from build_tools.schema import Value
from build_tools.schema.shape import join

QUANTITY = "quantity"
AS_OF = "as_of"


@dataclass(frozen=True, kw_only=True)
class FigureView:
    """A number set large, never without its qualifier."""

    qualifier: str
    number: str
    unit: str
    title: Markup
    context: Markup
    """Whose value it is, with whom, and of when."""
    marker: Markup


def figure(sheet: Sheet, entry: Entry, marking: Marking, *, linked: bool) -> FigureView | None:
    """Card of an indicator; None for other records, and where the source gives no quantity at all."""
    if not isinstance(entry.record, Indicator) or entry.record.quantity is None:
        return None
    spoken = quantity_in_words(entry.raw[QUANTITY], sheet.words)
    title = sheet.text(entry.record.measure)
    context = [sheet.link(path) for path in (entry.record.subject, entry.record.counterpart) if path]
    context += [time(sheet, entry.record.date)] if entry.record.date else _as_of(sheet, entry)
    return FigureView(
        qualifier=spoken.qualifier,
        number=spoken.number,
        unit=spoken.unit,
        title=fill('<a href="%s">%s</a>', sheet.href(page_of(entry.path)), title) if linked else title,
        context=sheet.joined(context),
        marker=marking.marker((QUANTITY,), sheet.setting.title_of(entry.shape.fields[QUANTITY].titles)),
    )


def _as_of(sheet: Sheet, entry: Entry) -> list[Markup]:
    """The moment for which a number without a date of its own is told."""
    if not entry.get(AS_OF):
        return []
    title = sheet.setting.title_of(entry.shape.fields[AS_OF].titles)
    return [fill("%s%s%s", title, sheet.words("path.inside"), time(sheet, entry.raw[AS_OF]))]


def linked_figures(sheet: Sheet, entry: Entry) -> Iterator[FigureView]:
    """Cards of a record as they stand on another page: an indicator's value, or every number that another one holds."""
    marking = Marking.elsewhere(sheet, entry)
    if isinstance(entry.record, Indicator):
        card = figure(sheet, entry, marking, linked=True)
        yield from [card] if card else []
        return
    for value in entry.facts:
        if value.shape.value == QUANTITY and value.value.get("amount") is not None:
            yield _counted(sheet, entry, value, marking)


def _counted(sheet: Sheet, entry: Entry, value: Value, marking: Marking) -> FigureView:
    """A number that stands in a record of another type, with what it counts and when."""
    spoken, title = quantity_in_words(value.value, sheet.words), path_title(sheet, entry, value.path)
    # Where the number itself is meant, what holds it says enough: ``Participants: China``.
    inner = value.segments[:-1] if value.segments[-1] == QUANTITY else value.segments
    # What is counted over a time of its own says so in a field beside it.
    when = entry.get(f"{value.steps[0]}_period") or entry.get("date")
    context = [fill("%s", path_title(sheet, entry, join(inner))), *([time(sheet, when)] if when else [])]
    return FigureView(
        qualifier=spoken.qualifier,
        number=spoken.number,
        unit=spoken.unit,
        title=sheet.link(entry.path),
        context=sheet.joined(context),
        marker=marking.marker(value.steps, title),
    )
