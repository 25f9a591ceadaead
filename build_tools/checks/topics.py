"""Topics."""

from collections.abc import Iterator

from build_tools.checks._base import Check, World
from build_tools.core.rule import Finding


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
