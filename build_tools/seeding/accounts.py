"""Whether every sentence is accounted for, and whether what cards say of sentences holds."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from build_tools.core.artifact import Artifact
from build_tools.core.rule import Finding
from build_tools.graph import Graph
from build_tools.proof import Reason
from build_tools.reading.record import ACCOUNT, SEEDS
from build_tools.records.source import Source
from build_tools.seeding._rules import P209, P210
from build_tools.seeding.marked import MarkedDocument, MarkedSentence

_FIRST_WORDS: Final = 7
"""Words of a sentence that a report shows: enough to find it, no copy."""
_FIRST_CHARACTERS: Final = 60


def accounts(documents: Iterable[MarkedDocument]) -> Iterator[Artifact]:
    """``seeds/<id>.account`` of every document that is at hand in full; of a part, counts would mislead."""
    for document in documents:
        if document.complete:
            yield Artifact.text(f"{SEEDS}/{document.source}{ACCOUNT}", document.account.text(), "text/plain")


def unaccounted(graph: Graph, documents: Iterable[MarkedDocument]) -> Iterator[Finding]:
    """Sentences left over, one note a document; and accounts in cards that do not hold."""
    for document in documents:
        entry = graph.get(f"sources/{document.source}")
        if entry and isinstance(entry.record, Source):
            yield from _left_over(entry.file, document)
            yield from _unfounded(entry.file, entry.record, document)


def _left_over(file: str, document: MarkedDocument) -> Iterator[Finding]:
    listed = [
        f"p{passage.number}/s{sentence.number}  {first_words(passage.said(sentence))}"
        for passage in document.passages
        for sentence in passage.sentences
        if sentence.reason is Reason.LEFT_OVER
    ]
    if listed:
        message = f"{len(listed)} of {document.account.sentences} sentences are left over"
        hint = "record what they say; what repeats a recorded sentence is named under `accounts` of the card"
        yield P209.finding(file, ("passages",), "\n".join((message, *listed)), hint)


def first_words(sentence: str) -> str:
    """The beginning of a sentence, on one line."""
    words = sentence.split()
    begun = " ".join(words[:_FIRST_WORDS])[:_FIRST_CHARACTERS].rstrip()
    return begun if begun == " ".join(words) else f"{begun} …"


def _unfounded(file: str, card: Source, document: MarkedDocument) -> Iterator[Finding]:
    known = document.by_place
    for number, one in enumerate(card.accounts):
        passage = int(one.at.partition("/")[0].removeprefix("p"))
        if all(passage != held.number for held in document.passages) and not document.complete:
            continue
        refusal = _refusal(known, one.at, one.of or "", Reason(one.reason.value))
        if refusal:
            yield P210.finding(file, ("accounts", number, "at"), refusal, "the reading edition numbers all sentences")


def _refusal(known: Mapping[str, MarkedSentence], at: str, of: str, reason: Reason) -> str:
    """Why an account does not hold; empty if it does."""
    if at not in known:
        return f"the document has no sentence {at}"
    if known[at].reason is Reason.RECORDED:
        return f"a record quotes {at} already"
    if reason is not Reason.RESTATED:
        return f"only a restated sentence is one `of` another; {at} is not" if of else ""
    if not of:
        return f"{at} restates a sentence that `of` does not name"
    if of not in known:
        return f"the document has no sentence {of}"
    return "" if known[of].reason is Reason.RECORDED else f"no record quotes {of}, which {at} is said to restate"
