"""One record within the graph: its values, and which proof covers which of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple

from build_tools.core.languages import CODES
from build_tools.core.rule import Step
from build_tools.records import Proof, Record, Text
from build_tools.schema import Shape, Value, shape, values
from build_tools.schema.shape import split


class How(StrEnum):
    """How a value is known, as tables and the API say it."""

    PRINTED = "printed"
    IMPLIED = "implied"
    LOOKED_UP = "looked_up"


class Covered(NamedTuple):
    """A value under a proof."""

    value: Value
    proof: Proof
    number: int
    """Position of the proof in the record, from 0."""
    reason: Text | None
    """Why the passage implies it; None when it stands in the phrases."""

    @property
    def how(self) -> How:
        """An authority is looked up, a passage prints the value or implies it."""
        return How.LOOKED_UP if self.proof.passage is None else How.IMPLIED if self.reason else How.PRINTED


class Passage(NamedTuple):
    """A passage of a source, as its card describes it."""

    source: str
    number: int
    role: str
    sha256: str
    gist: Text

    @property
    def anchor(self) -> str:
        """Its anchor on the page of its source."""
        return f"p{self.number}"


@dataclass(frozen=True, eq=False)
class Entry:
    """A record with its address."""

    file: str
    """Where it is written, relative to the root of the project, with slashes."""
    folder: str
    slug: str
    record: Record
    raw: Mapping[str, Any]
    """Values as read; tuples for lists."""

    @cached_property
    def path(self) -> str:
        """``folder/id``: how any-type references and the table `records` name it."""
        return f"{self.folder}/{self.slug}"

    @cached_property
    def shape(self) -> Shape:
        """Shape of its type."""
        return shape(type(self.record))

    @cached_property
    def whole(self) -> Mapping[str, Any]:
        """Values as read, and what is computed from them."""
        computed = self.record.computed()
        return {**self.raw, **computed} if computed else self.raw

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """Every value that it holds, proofs and history included, in the order of the type."""
        return tuple(values(self.shape, self.whole))

    @cached_property
    def facts(self) -> tuple[Value, ...]:
        """Values that a source has to say."""
        return tuple(value for value in self.values if value.shape.mark == "fact")

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Every form of its name: labels in all languages, then attested names."""
        labels, names = self.record.label.root, self.record.names
        attested = [one.form for forms in names.root.values() for one in forms] if names else ()
        return (*(labels[code] for code in CODES if labels.get(code)), *attested)

    @cached_property
    def facts_of(self) -> Mapping[str, tuple[Value, ...]]:
        """Facts of each field."""
        return {field: tuple(facts) for field, facts in groupby(self.facts, key=lambda fact: fact.segments[0])}

    def facts_under(self, path: str) -> tuple[Value, ...]:
        """Facts that a proof covers by a path."""
        segments = split(path)
        facts = self.facts_of.get(segments[0], ())
        return facts if len(segments) == 1 else tuple(one for one in facts if one.segments[: len(segments)] == segments)

    @cached_property
    def covered(self) -> tuple[Covered, ...]:
        """Every pair of a fact and a proof that covers it, in the order of the proofs."""
        return tuple(
            Covered(value, proof, number, reason)
            for number, proof in enumerate(self.record.proof)
            for path, reason in _named(proof)
            for value in self.facts_under(path)
        )

    @cached_property
    def proofs_of(self) -> Mapping[tuple[Step, ...], tuple[Covered, ...]]:
        """Proofs of each fact, by its steps."""
        made: dict[tuple[Step, ...], list[Covered]] = {}
        for found in self.covered:
            made.setdefault(found.value.steps, []).append(found)
        return {steps: tuple(found) for steps, found in made.items()}

    def get(self, *steps: Step) -> Any:  # noqa: ANN401
        """What stands at these steps of the file, or is computed; None when nothing is."""
        at: Any = self.whole
        for step in steps:
            if at is None:
                return None
            at = at[step] if isinstance(step, int) else at.get(step)
        return at


def _named(proof: Proof) -> Iterator[tuple[str, Text | None]]:
    """Paths that a proof names, with the reason where it only implies them."""
    yield from ((path, None) for path in proof.says)
    yield from proof.implies.items()
