"""Proof: every fact has one, its passage exists, and its phrase was found there."""

import re
from collections.abc import Iterator
from typing import ClassVar

from build_tools.checks._base import Check, World
from build_tools.checks.evidence import missing
from build_tools.core.mend import Kind, Mend
from build_tools.core.nearest import meant
from build_tools.core.rule import Finding, Severity
from build_tools.graph import Entry
from build_tools.graph.graph import target
from build_tools.proof import hear
from build_tools.records import Proof
from build_tools.schema import Value
from build_tools.schema.shape import split


class P101(Check):
    """A fact without proof.

    What no source says is not in the dataset. Every fact stands under ``says`` or ``implies`` of some proof.

    Mend: add the field to the proof whose phrase holds it, or add a proof; if no source says it, drop the value.

    Example::

        place: harbin            # and no proof has `says: [place]`
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Facts that no proof names; an authority's card needs none, for proof ends there."""
        for entry in world.suspects:
            if entry.folder == "sources" and entry.slug in world.authorities:
                continue
            covered = {one.value.steps for one in entry.covered}
            bare = [value for value in entry.facts if value.steps not in covered]
            misspelt = _misspelt(entry) if bare else ()
            for value in bare:
                if not any(value.segments[: len(segments)] == segments for segments in misspelt):
                    add = f"add `{value.path}` under `says` of the proof whose phrase holds it"
                    hint = _held(world, entry, value) or add
                    yield cls.finding(entry.file, value.steps, f"no proof covers '{value.path}'", hint)


