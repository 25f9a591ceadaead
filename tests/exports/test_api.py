"""The static API: every answer has the form that its OpenAPI says, and its links lead somewhere."""

import csv
import io
import json
import posixpath
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import openapi_spec_validator
import pytest

from build_tools.core.languages import CODES
from build_tools.exports.api import Api, api_files
from tests import bundles, worlds
from tests.goldens import FOLDER, Golden

ROOT = "api/v1/"
FIELDS = "api-fields.txt"


def _is_answer(path: str) -> bool:
    """Records as YAML lie beside their answers."""
    return path.startswith(ROOT) and path.endswith(".json")


@cache
def answers(root: Path = worlds.WHOLE) -> Mapping[str, Any]:
    """Every answer, by path under the root of the API."""
    artifacts = worlds.built(root).artifacts
    return {one.path.removeprefix(ROOT): json.loads(one.content) for one in artifacts if _is_answer(one.path)}


def written(path: str) -> str:
    (content,) = (one.content for one in worlds.built(worlds.WHOLE).artifacts if one.path == path)
    return content.decode("utf-8-sig")


def described() -> dict[str, Any]:
    made: dict[str, Any] = answers()["openapi.json"]
    return made


def form(path: str) -> str | None:
    """Name of the schema of an answer."""
    if path.startswith("schemas/") or path == "openapi.json":
        return None
    return {"index.json": "Index"}.get(path) or ("Type" if path.endswith("/index.json") else "Record")


def validator(name: str) -> jsonschema.Draft202012Validator:
    components = described()["components"]
    return jsonschema.Draft202012Validator({"$ref": f"#/components/schemas/{name}", "components": components})


def test_the_openapi_is_one() -> None:
    assert described()["openapi"].startswith("3.1")
    openapi_spec_validator.validate(described())


@pytest.mark.parametrize("broken", ["operationId", "responses", "schema"])
def test_an_openapi_that_is_broken_is_refused(broken: str) -> None:
    twin = json.loads(json.dumps(described()))
    operation = twin["paths"]["/{type}/{id}.json"]["get"]
    if broken == "operationId":
        twin["paths"]["/index.json"]["get"]["operationId"] = operation["operationId"]
    elif broken == "responses":
        operation["responses"] = {}
    else:
        del operation["parameters"][0]
    with pytest.raises(Exception, match=r"."):
        openapi_spec_validator.validate(twin)


def test_every_answer_has_its_form() -> None:
    found = {path: name for path in answers() if (name := form(path))}
    assert set(found.values()) == {"Index", "Type", "Record"}
    for path, name in found.items():
        assert [error.message for error in validator(name).iter_errors(answers()[path])] == [], path


def test_an_answer_without_one_property_or_with_another_is_refused() -> None:
    record = answers()["events/river-growers-fair-3.json"]
    check = validator("Record")
    assert check.is_valid(record)
    for name in record:
        assert not check.is_valid({key: one for key, one in record.items() if key != name}), name
    assert not check.is_valid(record | {"surprise": 1})


def test_every_example_is_an_answer_of_this_build() -> None:
    shown = 0
    for path, item in described()["paths"].items():
        operation = item["get"]
        filled = path.removeprefix("/").format(
            **{one["name"]: one["example"] for one in operation.get("parameters", [])}
        )
        for example in operation["responses"]["200"]["content"]["application/json"]["examples"].values():
            assert example["value"] == answers()[filled], path
            shown += 1
    assert shown == len(described()["paths"])


def test_a_record_as_it_is_written_has_the_form_of_its_type() -> None:
    for path, record in answers().items():
        if form(path) == "Record":
            schema = answers()[f"schemas/{record['type']['id']}.schema.json"]
            assert [
                error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(record["record"])
            ] == []


