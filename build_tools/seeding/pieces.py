"""A passage cut where phrases begin and end, so that those that overlap can each be marked and linked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from build_tools.proof import normalise
from build_tools.seeding.aligned import Span
from build_tools.seeding.cited import Cited
from build_tools.seeding.marked import MarkedPassage, MarkedSentence


@dataclass(frozen=True, kw_only=True)
class Quoted:
    """A phrase of a passage, and everything that records prove by it."""

    number: int
    """Within its passage, from 1, in the order of the text."""
    span: Span
    phrase: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A stretch of a passage in which nothing begins or ends."""

    text: str
    inside: tuple[int, ...]
    """Numbers of the phrases that it belongs to, the shortest first."""
    ending: tuple[int, ...]
    """Numbers of the phrases that end with it."""


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """A sentence in pieces, or what stands between two."""

    sentence: MarkedSentence | None
    pieces: tuple[Piece, ...]


def quoted(passage: MarkedPassage) -> tuple[Quoted, ...]:
    """Phrases of a passage, each once, from left to right."""
    together: dict[tuple[Span, str], list[Cited]] = {}
    for cited, span in sorted(passage.phrases, key=lambda pair: pair[1]):
        together.setdefault((span, normalise(cited.phrase)), []).append(cited)
    return tuple(
        Quoted(number=number, span=span, phrase=passage.printed[span.start : span.end], cited=tuple(cited))
        for number, ((span, _), cited) in enumerate(together.items(), start=1)
    )


def stretches(passage: MarkedPassage, phrases: tuple[Quoted, ...]) -> tuple[Stretch, ...]:
    """The whole passage, in order; put together again, the texts of all pieces are its text."""
    return tuple(
        Stretch(sentence=sentence, pieces=tuple(_pieces(passage.printed, span, phrases)))
        for sentence, span in _parts(passage)
    )


def _parts(passage: MarkedPassage) -> Iterator[tuple[MarkedSentence | None, Span]]:
    """Sentences, and the white space and signs between them."""
    at = 0
    for sentence in passage.sentences:
        if at < sentence.span.start:
            yield None, Span(at, sentence.span.start)
        yield sentence, sentence.span
        at = sentence.span.end
    if at < len(passage.printed):
        yield None, Span(at, len(passage.printed))


def _pieces(text: str, within: Span, phrases: tuple[Quoted, ...]) -> Iterator[Piece]:
    touching = [one for one in phrases if one.span.meets(within)]
    ends: Mapping[int, list[int]] = {one.span.end: [] for one in touching}
    for one in touching:
        ends[one.span.end].append(one.number)
    cuts = {within.start, within.end, *(edge for one in touching for edge in one.span)}
    inside = sorted(cut for cut in cuts if within.start <= cut <= within.end)
    for start, end in pairwise(inside):
        around = [one for one in touching if one.span.start <= start and end <= one.span.end]
        around.sort(key=lambda one: (one.span.end - one.span.start, one.number))
        numbers = tuple(one.number for one in around)
        yield Piece(text=text[start:end], inside=numbers, ending=tuple(ends.get(end, ())))
