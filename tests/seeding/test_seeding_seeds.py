"""The cards of the real documents; what needs the documents runs where ``ATLAS_TEXTS`` names their folder."""

import os
from pathlib import Path

import pytest

from build_tools.core.languages import CODES
from build_tools.proof import Ledger, decoded, passages, words
from build_tools.records.source import Source
from build_tools.seeding import Proving, Texts, prove, read_texts
from tests.seeding.worlds import graph

ROOT = Path(__file__).parents[2]
CARDS = {entry.slug: entry.record for entry in graph(ROOT).of("sources") if isinstance(entry.record, Source)}
DOCUMENTS = sorted(slug for slug, record in CARDS.items() if not record.is_authority)
COPIED = 8
"""Words in a row that a gist may not share with its passage."""

with_texts = pytest.mark.skipif(not os.environ.get("ATLAS_TEXTS"), reason="ATLAS_TEXTS names no folder with documents")


def _texts() -> Texts:
    return read_texts(Path(os.environ["ATLAS_TEXTS"]))


def _proving() -> Proving:
    ledgers = {path.stem: Ledger.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "seeds").glob("*.proved")}
    return prove(graph(ROOT), _texts(), ledgers)


def _kept(path: str) -> bytes:
    return (ROOT / path).read_bytes() if (ROOT / path).exists() else b""


@pytest.mark.parametrize("source", DOCUMENTS)
def test_a_card_counts_its_passages_from_one_and_has_a_gist_of_each_in_every_language(source: str) -> None:
    listed = CARDS[source].passages
    assert [one.number for one in listed] == list(range(1, len(listed) + 1))
    assert [one.number for one in listed if set(one.gist.root) != set(CODES)] == []


@pytest.mark.parametrize("source", sorted(set(CARDS) - set(DOCUMENTS)))
def test_an_authority_has_an_address_and_no_passages(source: str) -> None:
    assert CARDS[source].url
    assert CARDS[source].passages == ()


@with_texts
def test_every_document_is_recognised_and_every_phrase_found_to_the_letter() -> None:
    outcome = _proving()
    assert outcome.recognised == tuple(DOCUMENTS)
    assert [found.message for found in outcome.findings if found.rule.severity == "error"] == []


@with_texts
def test_the_ledgers_and_accounts_are_what_proving_makes_of_the_records() -> None:
    stale = [artifact.path for artifact in _proving().artifacts if _kept(artifact.path) != artifact.content]
    assert stale == [], "make prove TEXTS=folder"


@with_texts
def test_a_gist_is_no_copy() -> None:
    for document in _proving().documents:
        for one in CARDS[document.source].passages:
            printed = f" {' '.join(words(document.passages[one.number].text))} "
            for gist in one.gist.root.values():
                said = words(gist)
                runs = (f" {' '.join(said[at : at + COPIED])} " for at in range(len(said) - COPIED + 1))
                assert [run for run in runs if run in printed] == []


@with_texts
def test_the_cards_were_made_from_the_bytes_at_hand() -> None:
    texts = _texts()
    for document in _proving().documents:
        found = passages(decoded(texts[document.name]))
        assert [(one.number, one.words, one.sha256) for one in CARDS[document.source].passages] == [
            (one.number, one.words, one.sha256) for one in found
        ]
