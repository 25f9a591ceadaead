"""What a catalogue of research reads of the dataset: its quantities, how they were had, the documents beneath."""

from pathlib import Path

from build_tools.core.languages import CODES
from build_tools.exports._studied import TECHNIQUE, citations, variables
from tests import worlds

ROOT = Path(__file__).parents[2]
TRADE = {"en": "Trade in a year", "ru": "Товарооборот за год", "zh": "全年贸易额"}
DOLLARS = {"amount": 100, "unit": "USD"}
GRAPH = worlds.graph(
    indicators__trade_2017={"measure": TRADE, "quantity": DOLLARS, "scope": "national"},
    indicators__trade_2018={"measure": TRADE, "quantity": DOLLARS, "scope": "national"},
    mechanisms__fair={"kind": "forum_series", "meetings": {"amount": 5, "unit": "meetings"}},
    mechanisms__talks={"kind": "forum_series", "meetings": {"qualifier": "unquantified", "unit": "meetings"}},
    places__harbin={"kind": "city", "point": {"latitude": 45.75, "longitude": 126.65}},
)
PAPER = {
    "kind": "article",
    "title": "Ties & «связи»",
    "title_language": "en",
    "container": "R-Economy",
    "date": "2019-05",
    "doi": "10.15826/recon.2019.5.1.002",
}


def test_a_quantity_is_a_variable_once_however_many_records_have_it() -> None:
    trade, meetings = variables(GRAPH)
    assert [one["@value"] for one in trade["name"]] == list(TRADE.values())
    assert [one["@language"] for one in trade["name"]] == ["en", "ru", "zh-Hans"]
    assert (trade["@type"], trade["unitText"]) == ("PropertyValue", ["USD"])
    assert [one["@value"] for one in meetings["name"]] == [
        "Mechanism · Meetings",
        "Механизм · Заседания",
        "机制 · 会议次数",
    ]
    assert meetings["description"][0]["@value"] == "How many meetings a source counts."
    assert meetings["unitText"] == ["meetings"]


def test_coordinates_and_dates_are_no_variables() -> None:
    assert variables(worlds.graph(events__one={"kind": "forum", "date": "2016"}, places__one={"kind": "city"})) == []


def test_a_document_is_cited_as_the_publication_that_it_describes_else_as_a_page() -> None:
    graph = worlds.graph(
        publications__ties=PAPER,
        events__fair={"kind": "exposition"},
        sources__catalogue={
            "kind": "catalogue_page",
            "title": "Ties",
            "url": "https://catalogue.example.org/ties",
            "describes": ("publications/ties",),
        },
        sources__news={"kind": "news", "title": "Fair opened", "updated": "2018-11-02", "describes": ("events/fair",)},
        sources__wikidata={"kind": "authority", "url": "https://www.wikidata.org/"},
    )
    assert list(citations(graph)) == [
        {
            "@type": "ScholarlyArticle",
            "name": "Ties & «связи»",
            "inLanguage": "en",
            "isPartOf": {"@type": "Periodical", "name": "R-Economy"},
            "datePublished": "2019-05",
            "sameAs": "https://doi.org/10.15826/recon.2019.5.1.002",
            "url": "https://catalogue.example.org/ties",
        },
        {"@type": "WebPage", "name": "Fair opened", "inLanguage": "en", "datePublished": "2018-11-02"},
    ]


def test_the_real_dataset_cites_its_documents_and_no_authority() -> None:
    graph = worlds.examined(ROOT).graph
    documents = [entry for entry in graph.of("sources") if entry.get("document")]
    made = list(citations(graph))
    assert len(made) == len(documents) == 5
    assert sum("sameAs" in one for one in made) == 2
    assert 0 < len(variables(graph)) < 50


def test_the_way_of_proving_is_told_in_every_language() -> None:
    assert list(TECHNIQUE) == list(CODES)
