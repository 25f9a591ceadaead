"""What is published beside the pages: the facts first, then everything at once, then each format and each table."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from markupsafe import Markup

from build_tools.core.languages import LANGUAGES
from build_tools.core.published import DATA, PublishedFile
from build_tools.pages._making import site_page
from build_tools.pages.citation import CitationView, dataset_citation
from build_tools.pages.dates import date_in_words
from build_tools.pages.quantities import number_in_words, size_in_words
from build_tools.pages.recipes import RECIPES, Recipe, filled
from build_tools.pages.setting import Sheet

SPDX: Final = "https://spdx.org/licenses/{}.html"
FACTS: Final = "facts"
"""Table that most people want."""
BUTTONS: Final = (
    ("data.facts.xlsx", "facts.{code}.xlsx"),
    ("data.facts.excel", "facts.{code}.csv"),
    ("data.facts.csv", "facts.csv"),
    ("data.facts.parquet", "parquet/facts.parquet"),
)
"""Strings of the doors to the facts, and the files they lead to."""
MANIFEST: Final = f"{DATA}/manifest.json"
FIRST: Final = ("facts-xlsx", "excel-csv", "xlsx", "sqlite")
"""Formats of several tables that stand before the others, which go by name."""
NAMED: Final = {
    "csv": "CSV",
    "json": "JSON",
    "jsonl": "JSON Lines",
    "parquet": "Parquet",
}
"""What users call the formats of a file a table."""


@dataclass(frozen=True, kw_only=True)
class FileView:
    """A published file."""

    href: str
    name: str
    lang: str
    """Tag of the language that its name is in; empty for that of the page, or none."""
    format: str
    size: str
    sha256: str


@dataclass(frozen=True, kw_only=True)
class ButtonView:
    """A door to the facts."""

    title: str
    note: str
    file: FileView


@dataclass(frozen=True, kw_only=True)
class FormatView:
    """A format: what it is for, and how much of it there is."""

    title: str
    uses: str
    size: str
    rows: str
    count: str
    """How many files a table each; empty where the files are listed."""
    files: tuple[FileView, ...]


@dataclass(frozen=True, kw_only=True)
class TableView:
    """A published table, a file in each format."""

    title: str
    rows: str
    files: tuple[FileView, ...]


@dataclass(frozen=True, kw_only=True)
class RecipeView:
    """How to load the data with one tool: code, or what to press."""

    tool: str
    code: str
    steps: str


@dataclass(frozen=True, kw_only=True)
class DownloadView:
    """The data page."""

    edition: str
    licences: Markup
    citation: CitationView
    facts: str
    """How many there are."""
    buttons: tuple[ButtonView, ...]
    others: tuple[FileView, ...]
    """The facts in other languages."""
    whole: FileView | None
    formats: tuple[FormatView, ...]
    tables: tuple[TableView, ...]
    recipes: tuple[RecipeView, ...]
    manifest: str
    """Address of the list of all files; empty where there is none."""


@site_page(kind="data", uri="data.html", section="data")
def download_view(sheet: Sheet) -> DownloadView:
    """Everything that the data page shows."""
    about, words = sheet.setting.about, sheet.words
    day = date_in_words(about.released, words)
    edition = words("data.edition", version=about.version, date=day)
    return DownloadView(
        edition=words("data.commit", edition=edition, commit=about.commit[:12]) if about.commit else edition,
        licences=sheet.joined(sheet.outward(SPDX.format(one), one) for one in about.licences),
        citation=dataset_citation(sheet),
        facts=_rows(sheet),
        buttons=tuple(_buttons(sheet)),
        others=tuple(_others(sheet)),
        whole=next((_file(sheet, one) for one in _listed(sheet) if one.format == "zip"), None),
        formats=tuple(_formats(sheet)),
        tables=tuple(_tables(sheet)),
        recipes=tuple(_recipes(sheet)),
        manifest=next((sheet.file(one.path) for one in _listed(sheet) if one.path == MANIFEST), ""),
    )


def _listed(sheet: Sheet) -> tuple[PublishedFile, ...]:
    """What is published once: all but the files of single records, which their pages show."""
    return tuple(one for one in sheet.setting.published if not one.path.startswith("api/"))


def _rows(sheet: Sheet) -> str:
    """How many facts there are; empty where the table is not published."""
    found = next((one.rows for one in sheet.setting.published if one.table == FACTS), None)
    return "" if found is None else number_in_words(found, sheet.words)


def _buttons(sheet: Sheet) -> Iterator[ButtonView]:
    """Doors to the facts in the language of the page."""
    published = {one.path: one for one in sheet.setting.published}
    for key, path in BUTTONS:
        one = published.get(f"{DATA}/{path.replace('{code}', sheet.setting.language.code)}")
        if one is not None:
            note = sheet.words(f"{key}.note")
            yield ButtonView(title=sheet.words(key), note=note, file=_file(sheet, one))


def _others(sheet: Sheet) -> Iterator[FileView]:
    """The workbook of the facts in the other languages, named by their own names."""
    published = {one.path: one for one in sheet.setting.published}
    for language in LANGUAGES:
        one = published.get(f"{DATA}/facts.{language.code}.xlsx")
        if one is not None and language != sheet.setting.language:
            yield _file(sheet, one, name=language.name, tag=language.tag)


def _formats(sheet: Sheet) -> Iterator[FormatView]:
    """Formats of a file a table with all their files together, then files that hold several tables or none."""
    listed = _listed(sheet)
    of_tables = [one for one in listed if one.table]
    for name in dict.fromkeys(one.format for one in of_tables):
        files = [one for one in of_tables if one.format == name]
        yield FormatView(
            title=NAMED.get(name, name.upper()),
            uses=files[0].uses.get(sheet.setting.language.code, ""),
            size=size_in_words(sum(one.bytes for one in files), sheet.words),
            rows=number_in_words(sum(one.rows or 0 for one in files), sheet.words),
            count=sheet.words.count("data.count", len(files), number=number_in_words(len(files), sheet.words)),
            files=(),
        )
    others = (one for one in listed if not one.table and one.format != "zip")
    for name, found in groupby(sorted(others, key=_standing), key=lambda one: one.format):
        files = list(found)
        yield from _several(sheet, name, files)


def _standing(one: PublishedFile) -> tuple[int, str, str]:
    """What most people open first."""
    return (FIRST.index(one.format) if one.format in FIRST else len(FIRST), one.format, one.path)


def _several(sheet: Sheet, name: str, files: list[PublishedFile]) -> Iterator[FormatView]:
    """Files of one format under one title; the descriptor of the package stands for itself."""
    first = files[0]
    yield FormatView(
        title=sheet.setting.title_of(first.titles) if first.titles else name,
        uses=first.uses.get(sheet.setting.language.code, ""),
        size=size_in_words(sum(one.bytes for one in files), sheet.words),
        rows="",
        count="",
        files=tuple(_file(sheet, one) for one in files),
    )


def _tables(sheet: Sheet) -> Iterator[TableView]:
    """Tables by name, the facts first, each with its files."""
    ordered = sorted((one for one in _listed(sheet) if one.table), key=_order)
    for _, found in groupby(ordered, key=lambda one: one.table):
        files = tuple(found)
        first = files[0]
        yield TableView(
            title=sheet.setting.title_of(first.titles) if first.titles else first.table,
            rows="" if first.rows is None else number_in_words(first.rows, sheet.words),
            files=tuple(_file(sheet, one) for one in files),
        )


def _order(one: PublishedFile) -> tuple[bool, str, str, str]:
    return (one.table != FACTS, one.table, one.format, one.path)


def _file(sheet: Sheet, one: PublishedFile, *, name: str = "", tag: str = "") -> FileView:
    return FileView(
        href=sheet.file(one.path),
        name=name or one.path.rpartition("/")[2],
        lang=tag,
        format=one.format,
        size=size_in_words(one.bytes, sheet.words),
        sha256=one.sha256,
    )


def _recipes(sheet: Sheet) -> Iterator[RecipeView]:
    about, code = sheet.setting.about, sheet.setting.language.code
    base = f"{about.homepage}{DATA}/"
    for recipe in RECIPES:
        if f"{DATA}/{filled(recipe.file, base=base, name=about.name, code=code)}" in sheet.setting.paths:
            yield _recipe(sheet, recipe, base, code)


def _recipe(sheet: Sheet, recipe: Recipe, base: str, code: str) -> RecipeView:
    name = sheet.setting.about.name
    steps = sheet.words(f"data.steps.{recipe.steps}") if recipe.steps else ""
    return RecipeView(tool=recipe.tool, code=filled(recipe.code, base=base, name=name, code=code), steps=steps)
