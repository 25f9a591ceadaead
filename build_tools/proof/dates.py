"""The dates that a phrase prints, whole or in part.

``June 15 to 19``, ``21.05.2021``, ``2018-11-02``, ``16 октября 2018 г.``, ``2018年10月16日``.

All functions take text as `plain` makes it.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final, NamedTuple

from build_tools.core.months import ALSO_WORDS, MONTHS
from build_tools.proof import hanzi
from build_tools.proof.text import plain


class Printed(NamedTuple):
    """Parts of a date that stand together; what is None is not printed beside the rest."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int


_FORMS: Final = {plain(form): number for form, number in MONTHS.items()}
_MONTH_WORDS: Final = frozenset(_FORMS)
_ALSO_WORDS: Final = frozenset(map(plain, ALSO_WORDS))
_LAST_DAY: Final = 31
_LAST_MONTH: Final = 12

_NTH: Final = r"(?:st|nd|rd|th|-?(?:го|ого|е|ое|му|ому|м))?"
_DAY: Final = rf"(?<![\d.,])[0-3]?\d(?!\d|[.,]\d{{3}}(?!\d)){_NTH}(?![^\W\d_])"
_TO: Final = "(?:-|&|/|to|and|through|till|until|по|до|и)"
_DAYS_BEFORE: Final = rf"{_DAY}(?: ?(?:{_TO}|,) ?(?:the )?{_DAY})*"
_LAST: Final = rf",? ?{_TO} ?(?:the )?{_DAY}"
_DAYS_AFTER: Final = rf"{_DAY}(?:(?:, ?{_DAY})+(?={_LAST}))?(?:{_LAST})?"
"""After a month a comma may end the date: "June 15, the 2nd fair"; it goes on only where a last day follows."""
_YEARS: Final = r"(?<!\d)[12]\d{3}(?!\d)(?: ?(?:-|/|to|and|и|по) ?[12]\d{3}(?!\d))*"
_BEFORE: Final = re.compile(rf"(?P<days>{_DAYS_BEFORE}) ?(?:of )?$")
_AFTER: Final = re.compile(
    rf"\.?(?:,? ?(?:the )?(?P<days>{_DAYS_AFTER}))?(?:,? ?(?:of )?(?P<years>{_YEARS}))?",
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_YEAR: Final = re.compile(r"(?<![\d.,'])[12]\d{3}(?!\d|[.,']\d)")
_NUMERIC: Final = re.compile(
    r"(?<![\d.])(?:(?P<y1>[12]\d{3})(?P<s1>[-./])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})"
    r"|(?:(?P<d0>\d{1,2}) ?- ?)?(?P<d2>\d{1,2})(?P<s2>[-./])(?P<m2>\d{1,2})(?P=s2)(?P<y2>[12]\d{3})"
    r"|(?P<y3>[12]\d{3})-(?P<m3>0[1-9]|1[0-2])(?!-)|(?P<m4>0[1-9]|1[0-2])\.(?P<y4>1[89]\d\d|20\d\d)(?!/))"
    r"(?!\d|[.-]\d(?!\d?[-./]\d\d?[-./][12]\d{3}(?!\d)))",
)
"""After a hyphen may follow the last day of an interval, ``15.06.2019-20.06.2019``; what else goes on is no date."""
_YEARS_TO: Final = re.compile(
    r"(?<!\d)([12]\d{3})(?: ?年)? ?(?:-|~|/|to|till|until|through|по|до|至|到) ?([12]\d{3})(?!\d)"
)
_SEPARATED: Final = re.compile(r"\d[-./]\d")
_HAN_NUMBER: Final = r"(?:\d{1,4}|[〇零一二三四五六七八九十]{1,4})"
_HAN_UNIT: Final = re.compile(
    rf"(?:(?P<first>{_HAN_NUMBER}) ?[-至到、] ?)?(?P<last>{_HAN_NUMBER}) ?(?P<unit>年|月|日|号)",
)
_HAN_DAY: Final = re.compile(rf" ?{_HAN_NUMBER} ?[日号至到、-]")
_LONE_DAY: Final = re.compile(r"(?<![\d.,])([0-3]?\d)(?:st|nd|rd|th|-го|-ое|-е)(?![^\W\d_])")


def dates(text: str) -> tuple[Printed, ...]:
    """Dates with a month or a day, in no particular order; a bare year is only in `years`."""
    numeric = _numeric(text) if _SEPARATED.search(text) else ()
    found = (*numeric, *_named(text), *(() if text.isascii() else _han(text)))
    return tuple(date for date in found if date.day is None or 1 <= date.day <= _LAST_DAY)


def years(text: str, found: tuple[Printed, ...]) -> frozenset[int]:
    """Years printed in four digits (1000 to 2999), with those of the dates found in the text."""
    return frozenset(map(int, _YEAR.findall(text))).union(date.year for date in found if date.year)


def year_spans(text: str) -> frozenset[tuple[int, int]]:
    """First and last year of every stretch of years: "2019-2024", "2019年至2024年"."""
    return frozenset((int(first), int(last)) for first, last in _YEARS_TO.findall(text))


def lone_days(text: str) -> frozenset[int]:
    """Ordinals in digits that may be days: "on the 15th"."""
    return frozenset(day for day in map(int, _LONE_DAY.findall(text)) if 1 <= day <= _LAST_DAY)


def _named(text: str) -> Iterator[Printed]:
    """Around the name of a month: days before it or after it, and a year after."""
    if _MONTH_WORDS.isdisjoint(_WORD.findall(text)):
        return
    for word in _WORD.finditer(text):
        month = _FORMS.get(word[0])
        if month is None:
            continue
        before = _BEFORE.search(text, max(0, word.start() - 40), word.start())
        after = _AFTER.match(text, word.end())
        days = _integers(before and before["days"]) or _integers(after and after["days"])
        found_years = _integers(after and after["years"])
        if word[0] in _ALSO_WORDS and not days and not found_years:
            continue
        start = before.start() if before else word.start()
        end = after.end() if after else word.end()
        for year, day in product(found_years or (None,), days or (None,)):
            yield Printed(year, month, day, start, end)


def _integers(text: str | None) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", text))) if text else ()


def _numeric(text: str) -> Iterator[Printed]:
    for match in _NUMERIC.finditer(text):
        start, end = match.span()
        year = int(match["y1"] or match["y2"] or match["y3"] or match["y4"])
        month = int(match["m1"] or match["m2"] or match["m3"] or match["m4"])
        days = [int(day) for day in (match["d0"], match["d1"], match["d2"]) if day]
        if match["s2"] == "/" and days[-1] <= _LAST_MONTH:
            yield Printed(year, days[-1], month, start, end)
        if month <= _LAST_MONTH:
            yield from (Printed(year, month, day, start, end) for day in days or (None,))
        elif days and days[-1] <= _LAST_MONTH:
            yield Printed(year, days[-1], month, start, end)


def _han(text: str) -> Iterator[Printed]:
    """年, 月 and 日 in turn: a day belongs to the month, and a month to the year, before it.

    A date written without gaps is one stretch of text, and every part of it carries where the stretch begins.
    """
    year: int | None = None
    month: int | None = None
    begun = last_end = 0
    for match in _HAN_UNIT.finditer(text):
        numbers = [_han_value(match[side]) for side in ("first", "last") if match[side]]
        start, end = match.span()
        if start - last_end > 1 or match["unit"] == "年":
            begun = start
        last_end = end
        if match["unit"] == "年":
            year, month = numbers[-1], None
            yield from (Printed(number, None, None, begun, end) for number in numbers if number > _LAST_DAY)
        elif match["unit"] == "月":
            month = numbers[-1]
            if not _HAN_DAY.match(text, end):
                yield from (Printed(year, number, None, begun, end) for number in numbers if 1 <= number <= _LAST_MONTH)
        else:
            yield from (Printed(year, month, number, begun, end) for number in numbers if 1 <= number <= _LAST_DAY)


def _han_value(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() and numeral.isascii() else hanzi.value(numeral)
