"""What was proved against the documents: ``seeds/<id>.proved``, one short hash a line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from build_tools.proof.phrases import phrase_hash

_HASH: Final = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """The phrases of one document that somebody found in it, to the letter.

    It is the word of whoever ran the proof; anybody who holds the document can repeat it.
    """

    hashes: frozenset[str] = frozenset()
    """As `phrase_hash` makes them."""
    unread: tuple[int, ...] = ()
    """Lines, from 1, that hold no hash (what a merge may leave behind); the rest still counts."""

    @classmethod
    def parse(cls, text: str) -> "Ledger":
        """Read a ledger's file; order and doubles do not matter, blank lines neither."""
        lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
        return cls(
            hashes=frozenset(line for _, line in lines if _HASH.fullmatch(line)),
            unread=tuple(number for number, line in lines if not _HASH.fullmatch(line)),
        )

    @classmethod
    def of(cls, proved: Iterable[tuple[str, str]]) -> "Ledger":
        """A ledger of pairs: a passage's SHA-256 and a phrase found in it."""
        return cls(hashes=frozenset(phrase_hash(passage, phrase) for passage, phrase in proved))

    def text(self) -> str:
        """The file: sorted, each hash once, LF at the end of every line; empty if nothing is proved."""
        return "".join(f"{digest}\n" for digest in sorted(self.hashes))

    def contains(self, passage_sha256: str, phrase: str) -> bool:
        """Whether the phrase was proved in the passage with this hash."""
        return phrase_hash(passage_sha256, phrase) in self.hashes
