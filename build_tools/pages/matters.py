"""Where sources disagree, found in the records: views, look-alikes, spellings, doubles and disputed values."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from build_tools.core.rule import Step
from build_tools.graph import Covered, Entry, Graph
from build_tools.pages.components import components
from build_tools.records import Difference, Proof, Text
from build_tools.schema.shape import split

if TYPE_CHECKING:
    from build_tools.schema import Value

VIEWS, ALIKE, NAMES, DOUBLES, VALUES = KINDS = ("views", "alike", "names", "doubles", "values")
"""Kinds of matters, in the order in which pages show them."""
RELATIONS: Final[Mapping[str, str]] = {
    "contradicts": VIEWS,
    "qualifies": VIEWS,
    "distinct_from": ALIKE,
    "translation_of": DOUBLES,
}
"""Kind of matter by the field that joins two records, the strongest first."""
SHORTENED: Final = frozenset({"abbreviation"})
"""Kinds of name forms that stand beside another without being at odds with it."""
WRONG: Final = "misspelling"
"""Kind of name form that disagrees even where it stands alone."""


class Side(NamedTuple):
    """One side of a matter."""

    entry: Entry
    steps: tuple[Step, ...] = ()
    """Where the value stands that is at issue; empty for the record as a whole."""
    proofs: tuple[Proof, ...] = ()
    """Documents' passages that speak for this side."""
    against: bool = False
    """Whether they speak against the value."""


class Tie(NamedTuple):
    """What joins two sides, by their places from 0."""

    one: int
    field: str
    other: int
    how: Text | None
    """In what they differ; None where nobody has said it yet."""


@dataclass(frozen=True, kw_only=True)
class Matter:
    """Something on which voices part: the smallest group of records that relations join."""

    kind: str
    question: Text | None
    sides: tuple[Side, ...]
    ties: tuple[Tie, ...]

    @property
    def anchor(self) -> str:
        """Its place on the page, alike in every language and build."""
        first = self.sides[0]
        inside = f"-{first.steps[0]}" if self.kind == VALUES else ""
        return f"{self.kind}-{first.entry.folder}-{first.entry.slug}{inside}"

    @property
    def records(self) -> tuple[Entry, ...]:
        """Records in it, each once, in the order of the sides."""
        return tuple({side.entry.path: side.entry for side in self.sides}.values())


def matters(graph: Graph) -> tuple[Matter, ...]:
    """Everything on which the sources part, by kind, then by its first record."""
    found = [*_joined(graph)]
    for entry in graph.entries.values():
        found += [*_named(entry), *_disputed(entry)]
    return tuple(sorted(found, key=lambda one: (KINDS.index(one.kind), one.anchor)))


class _Edge(NamedTuple):
    source: Entry
    field: str
    target: Entry

    def ends(self) -> tuple[str, str]:
        return self.source.path, self.target.path


def _joined(graph: Graph) -> Iterator[Matter]:
    """Records that relations join, directly or through others."""
    edges = [
        _Edge(link.source, str(link.value.steps[0]), target)
        for link in graph.links
        if link.value.steps[0] in RELATIONS and (target := graph.get(link.target)) is not None
    ]
    for kind in (VIEWS, ALIKE, DOUBLES):
        of_kind = [one for one in edges if RELATIONS[one.field] == kind]
        yield from (_matter(kind, group) for group in components(of_kind, _Edge.ends))


