"""All records of a type as a plain table, and all types."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from build_tools.graph import TOPICS, Entry, type_index
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import shown, time
from build_tools.pages.topic_page import TypeView, date_field
from build_tools.pages.types import plural
from build_tools.pages.views import CellView, RowView
from build_tools.records import Record
from build_tools.schema import Shape, Value, shape

MOST: Final = 3
"""As many key facts as a row has room for."""
TELLING: Final = frozenset({"term", "ref", "quantity"})
"""Meanings that are short enough for a cell."""
PLAIN: Final = frozenset({"status", "as_of", "topics", "distinct_from"})
"""Fields that say little of one record beside another, or have a column of their own."""
SHARE: Final = 0.5
"""A column stands only where more than this share of the records fills it."""


@dataclass(frozen=True, kw_only=True)
class IndexView:
    """All records of a type as a table."""

    title: str
    lead: str
    first_column: str
    columns: tuple[str, ...]
    rows: tuple[RowView, ...]


def index_view(sheet: Sheet, record_type: type[Record]) -> IndexView:
    """The table of a type, by label; each row leads to the record, where its values have their markers."""
    entries = sheet.setting.by_label(sheet.setting.graph.of(record_type.folder))
    words, chosen = sheet.words, key_fields(record_type, entries)
    dated = any(date_field(entry) for entry in entries)
    columns = [sheet.setting.title_of(one.titles) for one in chosen]
    columns += [words("index.date")] if dated else []
    columns += [words("index.topics")] if any(entry.record.topics for entry in entries) else []
    return IndexView(
        title=plural(sheet, record_type),
        lead=words.count("index.lead", len(entries), number=number_in_words(len(entries), words)),
        first_column=sheet.setting.title_of(shape(record_type).fields["label"].titles),
        columns=tuple(columns),
        rows=tuple(_row(sheet, entry, chosen, columns, dated=dated) for entry in entries),
    )


def key_fields(record_type: type[Record], entries: Sequence[Entry]) -> list[Shape]:
    """The first few short fields that enough records of the type fill for a column."""
    telling = (one for one in shape(record_type).fields.values() if one.name not in PLAIN and _is_telling(one))
    enough = len(entries) * SHARE
    return [one for one in telling if sum(bool(entry.get(one.name)) for entry in entries) > enough][:MOST]


def _is_telling(one: Shape) -> bool:
    listed = one.kind == "list" and one.item is not None and one.item.value == "ref"
    return listed or (one.kind == "leaf" and one.value in TELLING)


def _row(sheet: Sheet, entry: Entry, chosen: Sequence[Shape], columns: Sequence[str], *, dated: bool) -> RowView:
    cells = [_cell(sheet, entry, one) for one in chosen]
    if dated:
        found = date_field(entry)
        cells.append(time(sheet, entry.raw[found.name]) if found else Markup())
    if len(cells) < len(columns):
        cells.append(sheet.joined(sheet.link(f"{TOPICS}/{topic}") for topic in entry.record.topics))
    pairs = zip(columns, cells, strict=True)
    return RowView(link=sheet.link(entry.path), cells=tuple(CellView(column=name, html=one) for name, one in pairs))


def _cell(sheet: Sheet, entry: Entry, one: Shape) -> Markup:
    raw = entry.get(one.name)
    if raw is None:
        return Markup()
    if one.kind == "list" and one.item is not None:
        return sheet.joined(shown(sheet, entry, Value((one.name,), (one.name,), item, one.item)) for item in raw)
    return shown(sheet, entry, Value((one.name,), (one.name,), raw, one))


def type_views(sheet: Sheet, record_types: Sequence[type[Record]]) -> tuple[TypeView, ...]:
    """Every type with the count of its records."""
    return tuple(
        TypeView(
            anchor=one.folder,
            title=plural(sheet, one),
            href=sheet.href(type_index(one.folder)),
            count=number_in_words(len(sheet.setting.graph.of(one.folder)), sheet.words),
            lines=(),
        )
        for one in record_types
    )
