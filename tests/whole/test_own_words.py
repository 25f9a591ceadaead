"""Whatever the project says of its sources, it says in own words; runs where ``ATLAS_TEXTS`` names the documents."""

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
import yaml

from build_tools.graph import Graph
from build_tools.proof import words
from build_tools.records.source import Source
from build_tools.seeding import read_texts
from build_tools.seeding.at_hand import at_hand
from tests.design.tree import ROOT, texts
from tests.seeding.worlds import graph

COPIED = 8
"""Words in a row that only a title, a name, a citation or a key phrase may share with a source."""
Run = tuple[str, ...]
CITED = frozenset({"title", "reference", "metadata"})
"""Roles of passages whose words may be said again: a title, an entry of a list, what a catalogue says of a work."""
NAMED = frozenset({"names", "title", "container", "keywords", "theme", "label"})
"""Fields that hold what a thing is called."""

with_texts = pytest.mark.skipif(not os.environ.get("ATLAS_TEXTS"), reason="ATLAS_TEXTS names no folder with documents")


def runs(text: str) -> set[Run]:
    said = words(text)
    return {said[at : at + COPIED] for at in range(len(said) - COPIED + 1)}


def copied(own: Iterable[str], source: set[Run], free: set[Run]) -> list[str]:
    """Runs of a source in own texts that no name, title or citation holds."""
    return sorted({" ".join(run) for text in own for run in runs(text) & source - free})


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from strings(one)


@cache
def world() -> Graph:
    return graph(ROOT)


@cache
def of_sources() -> tuple[set[Run], set[Run]]:
    """Runs of what the documents say, and runs of their titles and entries of lists."""
    content: set[Run] = set()
    cited: set[Run] = set()
    for document in at_hand(world(), read_texts(Path(os.environ["ATLAS_TEXTS"]))):
        card = world().entries[f"sources/{document.source}"].record
        assert isinstance(card, Source)
        roles = {one.number: one.role for one in card.passages}
        for number, passage in document.passages.items():
            (cited if roles[number] in CITED else content).update(runs(passage.text))
    return content, cited


@cache
def named() -> set[Run]:
    """Runs of names and titles of all records."""
    raws = (entry.raw for entry in world().entries.values())
    return {run for raw in raws for field in NAMED & raw.keys() for text in strings(raw[field]) for run in runs(text)}


def own_texts(path: str, text: str) -> list[str]:
    """What a file says in own words: of a record, all but its key phrases and the names that they prove."""
    if not path.startswith(("dataset/", "seeds/")) or not path.endswith(".yml"):
        return [text]
    raw = yaml.safe_load(text)
    raw["proof"] = [
        {key: one for key, one in proof.items() if key not in {"phrase", "says"}} for proof in raw.get("proof", [])
    ]
    return list(strings(raw))


@with_texts
def test_no_run_of_eight_words_of_a_source_stands_in_any_file() -> None:
    content, cited = of_sources()
    found = {path: copied(own_texts(path, text), content, cited | named()) for path, text in texts()}
    assert {path: runs for path, runs in found.items() if runs} == {}


@with_texts
def test_what_a_source_says_would_be_found_in_any_file() -> None:
    content, cited = of_sources()
    run = min(content - cited - named())
    assert copied([f"They say that {' '.join(run)}."], content, cited | named()) == [" ".join(run)]


def test_a_key_phrase_is_no_own_text_and_its_reason_is() -> None:
    text = "summary: {en: Ours.}\nproof:\n- {at: a/p1, phrase: theirs, says: [date], implies: {date: because}}\n"
    assert own_texts("dataset/events/x.yml", text) == ["Ours.", "a/p1", "because"]
    assert own_texts("docs/en/about.md", "theirs") == ["theirs"]