def _matter(kind: str, edges: Sequence[_Edge]) -> Matter:
    order = {path: number for number, path in enumerate(sorted(_reach(edges), key=lambda one: _rank(edges, one)))}
    entries = {entry.path: entry for edge in edges for entry in (edge.source, edge.target)}
    strongest = sorted(edges, key=lambda one: ([*RELATIONS].index(one.field), one.source.path, one.target.path))
    told = [(edge, _difference(edge)) for edge in strongest]
    questions = (said.question for _, said in told if said and said.question)
    ties: dict[frozenset[str], Tie] = {}
    for edge, said in told:
        ends = frozenset({edge.source.path, edge.target.path})
        # Two records may name each other; what one of them says of it counts for both.
        if ends not in ties or (ties[ends].how is None and said is not None):
            one, other = order[edge.source.path], order[edge.target.path]
            ties[ends] = Tie(one, edge.field, other, said.how if said else None)
    return Matter(
        kind=kind,
        question=next(questions, None),
        sides=tuple(_side(kind, entries[path]) for path in order),
        ties=tuple(sorted(ties.values(), key=lambda one: ([*RELATIONS].index(one.field), one.one, one.other))),
    )


def _reach(edges: Sequence[_Edge]) -> Mapping[str, frozenset[str]]:
    """Records that each record speaks about, directly or through others."""
    made = {entry.path: frozenset[str]() for edge in edges for entry in (edge.source, edge.target)}
    for _ in made:
        for edge in edges:
            made[edge.source.path] |= {edge.target.path} | made[edge.target.path]
    return made


def _rank(edges: Sequence[_Edge], path: str) -> tuple[int, str]:
    """What answers others comes after them."""
    return (len(_reach(edges)[path]), path)


def _difference(edge: _Edge) -> Difference | None:
    differences = edge.source.record.differences
    return differences.get(f"{edge.field}.{edge.target.slug}") or differences.get(edge.field)


def _side(kind: str, entry: Entry) -> Side:
    """A claim stands for what it states, any other record for itself."""
    steps: tuple[Step, ...] = ("statement",) if kind == VIEWS else ()
    found = [one.proof for one in entry.proofs_of.get(steps, ())] if steps else list(entry.record.proof)
    return Side(entry, steps, _documents(found))


def _documents(proofs: Iterable[Proof]) -> tuple[Proof, ...]:
    """Proofs that quote a passage, each once."""
    return tuple({id(one): one for one in proofs if one.passage is not None}.values())


def _named(entry: Entry) -> Iterator[Matter]:
    """A thing that documents call by different names of one language, or by a wrong one."""
    forms: dict[str, list[tuple[Value, str]]] = {}
    for value in entry.facts:
        if value.shape.kind == "names" and _documents(one.proof for one in entry.proofs_of.get(value.steps, ())):
            kind = str(entry.get(*value.steps, "kind") or "")
            forms.setdefault(str(value.steps[1]), []).append((value, kind))
    told = [
        [value for value, kind in found if kind not in SHORTENED]
        for found in forms.values()
        if sum(kind not in SHORTENED for _, kind in found) > 1 or any(kind == WRONG for _, kind in found)
    ]
    sides = tuple(
        Side(entry, value.steps, _documents(one.proof for one in entry.proofs_of[value.steps]))
        for found in told
        for value in found
    )
    if sides:
        said = entry.record.differences.get("names")
        ties = (Tie(0, "names", len(sides) - 1, said.how),) if said else ()
        yield Matter(kind=NAMES, question=said.question if said else None, sides=sides, ties=ties)


def _disputed(entry: Entry) -> Iterator[Matter]:
    """Values that a passage speaks against, beside the passages that speak for them."""
    for steps, found in entry.proofs_of.items():
        parts = (
            (False, _documents(one.proof for one in found if not one.proof.against)),
            (True, _documents(one.proof for one in found if one.proof.against)),
        )
        if parts[1][1]:
            said = _told(entry, found)
            sides = tuple(Side(entry, steps, proofs, against) for against, proofs in parts)
            ties = (Tie(0, VALUES, 1, said.how),) if said else ()
            yield Matter(kind=VALUES, question=said.question if said else None, sides=sides, ties=ties)


def _told(entry: Entry, found: tuple[Covered, ...]) -> Difference | None:
    segments = found[0].value.segments
    paths = ((path, split(path)) for path in entry.record.differences)
    return next((entry.record.differences[path] for path, parts in paths if parts == segments[: len(parts)]), None)
