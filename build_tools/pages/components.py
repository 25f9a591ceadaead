"""Connected components: edges that hang together, directly or through others."""

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

Edge = TypeVar("Edge")


def components(edges: Iterable[Edge], ends: Callable[[Edge], Collection[str]]) -> list[tuple[Edge, ...]]:
    """Edges in the groups that they form; ``ends`` are the records that an edge joins."""
    groups: list[tuple[set[str], tuple[Edge, ...]]] = []
    for edge in edges:
        joined = set(ends(edge))
        held: tuple[Edge, ...] = (edge,)
        apart = []
        for paths, others in groups:
            if paths & joined:
                joined, held = joined | paths, (*others, *held)
            else:
                apart.append((paths, others))
        groups = [*apart, (joined, held)]
    return [held for _, held in groups]
