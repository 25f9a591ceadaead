"""Every table of the dataset."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from build_tools.graph import Entry, Graph
from build_tools.records import record_types
from build_tools.schema import TableSpec, table_specs
from build_tools.tables.codebook import CODEBOOK, columns_of
from build_tools.tables.common import common, table
from build_tools.tables.dictionary import DICTIONARY, fields
from build_tools.tables.fact_columns import FACTS
from build_tools.tables.facts import facts
from build_tools.tables.table import Table

Standing = Callable[[str, int], str]
"""From a record's path and a proof's position to ``proved``, ``unproved`` or ``authority``."""


def tables(graph: Graph, standing: Standing) -> tuple[Table, ...]:
    """`facts` first, then the tables of all types together, then each type with its lists."""
    # A fact has its cells under the names of the columns, which need not be asked one by one to read them.
    names = [one.name for one in FACTS.columns]
    first = Table(spec=FACTS, rows=tuple(tuple(map(row.get, names)) for row in facts(graph, standing)))
    others = (*common(graph, standing), table(DICTIONARY, fields()), *_of_types(graph))
    return (first, table(CODEBOOK, columns_of((FACTS, CODEBOOK, *(one.spec for one in others)))), *others)


def specs() -> tuple[TableSpec, ...]:
    """What every table of the dataset looks like, whatever is in it."""
    return tuple(one.spec for one in tables(Graph({}), lambda _path, _number: "unproved"))


def _of_types(graph: Graph) -> Iterator[Table]:
    for record_type in record_types():
        entries = graph.of(record_type.folder)
        for spec in table_specs(record_type):
            yield table(spec, _items(spec, entries) if spec.unfolds else _own(entries))


def _own(entries: tuple[Entry, ...]) -> Iterator[Mapping[str, Any]]:
    for entry in entries:
        yield dict(entry.whole) | {"id": entry.slug}


def _items(spec: TableSpec, entries: tuple[Entry, ...]) -> Iterator[Mapping[str, Any]]:
    for entry in entries:
        for order, item in enumerate(entry.get(spec.unfolds) or (), 1):
            yield {"record": entry.slug, "order": order, "item": item}
