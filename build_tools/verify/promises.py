"""What a descriptor promises and frictionless does not hold it to: names, sizes, hashes, keys, categories."""

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from build_tools.core.diagnostic import Diagnostic
from build_tools.verify.descriptor import Key, Object, Resource, items, mapping, text
from build_tools.verify.package_rules import V105, V106, V107, V108, V109, V110, V127

NAME = re.compile(r"[a-z0-9._-]+")
TYPES = (
    *("string", "number", "integer", "boolean", "object", "array", "date", "time", "datetime"),
    *("year", "yearmonth", "duration", "geopoint", "geojson", "any"),
)
"""Types of fields that Data Package 1 and 2 both know."""
PYTHON_TYPES: dict[str, tuple[type, ...]] = {"string": (str,), "integer": (int,), "number": (int, float)}
"""Types of fields whose categories can be told to be wrong."""


def promises(folder: Path, listed: Sequence[Resource], name: str) -> Iterator[Diagnostic]:
    """Promises that are not kept by the files in ``folder``; ``name`` is that of the descriptor in it."""
    yield from _names(listed, name)
    # Of equal names, which are told above, keys are held against the first.
    tables = {resource.name: resource for resource in reversed(listed)}
    for resource in listed:
        yield from _size_and_hash(folder, resource, name)
        yield from _schema(resource, name)
        broken = [*_keys(resource, tables, name), *_categories(resource, name)]
        yield from broken or _cells(folder, resource)


def _names(listed: Sequence[Resource], name: str) -> Iterator[Diagnostic]:
    times = Counter(resource.name for resource in listed)
    for resource in listed:
        where = f"{resource.where}.name"
        if not NAME.fullmatch(resource.name):
            hint = "use small Latin letters, digits, '.', '_' and '-'"
            yield Diagnostic.of(V105, name, f"{resource.name!r} is not a resource's name", where=where, hint=hint)
        elif times[resource.name] > 1:
            yield Diagnostic.of(
                V105, name, f"{times[resource.name]} resources are called {resource.name!r}", where=where
            )


def changed(folder: Path, listed: Iterable[Resource], name: str) -> Iterator[Diagnostic]:
    """Files that are there and are not those that were published; for a package in which others are missing."""
    for resource in listed:
        if resource.path and (folder / resource.path).is_file():
            yield from _size_and_hash(folder, resource, name)


