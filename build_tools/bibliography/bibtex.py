r"""BibTeX as biblatex and biber read it: UTF-8, one entry a work, its key the id of the record.

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
    WorkKind.COLLECTION: "collection",
    WorkKind.PAGE: "online",
    WorkKind.DATABASE: "online",
    WorkKind.DATASET: "dataset",
}
CONTAINERS: Final = {WorkKind.ARTICLE: "journaltitle", WorkKind.PAPER: "booktitle", WorkKind.DATASET: "series"}
"""Field for what the work is part of; elsewhere it stands as ``organization``."""
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
_CAPITALS: Final = re.compile(r"(?<![\\\w{])[^\W_]*[A-ZА-ЯЁ][^\W_]*[A-ZА-ЯЁ][^\W_]*")
"""A word with two capitals: styles that set titles in small letters must leave it alone."""
_DATE: Final = re.compile(r"(?:\d{4}(?:-\d\d){0,2}[~?%]?|\.\.)(?:/(?:\d{4}(?:-\d\d){0,2}[~?%]?|\.\.))?")
"""Dates that biblatex reads: EDTF levels 0 and 1, without unknown years."""


def bibtex(works: Iterable[Work]) -> str:
    """Entries in the order given, an empty line between them."""
    return "\n".join(map(entry, works))


def entry(work: Work) -> str:
    """One entry; fields without a value are left out."""
    lines = [f"  {name} = {{{value}}}," for name, value in fields(work) if value]
    return "\n".join([f"@{ENTRIES[work.kind]}{{{work.key},", *lines, "}"]) + "\n"


def fields(work: Work) -> Iterator[tuple[str, str]]:
    """Names and values of the fields, escaped."""
    yield "author", " and ".join(map(_name, work.authors))
    yield "editor", " and ".join(map(_name, work.editors))
    yield "title", _CAPITALS.sub(r"{\g<0>}", literal(work.title))
    yield CONTAINERS.get(work.kind, "organization"), literal(work.container)
    yield "publisher", literal(work.publisher)
    yield "location", literal(work.place)
    yield "date", work.date if _DATE.fullmatch(work.date) else ""
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
