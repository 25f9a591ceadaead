"""Dates as records write them: EDTF (ISO 8601-2) level 0, and the parts of levels 1 and 2 that history needs.

====================================  =====================================================
``2018`` ``2016-06`` ``2019-06-15``   a year, a month, a day: as much as is known, never padded
``2018~`` ``2018?`` ``2018%``         approximate, uncertain, both: at the end of a date
``201X`` ``20XX``                     some year of a decade, of a century; without month or day
``XXXX-10-16`` ``XXXX-10``            the year is not known, the rest is
``2018-XX-05`` ``XXXX-XX-05``         the month is not known, the day is
``2019-06-15/2019-06-19``             an interval, each side a date of its own precision
``2018/..`` ``../2018``               open at one side
====================================  =====================================================

Refused though EDTF allows them: ``2018-XX`` and ``2018-10-XX`` (a part that is not known at the end is left out),
``XXXX`` and ``../..`` (say nothing), ``201X-06`` and ``1XXX``, seasons (``2018-21``), times, years before 0000 or
beyond 9999, and an empty side of an interval (``2018/``).
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from build_tools.core.edtf_mend import mends
from build_tools.core.months import NAMES

_DATE: Final = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([~?%])?")
_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2
_DECEMBER: Final = 12
_CENTURY: Final = 100
_SEASONS: Final = range(21, 42)
_LONGEST: Final = 64
"""No date of ours is longer; what is longer is not searched for a mend."""
_FORMS: Final = "write 2018, 2018-10 or 2018-10-16 (year first), or two of these with a slash between them"


class Fault(StrEnum):
    """Why a text is no date."""

    FORM = "form"
    IMPOSSIBLE = "impossible"
    REVERSED = "reversed"


class Precision(StrEnum):
    """The finest part that is known."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"


_COARSEST_FIRST: Final = tuple(Precision)


class EdtfError(ValueError):
    """A text that is no date of ours: what is wrong, and what to write instead."""

    def __init__(self, message: str, hint: str = "", *, fault: Fault = Fault.FORM, mend: str = "") -> None:
        """Keep the parts apart, so that a diagnostic can show them in their places."""
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.fault = fault
        self.mend = mend
        """The date to write, where it could be computed; empty otherwise."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """One side of a date: the parts that are known."""

    year: int | None
    """First year of the decade or century, if `span` says so."""
    month: int | None = None
    day: int | None = None
    span: int = 1
    """Years covered: 1, 10 for ``201X``, 100 for ``20XX``."""
    approximate: bool = False
    uncertain: bool = False

    @property
    def earliest(self) -> str | None:
        """First day it can mean, ``YYYY-MM-DD``; None when the year is unknown. Not widened by ``~`` or ``?``."""
        return None if self.year is None else f"{self.year:04}-{self.month or 1:02}-{self.day or 1:02}"

    @property
    def latest(self) -> str | None:
        """Last day it can mean, ``YYYY-MM-DD``; None when the year is unknown."""
        if self.year is None:
            return None
        year, month = self.year + self.span - 1, self.month or _DECEMBER
        return f"{year:04}-{month:02}-{self.day or days_in(year, month):02}"

    @property
    def precision(self) -> Precision:
        """The finest part that is known."""
        if self.day is not None:
            return Precision.DAY
        if self.month is not None:
            return Precision.MONTH
        return {1: Precision.YEAR, 10: Precision.DECADE}.get(self.span, Precision.CENTURY)


@dataclass(frozen=True, kw_only=True, slots=True)
class Edtf:
    """A date or an interval, as read; `start` and `end` are the same object unless it is an interval."""

    text: str
    """As written."""
    start: Moment | None
    """None when open."""
    end: Moment | None
    """None when open."""

    @property
    def interval(self) -> bool:
        """Whether it was written with a slash."""
        return self.start is not self.end

    @property
    def sides(self) -> tuple[Moment, ...]:
        """What is written: one moment, or the closed sides of an interval."""
        sides = (self.start, self.end) if self.interval else (self.start,)
        return tuple(side for side in sides if side is not None)

    @property
    def earliest(self) -> str | None:
        """First day, ``YYYY-MM-DD``; None when open or the year is unknown."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> str | None:
        """Last day, ``YYYY-MM-DD``; None when open or the year is unknown."""
        return self.end.latest if self.end else None

    @property
    def approximate(self) -> bool:
        """Whether any side carries ``~`` or ``%``."""
        return any(side.approximate for side in self.sides)

    @property
    def uncertain(self) -> bool:
        """Whether any side carries ``?`` or ``%``."""
        return any(side.uncertain for side in self.sides)

    @property
    def precision(self) -> Precision:
        """Precision of its coarser side."""
        return min((side.precision for side in self.sides), key=_COARSEST_FIRST.index)

    @property
    def sort_key(self) -> tuple[str, str, str]:
        """By first day, then last day: open starts first, unknown years last."""
        if self.sides[0].year is None:
            return ("~", "~", self.text)
        return (self.earliest or "", self.latest or "9999-12-31", self.text)

    def parts(self) -> tuple[tuple[str, int], ...]:
        """What a source must print for it: ``("year", 2019), ("month", 6), ("day", 15), ("day", 19)``, each once."""
        found = (
            (name, value)
            for side in self.sides
            for name, value in (("year", side.year), ("month", side.month), ("day", side.day))
            if value is not None
        )
        return tuple(dict.fromkeys(found))


