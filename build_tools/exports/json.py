"""JSON: a list of objects, one a row."""

import io

from build_tools.exports._base import exporter
from build_tools.exports._json_text import json_rows
from build_tools.tables import Table


@exporter(
    name="json",
    title="JSON",
    media_type="application/json",
    folder="json",
    uses="web pages and scripts | веб-страницы и скрипты | 网页和脚本",
)
def json_file(table: Table) -> bytes:
    """The table as a list of objects; a missing value is ``null``."""
    out = io.BytesIO(b"[")
    out.seek(0, io.SEEK_END)
    for number, row in enumerate(json_rows(table)):
        out.write(f"{',' if number else ''}\n{row}".encode())
    out.write(b"\n]\n" if table.rows else b"]\n")
    return out.getvalue()
