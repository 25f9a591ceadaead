"""What each page shows."""

from collections.abc import Mapping
from importlib import resources
from typing import Any

import pytest

from build_tools.core.languages import CODES, LANGUAGES
from build_tools.graph import Graph
from build_tools.pages import Heading, Page, assets, pages
from build_tools.pages._making import site_pages
from build_tools.records import record_types
from tests.goldens import Golden
from tests.pages import world
from tests.pages.tree import Element, read

Seen = Mapping[tuple[str, str], Element]
Made = Mapping[str, Mapping[str, Page]]
FAIR = "records/events/fair-6.html"
FORMER = "records/events/fair-six.html"


def _texts(page: Element, tag: str, **attributes: str) -> list[str]:
    return [" ".join(one.text().split()) for one in page.all(tag, **attributes)]


def test_the_pages_of_a_language_are_these(made: Made) -> None:
    records = {f"records/{path}.html" for path in world.RECORDS}
    indexes = {f"records/{one.folder}/index.html" for one in record_types()}
    # The world was never released, so there are no changes to tell of.
    front = {"index.html", "404.html", *(one.uri for one in site_pages())} - {"changes.html"}
    doors = {"topics/index.html", "topics/fairs.html", "records/index.html"}
    rules = {"rules/index.html", "rules/p.html", "rules/q.html"}
    for code in CODES:
        assert set(made[code]) == records | indexes | front | doors | rules | {FORMER}


def test_a_former_id_leads_to_the_record_at_once_and_by_a_link(made: Made, seen: Seen) -> None:
    page = made["ru"][FORMER]
    assert (page.kind, page.title, page.leads_to) == ("redirect", "Шестая ярмарка", "../../records/events/fair-6.html")
    (link,) = seen["ru", FORMER].all("a")
    assert link.attributes["href"] == page.leads_to
    assert [uri for uri, one in made["ru"].items() if one.leads_to] == [FORMER]


@pytest.mark.parametrize("folder", [one.folder for one in record_types()])
def test_every_record_type_has_its_template(folder: str) -> None:
    """A type is a module in ``records``, a template in ``pages/templates/records``, and an example in `world`."""
    assert (resources.files("build_tools.pages") / "templates" / "records" / f"{folder}.html").is_file()
    assert [path for path in world.RECORDS if path.startswith(f"{folder}/")]


def test_a_page_has_one_heading_of_the_first_level_and_lists_the_others(made: Made, seen: Seen) -> None:
    for (code, uri), page in seen.items():
        assert len(page.all("h1")) == 1, uri
        listed = [(f"h{one.level}", one.anchor, one.title) for one in made[code][uri].headings]
        assert listed == [
            (one.tag, one.attributes["id"], one.text()) for one in page.walk() if one.tag in {"h2", "h3"}
        ], uri


def test_headings_keep_their_anchors_in_every_language(made: Made) -> None:
    assert made["ru"][FAIR].headings[0] == Heading(level=2, anchor="facts", title="Что говорят источники")
    assert [one.anchor for one in made["ru"][FAIR].headings] == [one.anchor for one in made["en"][FAIR].headings]


def test_a_page_tells_the_frame_what_it_needs(made: Made) -> None:
    page = made["ru"][FAIR]
    assert (page.kind, page.title, page.description, page.written_in, page.search) == (
        "record",
        "Шестая ярмарка",
        "Ярмарка 2019 года в Харбине.",
        "dataset/events/fair-6.yml",
        True,
    )
    assert made["en"]["records/sources/fair-news.html"].written_in == "seeds/fair-news.yml"
    assert (
        made["en"]["records/places/china.html"].description
        == "A record of the type “Place”, each value with its proof."
    )


def test_search_leaves_out_what_readers_would_find_twice_or_not_want(made: Made) -> None:
    left_out = [uri for uri, page in made["en"].items() if not page.search]
    assert [uri for uri in left_out if not uri.startswith("rules/")] == [
        "404.html",
        FORMER,
        "records/topics/fairs.html",
    ]
    assert "rules/index.html" not in left_out


def test_a_missing_translation_shows_in_english_and_says_so(seen: Seen) -> None:
    (lead,) = seen["zh", FAIR].all("p", class_="lead")
    assert lead.text() == "The fair of 2019 in Harbin. EN"
    (fallback, tag) = (one for one in lead.children if isinstance(one, Element))
    assert (fallback.attributes["lang"], tag.tag, tag.attributes["title"]) == ("en", "abbr", "尚未翻译，暂以英文显示")


