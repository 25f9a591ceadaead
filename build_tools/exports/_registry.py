"""Every format, found by its module."""

from collections.abc import Iterator
from functools import cache
from typing import TypeVar

import build_tools.exports as package
from build_tools.core.registry import modules
from build_tools.exports._base import Collection, Exporter

T = TypeVar("T")


@cache
def exporters() -> tuple[Exporter, ...]:
    """Formats of a file a table, by name."""
    return tuple(sorted(_members(Exporter), key=lambda one: one.name))


@cache
def collections() -> tuple[Collection, ...]:
    """Formats of everything together, in the order in which they are made."""
    return tuple(sorted(_members(Collection), key=lambda one: (one.last, one.name)))


def _members(wanted: type[T]) -> Iterator[T]:
    return (member for module in modules(package) for member in vars(module).values() if isinstance(member, wanted))
