"""Views of the SQLite file: tables in one language, with the label of all that they refer to."""

from collections.abc import Iterator
from typing import Final

from build_tools.core.languages import CODES, DEFAULT
from build_tools.exports.parquet import literal, quoted
from build_tools.schema import Column
from build_tools.tables import Table

OWNERS: Final = frozenset({"path", "record"})
"""Columns that say whose the row is."""


def views(tables: tuple[Table, ...]) -> Iterator[str]:
    """``events_ru`` for `facts`, for `records` and each type; ``links_ru`` for all that refers to something."""
    for code in CODES:
        for table in tables:
            if table.name in {"facts", "records"} or (table.spec.folder and not table.spec.unfolds):
                yield _view(table, code)
        yield _links(tables, code)


def _view(table: Table, code: str) -> str:
    """The table with texts in the language, else in English, and a label beside each reference."""
    header, chosen, joins = set(table.header), list[str](), list[str]()
    for place, one in enumerate(table.spec.columns):
        base, _, language = one.name.rpartition("_")
        if language in CODES and {f"{base}_{every}" for every in CODES} <= header:
            if language == DEFAULT.code:
                chosen.append(f"{_text(base, code)} AS {quoted(f'{base}_in_words' if base in header else base)}")
            continue
        chosen.append(f"t.{quoted(one.name)}")
        told = f"{one.name}_label_{DEFAULT.code}" in header
        if one.refs and one.name not in OWNERS and not told:
            joins.append(f"LEFT JOIN records AS r{place} ON r{place}.path = {_path(one)}")
            chosen.append(f"{_label(f'r{place}', code)} AS {quoted(f'{one.name}_label')}")
    what = ",\n  ".join(chosen)
    among = "\n".join((f"FROM {quoted(table.name)} AS t", *joins))
    return f"CREATE VIEW {quoted(f'{table.name}_{code}')} AS SELECT\n  {what}\n{among}"


def _text(base: str, code: str) -> str:
    return f"coalesce(t.{quoted(f'{base}_{code}')}, t.{quoted(f'{base}_{DEFAULT.code}')})"


def _label(alias: str, code: str) -> str:
    return f"coalesce({alias}.label_{code}, {alias}.label_{DEFAULT.code})"


def _path(one: Column) -> str:
    """Path of the record that a cell refers to."""
    single = len(one.refs) == 1 and one.refs[0] != "*"
    return f"{literal(f'{one.refs[0]}/')} || t.{quoted(one.name)}" if single else f"t.{quoted(one.name)}"


def _links(tables: tuple[Table, ...], code: str) -> str:
    """Who refers to whom, under which field, of all types together."""
    pieces = " UNION ALL\n  ".join(piece for table in tables if table.spec.folder for piece in _pieces(table))
    return (
        f"CREATE VIEW links_{code} AS SELECT\n"
        f"  l.record, {_label('a', code)} AS record_label, l.relation, l.other, {_label('b', code)} AS other_label\n"
        f"FROM (\n  {pieces}\n) AS l\n"
        "LEFT JOIN records AS a ON a.path = l.record LEFT JOIN records AS b ON b.path = l.other"
    )


def _pieces(table: Table) -> Iterator[str]:
    """Its columns that refer, each as record, relation, other."""
    spec = table.spec
    own = f"{literal(f'{spec.folder}/')} || t.record" if spec.unfolds else "t.path"
    for one in spec.columns:
        if one.refs and one.name not in OWNERS:
            relation = literal(".".join(filter(None, (spec.unfolds, one.name if one.name != "value" else ""))))
            yield (
                f"SELECT {own} AS record, {relation} AS relation, {_path(one)} AS other "  # noqa: S608 -- quoted
                f"FROM {quoted(table.name)} AS t WHERE t.{quoted(one.name)} IS NOT NULL"
            )
