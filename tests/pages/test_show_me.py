"""What the page that compares a reader's document looks for."""

from collections.abc import Mapping

import pytest

from build_tools.core.languages import CODES
from build_tools.graph import Graph, link
from build_tools.pages.show_me_page import ShowMeView, show_me_view
from build_tools.proof import normalise
from tests.pages import one_page, world
from tests.pages.tree import Element, read


def view(graph: Graph, code: str = "en") -> ShowMeView:
    found = one_page.view(show_me_view, graph, code)
    assert isinstance(found, ShowMeView)
    return found


def phrases(page: Element) -> Mapping[str, list[str]]:
    """Labels of the records that rest on each phrase of the page."""
    return {
        item.all("q")[0].text(): [use.all("a")[0].text() for use in item.all("ul", class_="uses")[0].all("li")]
        for item in page.all("li")
        if "data-passage" in item.attributes
    }


def test_every_phrase_of_a_document_is_looked_for_once(graph: Graph) -> None:
    quoted = {
        normalise(phrase)
        for entry in graph.entries.values()
        for proof in entry.record.proof
        for phrase in proof.phrases
        if proof.at in graph.passages
    }
    (document,) = view(graph).documents
    shown = [normalise(read(str(one.words)).text()) for one in document.phrases]
    assert sorted(shown) == sorted(quoted)
    assert [one.passage for one in document.phrases] == sorted(one.passage for one in document.phrases)
    assert (document.anchor, str(document.title), document.size) == ("from-fair-news", "News of the fair", "12 phrases")


def test_a_phrase_leads_to_every_record_that_rests_on_it_and_to_its_values(graph: Graph) -> None:
    page = read(one_page.made(show_me_view, graph, "en").html)
    assert phrases(page)["trade in 2018 exceeded $100 billion"] == ["Trade of 2018"]
    assert phrases(page)["a few words of it"][:3] == ["Charter", "High", "Low"]
    (item,) = [one for one in page.all("li") if "data-passage" in one.attributes and "exceeded" in one.text()]
    assert [one.attributes["href"] for one in item.all("a")] == [
        "records/indicators/trade-2018.html",
        "records/indicators/trade-2018.html#v-quantity",
        "records/indicators/trade-2018.html#v-date",
        "records/indicators/trade-2018.html#v-subject",
    ]


def test_the_same_words_in_other_letters_are_one_phrase_of_a_passage() -> None:
    again = {**world.TRADE, "proof": ({"at": "fair-news/p2", "phrase": "Held on  June 15–19", "says": ("date",)},)}
    (document,) = view(one_page.world_with({"indicators/again": again})).documents
    held = [one for one in document.phrases if "15" in one.words and "held" in one.words.lower()]
    assert [len(one.uses) for one in held] == [2]


def test_the_made_up_text_says_so_and_holds_phrases(graph: Graph) -> None:
    for code in CODES:
        first, *sentences = view(graph, code).example.split("\n\n")
        assert first.startswith("[")
        assert [one for one in sentences if "a few words of it" in one] == sentences


def test_where_nothing_is_quoted_there_is_no_page() -> None:
    assert show_me_view.view(one_page.sheet(link(()), "en")) is None


@pytest.mark.parametrize("code", CODES)
def test_the_page_holds_no_script_and_says_what_to_do_without_one(graph: Graph, code: str) -> None:
    page = read(one_page.made(show_me_view, graph, code).html)
    assert not page.all("script")
    (plain,) = page.all("div", class_="without-scripts")
    assert "atlas prove --texts " in plain.text()


def test_every_string_of_the_script_is_on_the_page(graph: Graph) -> None:
    page = read(one_page.made(show_me_view, graph, "ru").html)
    held = {name.removeprefix("data-"): text for name, text in page.by_id("show-me").attributes.items()}
    assert held["told"] == "Документ узнан: {document}. Найдено фраз: {found} из {all}."
    assert {"none", "scattered", "refused", "large", "letters", "whole", "most", "part", "few", "back"} <= held.keys()
