"""`facts` as CSV for spreadsheets: one file a language, with a byte order mark, and nothing in it that would run.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return for a formula. In
these files an apostrophe stands before such a text; ``facts.csv`` has every text as it is.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from build_tools.core.artifact import Artifact
from build_tools.core.published import DATA
from build_tools.exports._base import Bundle, collection
from build_tools.exports._csv_text import csv_bytes
from build_tools.schema.table_schema import Cell

RUNS: Final = frozenset("=+-@\t\r＝＋－＠")
"""What a cell that would run begins with; the full-width ones where the keyboard is Chinese or Japanese."""
TITLES: Final = {
    "en": "Facts for a spreadsheet, CSV",
    "ru": "Факты для электронных таблиц, CSV",
    "zh": "电子表格用事实表（CSV）",
}
MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""By which Excel knows UTF-8."""
SEMICOLON: Final = frozenset({"ru"})
"""Languages in whose countries Excel expects it between cells, for there a comma stands in numbers; a file with commas
would open as a single column."""


@collection(
    name="excel-csv",
    titles=TITLES,
    uses=(
        "Excel and LibreOffice: readable headers, opens with a double click, and no text runs as a formula | "
        "Excel и LibreOffice: понятные заголовки, открывается двойным щелчком; ни один текст не сработает "
        "как формула | "
        "Excel 和 LibreOffice：表头易读，双击即可打开；会被当作公式的文本前加撇号"
    ),
)
def excel_csv(bundle: Bundle) -> Iterator[Artifact]:
    """The facts in words, a file a language."""
    for code, table in bundle.in_words.items():
        between, point = (";", ",") if code in SEMICOLON else (",", ".")
        rows = ([still(cell, point) for cell in row] for row in table.rows)
        content = csv_bytes(chain((table.header,), rows), MARK, between)
        yield Artifact(path=f"{DATA}/facts.{code}.csv", content=content, media_type="text/csv")


def still(cell: Cell, point: str = ".") -> Cell:
    """The cell so that no spreadsheet runs it, nor takes a number with another point for a date."""
    if isinstance(cell, float):
        return str(cell).replace(".", point)
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in RUNS else cell
