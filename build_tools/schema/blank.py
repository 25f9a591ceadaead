"""A blank record: what `atlas new` writes, with every field that a person fills in and what it means."""

from collections.abc import Iterator

from build_tools.core.languages import CODES
from build_tools.records import Record
from build_tools.schema.shape import Shape, shape


def blank(record_type: type[Record]) -> str:
    """YAML of an unfilled record: needed fields stand open, the others as comments."""
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
        yield f"{lead}{name}:{_example(of)}  # {description}"


def _example(of: Shape) -> str:
    if of.kind == "list":
        return " []"
    if "enum" in of.spec:
        return " " + "|".join(of.spec["enum"])
    return {"date": ' "2018-10-16"', "boolean": " true", "integer": " 1"}.get(of.value, "")