def days_in(year: int | None, month: int) -> int:
    """Days of a month (from 1) of the Gregorian calendar; February of an unknown year has 29."""
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return _DAYS[month - 1] + (month == _FEBRUARY and leap)


# A date is read when its record is, again for its proof, and again for tables and pages.
@lru_cache(maxsize=8192)
def parse(text: str) -> Edtf:
    """Read a date.

    Raises:
        EdtfError: with the fault (form, impossible, reversed) and, where it can be computed, the mend.
    """
    try:
        return _read(text)
    except EdtfError as error:
        if error.hint:
            raise
        mend = "" if len(text) > _LONGEST else next(filter(_reads, mends(text)), "")
        hint = f"write {mend}" if mend else _FORMS
        raise EdtfError(error.message, hint, fault=error.fault, mend=mend) from None


def _reads(text: str) -> bool:
    try:
        _read(text)
    except EdtfError:
        return False
    return True


def _read(text: str) -> Edtf:
    before, slash, after = text.partition("/")
    if not slash:
        moment = _moment(text, text)
        return Edtf(text=text, start=moment, end=moment)
    if before == after == "..":
        message = f"{text!r} is open at both sides and says nothing"
        raise EdtfError(message, "leave the date out, or write the side that is known: 2018/.. or ../2018")
    start = None if before == ".." else _moment(before, text)
    end = None if after == ".." else _moment(after, text)
    first, last = start and start.earliest, end and end.latest
    if first and last and first > last:
        message = f"{text!r} ends before it begins"
        raise EdtfError(message, f"write {after}/{before}", fault=Fault.REVERSED, mend=f"{after}/{before}")
    return Edtf(text=text, start=start, end=end)


def _moment(text: str, whole: str) -> Moment:
    match = _DATE.fullmatch(text)
    if match is None:
        message = f"{whole[:_LONGEST]!r} is not a date in a form we read"
        raise EdtfError(message)
    year, month, day, mark = match.groups()
    if "X" in text:
        _refuse_idle_unknowns(text, year, month, day)
    known, span = _year(year)
    moment = Moment(
        year=known,
        month=int(month) if month and month != "XX" else None,
        day=int(day) if day else None,
        span=span,
        approximate=mark is not None and mark in "~%",
        uncertain=mark is not None and mark in "?%",
    )
    if month:
        _refuse_impossible(text, moment)
    return moment


def _year(year: str) -> tuple[int | None, int]:
    """First year meant and how many are."""
    if "X" not in year:
        return int(year), 1
    if year == "XXXX":
        return None, 1
    return int(year.replace("X", "0")), 10 ** year.count("X")


def _refuse_idle_unknowns(text: str, year: str, month: str | None, day: str | None) -> None:
    mark = text[-1] if text[-1] in "~?%" else ""
    if day == "XX" or (month == "XX" and day is None):
        mend = year if month == "XX" else f"{year}-{month}"
        message = f"{text!r} spells out a part that is not known"
        if mend == "XXXX":
            raise EdtfError(message, "leave the date out: nothing of it is known")
        raise EdtfError(message, f"write {mend}{mark}: what is not known is left out", mend=mend + mark)
    if year == "XXXX" and month is None:
        message = f"{text!r} says nothing"
        raise EdtfError(message, "leave the date out: nothing of it is known")
    if month and year != "XXXX" and "X" in year:
        message = f"{text!r} has a month in a year that is not known"
        raise EdtfError(message, f"write {year}{mark}, or XXXX-{text[5:]} when the month and day matter more")


def _refuse_impossible(text: str, moment: Moment) -> None:
    month, day = moment.month, moment.day
    if month in _SEASONS:
        message = f"{text!r}: {month} stands for a season or a quarter, which are not kept"
        raise EdtfError(message, f"write the months, as in {text[:4]}-06/{text[:4]}-08", fault=Fault.IMPOSSIBLE)
    if month is not None and not 1 <= month <= _DECEMBER:
        message = f"{text!r}: there is no month {month:02}"
        raise EdtfError(message, fault=Fault.IMPOSSIBLE)
    most = days_in(moment.year, month) if month else 31
    if day is not None and not 1 <= day <= most:
        where = f"{NAMES[month - 1]}{'' if moment.year is None else f' {moment.year}'}" if month else "a month"
        message = f"{text!r}: {where} has {most} days"
        hint = f"look the day up again, or write {text[:7]} if only the month is certain" if month else ""
        raise EdtfError(message, hint, fault=Fault.IMPOSSIBLE)
