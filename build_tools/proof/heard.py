"""The phrases of one proof, prepared once for all that is asked of them."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Final

from build_tools.proof import dates, numbers
from build_tools.proof.dates import Printed
from build_tools.proof.numbers import Number, Value
from build_tools.proof.text import normalise, plain

BREAK = "\n"
"""Between two phrases; normalised text has none, so nothing matches across."""

_PIECE: Final = re.compile(rf"[^\W\d_]+|\d+|{BREAK}")


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What is printed in the phrases of one proof; made by `hear`, each part on first use."""

    phrases: tuple[str, ...]
    """As printed."""

    @cached_property
    def text(self) -> str:
        """Normalised, phrases apart by `BREAK`."""
        return BREAK.join(map(normalise, self.phrases))

    @cached_property
    def plain(self) -> str:
        """The same without accents; positions of numbers and dates count in it."""
        return plain(self.text)

    @cached_property
    def spaced(self) -> str:
        """Words with a space on each side, phrases apart by ``|``: `` russian far east | moscow ``."""
        return f" {' '.join(_PIECE.findall(self.plain)).replace(BREAK, '|')} "

    @cached_property
    def squeezed(self) -> str:
        """Words with nothing between them, for Chinese."""
        return self.spaced.replace(" ", "")

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Numbers with their places, in order."""
        return numbers.numbers(self.plain)

    @cached_property
    def values(self) -> frozenset[Value]:
        """Values of all numbers, Roman ones too."""
        return frozenset(number.value for number in self.numbers).union(*map(numbers.roman, self.phrases))

    @cached_property
    def dates(self) -> tuple[Printed, ...]:
        """Dates and parts of dates that have a month or a day."""
        return dates.dates(self.plain)

    @cached_property
    def years(self) -> frozenset[int]:
        """Years in four digits."""
        return dates.years(self.plain, self.dates)

    @cached_property
    def year_spans(self) -> frozenset[tuple[int, int]]:
        """Stretches of years, both ends printed."""
        return dates.year_spans(self.plain)

    @cached_property
    def lone_days(self) -> frozenset[int]:
        """Ordinals that may be days."""
        return dates.lone_days(self.plain)


@lru_cache(maxsize=32768)
def hear(*phrases: str) -> Heard:
    """Prepare the phrases of one proof."""
    return Heard(phrases=phrases)


def numbers_in(text: str) -> tuple[Decimal, ...]:
    """Numbers that a text prints, in order; number words and parts of dates are among them."""
    return tuple(Decimal(number.value) for number in hear(text).numbers)


def years_in(text: str) -> tuple[int, ...]:
    """Years that a text prints in four digits, in order of time."""
    return tuple(sorted(hear(text).years))
