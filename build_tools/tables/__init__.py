"""The graph as tables: one row a value, one row a record, one table a type, one table a list."""

from build_tools.tables.build import Standing, specs, tables
from build_tools.tables.table import Table

__all__ = ["Standing", "Table", "specs", "tables"]
