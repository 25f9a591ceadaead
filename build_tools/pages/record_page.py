"""A record as its page shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from markupsafe import Markup

from build_tools.core.published import API
from build_tools.graph import TOPICS, Entry, Link, page_of, type_index
from build_tools.pages.accounting import AccountView, account_view
from build_tools.pages.citation import CitationView, record_citation
from build_tools.pages.content import Content
from build_tools.pages.dates import date_in_words
from build_tools.pages.disagreements_page import matter_links
from build_tools.pages.figures import FigureView, figure
from build_tools.pages.fragment import fill
from build_tools.pages.proofs import (
    HangingView,
    PassageView,
    ProofView,
    hanging,
    passage_views,
    path_title,
    proof_views,
)
from build_tools.pages.related import related
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import shown
from build_tools.pages.types import plural, type_name
from build_tools.pages.views import FieldView
from build_tools.records import HISTORY, Record, Status
from build_tools.records.source import Source
from build_tools.schema import Shape, Value
from build_tools.schema import shape as shape_of

APART: Final = HISTORY | {"passages"}
"""Fields that have a place of their own on the page."""
SHORT: Final = frozenset({"date", "ref", "term"})
"""Meanings short enough to stand under the heading."""


@dataclass(frozen=True, kw_only=True)
class GroupView:
    """Links under one heading."""

    anchor: str
    title: str
    items: tuple[Markup, ...]
    href: str = ""
    """Where the heading leads; empty for nowhere."""


@dataclass(frozen=True, kw_only=True)
class RecordView:
    """A record."""

    folder: str
    type_name: str
    type_href: str
    title: Markup
    other_titles: tuple[Markup, ...]
    summary: Markup
    status: str
    disputed: bool
    withdrawn: bool
    matters: tuple[Markup, ...]
    """Where sources disagree about it, each a link to the question."""
    topics: tuple[Markup, ...]
    featured: Mapping[str, Markup]
    """Short single values for under the heading, by the name of their field."""
    figure: FigureView | None
    facts: tuple[FieldView, ...]
    ours: tuple[FieldView, ...]
    derived: tuple[FieldView, ...]
    referred: tuple[GroupView, ...]
    unknowns: tuple[FieldView, ...]
    proofs: tuple[ProofView, ...]
    account: AccountView | None
    """What became of a document's sentences; None for what is no document, or is not accounted for."""
    passages: tuple[PassageView, ...]
    looked_up: tuple[HangingView, ...]
    credit: tuple[str, ...]
    reviewed: str
    """Who looked at it last, and when; empty where nobody has."""
    citation: CitationView
    related: tuple[Markup, ...]
    replaces: tuple[str, ...]
    file: str
    json_href: str
    yaml_href: str
    """Both empty where the record is not published by itself."""
    topic_href: str
    """Page of the topic, for a topic."""


def record_view(sheet: Sheet, entry: Entry) -> RecordView:
    """Everything that the page of a record shows."""
    record, content = entry.record, Content.of(sheet, entry)
    marked = {mark: tuple(_fields(content, mark)) for mark in ("fact", "ours", "derived")}
    return RecordView(
        folder=entry.folder,
        type_name=type_name(sheet, entry),
        type_href=sheet.href(type_index(entry.folder)),
        title=sheet.label(entry.path),
        other_titles=sheet.other_labels(entry),
        summary=sheet.text(record.summary) if record.summary else Markup(),
        status=sheet.setting.title_of(record.status.labels),
        withdrawn=record.status is Status.WITHDRAWN,
        matters=matter_links(sheet, entry.path),
        disputed=any(proof.against for proof in record.proof),
        topics=tuple(sheet.link(f"{TOPICS}/{topic}") for topic in record.topics),
        featured=_featured(content),
        figure=figure(sheet, entry, content.marking, linked=False),
        facts=marked["fact"],
        ours=marked["ours"],
        derived=marked["derived"],
        referred=tuple(_referred(sheet, entry)),
        unknowns=tuple(_unknowns(sheet, entry)),
        proofs=proof_views(sheet, entry),
        account=account_view(sheet, entry),
        passages=passage_views(sheet, entry),
        looked_up=_looked_up(sheet, entry),
        credit=tuple(_credit(sheet, entry)),
        replaces=record.replaces,
        file=entry.file,
        reviewed=_reviewed(sheet, entry),
        citation=record_citation(sheet, entry),
        related=tuple(sheet.link(one.path) for one in related(sheet.setting.graph, entry, sheet.setting.kinship)),
        json_href=_published(sheet, f"{API}/{entry.path}.json"),
        yaml_href=_published(sheet, f"{API}/{entry.path}.yml"),
        topic_href=sheet.href(page_of(entry.path)) if entry.folder == TOPICS else "",
    )


