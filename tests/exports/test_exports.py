"""The package: what a table becomes in each format, and what its descriptor says of it."""

import csv
import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from build_tools.core.artifact import Artifact
from build_tools.exports import exporters
from build_tools.exports._descriptor import descriptor_text
from build_tools.exports._registry import collections
from build_tools.exports.csv import csv_file
from build_tools.exports.json import json_file
from build_tools.tables import Table
from build_tools.tables.columns import assemble, column
from tests import corpora, worlds

HOSTILE = [
    'said "so", twice',
    "</script><script>alert(1)</script>",
    "=1+1",
    "@SUM(A1)",
    "a,b;c\td",
    "’—中文 и русский",
    " kept ",
    "NULL",
    "\\n",
    "'",
]

SPEC = assemble(
    "things",
    "Things | Вещи | 物",
    "All of them. | Все. | 全部。",
    ("id",),
    [
        column("id", "Id | Номер | 标识", "Id. | Номер. | 标识。", kind="integer"),
        column("text", "Text | Текст | 文字", "Text. | Текст. | 文字。"),
        column("size", "Size | Размер | 大小", "Size. | Размер. | 大小。", kind="number"),
        column("big", "Big | Большая | 大", "Whether. | Так ли. | 是否。", kind="boolean"),
    ],
)
THINGS = Table(
    spec=SPEC,
    rows=((1, "one, two", 0.5, True), (2, None, None, False), (3, 'a "b"', 100000000000, None)),
)


def test_csv_is_rfc_4180_with_empty_cells_for_what_is_missing() -> None:
    assert csv_file.write(THINGS).decode() == (
        'id,text,size,big\r\n1,"one, two",0.5,true\r\n2,,,false\r\n3,"a ""b""",100000000000,\r\n'
    )


def test_json_is_a_list_of_objects_with_null_for_what_is_missing() -> None:
    assert json_file.write(THINGS).decode() == (
        "[\n"
        '{"id": 1, "text": "one, two", "size": 0.5, "big": true},\n'
        '{"id": 2, "text": null, "size": null, "big": false},\n'
        '{"id": 3, "text": "a \\"b\\"", "size": 100000000000, "big": null}\n'
        "]\n"
    )


def test_an_empty_table_is_still_a_file() -> None:
    empty = Table(spec=SPEC, rows=())
    assert csv_file.write(empty) == b"id,text,size,big\r\n"
    assert json.loads(json_file.write(empty)) == []


def test_hostile_text_comes_back_as_it_went() -> None:
    table = Table(spec=SPEC, rows=tuple((number, text, None, None) for number, text in enumerate(HOSTILE)))
    assert [row["text"] for row in json.loads(json_file.write(table))] == HOSTILE
    read = csv.DictReader(io.StringIO(csv_file.write(table).decode(), newline=""))
    assert [row["text"] for row in read] == HOSTILE


def _as_csv(cell: Any) -> str:  # noqa: ANN401
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else str(cell)


def package(root: Path) -> dict[str, Artifact]:
    return {artifact.path: artifact for artifact in worlds.built(root).artifacts}


def descriptor(root: Path) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(package(root)["data/datapackage.json"].content)
    return made


def test_csv_and_json_agree_cell_by_cell() -> None:
    files = package(worlds.WHOLE)
    tables = [one.table for one in worlds.built(worlds.WHOLE).published if one.format == "csv"]
    assert tables
    for table in tables:
        in_json = json.loads(files[f"data/json/{table}.json"].content)
        in_csv = list(csv.DictReader(io.StringIO(files[f"data/{table}.csv"].content.decode(), newline="")))
        assert in_csv == [{name: _as_csv(cell) for name, cell in row.items()} for row in in_json], table


def test_every_format_publishes_every_table() -> None:
    paths = {one.path for one in worlds.built(worlds.SMALL).published}
    assert [one.name for one in exporters()] == ["csv", "json", "jsonl", "parquet"]
    assert {"data/facts.csv", "data/json/facts.json", "data/parquet/events_organizers.parquet"} <= paths
    assert "data/jsonl/topics.jsonl" in paths
    assert "data/jsonl/events_organizers.jsonl" not in paths
    assert {f"data/facts.{code}.{ending}" for code in ("en", "ru", "zh") for ending in ("csv", "xlsx")} <= paths
    assert {"data/river-fairs.sqlite", "data/river-fairs.xlsx", "download/river-fairs.zip"} <= paths
    assert {*paths, "data/datapackage.json"} == set(package(worlds.SMALL))


def test_the_descriptor_says_whose_the_dataset_is_and_when_it_was_made() -> None:
    made = descriptor(worlds.SMALL)
    assert {key: made[key] for key in ("name", "title", "version", "created", "licenses", "sources")} == {
        "name": "river-fairs",
        "title": "River fairs",
        "version": "0.1.0",
        "created": "2026-01-01T00:00:00Z",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "title": "Creative Commons Attribution 4.0 International",
                "path": "https://creativecommons.org/licenses/by/4.0/",
            }
        ],
        "sources": [
            {
                "title": "A notice on the fair",
                "titles": {"en": "A notice on the fair", "ru": "Заметка о ярмарке", "zh": "博览会通知"},
            },
            {
                "title": "Register of places",
                "titles": {"en": "Register of places", "ru": "Реестр мест", "zh": "地名录"},
            },
        ],
    }


