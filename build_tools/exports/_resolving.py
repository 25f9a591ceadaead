"""What formats of everything together say of a record: its labels, its page, how far its proofs have come."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from build_tools.core import edtf
from build_tools.core.languages import CODES
from build_tools.exports._base import Bundle
from build_tools.graph import Entry, Graph
from build_tools.records import Text
from build_tools.tables import Table


def texts(text: Text | Mapping[str, str]) -> dict[str, str]:
    """Own words by language, in the order of the language table; only those that are there."""
    root = text.root if isinstance(text, Text) else text
    return {code: root[code] for code in CODES if code in root}


def labels(graph: Graph, path: str) -> dict[str, str]:
    """Label of a record by language; empty for none that is there."""
    entry = graph.get(path)
    return texts(entry.record.label) if entry else {}


def type_labels(entry: Entry) -> dict[str, str]:
    """What its type is called, by language: the singular."""
    return {code: one for code, (one, _) in type(entry.record).type_names().items()}


def table_of(bundle: Bundle, name: str) -> Table:
    """The table of this name.

    Raises:
        KeyError: there is none.
    """
    return {one.name: one for one in bundle.tables}[name]


Position: TypeAlias = tuple[float, float]
"""Longitude and latitude, WGS 84: the order of GeoJSON."""


def position(entry: Entry) -> Position | None:
    """Where a record is; None where nobody has looked it up."""
    point = entry.get("point")
    return (point["longitude"], point["latitude"]) if point else None


def standings(bundle: Bundle) -> Mapping[tuple[str, int], str]:
    """Standing of every proof, by record and by its number from 1; read off the table, so that both always agree."""
    rows = table_of(bundle, "proof").each()
    return {(str(row["record"]), int(row["number"] or 0)): str(row["standing"]) for row in rows}


@lru_cache(maxsize=8192)
def days(date: str) -> tuple[str, str] | None:
    """First and last day of a date that is known to the day on both sides; None for any other."""
    read = edtf.parse(date)
    known = read.precision is edtf.Precision.DAY and len(read.sides) == 1 + read.interval
    return (read.earliest, read.latest) if known and read.earliest and read.latest else None
