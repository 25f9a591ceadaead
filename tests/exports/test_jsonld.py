"""The description of the dataset, read by rdflib with every way to the network closed."""

import hashlib
import json
import socket
from typing import Any, Never

import pytest
from rdflib import Graph as Triples
from rdflib import Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD

from build_tools.core.artifact import Artifact
from build_tools.exports.jsonld import jsonld_file, span
from build_tools.graph import Graph
from tests import bundles, worlds

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning:rdflib")

SCHEMA = Namespace("https://schema.org/")
BASE = "https://atlas.example.org/data/dataset.jsonld"
DATASET = URIRef(BASE + "#dataset")
FACTS = Artifact.text("data/facts.csv", "a\r\n", "text/csv")
ZIP = Artifact(path="download/all.zip", content=b"PK", media_type="application/zip")
MAKERS = ({"title": "Makers of the atlas"},)
MADE = (FACTS, ZIP, Artifact.text("api/v1/index.json", "{}", "application/json"))
GRAPH = worlds.graph(
    places__china={"kind": "country", "label": {"en": "China", "ru": "Китай", "zh": "中国"}},
    places__harbin={"kind": "city", "country": "china", "point": {"latitude": 45.75, "longitude": 126.65}},
    places__moscow={"kind": "city", "part_of": "china", "point": {"latitude": 55.75, "longitude": 37.62}},
    events__one={"kind": "forum", "date": "2016-06"},
    events__two={"kind": "forum", "date": "2018/.."},
    events__three={"kind": "forum", "date": "2017"},
)


def content(graph: Graph = GRAPH, **package: Any) -> bytes:  # noqa: ANN401
    return bundles.files(jsonld_file, bundles.bundle(graph, made=MADE, **package))["data/dataset.jsonld"]


@pytest.fixture
def triples(monkeypatch: pytest.MonkeyPatch) -> Triples:
    """What rdflib makes of it offline."""

    def never(*_: object, **__: object) -> Never:
        pytest.fail("something was fetched")

    monkeypatch.setattr(socket.socket, "connect", never)
    monkeypatch.setattr(socket, "getaddrinfo", never)
    return Triples().parse(data=content(contributors=MAKERS), format="json-ld", publicID=BASE)


def test_it_is_a_dataset_of_both_vocabularies_in_three_languages(triples: Triples) -> None:
    assert set(triples.objects(DATASET, RDF.type)) == {SCHEMA.Dataset, DCAT.Dataset}
    languages = {one.language for one in triples.objects(DATASET, DCTERMS.title) if isinstance(one, Literal)}
    assert languages == {"en", "ru", "zh-Hans"}
    assert set(triples.objects(DATASET, SCHEMA.name)) == set(triples.objects(DATASET, DCTERMS.title))
    assert list(triples.objects(DATASET, DCTERMS.license)) == [URIRef("https://spdx.org/licenses/CC-BY-4.0")]


def test_a_distribution_is_a_file_with_its_size_and_hash(triples: Triples) -> None:
    """Answers of the API are none."""
    found = set(triples.objects(DATASET, DCAT.distribution))
    assert found == set(triples.objects(DATASET, SCHEMA.distribution))
    assert {str(triples.value(one, DCAT.downloadURL)) for one in found} == {
        "https://atlas.example.org/data/facts.csv",
        "https://atlas.example.org/download/all.zip",
    }
    one = URIRef(BASE + "#facts.csv")
    assert triples.value(one, DCAT.downloadURL) == URIRef("https://atlas.example.org/data/facts.csv")
    assert triples.value(one, SCHEMA.contentUrl) == URIRef("https://atlas.example.org/data/facts.csv")
    assert triples.value(one, DCAT.byteSize) == Literal("3", datatype=XSD.nonNegativeInteger)
    assert str(triples.value(one, SCHEMA.sha256)) == hashlib.sha256(b"a\r\n").hexdigest()


def test_what_dcat_wants_as_an_address_is_one(triples: Triples) -> None:
    languages = {f"http://id.loc.gov/vocabulary/iso639-1/{one}" for one in ("en", "ru", "zh")}
    assert {str(one) for one in triples.objects(DATASET, DCTERMS.language)} == languages
    (maker,) = triples.objects(DATASET, DCTERMS.creator)
    assert (maker, RDF.type, FOAF.Agent) in triples
    assert triples.value(maker, FOAF.name) == triples.value(maker, SCHEMA.name)
    kind = triples.value(URIRef(BASE + "#facts.csv"), DCAT.mediaType)
    assert kind == URIRef("https://www.iana.org/assignments/media-types/text/csv")
    box = triples.value(triples.value(DATASET, DCTERMS.spatial), DCAT.bbox)
    assert isinstance(box, Literal)
    assert box.datatype == URIRef("http://www.opengis.net/ont/geosparql#wktLiteral")


