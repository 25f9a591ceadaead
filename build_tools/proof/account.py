"""What became of every sentence of a document: ``seeds/<id>.account``, one count a line.

The counts stand in a file of their own, beside the ledger: only who holds the text can count its sentences, and the
site shows the counts without it. In the ledger they would be the only lines that two people's work cannot simply be
put together from, and the only ones that are no hash.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Reason(StrEnum):
    """What accounts for a sentence, the strongest first."""

    RECORDED = "recorded"
    """A phrase of some record stands in it."""
    LABEL = "label"
    """A title, an entry of a bibliography, metadata, a heading, the name of a field."""
    FURNITURE = "furniture"
    """A part of the page, not of the document."""
    RESTATED = "restated"
    """It says again what a recorded sentence says; its card names which."""
    LEFT_OVER = "left_over"
    """Nothing accounts for it."""

    @property
    def words(self) -> str:
        """As a report prints it."""
        return self.value.replace("_", " ")


@dataclass(frozen=True, kw_only=True)
class Account:
    """How many sentences of one document each reason accounts for."""

    recorded: int = 0
    label: int = 0
    furniture: int = 0
    restated: int = 0
    left_over: int = 0

    @classmethod
    def of(cls, reasons: Iterable[Reason]) -> "Account":
        """Count the reasons of a document's sentences."""
        return cls(**{reason.value: count for reason, count in Counter(reasons).items()})

    @classmethod
    def parse(cls, text: str) -> "Account | None":
        """Read an account's file; None if a line of it is no count, for a half of an account is a wrong one."""
        counts: dict[str, int] = {}
        for line in filter(None, map(str.strip, text.splitlines())):
            reason, _, count = line.partition(" ")
            if reason not in _REASONS or reason in counts or not (count.isascii() and count.isdigit()):
                return None
            counts[reason] = int(count[:_MOST_DIGITS])
        return cls(**counts) if counts else None

    def text(self) -> str:
        """The file: every reason with its count, in order, LF at the end of every line."""
        return "".join(f"{reason} {self.count(reason)}\n" for reason in Reason)

    def count(self, reason: Reason) -> int:
        """How many sentences it accounts for."""
        return int(getattr(self, reason.value))

    @property
    def sentences(self) -> int:
        """All of them."""
        return sum(map(self.count, Reason))


_REASONS: Final = frozenset(Reason)
_MOST_DIGITS: Final = 9
