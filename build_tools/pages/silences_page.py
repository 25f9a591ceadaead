"""What the sources do not say: by topic and record, with the reason; then what kindred records have."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.graph import Entry, page_of
from build_tools.pages._making import site_page
from build_tools.pages.answering import linked
from build_tools.pages.fragment import fill
from build_tools.pages.proofs import path_title
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import term
from build_tools.pages.silences import Silence, expected, left_out, looked_for
from build_tools.pages.topic_page import topics_in_order
from build_tools.pages.types import type_name
from build_tools.pages.views import CountView, FieldView
from build_tools.records.topic import Topic
from build_tools.schema import Shape

URI = "silences.html"


@dataclass(frozen=True, kw_only=True)
class RecordSilenceView:
    """A record, and what was looked for in it in vain."""

    link: Markup
    type_name: str
    reasons: tuple[FieldView, ...]


@dataclass(frozen=True, kw_only=True)
class TopicSilenceView:
    """What a topic leaves open."""

    anchor: str
    title: Markup
    href: str
    gaps: Markup
    questions: tuple[Markup, ...]
    """What readers ask and no source answers, each a link to the question."""
    records: tuple[RecordSilenceView, ...]


@dataclass(frozen=True, kw_only=True)
class ExpectedView:
    """A field that some of a kind lack."""

    title: str
    context: str
    """Of which kind, and how many of how many lack it."""
    records: tuple[Markup, ...]


@dataclass(frozen=True, kw_only=True)
class SilencesView:
    """The whole page."""

    counts: tuple[CountView, ...]
    topics: tuple[TopicSilenceView, ...]
    elsewhere: tuple[RecordSilenceView, ...]
    """Records that belong to no topic."""
    expected: tuple[ExpectedView, ...]
    documents: tuple[FieldView, ...]
    """Each document, with what it leaves out about itself."""


@site_page(kind="silences", uri=URI, section="topics")
def silences_view(sheet: Sheet) -> SilencesView:
    """Everything that was looked for and not found, or might be expected and is not there."""
    graph = sheet.setting.graph
    silent, kindred, documents = looked_for(graph), tuple(expected(graph)), tuple(left_out(graph))
    topics = tuple(_topic(sheet, topic, silent) for topic in topics_in_order(sheet))
    numbers = (
        ("silences.fields", sum(len(one.record.unknowns) for one in silent), "#topics"),
        ("silences.gaps", sum(bool(one.gaps) for one in topics), "#topics"),
        ("silences.missing", sum(len(one.without) for one in kindred), "#expected"),
        ("silences.left_out", sum(len(shapes) for _, shapes in documents), "#documents"),
    )
    return SilencesView(
        # What there is none of has no section that a number could lead to.
        counts=tuple(_count(sheet, key, number, href) for key, number, href in numbers if number),
        topics=tuple(one for one in topics if one.gaps or one.questions or one.records),
        elsewhere=tuple(_record(sheet, one) for one in silent if not one.record.topics),
        expected=tuple(_expected(sheet, one) for one in kindred),
        documents=tuple(
            FieldView(title=sheet.link(entry.path), html=_fields(sheet, shapes))
            for entry, shapes in documents
            if shapes
        ),
    )


def _count(sheet: Sheet, key: str, number: int, href: str) -> CountView:
    return CountView(number=number_in_words(number, sheet.words), what=sheet.words.count(key, number), href=href)


def _topic(sheet: Sheet, topic: Entry, silent: tuple[Entry, ...]) -> TopicSilenceView:
    """A record of several topics stands under the first that it names: nothing is told twice."""
    record, href = topic.record, sheet.href(page_of(topic.path))
    asked = enumerate(record.questions, 1) if isinstance(record, Topic) else ()
    members = sheet.setting.by_label(one for one in silent if one.record.topics[:1] == (topic.slug,))
    return TopicSilenceView(
        anchor=f"in-{topic.slug}",
        title=sheet.label(topic.path),
        href=href,
        gaps=linked(sheet, record.gaps) if isinstance(record, Topic) and record.gaps else Markup(),
        questions=tuple(
            fill('<a href="%s#question-%s">%s</a>', href, number, sheet.text(one.question))
            for number, one in asked
            if one.unanswered
        ),
        records=tuple(_record(sheet, one) for one in members),
    )


def _record(sheet: Sheet, entry: Entry) -> RecordSilenceView:
    return RecordSilenceView(
        link=sheet.link(entry.path),
        type_name=type_name(sheet, entry),
        reasons=tuple(_reasons(sheet, entry)),
    )


def _reasons(sheet: Sheet, entry: Entry) -> Iterator[FieldView]:
    for path, reason in entry.record.unknowns.items():
        yield FieldView(title=path_title(sheet, entry, path), html=sheet.text(reason))


def _expected(sheet: Sheet, one: Silence) -> ExpectedView:
    words, first = sheet.words, one.without[0]
    numbers = {
        "kind": term(sheet, first.shape.fields["kind"], one.kind),
        "type": type_name(sheet, first),
        "without": number_in_words(len(one.without), words),
        "kindred": number_in_words(one.kindred, words),
    }
    return ExpectedView(
        title=sheet.setting.title_of(one.shape.titles),
        context=words("silences.kindred", **numbers),
        records=tuple(sheet.link(entry.path) for entry in sheet.setting.by_label(one.without)),
    )


def _fields(sheet: Sheet, shapes: tuple[Shape, ...]) -> Markup:
    return sheet.joined(sheet.setting.title_of(one.titles) for one in shapes)
