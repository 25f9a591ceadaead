"""The numbers that a phrase prints: digits with their grouping and scale, number words, Chinese and Roman numerals.

All functions take text as `plain` makes it, `roman` the text as printed.

A comma, a space or an apostrophe before exactly three digits groups them (``1,246`` is 1246); any other comma or point
is decimal (``1,5`` and ``1.246``); several points or commas make separate numbers (``15.06.2019``) unless they group.
A number with its scale is only the product: "100 billion" does not print 100.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from operator import attrgetter
from typing import Final, NamedTuple, TypeAlias

from build_tools.proof import hanzi
from build_tools.proof.lexicon.numerals import (
    COMPOUND_ENDS,
    COMPOUNDS,
    GLUED_SCALES,
    HAN_DIGITS,
    HAN_SCALES,
    HAN_UNITS,
    HUNDRED,
    NUMERALS,
    SCALES,
)

Value: TypeAlias = int | Decimal


class Number(NamedTuple):
    """A number as printed."""

    value: Value
    start: int
    """Where it begins in the text, and below where it ends, its scale included."""
    end: int
    scale: int = 1
    """What a scale word multiplied it by; `value` has it in."""


_START: Final = attrgetter("start")
_DIGITS: Final = re.compile(
    r"(?=\d)(?:"
    r"(?P<grouped>(?<![\d.,'])[1-9]\d{0,2}(?P<mark>[ ,'])\d{3}(?:(?P=mark)\d{3})*(?P<cents>[.,]\d+)?(?!\d|[.,']\d))"
    r"|(?P<pointed>(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.]))"
    r"|(?P<chain>\d+(?:[.,]\d+){2,})"
    r"|(?P<decimal>\d+[.,]\d+)"
    r"|\d+)",
)
_MONEY_BEFORE: Final = re.compile(r"[$€£¥] ?$")
_SCALE_WORD: Final = re.compile(r"[ -]?([^\W\d_]+)")
_HAN_SCALE: Final = re.compile(f" ?(?:[多余餘几] ?)?([{''.join((*HAN_UNITS, *HAN_SCALES))}]+)")
_RANGE: Final = re.compile(r" ?(?:-|~|至|到) ?| (?:to|до|по) ")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_NUMBER_WORDS: Final = frozenset(NUMERALS) | frozenset(SCALES)
_BEGINNINGS: Final = tuple(COMPOUNDS)
_HAN_NUMERAL: Final = re.compile(f"[{''.join((*HAN_DIGITS, *HAN_UNITS))}]")
_ROMAN: Final = re.compile(r"(?<![^\W_])(?=[XVI]{2})X{0,3}(?:IX|IV|V?I{0,3})(?![^\W_])")
_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10}
_LONE_SCALES: Final = frozenset({"тысяча", "тысячу", "миллион", "миллиард", "триллион"})
_THOUSAND: Final = 1000
_TEN: Final = 10
_TWENTY: Final = 20


def numbers(text: str) -> tuple[Number, ...]:
    """Every number printed, in order of the text."""
    found = list(_in_digits(text))
    taken = {number.end for number in found if number.scale > 1}
    found += _in_words(text, taken)
    if not text.isascii() and _HAN_NUMERAL.search(text):
        spans = [(number.start, number.end) for number in found]
        found += [
            Number(value, start, end)
            for value, start, end in hanzi.numbers(text)
            if not any(first <= start < last for first, last in spans)
        ]
    return tuple(sorted(found, key=_START)) if len(found) > 1 else tuple(found)


def roman(printed: str) -> frozenset[int]:
    """Roman numerals of two digits or more, in capitals: ``VI Forum``; a single letter may be anything."""
    return frozenset(map(_roman_value, _ROMAN.findall(printed)))


def _roman_value(numeral: str) -> int:
    digits = [_ROMAN_DIGITS[letter] for letter in numeral]
    return sum(-digit if digit < after else digit for digit, after in zip(digits, [*digits[1:], 0], strict=True))


def _in_digits(text: str) -> Iterator[Number]:
    before: Number | None = None
    for match in _DIGITS.finditer(text):
        if match.lastgroup == "chain":
            yield from (*([before] if before else []), *_parts_of(match))
            before = None
            continue
        value = _value(match) if match.lastgroup else int(match[0])
        number = _with_scale(text, value, match.start(), match.end())
        if before:
            ranged = number.scale > before.scale == 1 and _RANGE.fullmatch(text, before.end, number.start)
            yield before._replace(value=before.value * number.scale, scale=number.scale) if ranged else before
        before = number
    if before:
        yield before


def _parts_of(chain: re.Match[str]) -> Iterator[Number]:
    for part in re.finditer(r"\d+", chain[0]):
        yield Number(int(part[0]), chain.start() + part.start(), chain.start() + part.end())


def _value(match: re.Match[str]) -> Value:
    """Of digits with marks between them."""
    digits = match[0]
    if match.lastgroup == "grouped":
        whole = digits.removesuffix(match["cents"] or "").replace(match["mark"], "")
        return Decimal(whole + match["cents"].replace(",", ".")) if match["cents"] else int(whole)
    if match.lastgroup == "pointed":
        return int(digits.replace(".", ""))
    return Decimal(digits.replace(",", "."))


def _with_scale(text: str, value: Value, start: int, end: int) -> Number:
    if match := _HAN_SCALE.match(text, end):
        scale = hanzi.scale(match[1])
        return Number(value * scale, start, match.end(1), scale)
    if match := _SCALE_WORD.match(text, end):
        word = match[1]
        scale = SCALES.get(word) or SCALES.get(word.removesuffix("s"), 1)
        if scale == 1 and word in GLUED_SCALES and _MONEY_BEFORE.search(text, max(0, start - 3), start):
            scale = GLUED_SCALES[word]
        if scale > 1:
            return Number(value * scale, start, match.end(1), scale)
    return Number(value, start, end)


def _in_words(text: str, taken: set[int]) -> Iterator[Number]:
    """Number words, those that belong together as one; `taken` holds the ends of scale words already counted."""
    words = _LETTERS.findall(text)
    if _NUMBER_WORDS.isdisjoint(words) and (text.isascii() or not any(map(_compound, words))):
        return
    tally: _Tally | None = None
    for match in _LETTERS.finditer(text):
        word = match[0]
        if word not in _NUMBER_WORDS:
            if value := _compound(word):
                yield Number(value, match.start(), match.end())
            continue
        if match.end() in taken:
            continue
        if tally and tally.joins(text[tally.end : match.start()]) and tally.add(word, match.end()):
            continue
        if tally:
            yield tally.number()
        tally = _Tally.begin(word, match, text)
    if tally:
        yield tally.number()


def _compound(word: str) -> int | None:
    if not word.startswith(_BEGINNINGS):
        return None
    for beginning, value in COMPOUNDS.items():
        if word.startswith(beginning) and word.startswith(COMPOUND_ENDS, len(beginning)):
            return value
    return None


class _Tally:
    """Sum of number words that belong together: two thousand | one hundred and five | двадцать первый."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.total = 0
        self.group = 0
        self.room = _THOUSAND
        """What is added next must be below it: after 20 only a unit, after a unit nothing."""
        self.least_scale = 0
        """Smallest scale so far; the next one must be below it."""

    @classmethod
    def begin(cls, word: str, match: re.Match[str], text: str) -> "_Tally | None":
        """A number that begins with this word; a scale word alone begins one after "a", or in the singular."""
        if word in SCALES and word not in _LONE_SCALES and not text[: match.start()].endswith((" a ", "a ")):
            return None
        tally = cls(match.start())
        tally.add(word, match.end())
        return tally

    def joins(self, between: str) -> bool:
        """Whether what stands between two number words leaves them one number."""
        return between in {" ", "-"} or (between == " and " and (self.room == HUNDRED or bool(self.least_scale)))

    def add(self, word: str, end: int) -> bool:
        """Take the next word in; False if it begins another number."""
        if not (self._scale(SCALES[word]) if word in SCALES else self._count(NUMERALS[word], word)):
            return False
        self.end = end
        return True

    def _scale(self, scale: int) -> bool:
        if self.least_scale and scale >= self.least_scale:
            return False
        self.total += (self.group or 1) * scale
        self.group, self.room, self.least_scale = 0, _THOUSAND, scale
        return True

    def _count(self, value: int, word: str) -> bool:
        multiplies = (value == HUNDRED and 0 < self.group < HUNDRED) or (word == "dozen" and 0 < self.group < _TEN)
        if multiplies:
            self.group *= value
        elif value < self.room:
            self.group += value
        else:
            return False
        self.room = HUNDRED if value >= HUNDRED else _TEN if value >= _TWENTY else 1
        return True

    def number(self) -> Number:
        return Number(self.total + self.group, self.start, self.end)
