"""What authors ask for: schemas, a blank record, the types and the rules."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from build_tools import checks, comparing, editing, publish, reading, records, seeding, verify
from build_tools.core.artifact import Artifact
from build_tools.core.languages import DEFAULT
from build_tools.core.nearest import did_you_mean
from build_tools.core.registry import rules_of
from build_tools.core.rule import Rule
from build_tools.records import bad_id, by_folder, record_types
from build_tools.schema import Shape, blank, flow, form, json_schema, shape
from build_tools.tables import specs


def schemas() -> tuple[Artifact, ...]:
    """JSON Schema of every type and Table Schema of every table."""
    json_schemas = ((f"schemas/json/{one.folder}.schema.json", json_schema(one)) for one in record_types())
    table_schemas = ((f"schemas/tables/{spec.name}.schema.json", spec.table_schema()) for spec in specs())
    return tuple(
        Artifact.text(path, json.dumps(made, ensure_ascii=False, indent=2) + "\n", "application/schema+json")
        for path, made in (*json_schemas, *table_schemas)
    )


def new(root: Path, folder: str, slug: str, home: str = "dataset") -> tuple[Artifact | None, str]:
    """A blank record, or a draft of one with ``drafts`` as its home; or why there is none."""
    record_type = by_folder().get(folder)
    if record_type is not None and record_type.home != "dataset":
        return None, f"a card of {folder} is made from its document: atlas seed add FILE --id {slug}"
    if record_type is None:
        meant = did_you_mean(folder, set(by_folder()) - {"sources"}, "`atlas types` lists them")
        return None, f"no type that you can add has the folder '{folder}'; {meant}"
    path = f"{home}/{folder}/{slug}.yml"
    wrong = bad_id(path, slug)
    if wrong:
        return None, f"{wrong[0].message}; {wrong[0].hint}"
    for taken in (f"dataset/{folder}/{slug}.yml", f"drafts/{folder}/{slug}.yml"):
        if (root / taken).exists():
            return None, f"{taken} is there already; nothing was written"
    return Artifact.text(path, blank(record_type), "application/yaml"), ""


def types(folder: str = "") -> tuple[str, ...]:
    """Lines about all types, or about the fields of one; none when there is no such type."""
    if not folder:
        return tuple(f"{one.folder:14} {one.type_names()[DEFAULT.code][0]}" for one in record_types())
    record_type = by_folder().get(folder)
    return tuple(_fields(shape(record_type))) if record_type else ()


def _fields(of: Shape) -> list[str]:
    lines = []
    for name, inner in of.fields.items():
        terms = inner.spec.get("enum") or (inner.item.spec.get("enum") if inner.item else None)
        needed = "needed" if inner.required else ""
        lines.append(f"{name:18} {inner.mark:8} {needed:7} {form(inner)[DEFAULT.code]}")
        lines.append(f"    {inner.spec.get('description', '')}" + (f" One of: {', '.join(terms)}." if terms else ""))
        lines.extend(_examples(inner.spec))
    return lines


def _examples(spec: Mapping[str, Any]) -> Iterator[str]:
    """A value to follow, and one that is refused, with the reason."""
    yield from (f"    good: {flow(good)}" for good in spec.get("examples", ()))
    if bad := spec.get("x-bad"):
        yield f"    bad:  {flow(bad['example'])}  ({bad['why'].get(DEFAULT.code, '')})"


def rules() -> tuple[type[Rule], ...]:
    """Every rule of every room, by code."""
    rooms = (reading, records, checks, comparing, seeding, editing, verify, publish)
    found = {one.code(): one for room in rooms for one in rules_of(room)}
    return tuple(found[code] for code in sorted(found))
