"""JSON Schema of a record type: for editors, for forms, and for everything that this room derives."""

from functools import cache
from typing import Any, Final

from build_tools.core.languages import DEFAULT
from build_tools.records import Record
from build_tools.schema.docs import FieldDoc, example, field_doc

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


@cache
def json_schema(record_type: type[Record]) -> dict[str, Any]:
    """JSON Schema (2020-12) with ``x-`` keys: mark, unit, source, references, names and descriptions by language.

    ``x-computed`` describes values that are computed from the record and never stand in its file.
    """
    schema = record_type.model_json_schema(by_alias=True)
    if record_type.model_computed_fields:
        whole = record_type.model_json_schema(by_alias=True, mode="serialization")["properties"]
        schema["x-computed"] = {name: whole[name] for name in record_type.model_computed_fields}
    titles = {code: one for code, (one, _) in record_type.type_names().items()}
    made: dict[str, Any] = _documented(schema) | {"title": titles[DEFAULT.code], "x-titles": titles}
    return {"$schema": DIALECT, "$id": f"{record_type.folder}.schema.json"} | made


def _documented(node: Any) -> Any:  # noqa: ANN401
    """The same tree, with the strings under the fields, and those of models and vocabularies, taken apart."""
    if isinstance(node, list):
        return [_documented(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _documented(value) for key, value in node.items()}
    text = made.get("description")
    return made | _said(field_doc(text)) if isinstance(text, str) else made


def _said(doc: FieldDoc) -> dict[str, Any]:
    """What a string says, as keys of a JSON Schema; nothing where it says nothing."""
    made = {
        "title": doc.titles.get(DEFAULT.code),
        "description": doc.descriptions.get(DEFAULT.code),
        "x-titles": doc.titles,
        "x-descriptions": {code: text for code, text in doc.descriptions.items() if code != DEFAULT.code},
        "x-unit": doc.unit,
        "x-source": list(doc.source),
        "examples": [example(doc.good)] if doc.good else [],
        "x-bad": {"example": example(doc.bad), "why": doc.why} if doc.bad else {},
    }
    return {key: value for key, value in made.items() if value}
