"""A work as every style and format of bibliography needs it: read once from its record, written many times."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from build_tools.core import edtf

_COUNTED: Final = re.compile(r"([0-9]+) ?(?:pp?|pages|с|стр|页)?\.?")
"""Extents that count pages, whatever the abbreviation."""
BREAKS: Final = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029")
"""What some reader of a format takes for the end of a line."""


class WorkKind(StrEnum):
    """What a work is, as far as styles tell works apart."""

    ARTICLE = "article"
    PAPER = "paper"
    """Part of a volume of proceedings."""
    BOOK = "book"
    COLLECTION = "collection"
    """Volume of contributions, under the names of its editors."""
    PAGE = "page"
    """Document on the net."""
    DATABASE = "database"
    """Database on the net, looked up entry by entry."""
    DATASET = "dataset"


@dataclass(frozen=True, kw_only=True)
class Name:
    """Somebody who made a work: family and given name in one script, or one name that is not taken apart."""

    family: str = ""
    given: str = ""
    """In full or as initials, as printed."""
    literal: str = ""
    """Name of a body, or of a person whose parts nobody has told apart; then the others are empty."""
    body: bool = False
    """Whether it is a body that made the work, not a person."""

    @property
    def initials(self) -> tuple[str, ...]:
        """First letters of the given names, capital: ``("A", "I")`` for ``Alexander I.`` and for ``A.I.``."""
        parts = self.given.replace(".", " ").replace("-", " ").split()
        return tuple(part[0].upper() for part in parts)


@dataclass(frozen=True, kw_only=True)
class Work:
    """A work; what its record does not hold is empty, and nothing is put in its place."""

    key: str
    """Id of its record: never reused, so citation keys are as stable as addresses."""
    kind: WorkKind
    title: str
    language: str
    """Code of the language of the title; the style's own words follow it."""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    container: str = ""
    """Journal, volume, site or dataset that it is part of."""
    publisher: str = ""
    place: str = ""
    date: str = ""
    """EDTF: of publication; for what is revised, of the version that is cited."""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    extent: str = ""
    """Size of a book, as printed: ``96 p.``."""
    doi: str = ""
    """Only one that is whole as printed: what was cut short leads nowhere, and may lead to another work."""
    url: str = ""
    accessed: str = ""
    """EDTF; empty where it is the reader who opens the address."""
    version: str = ""
    issn: str = ""
    licence: str = ""
    """SPDX identifier."""
    keywords: tuple[str, ...] = ()

    @property
    def year(self) -> str:
        """Year or years of the date: ``2018``, ``2018/2019``; empty where no year is known."""
        years = dict.fromkeys(str(side.year) for side in self.moments if side.year is not None and side.span == 1)
        return "/".join(years)

    @property
    def page_total(self) -> str:
        """Number of pages, for formats whose styles write their own word after it; as printed, if it is no count."""
        counted = _COUNTED.fullmatch(self.extent)
        return counted.group(1) if counted else self.extent

    @property
    def moments(self) -> tuple[edtf.Moment, ...]:
        """Sides of the date that are written."""
        return edtf.parse(self.date).sides if self.date else ()


def date_parts(moment: edtf.Moment) -> tuple[int, ...]:
    """Year, month and day as far as they are known without a gap; empty without a year of its own."""
    if moment.year is None or moment.span > 1:
        return ()
    parts = (moment.year, moment.month, moment.day)
    known = parts.index(None) if None in parts else len(parts)
    return tuple(part for part in parts[:known] if part is not None)


def numbered(date: str) -> str:
    """A single date as ``2018-11-02``, ``2018-11`` or ``2018``; empty for an interval or an unknown year."""
    sides = edtf.parse(date).sides if date and "/" not in date else ()
    parts = date_parts(sides[0]) if sides else ()
    return "-".join(f"{part:04}" if place == 0 else f"{part:02}" for place, part in enumerate(parts))


def one_line(text: str) -> str:
    """The text without line breaks of any script and without control characters: no format takes one for its own."""
    return "".join(" " if one in BREAKS else one for one in text if one in BREAKS or one.isprintable() or one == " ")
