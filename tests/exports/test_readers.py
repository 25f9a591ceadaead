"""Other people's readers get the same tables out of every format, whatever stands in the texts."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, TypeAlias

import duckdb
import pandas as pd
import polars as pl
import pytest

from build_tools.core import sink
from build_tools.exports import Published, publish_tables
from build_tools.schema.table_schema import Cell
from build_tools.tables import Table, tables
from build_tools.verify import verify_package
from tests import worlds

PAYLOADS: Final = (
    '=HYPERLINK("https://example.org","x")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\tbehind a tab",
    "\rbehind a return",
    "two\nlines",
    "two\r\nlines of DOS",
    'said "so", twice; and, again',
    "it's; DROP TABLE facts; --",
    "</script><script>alert(1)</script>",
    "{brace} }{ {{ \\ %s ${x}",
    "NULL",
    "nan",
    " kept ",
    "_x000D_",
    "’—中文 и русский",
    "\N{RIGHT-TO-LEFT OVERRIDE}turned",
)
Rows: TypeAlias = list[tuple[Cell, ...]]
Read: TypeAlias = Callable[[Path, Table], Rows]


def spoilt(table: Table) -> Table:
    """The table with a payload before every text that nothing refers to and no list limits."""
    tied = {*table.spec.primary_key, *(str(key["fields"]) for key in table.spec.foreign_keys)}
    free = [
        one.spec["type"] == "string"
        and one.name not in {*tied, "id", "path", "type"}
        and not {"enum", "pattern", "maxLength"} & one.spec.get("constraints", {}).keys()
        for one in table.spec.columns
    ]
    rows = tuple(
        tuple(
            f"{PAYLOADS[(number + place) % len(PAYLOADS)]}{cell}" if free[place] and cell is not None else cell
            for place, cell in enumerate(row)
        )
        for number, row in enumerate(table.rows)
    )
    return replace(table, rows=rows)


@pytest.fixture(scope="module")
def spoilt_tables() -> Mapping[str, Table]:
    """The tables of the world with a record of every type, all texts spoilt."""
    seen = worlds.examined(worlds.WHOLE)
    made = tables(seen.graph, lambda _path, _number: "proved")
    return {one.name: spoilt(one) for one in made}


@pytest.fixture(scope="module")
def published(spoilt_tables: Mapping[str, Table]) -> Published:
    """What is published of them."""
    seen = worlds.examined(worlds.WHOLE)
    assert seen.package is not None
    return publish_tables(tuple(spoilt_tables.values()), seen.graph, seen.package, worlds.ORIGIN)


@pytest.fixture(scope="module")
def folder(published: Published, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder ``data`` as somebody downloaded it."""
    root = tmp_path_factory.mktemp("download")
    sink.write(published.artifacts, root)
    return root / "data"


