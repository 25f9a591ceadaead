"""The front door: what this is, how much is in it, how much is proved, and one proof followed to its end."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from build_tools.graph import TOPICS, Covered, Entry, page_of, record_page
from build_tools.pages import quality
from build_tools.pages.citing import cite
from build_tools.pages.drawing.svg import number as decimal
from build_tools.pages.fragment import fill
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import shown
from build_tools.pages.standing import State
from build_tools.pages.topic_page import topics_in_order
from build_tools.pages.views import CountView, DoorView
from build_tools.records.indicator import Indicator
from build_tools.records.source import Source
from build_tools.records.topic import Topic

DOORS: Final = (
    ("topics", "topics/index.html"),
    ("explore", "explore.html"),
    ("map", "map.html"),
    ("timeline", "timeline.html"),
    ("disagreements", "disagreements.html"),
    ("silences", "silences.html"),
    ("show-me", "show-me.html"),
    ("sources", "records/sources/index.html"),
    ("data", "data.html"),
    ("contribute", "contribute.html"),
)
TITLES: Final = {"topics": "topics.title", "sources": "door.sources", "contribute": "door.contribute"}
"""Doors to what is always there, with the string that names them; others have the title of their page."""
ORDER: Final = (State.PROVED, State.IMPLIED, State.AUTHORITY, State.UNPROVED, State.DISPUTED)


@dataclass(frozen=True, kw_only=True)
class ExampleView:
    """One value followed down to the document that says it."""

    title: Markup
    value: Markup
    phrases: Markup
    passage: Markup
    gist: Markup
    source: Markup
    voice: Markup
    verdict: str
    sha256: str
    record_href: str


@dataclass(frozen=True, kw_only=True)
class PartView:
    """A part of the bar that shows how far the values are proved."""

    state: str
    number: str
    name: str
    start: str
    width: str
    """Both in thousandths of the bar."""


@dataclass(frozen=True, kw_only=True)
class QuestionView:
    """A question, and where it is answered."""

    href: str
    question: Markup
    topic: Markup


@dataclass(frozen=True, kw_only=True)
class HomeView:
    """The front door."""

    title: Markup
    counts: tuple[CountView, ...]
    share: str
    """How much is proved, in one sentence."""
    parts: tuple[PartView, ...]
    """The same as a bar."""
    doors: tuple[DoorView, ...]
    example: ExampleView | None
    questions: tuple[QuestionView, ...]
    topics_href: str


def home_view(sheet: Sheet, there: Collection[str]) -> HomeView:
    """Everything that the home page shows; ``there`` are the uris of pages that stand once."""
    states = _states(sheet)
    numbers = {one.value: number_in_words(number, sheet.words) for one, number in states}
    return HomeView(
        title=sheet.text(sheet.setting.about.title),
        counts=tuple(_counts(sheet)),
        share=sheet.words("home.share", **numbers),
        parts=tuple(_parts(sheet, states)),
        doors=doors(sheet, there),
        example=_example(sheet),
        questions=tuple(_questions(sheet)),
        topics_href=sheet.href("topics/index.html"),
    )


def _counts(sheet: Sheet) -> Iterator[CountView]:
    graph = sheet.setting.graph
    documents = sum(not one.record.is_authority for one in graph.of("sources") if isinstance(one.record, Source))
    found = (
        ("count.records", len(graph.entries), "records/index.html"),
        ("count.facts", sum(len(entry.facts) for entry in graph.entries.values()), "data.html"),
        ("count.documents", documents, "records/sources/index.html"),
        ("count.topics", len(graph.of(TOPICS)), "topics/index.html"),
    )
    for key, number, uri in found:
        what = sheet.words.count(key, number)
        yield CountView(number=number_in_words(number, sheet.words), what=what, href=sheet.href(uri))


def _states(sheet: Sheet) -> tuple[tuple[State, int], ...]:
    """Values by how well they are proved, each counted by the strongest of its proofs."""
    found = sum(quality.by_type(sheet.setting).values(), Counter())
    return tuple((one, found[one]) for one in ORDER)


def _parts(sheet: Sheet, states: tuple[tuple[State, int], ...]) -> Iterator[PartView]:
    """Parts of a bar, as wide as their share of all values; what there is none of has no part."""
    whole, before = sum(number for _, number in states), 0
    for one, number in states:
        if number:
            yield PartView(
                state=one.value,
                number=number_in_words(number, sheet.words),
                name=sheet.words(f"share.{one.value}"),
                start=decimal(1000 * before / whole),
                width=decimal(1000 * number / whole),
            )
        before += number


def doors(sheet: Sheet, there: Collection[str]) -> tuple[DoorView, ...]:
    """Ways into the site, of those that lead somewhere: ``there`` are the uris of pages that stand once."""
    return tuple(
        DoorView(
            href=sheet.href(uri),
            title=fill("%s", sheet.words(TITLES.get(name, f"{name}.title"))),
            text=fill("%s", sheet.words(f"door.{name}.text")),
        )
        for name, uri in DOORS
        if uri in there or name in TITLES
    )


def _questions(sheet: Sheet) -> Iterator[QuestionView]:
    """The first question of every topic."""
    for entry in topics_in_order(sheet):
        if isinstance(entry.record, Topic) and entry.record.questions:
            yield QuestionView(
                href=sheet.href(page_of(entry.path)) + "#question-1",
                question=sheet.text(entry.record.questions[0].question),
                topic=sheet.label(entry.path),
            )


def _example(sheet: Sheet) -> ExampleView | None:
    """The best value to show a proof with; None where no document says anything yet."""
    found = min(_candidates(sheet), key=lambda one: one[0], default=None)
    return _followed(sheet, found[1], found[2]) if found else None


def _candidates(sheet: Sheet) -> Iterator[tuple[tuple[bool, bool, bool, str, int], Entry, Covered]]:
    """Printed quantities of documents; best are indicators that are proved, and bounds before bare numbers."""
    for entry in sheet.setting.graph.entries.values():
        for one in entry.covered:
            printed = one.proof.phrases and one.reason is None and not one.proof.against
            if printed and one.value.shape.value == "quantity":
                unproved = sheet.setting.standing(entry.path, one.number) != State.PROVED
                bare = one.value.value.get("qualifier", "exact") == "exact"
                rank = (unproved, not isinstance(entry.record, Indicator), bare, entry.path, one.number)
                yield rank, entry, one


def _followed(sheet: Sheet, entry: Entry, one: Covered) -> ExampleView:
    source = sheet.setting.graph.get(f"sources/{one.proof.source}")
    passage = sheet.setting.graph.passages.get(one.proof.at)
    standing, cited = sheet.setting.standing(entry.path, one.number), cite(sheet, one.proof)
    return ExampleView(
        title=sheet.link(entry.path),
        value=shown(sheet, entry, one.value),
        phrases=cited.phrases,
        passage=cited.whence,
        gist=sheet.text(passage.gist) if passage else Markup(),
        source=sheet.text(source.record.summary) if source and source.record.summary else Markup(),
        voice=cited.voice,
        verdict=sheet.words(f"standing.{standing}"),
        sha256=passage.sha256 if passage else "",
        record_href=sheet.href(record_page(entry.path)) + "#proof",
    )