def _fields(content: Content, mark: str) -> Iterator[FieldView]:
    """Fields with this mark; what every record may have comes after what its type is about."""
    for name, shape in _own_first(type(content.entry.record)):
        if shape.mark == mark and content.entry.whole.get(name) not in (None, ()):
            title = content.sheet.setting.title_of(shape.titles)
            yield FieldView(title=title, html=content.field(shape))


@cache
def _own_first(record_type: type[Record]) -> tuple[tuple[str, Shape], ...]:
    """Fields of a type that are shown as such: its own, then those of every record."""
    fields = ((name, one) for name, one in shape_of(record_type).fields.items() if name not in APART)
    return tuple(sorted(fields, key=lambda field: field[0] in Record.model_fields))


def _featured(content: Content) -> Mapping[str, Markup]:
    """Short single values; a date leads to where it stands with its marker."""
    made = {}
    for name, shape in content.entry.shape.fields.items():
        raw = content.entry.whole.get(name)
        if raw is not None and shape.kind == "leaf" and shape.value in SHORT and name not in APART:
            said = shown(content.sheet, content.entry, Value((name,), (name,), raw, shape))
            here = shape.value == "date"
            made[name] = fill('<a href="#%s">%s</a>', content.anchors[(name,)], said) if here else said
    return made


def _referred(sheet: Sheet, entry: Entry) -> Iterator[GroupView]:
    """Records that refer to this one, by their type and the field that does; proofs are shown at the passages."""
    groups: dict[tuple[str, str], list[Link]] = {}
    for link in sheet.setting.graph.backlinks.get(entry.path, ()):
        field = str(link.value.steps[0])
        if link.value.shape.value != "passage" and field != "topics":
            groups.setdefault((link.source.folder, field), []).append(link)
    for number, ((_, field), links) in enumerate(sorted(groups.items()), 1):
        source = links[0].source
        of_type = plural(sheet, type(source.record))
        records = {link.source.path: link.source for link in links}
        yield GroupView(
            anchor=f"referred-{number}",
            title=sheet.words("referred.group", type=of_type, field=_field_title(sheet, source.shape, field)),
            items=tuple(sheet.link(one.path) for one in sheet.setting.by_label(records.values())),
        )


def _field_title(sheet: Sheet, shape: Shape, field: str) -> str:
    """What the field that refers is called; in a proof it names the speaker."""
    return sheet.words("proof.speaker") if field == "proof" else sheet.setting.title_of(shape.fields[field].titles)


def _unknowns(sheet: Sheet, entry: Entry) -> Iterator[FieldView]:
    for path, reason in entry.record.unknowns.items():
        yield FieldView(title=path_title(sheet, entry, path), html=sheet.text(reason))


def _credit(sheet: Sheet, entry: Entry) -> Iterator[str]:
    for one in entry.record.credit:
        part = sheet.setting.title_of(one.part.labels)
        yield sheet.words("credit.line", who=one.who, part=part, date=date_in_words(one.date, sheet.words))


def _reviewed(sheet: Sheet, entry: Entry) -> str:
    """Who looked at the record last, and when; empty where nobody has."""
    reviews = sorted((one.date, one.who) for one in entry.record.credit if one.part == "reviewed")
    if not reviews:
        return ""
    date, who = reviews[-1]
    return sheet.words("citing.reviewed.line", who=who, date=date_in_words(date, sheet.words))


def _published(sheet: Sheet, path: str) -> str:
    return sheet.file(path) if path in sheet.setting.paths else ""


def _looked_up(sheet: Sheet, entry: Entry) -> tuple[HangingView, ...]:
    return hanging(sheet, entry.slug) if isinstance(entry.record, Source) else ()
