"""Dates in words, in the language of the page, from EDTF; no part is said that is not known."""

from functools import lru_cache
from typing import Final

from build_tools.core import edtf
from build_tools.core.edtf import Edtf, Moment, Precision
from build_tools.pages.words import Words

_MANY: Final = 8192


def date_in_words(text: str, words: Words) -> str:
    """``15–19 June 2019``, ``15–19 июня 2019 г.``, ``2019年6月15日至19日`` for ``2019-06-15/2019-06-19``.

    Raises:
        EdtfError: the text is no date.
    """
    return _in_words(text, words)


@lru_cache(maxsize=_MANY)
def _in_words(text: str, words: Words) -> str:
    date = edtf.parse(text)
    if date.start is None or date.end is None:
        return _open(date, words)
    if not date.interval:
        return _moment(date.start, words)
    return _shortened(date.start, date.end, words) or words(
        "date.range", start=_moment(date.start, words), end=_moment(date.end, words)
    )


def machine_readable(text: str) -> str | None:
    """What the ``datetime`` of a ``<time>`` may hold; None for what HTML has no form for."""
    return text if len(text) <= len("2018-10-16") and text.replace("-", "").isdecimal() else None


def _open(date: Edtf, words: Words) -> str:
    if date.start is not None:
        return words("date.from", date=_moment(date.start, words, governed=True))
    if date.end is not None:
        return words("date.until", date=_moment(date.end, words, governed=True))
    raise ValueError(f"{date.text} is open at both sides")


def _moment(moment: Moment, words: Words, *, governed: bool = False) -> str:
    """One side, with how sure it is; governed: after a preposition, which changes its case in Russian."""
    said = _bare(moment, words, governed=governed or moment.approximate)
    if moment.approximate:
        said = words("date.about", date=said)
    return words("date.possibly", date=said) if moment.uncertain else said


def _bare(moment: Moment, words: Words, *, governed: bool) -> str:
    if moment.precision is Precision.CENTURY and moment.year is not None:
        return words("date.century", first=moment.year, last=moment.year + moment.span - 1)
    if moment.precision is Precision.DECADE:
        return words("date.decade.governed" if governed else "date.decade", year=moment.year)
    key = ".".join(
        name
        for name, value in (("day", moment.day), ("month", moment.month), ("year", moment.year))
        if value is not None
    )
    month = _month(moment, words, governed=governed)
    return words(f"date.{key}", **_parts(moment, month))


def _parts(moment: Moment, month: str) -> dict[str, object]:
    found = {"year": moment.year, "month": month if moment.month else None, "day": moment.day}
    return {name: value for name, value in found.items() if value is not None}


def _month(moment: Moment, words: Words, *, governed: bool) -> str:
    """Name of the month in the case that its place asks for; alone it stands in the nominative."""
    if moment.month is None:
        return ""
    place = "format" if moment.day is not None or governed else "stand-alone"
    return str(words.locale.months[place][words("date.month_names")][moment.month])


def _shortened(start: Moment, end: Moment, words: Words) -> str | None:
    """An interval that says what its sides share only once; None where they share nothing, or are not sure."""
    if start.year is None or end.year is None or start.precision is not end.precision or _hedged(start, end):
        return None
    if start.precision is Precision.YEAR:
        return words("date.years", first=start.year, last=end.year)
    if start.year != end.year or start.month is None or end.month is None:
        return None
    first, last = _month(start, words, governed=False), _month(end, words, governed=False)
    if start.precision is Precision.MONTH:
        return words("date.months", first=first, last=last, year=start.year)
    if start.month == end.month:
        return words("date.days", first=start.day, last=end.day, month=first, year=start.year)
    return words("date.days_months", day=start.day, month=first, end_day=end.day, end_month=last, year=start.year)


def _hedged(*sides: Moment) -> bool:
    return any(side.approximate or side.uncertain or side.span > 1 for side in sides)
