"""Key phrases: short enough to be no copy, long enough to be found again, and clear about whose words they are."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from build_tools.checks._base import Check, Quote, World
from build_tools.core.rule import Finding
from build_tools.proof import is_sentence, words
from build_tools.proof.phrases import FEWEST_HAN, FEWEST_WORDS, MOST_HAN, MOST_WORDS
from build_tools.records import Role
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
        for quote in _limited(world, FREE):
            unit, most = ("Chinese characters", MOST_HAN) if quote.size.is_han else ("words", MOST_WORDS)
            if (count := quote.size.words + quote.size.han) > most:
                message = f"the phrase has {count} {unit}: '{quote.phrase}'"
                hint = f"keep at most {most} {unit} that hold the value, or split them: [one phrase, another]"
                yield cls.finding(quote.entry.file, quote.at, message, hint)


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
        for quote in _limited(world, FREE | {Role.FURNITURE}):
            unit, least = ("Chinese characters", FEWEST_HAN) if quote.size.is_han else ("words", FEWEST_WORDS)
            if (count := quote.size.words + quote.size.han) < least:
                message = f"the phrase '{quote.phrase}' has {count} of at least {least} {unit}"
                hint = "add the words beside it in the passage, to the letter"
                yield cls.finding(quote.entry.file, quote.at, message, hint)


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
        for quote in _limited(world, FREE):
            if not quote.phrase[-1:].isalnum() and is_sentence(quote.phrase):
                message = f"the phrase is a whole sentence: '{quote.phrase}'"
                hint = "keep the part that holds the value, without the mark at its end"
                yield cls.finding(quote.entry.file, quote.at, message, hint)


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
        for entry in world.suspects:
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
        for entry in world.suspects:
            for number, proof in enumerate(entry.record.proof):
                for path in proof.implies:
                    if path in proof.says:
                        message = f"'{path}' is under `says` and under `implies`"
                        hint = "keep the one that is true of its phrase"
                        yield cls.finding(entry.file, ("proof", number, "implies", path), message, hint)


def _limited(world: World, free: frozenset[Role]) -> Iterator[Quote]:
    """Phrases from passages that have none of the roles in which they may be of any length."""
    roles = {str(role) for role in free}
    anywhere = {at for at, passage in world.graph.passages.items() if passage.role in roles}
    return (quote for quote in world.quotes if quote.source not in anywhere)


def _quoted(world: World) -> Mapping[str, Mapping[str, int]]:
    """Different phrases of each passage, with their words; Chinese ones are left out."""
    made: dict[str, dict[str, int]] = {}
    for quote in world.quotes:
        if not quote.size.is_han:
            made.setdefault(quote.source, {})[quote.phrase] = quote.size.words
    return made


def _apart(phrases: Iterable[str]) -> int:
    """Words of phrases that stand in no other one."""
    taken: set[tuple[str, ...]] = set()
    count = 0
    for run in sorted(map(words, phrases), key=lambda one: (-len(one), one)):
        if run not in taken:
            count += len(run)
            ends = range(1, len(run) + 1)
            taken.update(run[start:end] for end in ends for start in range(end))
    return count
