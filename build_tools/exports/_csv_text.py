"""CSV as RFC 4180 has it, row by row into bytes: no second copy of a large file is ever in memory."""

import csv
import io
from collections.abc import Iterable

from build_tools.schema.table_schema import Cell


def csv_bytes(rows: Iterable[Iterable[Cell]], begin: str = "", between: str = ",") -> bytes:
    """Rows in UTF-8 with CRLF, behind what the file begins with; a missing value is an empty cell."""
    out = io.BytesIO()
    with io.TextIOWrapper(out, encoding="utf-8", newline="") as text:
        text.write(begin)
        csv.writer(text, delimiter=between).writerows(map(_cells, rows))
        text.flush()
        return out.getvalue()


def _cells(row: Iterable[Cell]) -> list[Cell]:
    """Truth in the words of Table Schema; all else the writer of CSV says as they do."""
    return ["true" if cell is True else "false" if cell is False else cell for cell in row]
