"""Numbers and dates that a statement in our own words holds, against the phrases that prove it."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.core.months import NAMES
from build_tools.proof.dates import Printed
from build_tools.proof.evidence import shown
from build_tools.proof.heard import Heard, hear
from build_tools.proof.numbers import Number

_STYLE: Final = (0, 1)
"""As words these are style ("one of", "один из", "一带一路"), not a count."""
_PAIR: Final = 2
_TWO_SIDES: Final = re.compile(
    r" ?(?:the )?(?:countr|sides?\b|nations?\b|part(?:y|ies)\b|states?\b|neighbou?rs?\b"
    r"|стран|сторон|государств|держав"
    r"|国|國|方|岸|者)",
)
"""Both of them are always two: China and Russia."""
_BOTH: Final = re.compile(r"both|об[аео]\w*")
_THIRD: Final = re.compile(r"третьи\w* стран\w*|third (?:countr|part|stat)\w*|第三(?:方|国)")


def missing_numbers(heard: Heard, statement: str) -> tuple[str, ...]:
    """What a statement prints of numbers and dates, in any of the languages, and the phrases do not; in its order.

    A number may stand in the phrases in another form or language. Turns of speech are not counted: "one", "both",
    "the two countries" and "third countries" in words.
    """
    said = hear(statement)
    dates = [found for found in said.dates if not _date_heard(heard, found)]
    spans = [(found.start, found.end) for found in said.dates]
    numbers = [
        shown(found.value)
        for found in said.numbers
        if not any(start <= found.start < end for start, end in spans)
        and found.value not in heard.values
        and not _idle(said.plain, found)
    ]
    years = [str(found.year) for found in said.dates if found.year and found.year not in heard.years]
    return tuple(dict.fromkeys([*years, *filter(None, map(_date_shown, dates)), *numbers, *_roman(heard, said)]))


def _date_heard(heard: Heard, said: Printed) -> bool:
    """Whether month and day stand together in the phrases; the year is looked for by itself."""
    return any(
        (said.month is None or found.month == said.month) and (said.day is None or found.day == said.day)
        for found in heard.dates
    )


def _date_shown(said: Printed) -> str:
    month = NAMES[said.month - 1] if said.month else ""
    return " ".join(str(part) for part in (month, said.day) if part)


def _idle(text: str, found: Number) -> bool:
    """Whether a number in words is a turn of speech."""
    printed = text[found.start : found.end]
    if printed[0].isascii() and printed[0].isdigit():
        return False
    if found.value in _STYLE:
        return not _ordinal(text, found)
    if found.value == _PAIR:
        return bool(_BOTH.fullmatch(printed) or _TWO_SIDES.match(text, found.end))
    return bool(_THIRD.match(text, found.start) or _THIRD.match(text, max(0, found.start - 1)))


def _ordinal(text: str, found: Number) -> bool:
    return text[found.start : found.end].startswith("перв") or text[max(0, found.start - 1) : found.start] == "第"


def _roman(heard: Heard, said: Heard) -> Iterator[str]:
    in_text = {found.value for found in said.numbers}
    return (str(value) for value in sorted(said.values - in_text - heard.values))
