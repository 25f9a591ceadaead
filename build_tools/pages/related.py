"""Records that have to do with the same things, without one of them referring to the other."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from build_tools.graph import Entry, Graph

MOST: Final = 8
COMMON: Final = 64
"""What more records than this refer to, a country say, tells nothing about any two of them."""
_WEIGHT: Final = 1_000_000
APART: Final = frozenset({"sources", "topics"})
"""Types that have lists of their own, and whose being shared says little."""


@dataclass(frozen=True, kw_only=True)
class Kinship:
    """What records share."""

    refs: Mapping[str, frozenset[str]]
    """What each record refers to, by its path; proofs, topics and sources left out."""
    holders: Mapping[str, tuple[str, ...]]
    """Which records refer to each, where few enough do."""


def kinship(graph: Graph) -> Kinship:
    """References of all records, from both ends."""
    refs = _refs(graph)
    return Kinship(refs=refs, holders=_holders(refs))


def _refs(graph: Graph) -> Mapping[str, frozenset[str]]:
    made: dict[str, set[str]] = {}
    for link in graph.links:
        folder = link.target.partition("/")[0]
        if link.value.shape.value == "ref" and folder not in APART and link.source.folder not in APART:
            made.setdefault(link.source.path, set()).add(link.target)
    return {path: frozenset(found) for path, found in made.items()}


def _holders(refs: Mapping[str, frozenset[str]]) -> Mapping[str, tuple[str, ...]]:
    made: dict[str, list[str]] = {}
    for path, targets in refs.items():
        for target in targets:
            made.setdefault(target, []).append(path)
    return {target: tuple(sorted(found)) for target, found in made.items() if len(found) <= COMMON}


def related(graph: Graph, entry: Entry, kin: Kinship) -> tuple[Entry, ...]:
    """At most eight: first those that share most references, then what few others share, then by path."""
    if entry.folder in APART:
        return ()
    own = kin.refs.get(entry.path, frozenset())
    groups = (graph.by_topic.get(topic, ()) for topic in entry.record.topics)
    in_topics = ([one.path for one in group] for group in groups if len(group) <= COMMON)
    refs, topics = _weighed(kin.holders.get(target, ()) for target in own), _weighed(in_topics)
    common = Counter(path for target in own for path in kin.holders.get(target, ()))
    near = own | {link.source.path for link in graph.backlinks.get(entry.path, ())} | {entry.path}
    found = (path for path in refs.keys() | topics.keys() if path not in near)
    ranked = sorted(found, key=lambda path: (-common[path], -refs[path] - topics[path], path))
    known = (graph.get(path) for path in ranked)
    return tuple(one for one in known if one is not None and one.folder not in APART)[:MOST]


def _weighed(groups: Iterable[Sequence[str]]) -> Counter[str]:
    """How much being in the same groups says: the fewer are in one, the more. Whole numbers, so that order is exact."""
    made: Counter[str] = Counter()
    for group in filter(None, groups):
        made.update(dict.fromkeys(group, _WEIGHT // len(group)))
    return made
