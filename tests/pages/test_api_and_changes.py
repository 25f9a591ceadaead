"""The page of the API and the page of changes, and what heads tell of the dataset."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from build_tools.comparing import Change, Changed, Release
from build_tools.core.languages import LANGUAGES, language
from build_tools.core.published import PublishedFile
from build_tools.graph import Graph
from build_tools.pages import Page, pages
from build_tools.pages.changes_page import field_title
from tests.pages import world
from tests.pages.tree import read


def published(path: str, table: str = "") -> PublishedFile:
    return PublishedFile(
        path=path,
        table=table,
        format="json",
        media_type="application/json",
        rows=None,
        bytes=1,
        sha256=world.HASH,
        titles=dict.fromkeys(("en", "ru", "zh"), path),
    )


FIRST = Release(
    version="0.1.0", released="2026-01-02", before="", added=("events/fair", "places/harbin"), removed=(), changed=()
)
SECOND = Release(
    version="0.2.0",
    released="2026-03-04",
    before="0.1.0",
    added=("places/heihe",),
    removed=(("places/gone", "<b>Gone</b>"),),
    changed=(
        Changed(
            path="places/harbin",
            label="Harbin",
            fields=(
                Change(field="label_zh", gone=("<i>old</i>",), new=("<script>alert(1)</script>",)),
                Change(field="topics", gone=(), new=()),
            ),
        ),
    ),
)
DESCRIBED = json.dumps(
    {
        "@context": {"@vocab": "https://schema.org/"},
        "distribution": [{"@id": f"#{name}", "contentUrl": name} for name in ("facts.csv", "places.csv", "all.zip")],
        "dcat:distribution": [],
    }
)


def made(graph: Graph, code: str, files: tuple[PublishedFile, ...] = (), **about: Any) -> Mapping[str, Page]:  # noqa: ANN401
    edition = replace(world.edition_of(graph), **about)
    return {page.uri: page for page in pages(graph, language(code), edition, files)}


@pytest.fixture(scope="module")
def record(graph: Graph) -> str:
    """Path of some record that is no topic and no source."""
    return next(path for path in graph.entries if path.startswith("events/"))


@pytest.mark.parametrize("code", [one.code for one in LANGUAGES])
def test_the_api_is_shown_with_addresses_that_are_published(graph: Graph, record: str, code: str) -> None:
    files = tuple(published(f"api/v1/{name}") for name in ("index.json", "openapi.json", f"{record}.json"))
    html = made(graph, code, files)["api.html"].html
    up = "../" if code != "en" else ""
    assert [one.attributes["href"] for one in read(html).all("a")][1:] == [
        f"{up}api/v1/index.json",
        f"{up}api/v1/{record}.json",
        f"{up}api/v1/openapi.json",
    ]
    assert f"http://127.0.0.1:8000/api/v1/{record}.json" in html


def test_snippets_name_the_homepage_once_there_is_one(graph: Graph, record: str) -> None:
    files = (published(f"api/v1/{record}.json"),)
    html = made(graph, "en", files, homepage="https://atlas.example.org/")["api.html"].html
    assert f"https://atlas.example.org/api/v1/{record}.json" in html
    assert "127.0.0.1" not in html


def test_no_page_is_made_of_what_is_not_there(graph: Graph) -> None:
    assert not {"api.html", "changes.html"} & made(graph, "en").keys()


def test_releases_are_told_the_latest_first_and_nothing_in_them_is_markup(graph: Graph) -> None:
    html = made(graph, "en", (published("feed.xml"),), releases=(SECOND, FIRST))["changes.html"].html
    assert html.index("v0.2.0") < html.index("v0.1.0")
    assert "<script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "&lt;b&gt;Gone&lt;/b&gt; (places/gone)" in html
    assert 'href="feed.xml"' in html
    assert "The first release. Records in it: 2." in html


@pytest.mark.parametrize("code", ["ru", "zh"])
def test_fields_are_told_in_the_language_of_the_page(graph: Graph, code: str) -> None:
    html = made(graph, code, releases=(SECOND, FIRST))["changes.html"].html
    assert {"ru": "Название (中文)", "zh": "名称 (中文)"}[code] in html
    assert "label_zh" not in html


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("date", "Date"),
        ("label_ru", "Label (Русский)"),
        ("participants[china].quantity_amount", "Participants (participants[china].quantity_amount)"),
        ("no_such_field", "no_such_field"),
    ],
)
def test_a_column_has_the_name_of_its_field(field: str, expected: str) -> None:
    assert field_title("events", field, language("en")) == expected


@pytest.mark.parametrize(("code", "base"), [("en", "data/"), ("ru", "../data/")])
def test_the_head_describes_the_dataset_with_what_most_people_load(graph: Graph, code: str, base: str) -> None:
    files = (published("data/facts.csv", "facts"), published("data/places.csv", "places"), published("data/all.zip"))
    found = made(graph, code, files, metadata=DESCRIBED)
    for uri in ("index.html", "data.html"):
        told = json.loads(found[uri].metadata)
        assert told["@context"]["@base"] == base
        assert [one["contentUrl"] for one in told["distribution"]] == ["facts.csv", "all.zip"]
        assert told["dcat:distribution"] == ["#facts.csv", "#all.zip"]
    assert not any(page.metadata for uri, page in found.items() if uri not in {"index.html", "data.html"})


def test_the_head_tells_at_length_only_in_the_language_of_its_page(graph: Graph) -> None:
    technique = [{"@language": "en", "@value": "Read."}, {"@language": "ru", "@value": "Прочитано."}]
    variable = {"@type": "PropertyValue", "name": technique, "unitText": ["USD"]}
    whole = json.loads(DESCRIBED) | {"variableMeasured": [variable], "measurementTechnique": technique}
    told = json.loads(made(graph, "ru", metadata=json.dumps(whole))["index.html"].metadata)
    assert told["measurementTechnique"] == [{"@language": "ru", "@value": "Прочитано."}]
    assert told["variableMeasured"] == [variable | {"name": technique[1:]}]


def test_a_description_in_a_head_closes_no_script(graph: Graph) -> None:
    hostile = json.dumps(json.loads(DESCRIBED) | {"name": "</script><script>alert(1)</script>"})
    head = made(graph, "en", metadata=hostile)["index.html"].metadata
    assert "<" not in head
    assert json.loads(head)["name"] == "</script><script>alert(1)</script>"
