"""Every fact has a marker that opens its proof; what is ours has none."""

from collections.abc import Mapping

import pytest

from build_tools.graph import Graph
from build_tools.pages import value_anchors
from tests.pages.tree import Element

Seen = Mapping[tuple[str, str], Element]


def _beside(page: Element, anchor: str) -> Element | None:
    follows = page.after(page.by_id(anchor))
    return follows if follows is not None and follows.has("class_", "proof") else None


def _marker(page: Element, anchor: str) -> Element | None:
    """The marker that opens beside a value; where a panel stood on the page already, that one."""
    beside = _beside(page, anchor)
    return _marker(page, beside.attributes["data-as"]) if beside is not None and beside.tag == "a" else beside


def _state(marker: Element | None) -> str:
    assert marker is not None
    return marker.attributes["class"].removeprefix("proof is-")


@pytest.mark.parametrize(("code", "name"), [("en", "Proof of "), ("ru", "Подтверждение поля «"), ("zh", "的证据")])
def test_every_fact_of_every_record_has_a_marker_with_a_name(code: str, name: str, graph: Graph, seen: Seen) -> None:
    for entry in graph.entries.values():
        page, anchors = seen[code, f"records/{entry.path}.html"], value_anchors(entry)
        for value in entry.facts:
            beside, marker = _beside(page, anchors[value.steps]), _marker(page, anchors[value.steps])
            assert beside is not None, (entry.path, value.path)
            assert marker is not None, (entry.path, value.path)
            (summary,) = marker.all("summary")
            named = beside if beside.tag == "a" else summary
            assert name in named.attributes["aria-label"]
            assert named.text() in named.attributes["aria-label"]
            assert marker.children[0] is summary


def test_no_panel_stands_twice_on_a_page_and_where_it_would_the_marker_leads_to_the_proof(seen: Seen) -> None:
    for (_, uri), page in seen.items():
        if uri.startswith("records/"):
            panels = [one.text() for one in page.all("div", class_="panel") if one.all("a")]
            assert len(panels) == len(set(panels)), uri
    page = seen["en", "records/events/fair-6.html"]
    again = page.all("a", class_="proof")
    assert again
    for one in again:
        marker = _marker(page, one.attributes["data-as"])
        assert marker is not None
        assert one.attributes["class"] == marker.attributes["class"]
        assert marker.all("p", class_="more")[0].all("a")[0].attributes["href"] == one.attributes["href"]
        assert page.by_id(one.attributes["href"].removeprefix("#")).tag == "li"


def test_what_is_ours_has_none(graph: Graph, seen: Seen) -> None:
    entry = graph.entries["places/harbin"]
    page, anchors = seen["en", "records/places/harbin.html"], value_anchors(entry)
    assert _marker(page, anchors["kind",]) is None
    assert _marker(page, anchors["point", "precision"]) is None
    assert page.by_id(anchors["point", "precision"]).has("class_", "ours")
    assert _marker(page, anchors["point", "latitude"]) is not None


@pytest.mark.parametrize(
    ("path", "anchor", "state", "word"),
    [
        ("events/fair-6", "v-edition", "proved", ""),
        ("events/fair-6", "v-date", "implied", "implied"),
        ("events/fair-6", "v-names-zh-中俄博览会", "authority", "outside"),
        ("events/fair-6", "v-resulted-in-charter", "disputed", "disputed"),
        ("agreements/charter", "v-signed", "unproved", "not proved yet"),
        ("publications/study", "v-title", "proved", ""),
    ],
)
def test_a_marker_shows_how_well_its_value_is_proved(path: str, anchor: str, state: str, word: str, seen: Seen) -> None:
    marker = _marker(seen["en", f"records/{path}.html"], anchor)
    assert _state(marker) == state
    assert marker is not None
    assert marker.all("summary")[0].text() == word


def _lines(seen: Seen, path: str, anchor: str) -> dict[str, str]:
    marker = _marker(seen["en", f"records/{path}.html"], anchor)
    assert marker is not None
    return {line.attributes["class"]: line.text() for line in marker.all("p")}


def test_a_printed_value_opens_its_phrase_its_passage_and_its_speaker(seen: Seen) -> None:
    assert _lines(seen, "events/fair-6", "v-participants-china-quantity") == {
        "verdict": "printed, found in the document to the letter",
        "phrases": "1246 enterprises from 21 administrative units and 137 enterprises",
        "whence": "News of the fair, passage\N{NO-BREAK SPACE}3",
        "voice": "Who says so: Anna Lee, as the document passes it on",
        "more": "Proof 3 in full",
    }


def test_an_implied_value_says_why(seen: Seen) -> None:
    assert _lines(seen, "events/fair-6", "v-date") == {
        "verdict": "implied by the passage",
        "phrases": "held on June 15-19",
        "reason": "Why it follows: The page prints no year.",
        "whence": "News of the fair, passage\N{NO-BREAK SPACE}2",
        "voice": "Who says so: the document itself, in its plain voice",
        "more": "Proof 2 in full",
    }


def test_a_value_from_an_authority_names_the_entry_and_the_day(seen: Seen) -> None:
    assert _lines(seen, "places/harbin", "v-identifiers-wikidata") == {
        "verdict": "from outside the documents",
        "whence": "Wikidata, entry Q42956, looked up on 21\N{NO-BREAK SPACE}November 2026",
        "voice": "Who says so: the authority that was looked up",
        "more": "Proof 2 in full",
    }


def test_a_phrase_that_nobody_has_checked_says_who_can(seen: Seen) -> None:
    lines = _lines(seen, "agreements/charter", "v-signed")
    assert lines["verdict"] == "not proved yet"
    assert lines["reason"] == "Whoever holds the document can prove the phrase with one command, atlas prove."


def test_what_speaks_against_a_value_says_so(seen: Seen) -> None:
    lines = _lines(seen, "events/fair-6", "v-resulted-in-charter")
    assert lines["verdict"] == "Speaks against the value · printed, found in the document to the letter"
    assert seen["en", "records/events/fair-6.html"].all("p", class_="is-disputed")


def test_a_judgement_and_an_unnamed_speaker_are_told_apart(seen: Seen) -> None:
    judged = _lines(seen, "indicators/trade-2018", "v-quantity")["voice"]
    assert judged == "Who says so: the document itself, which judges or generalises here"
    assert (
        _lines(seen, "events/fair-6", "v-theme")["voice"]
        == "Who says so: unnamed experts, as the document passes it on"
    )


def test_the_passage_is_one_click_away(seen: Seen) -> None:
    marker = _marker(seen["zh", "records/events/fair-6.html"], "v-edition")
    assert marker is not None
    assert marker.all("a")[0].attributes["href"] == "../../records/sources/fair-news.html#p2"
    assert seen["zh", "records/sources/fair-news.html"].by_id("p2").tag == "li"
