"""Two sound datasets that tests look at: a small one to write out in full, and one with a record of every type."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from build_tools import pipeline
from build_tools.exports import Origin
from build_tools.graph import Entry, Graph, link
from build_tools.pipeline import Examined, Result
from build_tools.records import parse
from build_tools.tables import tables
from build_tools.tables.table import Table

SMALL: Final = Path(__file__).parent / "invalid/base"
WHOLE: Final = Path(__file__).parent / "data/world"
ORIGIN: Final = Origin(created="2026-01-01T00:00:00Z", commit="0123abc")

LABEL: Final = {"en": "Something"}


@cache
def examined(root: Path) -> Examined:
    """The dataset under ``root``, read and checked once."""
    return pipeline.examine(root)


@cache
def built(root: Path) -> Result:
    """The dataset under ``root`` as a build publishes it."""
    seen = examined(root)
    assert seen.package is not None
    return pipeline.build(seen, seen.package, ORIGIN)


@cache
def table(root: Path, name: str) -> Table:
    """One table of the dataset under ``root``."""
    seen = examined(root)
    made = tables(seen.graph, pipeline.standings(seen.graph, seen.ledgers))
    return {one.name: one for one in made}[name]


def entry(path: str, values: Mapping[str, Any]) -> Entry:
    """A record as if it had been read; it has a label without saying so."""
    folder, _, slug = path.partition("/")
    file, value = f"dataset/{path}.yml", {"label": LABEL, **values}
    parsed = parse(file, folder, slug, value)
    assert parsed.record is not None, parsed.findings
    return Entry(file, folder, slug, parsed.record, value)


def graph(**records: Mapping[str, Any]) -> Graph:
    """Records by their paths, ``events__fair={...}``, linked."""
    return link(entry(name.replace("__", "/").replace("_", "-"), values) for name, values in records.items())