def as_text(cell: Any) -> str | None:  # noqa: ANN401
    """A cell as CSV has it."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return None if cell is None else str(cell)


def missing(cell: Any) -> Any:  # noqa: ANN401
    """What a reader holds for a missing value, as None."""
    return None if cell is None or cell is pd.NA or cell is pd.NaT or cell != cell else cell  # noqa: PLR0124


def duckdb_csv(folder: Path, table: Table) -> Rows:
    wanted = "SELECT * FROM read_csv(?, header = true, all_varchar = true, quote = '\"', escape = '\"', delim = ',')"
    return duckdb.execute(wanted, [str(folder / f"{table.name}.csv")]).fetchall()


def pandas_csv(folder: Path, table: Table) -> Rows:
    path = folder / f"{table.name}.csv"
    read = pd.read_csv(path, dtype=str, keep_default_na=False, na_values=[""], lineterminator=None)
    return [tuple(map(missing, row)) for row in read.itertuples(index=False, name=None)]


def polars_csv(folder: Path, table: Table) -> Rows:
    return pl.read_csv(folder / f"{table.name}.csv", infer_schema=False).rows()


def duckdb_parquet(folder: Path, table: Table) -> Rows:
    path = folder / f"parquet/{table.name}.parquet"
    return [tuple(map(day, row)) for row in duckdb.execute("SELECT * FROM read_parquet(?)", [str(path)]).fetchall()]


def polars_parquet(folder: Path, table: Table) -> Rows:
    return [tuple(map(day, row)) for row in pl.read_parquet(folder / f"parquet/{table.name}.parquet").rows()]


def day(cell: Any) -> Any:  # noqa: ANN401
    """A date as it is written."""
    return cell.isoformat() if hasattr(cell, "isoformat") else cell


def pandas_sqlite(folder: Path, table: Table) -> Rows:
    with sqlite3.connect(next(folder.glob("*.sqlite"))) as database:
        wanted = f'SELECT * FROM "{table.name}" ORDER BY rowid'  # noqa: S608 -- our own name
        read = pd.read_sql_query(wanted, database, dtype=object)
    return [tuple(map(missing, row)) for row in read.itertuples(index=False, name=None)]


def polars_sqlite(folder: Path, table: Table) -> Rows:
    with sqlite3.connect(next(folder.glob("*.sqlite"))) as database:
        wanted = f'SELECT * FROM "{table.name}" ORDER BY rowid'  # noqa: S608 -- our own name
        return pl.read_database(wanted, database, infer_schema_length=None).rows()


def polars_json(folder: Path, table: Table) -> Rows:
    read = json.loads((folder / f"json/{table.name}.json").read_text("utf-8"))
    return [tuple(row[name] for name in table.header) for row in read]


READERS: Final[Mapping[str, tuple[Read, ...]]] = {
    "csv": (duckdb_csv, pandas_csv, polars_csv),
    "parquet": (duckdb_parquet, polars_parquet),
    "sqlite": (pandas_sqlite, polars_sqlite),
    "json": (polars_json,),
}
TYPED: Final = (*READERS["parquet"], *READERS["sqlite"], *READERS["json"])


@pytest.mark.parametrize("read", READERS["csv"], ids=lambda one: one.__name__)
def test_every_csv_file_is_read_cell_by_cell(read: Read, folder: Path, spoilt_tables: Mapping[str, Table]) -> None:
    for table in spoilt_tables.values():
        assert read(folder, table) == [tuple(map(as_text, row)) for row in table.rows], table.name


@pytest.mark.parametrize("read", TYPED, ids=lambda one: one.__name__)
def test_every_typed_format_is_read_cell_by_cell(read: Read, folder: Path, spoilt_tables: Mapping[str, Table]) -> None:
    for table in spoilt_tables.values():
        assert read(folder, table) == list(table.rows), table.name


def test_columns_of_parquet_have_the_types_of_the_schema(folder: Path, spoilt_tables: Mapping[str, Table]) -> None:
    kinds = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean}
    for table in spoilt_tables.values():
        wanted = {one.name: kinds.get(str(one.spec["type"]), pl.Date) for one in table.spec.columns}
        assert dict(pl.read_parquet_schema(folder / f"parquet/{table.name}.parquet")) == wanted, table.name


def test_json_lines_are_the_rows_of_the_json_file(folder: Path) -> None:
    names = {path.stem for path in (folder / "jsonl").iterdir()}
    assert {"facts", "records", "events", "topics"} <= names
    assert not names & {"events_organizers", "proof", "names"}
    for name in names:
        lines = (folder / f"jsonl/{name}.jsonl").read_bytes().decode().split("\n")
        assert [json.loads(line) for line in lines[:-1]] == json.loads((folder / f"json/{name}.json").read_bytes())
        assert lines[-1] == ""


def test_no_payload_closes_a_script_that_embeds_it(spoilt_tables: Mapping[str, Table], folder: Path) -> None:
    texts = [cell for row in spoilt_tables["facts"].rows for cell in row if isinstance(cell, str)]
    assert any("</script>" in text for text in texts)
    assert all(b"\n" not in line for line in (folder / "jsonl/facts.jsonl").read_bytes().splitlines())


@pytest.fixture
def database(folder: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the SQLite file that a test may spoil."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(next(folder.glob("*.sqlite")).read_bytes())
    yield connection
    connection.close()


def test_the_database_is_whole(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert dict(database.execute("SELECT name, value FROM about"))["created"] == worlds.ORIGIN.created


def test_a_broken_reference_in_the_database_is_found(database: sqlite3.Connection) -> None:
    database.execute("UPDATE proof SET source = 'nowhere' WHERE number = 1")
    assert database.execute("PRAGMA foreign_key_check").fetchall()
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        database.execute("UPDATE proof SET standing = 'perhaps'")
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        database.execute("INSERT INTO records SELECT * FROM records LIMIT 1")


def test_a_view_joins_labels_in_its_language() -> None:
    made = {one.path: one for one in worlds.built(worlds.SMALL).artifacts}
    content = next(one.content for path, one in made.items() if path.endswith(".sqlite"))
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    read = "SELECT label, place, place_label FROM events_{} WHERE id = 'river-fair-3'"
    assert connection.execute(read.format("ru")).fetchall() == [("Третья речная ярмарка", "osinovka", "Осиновка")]
    assert connection.execute(read.format("en")).fetchall() == [("Third River Fair", "osinovka", "Osinovka")]
    links = connection.execute("SELECT relation, other_label FROM links_zh WHERE record = 'events/river-fair-3'")
    assert ("place", "奥西诺夫卡") in links.fetchall()
    for (view,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
        columns = [one[0] for one in connection.execute(f'SELECT * FROM "{view}" LIMIT 0').description]  # noqa: S608
        assert len(set(columns)) == len(columns), view
        assert not [name for name in columns if ":" in name], view
    connection.close()


def test_the_package_with_hostile_texts_is_still_valid(folder: Path) -> None:
    late = [path.name for path in folder.iterdir() if path.name in {"manifest.json", "dataset.jsonld"}]
    assert [str(one) for one in verify_package(folder / "datapackage.json", unlisted=late)] == []


Twin: TypeAlias = tuple[str, Callable[[bytes], bytes], tuple[type[Exception], ...]]
REFUSALS: Final = (duckdb.Error, pl.exceptions.PolarsError)
TWINS: Final[Mapping[str, Twin]] = {
    "cut parquet": ("parquet/facts.parquet", lambda content: content[:-9], REFUSALS),
    "parquet with another ending": ("parquet/facts.parquet", lambda content: content[:-4] + b"PAR0", REFUSALS),
    "json with a bare line break": (
        "json/facts.json",
        lambda content: content.replace(b'": "', b'": "\n', 1),
        (ValueError,),
    ),
    "csv with an open quote": (
        "facts.csv",
        lambda content: content.replace(b",", b',"', 1),
        (ValueError, AssertionError, *REFUSALS),
    ),
    "half a database": (
        "invented-world.sqlite",
        lambda content: content[: len(content) // 2],
        (sqlite3.DatabaseError, pd.errors.DatabaseError),
    ),
}
"""A file, what breaks it, and what its readers then raise; one that reads on finds other rows."""


@pytest.mark.parametrize("twin", TWINS.values(), ids=list(TWINS))
def test_a_broken_twin_is_refused(twin: Twin, folder: Path, spoilt_tables: Mapping[str, Table], tmp_path: Path) -> None:
    (name, spoil, refusal), table = twin, spoilt_tables["facts"]
    target = tmp_path / name
    target.parent.mkdir(exist_ok=True)
    target.write_bytes((folder / name).read_bytes())
    whole = target.read_bytes()
    for read in READERS[name.rpartition(".")[2]]:
        target.write_bytes(whole)
        assert len(read(tmp_path, table)) == len(table.rows)
        target.write_bytes(spoil(whole))
        with pytest.raises(refusal):
            assert len(read(tmp_path, table)) == len(table.rows)


BUILD: Final = """
import hashlib
from tests import worlds
for one in worlds.built(worlds.SMALL).artifacts:
    print(one.path, hashlib.sha256(one.content).hexdigest())
"""


def test_formats_are_the_same_bytes_with_other_hash_seeds_zones_and_locales() -> None:
    made = {
        subprocess.run(
            (sys.executable, "-c", BUILD),
            env={"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PATH": "/usr/bin"},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone, locale in (("1", "Asia/Vladivostok", "C"), ("2", "America/Lima", "C.UTF-8"))
    }
    assert len(made) == 1
    assert {"data/facts.en.xlsx", "data/parquet/facts.parquet"} <= {line.split()[0] for line in made.pop().splitlines()}
