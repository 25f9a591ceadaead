"""How pages say how to cite, link to single values and to what is near, in three languages."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from build_tools.core.languages import LANGUAGES, language
from build_tools.core.published import PublishedFile
from build_tools.graph import Graph
from build_tools.pages import Edition, Page, pages
from build_tools.pages.citation import dataset_citation
from build_tools.pages.related import kinship, related
from build_tools.pages.setting import Setting, Sheet
from build_tools.pages.words import words
from tests import worlds
from tests.pages import world
from tests.pages.tree import Element, read

STUDY = "records/publications/study.html"
FAIR = "records/events/fair-6.html"
NEWS = "records/sources/fair-news.html"
BIB = PublishedFile(
    path="data/publications.bib",
    table="",
    format="bibtex",
    media_type="application/x-bibtex",
    rows=None,
    bytes=1,
    sha256=world.HASH,
    titles={},
)


def made_with(code: str, *files: PublishedFile, **about: Any) -> Mapping[str, Page]:  # noqa: ANN401
    """Pages of the small world with another edition or other files."""
    graph = world.graph_of(world.RECORDS)
    edition = replace(world.edition_of(graph), **about)
    return {page.uri: page for page in pages(graph, language(code), edition, (*world.FILES, *files), ())}


@pytest.mark.parametrize(
    ("code", "line"),
    [
        (
            "en",
            "A. Author. Sixth Fair. In: Atlas of Fairs. Version 0.1.0, 21 November 2026. ",
        ),
        (
            "ru",
            "A. Author. Шестая ярмарка // Атлас ярмарок. Версия 0.1.0, 21 ноября 2026 г. ru/",
        ),
        ("zh", "A. Author. 第六届博览会//博览会图集. 0.1.0 版, 2026年11月21日. zh/"),
    ],
)
def test_a_record_is_cited_in_one_line_in_the_language_of_the_page(
    seen: Mapping[tuple[str, str], Element], code: str, line: str
) -> None:
    page = seen[code, FAIR]
    assert page.by_id("cite-line").text().replace("\xa0", " ") == line + FAIR
    assert page.all("h3", id="cite-work") == []


def test_the_line_has_the_address_of_the_site_where_there_is_one() -> None:
    page = read(made_with("ru", homepage="https://atlas.example.org/")[FAIR].html)
    (link,) = page.by_id("cite-line").all("a")
    assert link.attributes["href"] == link.text() == "https://atlas.example.org/ru/records/events/fair-6.html"


def test_a_line_without_makers_begins_with_the_record() -> None:
    page = read(made_with("en", contributors=())[FAIR].html)
    assert page.by_id("cite-line").text().startswith("Sixth Fair. In: ")


def test_a_publication_is_given_in_both_standards_and_three_formats(seen: Mapping[tuple[str, str], Element]) -> None:
    page = seen["zh", STUDY]
    assert page.by_id("cite-iso").text() == "LEE A. Исследование ярмарок[J]. DOI: 10.1234/ab.c."
    assert page.by_id("cite-dotted").text() == "Lee A. Исследование ярмарок. – DOI: 10.1234/ab.c."
    assert [one.attributes["lang"] for one in page.by_id("cite-iso").all("span")] == ["ru"]
    assert page.by_id("cite-bibtex").text().startswith("@article{study,\n  author = {Lee, Anna},\n")
    assert page.by_id("cite-ris").text().startswith("TY  - JOUR\nID  - study\n")
    assert page.by_id("cite-csl-json").text().startswith('[\n {\n  "id": "study",')
    assert page.by_id("cite-work").text() == "所记出版物"


def test_a_document_is_cited_with_a_gap_for_the_day_on_which_its_reader_opens_it(
    seen: Mapping[tuple[str, str], Element],
) -> None:
    page = seen["en", NEWS]
    assert page.by_id("cite-iso").text() == (
        "The fair opens[EB/OL]. The River Post, 2019(2019-06-20)[…]. https://news.example.org/fair."
    )
    assert [one.text() for one in page.all("p", class_="gap")] == [
        "Where a reference has “…”, put the day on which you opened the address."
    ]
    assert page.all("span", class_="today") == []


def test_files_with_all_publications_are_linked_where_they_are_published() -> None:
    links = read(made_with("ru", BIB)[STUDY].html).all("a", href="../../../data/publications.bib")
    assert [one.text() for one in links] == ["publications.bib"]
    assert "publications.bib" not in made_with("ru")[STUDY].html


def test_the_dataset_has_all_of_it_in_each_language() -> None:
    graph = world.graph_of(world.RECORDS)
    for one in LANGUAGES:
        about = replace(world.edition_of(graph), homepage="https://atlas.example.org/")
        setting = Setting(graph=graph, language=one, words=words(one), about=about, published=())
        view = dataset_citation(Sheet(setting, 0))
        assert [style.name for style in view.styles] == ["GB/T 7714-2015", "ГОСТ Р 7.0.5-2008"]
        assert [form.name for form in view.formats] == ["BibTeX", "RIS", "CSL-JSON"]
        assert 'data-form="iso">…</span>' in view.styles[0].text
        assert about.title[one.code] in view.line
        assert view.work == ""


def test_the_way_to_the_references_stands_above_the_title(seen: Mapping[tuple[str, str], Element]) -> None:
    page = seen["ru", FAIR]
    (way,) = page.all("a", class_="to-cite")
    assert (way.attributes["href"], way.text()) == ("#cite", "Как цитировать")
    assert page.by_id("cite").tag == "h2"
    order = list(page.walk())
    assert order.index(way) < order.index(page.all("h1")[0])


def test_every_value_has_a_link_to_itself(seen: Mapping[tuple[str, str], Element]) -> None:
    for code, name in (("en", "Link to this value"), ("ru", "Ссылка на это значение"), ("zh", "指向此项数据的链接")):
        page = seen[code, FAIR]
        values = [one.attributes["id"] for one in page.all("span", class_="v")]
        pins = page.all("a", class_="pin")
        assert [one.attributes["href"] for one in pins] == [f"#{value}" for value in values]
        assert {one.attributes["aria-labelledby"] for one in pins} == {"pin"}
        assert page.by_id("pin").text() == name
        assert {one.text() for one in pins} == {""}, "search and copied text would hold the sign"


def test_links_to_the_original_chain_all_phrases_and_encode_what_fragments_take_for_their_own() -> None:
    records = dict(world.RECORDS)
    proof = {"at": "fair-news/p2", "phrase": ("China-Russia, 50 % & more", "диалог"), "says": ("statement",)}
    records["claims/low"] = {**records["claims/low"], "proof": (proof,)}
    records["sources/fair-news"] = {**world.NEWS, "url": "https://news.example.org/fair#top"}
    graph = world.graph_of(records)
    made = {page.uri: page for page in pages(graph, language("en"), world.edition_of(graph), world.FILES, ())}
    links = read(made["records/claims/low.html"].html).all("a", rel="external noopener")
    china, russian = "China%2DRussia%2C%2050%20%25%20%26%20more", "%D0%B4%D0%B8%D0%B0%D0%BB%D0%BE%D0%B3"
    assert [one.attributes["href"] for one in links] == [
        f"https://news.example.org/fair#top:~:text={china}&text={russian}",
    ]


def test_a_record_leads_to_its_json_and_yaml_and_names_its_last_review() -> None:
    yaml = replace(BIB, path="api/v1/events/fair-6.yml")
    page = read(made_with("ru", yaml)[FAIR].html)
    assert [one.text() for one in page.all("a", href="../../../api/v1/events/fair-6.yml")] == ["YAML"]
    assert [one.text() for one in page.all("a", href="../../../api/v1/events/fair-6.json")] == ["JSON"]
    assert "B. Reader, 21\xa0ноября 2026\xa0г." in [one.text() for one in page.all("dd")]
    other = made_with("ru", yaml)["records/agreements/charter.html"].html
    assert "YAML" not in other
    assert "Последняя проверка" not in other


KIN: dict[str, dict[str, Any]] = {
    "places__moscow": {"kind": "city"},
    "organizations__most": {"kind": "ministry"},
    "events__one": {"kind": "dialogue", "place": "moscow", "organizers": ("most",)},
    "events__two": {"kind": "dialogue", "place": "moscow", "organizers": ("most",)},
    "events__three": {"kind": "dialogue", "place": "moscow"},
    "events__four": {"kind": "dialogue", "organizers": ("most",), "follows": "one"},
    "events__alone": {"kind": "dialogue"},
}


def near(graph: Graph, path: str) -> list[str]:
    """Paths of related records."""
    return [one.path for one in related(graph, graph.entries[path], kinship(graph))]


def test_records_that_share_more_come_first_and_those_that_refer_to_each_other_are_left_out() -> None:
    graph = worlds.graph(**KIN)
    assert near(graph, "events/one") == ["events/two", "events/three"]
    assert near(graph, "events/four") == ["events/two"]
    assert near(graph, "events/three") == ["events/one", "events/two"]
    assert near(graph, "events/alone") == []
    assert near(graph, "places/moscow") == []


def test_at_most_eight_are_related_and_the_smaller_topic_counts_more() -> None:
    topics = {f"topics__{name}": {"scope": {"en": "Scope."}, "position": place} for place, name in enumerate("ab", 1)}
    large = {f"events__x{number}": {"kind": "dialogue", "topics": ("a",)} for number in range(9)}
    small = {"events__y": {"kind": "dialogue", "topics": ("b",)}}
    own = {"events__own": {"kind": "dialogue", "topics": ("a", "b")}}
    found = near(worlds.graph(**topics, **large, **small, **own), "events/own")
    assert found == ["events/y", *(f"events/x{number}" for number in range(7))]


def test_the_edition_knows_the_address_of_the_site(graph: Graph) -> None:
    assert isinstance(world.edition_of(graph), Edition)
    assert world.edition_of(graph).homepage == ""
