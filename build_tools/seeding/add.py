"""A document becomes a source: its card is made, unless it has one."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from build_tools.core.artifact import Artifact
from build_tools.core.diagnostic import Diagnostic
from build_tools.core.rule import Finding
from build_tools.proof import Card, CardPassage, Likeness, recognise
from build_tools.reading import RawRecord, locate, read_file, read_text
from build_tools.reading.record import SEEDS
from build_tools.records import bad_id
from build_tools.seeding._rules import P204, P205, P206
from build_tools.seeding.card import card
from build_tools.seeding.texts import printable, read_document

Added: TypeAlias = tuple[tuple[Artifact, ...], tuple[Diagnostic, ...]]
"""The card, or why there is none."""


def add(root: Path, file: Path, source_id: str) -> Added:
    """The card of a document, to be written under ``root``; a card that is there is never replaced.

    Args:
        root: top of the project.
        file: the document, anywhere.
        source_id: id of the source to be.
    """
    content = read_document(file)
    if isinstance(content, Finding):
        return (), locate((content,), {})
    path = f"{SEEDS}/{source_id}.yml"
    text = card(source_id, printable(file.name), content)
    findings = [*_unfit(path, source_id, text)] or [*_known(root, path, content)]
    if findings:
        return (), locate(findings, {})
    return (Artifact.text(path, text, "application/yaml"),), ()


def _unfit(path: str, source_id: str, text: str) -> Iterator[Finding]:
    """What keeps a card of this name from being written at all."""
    raw = read_text(path, text.encode())
    if isinstance(raw, RawRecord):
        # Everything else that is wrong with a new card is for its author to fill in.
        yield from bad_id(path, source_id)
    else:
        yield P204.finding(path, (), f"its card would be refused: {raw[0].message}", "split the document")


def _known(root: Path, path: str, content: bytes) -> Iterator[Finding]:
    """Whether the id is taken, or the document has a card under another one."""
    if os.path.lexists(root / path):
        yield P205.finding(path, (), "this card is there already", "choose another id, or edit the card that is there")
        return
    found = recognise(content, _cards(root))
    if found.likeness in {Likeness.SAME_BYTES, Likeness.SAME_WORDS}:
        message = f"the document is already here as {found.card} ({found})"
        yield P206.finding(path, (), message, f"prove by `at: {found.card}/p…`")


def _cards(root: Path) -> Iterator[Card]:
    """Cards as they stand on disk: one that is not filled in yet is no valid record, but counts."""
    for path in sorted((root / SEEDS).glob("*.yml")):
        raw = read_file(root, path.relative_to(root))
        if isinstance(raw, RawRecord):
            yield Card(id=raw.id, sha256=_sha256(raw.value.get("document")), passages=tuple(_passages(raw)))


def _passages(raw: RawRecord) -> Iterator[CardPassage]:
    listed = raw.value.get("passages")
    for one in listed if isinstance(listed, tuple) else ():
        if isinstance(one, Mapping):
            number, words = one.get("number"), one.get("words")
            if isinstance(number, int) and isinstance(words, int):
                yield CardPassage(number=number, sha256=_sha256(one), words=words)


def _sha256(of: object) -> str:
    return str(of.get("sha256", "")) if isinstance(of, Mapping) else ""
