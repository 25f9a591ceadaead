"""Tables of a record type: columns that know how to read their cell, keys, and the Table Schema that says so.

Written with what readers of Data Package v1 and v2 both enforce: no ``list`` type, enums as ``constraints.enum``
with ``categories`` beside it, foreign keys by the field's name.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final

from build_tools.core import edtf
from build_tools.core.languages import CODES, DEFAULT, LANGUAGES, by_language
from build_tools.records import Record
from build_tools.schema.shape import Shape, shape

Cell = str | int | float | bool | None

COMMON: Final = (
    *("names", "identifiers", "topics", "distinct_from", "differences"),
    *("proof", "unknowns", "credit", "replaces"),
)
"""Fields of every record that have a table of their own for all types together."""

TYPES: Final = {"integer": "integer", "number": "number", "boolean": "boolean"}
ID: Final = (
    "id",
    "Id | Идентификатор | 标识",
    "Id of the record: the name of its file. | Идентификатор записи: имя её файла. | 记录的标识，即其文件名。",
)
PATH: Final = (
    "path",
    "Path | Путь | 路径",
    "Key in the table `records`. | Ключ в таблице `records`. | 在 `records` 表中的键。",
)
OWNER: Final = (
    "record",
    "Record | Запись | 记录",
    "The record that holds the list. | Запись, которой принадлежит список. | 该列表所属的记录。",
)
ORDER: Final = (
    "order",
    "Order | Порядок | 次序",
    "Order in the list, from 1. | Место в списке, с 1. | 在列表中的位置，从1起。",
)
ENDS: Final = {
    "earliest": (
        "earliest | не раньше | 最早",
        "The first day it can mean, if any. | Самый ранний возможный день; иначе пусто. | 可能的最早一天，否则为空。",
    ),
    "latest": (
        "latest | не позже | 最晚",
        "The last day it can mean, if any. | Самый поздний возможный день; иначе пусто. | 可能的最晚一天，否则为空。",
    ),
}
"""Sides of a date that are columns of their own: title and description."""
CONSTRAINTS: Final = frozenset({"pattern", "minimum", "maximum", "minLength", "maxLength", "enum"})
"""Keys of JSON Schema that constrain a field of a Table Schema in the same words."""


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: its field in the Table Schema, and how to read its cell from a value."""

    spec: Mapping[str, Any]
    read: Callable[[Any], Cell]
    """From the value of the record (or of the list's item) to the cell."""
    refs: tuple[str, ...] = ()
    """Folders that the cell refers to; ``*`` for any."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """By language; the Table Schema itself holds the English one."""
    descriptions: Mapping[str, str] = field(default_factory=dict)
    """By language, as the titles."""

    @property
    def name(self) -> str:
        """Header of the column."""
        return str(self.spec["name"])


@dataclass(frozen=True, kw_only=True)
class TableSpec:
    """A table to be: what it is called, its columns, and the list of the record that it unfolds."""

    name: str
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    """What its rows are, by language."""
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[Mapping[str, Any], ...] = ()
    folder: str = ""
    unfolds: str = ""
    """Field whose items are the rows; empty when a record is a row."""

    def table_schema(self) -> dict[str, Any]:
        """Table Schema (Data Package v1 and v2)."""
        made = {
            "fields": [dict(column.spec) for column in self.columns],
            "missingValues": [""],
            "primaryKey": list(self.primary_key),
        }
        # Profiles refuse an empty list of foreign keys.
        return made | ({"foreignKeys": [dict(key) for key in self.foreign_keys]} if self.foreign_keys else {})


@cache
def table_specs(record_type: type[Record]) -> tuple[TableSpec, ...]:
    """The table of a type, then one for each of its lists, by name."""
    of = shape(record_type)
    names = record_type.type_names()
    own = {name: inner for name, inner in of.fields.items() if name not in COMMON}
    key = said(ID, lambda raw: raw["id"])
    path = replace(said(PATH, lambda raw: f"{record_type.folder}/{raw['id']}"), refs=("*",))
    plain = tuple(column for name, inner in own.items() for column in columns(inner, (name,)))
    main = TableSpec(
        name=record_type.folder,
        titles={code: _headed(many) for code, (_, many) in names.items()},
        descriptions=of.descriptions,
        columns=(key, path, *plain),
        primary_key=("id",),
        foreign_keys=tuple(foreign_keys((path, *plain))),
        folder=record_type.folder,
    )
    unfolded = (_link(record_type, inner) for inner in own.values() if inner.kind == "list")
    links = sorted(unfolded, key=lambda one: one.name)
    return (main, *links)


def columns(of: Shape, steps: tuple[str, ...]) -> Iterator[Column]:
    """Columns of a field; lists have none, they unfold into tables of their own."""
    if of.kind == "object":
        for name, inner in of.fields.items():
            yield from columns(inner, (*steps, name))
    elif of.kind == "leaf":
        yield from LEAVES.get(of.value, _plain)(of, steps)


def string(name: str, title: str, description: str, *, required: bool = False, **constraints: Any) -> dict[str, Any]:  # noqa: ANN401
    """A field of type ``string`` in a Table Schema."""
    limits = ({"required": True} if required else {}) | constraints
    made: dict[str, Any] = {"name": name, "type": "string", "title": title, "description": description}
    return made | ({"constraints": limits} if limits else {})


def said(
    text: tuple[str, str, str],
    read: Callable[[Any], Cell],
    *,
    kind: str = "string",
    required: bool = True,
    **more: Any,  # noqa: ANN401
) -> Column:
    """A column from its name, its title and its description, these two in all languages, joined by bars."""
    name, titles, descriptions = text
    titled, described = by_language(titles), by_language(descriptions)
    spec = string(name, titled[DEFAULT.code], described[DEFAULT.code], required=required, **more) | {"type": kind}
    return Column(spec=spec, read=read, titles=titled, descriptions=described)


def foreign_keys(among: tuple[Column, ...]) -> Iterator[dict[str, Any]]:
    """Foreign keys of columns that refer: to the folder's table, or to ``records`` when any type may be meant."""
    for column in among:
        if column.refs:
            single = len(column.refs) == 1 and column.refs[0] != "*"
            resource, key = (column.refs[0], "id") if single else ("records", "path")
            yield {"fields": column.name, "reference": {"resource": resource, "fields": key}}