def links(answer: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    if isinstance(answer, dict):
        for key, one in answer.items():
            if key in {"href", "page", "schema", "openapi"} and isinstance(one, str):
                yield key, one
            yield from links(one)
    elif isinstance(answer, list):
        for one in answer:
            yield from links(one)


def test_every_address_is_relative_to_its_answer_and_leads_to_a_file() -> None:
    files = {one.path for one in worlds.built(worlds.WHOLE).artifacts}
    entries = worlds.examined(worlds.WHOLE).graph.entries
    pages = {
        f"topics/{one.slug}.html" if one.folder == "topics" else f"records/{one.path}.html" for one in entries.values()
    }
    seen = 0
    for path, answer in answers().items():
        for key, link in links({name: one for name, one in answer.items() if name != "record"} if form(path) else {}):
            leads = posixpath.normpath(posixpath.join(ROOT, posixpath.dirname(path), link.partition("#")[0]))
            assert leads in (pages if key == "page" else files), (path, link)
            seen += 1
    assert seen > len(answers())


def test_a_record_says_what_it_refers_to_what_proves_it_and_what_refers_to_it() -> None:
    fair = answers()["events/river-growers-fair-3.json"]
    values = {one["field"]: one for one in fair["values"]}
    assert values["place"]["ref"]["label"] == {"en": "Lotus Port", "ru": "Лотосовый Порт", "zh": "莲港市"}
    assert (values["date"]["earliest"], values["date"]["latest"]) == ("2011-09-09", "2011-09-11")
    proof = fair["proofs"][values["place"]["proofs"][0]["number"] - 1]
    assert proof["source"]["path"] == "sources/wharf-fair-2011"
    assert proof["standing"] in {"proved", "unproved"}
    assert {one["from"]["path"] for one in fair["backlinks"]} >= {"indicators/fair-trade-2011"}


def _cells(told: Mapping[str, Any]) -> dict[str, Any]:
    """A value of the API as the table of facts has it; a quantity is put into words there, and its parts beside."""
    value = told["value"]
    if told["kind"] == "quantity":
        return {"value": str(value["amount"]), **{name: value[name] for name in ("amount", "qualifier", "unit")}}
    text = value["en"] if told["kind"] == "text" else str(value)
    return {"value": text, "amount": None, "qualifier": None, "unit": None}


def _in_words(told: Mapping[str, Any]) -> Mapping[str, str]:
    """What a value is called in each language."""
    words: Mapping[str, str] = told["value"] if told["kind"] == "text" else told.get("ref", told).get("label", {})
    return words


def test_values_and_proofs_agree_with_the_tables() -> None:
    facts = {str(row["fact"]): row for row in worlds.table(worlds.WHOLE, "facts").records()}
    standings = {
        (row["record"], row["number"]): row["standing"] for row in worlds.table(worlds.WHOLE, "proof").records()
    }
    told: dict[str, Any] = {}
    for path, record in answers().items():
        if form(path) == "Record":
            for one in record["proofs"]:
                assert standings.pop((record["path"], one["number"])) == one["standing"]
            told |= {f"{record['path']}#{one['field']}": one for one in record["values"] if one["mark"] == "fact"}
    assert standings == {}
    assert told.keys() == facts.keys()
    for key, row in facts.items():
        assert len(told[key]["proofs"]) == row["proofs"]
        assert told[key].get("ref", {}).get("path") == row["value_path"]
        assert _cells(told[key]) == {name: row[name] for name in ("value", "amount", "qualifier", "unit")}, key
        assert {code: row[f"value_{code}"] for code in CODES}.items() >= _in_words(told[key]).items(), key


def test_a_topic_names_its_members() -> None:
    members = {one["path"] for one in answers()["topics/growers.json"]["members"]}
    graph = worlds.examined(worlds.WHOLE).graph
    assert members == {one.path for one in graph.by_topic["growers"]}


def test_counts_are_those_of_the_records() -> None:
    index = answers()["index.json"]
    assert index["count"] == sum(one["count"] for one in index["types"])
    for one in index["types"]:
        assert len(answers()[one["href"]]["records"]) == one["count"]


def test_hostile_labels_come_back_and_close_no_script() -> None:
    hostile = {f"places__p{at}": {"label": {"en": text}, "kind": "city"} for at, text in enumerate(bundles.HOSTILE)}
    made = bundles.files(api_files, bundles.bundle(worlds.graph(**hostile)))
    assert all(b"<" not in content for content in made.values())
    listed = json.loads(made["api/v1/places/index.json"])["records"]
    assert [one["label"]["en"] for one in listed] == list(bundles.HOSTILE)
    openapi_spec_validator.validate(json.loads(made["api/v1/openapi.json"]))


def fields(answer: Any, above: str = "") -> Iterator[str]:  # noqa: ANN401
    """Paths of all properties; what is named by a record, as a field or a language, is not published by us."""
    if isinstance(answer, dict):
        for key, one in answer.items():
            yield f"{above}.{key}"
            if key not in {
                "record",
                "label",
                "title",
                "summary",
                "description",
                "gist",
                "unknowns",
                "implies",
                "value",
            }:
                yield from fields(one, f"{above}.{key}")
    elif isinstance(answer, list):
        for one in answer:
            yield from fields(one, f"{above}[]")


def published() -> list[str]:
    return sorted(
        {f"{name}{one}" for path, answer in answers().items() if (name := form(path)) for one in fields(answer)}
    )


def test_no_published_field_disappears(golden: Golden) -> None:
    """Somebody's program reads each of them. One that comes is kept by ``make golden``; one that goes is a v2."""
    kept = FOLDER / FIELDS
    gone = set(kept.read_text(encoding="utf-8").split()) - set(published()) if kept.is_file() else set()
    assert gone == set(), f"published within v1 and gone: {sorted(gone)}; put them back, or begin api/v2"
    golden.matches(FIELDS, "\n".join(published()) + "\n")


def test_the_api_says_how_a_value_is_known_in_the_words_of_the_table() -> None:
    table = {}
    for row in csv.DictReader(io.StringIO(written("data/facts.csv"), newline="")):
        if row["how"]:
            table[row["fact"]] = row["how"]
    told = {
        f"{record['path']}#{value['field']}": {proof["how"] for proof in value["proofs"]}
        for path, record in answers().items()
        if form(path) == "Record"
        for value in record["values"]
    }
    assert set(table.values()) == {"printed", "implied", "looked_up"}
    assert [fact for fact, how in table.items() if fact in told and how not in told[fact]] == []
    assert {*table} - {*told} == set()


def test_the_history_of_a_record_is_no_value_of_the_thing() -> None:
    paper = {"kind": "article", "doi": "10.1000/182", "differences": {"doi": {"how": {"en": "One is a copy."}}}}
    graph = worlds.graph(publications__paper=paper)
    record = Api(graph=graph, seen={}).record(graph.entries["publications/paper"])
    assert [one["field"] for one in record["values"]] == ["kind", "doi", "doi_clean", "doi_state"]
    assert record["record"]["differences"] == paper["differences"]