def test_a_kind_of_file_that_is_not_registered_has_no_address() -> None:
    made = bundles.bundle(GRAPH, made=(*MADE, Artifact.text("data/a.bib", "", "application/x-bibtex")))
    files = json.loads(bundles.files(jsonld_file, made)["data/dataset.jsonld"])["distribution"]
    assert [one["name"] for one in files if "dcat:mediaType" not in one] == ["a.bib"]
    assert all(one["encodingFormat"] for one in files)


def test_what_search_engines_ask_for_is_there() -> None:
    """What Google requires of a Dataset, and of what it recommends all that we have."""
    made = json.loads(content(homepage="https://atlas.example.org/", contributors=MAKERS, keywords=("China",)))
    required = {"name", "description"}
    recommended = {"creator", "identifier", "isAccessibleForFree", "keywords", "license", "version", "url"}
    assert made.keys() >= required | recommended | {"spatialCoverage", "temporalCoverage", "distribution"}
    assert "measurementTechnique" in made
    assert not made.keys() & {"sameAs", "includedInDataCatalog"}, "there is neither a DOI nor a catalogue"
    assert all(one.keys() >= {"contentUrl", "encodingFormat"} for one in made["distribution"])


def test_quantities_and_cited_works_are_things_of_schema_org_and_a_doi_is_an_address() -> None:
    article = {"kind": "article", "title": "Ties", "title_language": "en", "doi": "10.15826/recon.2019.5.1.002"}
    page = {"kind": "catalogue_page", "title": "Ties", "describes": ("publications/ties",)}
    meetings = {"kind": "forum_series", "meetings": {"amount": 5, "unit": "meetings"}}
    graph = worlds.graph(publications__ties=article, sources__page=page, mechanisms__talks=meetings)
    read = Triples().parse(data=content(graph), format="json-ld", publicID=BASE)
    (cited,) = read.objects(DATASET, SCHEMA.citation)
    assert read.value(cited, RDF.type) == SCHEMA.ScholarlyArticle
    assert read.value(cited, SCHEMA.sameAs) == URIRef("https://doi.org/10.15826/recon.2019.5.1.002")
    (measured,) = read.objects(DATASET, SCHEMA.variableMeasured)
    assert read.value(measured, RDF.type) == SCHEMA.PropertyValue
    assert Literal("机制 · 会议次数", lang="zh-Hans") in set(read.objects(measured, SCHEMA.name))
    assert len(set(read.objects(DATASET, SCHEMA.measurementTechnique))) == 3


def test_a_description_cut_short_is_refused_by_the_reader() -> None:
    with pytest.raises(ValueError, match=r"JSON|Expecting|Unterminated"):
        Triples().parse(data=content()[:-9], format="json-ld", publicID=BASE)


def test_time_and_place_are_those_of_the_records(triples: Triples) -> None:
    """The end of an interval that is open says nothing."""
    assert str(triples.value(DATASET, SCHEMA.temporalCoverage)) == "2016-06-01/2017-12-31"
    places = set(triples.objects(DATASET, SCHEMA.spatialCoverage))
    assert {str(name) for one in places for name in triples.objects(one, SCHEMA.name)} == {"China", "Китай", "中国"}
    shapes = [
        box for one in places for geo in triples.objects(one, SCHEMA.geo) for box in triples.objects(geo, SCHEMA.box)
    ]
    assert [str(box) for box in shapes] == ["45.75 37.62 55.75 126.65"]


@pytest.mark.parametrize(
    ("longitudes", "expected"),
    [([10, 20, 170], (10, 170)), ([170, -170], (170, -170)), ([5], (5, 5)), ([-10, 0, 10], (-10, 10))],
)
def test_the_narrowest_belt_may_cross_180_degrees(longitudes: list[float], expected: tuple[float, float]) -> None:
    assert span(longitudes) == expected


def test_what_is_not_there_is_not_said() -> None:
    empty = json.loads(content(worlds.graph()))
    assert not {"temporalCoverage", "spatialCoverage", "dct:temporal", "url"} & empty.keys()


def test_the_context_is_in_the_file_and_names_no_other() -> None:
    context = json.loads(content())["@context"]
    assert isinstance(context, dict)
    assert "@import" not in context


def test_hostile_words_come_back_and_close_no_script() -> None:
    for text in bundles.HOSTILE:
        made = content(title={"en": text}, description={"en": text}, keywords=(text,))
        assert b"<" not in made
        read = Triples().parse(data=made, format="json-ld", publicID=BASE)
        assert [str(one) for one in read.objects(DATASET, SCHEMA.name)] == [text]
        assert [str(one) for one in read.objects(DATASET, DCAT.keyword)] == [text]


def test_a_context_elsewhere_would_be_fetched(triples: Triples) -> None:
    """So the test above would fail if ours were: the reader does ask for one."""
    del triples
    broken = json.loads(content()) | {"@context": "https://atlas.example.org/context.jsonld"}
    with pytest.raises(pytest.fail.Exception, match="fetched"):
        Triples().parse(data=json.dumps(broken), format="json-ld", publicID=BASE)
