"""Tables of all types together: records, names, identifiers, topics, proof, and what a record says of itself."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from build_tools.core.languages import CODES
from build_tools.graph import Entry, Graph
from build_tools.records import Proof
from build_tools.schema.table_schema import Cell, TableSpec
from build_tools.tables.common_columns import (
    CREDIT,
    DIFFERENCES,
    DISTINCT,
    IDENTIFIERS,
    NAMES,
    RECORDS,
    REDIRECTS,
    TOPICS,
    UNKNOWNS,
)
from build_tools.tables.proof_columns import PROOF, PROOF_FIELDS
from build_tools.tables.table import Table

Row = Mapping[str, Any]


def records(entry: Entry) -> Iterator[Row]:
    """The record itself."""
    own = entry.record
    labels = {f"label_{code}": own.label.root.get(code) for code in CODES}
    summaries = {f"summary_{code}": own.summary.root.get(code) if own.summary else None for code in CODES}
    yield (
        labels
        | summaries
        | {
            "path": entry.path,
            "type": entry.folder,
            "id": entry.slug,
            "status": own.status.value,
            "facts": len(entry.facts),
            "file": entry.file,
        }
    )


def names(entry: Entry) -> Iterator[Row]:
    """Its attested names."""
    for code, forms in (entry.record.names.root if entry.record.names else {}).items():
        yield from ({"language": code, "form": one.form, "kind": one.kind.value} for one in forms)


def identifiers(entry: Entry) -> Iterator[Row]:
    """Its identifiers elsewhere."""
    for scheme, identifier in (entry.get("identifiers") or {}).items():
        yield {"scheme": scheme, "identifier": identifier}


def topics(entry: Entry) -> Iterator[Row]:
    """Its topics."""
    yield from ({"topic": topic} for topic in entry.record.topics)


def distinct(entry: Entry) -> Iterator[Row]:
    """Records that it is not."""
    yield from ({"other": f"{entry.folder}/{slug}"} for slug in entry.record.distinct_from)


def differences(entry: Entry) -> Iterator[Row]:
    """On what it parts from other records, or a source from itself."""
    for path, one in entry.record.differences.items():
        said = {"question": one.question.root if one.question else {}, "how": one.how.root}
        yield {"field": path} | {f"{name}_{code}": text.get(code) for name, text in said.items() for code in CODES}


def unknowns(entry: Entry) -> Iterator[Row]:
    """What was looked for in vain."""
    for path, reason in entry.record.unknowns.items():
        yield {"field": path} | {f"reason_{code}": reason.root.get(code) for code in CODES}


def credit(entry: Entry) -> Iterator[Row]:
    """Its authors and reviewers."""
    for number, one in enumerate(entry.record.credit, 1):
        yield {"number": number, "who": one.who, "part": one.part.value, "date": one.date}


def redirects(entry: Entry) -> Iterator[Row]:
    """Its former ids."""
    yield from ({"former": former} for former in entry.record.replaces)


def proof_fields(entry: Entry) -> Iterator[Row]:
    """Fields that each of its proofs covers."""
    for number, one in enumerate(entry.record.proof, 1):
        for path in one.says:
            yield {"number": number, "field": path, "how": "printed"}
        for path, reason in one.implies.items():
            reasons = {f"reason_{code}": reason.root.get(code) for code in CODES}
            yield {"number": number, "field": path, "how": "implied"} | reasons


def proofs(entry: Entry, standing: Callable[[str, int], str]) -> Iterator[Row]:
    """Its proofs."""
    for number, one in enumerate(entry.record.proof):
        yield {"number": number + 1, "standing": standing(entry.path, number), **_proof(one)}


def _proof(one: Proof) -> Row:
    return {
        "source": one.source,
        "passage": one.passage,
        "phrase": " … ".join(one.phrases) or None,
        "by": one.by,
        "judgement": one.judgement,
        "against": one.against,
        "locator": one.locator,
        "retrieved": one.retrieved,
    }


SIMPLE: Final = (
    (RECORDS, records),
    (NAMES, names),
    (IDENTIFIERS, identifiers),
    (TOPICS, topics),
    (DISTINCT, distinct),
    (DIFFERENCES, differences),
    (UNKNOWNS, unknowns),
    (CREDIT, credit),
    (REDIRECTS, redirects),
    (PROOF_FIELDS, proof_fields),
)


def table(spec: TableSpec, rows: Iterator[Row]) -> Table:
    """Rows under the spec's columns, sorted by the primary key."""
    keyed = sorted(rows, key=lambda row: tuple(_sortable(row.get(name)) for name in spec.primary_key))
    return Table(spec=spec, rows=tuple(tuple(one.read(row) for one in spec.columns) for row in keyed))


def _sortable(cell: Cell) -> tuple[int, float, str]:
    """Numbers before texts, each in its own order."""
    return (0, float(cell), "") if isinstance(cell, int | float) else (1, 0, str(cell))


def common(graph: Graph, standing: Callable[[str, int], str]) -> Iterator[Table]:
    """Every table of this module."""
    entries = tuple(graph.entries.values())
    for spec, rows in SIMPLE:
        yield table(spec, ({"record": entry.path} | dict(row) for entry in entries for row in rows(entry)))
    yield table(PROOF, ({"record": entry.path} | dict(row) for entry in entries for row in proofs(entry, standing)))
