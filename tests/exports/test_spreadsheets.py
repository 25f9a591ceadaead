"""What a journalist opens: facts in three languages as XLSX and as CSV, and all tables in one workbook."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from build_tools.core.languages import CODES, LANGUAGES
from build_tools.exports import Bundle
from build_tools.exports.excel_csv import RUNS, excel_csv, still
from build_tools.exports.facts_xlsx import WIDTHS, facts_xlsx
from build_tools.exports.xlsx import sheet_names, xlsx_file
from build_tools.graph import Graph
from build_tools.schema.table_schema import Cell
from build_tools.tables import Table, tables
from build_tools.tables.facts_in_words import facts_in_words
from tests import worlds
from tests.exports.test_readers import PAYLOADS, spoilt

SHEETS: Final = {
    "en": ["Facts", "One row explained", "Codebook"],
    "ru": ["Факты", "Как читать строку", "Описание столбцов"],
    "zh": ["事实", "单行示例", "列说明"],
}


def bundle_of(made: tuple[Table, ...], graph: Graph) -> Bundle:
    package = worlds.examined(worlds.WHOLE).package
    assert package is not None
    return Bundle(tables=made, graph=graph, package=package, origin=worlds.ORIGIN)


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    """The world with a record of every type, all texts spoilt."""
    graph = worlds.examined(worlds.WHOLE).graph
    return bundle_of(tuple(map(spoilt, tables(graph, lambda _path, _number: "proved"))), graph)


@pytest.fixture(scope="module")
def books(bundle: Bundle) -> Mapping[str, Workbook]:
    """The workbooks of the facts by language, read back."""
    made = zip(LANGUAGES, facts_xlsx.make(bundle), strict=True)
    return {language.code: load_workbook(io.BytesIO(one.content)) for language, one in made}


def cells(sheet: Any) -> list[tuple[Cell, ...]]:  # noqa: ANN401
    """Rows below the header."""
    return list(sheet.iter_rows(min_row=2, values_only=True))


def as_read(rows: Iterable[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """Rows as openpyxl reads them: a carriage return stays as the format writes it, which Excel takes back."""
    return [tuple(cell.replace("\r", "_x000D_") if isinstance(cell, str) else cell for cell in row) for row in rows]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_the_workbook_holds_the_facts_in_words(
    language: Any,  # noqa: ANN401
    bundle: Bundle,
    books: Mapping[str, Workbook],
) -> None:
    book, table = books[language.code], facts_in_words(bundle.tables[0], bundle.graph, language)
    assert book.sheetnames == SHEETS[language.code]
    sheet = book.worksheets[0]
    assert tuple(cell.value for cell in sheet[1]) == table.header
    assert cells(sheet) == as_read(table.rows)


def test_no_cell_of_a_workbook_is_a_formula(bundle: Bundle, books: Mapping[str, Workbook]) -> None:
    whole = load_workbook(io.BytesIO(next(iter(xlsx_file.make(bundle))).content))
    kinds = {
        cell.data_type for book in (whole, *books.values()) for sheet in book for row in sheet.rows for cell in row
    }
    assert kinds == {"s", "n", "b"}
    assert any(str(cell.value).startswith("=") for row in whole["records"].rows for cell in row)


def test_the_sheet_of_facts_is_frozen_filtered_and_prints_across(books: Mapping[str, Workbook]) -> None:
    sheet = books["ru"].worksheets[0]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", f"A1:T{sheet.max_row}")
    assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$1:$1")
    assert all(10 < sheet.column_dimensions[letter].width < 45 for letter in "ABCDE")


def test_no_word_of_a_header_is_broken_nor_hidden_by_the_button_of_its_filter(books: Mapping[str, Workbook]) -> None:
    button = 2
    for book in books.values():
        for cell, width in zip(book.worksheets[0][1], WIDTHS, strict=True):
            assert max(map(len, str(cell.value).split())) + button <= width, cell.value


def test_no_unit_of_the_dataset_is_broken() -> None:
    units = {term for code in CODES for term in _units(code)}
    assert {"representatives", "административных единиц"} <= units
    assert max(len(word) for unit in units for word in unit.split()) < WIDTHS[3]


def _units(code: str) -> set[str]:
    facts = worlds.table(Path(__file__).parents[2], "facts")
    return {str(row[f"unit_{code}"]) for row in facts.records() if row["unit"]}


def test_a_whole_number_ends_with_no_point(bundle: Bundle) -> None:
    """Excel shows 1246 as ``1,246.`` where the format allows for a fraction."""
    facts, *others = bundle.tables
    place = facts.header.index("amount")
    amounts = (1246, 5.5, 1246.0)
    rows = tuple((*facts.rows[0][:place], one, *facts.rows[0][place + 1 :]) for one in amounts)
    made = bundle_of((replace(facts, rows=rows), *others), bundle.graph)
    sheet = load_workbook(io.BytesIO(next(iter(facts_xlsx.make(made))).content)).worksheets[0]
    shown = [(cell.value, cell.number_format) for cell in sheet["Q"][1:]]
    assert shown == [(1246, "#,##0"), (5.5, "#,##0.##########"), (1246, "#,##0")]


def test_a_workbook_cut_short_is_refused_by_the_reader(bundle: Bundle) -> None:
    content = next(iter(facts_xlsx.make(bundle))).content
    with pytest.raises(BadZipFile):
        load_workbook(io.BytesIO(content[: len(content) // 2]))


def test_the_row_that_is_explained_is_one_of_the_facts(books: Mapping[str, Workbook]) -> None:
    facts, explained = books["en"].worksheets[:2]
    shown = [(row[0].value, row[1].value) for row in explained.iter_rows(min_row=7)]
    assert [name for name, _ in shown] == [cell.value for cell in facts[1]]
    assert tuple(cell or None for _, cell in shown) in cells(facts)
    number = dict(shown)["Number"]
    assert isinstance(number, int | float)


def test_every_table_but_the_facts_has_a_sheet_behind_a_list_of_them(bundle: Bundle) -> None:
    book = load_workbook(io.BytesIO(next(iter(xlsx_file.make(bundle))).content))
    others = [one for one in bundle.tables if one.name != "facts"]
    names = sheet_names([one.name for one in others])
    assert book.sheetnames == ["tables", *names.values()]
    for table in others:
        assert cells(book[names[table.name]]) == as_read(table.rows), table.name


def test_a_long_name_of_a_sheet_is_cut_and_never_taken_twice() -> None:
    long = "organizations_that_took_part_in_something"
    assert sheet_names(["facts", long, f"{long}_else", "tables"]) == {
        "facts": "facts",
        long: "organizations_that_took_part_in",
        f"{long}_else": "organizations_that_took_part-2",
        "tables": "tables-2",
    }


def test_a_text_that_no_cell_can_hold_stops_the_build() -> None:
    graph = worlds.examined(worlds.SMALL).graph
    first, *others = tables(graph, lambda _path, _number: "proved")
    long = tuple(
        "x" * 32768 if name == "phrase" else cell for name, cell in zip(first.header, first.rows[0], strict=True)
    )
    bundle = bundle_of((replace(first, rows=(long,)), *others), graph)
    with pytest.raises(ValueError, match="no worksheet holds the cell in row 2, column 5"):
        list(facts_xlsx.make(bundle))


def test_csv_for_spreadsheets_has_a_mark_and_nothing_that_runs(bundle: Bundle) -> None:
    for language, one in zip(LANGUAGES, excel_csv.make(bundle), strict=True):
        assert one.content.startswith(b"\xef\xbb\xbf")
        between, point = (";", ",") if language.code == "ru" else (",", ".")
        header, *rows = csv.reader(io.StringIO(one.content.decode("utf-8-sig"), newline=""), delimiter=between)
        table = facts_in_words(bundle.tables[0], bundle.graph, language)
        assert tuple(header) == table.header
        assert rows == [["" if cell is None else str(still(cell, point)) for cell in row] for row in table.rows]
        assert not [cell for row in rows for cell in row if cell[:1] in RUNS]


@pytest.mark.parametrize("text", PAYLOADS)
def test_a_text_is_quoted_only_where_it_would_run(text: str) -> None:
    runs = text[0] in "=+-@\t\r"
    assert still(text) == (f"'{text}" if runs else text)


def test_numbers_are_no_texts_that_run() -> None:
    assert [still(-5), still(1.5), still(None)] == [-5, "1.5", None]


def test_where_a_comma_stands_in_numbers_a_semicolon_stands_between_cells(bundle: Bundle) -> None:
    """So Excel in Russian opens the file with a double click, and 5.5 is no fifth of May."""
    assert still(5.5, ",") == "5,5"
    english, russian, chinese = (one.content.decode("utf-8-sig").partition("\r\n")[0] for one in excel_csv.make(bundle))
    assert russian.startswith("О чём;Что указано;")
    assert (english.count(";"), chinese.count(";"), russian.count(",")) == (0, 0, 0)
