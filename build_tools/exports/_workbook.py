"""Workbooks of XLSX: cells are texts, numbers and yes or no, never formulas; the same rows make the same bytes."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from build_tools.exports._base import Bundle
from build_tools.exports._looks import Looks, height, lines
from build_tools.schema.table_schema import Cell

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

    from build_tools.exports._laying import Sheet

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
INK: Final = "#17324D"
PALE: Final = "#EEF3F8"
RULE: Final = "#D3DCE4"
A4: Final = 9
"""Number of the paper size in the format."""
PLAIN: Final = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


class Book:
    """A workbook that is being written, with the few looks that it uses."""

    def __init__(self, bundle: Bundle, title: str) -> None:
        """Begin it; its date is that of the build."""
        # It takes a moment to import, which no other command should have to wait for.
        from xlsxwriter import Workbook  # type: ignore[import-untyped] # noqa: PLC0415

        from build_tools.exports._laying import Sheet  # noqa: PLC0415

        self.kind = Sheet
        self.out = io.BytesIO()
        self.made: Workbook = Workbook(self.out, PLAIN)
        created = datetime.fromisoformat(bundle.origin.created).astimezone(UTC).replace(tzinfo=None)
        makers = "; ".join(one.title for one in bundle.package.contributors)
        self.made.set_properties({"title": title, "author": makers, "created": created})
        add = self.made.add_format
        ruled = {"valign": "top", "bottom": 1, "bottom_color": RULE}
        self.body: Format = add({"valign": "top"})
        self.wrapped: Format = add(ruled | {"text_wrap": True, "align": "left"})
        self.plain: Format = add({"valign": "top", "text_wrap": True})
        figure = ruled | {"align": "right", "indent": 1}
        self.number: Format = add(figure | {"num_format": "#,##0.##########"})
        self.whole: Format = add(figure | {"num_format": "#,##0"})
        self.head: Format = add(
            {"bold": True, "font_color": "#FFFFFF", "bg_color": INK, "valign": "vcenter", "text_wrap": True}
        )
        self.name: Format = add(ruled | {"bold": True, "text_wrap": True, "bg_color": PALE})
        self.heading: Format = add({"bold": True, "font_size": 16, "font_color": INK})
        self.link: Format = add(ruled | {"text_wrap": True, "font_color": "#0B5394", "underline": 1})

    def sheet(self, name: str) -> "Sheet":
        """A worksheet that prints sideways on A4, as wide as one page."""
        made: Sheet = self.made.add_worksheet(name, self.kind)
        made.set_landscape()
        made.set_paper(A4)
        made.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        made.fit_to_pages(1, 0)
        made.set_footer("&L&A&R&P / &N")
        return made

    def table(
        self, sheet: "Sheet", header: Sequence[str], rows: Sequence[Sequence[Cell]], looks: Looks | None = None
    ) -> None:
        """Rows under a frozen header with a filter; plain where nothing is said of their looks."""
        sheet.write_row(0, 0, header, self.head)
        sheet.lay(rows, looks or Looks(otherwise=self.body))
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

    def fit(self, sheet: "Worksheet", row: int, cells: Sequence[Cell], widths: Sequence[int]) -> None:
        """Make a row that is written cell by cell as high as its wrapped texts need."""
        texts = ((cell, width) for cell, width in zip(cells, widths, strict=False) if isinstance(cell, str))
        needed = max((lines(cell, width) for cell, width in texts), default=1)
        sheet.set_row(row, height(needed), self.wrapped)

    def content(self) -> bytes:
        """The finished file."""
        self.made.close()
        return self.out.getvalue()
