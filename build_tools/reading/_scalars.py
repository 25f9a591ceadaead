"""What an unquoted word of a record means: JSON's words and decimal numbers, else it is text."""

import math
import re

from build_tools.reading.record import Value

STARTS = "tfn~-0123456789"
"""First letters of all that may be more than text; the empty word belongs to them."""

WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_EXACT = 2**53 - 1
_DIGITS = 15


def resolved(word: str) -> Value:
    """The value of an unquoted word.

    ``NO``, ``12:30``, ``0123``, ``1_000``, ``0x1F``, ``+5``, ``.5``, ``.inf`` and ``2018-10-16`` are text.

    Raises:
        ValueError: it is a number that a double does not hold.
    """
    if word in WORDS:
        return WORDS[word]
    match = _NUMBER.fullmatch(word)
    if match is None:
        return word
    return _whole(word) if match.group(1) is None and match.group(2) is None else _broken(word)


def _whole(word: str) -> int:
    if len(word) > len(f"-{_EXACT}") or abs(number := int(word)) > _EXACT:
        message = f"beyond {_EXACT}"
        raise ValueError(message)
    return number


def _broken(word: str) -> float:
    digits = re.sub(r"[eE].*|[-.]", "", word).strip("0")
    number = float(word)
    if len(digits) > _DIGITS or math.isinf(number) or (digits and not number):
        message = "more than a double holds"
        raise ValueError(message)
    return number
