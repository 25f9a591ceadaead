"""References as GB/T 7714-2015 has them, in its numeric style (顺序编码制), without the number in front.

===========  ========================================================================================
clause       what is kept here
===========  ========================================================================================
4.1          monograph: responsible. title[M]. edition. place: publisher, year
4.2          part of one: responsible. title[C]//responsible of the whole. whole. place: publisher, year: pages
4.4          article: responsible. title[J]. journal, year, volume(issue): pages[cited]. access path. DOI
4.6          electronic resource: responsible. title[EB/OL]. publisher, year(updated)[cited]. access path. DOI
6.1          described in the language of the work itself: Chinese, Russian and Latin forms are told apart
8.1.1        family name first; given names may be initials, then without full stops (ADNO Y L); the family name
             in capitals, as in the examples of the standard; a Chinese name and a body as they are written
8.1.2        up to three responsible all named; of more the first three, then 等 or the word for it (et al., и др.)
8.1.3        without anybody responsible, the numeric style begins with the title
8.4.1–8.4.2  the standard writes [S.l.] and [s.n.] for a place and a publisher that a printed work lacks, and lets
             electronic ones leave them out; here they are always left out, for an empty field of the atlas says
             that its sources do not print it, not that the work has none
8.4.3        year as printed; none is estimated. Dates of electronic resources as YYYY-MM-DD
8.5, 8.6     the day of citing belongs to an address: where only the reader knows it, a gap stands for it
Annex B      [J] article, [C] paper in proceedings, [M] book, [G] collection, [EB] net, [DB] database, [DS] dataset,
             each with /OL where an address is given
===========  ========================================================================================

Roles other than that of a translator are not named (8.1): editors of a book without authors stand in their place.
"""

from collections.abc import Sequence
from typing import Final

from build_tools.bibliography.formatted import GAP, Formatted, formatted, plain, stopped
from build_tools.bibliography.work import Name, Work, WorkKind, numbered

MARKS: Final = {
    WorkKind.ARTICLE: "J",
    WorkKind.PAPER: "C",
    WorkKind.BOOK: "M",
    WorkKind.COLLECTION: "G",
    WorkKind.PAGE: "EB",
    WorkKind.DATABASE: "DB",
    WorkKind.DATASET: "DS",
}
ONLINE: Final = frozenset({WorkKind.PAGE, WorkKind.DATABASE, WorkKind.DATASET})
"""Kinds described as electronic resources (4.6)."""
MOST: Final = 3
OTHERS: Final = {"zh": "等", "ru": "и др.", "en": "et al."}
VERSION: Final = {"zh": "{} 版", "ru": "Версия {}", "en": "Version {}"}


def gbt(work: Work) -> Formatted:
    """The reference in the numeric style."""
    one = plain(work)
    body = [_head(one), _issued(one) + _cited(one), one.url, f"DOI: {one.doi}" if one.doi else ""]
    return formatted(" ".join(stopped(part) for part in body if part))


def _head(one: Work) -> str:
    """Responsible, title and mark; with what it is part of, where that stands after two strokes."""
    mark = f"{one.title}[{MARKS[one.kind]}{'/OL' if one.url else ''}]"
    makers = _makers(one.authors or one.editors, one.language)
    if one.kind is WorkKind.DATASET and one.container:
        return f"{mark}//{_joined(makers, one.container)}{_version(one)}"
    whole = f"//{one.container}" if one.kind is WorkKind.PAPER and one.container else ""
    return _joined(makers, mark) + whole + _version(one)


def _version(one: Work) -> str:
    return f". {VERSION[one.language].format(one.version)}" if one.version else ""


def _makers(names: Sequence[Name], code: str) -> str:
    shown = [_name(name, code) for name in names[:MOST]]
    return ", ".join([*shown, OTHERS[code]] if len(names) > MOST else shown)


def _name(name: Name, code: str) -> str:
    if name.literal or code == "zh":
        return name.literal or f"{name.family}{name.given}"
    return " ".join([name.family.upper(), *name.initials])


def _issued(one: Work) -> str:
    """Where and when it came out, up to the pages."""
    if one.kind is WorkKind.ARTICLE:
        number = one.volume + (f"({one.issue.replace(' ', '')})" if one.issue else "")
        apart = "" if one.year and not one.volume else ", "
        place = _listed(one.container, one.year)
        when = place + apart + number if place and number else place or number
        return f"{when}: {one.pages}" if when and one.pages else when or one.pages
    if one.kind in ONLINE:
        publisher = one.container if one.kind is not WorkKind.DATASET else ""
        day = numbered(one.date)
        return _listed(publisher, one.year if publisher else "") + (f"({day})" if day else "")
    house = ": ".join(part for part in (one.place, one.publisher) if part)
    when = _listed(house, one.year)
    return f"{when}: {one.pages}" if when and one.pages else when


def _cited(one: Work) -> str:
    """Day of citing: only where there is an address to open."""
    return f"[{numbered(one.accessed) or GAP}]" if one.url else ""


def _listed(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _joined(first: str, second: str) -> str:
    return f"{stopped(first)} {second}" if first else second
