"""CSV as RFC 4180 and Table Dialect's defaults have it: UTF-8, comma, CRLF, a header."""

from itertools import chain

from build_tools.exports._base import exporter
from build_tools.exports._csv_text import csv_bytes
from build_tools.tables import Table


@exporter(
    name="csv",
    title="CSV",
    media_type="text/csv",
    tabular=True,
    uses=(
        "everything: pandas, R, DuckDB, OpenRefine, QGIS; each cell as it is | "
        "любые программы: pandas, R, DuckDB, OpenRefine, QGIS; ячейки без изменений | "
        "各种工具：pandas、R、DuckDB、OpenRefine、QGIS；单元格内容原样不变"
    ),
)
def csv_file(table: Table) -> bytes:
    """The table as CSV; a missing value is an empty cell."""
    return csv_bytes(chain((table.header,), table.rows))
