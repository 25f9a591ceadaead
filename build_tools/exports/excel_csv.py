"""`facts` as CSV for spreadsheets: one file a language, with a byte order mark, and nothing in it that would run.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return for a formula. In
these files an apostrophe stands before such a text; ``facts.csv`` has every text as it is.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from build_tools.core.artifact import Artifact
from build_tools.core.languages import LANGUAGES
from build_tools.exports._base import Bundle, collection
from build_tools.exports._csv_text import csv_bytes
from build_tools.schema.table_schema import Cell
from build_tools.tables.facts_in_words import facts_in_words

RUNS: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a cell that would run begins with; the full-width ones where the keyboard is Chinese or Japanese."""
TITLES: Final = {
    "en": "Facts for a spreadsheet, CSV",
    "ru": "Факты для электронных таблиц, CSV",
    "zh": "电子表格用事实表（CSV）",
}
MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""By which Excel knows UTF-8."""


@collection(
    name="excel-csv",
    titles=TITLES,
    uses=(
        "Excel and LibreOffice: readable headers, opens with a double click, and no text runs as a formula",
        "Excel и LibreOffice: понятные заголовки, открывается двойным щелчком; тексты, похожие на формулы, обезврежены",
        "Excel 和 LibreOffice：表头易读，双击即可打开；会被当作公式的文本前加撇号",
    ),
)
def excel_csv(bundle: Bundle) -> Iterator[Artifact]:
    """The facts in words, a file a language."""
    for language in LANGUAGES:
        table = facts_in_words(bundle.tables[0], bundle.graph, language)
        content = csv_bytes(chain((table.header,), ([still(cell) for cell in row] for row in table.rows)), MARK)
        yield Artifact(path=f"data/facts.{language.code}.csv", content=content, media_type="text/csv")


def still(cell: Cell) -> str:
    """The cell as text that no spreadsheet runs."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    text = "" if cell is None else str(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(RUNS) else text