def _size_and_hash(folder: Path, resource: Resource, name: str) -> Iterator[Diagnostic]:
    path = folder / resource.path
    with path.open("rb") as file:
        actual = {"bytes": path.stat().st_size, "hash": f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"}
    for key, value in actual.items():
        said = resource.entry.get(key)
        if said != value:
            message = f"{resource.path} is not the file that was published: it has {value}, the descriptor says {said}"
            yield Diagnostic.of(V106, name, message, where=f"{resource.where}.{key}", hint="download it again")


def _schema(resource: Resource, name: str) -> Iterator[Diagnostic]:
    where = f"{resource.where}.schema"
    if "fieldsMatch" in resource.schema:
        yield Diagnostic.of(V108, name, "fieldsMatch is known to Data Package 2 only", where=f"{where}.fieldsMatch")
    for position, field in enumerate(resource.fields):
        if field.get("type", "any") not in TYPES:
            message = f"the type {field['type']!r} is not known to Data Package 1 and 2 alike"
            yield Diagnostic.of(V108, name, message, where=f"{where}.fields.{position}.type")


def _keys(resource: Resource, tables: dict[str, Resource], name: str) -> Iterator[Diagnostic]:
    for key in resource.keys():  # noqa: SIM118 - keys of a table, not of a dict
        where = f"{resource.where}.schema.{key.kind}"
        target = tables.get(key.resource) if key.resource else resource
        yield from _absent(key.fields, resource, name, where)
        if target is None:
            yield Diagnostic.of(V107, name, f"there is no resource {key.resource!r}", where=where)
        elif key.kind == "foreignKeys":
            yield from _absent(key.reference, target, name, where)
            if len(key.fields) != len(key.reference):
                message = f"{len(key.fields)} fields refer to {len(key.reference)}"
                yield Diagnostic.of(V107, name, message, where=where)


def _absent(fields: Sequence[str], resource: Resource, name: str, where: str) -> Iterator[Diagnostic]:
    if not fields:
        yield Diagnostic.of(V107, name, "the key names no field", where=where)
    for field in fields:
        if field not in resource.field_names:
            yield Diagnostic.of(V107, name, f"{resource.name!r} has no field {field!r}", where=where)


def _categories(resource: Resource, name: str) -> Iterator[Diagnostic]:
    for position, field in enumerate(resource.fields):
        if "categories" in field:
            where = f"{resource.where}.schema.fields.{position}.categories"
            for message in _category_faults(field):
                yield Diagnostic.of(V109, name, message, where=where)


def _category_faults(field: Object) -> Iterator[str]:
    values = category_values(field)
    written = items(field["categories"])
    if not written or len(values) != len(written):
        yield "categories are a list of values, or of objects with a value"
    if len({repr(value) for value in values}) != len(values):
        yield "a category stands twice"
    wanted = PYTHON_TYPES.get(text(field.get("type")), (object,))
    for value in values:
        if not isinstance(value, wanted):
            yield f"{value!r} is not of the type {field['type']!r}"
    enum = mapping(field.get("constraints")).get("enum")
    if enum is not None and sorted(map(repr, items(enum))) != sorted(map(repr, values)):
        yield "categories and constraints.enum differ"


def category_values(field: Object) -> tuple[object, ...]:
    """Values of a field's categories, labels left out; what is no category is dropped."""
    written = items(field.get("categories"))
    values = (category.get("value") if isinstance(category, dict) else category for category in written)
    return tuple(value for value in values if isinstance(value, str | int | float) and not isinstance(value, bool))


def _cells(folder: Path, resource: Resource) -> Iterator[Diagnostic]:
    """Repeated unique keys and cells outside their categories; the file is read only for a table that has either."""
    unique = [key for key in resource.keys() if key.kind == "uniqueKeys"]  # noqa: SIM118 - keys of a table
    closed = {
        text(field.get("name")): {str(value) for value in category_values(field)}
        for field in resource.fields
        if "categories" in field and "enum" not in mapping(field.get("constraints"))
    }
    if not resource.path.endswith(".csv") or not (unique or closed):
        return
    try:
        rows = _rows(folder, resource)
    except csv.Error as error:
        yield Diagnostic.of(V127, resource.path, f"it is not a table: {error}")
        return
    yield from chain.from_iterable(_repeated(resource, key, rows) for key in unique)
    for line, row in enumerate(rows, start=2):
        for name in sorted(closed.keys() & row.keys()):
            if row[name] not in closed[name]:
                message = f"{row[name]!r} is none of the field's categories"
                column = resource.field_names.index(name) + 1
                yield Diagnostic.of(V109, resource.path, message, line=line, column=column, where=name)


def _rows(folder: Path, resource: Resource) -> list[dict[str, str]]:
    """Rows below the header, without cells that mean: no value."""
    with (folder / resource.path).open(encoding="utf-8", errors="replace", newline="") as file:
        cells = list(csv.reader(file))[1:]
    named = (zip(resource.field_names, row, strict=False) for row in cells)
    return [{name: cell for name, cell in row if cell not in resource.missing_values} for row in named]


def _repeated(resource: Resource, key: Key, rows: Sequence[dict[str, str]]) -> Iterator[Diagnostic]:
    first: dict[tuple[str, ...], int] = {}
    for line, row in enumerate(rows, start=2):
        if not all(field in row for field in key.fields):
            continue
        values = tuple(row[field] for field in key.fields)
        before = first.setdefault(values, line)
        if before != line:
            message = f"the row repeats {', '.join(map(repr, values))} of row {before}"
            yield Diagnostic.of(V110, resource.path, message, line=line, where=", ".join(key.fields))
