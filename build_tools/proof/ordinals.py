"""Which one of a row a phrase speaks of: the 6th, третий, 第三, VI, Expo 6.

A count is not a place in a row, and neither is the day of a date that stands beside it.
"""

import re
from typing import Final

from build_tools.proof.heard import Heard
from build_tools.proof.lexicon.numerals import ORDINALS
from build_tools.proof.numbers import Number, roman

_ENDING: Final = re.compile(
    r"-?(?:st|nd|rd|th|и|ыи|ои|ии|я|ая|ья|е|ое|ье|го|ого|его|му|ому|м|ом|ым|им|х|ых|ю|ую|ью)(?![^\W\d_])"
)
"""What makes an ordinal of digits, as `plain` writes it (й is и)."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_HAN_MARK: Final = re.compile(r"第 ?$")
_COUNTED: Final = re.compile(
    r"(?:\b(?:no|num|number|edition|expo|fair|exhibition|exposition|forum|dialogue|conference|congress|summit|session"
    r"|meeting|round|номер|выпуск|экспо|ярмарка|выставка|форум|диалог|конференция|конгресс|саммит|сессия|заседание"
    r"|раунд)\b\.?|№|#) ?-?$"
)
"""Behind these a number counts what they name: Expo 6, форум № 3."""
_NEAR: Final = 16
"""Characters before a number in which the longest of them stands, with what may follow it."""
_FIRST: Final = re.compile("首[届屆次]")
_ROMAN: Final = {"I": 1, "V": 5, "X": 10}
_LONE_ROMAN: Final = re.compile(r"(?<![^\W_])([IVX])(?= [А-ЯЁ])")
"""One letter is a numeral only where the words are Russian: V Международный форум."""


def ordinal(heard: Heard, which: int) -> str | None:
    """A place in a row, from 1, as an ordinal or as the number of an edition; None if it stands in the phrases."""
    return None if which in places(heard) else f"{which} as an ordinal"


def places(heard: Heard) -> frozenset[int]:
    """Every place in a row that the phrases print."""
    numbers = {int(found.value) for found in heard.numbers if _is_ordinal(heard, found)}
    return frozenset(numbers).union({1} if _FIRST.search(heard.plain) else (), *map(_roman, heard.phrases))


def _roman(phrase: str) -> frozenset[int]:
    return roman(phrase).union(_ROMAN[letter] for letter in _LONE_ROMAN.findall(phrase))


def _is_ordinal(heard: Heard, found: Number) -> bool:
    text = heard.plain
    if any(one.start <= found.start < one.end for one in heard.dates):
        return False
    before = max(0, found.start - _NEAR)
    if _HAN_MARK.search(text, before, found.start) or _COUNTED.search(text, before, found.start):
        return True
    if text[found.start].isascii() and text[found.start].isdigit():
        return _ENDING.match(text, found.end) is not None
    words = _WORD.findall(text, found.start, found.end)
    return bool(words) and words[-1] in ORDINALS
