"""From values to places in a drawing: a linear scale, time as decimal years, and ticks at round numbers."""

from dataclasses import dataclass
from typing import Final

from build_tools.core.edtf import days_in

STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
"""Distances between ticks, in years."""


@dataclass(frozen=True, kw_only=True)
class Linear:
    """A scale on which equal differences take equal room."""

    first: float
    """Value at `start`."""
    last: float
    """Value at `end`; not the same as `first`."""
    start: float
    """Units of the drawing."""
    end: float

    def __call__(self, value: float) -> float:
        """Where a value stands, in units of the drawing; beyond the ends for values beyond them."""
        return self.start + (value - self.first) / (self.last - self.first) * (self.end - self.start)


def decimal_year(day: str, *, over: bool = False) -> float:
    """A day, ``YYYY-MM-DD``, as a year with its fraction: where it begins, or where it is ``over``.

    ``2018-07-02`` begins at 2018.49863: 182 of 365 days have passed. Of a leap year a day is the 366th part.
    """
    year, month, date = map(int, day.split("-"))
    passed = sum(days_in(year, one) for one in range(1, month)) + date - 1 + over
    return year + passed / sum(days_in(year, one) for one in range(1, 13))


def round_years(first: int, last: int, most: int) -> tuple[int, ...]:
    """Years from ``first`` to ``last`` at which ticks stand: every one, second, fifth, tenth … but at most so many."""
    step = next((one for one in STEPS if (last - first) // one < most), STEPS[-1])
    return tuple(range(-(-first // step) * step, last + 1, step))
