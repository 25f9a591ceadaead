"""Every format, found by its module."""

from functools import cache

import build_tools.exports as package
from build_tools.core.registry import modules
from build_tools.exports._base import Exporter


@cache
def exporters() -> tuple[Exporter, ...]:
    """Formats by name."""
    found = (member for module in modules(package) for member in vars(module).values() if isinstance(member, Exporter))
    return tuple(sorted(found, key=lambda one: one.name))
