"""The numbers of the quality page, each held against a count made another way."""

from collections.abc import Mapping
from dataclasses import replace

from build_tools.core.languages import DEFAULT
from build_tools.graph import Graph
from build_tools.pages import quality
from build_tools.pages.setting import Setting
from build_tools.pages.standing import State
from build_tools.pages.words import words
from tests.pages import world
from tests.pages.tree import Element


def setting_of(graph: Graph) -> Setting:
    return Setting(graph=graph, language=DEFAULT, words=words(DEFAULT), about=world.edition_of(graph), published=())


def test_every_value_is_counted_once_by_type(graph: Graph) -> None:
    found = quality.by_type(setting_of(graph))
    assert {folder: sum(one.values()) for folder, one in found.items()} == {
        folder: sum(len(entry.facts) for entry in entries) for folder, entries in graph.by_folder.items()
    }


def test_values_are_counted_by_how_they_are_proved(graph: Graph) -> None:
    found = quality.by_type(setting_of(graph))
    assert found["agreements"] == {State.UNPROVED: 2}
    assert found["indicators"] == {State.PROVED: 2, State.IMPLIED: 1}
    assert found["events"][State.DISPUTED] == 1


def test_a_value_of_two_sources_is_counted_with_both() -> None:
    looked_up = {"at": "wikidata", "locator": "Q1", "retrieved": "2026-11-21", "says": ("country",)}
    printed = {"at": "fair-news/p2", "phrase": "a town of China", "says": ("country",)}
    town = {"label": {"en": "Town"}, "kind": "city", "country": "china", "proof": (printed, looked_up)}
    kept = ("sources/fair-news", "sources/wikidata", "places/china")
    graph = world.graph_of({path: world.RECORDS[path] for path in kept} | {"places/town": town})
    found = quality.by_source(setting_of(graph))
    assert found["wikidata"] == {State.AUTHORITY: 1}
    assert found["fair-news"][State.PROVED] == sum(found["fair-news"].values()) == 5


def test_a_field_counts_the_records_that_fill_it(graph: Graph) -> None:
    full = {one.shape.name: one.records for one in quality.fullness(graph.of("places"))}
    assert (full["country"], full["point"], full["part_of"]) == (1, 1, 0)


def test_texts_count_for_the_languages_in_which_they_are_written(graph: Graph) -> None:
    texts, there = quality.translated([graph.entries["places/china"], graph.entries["organizations/ministry"]])
    assert (texts, dict(there)) == (2, {"en": 2, "ru": 1, "zh": 1})
    assert quality.untranslated([graph.entries["places/china"], graph.entries["organizations/ministry"]]) == (
        graph.entries["places/china"],
    )


def test_a_document_without_an_address_is_named_and_an_authority_is_not(graph: Graph) -> None:
    bare = {name: value for name, value in world.NEWS.items() if name != "url"}
    other = world.graph_of({"sources/fair-news": bare, "sources/wikidata": world.RECORDS["sources/wikidata"]})
    assert [one.slug for one in quality.without_address(other.of("sources"))] == ["fair-news"]
    assert not quality.without_address(graph.of("sources"))


def test_what_waits_for_help_is_listed_and_what_is_done_is_not(seen: Mapping[tuple[str, str], Element]) -> None:
    (work,) = seen["en", "quality.html"].all("ul", class_="work")
    assert "not proved yet" in work.text()
    assert "Charter" in work.text()
    assert "no address is known" not in work.text()


def test_a_nought_keeps_quiet_and_a_number_stands_out(seen: Mapping[tuple[str, str], Element]) -> None:
    table = seen["en", "quality.html"].all("table", class_="counted")[0]
    (row,) = [one for one in table.all("tr") if one.text().startswith("Agreements")]
    assert [one.text() for one in row.all("td")] == ["2", "0", "0", "0", "2", "0"]
    assert [bool(one.all("span", class_="none")) for one in row.all("td")] == [False, True, True, True, False, True]


def test_a_proof_that_comes_later_moves_the_value(graph: Graph) -> None:
    about = world.edition_of(graph)
    later = replace(about, standing={**about.standing, ("agreements/charter", 0): "proved"})
    setting = replace(setting_of(graph), about=later)
    assert quality.by_type(setting)["agreements"] == {State.PROVED: 2}
    assert "agreements/charter" not in [one.path for one in quality.in_state(setting, State.UNPROVED)]