def test_whoever_added_or_reviewed_a_record_is_credited() -> None:
    seen = worlds.examined(worlds.SMALL)
    assert seen.package is not None
    part: dict[str, Any] = {"kind": "city", "credit": ({"who": "B. Ivanova", "date": "2026-01-02"},)}
    both = (*part["credit"], {"who": "0000-0002-1825-0097", "part": "reviewed", "date": "2026-01-03"})
    graph = worlds.graph(places__one=part, places__two=part | {"credit": both})
    made = json.loads(descriptor_text(graph, seen.package, worlds.ORIGIN, []))
    assert made["contributors"][-2:] == [
        {
            "title": "0000-0002-1825-0097",
            "path": "https://orcid.org/0000-0002-1825-0097",
            "role": "contributor",
            "roles": ["contributor", "reviewer"],
            "records": {"reviewed": 1},
        },
        {"title": "B. Ivanova", "role": "contributor", "roles": ["contributor"], "records": {"added": 2}},
    ]


def test_titles_and_descriptions_are_there_in_three_languages() -> None:
    made = descriptor(worlds.WHOLE)
    tables = [one for one in made["resources"] if one.get("type") == "table"]
    assert len(tables) > 50
    for one in (made, *tables):
        assert one["titles"].keys() == {"en", "ru", "zh"}, one["name"]
        assert one["titles"]["en"] == one["title"]
        assert one["descriptions"].keys() == {"en", "ru", "zh"}, one["name"]
    for one in tables:
        for field in one["schema"]["fields"]:
            assert field["titles"].keys() == field["descriptions"].keys() == {"en", "ru", "zh"}, field["name"]


def test_the_archive_holds_the_package_and_a_guide() -> None:
    files = package(worlds.SMALL)
    with zipfile.ZipFile(io.BytesIO(files["download/river-fairs.zip"].content)) as pack:
        names = pack.namelist()
        assert names == sorted(names)
        assert {one.date_time for one in pack.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        listed = {f"river-fairs-0.1.0/{one['path']}" for one in descriptor(worlds.SMALL)["resources"]}
        assert listed | {"river-fairs-0.1.0/datapackage.json"} == set(names)
        assert pack.read("river-fairs-0.1.0/facts.csv") == files["data/facts.csv"].content
        guide = pack.read("river-fairs-0.1.0/README.ru.txt").decode()
    assert guide.startswith("# Речные ярмарки\n")
    assert "facts.ru.xlsx" in guide
    assert "- `events_organizers` · " in guide


def test_the_guide_of_the_archive_lists_what_lies_in_it_and_nothing_else() -> None:
    guide = package(worlds.SMALL)["data/README.txt"].content.decode()
    inside = {one.format for one in worlds.built(worlds.SMALL).published if one.path.startswith("data/")}
    told = {one.name for one in collections() if f"- {one.titles['en']} · " in guide}
    assert {"sqlite", "facts-xlsx", "geojson"} <= told <= inside
    assert inside - told <= {one.name for one in collections() if one.last or not one.uses} | {"datapackage"} | {
        one.name for one in exporters()
    }


def test_a_resource_tells_the_bytes_and_the_hash_of_its_file() -> None:
    files = package(worlds.SMALL)
    for resource in descriptor(worlds.SMALL)["resources"]:
        content = files[f"data/{resource['path']}"].content
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_the_files_that_pages_list_are_those_of_the_package() -> None:
    files = package(worlds.SMALL)
    for one in worlds.built(worlds.SMALL).published:
        content = files[one.path].content
        assert (one.bytes, one.sha256) == (len(content), hashlib.sha256(content).hexdigest())
        assert one.rows == (len(worlds.table(worlds.SMALL, one.table).rows) if one.table else None)
        assert set(one.titles) == {"en", "ru", "zh"}


def test_a_foreign_key_names_a_resource_of_the_package() -> None:
    resources = {one["name"]: one for one in descriptor(worlds.SMALL)["resources"]}
    for resource in resources.values():
        for key in resource.get("schema", {}).get("foreignKeys", []):
            target = resources[key["reference"]["resource"]]
            assert key["reference"]["fields"] in {field["name"] for field in target["schema"]["fields"]}
            assert key["fields"] in {field["name"] for field in resource["schema"]["fields"]}


@corpora.needed
@pytest.mark.parametrize("version", ["1.0", "2.0"])
@pytest.mark.parametrize("root", [worlds.SMALL, worlds.WHOLE], ids=["small", "whole"])
def test_the_descriptor_is_valid_by_the_official_profile(version: str, root: Path) -> None:
    profile = corpora.profile(version, "datapackage")
    validator = jsonschema.validators.validator_for(profile)(profile)
    assert [error.message for error in validator.iter_errors(descriptor(root))] == []