def test_a_translation_that_is_there_carries_no_tag(seen: Seen) -> None:
    (lead,) = seen["ru", FAIR].all("p", class_="lead")
    assert lead.children == ["Ярмарка 2019 года в Харбине."]


def test_words_of_another_language_say_which(seen: Seen) -> None:
    names = {one.text(): one.attributes["lang"] for one in seen["en", FAIR].all("span") if "lang" in one.attributes}
    assert names == {
        "Шестая ярмарка": "ru",
        "第六届博览会": "zh-Hans",
        "Ярмарка": "ru",
        "中俄博览会": "zh-Hans",
    }
    (title,) = seen["en", "records/publications/study.html"].by_id("v-title").all("span", lang="ru")
    assert title.text() == "Исследование ярмарок"
    phrases = {one.attributes["lang"] for q in seen["ru", FAIR].all("q") for one in q.all("span")}
    assert phrases == {"en"}


@pytest.mark.parametrize(
    ("code", "date", "enterprises"),
    [
        ("en", "15–19 June 2019", "1,246 enterprises"),
        ("ru", "15–19 июня 2019 г.", "1246 предприятий"),
        ("zh", "2019年6月15日至19日", "1246家企业"),
    ],
)
def test_values_are_said_in_the_language_of_the_page(code: str, date: str, enterprises: str, seen: Seen) -> None:
    page = seen[code, FAIR]
    said = [page.by_id(one).text() for one in ("v-date", "v-participants-china-quantity")]
    assert [one.replace("\N{NO-BREAK SPACE}", " ") for one in said] == [date, enterprises]


@pytest.mark.parametrize(("printed", "leads"), [("10.1234/AB.c.", ["https://doi.org/10.1234/ab.c"]), ("10.1234/", [])])
def test_a_doi_is_a_link_where_it_leads_somewhere(printed: str, leads: list[str]) -> None:
    study = {**world.RECORDS["publications/study"], "doi": printed}
    records = world.RECORDS | {"publications/study": study}
    graph = world.graph_of(records)
    made = {page.uri: page for page in pages(graph, LANGUAGES[0], world.edition_of(graph), ())}
    page = read(made["records/publications/study.html"].html)
    assert page.by_id("v-doi").text() == printed
    assert [one.attributes["href"] for one in page.all("a") if "doi.org" in one.attributes["href"]] == leads


def test_yes_and_no_are_words(seen: Seen) -> None:
    page = "records/places/harbin.html"
    assert [seen[code, page].by_id("v-border").text() for code in CODES] == ["no", "нет", "否"]


def test_what_is_ours_stands_apart_from_what_sources_say(seen: Seen) -> None:
    page = seen["en", FAIR]
    facts, unknowns, ours, *_ = page.all("dl", class_="fields")
    assert _texts(facts, "dt")[:3] == ["Date", "Series", "Edition"]
    assert [(_texts(one, "dt"), _texts(one, "dd")) for one in (unknowns, ours)] == [
        (["Venue", "Attended by"], ["Only the city is named.", "Others are not named."]),
        (["Kind"], ["exposition"]),
    ]


def test_a_record_shows_what_refers_to_it(seen: Seen) -> None:
    page = seen["en", "records/organizations/ministry.html"]
    groups = [page.by_id("referred-1"), page.by_id("referred-2")]
    assert [(_texts(group, "dt"), _texts(group, "li")) for group in groups] == [
        (["Events · Organizers"], ["Sixth Fair"]),
        (["People · Roles"], ["Anna Lee"]),
    ]


def test_a_speaker_is_referred_to_by_what_they_say(seen: Seen) -> None:
    page = seen["en", "records/people/anna-lee.html"]
    assert "Events · Who says so" in _texts(page, "dt")


def test_proofs_are_listed_in_full(seen: Seen) -> None:
    page = seen["en", FAIR]
    first = page.by_id("proof-1")
    assert _texts(first, "p") == [
        "Phrase found in the passage to the letter",
        "6th Sino-Russian Fair … in Harbin … Ministry of Trade",
        "News of the fair, passage 2 · open at the phrase in the original",
        "Gist of passage 2",
    ]
    assert list(zip(_texts(first, "dt"), _texts(first, "dd"), strict=True)) == [
        ("Proves", "Series, Edition, Place, Organizers, Names: English: Sino-Russian Fair, Names: English: 6th Fair"),
        ("Who says so", "the document itself, in its plain voice"),
    ]
    implied = page.by_id("proof-2")
    assert (_texts(implied, "dt")[0], _texts(implied, "dd")[0]) == ("Implied: Date", "The page prints no year.")
    assert _texts(page.by_id("proof-6"), "p")[0] == "Looked up outside the documents"


