"""What stands in a ``datapackage.json``, taken leniently: what is of the wrong shape counts as absent."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

Object: TypeAlias = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class Key:
    """Fields that together tell a row apart, or lead to a row of another table."""

    kind: str
    """``primaryKey``, ``uniqueKeys`` or ``foreignKeys``."""
    fields: tuple[str, ...]
    resource: str = ""
    """What a foreign key leads to; empty for the table itself."""
    reference: tuple[str, ...] = ()
    """Fields over there, in the order of ``fields``."""


@dataclass(frozen=True, kw_only=True)
class Resource:
    """A file of the package, and what the descriptor says of it."""

    position: int
    """From 0, in the list of resources."""
    entry: Object

    @property
    def where(self) -> str:
        """Steps to it in the descriptor, joined."""
        return f"resources.{self.position}"

    @property
    def name(self) -> str:
        """Empty when it has none."""
        return text(self.entry.get("name"))

    @property
    def path(self) -> str:
        """Relative to the descriptor, with slashes; empty when it is not one string."""
        return text(self.entry.get("path"))

    @property
    def schema(self) -> Object:
        """Its Table Schema; empty for a file that is not a table."""
        return mapping(self.entry.get("schema"))

    @property
    def fields(self) -> tuple[Object, ...]:
        """The fields of its schema, in order of columns."""
        return objects(self.schema.get("fields"))

    @property
    def field_names(self) -> tuple[str, ...]:
        """Names of its fields, in order of columns."""
        return tuple(text(field.get("name")) for field in self.fields)

    @property
    def missing_values(self) -> frozenset[str]:
        """Cells that mean: no value."""
        return frozenset(strings(self.schema.get("missingValues", [""])))

    def keys(self) -> Iterator[Key]:
        """Every key of its schema: the primary one, then unique, then foreign ones."""
        if "primaryKey" in self.schema:
            yield Key(kind="primaryKey", fields=strings(self.schema["primaryKey"]))
        for fields in items(self.schema.get("uniqueKeys")):
            yield Key(kind="uniqueKeys", fields=strings(fields))
        for key in objects(self.schema.get("foreignKeys")):
            reference = mapping(key.get("reference"))
            yield Key(
                kind="foreignKeys",
                fields=strings(key.get("fields")),
                resource=text(reference.get("resource")),
                reference=strings(reference.get("fields")),
            )


def resources(descriptor: Object) -> tuple[Resource, ...]:
    """Resources of the package, in its order."""
    entries = enumerate(items(descriptor.get("resources")))
    return tuple(Resource(position=position, entry=mapping(entry)) for position, entry in entries)


def text(value: object) -> str:
    """The string, else an empty one."""
    return value if isinstance(value, str) else ""


def mapping(value: object) -> Object:
    """The object, else an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> tuple[object, ...]:
    """What is in the list, else nothing."""
    return tuple(value) if isinstance(value, list) else ()


def objects(value: object) -> tuple[Object, ...]:
    """The objects in the list."""
    return tuple(item for item in items(value) if isinstance(item, dict))


def strings(value: object) -> tuple[str, ...]:
    """The strings in the list, or the one that stands in place of a list."""
    return (value,) if isinstance(value, str) else tuple(item for item in items(value) if isinstance(item, str))
