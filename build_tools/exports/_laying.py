"""Whole tables laid into a worksheet: the cells that XlsxWriter would write one by one, in a fifth of the time.

XlsxWriter keeps every cell, looks at each three times and escapes what needs no escaping. Here a text is looked at
where it is met first in its column, and a row is put into XML once; XlsxWriter writes all else.

The price: four methods that XlsxWriter keeps to itself are called or replaced here (`_get_xf_index`,
`_get_shared_string_index`, `_check_dimensions`, `_write_rows`), and four attributes that it does not document (`fh`,
`str_table`, `hlink_count`, `ignore_write_string`). Any version may change them. So the version is pinned, and
tests/exports/test_laying.py writes one table both ways, compares, and says what to do when they differ.

It takes a moment to import, so whoever needs this module imports it late.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from build_tools.exports._looks import Looks, height, lines
from build_tools.schema.table_schema import Cell

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]

LONGEST: Final = 32_767
"""UTF-16 units that a cell holds."""
LAST_ROW: Final = 1_048_576
MOST_LINKS: Final = 65_530
"""A worksheet holds no more; cells beyond stay text."""


class Sheet(Worksheet):  # type: ignore[misc] # XlsxWriter has no types
    """A worksheet that takes a table whole."""

    def __init__(self) -> None:
        """Begin it."""
        super().__init__()
        self.laid: list[str] = []

    def lay(self, rows: Sequence[Sequence[Cell]], looks: Looks) -> None:
        """Rows below the first, which is the header's; nothing else may be written into them.

        Raises:
            ValueError: a worksheet cannot hold a cell: it is too long, or stands too far down.
        """
        if len(rows) >= LAST_ROW:
            raise ValueError(f"no worksheet holds {len(rows)} rows")
        columns = [_Column(self, place, looks) for place in range(max(map(len, rows), default=0))]
        style = _style(looks.otherwise)
        for number, row in enumerate(rows, 2):
            found = [column.cell(number, cell) for column, cell in zip(columns, row, strict=False) if cell is not None]
            needed = height(max([room for _, room in found], default=1))
            ruled = f' s="{style}" customFormat="1" ht="{needed}" customHeight="1"' if looks.widths else ""
            self.laid.append(f'<row r="{number}"{ruled}>{"".join([text for text, _ in found])}</row>')
        if columns:
            self._check_dimensions(len(rows), len(columns) - 1)
        # The workbook says how many cells hold texts; each text was counted once so far.
        self.str_table.count += sum(row.count(' t="s"') for row in self.laid) - sum(len(one.met) for one in columns)

    def leads(self, row: int, place: int, address: str) -> bool:
        """Make the cell a link, unless there are too many; its text is not written."""
        if self.hlink_count >= MOST_LINKS:
            return False
        self.ignore_write_string = True
        done = self.write_url(row, place, address)
        self.ignore_write_string = False
        return not done

    def shared(self, text: str) -> int:
        """Number of a text among those of the workbook.

        XlsxWriter would write ``<r>…</r>`` as markup; a space in front keeps it text.
        """
        if text.startswith("<r>") and "</r>" in text:
            text = f" {text}"
        return int(self.str_table._get_shared_string_index(text))  # noqa: SLF001

    def _write_rows(self) -> None:
        super()._write_rows()
        self.fh.writelines(self.laid)
        self.laid.clear()


class _Column:
    """A column that is being laid, and what its texts came to where they were met first."""

    def __init__(self, sheet: Sheet, place: int, looks: Looks) -> None:
        self.sheet, self.place, self.letter = sheet, place, xl_col_to_name(place)
        self.style = _style(looks.columns.get(place, looks.otherwise))
        self.whole = _style(looks.whole[place]) if place in looks.whole else self.style
        self.link = _style(looks.link) if looks.link and place in looks.links else None
        self.width = looks.widths[place] if looks.widths else 0
        self.met: dict[str, tuple[int, int]] = {}

    def cell(self, row: int, cell: Cell) -> tuple[str, int]:
        """The cell as XML, and the lines that it takes; ``row`` is counted from 1."""
        at = f'<c r="{self.letter}{row}" s="{self.style}"'
        if isinstance(cell, str):
            number, room = self.met.get(cell) or self._meet(row, cell)
            if self.link is not None and self.sheet.leads(row - 1, self.place, cell):
                at = f'<c r="{self.letter}{row}" s="{self.link}"'
            return f'{at} t="s"><v>{number}</v></c>', room
        if isinstance(cell, bool):
            return f'{at} t="b"><v>{int(cell)}</v></c>', 1
        style = self.whole if cell is not None and cell % 1 == 0 else self.style
        return f'<c r="{self.letter}{row}" s="{style}"><v>{cell:.16G}</v></c>', 1

    def _meet(self, row: int, text: str) -> tuple[int, int]:
        if len(text) > LONGEST // 2 and len(text.encode("utf-16-le")) // 2 > LONGEST:
            raise ValueError(f"no worksheet holds the cell in row {row}, column {self.place + 1}")
        room = lines(text, self.width) if self.width else 1
        return self.met.setdefault(text, (self.sheet.shared(text), room))


def _style(look: "Format") -> int:
    """Number of a format among those of the workbook."""
    return int(look._get_xf_index())  # noqa: SLF001