def test_a_record_tells_who_wrote_it_and_where(seen: Seen) -> None:
    (about,) = seen["en", FAIR].all("dl", class_="compact")
    assert dict(zip(_texts(about, "dt"), _texts(about, "dd"), strict=True)) == {
        "Status": "reviewed",
        "Last review": "B. Reader, 21 November 2026",
        "Topics": "Fairs and trade",
        "Credit": "A. Author: added, 20 November 2026B. Reader: reviewed, 21 November 2026",
        "Former ids": "fair-six",
        "Written in": "dataset/events/fair-6.yml",
        "For programs": "JSON",
    }


def test_a_record_that_is_not_published_by_itself_offers_no_file(seen: Seen) -> None:
    assert "For programs" not in _texts(seen["en", "records/places/harbin.html"], "dt")


def test_a_source_shows_what_hangs_on_each_passage(seen: Seen) -> None:
    page = seen["en", "records/sources/fair-news.html"]
    (hung,) = page.by_id("p1").all("ul", class_="hanging")
    assert _texts(hung, "li") == ["News of the fair Source The fair opens → Title"]
    assert "Phrases without a remark (✓) were found in their passage to the letter." in _texts(page, "p")
    hanging = [one.text() for one in page.by_id("p2").all("a")]
    assert hanging[:3] == ["Charter", "State", "Signed"]
    assert page.by_id("p2").all("a")[2].attributes["href"] == "../../records/agreements/charter.html#v-signed"
    assert page.by_id("p4").has("class_", "role-furniture")


def test_an_authority_lists_what_was_looked_up(seen: Seen) -> None:
    page = seen["ru", "records/sources/wikidata.html"]
    (looked_up,) = page.all("ul", class_="hanging")
    assert [one.replace("\N{NO-BREAK SPACE}", " ") for one in _texts(looked_up, "span", class_="note")] == [
        "Запись Q1, дата обращения: 21 ноября 2026 г.",
        "Запись Q42956, дата обращения: 21 ноября 2026 г.",
    ]


def test_a_topic_shows_its_figures_with_their_qualifiers(seen: Seen) -> None:
    page = seen["en", "topics/fairs.html"]
    *others, figure = page.all("figure")
    assert _texts(figure, "span", class_="qualifier") == ["more than"]
    assert [one.text() for one in figure.all("strong")] == ["100\N{NO-BREAK SPACE}billion"]
    assert figure.all("details", class_="proof")
    assert figure.all("a")[0].attributes["href"] == "../records/indicators/trade-2018.html"
    assert [(_texts(one, "strong"), _texts(one, "p", class_="context")) for one in others] == [
        (["1,246"], ["Participants: China, 15–19 June 2019"]),
        (["21"], ["Participants: China: From how many units, 15–19 June 2019"]),
        (["137"], ["Participants: Russia, 15–19 June 2019"]),
    ]


def test_a_topic_shows_questions_records_disagreements_and_gaps(seen: Seen) -> None:
    page = seen["en", "topics/fairs.html"]
    assert _texts(page, "h3") == ["How large?", "Claims", "Events", "Indicators", "Places"]
    hrefs = [one.attributes["href"] for one in page.all("a")]
    assert [one for one in hrefs if one.startswith("../disagreements.html#")] == [
        "../disagreements.html#views-claims-high",
        "../disagreements.html#names-events-fair-6",
        "../disagreements.html#values-events-fair-6-resulted_in",
    ]
    assert {"../disagreements.html", "../silences.html#in-fairs"} <= {*hrefs}
    assert _texts(page, "div", class_="answer") == ["Large enough.", "Nothing on results."]


def test_an_index_is_a_table_by_label(seen: Seen) -> None:
    page = seen["en", "records/claims/index.html"]
    assert _texts(page, "th") == ["Label", "Kind", "Mode", "Contradicts", "Topics", "High", "Low"]
    assert [one.attributes["scope"] for one in page.all("th")][-2:] == ["row", "row"]


def test_an_index_of_dated_records_shows_when(seen: Seen) -> None:
    page = seen["en", "records/events/index.html"]
    assert _texts(page, "th") == ["Label", "Kind", "Series", "Place", "Date", "Topics", "Sixth Fair"]
    assert _texts(page, "td") == ["exposition", "Fairs", "Harbin", "15–19 June 2019", "Fairs and trade"]


