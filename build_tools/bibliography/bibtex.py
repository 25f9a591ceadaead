r"""BibTeX in the words that all its readers share: UTF-8, one entry a work, its key the id of the record.

Where biblatex has renamed a field, the older name stands: it takes ``journal``, ``address``, ``year`` and ``month`` for
its own ``journaltitle``, ``location`` and ``date``, and styles of BibTeX itself know no others. Only what a year and a
month cannot say is a ``date``, with its year beside it; biber warns of a year that is not that of the date.

Two kinds of field (biblatex manual, "Data Types"): literal ones, where every character that TeX takes for its own is
written as a command, and verbatim ones (``doi``, ``url``), where nothing may be. Braces are what ends a field, and a
backslash before one does not hide it from BibTeX: so in a literal a brace becomes ``\textbraceleft{}``, and a verbatim
field has none.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from build_tools.bibliography.work import Name, Work, WorkKind, one_line

ENTRIES: Final = {
    WorkKind.ARTICLE: "article",
    WorkKind.PAPER: "inproceedings",
    WorkKind.BOOK: "book",
    WorkKind.COLLECTION: "book",
    WorkKind.PAGE: "online",
    WorkKind.DATABASE: "online",
    WorkKind.DATASET: "dataset",
}
CONTAINERS: Final = {WorkKind.ARTICLE: "journal", WorkKind.PAPER: "booktitle", WorkKind.DATASET: "series"}
"""Field for what the work is part of; elsewhere it stands as ``organization``."""
MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Words without braces, for which every style and reader has a month of its own."""
LANGIDS: Final = {"en": "english", "ru": "russian", "zh": "chinese"}
COMMANDS: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    '"': r"\textquotedbl{}",
    **{one: f"\\{one}" for one in "%&#$_"},
}
_SPECIAL: Final = re.compile("[" + re.escape("".join(COMMANDS)) + "]")
_CAPITALS: Final = re.compile(r"(?<![\\\w{])(?:(?:[A-ZА-ЯЁ]\.){2,}|[^\W_]*[A-ZА-ЯЁ][^\W_]*[A-ZА-ЯЁ][^\W_]*)")
"""A word with two capitals, dots between them or not: styles that set titles in small letters must leave it alone."""
_MONTH: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?")
_DATE: Final = re.compile(r"(?:\d{4}(?:-\d\d){0,2}[~?%]?|\.\.)(?:/(?:\d{4}(?:-\d\d){0,2}[~?%]?|\.\.))?")
"""Dates that biblatex reads: EDTF levels 0 and 1, without unknown years."""


def bibtex(works: Iterable[Work]) -> str:
    """Entries in the order given, an empty line between them."""
    return "\n".join(map(entry, works))


def entry(work: Work) -> str:
    """One entry; fields without a value are left out."""
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields(work) if value]
    return "\n".join([f"@{ENTRIES[work.kind]}{{{work.key},", *lines, "}"]) + "\n"


def fields(work: Work) -> Iterator[tuple[str, str]]:
    """Names and values of the fields, escaped."""
    yield "author", " and ".join(map(_name, work.authors))
    yield "editor", " and ".join(map(_name, work.editors))
    yield "title", _CAPITALS.sub(r"{\g<0>}", literal(work.title))
    yield CONTAINERS.get(work.kind, "organization"), literal(work.container)
    yield "publisher", literal(work.publisher)
    yield "address", literal(work.place)
    yield from _when(work)
    yield "volume", literal(work.volume)
    yield "number", literal(work.issue)
    yield "pages", literal(re.sub(r"(?<=\w)[-–](?=\w)", "--", work.pages))
    yield "pagetotal", literal(work.page_total)
    yield "version", literal(work.version)
    yield "issn", literal(work.issn)
    yield "doi", "" if set(work.doi) & set("{}\\") else one_line(work.doi)
    yield "url", verbatim(work.url)
    yield "urldate", work.accessed if _DATE.fullmatch(work.accessed) else ""
    yield "keywords", ", ".join(literal(one) for one in work.keywords)
    yield "langid", LANGIDS.get(work.language, "")


def _when(work: Work) -> Iterator[tuple[str, str]]:
    """When it appeared; nothing for a date that no reader takes."""
    if found := _MONTH.fullmatch(work.date):
        yield "year", found["year"]
        yield "month", MONTHS[int(found["month"]) - 1] if found["month"] else ""
    elif _DATE.fullmatch(work.date):
        yield "year", "" if "/" in work.year else work.year
        yield "date", work.date


def literal(text: str) -> str:
    """Text for a literal field: what TeX and BibTeX take for their own is written as commands."""
    return _SPECIAL.sub(lambda found: COMMANDS[found[0]], one_line(text))


def verbatim(url: str) -> str:
    """An address for a verbatim field: braces and backslashes percent-encoded."""
    return one_line(url).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _name(name: Name) -> str:
    if name.literal:
        return f"{{{literal(name.literal)}}}"
    return ", ".join(_part(part) for part in (name.family, name.given) if part)


def _part(part: str) -> str:
    """Part of a name; in braces where a comma, ``and`` or a space would take it apart."""
    made = literal(part)
    whole = "," not in part and not re.search(r"\band\b", part, re.IGNORECASE)
    return made if whole and (" " not in part or part.replace(".", "").replace(" ", "").isupper()) else f"{{{made}}}"
