"""CSV as RFC 4180 has it, row by row into bytes: no second copy of a large file is ever in memory."""

import csv
import io
from collections.abc import Iterable


def csv_bytes(rows: Iterable[Iterable[str]], begin: str = "") -> bytes:
    """Rows in UTF-8 with comma and CRLF, behind what the file begins with."""
    out = io.BytesIO()
    with io.TextIOWrapper(out, encoding="utf-8", newline="") as text:
        text.write(begin)
        csv.writer(text).writerows(rows)
        text.flush()
        return out.getvalue()