def test_home_counts_what_is_there(seen: Seen) -> None:
    assert _texts(seen["en", "index.html"].all("ul", class_="counts")[0], "li") == [
        "15 records",
        "49 values with their proof",
        "1 document read in full",
        "1 topic",
    ]


def test_home_follows_one_value_to_its_proof(seen: Seen) -> None:
    (chain,) = seen["en", "index.html"].all("ol", class_="chain")
    assert _texts(chain, "div", class_="said") == [
        "more than 100 billion US dollarsTrade of 2018",
        "trade in 2018 exceeded $100 billion",
        "News of the fair, passage 2Gist of passage 2",
        "A news item about the fair.",
        "the document itself, which judges or generalises here",
        f"Phrase found in the passage to the letterSHA-256 of the passage:{world.HASH}",
    ]


def test_home_stands_without_an_example_too() -> None:
    graph = world.graph_of({"places/china": world.RECORDS["places/china"]})
    made = {page.uri: page for page in pages(graph, LANGUAGES[0], world.edition_of(graph), ())}
    assert "chain" not in made["index.html"].html
    assert "<pre>" not in made["data.html"].html


def test_the_data_page_opens_with_the_facts_and_lists_formats_and_tables(seen: Seen) -> None:
    page = seen["ru", "data.html"]
    formats, files = ([row for row in table.all("tr") if row.all("td")] for table in page.all("table"))
    doors = [link.attributes["href"] for link in page.all("a") if "download" in link.attributes.get("class", "")]
    assert doors == ["../data/facts.csv"]
    assert [_texts(row, "th")[0] for row in formats] == ["CSV", "JSON", "Data Package"]
    assert _texts(formats[0], "a") == ["1 таблица"]
    assert [_texts(row, "th")[0] for row in files] == ["Факты"]
    assert [link.attributes["href"] for link in files[0].all("a")] == ["../data/facts.csv", "../data/facts.json"]
    assert _texts(files[0], "td")[0] == "1234"
    assert _texts(page, "h3") == ["pandas", "polars", "R", "frictionless"]
    cited = page.by_id("cite-line").text().replace("\N{NO-BREAK SPACE}", " ")
    assert cited.startswith("A. Author. Атлас ярмарок. Версия 0.1.0, 21 ноября 2026 г.")


def test_styles_and_script_come_along() -> None:
    found = {one.path: (one.media_type, len(one.content)) for one in assets()}
    everywhere = {path: kind for path, (kind, _) in found.items() if "/kinds/" not in path}
    assert everywhere == {
        "assets/atlas.css": "text/css",
        "assets/citing.css": "text/css",
        "assets/citing.js": "text/javascript",
        "assets/proof.js": "text/javascript",
    }
    assert sum(found[path][1] for path in everywhere if path.endswith(".js")) < 6000
    assert not [one.path for one in assets() if b"url(" in one.content or b"@import" in one.content]


@pytest.mark.parametrize(("code", "uri"), [("en", FAIR), ("ru", "topics/fairs.html"), ("zh", "index.html")])
def test_pages_are_as_they_were(code: str, uri: str, made: Made, golden: Golden) -> None:
    golden.matches(f"pages/{code}/{uri}", made[code][uri].html)


def test_the_same_records_make_the_same_pages(graph: Graph, made: Made) -> None:
    again = pages(graph, LANGUAGES[1], world.edition_of(graph), world.FILES, world.RULES)
    assert {page.uri: page for page in again} == made["ru"]


def test_a_topic_lists_dated_records_by_date_and_the_undated_last() -> None:
    fair: dict[str, Any] = {"kind": "exposition", "topics": ("fairs",)}
    dated = {
        "a-last": fair | {"label": {"en": "Aster"}},
        "b-later": fair | {"label": {"en": "Birch"}, "date": "2019-06"},
        "c-first": fair | {"label": {"en": "Cedar"}, "date": "2018"},
    }
    topic: dict[str, Any] = {"label": {"en": "Fairs"}, "scope": {"en": "Fairs."}}
    graph = world.graph_of({"topics/fairs": topic} | {f"events/{slug}": raw for slug, raw in dated.items()})
    made = {page.uri: page.html for page in pages(graph, LANGUAGES[0], world.edition_of(graph), ())}
    shown = made["topics/fairs.html"]
    assert sorted(("Aster", "Birch", "Cedar"), key=shown.index) == ["Cedar", "Birch", "Aster"]
