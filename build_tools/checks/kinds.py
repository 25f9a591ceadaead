"""Fields that only records of some kinds have."""

from collections.abc import Iterator, Mapping
from typing import Final

from build_tools.checks._base import Check, World
from build_tools.core.rule import Finding

ONLY: Final[Mapping[str, Mapping[str, str]]] = {
    "claims": {"barrier_category": "barrier", "addressee": "recommendation"},
}
"""By folder and field: the one kind that has the field."""


class M122(Check):
    """A field that this kind does not have.

    A category of barriers says nothing about a recommendation. Either the field or the kind is wrong, and whoever
    filters by one of them would be misled.

    Mend: drop the field, or correct ``kind``.

    Example::

        kind: trend
        barrier_category: economic       # kind: barrier
    """

    on = "key"

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Fields on a record of another kind than theirs."""
        for entry in world.suspects:
            for field, kind in ONLY.get(entry.folder, {}).items():
                if entry.raw.get(field) and entry.raw.get("kind") != kind:
                    message = f"only {entry.folder} of the kind '{kind}' have it, and this is '{entry.raw['kind']}'"
                    yield cls.finding(entry.file, (field,), message, f"drop `{field}`, or write `kind: {kind}`")
