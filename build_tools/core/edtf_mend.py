"""Guesses at the date that a slip was meant to be: ``15.06.2019`` was meant as ``2019-06-15``.

A guess is offered, never taken: where two readings are open (``06/05/2019``) there is none.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from build_tools.core.months import MONTHS

_DASHES: Final = re.compile("[\u2010-\u2015\u2212]")
_AROUND: Final = " \t\u00a0\u3000\"'“”„«»‘’「」『』＂"
"""Quotes of other scripts, which YAML takes for text."""
_FILLERS: Final = re.compile(r"\b(?:the|of|года|году|год|г|гг)\b\.?|(?<=\d)(?:st|nd|rd|th)\b|,")
_BETWEEN: Final = re.compile(r"\s*/\s*|\s+(?:-|to|until|till|по|до)\s+|\s*(?:至|到|\.\.)\s*|(?<=\d{4})\s*-\s*(?=\d{4})")
_ABOUT: Final = re.compile(r"(?:about|around|circa|approx|ca|c|около|примерно|ок|约)\b\.?\s*|~\s*")
_SINCE: Final = re.compile(r"(?:since|from|after|с|со|от)\s+(?P<date>.+)|(?P<open>[^/]+?)\s*(?:-|/|\.\.|以来)")
_UNTIL: Final = re.compile(r"(?:until|till|before|до)\s+(?P<date>.+)|(?:/|\.\.)\s*(?P<open>[^/]+)")

_YEAR_FIRST: Final = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:(?:-|/|\.|月)(\d{1,2})日?|月)?(?:t.*)?([~?%])?")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})[./-](\d{4})")
_MONTH_YEAR: Final = re.compile(r"(\d{1,2})[./](\d{4})")
_RUN: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_NAME: Final = re.compile(r"(?:(\d{1,2}) )?([^\W\d_]+)\.? (\d{4})")
_NAME_DAY: Final = re.compile(r"([^\W\d_]+)\.? (\d{1,2}) (\d{4})")
_DAYS_NAME: Final = re.compile(r"(\d{1,2}) ?(?:-|to|по) ?(\d{1,2}) ([^\W\d_]+)\.? (\d{4})")
_NAME_DAYS: Final = re.compile(r"([^\W\d_]+)\.? (\d{1,2}) ?(?:-|to|по) ?(\d{1,2}) (\d{4})")
_DECADE: Final = re.compile(r"(\d{3})(?:0 ?-?'?(?:s|е|х|年代)|x)")
_SCHOOL_YEAR: Final = re.compile(r"(\d{2})(\d{2})[-/](\d{2})")
_YEAR: Final = re.compile(r"(\d{4})年? ?([~?%])?")

_MONTHS_IN_A_YEAR: Final = 12


def mends(text: str) -> Iterator[str]:
    """Dates that the text may have been meant as, likeliest first; the caller keeps the first that reads."""
    text = text.strip(_AROUND)
    yield text.upper()
    plain = " ".join(_FILLERS.sub(" ", _DASHES.sub("-", text.lower())).split())
    for guess in (_days_of_a_month, _date, _interval, _about, _since, _until):
        yield from filter(None, (guess(plain),))


def _date(text: str) -> str:
    readings: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
        (_YEAR, lambda m: m[1] + (m[2] or "")),
        (_YEAR_FIRST, _year_first),
        (_DAY_FIRST, _day_first),
        (_MONTH_YEAR, lambda m: _iso(m[2], m[1])),
        (_RUN, lambda m: _iso(m[1], m[2], m[3])),
        (_DAY_NAME, lambda m: _named(m[3], m[2], m[1])),
        (_NAME_DAY, lambda m: _named(m[3], m[1], m[2])),
        (_DECADE, lambda m: f"{m[1]}X"),
    )
    return next((guess for form, read in readings if (m := form.fullmatch(text)) and (guess := read(m))), "")


def _year_first(match: re.Match[str]) -> str:
    year, month, day, mark = match.groups()
    if day and int(month) > _MONTHS_IN_A_YEAR >= int(day):
        month, day = day, month
    return _iso(year, month, day) + (mark or "")


def _day_first(match: re.Match[str]) -> str:
    """Dots and dashes put the day first; with slashes only a number above 12 tells the day from the month."""
    day, mark, month, year = match.groups()
    if int(month) > _MONTHS_IN_A_YEAR >= int(day):
        day, month = month, day
    elif mark == "/" and int(day) <= _MONTHS_IN_A_YEAR and day != month:
        return ""
    return _iso(year, month, day)


def _named(year: str, name: str, day: str | None) -> str:
    return _iso(year, str(MONTHS[name]), day) if name in MONTHS else ""


def _iso(year: str, month: str, day: str | None = None) -> str:
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def _days_of_a_month(text: str) -> str:
    if match := _DAYS_NAME.fullmatch(text):
        first, last, name, year = match.groups()
    elif match := _NAME_DAYS.fullmatch(text):
        name, first, last, year = match.groups()
    else:
        return ""
    start, end = _named(year, name, first), _named(year, name, last)
    return f"{start}/{end}" if start else ""


def _interval(text: str) -> str:
    if match := _SCHOOL_YEAR.fullmatch(text):
        century, year, last = match.groups()
        return f"{century}{year}/{century}{last}" if last > year else ""
    sides = _BETWEEN.split(text)
    if len(sides) != len(("start", "end")):
        return ""
    start, end = (".." if side == ".." else _date(side) for side in sides)
    return f"{start}/{end}" if start and end else ""


def _about(text: str) -> str:
    match = _ABOUT.match(text)
    date = _date(text[match.end() :]) if match else ""
    return f"{date}~" if date else ""


def _since(text: str) -> str:
    match = _SINCE.fullmatch(text)
    date = _date(match["date"] or match["open"]) if match else ""
    return f"{date}/.." if date else ""


def _until(text: str) -> str:
    match = _UNTIL.fullmatch(text)
    date = _date(match["date"] or match["open"]) if match else ""
    return f"../{date}" if date else ""
