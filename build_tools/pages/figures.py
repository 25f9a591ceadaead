"""Numbers set large: indicators as cards, each with its qualifier, its date and its marker."""

from build_tools.graph import Entry
from build_tools.pages.fragment import fill
from build_tools.pages.marker import Marking
from build_tools.pages.quantities import quantity_in_words
from build_tools.pages.setting import Sheet, address
from build_tools.pages.shown import time
from build_tools.pages.views import FigureView
from build_tools.records.indicator import Indicator

QUANTITY = "quantity"


def figure(sheet: Sheet, entry: Entry, marking: Marking, *, linked: bool) -> FigureView | None:
    """Card of an indicator; None for other records, and where the source gives no quantity at all."""
    if not isinstance(entry.record, Indicator) or entry.record.quantity is None:
        return None
    spoken = quantity_in_words(entry.raw[QUANTITY], sheet.words)
    title = sheet.text(entry.record.measure)
    context = [sheet.link(path) for path in (entry.record.subject, entry.record.counterpart) if path]
    context += [time(sheet, entry.record.date)] if entry.record.date else []
    return FigureView(
        qualifier=spoken.qualifier,
        number=spoken.number,
        unit=spoken.unit,
        title=fill('<a href="%s">%s</a>', sheet.href(address(entry.path)), title) if linked else title,
        context=sheet.joined(context),
        marker=marking.marker((QUANTITY,), sheet.setting.title_of(entry.shape.fields[QUANTITY].titles)),
    )


def linked_figure(sheet: Sheet, entry: Entry) -> FigureView | None:
    """Card of an indicator as it stands on another page."""
    page = sheet.href(f"records/{entry.path}.html")
    return figure(sheet, entry, Marking(sheet, entry, page), linked=True)
