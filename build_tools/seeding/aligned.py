"""A passage as printed beside its normalised form: where, in what is printed, a phrase stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from build_tools.proof import normalise
from build_tools.proof.phrases import places

_PIECE: Final = re.compile(r"\s+|\S[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]*")
"""White space, or a character with the marks on it: what normalisation treats apart from its neighbours."""


class Span(NamedTuple):
    """A stretch of a text, as a slice takes it."""

    start: int
    end: int

    def meets(self, other: "Span") -> bool:
        """Whether they have a character in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, kw_only=True)
class Aligned:
    """Two forms of one text, character by character."""

    printed: str
    """As in the document; normalised itself where the two cannot be laid side by side (a few scripts)."""
    plain: str
    """Normalised."""
    spans: tuple[Span, ...]
    """For each character of ``plain``, what it is printed as."""

    def first(self, phrase: str) -> Span | None:
        """Where a phrase stands first in what is printed; None if it does not."""
        wanted = normalise(phrase)
        at = next(places(self.plain, wanted), None)
        return None if at is None else Span(self.spans[at].start, self.spans[at + len(wanted) - 1].end)


def aligned(text: str) -> Aligned:
    """Lay a text beside its normalised form."""
    pairs = tuple(_pairs(text))
    plain = "".join(character for character, _ in pairs)
    stripped = plain.strip(" ")
    if stripped == normalise(text):
        first = len(plain) - len(plain.lstrip(" "))
        spans = tuple(span for _, span in pairs[first : first + len(stripped)])
        return Aligned(printed=text, plain=stripped, spans=spans)
    plain = normalise(text)
    return Aligned(printed=plain, plain=plain, spans=tuple(Span(at, at + 1) for at in range(len(plain))))


def _pairs(text: str) -> Iterator[tuple[str, Span]]:
    """Each normalised character and what it is printed as; one space for a run of them."""
    last = " "
    for piece in _PIECE.finditer(text):
        made = " " if piece.group().isspace() else _normal(piece.group())
        for character in made:
            if not character == last == " ":
                yield character, Span(*piece.span())
            last = character


@lru_cache(maxsize=4096)
def _normal(piece: str) -> str:
    return normalise(piece)
