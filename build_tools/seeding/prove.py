"""Every phrase against the document that it is quoted from."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from build_tools.core.artifact import Artifact
from build_tools.core.diagnostic import Diagnostic
from build_tools.core.mend import Mend
from build_tools.core.rule import Finding
from build_tools.graph import Graph
from build_tools.proof import Ledger, Passage, phrase_hash, standing_in, stands_in
from build_tools.reading import locate
from build_tools.reading.record import LEDGER, SEEDS
from build_tools.seeding._rules import P201, P202, P203
from build_tools.seeding.accounts import accounts, unaccounted
from build_tools.seeding.at_hand import AtHand, at_hand, cards
from build_tools.seeding.cited import Cited, cited
from build_tools.seeding.marked import marked
from build_tools.seeding.nearest import nearest
from build_tools.seeding.outcome import Proving, Verdict
from build_tools.seeding.taken import too_much
from build_tools.seeding.texts import read_texts


def proving(
    graph: Graph, directory: Path, ledgers: Mapping[str, Ledger], records: Mapping[str, str]
) -> tuple[Proving, tuple[Diagnostic, ...]]:
    """Look every phrase up in the documents of a folder, and place what was found.

    Args:
        graph: all records and cards.
        directory: where the documents are.
        ledgers: what was proved before, by source.
        records: text of each record's file, for line and column.
    """
    texts = read_texts(directory)
    outcome = prove(graph, texts, ledgers)
    return outcome, locate((*texts.findings, *outcome.findings), records)


def prove(graph: Graph, texts: Mapping[str, bytes], ledgers: Mapping[str, Ledger]) -> Proving:
    """Look every phrase up in the documents among the texts.

    Args:
        graph: all records and cards.
        texts: documents by file name; which is which is seen from what they say.
        ledgers: what was proved before, by source.
    """
    documents = at_hand(graph, texts)
    held = _held(documents)
    verdicts = {one: _verdict(graph, held, one) for one in cited(graph)}
    missing = (one for one, verdict in verdicts.items() if verdict is Verdict.MISSING)
    made = marked(graph, held, tuple(one for one, verdict in verdicts.items() if verdict is Verdict.FOUND))
    return Proving(
        documents=documents,
        sources=tuple(card.id for card in cards(graph)),
        verdicts=verdicts,
        marked=made,
        findings=(
            *(_missing(held, one) for one in missing),
            *_incomplete(graph, held),
            *_unknown(texts, documents),
            *too_much(graph, made),
            *unaccounted(graph, made),
        ),
        artifacts=(*_ledgers(graph, verdicts, held, ledgers), *accounts(made)),
    )


def _held(documents: Iterable[AtHand]) -> dict[str, dict[int, Passage]]:
    """Passages at hand by source and number; two copies of a document complete each other."""
    held: dict[str, dict[int, Passage]] = {}
    for document in documents:
        held.setdefault(document.source, {}).update(document.passages)
    return held


def _verdict(graph: Graph, held: Mapping[str, Mapping[int, Passage]], one: Cited) -> Verdict:
    if one.source not in held:
        return Verdict.UNREAD
    passage = held[one.source].get(one.passage)
    if passage is None:
        return Verdict.UNREAD if one.place in graph.passages else Verdict.MISSING
    return Verdict.FOUND if stands_in(one.phrase, passage.text) else Verdict.MISSING


def _missing(held: Mapping[str, Mapping[int, Passage]], one: Cited) -> Finding:
    """Where the phrase stands instead, else what its passage prints that is most like it."""
    elsewhere = _elsewhere(held, one)
    passage = held[one.source].get(one.passage)
    told = f"; found in {elsewhere} instead" if elsewhere else ""
    hint: Mend | str
    if elsewhere:
        place = elsewhere if "/" in elsewhere else f"{one.source}/{elsewhere}"
        hint = Mend(text=place, at=(*one.at[:2], "at"), words="write `at: {text}`")
    elif passage and (printed := nearest(one.phrase, passage.text)):
        hint = Mend(text=printed, words="the passage prints “{text}”")
    else:
        hint = "copy the key words out of the passage, to the letter"
    lacks = f"“{one.phrase}” is not in {one.place}" if passage else f"{one.source} has no passage p{one.passage}"
    return P201.finding(one.file, one.at, f"{lacks}{told}", hint)


def _elsewhere(held: Mapping[str, Mapping[int, Passage]], one: Cited) -> str:
    """Another passage that holds the phrase: ``p6`` of the same document, else ``other-source/p6``."""
    if own := standing_in(one.phrase, held[one.source].values()):
        return f"p{own[0]}"
    others = (
        f"{source}/p{number}"
        for source, candidates in held.items()
        for number in standing_in(one.phrase, candidates.values())
    )
    return next(others, "")


def _incomplete(graph: Graph, held: Mapping[str, Mapping[int, Passage]]) -> Iterator[Finding]:
    for card in cards(graph):
        entry = graph.get(f"sources/{card.id}")
        lacking = [one.number for one in card.passages if one.number not in held.get(card.id, {})]
        if entry and card.id in held and lacking:
            listed = ", ".join(f"p{number}" for number in lacking)
            message = f"the document at hand lacks {len(lacking)} of {len(card.passages)} passages: {listed}"
            yield P202.finding(entry.file, ("passages",), message, "prove again with the document as it was captured")


def _unknown(texts: Mapping[str, bytes], documents: Iterable[AtHand]) -> Iterator[Finding]:
    recognised = {document.name for document in documents}
    for name in sorted(set(texts) - recognised):
        yield P203.finding(name, (), "no card describes this document", "`atlas seed add FILE --id ID` makes its card")


def _ledgers(
    graph: Graph,
    verdicts: Mapping[Cited, Verdict],
    held: Mapping[str, Mapping[int, Passage]],
    before: Mapping[str, Ledger],
) -> Iterator[Artifact]:
    """What is proved of each document at hand; of what could not be looked up, whatever was proved before."""
    for source in sorted(held):
        old = before.get(source, Ledger()).hashes
        hashes = frozenset(
            digest
            for one, verdict in verdicts.items()
            if one.source == source and one.place in graph.passages and verdict is not Verdict.MISSING
            if (digest := phrase_hash(graph.passages[one.place].sha256, one.phrase)) in old or verdict is Verdict.FOUND
        )
        if hashes or old:
            yield Artifact.text(f"{SEEDS}/{source}{LEDGER}", Ledger(hashes=hashes).text(), "text/plain")
