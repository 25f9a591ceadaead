"""Parquet: columns of the types that the Table Schema gives them, written by DuckDB."""

import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.exports._base import exporter
from build_tools.exports._json_text import json_rows
from build_tools.tables import Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TYPES: Final = {"integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}
"""Type of DuckDB for each of Table Schema's; all others are text."""


@exporter(
    name="parquet",
    title="Parquet",
    media_type="application/vnd.apache.parquet",
    folder="parquet",
    uses=(
        "DuckDB, pandas, polars, R (arrow), Spark: typed columns, also over the network | "
        "DuckDB, pandas, polars, R (arrow), Spark: типизированные столбцы, в том числе при чтении по сети | "
        "DuckDB、pandas、polars、R（arrow）、Spark：列带类型，也可联网读取"
    ),
)
def parquet_file(table: Table) -> bytes:
    """The table as one file; a missing value is null."""
    types = {one.name: TYPES.get(str(one.spec["type"]), "VARCHAR") for one in table.spec.columns}
    columns = ", ".join(f"{literal(name)}: {literal(kind)}" for name, kind in types.items())
    connection = _connection()
    # DuckDB takes rows from a file in a tenth of the time that it takes them from Python in, and writes to a path only;
    # nothing of either gets into the bytes.
    with tempfile.TemporaryDirectory() as folder:
        rows, made = Path(folder) / "rows.jsonl", Path(folder) / "table.parquet"
        with rows.open("w", encoding="utf-8") as file:
            file.writelines(f"{row}\n" for row in json_rows(table))
        read = f"read_json({literal(str(rows))}, format = 'newline_delimited', columns = {{{columns}}})"
        connection.execute(f"CREATE TEMP TABLE made AS SELECT * FROM {read}")  # noqa: S608 -- quoted
        connection.execute(f"COPY made TO {literal(str(made))} (FORMAT parquet, COMPRESSION snappy)")
        connection.execute("DROP TABLE made")
        return made.read_bytes()


def quoted(name: str) -> str:
    """A name as SQL takes it whatever it is."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as SQL takes it."""
    return "'" + text.replace("'", "''") + "'"


@cache
def _connection() -> "DuckDBPyConnection":
    """One for all tables: to open one takes longer than to write a table. One thread keeps rows in their order."""
    # It takes a moment to import, which no other command should have to wait for.
    from duckdb import connect  # noqa: PLC0415

    return connect(config={"threads": 1, "autoinstall_known_extensions": False, "autoload_known_extensions": False})
