"""Topics."""

from collections.abc import Iterator
from typing import Final

from build_tools.checks._base import GONE, Check, World
from build_tools.core.rule import Finding, Severity

FEWEST: Final = 8
"""Records that make a topic worth a page."""
WITHOUT: Final = frozenset({"topics", "sources"})
"""Types whose records belong to no topic: topics themselves, and sources, which are found from every proof."""


class T101(Check):
    """A topic that nothing shows.

    A topic is a page that its records fill; without any, readers would find an empty page.

    Mend: name the topic under ``topics`` of the records that belong to it, or drop the topic.

    Example::

        dataset/topics/space.yml   # and no record has `topics: [space]`
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Topics that no record names; while records cannot be read, nobody knows which topics they name."""
        for entry in world.graph.of("topics"):
            if entry.slug not in world.graph.by_topic and not world.hurt:
                yield cls.finding(
                    entry.file, (), f"no record belongs to '{entry.slug}'", f"add `topics: [{entry.slug}]` to a record"
                )


class T102(Check):
    """A record without a topic.

    Topics are how readers come to a record: one that belongs to none is found only by who searches for its name.

    Mend: name one to four topics under ``topics``; the files of ``dataset/topics`` say what they cover.

    Example::

        label: {en: Harbin}
        kind: city               # topics: [heilongjiang-gateway]
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Records without any; topics, sources and what was withdrawn need none."""
        for entry in world.suspects:
            if not entry.record.topics and entry.folder not in WITHOUT and entry.record.status not in GONE:
                hint = "add `topics: [ID]`, the id of a file in dataset/topics"
                yield cls.finding(entry.file, (), "the record belongs to no topic", hint)


class T103(Check):
    """A topic with few records.

    A page with fewer than eight records of its own tells little; readers are better served by a larger topic.

    Mend: add records, or merge the topic into another one.

    Example::

        dataset/topics/space.yml     # three records have `topics: [space]`
    """

    severity = Severity.NOTE

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Topics with one to seven records; while records cannot be read, nobody knows how many there are."""
        for entry in world.graph.of("topics"):
            records = len(world.graph.by_topic.get(entry.slug, ()))
            if 0 < records < FEWEST and not world.hurt:
                message = f"{records} of at least {FEWEST} records belong to '{entry.slug}'"
                yield cls.finding(entry.file, (), message, "add records to it, or merge it into another topic")
