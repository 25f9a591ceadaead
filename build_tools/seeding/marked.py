"""Documents at hand with what is recorded marked in them, and an account of every sentence."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from build_tools.core.languages import DEFAULT
from build_tools.graph import Graph
from build_tools.proof import Account, Passage, Reason
from build_tools.records import Role
from build_tools.records.source import Source
from build_tools.seeding.aligned import Aligned, Span, aligned
from build_tools.seeding.cited import Cited
from build_tools.seeding.sentences import sentences

_LABELS: Final = frozenset({Role.TITLE, Role.REFERENCE, Role.METADATA})
_LABEL_WORDS: Final = 8
_LABEL: Final = re.compile(r"[^\d.!?…。！？]*[:：]|[^\d.!?…。！？:：]+")
"""A line without a number that is no sentence, or names what follows."""


@dataclass(frozen=True, kw_only=True)
class MarkedSentence:
    """A sentence of a passage, and what accounts for it."""

    number: int
    """Within its passage, from 1."""
    span: Span
    """Where it stands in the passage, as printed."""
    reason: Reason
    of: str = ""
    """The sentence that it restates, ``p2/s5``, if its card says so."""


@dataclass(frozen=True, kw_only=True)
class MarkedPassage:
    """A passage with the phrases that records quote from it."""

    number: int
    printed: str
    role: Role
    gist: str
    """In English, from the card."""
    phrases: tuple[tuple[Cited, Span], ...]
    """Every phrase that stands in it, where it stands first; in the order of the records."""
    sentences: tuple[MarkedSentence, ...]

    def said(self, sentence: MarkedSentence) -> str:
        """The sentence itself."""
        return self.printed[sentence.span.start : sentence.span.end]


@dataclass(frozen=True, kw_only=True)
class MarkedDocument:
    """A document at hand, as far as its card lists it."""

    source: str
    passages: tuple[MarkedPassage, ...]
    complete: bool
    """Whether every passage of the card is at hand."""

    @cached_property
    def account(self) -> Account:
        """How many sentences each reason accounts for."""
        return Account.of(sentence.reason for passage in self.passages for sentence in passage.sentences)

    @cached_property
    def by_place(self) -> Mapping[str, MarkedSentence]:
        """Sentences by ``p2/s5``."""
        return {
            f"p{passage.number}/s{sentence.number}": sentence
            for passage in self.passages
            for sentence in passage.sentences
        }


def marked(
    graph: Graph, held: Mapping[str, Mapping[int, Passage]], found: tuple[Cited, ...]
) -> tuple[MarkedDocument, ...]:
    """Documents at hand, by source.

    Args:
        graph: all records and cards.
        held: passages at hand, by source and number.
        found: phrases that stand in them.
    """
    return tuple(
        _document(entry.slug, entry.record, held[entry.slug], [one for one in found if one.source == entry.slug])
        for entry in graph.of("sources")
        if isinstance(entry.record, Source) and entry.slug in held
    )


def _document(slug: str, card: Source, held: Mapping[int, Passage], found: list[Cited]) -> MarkedDocument:
    declared = {one.at: (Reason(one.reason.value), one.of or "") for one in card.accounts}
    passages = tuple(
        _passage(
            aligned(held[one.number].text),
            (one.number, one.role, one.gist.get(DEFAULT.code)[0]),
            [phrase for phrase in found if phrase.passage == one.number],
            declared,
        )
        for one in card.passages
        if one.number in held
    )
    return MarkedDocument(source=slug, passages=passages, complete=len(passages) == len(card.passages))


def _passage(
    text: Aligned, listed: tuple[int, Role, str], found: list[Cited], declared: Mapping[str, tuple[Reason, str]]
) -> MarkedPassage:
    number, role, gist = listed
    # A phrase that recurs in its passage counts where it stands first: else two common words would account for all.
    phrases = tuple((one, span) for one in found if (span := text.first(one.phrase)))
    return MarkedPassage(
        number=number,
        printed=text.printed,
        role=role,
        gist=gist,
        phrases=phrases,
        sentences=tuple(_accounted(text.printed, listed, [span for _, span in phrases], declared)),
    )


def _accounted(
    text: str, listed: tuple[int, Role, str], phrases: list[Span], declared: Mapping[str, tuple[Reason, str]]
) -> Iterator[MarkedSentence]:
    passage, role, _ = listed
    for number, span in enumerate(sentences(text, lines=role in _LABELS), start=1):
        reason, of = declared.get(f"p{passage}/s{number}", (Reason.LEFT_OVER, ""))
        if any(span.meets(phrase) for phrase in phrases):
            reason, of = Reason.RECORDED, ""
        elif reason is Reason.LEFT_OVER:
            reason = _by_itself(role, text, span)
        yield MarkedSentence(number=number, span=span, reason=reason, of=of)


def _by_itself(role: Role, text: str, span: Span) -> Reason:
    """What accounts for a sentence without a record or a word in the card: the role of its passage, or its form."""
    if role is Role.FURNITURE:
        return Reason.FURNITURE
    said = text[span.start : span.end]
    alone = text[: span.start].rstrip(" \t")[-1:] in {"", "\n"} and text[span.end :].lstrip(" \t")[:1] in {"", "\n"}
    heading = alone and len(said.split()) <= _LABEL_WORDS and _LABEL.fullmatch(said)
    return Reason.LABEL if role in _LABELS or heading else Reason.LEFT_OVER
