"""JSON Schema of a record type: for editors, for forms, and for everything that this room derives."""

from functools import cache
from typing import Any, Final

from build_tools.core.languages import DEFAULT
from build_tools.records import Record
from build_tools.schema.docs import field_doc

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


@cache
def json_schema(record_type: type[Record]) -> dict[str, Any]:
    """JSON Schema (2020-12) with ``x-`` keys: mark, unit, references, names and descriptions in other languages."""
    made: dict[str, Any] = _documented(record_type.model_json_schema(by_alias=True))
    return {"$schema": DIALECT, "$id": f"{record_type.folder}.schema.json"} | made


def _documented(node: Any) -> Any:  # noqa: ANN401
    """The same tree, with the strings under the fields split into titles and descriptions."""
    if isinstance(node, list):
        return [_documented(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _documented(value) for key, value in node.items()}
    properties = made.get("properties")
    if isinstance(properties, dict):
        made["properties"] = {name: _titled(spec) for name, spec in properties.items()}
    return made


def _titled(spec: dict[str, Any]) -> dict[str, Any]:
    text = spec.get("description", "")
    if "|" not in text.partition("\n")[0]:
        return spec
    doc = field_doc(text)
    description = doc.descriptions.get(DEFAULT.code, "")
    others = {code: text for code, text in doc.descriptions.items() if code != DEFAULT.code}
    return (
        spec
        | {"title": doc.titles[DEFAULT.code], "description": description, "x-titles": doc.titles}
        | ({"x-descriptions": others} if others else {})
    )
