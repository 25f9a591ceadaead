"""Numbers and times as a cell says them: scale words for what is round, no separators that a spreadsheet would misread.

``1,246`` in a CSV is 1.246 to a spreadsheet set to Russian or German, so digits stand together; a million and more, if
round, is written with its word: ``100 billion``, ``100 млрд``, ``1000亿``, as on the pages.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

SCALES: Final[Mapping[str, tuple[tuple[int, str], ...]]] = {
    "en": ((12, " trillion"), (9, " billion"), (6, " million")),
    "ru": ((12, " трлн"), (9, " млрд"), (6, " млн")),
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
}
"""Powers of ten that have a word, the highest first."""
POINTS: Final = {"ru": ","}
"""Before decimals, where it is no point."""
DECIMALS: Final = 2
"""As many as may stand before a scale word; with more, the number is written out."""
SINCE: Final = {"en": "since {}", "ru": "с {}", "zh": "{}起"}
UNTIL: Final = {"en": "until {}", "ru": "до {}", "zh": "截至{}"}
OPEN: Final = ".."
"""A side of an interval that is not closed."""


def number_in_words(amount: float, code: str) -> str:
    """``1246``, ``4.5``, ``100 billion``; in Russian ``4,5``."""
    exact = Decimal(str(amount))
    for power, word in SCALES[code]:
        short = exact.scaleb(-power)
        if abs(short) >= 1 and short == round(short, DECIMALS):
            return f"{_digits(short, code)}{word}"
    return _digits(exact, code)


def _digits(number: Decimal, code: str) -> str:
    whole = number.to_integral_value()
    return f"{whole if number == whole else number.normalize():f}".replace(".", POINTS.get(code, "."))


def time_in_words(text: str, code: str) -> str:
    """An interval as ``2019–2024`` or ``since 2018``; a single date as it is, year first, so that it sorts."""
    start, slash, end = text.partition("/")
    if not slash:
        return text
    if end == OPEN:
        return SINCE[code].format(start)
    if start == OPEN:
        return UNTIL[code].format(end)
    return f"{start}–{end}" if start.isdecimal() and end.isdecimal() else f"{start} – {end}"
