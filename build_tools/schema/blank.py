"""A blank record: what `atlas new` writes, with every field that a person fills in, what it means and an example."""

import json
from collections.abc import Iterator
from typing import Any

from build_tools.core.languages import CODES
from build_tools.records import Record
from build_tools.schema.shape import Shape, shape


def blank(record_type: type[Record]) -> str:
    """YAML of an unfilled record: needed fields stand open, the others as comments with an example to follow."""
    lines = [f"# yaml-language-server: $schema=../../schemas/json/{record_type.folder}.schema.json"]
    for name, inner in shape(record_type).fields.items():
        if inner.mark == "derived":
            continue
        lines.extend(_field(name, inner))
    return "\n".join(lines) + "\n"


def _field(name: str, of: Shape) -> Iterator[str]:
    lead = "" if of.required else "# "
    description = str(of.spec.get("description", ""))
    if of.value == "text":
        yield f"{lead}{name}:  # {description}"
        for code in CODES:
            yield f"{lead}  {code}:"
    else:
        yield f"{lead}{name}:{_value(of)}  # {description}"


def _value(of: Shape) -> str:
    """What stands after the colon: the words to choose from, else the example."""
    if "enum" in of.spec:
        return " " + "|".join(of.spec["enum"])
    examples = of.spec.get("examples", ())
    return f" {flow(examples[0])}" if examples else ""


def flow(value: Any) -> str:  # noqa: ANN401
    """A value as YAML on one line, without the quotes that it can do without."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str) and _plain(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def _plain(text: str) -> bool:
    """Whether a text stays one without quotes; dates and numbers keep them, so that readers see a text."""
    return text[:1].isalpha() and not set(text) & set(":?#,[]{}\"'&*!|>%@`") and text not in {"true", "false", "null"}
