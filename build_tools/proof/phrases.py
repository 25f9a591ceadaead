"""A key phrase: whether it stands in a passage to the letter, and whether it is short enough to be no copy."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from build_tools.core.scripts import HAN
from build_tools.proof.documents import Passage
from build_tools.proof.text import han, normalise

FEWEST_WORDS: Final = 2
MOST_WORDS: Final = 12
FEWEST_HAN: Final = 4
MOST_HAN: Final = 25

_HASH_DIGITS: Final = 16
_SENTENCE_WORDS: Final = 4
_SENTENCE_HAN: Final = 8

_WORD: Final = re.compile(r"\w+")
_OTHER_WORD: Final = re.compile(rf"[^\W{HAN}]+")
_ENDS: Final = re.compile(r"[.!?…。！？]+[\"'»”’)\]]*$")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:etc|inc|ltd|co|corp|no|pp?|vol|ed|eds|str|dr|mr|mrs|ms|jr|st|al|г|гг|в|вв|им|ул|д|с|т|др|пр|млн|тыс|руб|долл)"
    r"|\b\w(?:\.\w)*)\.$",
)
_LETTER_OR_MARK: Final = re.compile(rf"[^\W\d_{HAN}]|[\u0300-\u036f]")
_DIGIT: Final = re.compile(r"\d")
_GROUP_BEFORE: Final = re.compile(r"(?:\d[.,']|(?<![\d.,'])\d{1,3}(?: \d{3})* )$")
_GROUP_AFTER: Final = re.compile(r"[.,']\d|(?: \d{3})+(?!\d)")
_SMALL: Final = re.compile(r"(?<![\d.,'])\d{1,3}(?: \d{3})*$")
_THREE: Final = re.compile(r"\d{3}(?!\d)")


class Size(NamedTuple):
    """How long a phrase is."""

    words: int
    r"""Runs of ``\w``; a run of Chinese characters is none of them."""
    han: int
    """Chinese characters."""

    @property
    def is_han(self) -> bool:
        """Whether it is Chinese that it is measured as: at least as many characters as words of other scripts."""
        return self.han > 0 and self.han >= self.words


def size(phrase: str) -> Size:
    """Length in words, and in Chinese characters."""
    if phrase.isascii():
        return Size(words=len(_WORD.findall(phrase)), han=0)
    plain = normalise(phrase)
    return Size(words=len(_OTHER_WORD.findall(plain)), han=han(plain))


def misfit(phrase: str) -> str | None:
    """Why a phrase is too short, too long or a whole sentence, in words for a message; None if it fits.

    Words of other scripts in a Chinese phrase count as a character each.
    """
    length = size(phrase)
    unit, least, most = (
        ("Chinese characters", FEWEST_HAN, MOST_HAN) if length.is_han else ("words", FEWEST_WORDS, MOST_WORDS)
    )
    count = length.words + length.han
    if count < least:
        return f"{count} {unit}: at least {least} are needed to find it again"
    if count > most:
        return f"{count} {unit}: at most {most} are a key phrase and not a copy"
    return "a whole sentence: a key phrase is part of one" if is_sentence(phrase) else None


def is_sentence(phrase: str) -> bool:
    """Whether it reads as a whole sentence: begins like one, ends with its mark, and is long enough to be one.

    A sentence copied without its full stop passes; an abbreviation or an initial at the end is no full stop.
    """
    text = phrase.strip()
    first = text.lstrip("\"'«“„‘([")[:1]
    if not _ENDS.search(text) or _ABBREVIATION.search(text.lower()):
        return False
    length = size(text)
    long_enough = length.han >= _SENTENCE_HAN or length.words >= _SENTENCE_WORDS
    return long_enough and (first.isupper() or first.isdigit() or han(first) > 0)


def phrase_hash(passage_sha256: str, phrase: str) -> str:
    """What the ledger keeps of a phrase found in a passage: 16 hexadecimal digits."""
    return hashlib.sha256(f"{passage_sha256}\n{normalise(phrase)}".encode()).hexdigest()[:_HASH_DIGITS]


def stands_in(phrase: str, passage_text: str) -> bool:
    """Whether a passage holds the phrase to the letter after normalisation, cut at the edges of words and numbers.

    Chinese has no edges of words. Digits glued to letters have one, so ``4`` stands in ``4Citations``; the groups
    and decimals of a number have none, so ``246`` stands neither in ``1,246`` nor in ``1 246``.
    """
    return holds(normalise(passage_text), normalise(phrase))


def holds(text: str, needle: str) -> bool:
    """The same for two texts that are normalised already."""
    return next(places(text, needle), None) is not None


def places(text: str, needle: str) -> Iterator[int]:
    """Where one normalised text stands in another, cut at the edges of words and numbers; from left to right."""
    at = text.find(needle) if needle else -1
    while at >= 0:
        if _open_before(text, at) and _open_after(text, at + len(needle)):
            yield at
        at = text.find(needle, at + 1)


def standing_in(phrase: str, candidates: Iterable[Passage]) -> tuple[int, ...]:
    """Numbers of the passages that hold a phrase: where it stands instead of where it was said to."""
    return tuple(passage.number for passage in candidates if stands_in(phrase, passage.text))


def _open_before(text: str, at: int) -> bool:
    before, first = text[max(0, at - 32) : at], text[at]
    if not before or not _DIGIT.match(first):
        return not (before and _LETTER_OR_MARK.match(before[-1]) and _LETTER_OR_MARK.match(first))
    if before[-1] == " ":
        return not (_GROUP_BEFORE.search(before) and _THREE.match(text, at))
    return not (_DIGIT.match(before[-1]) or _GROUP_BEFORE.search(before))


def _open_after(text: str, end: int) -> bool:
    after, last = text[end : end + 32], text[end - 1]
    if not after or not _DIGIT.match(last):
        return not (after and _LETTER_OR_MARK.match(after[0]) and _LETTER_OR_MARK.match(last))
    if after[0] == " ":
        return not (_GROUP_AFTER.match(after) and _SMALL.search(text[max(0, end - 32) : end]))
    return not (_DIGIT.match(after[0]) or _GROUP_AFTER.match(after))
