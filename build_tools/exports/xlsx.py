"""XLSX: every table a sheet of one workbook, behind a list of them; `facts` has workbooks of its own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from build_tools.core.artifact import Artifact
from build_tools.core.languages import CODES
from build_tools.core.published import DATA
from build_tools.exports._base import Bundle, collection
from build_tools.exports._looks import Looks
from build_tools.exports._workbook import MEDIA_TYPE, Book
from build_tools.tables import Table

if TYPE_CHECKING:
    from build_tools.exports._laying import Sheet
    from build_tools.schema.table_schema import Cell

TITLES: Final = {
    "en": "All other tables in one workbook",
    "ru": "Остальные таблицы в одной книге",
    "zh": "其余各表（单个工作簿）",
}
LONGEST: Final = 31
"""Characters in the name of a sheet."""
SAMPLE: Final = 200
"""Rows that the width of a column is judged by."""
NARROW, WIDE, HEADROOM = 8, 48, 3
LIST: Final = "tables"
"""Name of the sheet that lists the others."""


@collection(
    name="xlsx",
    titles=TITLES,
    uses=(
        "Excel, LibreOffice: to look things up across tables | "
        "Excel, LibreOffice: поиск сразу по всем таблицам | "
        "Excel、WPS、LibreOffice：跨表查阅"
    ),
)
def xlsx_file(bundle: Bundle) -> Iterator[Artifact]:
    """One workbook; names of columns are those of the other formats, the codebook is one of the sheets."""
    book = Book(bundle, bundle.package.title.get(CODES[0])[0])
    kept = bundle.tables[1:]
    names = sheet_names([table.name for table in kept])
    _list(book, kept, names)
    for table in kept:
        _sheet(book, book.sheet(names[table.name]), table)
    yield Artifact(path=f"{DATA}/{bundle.package.name}.xlsx", content=book.content(), media_type=MEDIA_TYPE)


def sheet_names(tables: list[str]) -> dict[str, str]:
    """A name for the sheet of each table; one that is too long is cut and numbered."""
    made: dict[str, str] = {}
    for name in tables:
        short, number = name[:LONGEST], 1
        while short in made.values() or short == LIST:
            number += 1
            short = f"{name[: LONGEST - 3]}-{number}"
        made[name] = short
    return made


def _list(book: Book, tables: tuple[Table, ...], names: dict[str, str]) -> None:
    sheet = book.sheet(LIST)
    widths = (30, 34, 34, 24, 10, 70)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    header = ["table", *(f"title_{code}" for code in CODES), "rows", "description"]
    rows: list[tuple[Cell, ...]] = [
        (one.name, *(one.spec.titles[code] for code in CODES), len(one.rows), one.spec.descriptions[CODES[0]])
        for one in tables
    ]
    book.table(sheet, header, rows, Looks(otherwise=book.wrapped, columns={0: book.link}, widths=widths))
    for number, one in enumerate(tables, 1):
        sheet.leads(number, 0, f"internal:'{names[one.name]}'!A1")


def _sheet(book: Book, sheet: "Sheet", table: Table) -> None:
    for place, name in enumerate(table.header):
        longest = max((len(str(row[place])) for row in table.rows[:SAMPLE] if row[place] is not None), default=0)
        sheet.set_column(place, place, min(WIDE, max(NARROW, len(name) + HEADROOM, longest + 1)))
    book.table(sheet, table.header, table.rows)
