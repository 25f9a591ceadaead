"""How to cite a record, the work that it describes, and the dataset: text to select, formats to take away."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from markupsafe import Markup

from build_tools.bibliography import Dataset, Formatted, Work, of_dataset, work_of
from build_tools.bibliography.bibtex import bibtex
from build_tools.bibliography.csl import csl
from build_tools.bibliography.formatted import SHOWN
from build_tools.bibliography.gbt import gbt
from build_tools.bibliography.gost import gost
from build_tools.bibliography.ris import ris
from build_tools.core.languages import DEFAULT, language
from build_tools.core.published import DATA
from build_tools.graph import Entry, page_of
from build_tools.pages.dates import date_in_words
from build_tools.pages.fragment import fill
from build_tools.pages.setting import Sheet

FILES: Final = tuple(f"{DATA}/publications.{ending}" for ending in ("bib", "ris", "csl.json"))
"""Where all publications stand together."""
HEADINGS: Final = {"publications": "citing.work.publications", "sources": "citing.work.sources"}
_FILE: Final = '<a href="%s" download>%s</a>'
_HERE: Final = '<a class="permalink" href="%s">%s</a>'
_SAID: Final = '<span lang="%s">%s</span>'
_TODAY: Final = '%s<span class="today" data-form="%s">%s</span>%s'


@dataclass(frozen=True, kw_only=True)
class StyleView:
    """A reference in the style of a standard."""

    anchor: str
    name: str
    text: Markup


@dataclass(frozen=True, kw_only=True)
class FormatView:
    """A reference for programs."""

    anchor: str
    name: str
    text: str


@dataclass(frozen=True, kw_only=True)
class CitationView:
    """All ways to cite one thing."""

    line: Markup
    """The record, or the dataset, in one line in the page's language."""
    styles: tuple[StyleView, ...] = ()
    """The work, in the styles of both countries; empty for what is no work."""
    formats: tuple[FormatView, ...] = ()
    work: str = ""
    """Heading of the references, where what they cite is not what the line cites."""
    files: str = ""
    """Links to files with all works of the kind; empty where none is published."""
    gap: bool = False
    """Whether a style asks for a day that only the reader knows."""


def record_citation(sheet: Sheet, entry: Entry) -> CitationView:
    """The record in one line; with all styles and formats where it describes a publication or a source."""
    uri = page_of(entry.path)
    about, words = sheet.setting.about, sheet.words
    line = words.html("citing.line.record", record=sheet.label(entry.path), **_edition(sheet), place=_place(sheet, uri))
    line = _unsigned(line, named=bool(about.contributors))
    work = work_of(sheet.setting.graph, entry)
    if work is None:
        return CitationView(line=line)
    files = [path for path in FILES if path in sheet.setting.paths and entry.folder == "publications"]
    links = sheet.joined(fill(_FILE, sheet.file(path), path.rpartition("/")[2]) for path in files)
    return replace(_whole(sheet, work, line), work=words(HEADINGS[entry.folder]), files=links)


def dataset_citation(sheet: Sheet) -> CitationView:
    """The dataset in one line, in all styles and formats, in the page's language."""
    code = sheet.setting.language.code
    line = sheet.words.html("citing.line", **_edition(sheet), place=_place(sheet, "index.html"))
    named = bool(sheet.setting.about.contributors)
    return _whole(sheet, of_dataset(dataset(sheet), code), _unsigned(line, named=named))


def dataset(sheet: Sheet) -> Dataset:
    """The dataset as it is cited from pages of this language."""
    about, code = sheet.setting.about, sheet.setting.language.code
    return Dataset(
        key=about.name,
        title=about.title.get(code, about.title[DEFAULT.code]),
        version=about.version,
        released=about.released,
        contributors=about.contributors,
        licence=about.licences[0] if about.licences else "",
        homepage=about.homepage,
    )


def _whole(sheet: Sheet, work: Work, line: Markup) -> CitationView:
    references = {"GB/T 7714-2015": ("iso", gbt(work)), "ГОСТ Р 7.0.5-2008": ("dotted", gost(work))}
    own = work.kind == "dataset"
    return CitationView(
        line=line,
        styles=tuple(
            StyleView(anchor=f"cite-{form}", name=name, text=_styled(sheet, work.language, one, form if own else ""))
            for name, (form, one) in references.items()
        ),
        formats=tuple(_formats(work)),
        gap=any(one.after for _, one in references.values()),
    )


def _styled(sheet: Sheet, code: str, one: Formatted, form: str) -> Markup:
    """The reference in the language of its work; a day that a script may fill in where the reader is there already."""
    said = fill(_TODAY, one.before, form, SHOWN, one.after) if form and one.after else fill("%s", one.text)
    return said if code == sheet.setting.language.code else fill(_SAID, language(code).tag, said)


def _formats(work: Work) -> Iterator[FormatView]:
    item = json.dumps(csl([work]), ensure_ascii=False, indent=1)
    # Line ends of RIS are CR LF in the file; in a page they would count double when copied.
    texts = {"BibTeX": bibtex([work]), "RIS": ris([work]).replace("\r\n", "\n"), "CSL-JSON": item}
    for name, text in texts.items():
        yield FormatView(anchor=f"cite-{name.lower()}", name=name, text=text.rstrip("\n"))


def _edition(sheet: Sheet) -> dict[str, str]:
    """Whose, what and which: the parts of a line that all records share."""
    about, words = sheet.setting.about, sheet.words
    return {
        "by": words("list.separator").join(about.contributors),
        "title": dataset(sheet).title,
        "version": about.version,
        "date": date_in_words(about.released, words),
    }


def _unsigned(line: Markup, *, named: bool) -> Markup:
    """The line without the stop after nobody."""
    return line if named else Markup(line.lstrip(".． "))  # noqa: S704 - what is cut from markup is markup


def _place(sheet: Sheet, uri: str) -> Markup:
    """Permanent address of a page; within the site where nobody has said where the site is."""
    home = sheet.setting.about.homepage
    within = sheet.setting.language.base + uri
    return fill(_HERE, f"{home}{within}" if home else sheet.href(uri), f"{home}{within}" if home else within)
