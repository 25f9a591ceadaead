"""How good the dataset is: what is proved, what is full, what is translated and read twice, and what needs help."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from build_tools.core.languages import LANGUAGES
from build_tools.graph import Entry, type_index
from build_tools.pages import quality
from build_tools.pages._making import site_page
from build_tools.pages.fragment import fill
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.standing import State
from build_tools.pages.types import plural
from build_tools.pages.views import CellView, RowView
from build_tools.records import record_types

COLUMNS: Final = (State.PROVED, State.AUTHORITY, State.IMPLIED, State.UNPROVED, State.DISPUTED)
_LINK: Final = '<a href="%s">%s</a>'
SHOWN: Final = 12
"""Records that a list of work to do names; more are only counted."""
WHOLE: Final = 100
"""Per cent."""


@dataclass(frozen=True, kw_only=True)
class TableView:
    """Counts in rows."""

    first_column: str
    columns: tuple[str, ...]
    rows: tuple[RowView, ...]
    total: RowView | None


@dataclass(frozen=True, kw_only=True)
class BarView:
    """A share, in words and as the width of a bar."""

    title: Markup
    said: str
    percent: int


@dataclass(frozen=True, kw_only=True)
class TypeView:
    """How full the records of a type are."""

    anchor: str
    title: str
    records: str
    bars: tuple[BarView, ...]


@dataclass(frozen=True, kw_only=True)
class WorkView:
    """Something to help with."""

    what: str
    how: Markup
    records: tuple[Markup, ...]
    """Empty where they are too many to be named."""


@dataclass(frozen=True, kw_only=True)
class QualityView:
    """The whole page."""

    types: TableView
    sources: TableView
    full: tuple[TypeView, ...]
    translations: tuple[BarView, ...]
    texts: str
    statuses: tuple[BarView, ...]
    work: tuple[WorkView, ...]


@site_page(kind="quality", uri="quality.html", section="about")
def quality_view(sheet: Sheet) -> QualityView:
    """Everything that is counted, and the work that follows from it."""
    entries = tuple(sheet.setting.graph.entries.values())
    texts, there = quality.translated(entries)
    return QualityView(
        types=_by_type(sheet),
        sources=_by_source(sheet),
        full=tuple(_full(sheet)),
        translations=tuple(_bar(sheet, sheet.foreign(one.name), there[one.code], texts) for one in LANGUAGES),
        texts=sheet.words.count("quality.texts", texts, number=number_in_words(texts, sheet.words)),
        statuses=tuple(_statuses(sheet, entries)),
        work=tuple(_work(sheet, entries)),
    )


def _by_type(sheet: Sheet) -> TableView:
    found = quality.by_type(sheet.setting)
    rows = tuple(
        _row(sheet, fill(_LINK, sheet.href(type_index(one.folder)), plural(sheet, one)), tally)
        for one in record_types()
        if (tally := found.get(one.folder))
    )
    total = sum(found.values(), Counter())
    return _table(sheet, "quality.type", rows, _row(sheet, fill("%s", sheet.words("quality.total")), total))


def _by_source(sheet: Sheet) -> TableView:
    """Without a total: a value that two sources prove stands in two rows."""
    found = quality.by_source(sheet.setting)
    entries = sheet.setting.by_label(sheet.setting.graph.of("sources"))
    rows = tuple(_row(sheet, sheet.link(one.path), found[one.slug]) for one in entries)
    return _table(sheet, "quality.source", rows, None)


def _table(sheet: Sheet, first: str, rows: tuple[RowView, ...], total: RowView | None) -> TableView:
    columns = (sheet.words("quality.values"), *(sheet.words(f"quality.{one}") for one in COLUMNS))
    return TableView(first_column=sheet.words(first), columns=columns, rows=rows, total=total)


def _row(sheet: Sheet, link: Markup, tally: quality.Tally) -> RowView:
    counts = (("values", sum(tally.values())), *((one.value, tally[one]) for one in COLUMNS))
    cells = (CellView(column=sheet.words(f"quality.{name}"), html=_number(sheet, count)) for name, count in counts)
    return RowView(link=link, cells=tuple(cells))


def _number(sheet: Sheet, count: int) -> Markup:
    """A nought is there and keeps quiet."""
    return fill("%s", number_in_words(count, sheet.words)) if count else fill('<span class="none">%s</span>', 0)


def _full(sheet: Sheet) -> Iterator[TypeView]:
    for one in record_types():
        if entries := sheet.setting.graph.of(one.folder):
            counted = number_in_words(len(entries), sheet.words)
            yield TypeView(
                anchor=f"full-{one.folder}",
                title=plural(sheet, one),
                records=sheet.words.count("index.lead", len(entries), number=counted),
                bars=tuple(
                    _bar(sheet, fill("%s", sheet.setting.title_of(field.shape.titles)), field.records, len(entries))
                    for field in quality.fullness(entries)
                ),
            )


def _bar(sheet: Sheet, title: Markup, part: int, whole: int) -> BarView:
    said = sheet.words("quality.of", part=number_in_words(part, sheet.words), whole=number_in_words(whole, sheet.words))
    return BarView(title=title, said=said, percent=WHOLE * part // whole if whole else 0)


def _statuses(sheet: Sheet, entries: tuple[Entry, ...]) -> Iterator[BarView]:
    found = Counter(entry.record.status for entry in entries)
    for status in type(entries[0].record.status):
        title = fill("%s", sheet.setting.title_of(status.labels))
        yield _bar(sheet, title, found[status], len(entries))


def _work(sheet: Sheet, entries: tuple[Entry, ...]) -> Iterator[WorkView]:
    """What there is to do; what is done is not listed."""
    contribute, silences = sheet.href("contribute.html"), sheet.href("silences.html")
    tasks = (
        ("unproved", quality.in_state(sheet.setting, State.UNPROVED), contribute),
        ("address", quality.without_address(entries), contribute),
        ("translate", quality.untranslated(entries), contribute),
        ("unknown", tuple(entry for entry in entries if entry.record.unknowns), silences),
        ("review", quality.without_reviewer(entries), contribute),
    )
    for name, found, href in tasks:
        if found:
            yield _task(sheet, name, found, href)


def _task(sheet: Sheet, name: str, found: tuple[Entry, ...], href: str) -> WorkView:
    words, named = sheet.words, sheet.setting.by_label(found) if len(found) <= SHOWN else []
    return WorkView(
        what=words.count(f"quality.help.{name}", len(found), number=number_in_words(len(found), words)),
        how=fill(_LINK, href, words(f"quality.help.{name}.how")),
        records=tuple(sheet.link(one.path) for one in named),
    )
