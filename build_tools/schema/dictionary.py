"""The data dictionary: what every field of every type is called, means, takes and refuses, in each language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from build_tools.core.languages import CODES
from build_tools.records import OWN, Record, record_types
from build_tools.schema.docs import whence
from build_tools.schema.forms import form
from build_tools.schema.shape import Shape, shape

EVERY: Final = "records"
"""Stands for a type in entries on fields that every record has: the table that holds all records."""

Texts = Mapping[str, str]
"""A text by language."""


@dataclass(frozen=True, kw_only=True)
class Term:
    """A word that a field takes."""

    value: str
    labels: Texts


@dataclass(frozen=True, kw_only=True)
class FieldEntry:
    """A field, as its users know it."""

    path: str
    """Within the record, without the positions of lists: ``participants.quantity.amount``."""
    titles: Texts
    descriptions: Texts
    form: Texts
    """In words: ``list of references to organizations``."""
    mark: str
    """``fact``, ``ours`` or ``derived``."""
    required: bool
    """Whether it is always there, in a record or in the object that it is part of."""
    unit: Texts
    """Empty where there is none, or where another field of the record holds it."""
    source: Texts
    """Where its values come from, and the standards that its form follows."""
    terms: tuple[Term, ...]
    examples: tuple[Any, ...]
    bad: tuple[Any, ...]
    why: Texts
    """What is wrong with the bad example."""


@dataclass(frozen=True, kw_only=True)
class TypeEntry:
    """A type of records, with the fields that it alone has."""

    folder: str
    titles: Texts
    descriptions: Texts
    fields: tuple[FieldEntry, ...]


COMMON: Final = TypeEntry(
    folder=EVERY,
    titles={"en": "Every record", "ru": "Любая запись", "zh": "所有记录"},
    descriptions={
        "en": "Fields that records of all types have.",
        "ru": "Поля, которые есть у записей всех типов.",
        "zh": "各类记录共有的字段。",
    },
    fields=(),
)
"""Head of the entry on what all types share."""


@cache
def dictionary() -> tuple[TypeEntry, ...]:
    """What every record has, then each type by its folder."""
    types = record_types()
    shared = tuple(field for name in Record.model_fields for field in _fields((name,), _shared(types[0], name)))
    return (replace(COMMON, fields=shared), *map(_type, types))


def _shared(record_type: type[Record], name: str) -> Shape:
    """A field that every record has, seen on one type; what refers to that type refers to its own in all of them."""
    of = shape(record_type).fields[name]
    if of.item is None or of.item.refs != (record_type.folder,):
        return of
    return replace(of, item=replace(of.item, refs=(OWN,)))


def _type(record_type: type[Record]) -> TypeEntry:
    of = shape(record_type)
    own = {name: inner for name, inner in of.fields.items() if name not in Record.model_fields}
    return TypeEntry(
        folder=record_type.folder,
        titles=of.titles,
        descriptions=of.descriptions,
        fields=tuple(field for name, inner in own.items() for field in _fields((name,), inner)),
    )


def _fields(path: tuple[str, ...], of: Shape) -> Iterator[FieldEntry]:
    """The field, then those within it; texts and names have none of their own: their keys are languages."""
    yield _entry(path, of)
    held = of.item if of.kind in {"list", "names"} and of.item else of
    for name, inner in held.fields.items() if held.value != "text" else ():
        yield from _fields((*path, name), inner)


def _entry(path: tuple[str, ...], of: Shape) -> FieldEntry:
    bad: Mapping[str, Any] = of.spec.get("x-bad", {})
    return FieldEntry(
        path=".".join(path),
        titles=of.titles,
        descriptions=of.descriptions,
        form=form(of),
        mark=of.mark,
        required=of.required,
        unit=of.spec.get("x-unit", {}),
        source={code: whence(of.mark, tuple(of.spec.get("x-source", ())), code) for code in CODES},
        terms=_terms(of),
        examples=tuple(of.spec.get("examples", ())),
        bad=(bad["example"],) if bad else (),
        why=bad.get("why", {}),
    )


def _terms(of: Shape) -> tuple[Term, ...]:
    spec = of.item.spec if of.item is not None and of.kind == "list" else of.spec
    labels = spec.get("x-labels", {})
    return tuple(Term(value=value, labels=labels[value]) for value in spec.get("enum", ()) if value in labels)
