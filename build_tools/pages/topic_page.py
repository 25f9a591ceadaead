"""A topic: what readers ask, the figures, the records that belong to it, and where sources disagree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from markupsafe import Markup

from build_tools.core import edtf
from build_tools.graph import TOPICS, Entry, page_of, record_page, type_index
from build_tools.pages.answering import answered
from build_tools.pages.disagreements_page import URI as DISAGREEMENTS
from build_tools.pages.disagreements_page import matter_links
from build_tools.pages.figures import FigureView, linked_figures
from build_tools.pages.pictures.picture import PictureView, pictures_of
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import shown, time
from build_tools.pages.types import plural
from build_tools.pages.views import DoorView
from build_tools.records.topic import Topic
from build_tools.schema import Shape, Value

SILENCES: Final = "silences.html"
"""Page of what the sources do not say; it asks this module for the order of topics."""
UNDATED: Final = "9999-12-31"
"""Later than any date of ours."""


@dataclass(frozen=True, kw_only=True)
class AnswerView:
    """A question and its answer."""

    anchor: str
    question: Markup
    answer: Markup
    unanswered: bool
    """Whether the sources do not say."""


@dataclass(frozen=True, kw_only=True)
class LineView:
    """A record in a list."""

    link: Markup
    context: Markup


@dataclass(frozen=True, kw_only=True)
class TypeView:
    """Records of one type."""

    anchor: str
    title: str
    href: str
    count: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, kw_only=True)
class TopicView:
    """A topic."""

    title: Markup
    scope: Markup
    answers: tuple[AnswerView, ...]
    figures: tuple[FigureView, ...]
    pictures: tuple[PictureView, ...]
    types: tuple[TypeView, ...]
    disagreements: tuple[Markup, ...]
    """Matters on which the sources part, each a link to where both sides stand."""
    disagreements_href: str
    gaps: Markup
    gaps_href: str
    record_href: str


def topics_in_order(sheet: Sheet) -> list[Entry]:
    """All topics by their position, then by label."""
    labelled = sheet.setting.by_label(sheet.setting.graph.of(TOPICS))
    return sorted(labelled, key=lambda entry: entry.get("position") or 0)


def topic_doors(sheet: Sheet) -> tuple[DoorView, ...]:
    """A way into each topic."""
    return tuple(
        DoorView(href=sheet.href(page_of(entry.path)), title=sheet.label(entry.path), text=_scope(sheet, entry))
        for entry in topics_in_order(sheet)
    )


def _scope(sheet: Sheet, entry: Entry) -> Markup:
    return sheet.text(entry.record.scope) if isinstance(entry.record, Topic) else Markup()


def topic_view(sheet: Sheet, entry: Entry) -> TopicView:
    """Everything that the page of a topic shows."""
    members = sheet.setting.graph.by_topic.get(entry.slug, ())
    topic = entry.record
    return TopicView(
        title=sheet.label(entry.path),
        scope=_scope(sheet, entry),
        answers=tuple(_answers(sheet, topic)) if isinstance(topic, Topic) else (),
        figures=tuple(card for one in sheet.setting.by_label(members) for card in linked_figures(sheet, one)),
        pictures=pictures_of(sheet, entry, members),
        types=tuple(types(sheet, members)),
        disagreements=tuple(dict.fromkeys(link for one in members for link in matter_links(sheet, one.path))),
        disagreements_href=sheet.href(DISAGREEMENTS),
        gaps=answered(sheet, topic.gaps) if isinstance(topic, Topic) and topic.gaps else Markup(),
        gaps_href=sheet.href(f"{SILENCES}#in-{entry.slug}"),
        record_href=sheet.href(record_page(entry.path)),
    )


def _answers(sheet: Sheet, topic: Topic) -> Iterator[AnswerView]:
    for number, one in enumerate(topic.questions, 1):
        yield AnswerView(
            anchor=f"question-{number}",
            question=sheet.text(one.question),
            answer=answered(sheet, one.answer),
            unanswered=one.unanswered,
        )


def types(sheet: Sheet, entries: Sequence[Entry]) -> Iterator[TypeView]:
    """Records by type: in the order of their dates, then those without one, by label."""
    for folder, found in groupby(sorted(entries, key=lambda entry: entry.folder), key=lambda entry: entry.folder):
        members = sorted(sheet.setting.by_label(found), key=_when)
        yield TypeView(
            anchor=folder,
            title=plural(sheet, type(members[0].record)),
            href=sheet.href(type_index(folder)),
            count=number_in_words(len(members), sheet.words),
            lines=tuple(LineView(link=sheet.link(one.path), context=context(sheet, one)) for one in members),
        )


def context(sheet: Sheet, entry: Entry) -> Markup:
    """What tells a record from others in a list: its kind, and its date."""
    parts: list[str] = []
    kind = entry.shape.fields.get("kind")
    if kind is not None and entry.get("kind"):
        parts.append(shown(sheet, entry, Value(("kind",), ("kind",), entry.raw["kind"], kind)))
    if dated := date_field(entry):
        parts.append(time(sheet, entry.raw[dated.name]))
    return sheet.joined(parts)


def _when(entry: Entry) -> str:
    """First day that the record's date can mean; what has none comes last."""
    dated = date_field(entry)
    return (edtf.parse(entry.raw[dated.name]).earliest or UNDATED) if dated else UNDATED


def date_field(entry: Entry) -> Shape | None:
    """The first date that a record holds as a fact of its own; None where there is none."""
    dates = (one for one in entry.shape.fields.values() if one.value == "date" and one.mark == "fact")
    return next((one for one in dates if one.name != "as_of" and entry.get(one.name)), None)
