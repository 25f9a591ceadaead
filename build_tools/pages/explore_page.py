"""Every record in one table: plain HTML by type, which a script of ours narrows, sorts and downloads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from build_tools.core import edtf
from build_tools.graph import TOPICS, Entry
from build_tools.pages._making import site_page
from build_tools.pages.facets import FACETS, code, options, places_named
from build_tools.pages.fragment import fill
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import time
from build_tools.pages.topic_page import date_field
from build_tools.pages.types import kind, type_name
from build_tools.records.source import Source

_ITEM: Final = '<span class="item">%s</span>'
MESSAGES: Final = ("explore.shown", "explore.none", "explore.remove")
"""Strings that the script fills in."""


@dataclass(frozen=True, kw_only=True)
class OptionView:
    """A box to tick."""

    code: str
    label: Markup
    count: str


@dataclass(frozen=True, kw_only=True)
class FacetView:
    """Boxes under one heading."""

    name: str
    title: str
    options: tuple[OptionView, ...]


@dataclass(frozen=True, kw_only=True)
class RowView:
    """A record."""

    path: str
    rank: int
    """Place among all records by label, from 0."""
    label: str
    """Plain text, for the download."""
    link: Markup
    type_name: str
    kind: str
    """Empty where the type has none."""
    date: Markup
    edtf: str
    first_day: str
    """``YYYY-MM-DD``; empty where it is not known."""
    places: Markup
    voices: Markup
    held: str
    """What it can be found by: ``type:events topic:…``, separated by spaces."""
    text: str
    """Words that it can be found by: labels and names in every language, and the summary in that of the page."""


@dataclass(frozen=True, kw_only=True)
class SectionView:
    """Records of one type."""

    anchor: str
    title: Markup
    count: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, kw_only=True)
class ExploreView:
    """The whole table."""

    facets: tuple[FacetView, ...]
    sections: tuple[SectionView, ...]
    all: str
    messages: Mapping[str, str]
    """By the last part of their key, placeholders unfilled."""


@site_page(kind="explore", uri="explore.html", section="records")
def explore_view(sheet: Sheet) -> ExploreView | None:
    """All records but topics, which are pages of their own, and authorities, which are looked up and say nothing."""
    entries = [entry for entry in sheet.setting.graph.entries.values() if _is_listed(entry)]
    if not entries:
        return None
    return ExploreView(
        facets=tuple(_facets(sheet, entries)),
        sections=tuple(_sections(sheet, entries)),
        all=number_in_words(len(entries), sheet.words),
        messages={key.rpartition(".")[2]: sheet.words(key) for key in MESSAGES},
    )


def _is_listed(entry: Entry) -> bool:
    return entry.folder != TOPICS and not (isinstance(entry.record, Source) and entry.record.is_authority)


def _facets(sheet: Sheet, entries: Sequence[Entry]) -> list[FacetView]:
    return [
        FacetView(
            name=one.name,
            title=sheet.words(f"explore.facet.{one.name}"),
            options=tuple(
                OptionView(code=option.code, label=option.label, count=number_in_words(option.count, sheet.words))
                for option in options(sheet, one, entries)
            ),
        )
        for one in FACETS
    ]


def _sections(sheet: Sheet, entries: Sequence[Entry]) -> list[SectionView]:
    """Types in the order of their names; in each its records, by label."""
    by_type: dict[str, list[RowView]] = {}
    for rank, entry in enumerate(sheet.setting.by_label(entries)):
        by_type.setdefault(entry.folder, []).append(_row(sheet, entry, rank))
    return [
        SectionView(
            anchor=f"type-{option.code}",
            title=option.label,
            count=number_in_words(option.count, sheet.words),
            rows=tuple(by_type[option.code]),
        )
        for option in options(sheet, FACETS[0], entries)
    ]


def _row(sheet: Sheet, entry: Entry, rank: int) -> RowView:
    dated, graph = date_field(entry), sheet.setting.graph
    date = str(entry.get(dated.name)) if dated else ""
    voices = dict.fromkeys(one.by or f"sources/{one.source}" for one in entry.record.proof)
    return RowView(
        path=entry.path,
        rank=rank,
        label=graph.label(entry.path, sheet.setting.language.code)[0],
        link=sheet.link(entry.path),
        type_name=type_name(sheet, entry),
        kind=kind(sheet, entry),
        date=time(sheet, date) if date else Markup(),
        edtf=date,
        first_day=(edtf.parse(date).earliest or "") if date else "",
        places=_listed(sheet, places_named(graph, entry)),
        voices=_listed(sheet, voices),
        held=" ".join(_held(sheet, entry)),
        text=" · ".join(filter(None, (*graph.forms[entry.path], _summary(sheet, entry)))),
    )


def _listed(sheet: Sheet, paths: Sequence[str] | Mapping[str, None]) -> Markup:
    return sheet.joined(fill(_ITEM, sheet.link(one)) for one in paths)


def _held(sheet: Sheet, entry: Entry) -> list[str]:
    return sorted({f"{one.name}:{code(value)}" for one in FACETS for value in one.held(sheet, entry)})


def _summary(sheet: Sheet, entry: Entry) -> str:
    return entry.record.summary.get(sheet.setting.language.code)[0] if entry.record.summary else ""
