"""The front door: what this is, how much is in it, how much is proved, and one proof followed to its end."""

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from build_tools.graph import Covered, Entry
from build_tools.pages.citing import cite
from build_tools.pages.fragment import fill
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import TOPICS, Sheet
from build_tools.pages.shown import shown
from build_tools.pages.standing import State, state
from build_tools.pages.topic_page import topic_doors
from build_tools.pages.views import CountView, DoorView, ExampleView, HomeView
from build_tools.records.indicator import Indicator
from build_tools.records.source import Source


def home_view(sheet: Sheet) -> HomeView:
    """Everything that the home page shows."""
    return HomeView(
        title=sheet.text(sheet.setting.about.title),
        counts=tuple(_counts(sheet)),
        share=_share(sheet),
        doors=tuple(_doors(sheet)),
        example=_example(sheet),
        topics=topic_doors(sheet),
    )


def _counts(sheet: Sheet) -> Iterator[CountView]:
    graph = sheet.setting.graph
    records = sum(entry.folder not in {"sources", TOPICS} for entry in graph.entries.values())
    documents = sum(not one.record.is_authority for one in graph.of("sources") if isinstance(one.record, Source))
    found = (
        ("count.records", records, "records/index.html"),
        ("count.facts", sum(len(entry.facts) for entry in graph.entries.values()), "data.html"),
        ("count.documents", documents, "records/sources/index.html"),
        ("count.topics", len(graph.of(TOPICS)), "topics/index.html"),
    )
    for key, number, uri in found:
        what = sheet.words.count(key, number)
        yield CountView(number=number_in_words(number, sheet.words), what=what, href=sheet.href(uri))


def _share(sheet: Sheet) -> str:
    """Values by how well they are proved, each counted by the strongest of its proofs."""
    found = Counter(
        state(sheet.setting, entry, entry.proofs_of.get(value.steps, ()))
        for entry in sheet.setting.graph.entries.values()
        for value in entry.facts
    )
    numbers = {one.value: number_in_words(found[one], sheet.words) for one in State}
    return sheet.words("home.share", **numbers)


def _doors(sheet: Sheet) -> Iterator[DoorView]:
    for name, uri in (
        ("topics", "topics/index.html"),
        ("records", "records/index.html"),
        ("sources", "records/sources/index.html"),
        ("data", "data.html"),
    ):
        title, text = sheet.words(f"door.{name}"), sheet.words(f"door.{name}.text")
        yield DoorView(href=sheet.href(uri), title=fill("%s", title), text=fill("%s", text))


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
        record_href=sheet.href(f"records/{entry.path}.html") + "#proof",
    )
