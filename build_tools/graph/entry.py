"""One record within the graph: its values, and which proof covers which of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from build_tools.core.rule import Step
from build_tools.records import Proof, Record, Text
from build_tools.schema import Shape, Value, shape, values
from build_tools.schema.shape import split


class Covered(NamedTuple):
    """A value under a proof."""

    value: Value
    proof: Proof
    number: int
    """Position of the proof in the record, from 0."""
    reason: Text | None
    """Why the passage implies it; None when it stands in the phrases."""


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

    @property
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
    def covered(self) -> tuple[Covered, ...]:
        """Every pair of a fact and a proof that covers it, in the order of the proofs."""
        by_field: dict[str, list[Value]] = {}
        for value in self.facts:
            by_field.setdefault(value.segments[0], []).append(value)
        return tuple(
            Covered(value, proof, number, reason)
            for number, proof in enumerate(self.record.proof)
            for reason, segments in _named(proof)
            for value in by_field.get(segments[0], ())
            if value.segments[: len(segments)] == segments
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


def _named(proof: Proof) -> list[tuple[Text | None, tuple[str, ...]]]:
    """Segments that a proof names, with the reason where it only implies them."""
    said: list[tuple[Text | None, tuple[str, ...]]] = [(None, split(path)) for path in proof.says]
    return said + [(reason, split(path)) for path, reason in proof.implies.items()]
