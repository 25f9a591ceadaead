"""What is published beside the pages, with how to cite and load it."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from build_tools.core.published import PublishedFile
from build_tools.pages._making import site_page
from build_tools.pages.dates import date_in_words
from build_tools.pages.quantities import number_in_words, size_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.views import DownloadView, FileView, RecipeView, TableView

SPDX: Final = "https://spdx.org/licenses/{}.html"
FACTS: Final = "facts"
"""Table that most people want: what the recipes load."""
RECORDS: Final = "api/"
"""Folder of the files that hold one record each."""
DESCRIPTOR: Final = "datapackage.json"
RECIPES: Final = (
    ("pandas", "{table}", 'import pandas\n\nfacts = pandas.read_csv("{path}")'),
    ("DuckDB", "{table}", "SELECT record, field_title, value, source, phrase\nFROM read_csv('{path}')\nLIMIT 10;"),
    ("R", "{table}", 'facts <- readr::read_csv("{path}")'),
    ("frictionless", "{package}", "frictionless validate {path}"),
)


@site_page(kind="data", uri="data.html", section="data")
def download_view(sheet: Sheet) -> DownloadView:
    """Everything that the data page shows; the whole package first, then tables by name and format."""
    about, words = sheet.setting.about, sheet.words
    day = date_in_words(about.released, words)
    title = about.title.get(sheet.setting.language.code, about.title["en"])
    edition = words("data.edition", version=about.version, date=day)
    by = words("list.separator").join(about.contributors)
    licences = words("list.separator").join(about.licences)
    cite = words("data.cite", by=by, title=title, version=about.version, date=day, licence=licences)
    return DownloadView(
        edition=words("data.commit", edition=edition, commit=about.commit[:12]) if about.commit else edition,
        licences=sheet.joined(sheet.outward(SPDX.format(one), one) for one in about.licences),
        citation=cite if about.contributors else cite.lstrip(". "),
        tables=tuple(_tables(sheet)),
        recipes=tuple(_recipes(sheet.setting.published)),
    )


def _tables(sheet: Sheet) -> Iterator[TableView]:
    """The package, then its tables; what is published a record is found on the page of the record."""
    ordered = sorted((one for one in sheet.setting.published if not one.path.startswith(RECORDS)), key=_order)
    for _, found in groupby(ordered, key=lambda one: one.table or one.path):
        files = tuple(found)
        first = files[0]
        yield TableView(
            title=sheet.setting.title_of(first.titles) if first.titles else first.table or first.path,
            rows="" if first.rows is None else number_in_words(first.rows, sheet.words),
            files=tuple(_file(sheet, one) for one in files),
        )


def _order(one: PublishedFile) -> tuple[bool, bool, str, str, str]:
    return (one.table != "", one.table != FACTS, one.table, one.format, one.path)


def _file(sheet: Sheet, one: PublishedFile) -> FileView:
    return FileView(
        href=sheet.file(one.path),
        name=one.path.rpartition("/")[2],
        format=one.format,
        size=size_in_words(one.bytes, sheet.words),
        sha256=one.sha256,
    )


def _recipes(published: tuple[PublishedFile, ...]) -> Iterator[RecipeView]:
    table = next((one.path for one in published if one.table == FACTS and one.format == "csv"), None)
    package = next((one.path for one in published if one.path.endswith(DESCRIPTOR)), None)
    for tool, wanted, code in RECIPES:
        path = table if wanted == "{table}" else package
        if path:
            yield RecipeView(tool=tool, code=code.format(path=path))
