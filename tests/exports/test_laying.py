"""Tables laid whole into a worksheet, read back by openpyxl; lines of calendars in folds."""

import io
import zipfile
from typing import Any, Final
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from build_tools.exports import _laying
from build_tools.exports._content_lines import text, written
from build_tools.exports._looks import Looks, height, lines
from build_tools.exports._workbook import Book
from build_tools.schema.table_schema import Cell
from tests import bundles

ROWS: list[tuple[Cell, ...]] = [
    ("a", 1, True, "https://example.org/?a=1&b=2"),
    ("a", 0.1, False, "https://example.org/"),
    ("=1+1", None, None, "https://example.org/"),
    (None, -5, None, "https://example.org/#here"),
]


def sheet(rows: list[tuple[Cell, ...]] = ROWS, **looks: Any) -> Any:  # noqa: ANN401
    book = Book(bundles.of_world(), "Title")
    made = Looks(otherwise=book.wrapped, link=book.link, links=frozenset({3}), **looks)
    book.table(book.sheet("Rows"), ("Text", "Number", "Truth", "Address"), rows, made)
    return load_workbook(io.BytesIO(book.content()))["Rows"]


UPGRADE: Final = (
    "This version of XlsxWriter writes cells otherwise than build_tools/exports/_laying.py, or lacks what that module "
    "uses (its docstring lists it). Mend the module after XlsxWriter's own worksheet.py, or pin the version before; if "
    "neither will do, let `Book.table` write cell by cell with `Book.cell`: that is right, and five times as slow."
)


def parts(book: Book) -> list[tuple[str, dict[str, str], str | None]]:
    """Elements of the sheet, then the texts; without heights, which XlsxWriter rounds, and ``spans``, a mere help."""
    with zipfile.ZipFile(io.BytesIO(book.content())) as pack:
        trees = [ET.fromstring(pack.read(f"xl/{name}.xml")) for name in ("worksheets/sheet1", "sharedStrings")]  # noqa: S314
    for one in trees[0].iter():
        one.attrib.pop("spans", None)
        one.attrib.pop("ht", None)
    return [(one.tag, one.attrib, one.text) for tree in trees for one in tree.iter()]


def book_of(rows: list[tuple[Cell, ...]], widths: tuple[int, ...], *, laid: bool) -> Book:
    """The rows below a header, laid whole, or cell by cell by XlsxWriter alone."""
    book = Book(bundles.of_world(), "Title")
    sheet = book.sheet("Rows")
    book.table(sheet, ("Text", "Number", "Truth"), rows if laid else [], Looks(otherwise=book.wrapped, widths=widths))
    for number, row in enumerate(rows if not laid else [], 1):
        if widths:
            sheet.set_row(number, height(1), book.wrapped)
        for place, cell in enumerate(row):
            if cell is not None:
                book.cell(sheet, number, place, cell, book.wrapped)
    sheet.autofilter(0, 0, len(rows), 2)
    return book


@pytest.mark.parametrize("widths", [(), (10, 10, 10)])
def test_a_table_is_laid_as_xlsxwriter_itself_would_write_it(widths: tuple[int, ...]) -> None:
    """What an upgrade of XlsxWriter can break: the module uses more of it than it promises."""
    rows = [row[:3] for row in ROWS]
    try:
        whole = parts(book_of(rows, widths, laid=True))
    except (AttributeError, TypeError) as error:
        pytest.fail(f"{UPGRADE} ({error})")
    assert whole == parts(book_of(rows, widths, laid=False)), UPGRADE


def test_cells_come_back_as_they_went() -> None:
    found = list(sheet().iter_rows(min_row=2, values_only=True))
    assert found == ROWS
    assert [type(row[2]) for row in found] == [bool, bool, type(None), type(None)]


@pytest.mark.parametrize("markup", ["<r>a</r>", "<r><t>a</t></r>\n", "<r>a</r"])
def test_a_text_never_becomes_markup_of_the_workbook(markup: str) -> None:
    (row,) = sheet([(markup, None, None, None)]).iter_rows(min_row=2, values_only=True)
    assert str(row[0]).strip() == markup.strip()


def test_addresses_lead_there() -> None:
    found = [row[3].hyperlink for row in sheet().iter_rows(min_row=2)]
    assert [(one.target, one.location) for one in found[:2]] == [(ROWS[0][3], None), (ROWS[1][3], None)]
    assert [row[0].hyperlink for row in sheet().iter_rows(min_row=2)] == [None] * 4


def test_links_beyond_the_most_a_sheet_holds_stay_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_laying, "MOST_LINKS", 2)
    found = [row[3] for row in sheet().iter_rows(min_row=2)]
    assert [one.hyperlink is not None for one in found] == [True, True, False, False]
    assert [one.font.u for one in found] == ["single", "single", None, None]
    assert [one.value for one in found] == [row[3] for row in ROWS]


def test_a_row_is_as_high_as_its_longest_text() -> None:
    found = sheet([("x" * 100, None, None, None), ("x", None, None, None)], widths=(10, 10, 10, 10))
    assert [found.row_dimensions[row].height for row in (2, 3)] == [height(lines("x" * 100, 10)), height(1)]
    assert lines("x" * 100, 10) == 12


def test_no_row_is_higher_than_the_format_allows() -> None:
    assert height(10_000) == 400


def test_a_fold_cuts_no_letter_and_no_escape() -> None:
    long = written(("SUMMARY", "я" * 100), ("DESCRIPTION", text("a" * 61 + ";" + "b" * 80)))
    pieces = [line.removeprefix(b" ") for line in long.split(b"\r\n")]
    assert all(len(line) <= 75 for line in long.split(b"\r\n"))
    assert [one.decode().endswith("\\") for one in pieces] == [False] * len(pieces)
    assert long.replace(b"\r\n ", b"").decode() == f"SUMMARY:{'я' * 100}\r\nDESCRIPTION:{'a' * 61}\\;{'b' * 80}\r\n"


def test_what_means_something_in_a_calendar_is_escaped() -> None:
    assert text("a,b;c\\d\ne:f") == "a\\,b\\;c\\\\d\\ne:f"
    assert text("C:\\New") == "C:\\\\New"
