"""Which card a document belongs to: by what it says, under any file name."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from build_tools.proof.documents import decoded, document_sha256, passages

_TELLING_WORDS: Final = 8
"""A shorter passage (a date, "Leave a reply") stands in many documents and recognises none of them."""


class Likeness(StrEnum):
    """How far a document is the one that a card describes."""

    SAME_BYTES = "same bytes"
    SAME_WORDS = "same words, other bytes"
    PARTIAL = "some of its passages"
    NONE = "not known"


@dataclass(frozen=True, kw_only=True)
class CardPassage:
    """What a card keeps of a passage, for recognising it."""

    number: int
    sha256: str
    words: int


@dataclass(frozen=True, kw_only=True)
class Card:
    """What a source's card keeps of its document, for recognising it."""

    id: str
    """Of the source."""
    sha256: str
    """Of the document's bytes; empty if they were not kept."""
    passages: tuple[CardPassage, ...]


@dataclass(frozen=True, kw_only=True)
class Recognition:
    """The card that fits a document best."""

    likeness: Likeness
    card: str = ""
    """Id of the source; empty when no card fits."""
    found: tuple[tuple[int, int], ...] = ()
    """Pairs: number of the passage on the card, number of the same passage in the document."""
    of: int = 0
    """Passages on the card."""

    def __str__(self) -> str:
        """Words for a report: ``some of its passages: 3 of 12``."""
        count = f": {len(self.found)} of {self.of}" if self.likeness is Likeness.PARTIAL else ""
        return f"{self.likeness}{count}"


def recognise(document: str | bytes, cards: Iterable[Card]) -> Recognition:
    """The card that shares most words with a document; among equals the first by id.

    Text has no bytes to compare: at best it has the same words.
    """
    digest = document_sha256(document) if isinstance(document, bytes) else None
    text = decoded(document) if isinstance(document, bytes) else document
    where: dict[str, int] = {}
    for passage in passages(text):
        where.setdefault(passage.sha256, passage.number)
    fits = [_fit(card, digest, where) for card in sorted(cards, key=lambda card: card.id)]
    return max(fits, key=lambda fit: fit[0], default=((0, 0), Recognition(likeness=Likeness.NONE)))[1]


def _fit(card: Card, digest: str | None, where: dict[str, int]) -> tuple[tuple[int, int], Recognition]:
    """Rank (likeness, shared words) and what to report."""
    shared = [passage for passage in card.passages if passage.sha256 in where]
    found = tuple((passage.number, where[passage.sha256]) for passage in shared)
    words = sum(passage.words for passage in shared)
    if digest is not None and digest == card.sha256:
        rank, likeness = 3, Likeness.SAME_BYTES
    elif shared and len(shared) == len(card.passages):
        rank, likeness = 2, Likeness.SAME_WORDS
    elif any(passage.words >= _TELLING_WORDS for passage in shared):
        rank, likeness = 1, Likeness.PARTIAL
    else:
        return (0, 0), Recognition(likeness=Likeness.NONE)
    return (rank, words), Recognition(likeness=likeness, card=card.id, found=found, of=len(card.passages))
