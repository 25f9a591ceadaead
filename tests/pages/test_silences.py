"""What the sources do not say: with its reason, under one topic, and without noise."""

from collections.abc import Mapping
from typing import Any

from build_tools.core.languages import DEFAULT
from build_tools.graph import Graph
from build_tools.pages.rendering import render
from build_tools.pages.setting import Setting, Sheet
from build_tools.pages.silences import expected, left_out
from build_tools.pages.silences_page import silences_view
from build_tools.pages.words import words
from tests.pages import world
from tests.pages.tree import Element, read


def article(**fields: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"label": {"en": "Article"}, "kind": "article"} | fields


def graph_with(**records: Mapping[str, Any]) -> Graph:
    """A world of one source and these records, ``folder__id``."""
    made = {path.replace("__", "/"): record for path, record in records.items()}
    return world.graph_of({"sources/fair-news": world.NEWS, **made})


def page(graph: Graph) -> Element:
    setting = Setting(graph=graph, language=DEFAULT, words=words(DEFAULT), about=world.edition_of(graph), published=())
    return read(render("silences.html", setting.words, silences_view.view(Sheet(setting, 0))))


def test_a_field_looked_for_in_vain_stands_under_its_topic_with_the_reason(graph: Graph) -> None:
    read_back = page(graph)
    (topic,) = read_back.all("section", class_="silent-topic")
    assert topic.by_id("in-fairs").text() == "Fairs and trade"
    assert topic.all("p", class_="gap")[0].text() == "Nothing on results."
    assert [one.text() for one in topic.all("dd")] == ["Only the city is named.", "Others are not named."]
    assert [one.text() for one in topic.all("dt")] == ["Venue", "Attended by"]


def test_a_record_without_gaps_is_not_named(graph: Graph) -> None:
    assert "Harbin" not in page(graph).text()


def test_a_record_of_two_topics_stands_under_the_first_only() -> None:
    unknown = {"country": {"en": "Not said."}}
    topic = {"label": {"en": "T"}, "scope": {"en": "S"}, "gaps": {"en": "Much."}}
    place = {"label": {"en": "Town"}, "kind": "city", "topics": ("second", "first"), "unknowns": unknown}
    read_back = page(graph_with(topics__first=topic, topics__second=topic, places__town=place))
    sections = read_back.all("section", class_="silent-topic")
    assert ["Not said." in one.text() for one in sections] == [False, True]


def test_a_record_of_no_topic_is_told_apart() -> None:
    place = {"label": {"en": "Town"}, "kind": "city", "unknowns": {"country": {"en": "Not said."}}}
    read_back = page(graph_with(places__town=place))
    assert read_back.by_id("elsewhere").text() == "Outside the topics"
    assert "Not said." in read_back.text()


def test_what_most_of_a_kind_have_is_missed_in_the_rest() -> None:
    known = article(pages="1-2")
    graph = graph_with(publications__a=known, publications__b=known, publications__c=known, publications__d=article())
    (one,) = expected(graph)
    assert (one.shape.name, one.kindred, [entry.slug for entry in one.without]) == ("pages", 4, ["d"])


def test_what_few_have_a_small_kind_and_a_reason_are_no_silence() -> None:
    known, reason = article(pages="1-2"), {"pages": {"en": "An electronic journal."}}
    told = {"publications__d": article(unknowns=reason)}
    assert not [*expected(graph_with(publications__a=known, publications__b=known, publications__c=known, **told))]
    assert not [*expected(graph_with(publications__a=known, publications__b=known, publications__c=article()))]
    few = {f"publications__{slug}": article() for slug in "bcd"}
    assert not [*expected(graph_with(publications__a=known, **few))]


def test_a_document_tells_what_it_leaves_out_about_itself_and_an_authority_owes_nothing(graph: Graph) -> None:
    ((entry, shapes),) = left_out(graph)
    assert entry.path == "sources/fair-news"
    assert [one.name for one in shapes] == ["credited_to", "updated", "licence"]
