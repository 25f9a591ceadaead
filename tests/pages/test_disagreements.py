"""Where sources disagree: found by relations alone, side by side, each with its words."""

from collections.abc import Mapping
from typing import Any

from build_tools.core.languages import DEFAULT, LANGUAGES
from build_tools.graph import Graph
from build_tools.pages import pages
from build_tools.pages.disagreements_page import disagreements_view
from build_tools.pages.matters import Matter, matters
from build_tools.pages.rendering import render
from build_tools.pages.setting import Setting, Sheet
from build_tools.pages.words import words
from tests.pages import world
from tests.pages.tree import Element, read


def claim(at: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    proof = {"at": at, "phrase": "a few words of it", "says": ("statement",)}
    return {
        "label": {"en": at},
        "kind": "trend",
        "mode": "forecast",
        "statement": {"en": f"Said in {at}."},
        "proof": (proof,),
    } | fields


def differ(how: str, question: str = "") -> dict[str, Any]:
    return {"how": {"en": how}} | ({"question": {"en": question}} if question else {})


def fund(name: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    proof = {"at": "fair-news/p2", "phrase": "a fund that is negotiated", "says": ("state",)}
    return {"label": {"en": name}, "kind": "fund", "state": "negotiated", "proof": (proof,)} | fields


def named(*forms: Mapping[str, str], **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    proof = {"at": "fair-news/p2", "phrase": "both names of it", "says": ("names",)}
    return {"label": {"en": "Society"}, "kind": "institute", "names": {"en": forms}, "proof": (proof,)} | fields


def graph_with(**records: Mapping[str, Any]) -> Graph:
    """A world of one source and these records, ``folder__id``."""
    made = {path.replace("__", "/").replace("_", "-"): record for path, record in records.items()}
    return world.graph_of({"sources/fair-news": world.NEWS, **made})


def found(**records: Mapping[str, Any]) -> list[Matter]:
    return list(matters(graph_with(**records)))


def page(graph: Graph) -> Element:
    setting = Setting(graph=graph, language=DEFAULT, words=words(DEFAULT), about=world.edition_of(graph), published=())
    return read(render("disagreements.html", setting.words, disagreements_view.view(Sheet(setting, 0))))


def slugs(matter: Matter) -> list[str]:
    return [side.entry.slug for side in matter.sides]


def test_three_voices_that_hang_together_are_one_matter_and_an_answer_comes_after_what_it_answers() -> None:
    (one,) = found(
        claims__weak=claim("fair-news/p2", contradicts=("high",), qualifies=("programme",)),
        claims__high=claim("fair-news/p3"),
        claims__programme=claim("fair-news/p2", qualifies=("high",)),
        claims__aside=claim("fair-news/p3"),
    )
    assert one.kind == "views"
    assert slugs(one) == ["high", "programme", "weak"]
    assert [(tie.one, tie.field, tie.other) for tie in one.ties] == [
        (2, "contradicts", 0),
        (1, "qualifies", 0),
        (2, "qualifies", 1),
    ]


def test_two_pairs_that_share_nothing_are_two_matters() -> None:
    pairs = found(
        claims__a=claim("fair-news/p2", contradicts=("b",)),
        claims__b=claim("fair-news/p3"),
        claims__c=claim("fair-news/p2", qualifies=("d",)),
        claims__d=claim("fair-news/p3"),
    )
    assert [slugs(one) for one in pairs] == [["b", "a"], ["d", "c"]]


def test_records_that_name_each_other_are_one_pair_and_either_may_explain() -> None:
    (one,) = found(
        initiatives__first=fund("First", distinct_from=("second",)),
        initiatives__second=fund(
            "Second",
            distinct_from=("first",),
            differences={"distinct_from.first": differ("One is set up.", "One fund or two?")},
        ),
        initiatives__third=fund("Third"),
    )
    assert (one.kind, slugs(one)) == ("alike", ["first", "second"])
    assert [tie.how.root["en"] for tie in one.ties if tie.how] == ["One is set up."]
    assert one.question is not None
    assert one.question.root["en"] == "One fund or two?"


def test_two_names_in_one_language_disagree_but_an_abbreviation_or_another_language_does_not() -> None:
    two = named({"form": "Society of Rivers", "kind": "source_wording"}, {"form": "River Society"})
    short = named({"form": "Society of Rivers"}, {"form": "SR", "kind": "abbreviation"})
    tongues = named({"form": "Society"}) | {"names": {"en": ({"form": "Society"},), "ru": ({"form": "Общество"},)}}
    (one,) = found(organizations__two=two, organizations__short=short, organizations__tongues=tongues)
    assert (one.kind, slugs(one)) == ("names", ["two", "two"])


def test_a_misspelling_disagrees_even_alone() -> None:
    (one,) = found(
        organizations__wrong=named({"form": "Sosiety", "kind": "misspelling"}),
        organizations__right=named({"form": "Society", "kind": "source_wording"}),
    )
    assert slugs(one) == ["wrong"]


def test_a_name_that_an_authority_gives_disagrees_with_nobody() -> None:
    looked_up = {"at": "wikidata", "locator": "Q1", "retrieved": "2026-11-21", "says": ("names.en[Official]",)}
    printed = {"at": "fair-news/p2", "phrase": "the printed name", "says": ("names.en[Printed]",)}
    record = named({"form": "Official", "kind": "official"}, {"form": "Printed"}, proof=(looked_up, printed))
    assert not found(organizations__both=record, sources__wikidata=world.RECORDS["sources/wikidata"])


def test_a_translation_stands_beside_its_original() -> None:
    study = {"label": {"en": "S"}, "kind": "article"}
    (one,) = found(publications__en=study | {"translation_of": "ru"}, publications__ru=study, publications__other=study)
    assert (one.kind, slugs(one)) == ("doubles", ["ru", "en"])


def test_a_value_that_a_passage_speaks_against_shows_both(graph: Graph) -> None:
    (one,) = [one for one in matters(graph) if one.kind == "values"]
    assert [(side.steps, side.against, len(side.proofs)) for side in one.sides] == [
        (("resulted_in", 0), False, 0),
        (("resulted_in", 0), True, 1),
    ]


def test_what_agrees_is_in_no_matter(graph: Graph) -> None:
    there = {entry.path for one in matters(graph) for entry in one.records}
    assert there == {"claims/high", "claims/low", "events/fair-6"}


def test_a_card_says_what_who_where_how_firmly_and_opens_its_proof() -> None:
    read_back = page(
        graph_with(
            claims__high=claim("fair-news/p3"),
            claims__low=claim(
                "fair-news/p2",
                contradicts=("high",),
                differences={"contradicts.high": differ("They count apart.", "High or low?")},
            ),
        ),
    )
    (matter,) = read_back.all("section", class_="matter")
    assert matter.by_id("views-claims-high").text() == "High or low?"
    cards = matter.all("li", class_="side")
    assert [one.text().split()[0] for one in cards] == ["1", "2"]
    second = cards[1].text()
    for said in (
        "Said in fair-news/p2.",
        "a few words of it",
        "News of the fair",
        "passage\N{NO-BREAK SPACE}2",
        "forecast",
    ):
        assert said in second
    assert "plain voice" in second
    assert len(cards[1].all("details", class_="proof")) == 1
    assert "They count apart." in matter.all("div", class_="differ")[0].text()


def test_without_a_question_the_names_are_the_heading_and_nothing_is_made_up() -> None:
    read_back = page(
        graph_with(claims__high=claim("fair-news/p3"), claims__low=claim("fair-news/p2", contradicts=("high",)))
    )
    assert read_back.by_id("views-claims-high").text() == "fair-news/p3, fair-news/p2"
    assert not read_back.all("div", class_="differ")


def test_cards_of_look_alikes_have_the_same_fields_and_say_what_is_lacking() -> None:
    read_back = page(
        graph_with(
            initiatives__first=fund("First", distinct_from=("second",), unknowns={"amount": {"en": "Not printed."}}),
            initiatives__second=fund("Second", covers=("harbin",)),
        ),
    )
    second, first = (one.all("dl", class_="side-fields")[0] for one in read_back.all("li", class_="side"))
    assert [one.text() for one in first.all("dt")] == [one.text() for one in second.all("dt")]
    assert [one.text() for one in first.all("span", class_="lacking")] == ["not printed", "Not printed."]
    assert [one.text() for one in second.all("span", class_="lacking")] == ["not printed"]


def test_no_id_stands_twice(seen: Mapping[tuple[str, str], Element]) -> None:
    for one in LANGUAGES:
        ids = [
            element.attributes["id"]
            for element in seen[one.code, "disagreements.html"].walk()
            if "id" in element.attributes
        ]
        assert len(ids) == len(set(ids))


def test_where_nothing_disagrees_the_page_says_so() -> None:
    read_back = page(graph_with(claims__alone=claim("fair-news/p2")))
    assert "So far no source contradicts another." in read_back.text()
    assert not read_back.all("section", class_="matter")


def test_a_record_leads_to_its_matter_and_others_do_not(seen: Mapping[tuple[str, str], Element]) -> None:
    claims = [one.attributes["href"] for one in seen["en", "records/claims/low.html"].all("a")]
    assert "../../disagreements.html#views-claims-high" in claims
    assert not [
        one for one in seen["en", "records/places/harbin.html"].all("a") if "disagreements" in one.attributes["href"]
    ]


def test_a_withdrawn_record_says_so_and_another_does_not() -> None:
    graph = graph_with(claims__gone=claim("fair-news/p2", status="withdrawn"), claims__here=claim("fair-news/p3"))
    made = {one.uri: one.html for one in pages(graph, DEFAULT, world.edition_of(graph), ())}
    assert "This record was withdrawn." in made["records/claims/gone.html"]
    assert "withdrawn." not in made["records/claims/here.html"]
