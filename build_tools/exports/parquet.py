"""Parquet: columns of the types that the Table Schema gives them, written by DuckDB."""

import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.exports._base import exporter
from build_tools.schema.table_schema import Cell
from build_tools.tables import Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TYPES: Final = {"integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}
"""Type of DuckDB for each of Table Schema's; all others are text."""
AT_ONCE: Final = 8192
"""Rows that are handed over together: each cell takes a hundred bytes on the way."""


@exporter(
    name="parquet",
    title="Parquet",
    media_type="application/vnd.apache.parquet",
    folder="parquet",
    uses=(
        "DuckDB, pandas, polars, R (arrow), Spark: typed columns, also over the network",
        "DuckDB, pandas, polars, R (arrow), Spark: типизированные столбцы, в том числе по сети",
        "DuckDB、pandas、polars、R（arrow）、Spark：列带类型，也可联网读取",
    ),
)
def parquet_file(table: Table) -> bytes:
    """The table as one file; a missing value is null."""
    kinds = [str(one.spec["type"]) for one in table.spec.columns]
    types = [TYPES.get(kind, "VARCHAR") for kind in kinds]
    named = ", ".join(f"{quoted(name)} {kind}" for name, kind in zip(table.header, types, strict=True))
    given = ", ".join(f"unnest(?::{kind}[])" for kind in types)
    connection = _connection()
    connection.execute(f"CREATE OR REPLACE TEMP TABLE made ({named})")
    for start in range(0, len(table.rows), AT_ONCE):
        rows = table.rows[start : start + AT_ONCE]
        cells = [[_cell(row[place], kind) for row in rows] for place, kind in enumerate(kinds)]
        connection.execute(f"INSERT INTO made SELECT {given}", cells)
    # DuckDB writes to a path only; nothing of it gets into the bytes.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.parquet"
        connection.execute(f"COPY made TO {literal(str(path))} (FORMAT parquet, COMPRESSION snappy)")
        connection.execute("DROP TABLE made")
        return path.read_bytes()


def quoted(name: str) -> str:
    """A name as SQL takes it whatever it is."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as SQL takes it."""
    return "'" + text.replace("'", "''") + "'"


def _cell(cell: Cell, kind: str) -> Cell:
    return float(cell) if kind == "number" and cell is not None else cell


@cache
def _connection() -> "DuckDBPyConnection":
    """One for all tables: to open one takes longer than to write a table. One thread keeps rows in their order."""
    # It takes a moment to import, which no other command should have to wait for.
    from duckdb import connect  # noqa: PLC0415

    return connect(config={"threads": 1, "autoinstall_known_extensions": False, "autoload_known_extensions": False})
