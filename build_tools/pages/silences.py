"""What the sources do not say: fields looked for in vain, and fields that kindred records have."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from build_tools.graph import Entry, Graph
from build_tools.records import Record
from build_tools.records.source import Source
from build_tools.schema import Shape

FEWEST: Final = 4
"""Records of a kind from which something can be expected of the rest."""
NOTHING: Final = (None, ())


@dataclass(frozen=True, kw_only=True)
class Silence:
    """A field that most records of a kind fill, and those of the kind that do not."""

    folder: str
    kind: str
    """Member of the vocabulary of the type's field ``kind``."""
    shape: Shape
    kindred: int
    """How many records of the kind there are."""
    without: tuple[Entry, ...]
    """By path; those that say why are not among them."""


def looked_for(graph: Graph) -> tuple[Entry, ...]:
    """Records with fields that were looked for in vain, by path."""
    return tuple(entry for entry in graph.entries.values() if entry.record.unknowns)


def expected(graph: Graph) -> Iterator[Silence]:
    """Facts that at least half of a kind's records hold and others of the kind do not, by type, kind and field."""
    kinds: dict[tuple[str, str], list[Entry]] = {}
    for entry in graph.entries.values():
        if "kind" in entry.shape.fields and not isinstance(entry.record, Source):
            kinds.setdefault((entry.folder, str(entry.get("kind"))), []).append(entry)
    for (folder, kind), kindred in sorted(kinds.items()):
        if len(kindred) >= FEWEST:
            for shape in own_facts(kindred[0]):
                silent = tuple(one for one in kindred if one.whole.get(shape.name) in NOTHING)
                without = tuple(one for one in silent if shape.name not in one.record.unknowns)
                if without and len(silent) * 2 <= len(kindred):
                    yield Silence(folder=folder, kind=kind, shape=shape, kindred=len(kindred), without=without)


def left_out(graph: Graph) -> Iterator[tuple[Entry, tuple[Shape, ...]]]:
    """Documents, with what they do not print about themselves; by path."""
    for entry in graph.of("sources"):
        if isinstance(entry.record, Source) and not entry.record.is_authority:
            silent = (one for one in own_facts(entry) if entry.whole.get(one.name) in NOTHING)
            # What is counted on a page, as its readers are, is no detail that a document owes.
            yield entry, tuple(one for one in silent if one.kind == "leaf")


def own_facts(entry: Entry) -> tuple[Shape, ...]:
    """Facts that the type of a record may hold beyond what every record may."""
    return tuple(
        shape for name, shape in entry.shape.fields.items() if shape.mark == "fact" and name not in Record.model_fields
    )
