"""Shape of a record type: a tree from its JSON Schema that walks the values of a record.

References, facts and their proof, tables and pages all follow from this walk; no other code looks into a record
by the names of its fields.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple, TypeAlias

from build_tools.core.languages import DEFAULT
from build_tools.core.rule import Step
from build_tools.records import Record
from build_tools.schema.json_schema import json_schema

Steps: TypeAlias = tuple[Step, ...]
Segments: TypeAlias = tuple[str, ...]

WHOLE: Final = frozenset({"text", "quantity", "ref", "date", "term", "passage", "speaker"})
"""Meanings that are one value even where they are an object."""


@dataclass(frozen=True, kw_only=True)
class Shape:
    """What may stand at one place of a record."""

    name: str
    """Name of the field; of the list, for its items."""
    kind: str
    """``leaf``, ``object``, ``list``, ``names`` or ``map``."""
    value: str = ""
    """Meaning of a leaf: text, quantity, ref, date, term, passage, speaker, or a type of JSON Schema."""
    mark: str = ""
    """``fact``, ``ours`` or ``derived``."""
    refs: tuple[str, ...] = ()
    """Folders that a reference may name; ``*`` for any."""
    key: str = ""
    """Field that names an object within its list."""
    titles: Mapping[str, str] = field(default_factory=dict)
    spec: Mapping[str, Any] = field(default_factory=dict)
    """The node of the JSON Schema, references resolved."""
    fields: Mapping[str, "Shape"] = field(default_factory=dict)
    """Parts of an object, also of one that is proved as a whole."""
    item: "Shape | None" = None
    required: bool = False

    @property
    def descriptions(self) -> dict[str, str]:
        """What it means, by language; the English one is always there."""
        return {DEFAULT.code: str(self.spec.get("description", ""))} | dict(self.spec.get("x-descriptions", {}))


class Value(NamedTuple):
    """One value of a record: what a proof proves and a marker marks."""

    steps: Steps
    """Where it stands in the file."""
    segments: Segments
    """How a proof names it: items of lists by what they refer to."""
    value: Any
    shape: Shape

    @property
    def path(self) -> str:
        """Path as written under ``says``: ``roles.most-china.as_of``, ``names.en[Sino-Russian Expo]``."""
        return join(self.segments)


PLAIN: Final = re.compile(r"[a-z0-9_-]+")
PART: Final = re.compile(r"\[((?:[^\]]|\]\])*)\]|([^.\[\]]+)")


@lru_cache(maxsize=8192)
def join(segments: tuple[str, ...]) -> str:
    """Segments as a path; one that is free text stands in brackets, a closing bracket within it twice."""
    made = "".join(f".{one}" if PLAIN.fullmatch(one) else f"[{one.replace(']', ']]')}]" for one in segments)
    return made.removeprefix(".")


@lru_cache(maxsize=8192)
def split(path: str) -> tuple[str, ...]:
    """Path as written under ``says``, taken apart: the reverse of `join`."""
    return tuple(bracketed.replace("]]", "]") or plain for bracketed, plain in PART.findall(path))


@cache
def shape(record_type: type[Record]) -> Shape:
    """Shape of a whole record of the type, what is computed from it included."""
    schema = json_schema(record_type)
    computed = schema.get("x-computed", {})
    whole = schema | {"properties": schema["properties"] | computed}
    return _shape(record_type.folder, whole, schema.get("$defs", {}), "")


def _shape(name: str, node: Mapping[str, Any], defs: Mapping[str, Any], mark: str) -> Shape:
    spec = _resolve(node, defs)
    mark = spec.get("x-mark", mark)
    common: dict[str, Any] = {
        "name": name,
        "mark": mark,
        "titles": spec.get("x-titles", {DEFAULT.code: name}),
        "spec": spec,
        "key": spec.get("x-key", ""),
    }
    meaning = spec.get("x-value", "")
    required = spec.get("required", ())
    inner = {key: _field(key, one, defs, mark, key in required) for key, one in spec.get("properties", {}).items()}
    if meaning in WHOLE:
        return Shape(kind="leaf", value=meaning, refs=tuple(spec.get("x-ref", ())), fields=inner, **common)
    if spec.get("type") == "array":
        about = {"x-titles": common["titles"], "description": spec.get("description", "")}
        items = about | dict(spec["items"])
        return Shape(kind="list", item=_shape(name, items, defs, mark), **common)
    if meaning == "names":
        forms = next(iter(spec["properties"].values()))
        return Shape(kind="names", item=_shape(name, forms["items"], defs, mark), **common)
    if "properties" in spec:
        return Shape(kind="object", fields=inner, **common)
    if spec.get("type") == "object":
        # Keys that have a pattern of their own put the schema of their values under it.
        items = next(iter(spec.get("patternProperties", {}).values()), spec.get("additionalProperties") or {})
        return Shape(kind="map", item=_shape(name, items, defs, mark), **common)
    return Shape(kind="leaf", value=spec.get("type", "string"), **common)


def _field(name: str, node: Mapping[str, Any], defs: Mapping[str, Any], mark: str, required: bool) -> Shape:  # noqa: FBT001
    made = _shape(name, node, defs, mark)
    return Shape(**(vars(made) | {"required": required}))


def _resolve(node: Mapping[str, Any], defs: Mapping[str, Any]) -> dict[str, Any]:
    """The node with references and the ``null`` alternative resolved; what stands beside them wins."""
    made = dict(node)
    while "$ref" in made or "anyOf" in made:
        if "$ref" in made:
            target = defs[made.pop("$ref").rpartition("/")[2]]
        else:
            target = next(one for one in made.pop("anyOf") if one.get("type") != "null")
        made = dict(target) | made
    return made


def values(of: Shape, raw: Any) -> list[Value]:  # noqa: ANN401
    """Every value of a record that is there, in the order of the type."""
    found: list[Value] = []
    _collect(of, raw, (), (), found)
    return found


def _collect(of: Shape, raw: Any, steps: Steps, segments: Segments, found: list[Value]) -> None:  # noqa: ANN401
    """Append the values under ``raw``; a list is filled, not yielded through: this runs for every value there is."""
    if raw is None:
        return
    if of.kind == "leaf":
        found.append(Value(steps, segments, raw, of))
    elif of.kind == "object":
        for name, inner in of.fields.items():
            if (one := raw.get(name)) is None:
                continue
            # Most fields are leaves; a call for each would take as long as all the rest.
            if inner.kind == "leaf":
                found.append(Value((*steps, name), (*segments, name), one, inner))
            else:
                _collect(inner, one, (*steps, name), (*segments, name), found)
    elif of.kind == "names":
        found.extend(_forms(of, raw, steps, segments))
    elif of.item is not None:
        for step, name, one in _items(of.item, raw):
            _collect(of.item, one, (*steps, step), (*segments, name), found)


def _forms(of: Shape, raw: Mapping[str, Any], steps: Steps, segments: Segments) -> Iterator[Value]:
    """Forms of a name, each one value."""
    for code, forms in raw.items():
        for number, one in enumerate(forms):
            yield Value((*steps, code, number), (*segments, code, str(one["form"])), one["form"], of)


def _items(item: Shape, raw: Any) -> Iterator[tuple[Step, str, Any]]:  # noqa: ANN401
    """Items of a list or a map: their step, how a proof names them, themselves."""
    if isinstance(raw, Mapping):
        return ((name, name, one) for name, one in raw.items())
    return ((number, item_name(item, one, number), one) for number, one in enumerate(raw))


def item_name(of: Shape, item: Any, number: int) -> str:  # noqa: ANN401
    """How a proof names an item of a list: by what it refers to, or by its text."""
    if of.kind == "leaf" and isinstance(item, str):
        return item.rpartition("/")[2] if of.value == "ref" else item
    if of.key and isinstance(item, Mapping):
        return str(item.get(of.key, number)).rpartition("/")[2]
    return str(number + 1)
