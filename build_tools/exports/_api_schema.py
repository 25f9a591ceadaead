"""OpenAPI 3.1 of the static API: the forms of its files, with examples that are files of this very build."""

from collections.abc import Mapping
from typing import Any, Final

from build_tools.core.languages import CODES, DEFAULT
from build_tools.graph import How
from build_tools.records import Package

Json = dict[str, Any]


def _object(description: str, properties: Json, optional: tuple[str, ...] = ()) -> Json:
    """An object that has these properties and no others; all but the optional ones are always there."""
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _list(items: Json, description: str = "") -> Json:
    return {"type": "array", "items": items} | ({"description": description} if description else {})


def _to(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _said(description: str, kind: str | list[str] = "string", **limits: object) -> Json:
    return {"type": kind, "description": description, **limits}


TEXT: Final = _to("Text")
STRING: Final[Json] = {"type": "string"}
COUNT: Final[Json] = {"type": "integer", "minimum": 0}
HREF: Final = _said("Address of the JSON, relative to this file.", format="uri-reference")
PAGE: Final = _said("Address of the page in English, relative to this file.", format="uri-reference")
TOLD: Final = {"path": _said("Type and id."), "label": TEXT, "href": HREF, "page": PAGE}
"""What is said of a record wherever it is named."""
BY_FIELD: Final[Json] = {"type": "object", "additionalProperties": TEXT}

SCHEMAS: Final[Mapping[str, Json]] = {
    "Text": {
        "type": "object",
        "description": "Own words by language; English is there wherever anything is.",
        "properties": dict.fromkeys(CODES, STRING),
        "additionalProperties": False,
    },
    "Ref": _object("Another record.", TOLD),
    "Index": _object(
        "The dataset, and the way to its types.",
        {
            "name": _said("Name of the Data Package."),
            "title": TEXT,
            "description": TEXT,
            "version": STRING,
            "released": STRING,
            "licence": _said("SPDX identifier."),
            "created": _said("When this was made: the time of the commit.", format="date-time"),
            "commit": _said("Revision of the records.", ["string", "null"]),
            "count": COUNT,
            "types": _list(
                _object(
                    "A type of records.",
                    {"id": STRING, "label": TEXT, "count": COUNT, "href": HREF, "schema": HREF},
                )
            ),
            "openapi": HREF,
            "package": HREF,
        },
    ),
    "Type": _object(
        "All records of one type, in short.",
        {
            "id": STRING,
            "label": TEXT,
            "schema": _said("JSON Schema of `record` in a record of this type.", format="uri-reference"),
            "count": COUNT,
            "records": _list(
                _object("A record in short.", {**TOLD, "summary": TEXT, "status": STRING, "facts": COUNT})
            ),
        },
    ),
    "Value": _object(
        "One value, with what proves it.",
        {
            "field": _said("Path of the field, as proofs name it."),
            "title": TEXT,
            "mark": _said("Whether a source says it, we do, or it is computed.", enum=["fact", "ours", "derived"]),
            "kind": _said("What the value is: ref, term, date, quantity, text, or a type of JSON Schema."),
            "value": {"description": "As it is recorded."},
            "proofs": _list(
                _object(
                    "A proof that covers it.",
                    {
                        "number": _said("Number of the proof, from 1.", "integer"),
                        "how": _said("Whether its phrase prints the value.", enum=[one.value for one in How]),
                    },
                )
            ),
            "ref": _to("Ref"),
            "label": TEXT,
            "earliest": _said("First day that a date can mean.", ["string", "null"]),
            "latest": _said("Last day that a date can mean.", ["string", "null"]),
        },
        optional=("ref", "label", "earliest", "latest"),
    ),
    "Proof": _object(
        "Where a source says it.",
        {
            "number": _said("From 1.", "integer"),
            "standing": _said(
                "`proved`: the phrases were found in the passage to the letter.",
                enum=["proved", "unproved", "authority"],
            ),
            "source": _to("Ref"),
            "passage": {
                "anyOf": [
                    _object(
                        "The passage of the document.",
                        {
                            "number": COUNT,
                            "role": STRING,
                            "sha256": _said("Hash of its text."),
                            "gist": TEXT,
                            "page": PAGE,
                        },
                    ),
                    {"type": "null", "description": "It is an authority, not a document."},
                ]
            },
            "phrases": _list(STRING, "Words of the source, to the letter."),
            "says": _list(STRING, "Fields whose values stand in the phrases."),
            "implies": BY_FIELD | {"description": "Fields that follow from the passage, each with the reason."},
            "by": {
                "anyOf": [
                    _object("Somebody who has a record.", {"ref": _to("Ref")}),
                    _object("Somebody without a name.", {"unnamed": STRING}),
                    {"type": "null", "description": "The document speaks itself."},
                ]
            },
            "judgement": _said("The document judges in its own voice.", "boolean"),
            "against": _said("The passage speaks against the values.", "boolean"),
            "locator": _said("Entry of the authority.", ["string", "null"]),
            "retrieved": _said("Day on which the authority was looked up.", ["string", "null"]),
        },
    ),
    "Record": _object(
        "A record with everything that hangs on it.",
        {
            **TOLD,
            "id": STRING,
            "type": _object("Its type.", {"id": STRING, "label": TEXT, "href": HREF}),
            "summary": TEXT,
            "status": STRING,
            "topics": _list(_to("Ref")),
            "values": _list(_to("Value")),
            "proofs": _list(_to("Proof")),
            "unknowns": BY_FIELD | {"description": "Fields that were looked for in vain, each with the reason."},
            "backlinks": _list(
                _object("A record that refers to this one.", {"field": STRING, "title": TEXT, "from": _to("Ref")})
            ),
            "former_ids": _list(STRING),
            "written_in": _said("File of the repository."),
            "record": _said("As it is written there; the type's own JSON Schema describes it.", "object"),
            "members": _list(_to("Ref"), "Of a topic: the records that belong to it."),
        },
        optional=("members",),
    ),
}

TYPE: Final = {"name": "type", "in": "path", "required": True, "description": "Folder of the type."}
ID: Final = {"name": "id", "in": "path", "required": True, "schema": STRING, "description": "Id of the record."}


def openapi(package: Package, index: Json, types: Mapping[str, Json], records: Mapping[str, Json]) -> Json:
    """The whole document; ``records`` are the examples by path: a topic, and a record of another type."""
    topic = next((path for path in records if path.startswith("topics/")), None)
    shown = next((path for path in records if path != topic), None)
    least = min(types, key=lambda folder: (types[folder]["count"], folder), default=None)
    kinds = TYPE | {"schema": {"type": "string", "enum": sorted(types)} if types else STRING}
    paths = {
        "/index.json": _get("readIndex", "The dataset and its types", "Index", index),
        "/{type}/index.json": _get(
            "listRecords", "All records of a type, in short", "Type", types.get(least or ""), [_as(kinds, least)]
        ),
        "/{type}/{id}.json": _get(
            "readRecord", "One record", "Record", records.get(shown or ""), _of(kinds, shown), missing=True
        ),
        "/topics/{id}.json": _get(
            "readTopic",
            "One topic with its members",
            "Record",
            records.get(topic or ""),
            _of(None, topic),
            missing=True,
        ),
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": package.title.root[DEFAULT.code],
            "summary": "Records, each value with its proof, as static files.",
            "description": f"{package.description.root[DEFAULT.code]} Static files: no key, no limit, only GET.",
            "version": package.version,
            "license": {"name": package.licence, "identifier": package.licence},
        },
        "servers": [{"url": ".", "description": "The folder that this file is in."}],
        "tags": [{"name": "records"}],
        "paths": paths,
        "components": {"schemas": dict(SCHEMAS)},
    }


def _get(  # noqa: PLR0913 - what an operation is made of
    name: str,
    summary: str,
    schema: str,
    example: Json | None,
    parameters: list[Json] | None = None,
    *,
    missing: bool = False,
) -> Json:
    media: Json = {"schema": _to(schema)} | ({"examples": {"real": {"value": example}}} if example else {})
    answers: Json = {"200": {"description": summary, "content": {"application/json": media}}}
    if missing:
        answers["404"] = {"description": "There is no such record."}
    made: Json = {"operationId": name, "summary": summary, "tags": ["records"], "responses": answers}
    return {"get": made | ({"parameters": parameters} if parameters else {})}


def _of(kinds: Json | None, path: str | None) -> list[Json]:
    """Parameters that lead to the record of the example."""
    folder, _, slug = (path or "").partition("/")
    return ([_as(kinds, folder)] if kinds else []) + [_as(ID, slug)]


def _as(parameter: Json, example: str | None) -> Json:
    return dict(parameter) | ({"example": example} if example else {})