def _link(record_type: type[Record], of: Shape) -> TableSpec:
    """Table that unfolds a list: the record, the order, then the item's columns."""
    owner = replace(said(OWNER, lambda row: row["record"]), refs=(record_type.folder,))
    order = said(ORDER, lambda row: int(row["order"]), kind="integer", minimum=1)
    item = of.item or of
    inner = tuple(columns(item, ("value",) if item.kind == "leaf" else ()))
    inner = tuple(replace(one, read=_of_item(one.read, item)) for one in inner)
    if item.kind == "leaf":
        # What an item means is said of its list.
        inner = tuple(replace(one, descriptions=of.descriptions) for one in inner)
    return TableSpec(
        name=f"{record_type.folder}_{of.name}",
        titles=_of_type(record_type, of),
        descriptions=of.descriptions,
        columns=(owner, order, *inner),
        primary_key=("record", "order"),
        foreign_keys=tuple(foreign_keys((owner, *inner))),
        folder=record_type.folder,
        unfolds=of.name,
    )


def _of_type(record_type: type[Record], of: Shape) -> dict[str, str]:
    """Title of a link table by language: the type's records, then the list that it unfolds."""
    names = record_type.type_names()
    return {code: f"{_headed(many)} – {of.titles.get(code, of.name)}" for code, (_, many) in names.items()}


def _headed(title: str) -> str:
    return title[:1].upper() + title[1:]


def _of_item(read: Callable[[Any], Cell], item: Shape) -> Callable[[Any], Cell]:
    if item.kind == "leaf":
        return lambda row: read({"value": row["item"]})
    return lambda row: read(row["item"])


def _at(steps: tuple[str, ...], default: Cell = None) -> Callable[[Any], Any]:
    """What stands at these steps; the default where the object is there and leaves it out."""
    *above, last = steps

    def read(raw: Any) -> Any:  # noqa: ANN401
        for step in above:
            raw = raw.get(step) if raw is not None else None
        return None if raw is None else raw.get(last, default)

    return read


def _named(of: Shape, steps: tuple[str, ...]) -> tuple[str, dict[str, str], dict[str, str]]:
    """Name of the column, its titles and its descriptions."""
    titles = {DEFAULT.code: of.name} | {code: of.titles[code] for code in CODES if code in of.titles}
    return "_".join(steps), titles, of.descriptions


def _plain(of: Shape, steps: tuple[str, ...]) -> Iterator[Column]:
    name, titles, descriptions = _named(of, steps)
    limits = {key: value for key, value in of.spec.items() if key in CONSTRAINTS}
    required = {"required": True} if of.required and len(steps) == 1 else {}
    spec: dict[str, Any] = {
        "name": name,
        "type": TYPES.get(of.value, "string"),
        "title": titles[DEFAULT.code],
        "description": descriptions[DEFAULT.code],
    }
    if labels := of.spec.get("x-labels"):
        spec["categories"] = [{"value": value, "label": labels[value][DEFAULT.code]} for value in of.spec["enum"]]
    if required | limits:
        spec["constraints"] = required | limits
    read = _at(steps, of.spec.get("default"))
    yield Column(spec=spec, read=read, refs=of.refs, titles=titles, descriptions=descriptions)


def _date(of: Shape, steps: tuple[str, ...]) -> Iterator[Column]:
    name, titles, descriptions = _named(of, steps)
    read = _at(steps)

    def day(end: str) -> Callable[[Any], Cell]:
        return lambda raw: getattr(edtf.parse(text), end) if (text := read(raw)) else None

    described = {code: f"{text} EDTF (ISO 8601-2)." for code, text in descriptions.items()}
    spec = string(name, titles[DEFAULT.code], described[DEFAULT.code])
    yield Column(spec=spec, read=read, titles=titles, descriptions=described)
    for end, (words, meaning) in ENDS.items():
        suffixes, meant = by_language(words), by_language(meaning)
        named = {code: f"{title}, {suffixes[code]}" for code, title in titles.items()}
        spec = string(f"{name}_{end}", named[DEFAULT.code], meant[DEFAULT.code]) | {"type": "date"}
        yield Column(spec=spec, read=day(end), titles=named, descriptions=meant)


def _text(of: Shape, steps: tuple[str, ...]) -> Iterator[Column]:
    name, titles, descriptions = _named(of, steps)
    for code, language in zip(CODES, LANGUAGES, strict=True):
        needed = of.required and len(steps) == 1 and code == CODES[0]
        named = {of_code: f"{title} ({language.name})" for of_code, title in titles.items()}
        spec = string(f"{name}_{code}", named[DEFAULT.code], descriptions[DEFAULT.code], required=needed)
        yield Column(spec=spec, read=_at((*steps, code)), titles=named, descriptions=descriptions)


def _quantity(of: Shape, steps: tuple[str, ...]) -> Iterator[Column]:
    for name, inner in of.fields.items():
        yield from columns(inner, (*steps, name))


LEAVES: Final[Mapping[str, Callable[[Shape, tuple[str, ...]], Iterator[Column]]]] = {
    "date": _date,
    "text": _text,
    "quantity": _quantity,
}
