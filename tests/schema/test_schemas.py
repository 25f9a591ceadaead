"""Schemas made from the types: right in themselves, as committed, and in agreement with what the types take."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from build_tools.core.languages import CODES
from build_tools.publish import authoring
from build_tools.reading import RawRecord, read_tree
from build_tools.records import Record, by_folder, record_types
from build_tools.schema import blank, json_schema, shape, table_specs
from build_tools.tables import specs
from tests import corpora, worlds

ROOT = Path(__file__).parents[2]
TYPES = record_types()
every_type = pytest.mark.parametrize("record_type", TYPES, ids=lambda one: one.folder)


def test_a_field_in_json_schema() -> None:
    properties = json_schema(by_folder()["topics"])["properties"]
    assert properties["position"] == {
        "default": 0,
        "description": "Order among the topics.",
        "examples": [3],
        "title": "Position",
        "type": "integer",
        "x-bad": {
            "example": "3",
            "why": {
                "en": "a number stands without quotes",
                "ru": "число пишется без кавычек",
                "zh": "数字不加引号",
            },
        },
        "x-descriptions": {"ru": "Порядок среди тем.", "zh": "在各主题中的次序。"},
        "x-mark": "ours",
        "x-titles": {"en": "Position", "ru": "Порядок", "zh": "排序"},
    }
    told = {"examples", "x-bad", "x-descriptions"}
    assert {key: value for key, value in properties["topics"].items() if key not in told} == {
        "default": [],
        "description": "One to four topics that show the record.",
        "items": {
            "maxLength": 64,
            "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
            "type": "string",
            "x-ref": ["topics"],
            "x-value": "ref",
        },
        "maxItems": 4,
        "title": "Topics",
        "type": "array",
        "x-mark": "ours",
        "x-titles": {"en": "Topics", "ru": "Темы", "zh": "主题"},
    }


def test_english_is_needed_and_no_language_is_unknown() -> None:
    text = json_schema(by_folder()["topics"])["$defs"]["Text"]
    assert (list(text["properties"]), text["required"], text["additionalProperties"]) == (list(CODES), ["en"], False)


def test_a_list_of_refs_in_table_schema() -> None:
    spec = {one.name: one for one in table_specs(by_folder()["agreements"])}["agreements_parties"]
    assert spec.table_schema() == {
        "fields": [
            {
                "name": "record",
                "type": "string",
                "title": "Record",
                "description": "The record that holds the list.",
                "constraints": {"required": True},
            },
            {
                "name": "order",
                "type": "integer",
                "title": "Order",
                "description": "Order in the list, from 1.",
                "constraints": {"required": True, "minimum": 1},
            },
            {
                "name": "value",
                "type": "string",
                "title": "Parties",
                "description": "Bodies that concluded it.",
                "constraints": {"maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
            },
        ],
        "missingValues": [""],
        "primaryKey": ["record", "order"],
        "foreignKeys": [
            {"fields": "record", "reference": {"resource": "agreements", "fields": "id"}},
            {"fields": "value", "reference": {"resource": "organizations", "fields": "id"}},
        ],
    }


def test_a_vocabulary_in_table_schema_keeps_its_order() -> None:
    (state,) = (column.spec for column in table_specs(by_folder()["agreements"])[0].columns if column.name == "state")
    assert state["constraints"]["enum"] == ["negotiated", "drafted", "determined", "signed", "in_force"]
    assert state["categories"][:2] == [
        {"value": "negotiated", "label": "under negotiation"},
        {"value": "drafted", "label": "drafted"},
    ]


@every_type
def test_a_json_schema_is_one(record_type: type[Record]) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema(record_type))


def records_on_disk() -> Iterator[RawRecord]:
    """Records of the worlds for tests, and of the dataset itself."""
    for root in (worlds.SMALL, worlds.WHOLE, ROOT):
        yield from read_tree(root).records


def plain(value: Any) -> Any:  # noqa: ANN401
    """As JSON has it: lists for tuples."""
    return json.loads(json.dumps(value))


@pytest.mark.parametrize("raw", tuple(records_on_disk()), ids=lambda raw: raw.path)
def test_a_json_schema_takes_every_record(raw: RawRecord) -> None:
    """An editor that follows the schema must not blame what the program takes."""
    validator = jsonschema.Draft202012Validator(json_schema(by_folder()[raw.folder]))
    assert [error.message for error in validator.iter_errors(plain(raw.value))] == []


@pytest.mark.parametrize("slip", [{"dates": "2018"}, {"kind": "fair"}, {"label": {"ru": "Ярмарка"}}, {"edition": "6"}])
def test_a_json_schema_refuses_what_the_type_refuses(slip: dict[str, Any]) -> None:
    sound = {"label": {"en": "Fair"}, "kind": "exposition"}
    validator = jsonschema.Draft202012Validator(json_schema(by_folder()["events"]))
    assert validator.is_valid(sound)
    assert not validator.is_valid(sound | slip)


@corpora.needed
@pytest.mark.parametrize("version", ["1.0", "2.0"])
@pytest.mark.parametrize("spec", specs(), ids=lambda one: one.name)
def test_a_table_schema_is_valid_by_the_official_profile(version: str, spec: Any) -> None:  # noqa: ANN401
    profile = corpora.profile(version, "tableschema")
    validator = jsonschema.validators.validator_for(profile)(profile)
    assert [error.message for error in validator.iter_errors(spec.table_schema())] == []


def test_schemas_are_committed_as_they_are_made() -> None:
    """Editors take them from ``schemas/``."""
    made = {artifact.path: artifact.content for artifact in authoring.schemas()}
    kept = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / "schemas").rglob("*.json")}
    assert sorted(kept) == sorted(made), "make schemas"
    assert [path for path in made if kept[path] != made[path]] == [], "make schemas"


@every_type
def test_a_blank_record_names_every_field_that_a_person_fills_in(record_type: type[Record]) -> None:
    made = blank(record_type)
    opened = yaml.load("\n".join(line.removeprefix("# ") for line in made.splitlines()[1:]), yaml.CSafeLoader)
    fields = shape(record_type).fields
    assert list(opened) == [name for name, one in fields.items() if one.mark != "derived"]
    closed = yaml.load(made, yaml.CSafeLoader)
    assert list(closed) == [name for name in opened if fields[name].required]


@every_type
def test_a_blank_record_explains_every_field(record_type: type[Record]) -> None:
    """On the line of the field, after ``#``."""
    lines = [line.removeprefix("# ") for line in blank(record_type).splitlines()[1:]]
    silent = [line for line in lines if not line.startswith(" ") and "  # " not in line]
    assert silent == []


def test_a_blank_record_leads_the_editor_to_its_schema() -> None:
    schema = blank(by_folder()["events"]).partition("\n")[0].rpartition("=")[2]
    assert schema == "../../schemas/json/events.schema.json"
    assert (ROOT / "dataset/events" / schema).resolve().is_file()
