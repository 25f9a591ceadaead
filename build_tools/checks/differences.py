"""Differences: what is told of a disagreement must be there, and every disagreement told of."""

from collections.abc import Iterator
from typing import Final

from build_tools.checks._base import GONE, Check, World
from build_tools.core.rule import Finding, Severity
from build_tools.graph import Entry
from build_tools.schema.shape import split

RELATIONS: Final = ("contradicts", "qualifies", "distinct_from")
"""Fields that say that two records disagree, or only look alike."""


class R111(Check):
    """A difference of something that the record does not hold.

    Under ``differences`` stands why a value disagrees with another or only resembles it; a path that leads to no value
    would be shown beside nothing.

    Mend: name the field as the record has it, and an item of a list by what it refers to.

    Example::

        distinct_from: [harbour-fund]
        differences:
          distinct_from.port-fund: {how: {en: One is older.}}      # distinct_from.harbour-fund
    """

    on = "key"

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Paths that no value of the record begins with."""
        for entry in world.suspects:
            for path in entry.record.differences:
                segments = split(path)
                if not any(value.segments[: len(segments)] == segments for value in entry.values):
                    hint = "name a field that is filled, and an item of a list by what it refers to: `contradicts.ID`"
                    yield cls.finding(entry.file, ("differences", path), f"the record holds no '{path}'", hint)


class R112(Check):
    """A disagreement that nobody explains.

    Readers see both sides; in what they differ, and whether they speak of the same thing at all, takes a sentence of
    our own. One of the two records is enough.

    Mend: add the sentence under ``differences``, with the question between the two as its heading.

    Example::

        contradicts: [growth-is-slow]      # differences: {contradicts.growth-is-slow: {how: {en: One counts tons.}}}
    """

    severity = Severity.NOTE

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Relations between two records of which neither says a word."""
        for entry in world.suspects:
            if entry.record.status not in GONE:
                for field in RELATIONS:
                    for place, slug in enumerate(entry.raw.get(field) or ()):
                        if not _told(world, entry, field, slug):
                            hint = f"add `differences: {{{field}.{slug}: {{how: {{en: ...}}}}}}`"
                            message = f"nothing says how this differs from '{slug}'"
                            yield cls.finding(entry.file, (field, place), message, hint)


def _told(world: World, entry: Entry, field: str, slug: str) -> bool:
    """Whether either record tells; of a record that is not there, another rule speaks."""
    other = world.graph.get(f"{entry.folder}/{slug}")
    if other is None:
        return True
    return f"{field}.{slug}" in entry.record.differences or any(
        f"{back}.{entry.slug}" in other.record.differences for back in RELATIONS
    )
