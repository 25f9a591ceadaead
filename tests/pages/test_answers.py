"""Answers on pages: words, links to the value, and the proof beside it."""

from collections.abc import Mapping
from typing import Any

import pytest

from build_tools.core.languages import LANGUAGES
from build_tools.pages import Page, pages
from tests.pages import world
from tests.pages.tree import Element, read

TOPIC = "topics/fairs.html"
FAIR = "events/fair-6"
COUNT = f"{FAIR}#participants.china.quantity"
ANSWER = {
    "en": f"<{FAIR}|It> met on <{FAIR}#date>. There were <{COUNT}>, <indicators/trade-2018#quantity|more than enough>.",
    "ru": f"<{FAIR}> прошла <{FAIR}#date>. Было <{COUNT}>.",
}


def made(answer: Mapping[str, str], **more: Any) -> dict[str, dict[str, Page]]:  # noqa: ANN401
    """Pages by language and uri, with this answer to the one question of the topic."""
    question = {"question": {"en": "When was <places/harbin>?"}, "answer": answer, **more}
    topic = {"questions": (question,), "scope": {"en": f"All of <{FAIR}>."}, "gaps": {"en": f"How <{FAIR}#place> is."}}
    graph = world.graph_of({**world.RECORDS, "topics/fairs": {**world.RECORDS["topics/fairs"], **topic}})
    about = world.edition_of(graph)
    return {one.code: {page.uri: page for page in pages(graph, one, about, world.FILES)} for one in LANGUAGES}


def answer_of(found: Mapping[str, Page]) -> Element:
    return read(found[TOPIC].html).all("div", **{"class": "answer"})[0]


def words(of: Element) -> str:
    """What is read before anything is opened."""
    if of.tag == "details":
        return ""
    return "".join(one if isinstance(one, str) else words(one) for one in of.children)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "It met on 15–19 June 2019. There were 1,246 enterprises, more than enough."),
        ("ru", "Шестая ярмарка прошла 15–19 июня 2019 г. Было 1246 предприятий."),
    ],
)
def test_a_value_is_printed_in_the_language_of_the_page(code: str, said: str) -> None:
    assert " ".join(words(answer_of(made(ANSWER)[code])).split()) == said


def test_a_marker_is_a_link_to_the_record_or_to_the_value_on_it() -> None:
    shown = answer_of(made(ANSWER)["en"])
    panels = [link for one in shown.all("details") for link in one.all("a")]
    assert [one.attributes["href"] for one in shown.all("a") if one not in panels] == [
        "../records/events/fair-6.html",
        "../records/events/fair-6.html#v-date",
        "../records/events/fair-6.html#v-participants-china-quantity",
        "../records/indicators/trade-2018.html#v-quantity",
    ]


def test_the_proof_of_a_value_opens_beside_it_and_a_record_has_none() -> None:
    answer = answer_of(made(ANSWER)["en"])
    assert [one.has("class_", "proof") for one in answer.all("details")] == [True, True, True]
    assert "1246 enterprises from 21 administrative units" in answer.text()
    assert "The page prints no year." in answer.text()


def test_what_is_a_link_or_a_heading_itself_has_the_words_alone() -> None:
    found = made(ANSWER)["en"]
    assert found[TOPIC].description == "All of Sixth Fair."
    assert "All of Sixth Fair." in read(found["topics/index.html"].html).text()
    assert read(found[TOPIC].html).by_id("question-1").text() == "When was Harbin?"


def test_the_page_of_the_record_leads_back_to_the_topic() -> None:
    title = "Topics · Questions"
    fair = "records/events/fair-6.html"
    assert title in read(made(ANSWER)["en"][fair].html).text()
    unmarked = {one: page for one, page in made({"en": "It met."}, unanswered=True)["en"].items() if one == fair}
    assert title not in read(unmarked[fair].html).text()


def test_the_record_of_the_topic_shows_links_where_markers_stand() -> None:
    page = made(ANSWER)["en"]["records/topics/fairs.html"].html
    assert "&lt;events/" not in page
    assert 'href="../../records/events/fair-6.html#v-date"' in page


def test_an_open_question_says_so() -> None:
    said = {"en": "The sources are silent."}
    assert "The sources do not say" in read(made(said, unanswered=True)["en"][TOPIC].html).text()
    assert "The sources do not say" not in read(made(said)["en"][TOPIC].html).text()


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<events/none|a> & <b>", "<events/fair-6|&lt;i&gt;>"])
def test_no_text_of_an_answer_becomes_markup(text: str) -> None:
    answer = answer_of(made({"en": text})["en"])
    assert not [one for tag in ("script", "b", "i") for one in answer.all(tag)]
