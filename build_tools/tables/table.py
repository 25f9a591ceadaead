"""A table: what it is called, its columns, its rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter

from build_tools.schema.table_schema import Cell, TableSpec


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows under a Table Schema, in the order of their primary key; facts as they stand in their records."""

    spec: TableSpec
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def name(self) -> str:
        """Name of the table, of its file and of its resource."""
        return self.spec.name

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns."""
        return tuple(column.name for column in self.spec.columns)

    def columns(self) -> Mapping[str, tuple[Cell, ...]]:
        """The cells of each column, from the first row to the last."""
        return {name: tuple(map(itemgetter(place), self.rows)) for place, name in enumerate(self.header)}

    def records(self) -> tuple[Mapping[str, Cell], ...]:
        """Rows as mappings from column to cell."""
        return tuple(self.each())

    def each(self) -> Iterator[Mapping[str, Cell]]:
        """The same one by one, for whoever needs no two at once: as mappings, rows are five times as large."""
        header = self.header
        return (dict(zip(header, row, strict=True)) for row in self.rows)
