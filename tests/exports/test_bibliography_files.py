"""The published bibliography agrees with the table of publications, cell by cell; the dataset says how to cite it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import rispy  # type: ignore[import-untyped]
import yaml
from pybtex.database import BibliographyData, parse_string  # type: ignore[import-untyped]

from build_tools.bibliography.bibtex import literal
from build_tools.bibliography.cff import citation_file
from build_tools.core.edtf import parse
from build_tools.exports.record_yaml import written
from build_tools.reading import RawRecord, read_text
from build_tools.records import Package
from tests import worlds

ROOT = Path(__file__).parents[2]
CELLS = {"volume": "volume", "issue": "number", "container": "journal"}
"""Columns of the table and fields of an article that hold the same text."""


@pytest.fixture(scope="module")
def rows() -> list[Mapping[str, Any]]:
    """The table of publications of the real dataset."""
    return list(worlds.table(ROOT, "publications").records())


def content(path: str) -> str:
    """A published file of the real dataset."""
    (found,) = [one for one in worlds.built(ROOT).artifacts if one.path == path]
    return found.content.decode()


@pytest.fixture(scope="module")
def bib() -> BibliographyData:
    """publications.bib, read by pybtex."""
    return parse_string(content("data/publications.bib"), "bibtex")


def test_every_publication_is_there_once_in_every_format(rows: list[Mapping[str, Any]], bib: BibliographyData) -> None:
    ids = [row["id"] for row in rows]
    assert list(bib.entries) == ids
    assert [one["id"] for one in rispy.loads(content("data/publications.ris"))] == ids
    assert [one["id"] for one in json.loads(content("data/publications.csl.json"))] == ids


def test_bibtex_agrees_with_the_table_cell_by_cell(rows: list[Mapping[str, Any]], bib: BibliographyData) -> None:
    for row in (row for row in rows if row["kind"] == "article"):
        fields = bib.entries[row["id"]].fields
        assert fields["title"].replace("{", "").replace("}", "") == literal(row["title"]).replace("{}", "")
        assert fields.get("date", fields["year"]) == row["date"]
        assert fields.get("pages") == (row["pages"].replace("-", "--") if row["pages"] else None)
        for column, field in CELLS.items():
            assert fields.get(field) == (literal(row[column]) if row[column] else None), (row["id"], column)


def test_ris_and_csl_json_agree_with_the_table_cell_by_cell(rows: list[Mapping[str, Any]]) -> None:
    references = {one["id"]: one for one in rispy.loads(content("data/publications.ris"))}
    items = {one["id"]: one for one in json.loads(content("data/publications.csl.json"))}
    for row in rows:
        reference, item = references[row["id"]], items[row["id"]]
        assert reference["title"] == item["title"] == row["title"]
        assert reference.get("secondary_title") == item.get("container-title") == row["container"]
        assert reference.get("volume") == item.get("volume") == row["volume"]
        assert reference.get("number") == item.get("issue") == row["issue"]
        assert item.get("page") == row["pages"]
        pages = "-".join(filter(None, (reference.get("start_page"), reference.get("end_page"))))
        assert pages == (row["pages"] or (row["extent"] or "").removesuffix(" p."))
        assert reference["language"] == item["language"] == row["title_language"]
        year = parse(row["date"]).sides[0].year if row["date"] else None
        assert reference.get("year") == (str(year) if year else None)
        assert (item["issued"]["date-parts"][0][0] if year else None) == year


def test_a_doi_that_was_cut_short_is_in_no_format(rows: list[Mapping[str, Any]], bib: BibliographyData) -> None:
    short = [row for row in rows if row["doi_state"] in {"cut_short", "malformed"}]
    assert [row["id"] for row in short] == ["russian-high-tech-under-siege"]
    for path in ("data/publications.bib", "data/publications.ris", "data/publications.csl.json"):
        assert short[0]["doi_clean"] not in content(path)
    whole = {row["id"]: row["doi_clean"] for row in rows if row["doi_state"] in {"whole", "full_stop"}}
    assert {key: one.fields["doi"] for key, one in bib.entries.items() if "doi" in one.fields} == whole


def test_authors_stand_in_the_order_of_their_table(bib: BibliographyData) -> None:
    printed: dict[str, list[str]] = {}
    for row in worlds.table(ROOT, "publications_authors").records():
        printed.setdefault(str(row["record"]), []).append(str(row["value"]))
    for key, slugs in printed.items():
        named = [" ".join(one.last_names) for one in bib.entries[key].persons["author"]]
        assert len(named) == len(slugs)
        for name, slug in zip(named, slugs, strict=True):
            assert any(name in form for form in forms(slug)), (key, slug)


def forms(slug: str) -> list[str]:
    """Every name of a person that some source prints."""
    record = worlds.examined(ROOT).graph.entries[f"people/{slug}"].record
    names = record.names.root.values() if record.names else ()
    return [str(getattr(record, "family", "")), *(one.form for each in names for one in each)]


def test_citation_cff_at_the_root_says_what_package_yml_says() -> None:
    package = worlds.examined(ROOT).package
    assert package is not None
    made = citation_file(package, worlds.examined(ROOT).graph)
    assert (ROOT / "CITATION.cff").read_text("utf-8") == made, "CITATION.cff: copy data/CITATION.cff of a build over it"
    assert content("data/CITATION.cff") == made
    read = yaml.safe_load(made)
    assert read | {"message": ""} == {
        "cff-version": "1.2.0",
        "message": "",
        "type": "dataset",
        "title": package.title.root["en"],
        "abstract": package.description.root["en"],
        "authors": [{"name": one.title} for one in package.contributors],
        "version": package.version,
        "date-released": package.released,
        "license": package.licence.value,
        **({"url": package.homepage} if package.homepage else {}),
        "keywords": list(package.keywords),
    }


def test_whoever_added_or_reviewed_a_record_is_an_author_of_the_citation() -> None:
    package = worlds.examined(worlds.SMALL).package
    assert package is not None
    hand, check = {"who": '@an: "hand" #1', "date": "2026-01-02"}, {"part": "reviewed", "date": "2026-01-03"}
    graph = worlds.graph(
        places__one={"kind": "city", "credit": (hand, {"who": "0000-0002-1825-0097", **check})},
        places__two={"kind": "city", "credit": (hand, {"who": "B. Ivanova, 0000-0002-1825-0097", **check})},
    )
    made = citation_file(package, graph)
    orcid = "https://orcid.org/0000-0002-1825-0097"
    assert yaml.safe_load(made)["authors"][len(package.contributors) :] == [
        {"orcid": orcid},
        {"name": '@an: "hand" #1'},
        {"name": "B. Ivanova, 0000-0002-1825-0097", "orcid": orcid},
    ]
    said = [line.strip() for line in made.splitlines() if line.startswith("  #")]
    assert said == ["# records: 1 reviewed", "# records: 2 added", "# records: 1 reviewed"]


def test_hostile_words_of_a_package_stay_words() -> None:
    said = 'a: "b" #c\u2028d: </script> {e} %'
    package = Package.model_validate(
        {
            "name": "x",
            "title": {"en": said},
            "description": {"en": said},
            "version": "1.0.0",
            "released": "2026",
            "licence": "CC-BY-4.0",
            "contributors": ({"title": said},),
            "keywords": (said,),
        },
        strict=False,
    )
    read = yaml.safe_load(citation_file(package, worlds.graph()))
    calm = said.replace("\u2028", " ")
    assert (read["title"], read["authors"], read["keywords"]) == (calm, [{"name": calm}], [calm])
    assert "date-released" not in read


def test_every_record_reads_back_from_its_yaml_as_it_was() -> None:
    for entry in worlds.examined(ROOT).graph.entries.values():
        text = content(f"api/v1/{entry.path}.yml") if entry.folder == "publications" else written(entry.raw)
        found = read_text(entry.file, text.encode(), 1 << 20)
        assert isinstance(found, RawRecord), found
        assert plain(found.value) == plain(entry.raw)


@pytest.mark.parametrize(
    "values",
    [
        {"a": ("x", "=1+1", "no", "2018-10-16", "{b}: #c", "", '"', "\\", "- a")},
        {"a": {"no": {"b-c[d]": 1}, "x": ()}, "y": True, "z": 1.5},
        {"a": ({"b": ("c",), "d": {"e": "f"}}, {"b": ({"g": 1},)})},
    ],
)
def test_yaml_of_any_shape_reads_back(values: dict[str, Any]) -> None:
    assert plain(yaml.safe_load(written(values))) == plain(values)


def plain(value: Any) -> Any:  # noqa: ANN401
    """Lists for tuples, dicts for mappings."""
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return {key: plain(one) for key, one in value.items()} if hasattr(value, "items") else value
