"""How much of a document its phrases take together: proof, not a copy."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from build_tools.core.rule import Finding
from build_tools.graph import Graph
from build_tools.proof import size
from build_tools.proof.phrases import MOST_HAN, MOST_WORDS
from build_tools.records import Role
from build_tools.seeding._rules import P207, P208
from build_tools.seeding.aligned import Span
from build_tools.seeding.cited import Cited
from build_tools.seeding.marked import MarkedDocument, MarkedPassage

MOST: Final = 0.6
"""Share of the words of the content that phrases may cover."""

_EXEMPT: Final = frozenset({Role.TITLE, Role.REFERENCE, Role.METADATA})
"""There a value may be as long as it is printed."""
_WORD: Final = re.compile(r"\w")


def too_much(graph: Graph, documents: Iterable[MarkedDocument]) -> Iterator[Finding]:
    """Runs of phrases that are too long, and documents of which too large a share is quoted."""
    for document in documents:
        for passage in document.passages:
            if passage.role not in _EXEMPT:
                yield from _long_runs(document.source, passage)
        entry = graph.get(f"sources/{document.source}")
        if entry and document.complete:
            yield from _large_share(entry.file, document)


def runs(passage: MarkedPassage) -> tuple[tuple[Span, tuple[Cited, ...]], ...]:
    """Stretches that phrases cover without a word between them, each with its phrases, from left to right."""
    made: list[tuple[Span, tuple[Cited, ...]]] = []
    for cited, span in sorted(passage.phrases, key=lambda pair: pair[1]):
        if made and not _WORD.search(passage.printed, made[-1][0].end, max(made[-1][0].end, span.start)):
            before, phrases = made[-1]
            made[-1] = Span(before.start, max(before.end, span.end)), (*phrases, cited)
        else:
            made.append((span, (cited,)))
    return tuple(made)


def share(document: MarkedDocument) -> tuple[int, int]:
    """Words of the content that phrases cover, and all of its words; a Chinese character counts as one."""
    content = [passage for passage in document.passages if passage.role is Role.CONTENT]
    covered = [passage.printed[span.start : span.end] for passage in content for span, _ in runs(passage)]
    return sum(map(_words, covered)), sum(_words(passage.printed) for passage in content)


def _words(text: str) -> int:
    length = size(text)
    return length.words + length.han


def _long_runs(source: str, passage: MarkedPassage) -> Iterator[Finding]:
    for span, phrases in runs(passage):
        text = passage.printed[span.start : span.end]
        unit, most = ("Chinese characters", MOST_HAN) if size(text).is_han else ("words", MOST_WORDS)
        quoted = list(dict.fromkeys(one.phrase for one in phrases))
        # One phrase that is too long by itself has a rule of its own.
        if _words(text) > most and len(quoted) > 1:
            last = phrases[-1]
            files = sorted({one.file for one in phrases} - {last.file})
            told = f", with phrases in {', '.join(files)}" if files else ""
            message = f"{_words(text)} {unit} of {source}/p{passage.number} in a row{told}; at most {most}"
            listed = "\n".join(f"“{phrase}”" for phrase in quoted)
            yield P207.finding(last.file, last.at, f"{message}\n{listed}", "shorten a phrase, or let two share one")


def _large_share(file: str, document: MarkedDocument) -> Iterator[Finding]:
    covered, of = share(document)
    if covered > MOST * of:
        message = f"phrases take {covered / of:.0%} of its content ({covered} of {of} words); at most {MOST:.0%}"
        yield P208.finding(file, ("passages",), message, "shorten the longest phrases to what holds their values")
