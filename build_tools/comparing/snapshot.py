"""A state of the dataset as plain text, taken from its tables: whatever can be read as tables can be compared."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

Row: TypeAlias = Mapping[str, str]
"""A row as its CSV has it: text by column; what is missing is empty."""
Fields: TypeAlias = Mapping[str, tuple[str, ...]]
"""What a record holds, by field: one text, or one for each item of a list, in order."""

RECORDS: Final = "records"
DERIVED: Final = frozenset({"facts", "dictionary"})
"""Tables that repeat what the others hold, or that describe the schema."""
ASIDE: Final = frozenset({"id", "path", "record", "number", "order"})
"""Columns that only say where a row belongs."""
WORD: Final = re.compile(r"[a-z0-9_./-]+")
"""A cell that names its item: an id, a path, a word of a list."""
COMPUTED: Final = ("_earliest", "_latest")
"""Endings of columns that follow from the column before them."""


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """A state of the dataset."""

    name: str
    """What the user called it."""
    version: str
    records: Mapping[str, Fields]
    """By path."""
    labels: Mapping[str, str]
    """English labels, by path."""
    unread: tuple[str, ...] = field(default=())
    """Files that hold no record that this program could read."""


def snapshot(name: str, version: str, tables: Mapping[str, Iterable[Row]], unread: Iterable[str] = ()) -> Snapshot:
    """The state that these tables hold."""
    rows = {table: list(found) for table, found in tables.items()}
    places = {_key(row): _place(row) for row in rows.get("proof", [])}
    made: dict[str, dict[str, list[str]]] = {row["path"]: {} for row in rows.get(RECORDS, [])}
    folders = {row["type"] for row in rows.get(RECORDS, [])}
    for table in sorted(rows):
        if table not in DERIVED | {RECORDS}:
            for path, name_of, text in _items(table, rows[table], table in folders, places):
                made.setdefault(path, {}).setdefault(name_of, []).append(text)
    return Snapshot(
        name=name,
        version=version,
        records={path: {key: tuple(texts) for key, texts in fields.items()} for path, fields in sorted(made.items())},
        labels={row["path"]: row.get("label_en", "") for row in rows.get(RECORDS, [])},
        unread=tuple(sorted(unread)),
    )


Item: TypeAlias = tuple[str, str, str]
"""Path of a record, field, text."""
Places: TypeAlias = Mapping[tuple[str, str], str]
"""Where each proof stands, by record and number."""


def _items(table: str, rows: list[Row], own: bool, places: Places) -> Iterator[Item]:  # noqa: FBT001
    """What the rows of a table say of records; ``own`` is the table of a type, a record a row."""
    if own:
        for row in rows:
            for name, cell in row.items():
                if cell and name not in ASIDE and not name.endswith(COMPUTED):
                    yield f"{table}/{row['id']}", name, cell
    elif read := COMMON.get(table):
        yield from (item for row in rows for item in read(row, places))
    else:
        folder, _, listed = table.partition("_")
        for row in (row for row in rows if "record" in row):
            owner = row["record"] if "/" in row["record"] else f"{folder}/{row['record']}"
            yield from _item(owner, listed or table, row)


def _item(owner: str, listed: str, row: Row) -> Iterator[Item]:
    """An item of a list, cell by cell; it is called after the word that it begins with, or by its place."""
    told = cells(row)
    first = next(iter(told.values()), "")
    if len(told) == 1:
        yield owner, listed, first
        return
    name = first if WORD.fullmatch(first) else row.get("order") or row.get("number", "")
    for column, cell in told.items():
        yield owner, f"{listed}[{name}].{column}", cell


def cells(row: Row) -> dict[str, str]:
    """Cells of a row that say something, by column."""
    return {name: cell for name, cell in row.items() if cell and name not in ASIDE and not name.endswith(COMPUTED)}


def said(row: Row) -> str:
    """The cells of a row that say something, in words; one that stands alone goes without its name."""
    told = cells(row)
    return next(iter(told.values())) if len(told) == 1 else "; ".join(f"{name}: {cell}" for name, cell in told.items())


Read: TypeAlias = Callable[[Row, Places], Iterator[Item]]


def _names(row: Row, _: Places) -> Iterator[Item]:
    yield row["record"], f"names.{row['language']}", f"{row['form']} ({row['kind']})"


def _identifiers(row: Row, _: Places) -> Iterator[Item]:
    yield row["record"], f"identifiers.{row['scheme']}", row["identifier"]


def _unknowns(row: Row, _: Places) -> Iterator[Item]:
    for name, cell in row.items():
        if cell and name.startswith("reason_"):
            yield row["record"], f"unknowns[{row['field']}]_{name.removeprefix('reason_')}", cell


def _proof(row: Row, _: Places) -> Iterator[Item]:
    """A proof without its number: one that is moved is the same proof; what it does not do goes without saying."""
    yield row["record"], "proof", said({name: cell for name, cell in row.items() if cell != "false"})


def _proof_fields(row: Row, places: Places) -> Iterator[Item]:
    place = places.get(_key(row), f"proof {row['number']}")
    reason = f": {row['reason_en']}" if row.get("reason_en") else ""
    yield row["record"], "proof.fields", f"{row['field']} is {row['how']} in {place}{reason}"


def _key(row: Row) -> tuple[str, str]:
    return row["record"], row["number"]


def _place(proof: Row) -> str:
    return f"{proof['source']}/p{proof['passage']}" if proof.get("passage") else proof["source"]


def _list_of(name: str, column: str) -> Read:
    def read(row: Row, _: Places) -> Iterator[Item]:
        yield row["record"], name, row[column]

    return read


COMMON: Final[Mapping[str, Read]] = {
    "names": _names,
    "identifiers": _identifiers,
    "records_topics": _list_of("topics", "topic"),
    "distinct": _list_of("distinct_from", "other"),
    "redirects": _list_of("replaces", "former"),
    "unknowns": _unknowns,
    "proof": _proof,
    "proof_fields": _proof_fields,
}
