"""RIS, a line a value: ``TY  - JOUR``. Values hold no line break, so none of them can begin or end a reference."""

from collections.abc import Iterable, Iterator
from typing import Final

from build_tools.bibliography.work import Name, Work, WorkKind, date_parts, one_line

TYPES: Final = {
    WorkKind.ARTICLE: "JOUR",
    WorkKind.PAPER: "CPAPER",
    WorkKind.BOOK: "BOOK",
    WorkKind.COLLECTION: "EDBOOK",
    WorkKind.PAGE: "ELEC",
    WorkKind.DATABASE: "AGGR",
    WorkKind.DATASET: "DATA",
}
END: Final = "\r\n"
"""Line ends of the format's specification."""


def ris(works: Iterable[Work]) -> str:
    """References in the order given, each ended by ``ER``, an empty line between them."""
    return END.join(map(reference, works))


def reference(work: Work) -> str:
    """One reference; tags without a value are left out."""
    lines = [f"{tag}  - {value}" for tag, value in tags(work) if value]
    return END.join([f"TY  - {TYPES[work.kind]}", *lines, "ER  - "]) + END


def tags(work: Work) -> Iterator[tuple[str, str]]:
    """Tags and values in their order; of pages first and last stand apart, if there is a last."""
    first, _, last = work.pages.replace("–", "-").partition("-")
    day = next((_day(date_parts(moment)) for moment in work.moments), "")
    yield "ID", work.key
    yield from (("AU", _name(one)) for one in work.authors)
    yield from (("ED", _name(one)) for one in work.editors)
    yield "TI", one_line(work.title)
    yield "T2", one_line(work.container)
    yield "PB", one_line(work.publisher)
    yield "CY", one_line(work.place)
    yield "PY", work.year.partition("/")[0]
    yield "DA", day
    yield "VL", one_line(work.volume)
    yield "IS", one_line(work.issue)
    yield "SP", one_line(first.strip()) or one_line(work.page_total)
    yield "EP", one_line(last.strip())
    yield "ET", one_line(work.version)
    yield "SN", one_line(work.issn)
    yield "DO", one_line(work.doi)
    # A semicolon would part an address into two.
    yield "UR", one_line(work.url).replace(";", "%3B")
    yield "Y2", work.accessed.replace("-", "/")
    yield from (("KW", one_line(one)) for one in work.keywords)
    yield "LA", work.language


def _name(name: Name) -> str:
    """Family, given; a comma within a part would be read as the one between them."""
    parts = (name.literal,) if name.literal else (name.family, name.given)
    return ", ".join(one_line(part).replace(",", "") for part in parts if part)


def _day(parts: tuple[int, ...]) -> str:
    """``YYYY/MM/DD/``, parts that are not known left empty; empty where only the year is, which ``PY`` says."""
    if len(parts) < len(("year", "month")):
        return ""
    filled = (f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:]), "")[:3]
    return "/".join(filled) + "/"