class P102(Check):
    """A phrase that was not proved yet.

    The ledger of its document does not hold the phrase: nobody who has the document has run the proof since the
    phrase was written. The site shows the value as not proved yet.

    Mend: run ``atlas prove --texts FOLDER`` with the document at hand, and commit the ledger.

    Example::

        phrase: a phrase just typed in
    """

    severity: ClassVar[Severity] = Severity.NOTE

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Phrases whose hash no ledger holds."""
        for entry, number, proof in proofs(world):
            passage = world.graph.passages.get(proof.at)
            ledger = world.ledgers.get(proof.source)
            if passage is None or proof.source in world.authorities:
                continue
            for place, phrase in enumerate(proof.phrases):
                if ledger is None or not ledger.contains(passage.sha256, phrase):
                    message = f"not proved yet in {proof.at}: '{phrase}'"
                    hint = "run: atlas prove --texts FOLDER, with the document at hand"
                    elsewhere = _elsewhere(world, ("proof", number, "at"), proof, phrase)
                    at = ("proof", number, "phrase", *(() if isinstance(proof.phrase, str) else (place,)))
                    yield cls.finding(entry.file, at, message, elsewhere or hint)


class P103(Check):
    """A passage that the source does not have.

    A proof names the passage by its number on the card of the document; at a number beyond the last one nobody could
    look anything up.

    Mend: count the passages on the page of the source, or in its card, and name the right one.

    Example::

        at: safea-2018-dialogue/p99
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Proofs at a passage beyond the card, or at a document without one, or at a passage of an authority."""
        for entry, number, proof in proofs(world):
            source = world.graph.get(f"sources/{proof.source}")
            if source is None or proof.at in world.graph.passages:
                continue
            last = len(source.get("passages") or ())
            at = ("proof", number, "at")
            if proof.source in world.authorities:
                if proof.passage is not None:
                    alone = Mend(text=proof.source, words="write `at: {text}` with `locator` and `retrieved`")
                    yield cls.finding(entry.file, at, f"'{proof.source}' is an authority and has no passages", alone)
            else:
                found = [_elsewhere(world, at, proof, phrase) for phrase in proof.phrases]
                hint: Mend | str = next(filter(None, found), f"name one of {proof.source}/p1 to {proof.source}/p{last}")
                yield cls.finding(entry.file, at, f"'{proof.at}' is not a passage of that document", hint)


class P106(Check):
    """A proof from the furniture of a page.

    Counters, news boxes and invitations to register say something about their own page only.

    Mend: name a passage of the document itself.

    Example::

        at: mendeley-2019-heilongjiang/p2   # "4Citations"
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Proofs at furniture, except on the card of the same source."""
        for entry, number, proof in proofs(world):
            passage = world.graph.passages.get(proof.at)
            if passage and passage.role == "furniture" and entry.path != f"sources/{proof.source}":
                message = f"{proof.at} is furniture of its page and proves nothing about {entry.path}"
                yield cls.finding(entry.file, ("proof", number, "at"), message, "name a passage of the document itself")


class P107(Check):
    """A proof of a field that the record does not hold.

    A path under ``says`` or ``implies`` leads to no fact of the record: a slip of the pen, or a value that was dropped.

    Mend: use the path that the message proposes, or drop it.

    Example::

        says: [organizers.moct]   # organizers.most-china
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Paths that cover no fact."""
        for entry, number, proof in proofs(world):
            for steps, path in _paths(proof):
                if not entry.facts_under(path):
                    message, hint = _astray(entry, path)
                    if steps[0] == "implies" and isinstance(hint, Mend) and hint.kind is Kind.REPLACE:
                        hint = hint.words.replace("{text}", hint.text)  # a key: the steps lead to its reason
                    yield cls.finding(entry.file, ("proof", number, *steps), message, hint)


def proofs(world: World) -> Iterator[tuple[Entry, int, Proof]]:
    """Every proof with its record and its position."""
    for entry in world.suspects:
        for number, proof in enumerate(entry.record.proof):
            yield entry, number, proof


def _paths(proof: Proof) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield from ((("says", number), path) for number, path in enumerate(proof.says))
    # Who speaks may follow from another sentence; the reason is then the proof's own, not the record's.
    yield from ((("implies", path), path) for path in proof.implies if not (path == "by" and proof.by))


def _misspelt(entry: Entry) -> tuple[tuple[str, ...], ...]:
    """Paths that a proof means and misspells: P107 says so, and one slip needs one message."""
    paths = (path for proof in entry.record.proof for _, path in _paths(proof))
    hints = (_astray(entry, path)[1] for path in paths if not entry.facts_under(path))
    return tuple(split(hint.text) for hint in hints if isinstance(hint, Mend) and hint.kind is Kind.REPLACE)


def _held(world: World, entry: Entry, value: Value) -> Mend | None:
    """The proof whose phrases hold the value, and what to add to it; none, where the record meant is not there."""
    if value.shape.value == "ref" and target(value) not in world.graph.entries:
        return None
    for number, proof in enumerate(entry.record.proof):
        if proof.phrases and missing(world.graph, hear(*proof.phrases), value) is None:
            path = f'"{value.path}"' if "[" in value.path else value.path
            words = f"add `{{text}}` to the proof at {proof.at}, whose phrase holds it"
            if "says" in entry.raw["proof"][number]:
                words = f"add `{{text}}` under `says` of the proof at {proof.at}, whose phrase holds it"
                return Mend(kind=Kind.ADD, text=path, at=("proof", number, "says"), words=words)
            return Mend(kind=Kind.ADD, text=f"says: [{path}]", at=("proof", number), words=words)
    return None


def _elsewhere(world: World, at: tuple[str | int, ...], proof: Proof, phrase: str) -> Mend | None:
    """Another passage of the same document in which the phrase was proved."""
    ledger = world.ledgers.get(proof.source)
    for path, passage in world.graph.passages.items():
        if passage.source == proof.source and ledger and ledger.contains(passage.sha256, phrase):
            return Mend(text=path, at=at, words="the phrase was proved in another passage: write `at: {text}`")
    return None


def _astray(entry: Entry, path: str) -> tuple[str, Mend | str]:
    """What is wrong with a path that covers no fact, and which is meant."""
    first = split(path)[:1]
    if any(value.segments[:1] == first for value in entry.values) and "." not in path and "[" not in path:
        return f"'{path}' is our own wording or classification and needs no proof", Mend(kind=Kind.DROP)
    names = sorted({value.path for value in entry.facts} | {value.segments[0] for value in entry.facts})
    message = f"the record holds no fact '{path}'"
    if named := _by_position(entry, path):
        return message, Mend(text=named, words="an item is named by what it refers to: write `{text}`")
    drop = Mend(kind=Kind.DROP, words="drop it here, or add the value to the record")
    # A field of the type that has no value here was not misspelt.
    return message, drop if path in entry.shape.fields else meant(path, names, alike=40) or drop


def _by_position(entry: Entry, path: str) -> str:
    """The path of the item that was named by its position in its list; empty if none was."""
    wanted = tuple(int(step) if step.isdigit() else step for step in re.split(r"[.\[\]]+", path.rstrip("]")))
    at = next((number for number, step in enumerate(wanted, 1) if isinstance(step, int)), 0)
    found = [value for value in entry.facts if at and value.steps[:at] == wanted[:at]]
    if not found:
        return ""
    name = found[0].path.split(".")[:at]
    return ".".join((*name, *map(str, wanted[at:]))) if "[" not in found[0].path else found[0].path
