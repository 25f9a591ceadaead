"""Numbers written in Chinese characters: 二十一, 一千亿, 二〇一八."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.proof.lexicon.numerals import HAN_DIGITS, HAN_SCALES, HAN_UNITS

CHARACTERS: Final = "".join((*HAN_DIGITS, *HAN_UNITS, *HAN_SCALES))
_RUN: Final = re.compile(f"[{CHARACTERS}]+")
_YEAR_DIGITS: Final = 4


def numbers(text: str) -> Iterator[tuple[int, int, int]]:
    """Value, start and end of every number in Chinese characters, in order.

    Digits in a row are read one by one when there are four (a year) or a zero among them; else each stands alone, so
    十四五 is 14 and 5.
    """
    for run in _RUN.finditer(text):
        at = run.start()
        for piece in _pieces(run[0]):
            if piece[0] not in HAN_SCALES:
                yield value(piece), at, at + len(piece)
            at += len(piece)


def _pieces(run: str) -> list[str]:
    if all(character in HAN_DIGITS for character in run):
        positional = len(run) == _YEAR_DIGITS or "〇" in run
        return [run] if positional else list(run)
    pieces = [run[0]]
    for character in run[1:]:
        last = pieces[-1][-1]
        if character in HAN_DIGITS and last in HAN_DIGITS and last not in "零〇":
            pieces.append(character)
        else:
            pieces[-1] += character
    return pieces


def value(numeral: str) -> int:
    """Value of a numeral made of digits, units and scales: 两千亿 is 200000000000."""
    if len(numeral) > 1 and all(character in HAN_DIGITS for character in numeral):
        return int("".join(str(HAN_DIGITS[character]) for character in numeral))
    total = section = digit = 0
    for character in numeral:
        if character in HAN_DIGITS:
            digit = HAN_DIGITS[character]
        elif character in HAN_UNITS:
            section += (digit or 1) * HAN_UNITS[character]
            digit = 0
        else:
            total = _scaled(total, section + digit, HAN_SCALES[character])
            section = digit = 0
    return total + section + digit


def _scaled(total: int, section: int, scale: int) -> int:
    """A scale multiplies all before it if that is smaller (亿 in 一万亿), else the last section (万 in 一亿二千万)."""
    return (total + section) * scale if total < scale else total + section * scale


def scale(characters: str) -> int:
    """What a run of units and scales after digits multiplies by: 千亿 is 100000000000."""
    product = 1
    for character in characters:
        product *= HAN_UNITS.get(character) or HAN_SCALES[character]
    return product
