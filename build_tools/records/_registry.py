"""Every record type, found by its module."""

from functools import cache

import build_tools.records as package
from build_tools.core.registry import classes
from build_tools.records._base import Record


@cache
def record_types() -> tuple[type[Record], ...]:
    """Record types by folder name."""
    return tuple(sorted(classes(package, Record), key=lambda found: found.folder))


@cache
def by_folder() -> dict[str, type[Record]]:
    """Record type of each folder."""
    return {found.folder: found for found in record_types()}
