"""Workbooks of XLSX: cells are texts, numbers and yes or no, never formulas; the same rows make the same bytes."""

import io
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from math import ceil
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from build_tools.exports._base import Bundle
from build_tools.schema.table_schema import Cell

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
INK: Final = "#17324D"
PALE: Final = "#EEF3F8"
RULE: Final = "#D3DCE4"
LINE: Final = 16
"""Height of a line, in points."""
TALLEST: Final = 27
"""Lines that a row may show: a worksheet's rows end at 409 points."""
FILLED: Final = 0.85
"""Share of a line that words fill before they break."""
WIDE: Final = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
"""Letters that take the room of two."""
A4: Final = 9
"""Number of the paper size in the format."""
MOST_LINKS: Final = 65_530
"""A worksheet holds no more; cells beyond stay text."""
PLAIN: Final = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "in_memory": True,
}


def lines(text: str, width: int) -> int:
    """Lines that a text takes in a column of so many characters."""
    pieces = text.split("\n")
    if len(pieces) > 1:
        return sum(lines(one, width) for one in pieces)
    room = len(text) if text.isascii() else len(text) + len(WIDE.findall(text))
    return max(1, ceil(room / (width if room <= width else width * FILLED)))


class Book:
    """A workbook that is being written, with the few looks that it uses."""

    def __init__(self, bundle: Bundle, title: str) -> None:
        """Begin it; its date is that of the build."""
        # It takes a moment to import, which no other command should have to wait for.
        from xlsxwriter import Workbook  # type: ignore[import-untyped] # noqa: PLC0415

        self.out = io.BytesIO()
        self.made: Workbook = Workbook(self.out, PLAIN)
        created = datetime.fromisoformat(bundle.origin.created).astimezone(UTC).replace(tzinfo=None)
        makers = "; ".join(one.title for one in bundle.package.contributors)
        self.made.set_properties({"title": title, "author": makers, "created": created})
        self.links = 0
        add = self.made.add_format
        ruled = {"valign": "top", "bottom": 1, "bottom_color": RULE}
        self.body: Format = add({"valign": "top"})
        self.wrapped: Format = add(ruled | {"text_wrap": True, "align": "left"})
        self.plain: Format = add({"valign": "top", "text_wrap": True})
        self.number: Format = add(ruled | {"num_format": "#,##0.##########", "align": "right"})
        self.head: Format = add(
            {"bold": True, "font_color": "#FFFFFF", "bg_color": INK, "valign": "vcenter", "text_wrap": True}
        )
        self.name: Format = add(ruled | {"bold": True, "text_wrap": True, "bg_color": PALE})
        self.heading: Format = add({"bold": True, "font_size": 16, "font_color": INK})
        self.link: Format = add(ruled | {"text_wrap": True, "font_color": "#0B5394", "underline": 1})

    def sheet(self, name: str) -> "Worksheet":
        """A worksheet that prints sideways on A4, as wide as one page."""
        made: Worksheet = self.made.add_worksheet(name)
        made.set_landscape()
        made.set_paper(A4)
        made.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        made.fit_to_pages(1, 0)
        made.set_footer("&L&A&R&P / &N")
        return made

    def table(
        self,
        sheet: "Worksheet",
        header: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        *,
        looks: Mapping[int, "Format"] = MappingProxyType({}),
        otherwise: "Format | None" = None,
    ) -> None:
        """Rows under a frozen header with a filter; ``looks`` are those of columns, from 0, that have their own."""
        sheet.write_row(0, 0, header, self.head)
        for number, row in enumerate(rows, 1):
            for place, cell in enumerate(row):
                if cell is not None:
                    self.cell(sheet, number, place, cell, looks.get(place, otherwise or self.body))
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        if header:
            sheet.autofilter(0, 0, len(rows), len(header) - 1)

    def cell(self, sheet: "Worksheet", row: int, place: int, cell: Cell, look: "Format") -> None:
        """One cell.

        Raises:
            ValueError: a worksheet cannot hold it: it is too long, or stands too far down.
        """
        if isinstance(cell, bool):
            done = sheet.write_boolean(row, place, cell, look)
        elif isinstance(cell, int | float):
            done = sheet.write_number(row, place, cell, look)
        else:
            done = sheet.write_string(row, place, str(cell), look)
        if done:
            raise ValueError(f"no worksheet holds the cell in row {row + 1}, column {place + 1}")

    def url(self, sheet: "Worksheet", row: int, place: int, url: str, text: str) -> None:
        """A text that leads somewhere; plain where the sheet has too many that do."""
        self.links += 1
        if self.links > MOST_LINKS or sheet.write_url(row, place, url, self.link, text):
            self.cell(sheet, row, place, text, self.wrapped)

    def fit(self, sheet: "Worksheet", row: int, cells: Sequence[Cell], widths: Sequence[int]) -> None:
        """Make a row as high as its wrapped texts need: not every program does so when it opens the file."""
        # No letter takes the room of three: what is shorter than half a line need not be measured.
        needed = (
            lines(cell, width)
            for cell, width in zip(cells, widths, strict=False)
            if isinstance(cell, str) and len(cell) * 2 > width
        )
        sheet.set_row(row, LINE * min(TALLEST, max(needed, default=1)), self.wrapped)

    def content(self) -> bytes:
        """The finished file."""
        self.made.close()
        return self.out.getvalue()
