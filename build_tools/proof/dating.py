"""Whether a date stands in the phrases, and whether an inferred one agrees with what they print.

Answers as in `evidence`: None, or what is missing or disagrees, in words for a message.
"""

from typing import Final

from build_tools.core.edtf import Edtf, Moment
from build_tools.core.months import NAMES
from build_tools.proof import qualifying
from build_tools.proof.dates import Printed
from build_tools.proof.heard import Heard

_CENTURY: Final = 100
_MODERN: Final = range(1900, 2101)


def date(heard: Heard, edtf: Edtf) -> str | None:
    """Every part of a date is printed: year, month and day of both sides; ``~`` needs a word for "about".

    A day counts beside its month, or as an ordinal where no day stands beside the month; a month beside another year
    is another month.
    """
    missing = (_missing(heard, side) for side in edtf.sides)
    found = next((part for part in missing if part), None)
    if found is None and edtf.approximate and not qualifying.anywhere(heard, "about"):
        return f"a word for about ({qualifying.examples('about')})"
    return found


def _missing(heard: Heard, side: Moment) -> str | None:
    if side.year is not None and not _year_stands(heard, side):
        return f"the year {side.year}" if side.span == 1 else f"the {side.year}s"
    fitting = [found for found in heard.dates if found.year in {None, side.year} or side.year is None]
    if side.month is not None:
        fitting = [found for found in fitting if found.month == side.month]
        if not fitting:
            return NAMES[side.month - 1] + _beside(side)
    days = {found.day for found in fitting if found.day} or heard.lone_days
    if side.day is None or side.day in days:
        return None
    return f"{NAMES[side.month - 1]} {side.day}" if side.month else f"the day {side.day}"


def _beside(side: Moment) -> str:
    return "" if side.year is None else f" {side.year}"


def _year_stands(heard: Heard, side: Moment) -> bool:
    if side.year in heard.years:
        return True
    return side.span == _CENTURY and side.year is not None and side.year // _CENTURY + 1 in heard.values


def date_agrees(heard: Heard, edtf: Edtf) -> str | None:
    """What an inferred date contradicts: a year, a month or a day that the phrases print, and no other that fits.

    Phrases may print other dates beside it; only when none of them fits, or when they print both ends of an interval
    and one differs, does the date disagree.
    """
    return _years_agree(heard, edtf) or _days_agree(heard, edtf)


def _years_agree(heard: Heard, edtf: Edtf) -> str | None:
    printed = sorted(year for year in heard.years if year in _MODERN)
    if not printed or any(side.year is None for side in edtf.sides):
        return None
    first, last = (edtf.earliest or "0000")[:4], (edtf.latest or "9999")[:4]
    if any(int(first) <= year <= int(last) for year in printed) and not _ends_otherwise(heard, edtf):
        return None
    return f"{edtf.text}, where the phrase prints {', '.join(map(str, printed))}"


def _ends_otherwise(heard: Heard, edtf: Edtf) -> bool:
    """Whether a stretch of years is printed that has one end with the interval in common, and not the other."""
    ends = tuple(side.year for side in edtf.sides)
    if len(set(ends)) == 1:
        return False
    common = [sum(one == end for one, end in zip(span, ends, strict=True)) for span in heard.year_spans]
    return 1 in common and len(ends) not in common


def _days_agree(heard: Heard, edtf: Edtf) -> str | None:
    printed = tuple(found for found in heard.dates if found.month is not None or found.day is not None)
    if not printed or all(side.month is None for side in edtf.sides):
        return None
    strays = [side for side in edtf.sides if not any(_fits(found, side) for found in _finest(printed, side))]
    if not strays or (len(strays) < len(edtf.sides) and len({found[1:3] for found in printed}) == 1):
        return None
    return f"{edtf.text}, where the phrase prints {', '.join(dict.fromkeys(map(_in_words, printed)))}"


def _finest(printed: tuple[Printed, ...], side: Moment) -> tuple[Printed, ...]:
    """What is printed to the day, where the side has one and any is: a month beside it tells nothing more."""
    days = tuple(found for found in printed if found.day is not None)
    return days if side.day is not None and days else printed


def _fits(found: Printed, side: Moment) -> bool:
    """Whether what is printed may be this side of the date: no part that both have differs."""
    pairs = ((found.year, side.year if side.span == 1 else None), (found.month, side.month), (found.day, side.day))
    return all(printed is None or wanted is None or printed == wanted for printed, wanted in pairs)


def _in_words(found: Printed) -> str:
    month = NAMES[found.month - 1] if found.month else ""
    return " ".join(str(part) for part in (month, found.day, found.year) if part)
