"""JSON: a list of objects, one a row."""

import json

from build_tools.exports._base import exporter
from build_tools.tables import Table


@exporter(
    name="json",
    title="JSON",
    media_type="application/json",
    folder="json",
    uses=("web pages and scripts", "веб-страницы и скрипты", "网页和脚本"),
)
def json_file(table: Table) -> bytes:
    """The table as a list of objects; a missing value is ``null``."""
    rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in table.records())
    return f"[\n{rows}\n]\n".encode() if rows else b"[]\n"
