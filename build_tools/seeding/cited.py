"""Phrases that records quote from documents."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.core.rule import Step
from build_tools.graph import Graph


@dataclass(frozen=True, kw_only=True)
class Cited:
    """A phrase that a record quotes from a passage."""

    file: str
    at: tuple[Step, ...]
    """Steps to the phrase in the file."""
    record: str
    """Path of the record."""
    proof: int
    """Position of its proof in the record, from 0."""
    source: str
    passage: int
    phrase: str

    @property
    def place(self) -> str:
        """As a proof writes it: ``wharf-fair-2011/p3``."""
        return f"{self.source}/p{self.passage}"


def cited(graph: Graph) -> Iterator[Cited]:
    """Every phrase that a record quotes from a document, in the order of the records."""
    for entry in graph.entries.values():
        for number, proof in enumerate(entry.record.proof):
            if proof.passage is None:
                continue
            for position, phrase in enumerate(proof.phrases):
                own = () if isinstance(proof.phrase, str) else (position,)
                yield Cited(
                    file=entry.file,
                    at=("proof", number, "phrase", *own),
                    record=entry.path,
                    proof=number,
                    source=proof.source,
                    passage=proof.passage,
                    phrase=phrase,
                )
