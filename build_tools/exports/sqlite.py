"""SQLite: all tables in one file with their keys and indexes, and views in each language that join the labels."""

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from build_tools.core.artifact import Artifact
from build_tools.core.published import DATA
from build_tools.exports._base import Bundle, collection
from build_tools.exports._views import views
from build_tools.exports.parquet import literal, quoted
from build_tools.tables import Table

TITLES: Final = {
    "en": "All tables with keys and views",
    "ru": "Все таблицы с ключами и представлениями",
    "zh": "全部表格，含键和视图",
}
TYPES: Final = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
"""Type of SQLite for each of Table Schema's; all others, dates too, are text."""
APPLICATION: Final = 0x41544C53
"""``ATLS``: by which ``file`` and SQLite tell whose database it is."""


@collection(
    name="sqlite",
    titles=TITLES,
    uses=(
        "DB Browser, Datasette, DBeaver, Python, R: SQL with nothing to install | "
        "DB Browser, Datasette, DBeaver, Python, R: SQL без установки сервера | "
        "DB Browser、Datasette、DBeaver、Python、R：无需服务器即可用 SQL"
    ),
)
def sqlite_file(bundle: Bundle) -> Iterator[Artifact]:
    """One database."""
    # In memory it would stand there three times before it is handed over.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.sqlite"
        _write(bundle, path)
        content = path.read_bytes()
    yield Artifact(path=f"{DATA}/{bundle.package.name}.sqlite", content=content, media_type="application/vnd.sqlite3")


def _write(bundle: Bundle, path: Path) -> None:
    database = sqlite3.connect(path, isolation_level=None)
    try:
        # Nobody sees the file before it is whole, so nothing need be kept to go back to.
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        database.execute(f"PRAGMA user_version = {_number(bundle.package.version)}")
        database.execute("BEGIN")
        for statement in (*map(_table, bundle.tables), *_indexes(bundle.tables), *views(bundle.tables), ABOUT):
            database.execute(statement)
        for table in bundle.tables:
            marks = ", ".join("?" * len(table.header))
            database.executemany(f"INSERT INTO {quoted(table.name)} VALUES ({marks})", table.rows)  # noqa: S608 -- quoted
        database.executemany("INSERT INTO about VALUES (?, ?)", _about(bundle))
        database.execute("COMMIT")
    finally:
        database.close()


ABOUT: Final = "CREATE TABLE about (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)"


def _about(bundle: Bundle) -> Iterator[tuple[str, str]]:
    """What the dataset is, in rows of name and value."""
    package, origin = bundle.package, bundle.origin
    for code, title in package.title.root.items():
        yield f"title_{code}", title
    yield "version", package.version
    yield "released", str(package.released)
    yield "licence", str(package.licence.value)
    yield "created", origin.created
    if package.homepage:
        yield "homepage", str(package.homepage)
    if origin.commit:
        yield "commit", origin.commit


def _number(version: str) -> int:
    """A version as one number: 1.2.3 as 10203."""
    major, minor, patch = map(int, version.split("."))
    return major * 10_000 + minor * 100 + patch


def _table(table: Table) -> str:
    """Statement that makes the table, as its Table Schema has it."""
    lines = [_column(table, place) for place in range(len(table.header))]
    lines.append(f"PRIMARY KEY ({', '.join(map(quoted, table.spec.primary_key))})")
    for key in table.spec.foreign_keys:
        there = f"{quoted(key['reference']['resource'])} ({quoted(key['reference']['fields'])})"
        lines.append(f"FOREIGN KEY ({quoted(key['fields'])}) REFERENCES {there}")
    body = ",\n  ".join(lines)
    return f"CREATE TABLE {quoted(table.name)} (\n  {body}\n)"


def _column(table: Table, place: int) -> str:
    spec = table.spec.columns[place].spec
    limits = spec.get("constraints", {})
    name = quoted(spec["name"])
    made = f"{name} {TYPES.get(str(spec['type']), 'TEXT')}"
    if limits.get("required") or spec["name"] in table.spec.primary_key:
        made += " NOT NULL"
    if "enum" in limits:
        made += f" CHECK ({name} IN ({', '.join(literal(str(one)) for one in limits['enum'])}))"
    return made


def _indexes(tables: tuple[Table, ...]) -> Iterator[str]:
    """An index for every column that refers, but the first of a key, which has one."""
    for table in tables:
        for key in table.spec.foreign_keys:
            if key["fields"] != table.spec.primary_key[0]:
                name = quoted(f"{table.name}_by_{key['fields']}")
                yield f"CREATE INDEX {name} ON {quoted(table.name)} ({quoted(key['fields'])})"
