"""Key phrases: short enough to be no copy, long enough to be found again, and clear about whose words they are."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from build_tools.checks._base import Check, World
from build_tools.core.rule import Finding, Step
from build_tools.graph import Entry
from build_tools.proof import Size, is_sentence, normalise, size
from build_tools.proof.phrases import FEWEST_HAN, FEWEST_WORDS, MOST_HAN, MOST_WORDS
from build_tools.records import Proof, Role
from build_tools.records.source import Source

FREE: Final = frozenset({Role.TITLE, Role.REFERENCE, Role.METADATA})
"""Roles of passages in which a value may be as long, or as short, as it is printed."""
SHARE: Final = 0.6
"""Part of a document's content that all its phrases together may cover."""


class P108(Check):
    """A phrase that is too long.

    A key phrase is what a reader looks for in the document, 12 words or 25 Chinese characters at most; more than that
    is a copy of it, and the atlas does not hand texts on. Titles, references and metadata may be quoted in full.

    Mend: keep the words that hold the value; if two values stand far apart, write two phrases as a list.

    Example::

        phrase: The fair was opened in the presence of the governor and of many guests from both sides
        # [The fair was opened, guests from both sides]
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Phrases beyond twelve words, or twenty-five Chinese characters."""
        for entry, at, phrase in _measured(world):
            length = _size(phrase)
            unit, most = ("Chinese characters", MOST_HAN) if length.is_han else ("words", MOST_WORDS)
            if (count := length.words + length.han) > most:
                hint = f"keep at most {most} {unit} that hold the value, or split them: [one phrase, another]"
                yield cls.finding(entry.file, at, f"the phrase has {count} {unit}: '{phrase}'", hint)


class P109(Check):
    """A phrase that is too short.

    A single word, or fewer than four Chinese characters, stands in many places: nobody could tell which is meant, and
    whether the value is what the word says there.

    Mend: add the words beside it, to the letter.

    Example::

        phrase: Harbin           # from June 15 to 19 in Harbin
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Phrases of one word, or of fewer than four Chinese characters; a label of furniture may be one word."""
        for entry, at, phrase in _measured(world, also=Role.FURNITURE):
            length = _size(phrase)
            unit, least = ("Chinese characters", FEWEST_HAN) if length.is_han else ("words", FEWEST_WORDS)
            if (count := length.words + length.han) < least:
                message = f"the phrase '{phrase}' has {count} of at least {least} {unit}"
                yield cls.finding(entry.file, at, message, "add the words beside it in the passage, to the letter")


class P110(Check):
    """A phrase that is a whole sentence.

    A sentence carries its author's thought and wording; a key phrase carries a value. What the sentence says is told
    in our own words.

    Mend: keep the part that holds the value, without the full stop.

    Example::

        phrase: Trade exceeded 100 billion.      # exceeded 100 billion
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Phrases that begin and end like a sentence."""
        for entry, at, phrase in _measured(world):
            if is_sentence(phrase):
                hint = "keep the part that holds the value, without the mark at its end"
                yield cls.finding(entry.file, at, f"the phrase is a whole sentence: '{phrase}'", hint)


class P111(Check):
    """Too much of a document is quoted.

    All phrases from one document together cover at most 60 % of the words of its content; beyond that they would
    stand in for the text. A phrase within another is counted once; titles, references and metadata are not counted,
    nor are Chinese phrases, whose words a card cannot count.

    Mend: shorten phrases of this document, or rest several values on one phrase. ``atlas prove``, which holds the
    text, also sees phrases that join into one run.

    Example::

        passages:
          - {number: 1, words: 30}   # and phrases of 19 words in it
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Documents whose phrases have more words than their share of the content."""
        quoted = _quoted(world)
        for entry in world.graph.of("sources"):
            if isinstance(entry.record, Source):
                content = {one.number: one.words for one in entry.record.passages if one.role is Role.CONTENT}
                phrases = {number: quoted.get(f"{entry.slug}/p{number}", {}) for number in content}
                words, room = sum(content.values()), SHARE * sum(content.values())
                # Nearly every document passes by the sum alone; which phrase lies in which is looked at for the rest.
                if sum(sum(one.values()) for one in phrases.values()) > room:
                    taken = sum(min(_apart(phrases[number]), of) for number, of in content.items())
                    if taken > room:
                        message = f"phrases quote {taken} of its {words} words of content ({taken * 100 // words} %)"
                        hint = f"shorten phrases until they have at most {int(room)} words"
                        yield cls.finding(entry.file, ("passages",), message, hint)


class P112(Check):
    """Somebody's words and the document's own judgement at once.

    ``by`` names who says it where the document passes on somebody's words; ``judgement`` says that the document
    judges in its own voice. A passage is one of the two.

    Mend: drop `judgement` where somebody else speaks, or `by` where the document does.

    Example::

        by: unnamed experts
        judgement: true
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Proofs with both."""
        for entry in world.graph.entries.values():
            for number, proof in enumerate(entry.record.proof):
                if proof.by and proof.judgement:
                    message = f"'{proof.by}' says it, so that it is no judgement of the document"
                    yield cls.finding(entry.file, ("proof", number, "judgement"), message, "drop `judgement` or `by`")


class P113(Check):
    """Said and implied by the same proof.

    A value stands in the phrases, or it follows from them; readers are told which of the two.

    Mend: keep the field under ``says`` if its value is printed, otherwise under ``implies``.

    Example::

        says: [date]
        implies: {date: {en: The page prints no year.}}
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Fields under both."""
        for entry in world.graph.entries.values():
            for number, proof in enumerate(entry.record.proof):
                for path in proof.implies:
                    if path in proof.says:
                        message = f"'{path}' is under `says` and under `implies`"
                        hint = "keep the one that is true of its phrase"
                        yield cls.finding(entry.file, ("proof", number, "implies", path), message, hint)


@lru_cache(maxsize=65536)
def _size(phrase: str) -> Size:
    return size(phrase)


def _measured(world: World, also: Role | None = None) -> Iterator[tuple[Entry, tuple[Step, ...], str]]:
    """Phrases to which limits apply, with their record and their place in it."""
    free = {
        at for at, passage in world.graph.passages.items() if passage.role in FREE or (also and passage.role == also)
    }
    for entry in world.graph.entries.values():
        for number, proof in enumerate(entry.record.proof):
            if proof.at not in free:
                yield from ((entry, at, phrase) for at, phrase in _phrases(number, proof))


def _phrases(number: int, proof: Proof) -> Iterator[tuple[tuple[Step, ...], str]]:
    if isinstance(proof.phrase, str):
        yield ("proof", number, "phrase"), proof.phrase
    else:
        yield from ((("proof", number, "phrase", one), phrase) for one, phrase in enumerate(proof.phrases))


def _quoted(world: World) -> Mapping[str, Mapping[str, int]]:
    """Different phrases of each passage, with their words; Chinese ones are left out."""
    made: dict[str, dict[str, int]] = {}
    for entry in world.graph.entries.values():
        for proof in entry.record.proof:
            for phrase in proof.phrases:
                length = _size(phrase)
                if not length.is_han:
                    made.setdefault(proof.at, {})[phrase] = length.words
    return made


def _apart(phrases: Mapping[str, int]) -> int:
    """Words of phrases that stand in no other one."""
    kept: dict[str, int] = {}
    for phrase in sorted(phrases, key=lambda one: (-len(one), one)):
        plain = normalise(phrase)
        if not any(f" {plain} " in f" {longer} " for longer in kept):
            kept[plain] = phrases[phrase]
    return sum(kept.values())
