"""CSL-JSON, version 1.0 of the schema for input data: what Zotero, Pandoc and citation processors exchange."""

from collections.abc import Iterable
from typing import Any, Final

from build_tools.bibliography.work import Name, Work, WorkKind, date_parts, one_line
from build_tools.core import edtf

TYPES: Final = {
    WorkKind.ARTICLE: "article-journal",
    WorkKind.PAPER: "paper-conference",
    WorkKind.BOOK: "book",
    WorkKind.COLLECTION: "book",
    WorkKind.PAGE: "webpage",
    WorkKind.DATABASE: "webpage",
    WorkKind.DATASET: "dataset",
}


def csl(works: Iterable[Work]) -> list[dict[str, Any]]:
    """Items in the order given."""
    return [item(work) for work in works]


def item(work: Work) -> dict[str, Any]:
    """One item; variables without a value are left out."""
    texts = {
        "title": work.title,
        "container-title": work.container,
        "publisher": work.publisher,
        "publisher-place": work.place,
        "volume": work.volume,
        "issue": work.issue,
        "page": work.pages,
        "number-of-pages": work.page_total,
        "version": work.version,
        "ISSN": work.issn,
        "DOI": work.doi,
        "URL": work.url,
        "license": work.licence,
        "keyword": ", ".join(work.keywords),
        "language": work.language,
    }
    lists = {"author": [_name(one) for one in work.authors], "editor": [_name(one) for one in work.editors]}
    dates = {"issued": _date(work.date), "accessed": _date(work.accessed)}
    made: dict[str, Any] = {"id": work.key, "type": TYPES[work.kind]}
    made |= {name: one_line(text) for name, text in texts.items() if text}
    return made | {name: value for name, value in (lists | dates).items() if value}


def _name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": one_line(name.literal)}
    return {key: one_line(value) for key, value in (("family", name.family), ("given", name.given)) if value}


def _date(text: str) -> dict[str, Any]:
    """Parts of both sides; what has no year of its own stands as it was written."""
    if not text:
        return {}
    date = edtf.parse(text)
    parts = [list(date_parts(side)) for side in date.sides]
    whole = all(parts) and date.start is not None and date.end is not None
    made: dict[str, Any] = {"date-parts": parts} if whole else {"literal": text}
    return made | ({"circa": True} if date.approximate or date.uncertain else {})
