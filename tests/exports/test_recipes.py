"""Every snippet of the data page that can run here runs, on the files as they are published."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import duckdb
import pytest

from build_tools.core import sink
from build_tools.core.languages import CODES
from build_tools.pages.recipes import RECIPES, Recipe, filled
from tests import worlds
from tests.loopback import serving

BY_TOOL: Final = {one.tool: one for one in RECIPES}
RUN: Final = {"pandas", "polars", "DuckDB", "SQLite", "frictionless"}
SHOWN: Final = {"Excel, LibreOffice", "R", "jq", "QGIS", "Zotero, NoteExpress", "Google Calendar, Outlook, Apple"}
"""What is not at hand wherever the tests run."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the package, served as a site would."""
    root = tmp_path_factory.mktemp("site")
    sink.write(worlds.built(worlds.WHOLE).artifacts, root)
    with serving(root) as url:
        yield url


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as it was unpacked."""
    root = tmp_path_factory.mktemp("unpacked")
    sink.write(worlds.built(worlds.WHOLE).artifacts, root)
    return root / "data"


def name() -> str:
    package = worlds.examined(worlds.WHOLE).package
    assert package is not None
    return str(package.name)


def code_of(tool: str, base: str, code: str = "en") -> str:
    return filled(BY_TOOL[tool].code, base=base, name=name(), code=code)


def run(code: str) -> dict[str, Any]:
    """What a snippet of Python leaves behind."""
    left: dict[str, Any] = {}
    exec(compile(code, "snippet", "exec"), left)  # noqa: S102 -- our own
    return left


def test_every_recipe_is_run_or_known_to_be_shown_only() -> None:
    assert set(BY_TOOL) == RUN | SHOWN


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda one: one.tool)
def test_a_recipe_opens_a_file_that_is_published(recipe: Recipe) -> None:
    paths = {one.path for one in worlds.built(worlds.WHOLE).published}
    for code in CODES:
        assert f"data/{filled(recipe.file, base='', name=name(), code=code)}" in paths
    assert bool(recipe.code) != bool(recipe.steps)


def test_pandas_reads_the_facts_over_the_network(site: str, capsys: pytest.CaptureFixture[str]) -> None:
    left = run(code_of("pandas", f"{site}data/", "ru"))
    assert len(left["facts"]) == len(worlds.table(worlds.WHOLE, "facts").rows)
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("over", ["network", "disk"])
def test_polars_reads_the_facts(site: str, folder: Path, over: str, capsys: pytest.CaptureFixture[str]) -> None:
    left = run(code_of("polars", f"{site}data/" if over == "network" else f"{folder}/", "zh"))
    assert len(left["facts"]) == len(worlds.table(worlds.WHOLE, "facts").rows)
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("code", CODES)
def test_what_is_shown_only_names_columns_that_are_there(code: str) -> None:
    """R and jq are not at hand wherever the tests run; a column that was renamed would break their snippets unseen."""
    header = set(worlds.table(worlds.WHOLE, "facts").header)
    r, jq = code_of("R", "data/", code), code_of("jq", "data/", code)
    assert set(re.findall(r"(\w+) ==|is\.na\((\w+)\)", r)) == {("standing", ""), ("", "amount")}
    columns = {"standing", "amount", *re.split(", ", r.partition(" c(")[2].partition(")")[0])}
    read = set(re.findall(r"(?<!\w)\.([a-z_]+)", jq))
    assert columns >= {f"label_{code}", f"value_{code}"}
    assert read >= {"unit", "phrase", f"label_{code}"}
    assert columns | read <= header


def test_duckdb_joins_parquet_files(folder: Path) -> None:
    rows = duckdb.execute(code_of("DuckDB", f"{folder}/")).fetchall()
    assert len(rows) == len(worlds.table(worlds.WHOLE, "events_organizers").rows) > 0


@pytest.mark.parametrize("code", CODES)
def test_the_view_of_links_answers_in_every_language(folder: Path, code: str) -> None:
    with sqlite3.connect(folder / f"{name()}.sqlite") as database:
        wanted = code_of("SQLite", "", code)
        harbour = wanted.replace("places/harbin", "places/lotus-port")
        assert database.execute(harbour).fetchall()
        assert database.execute(wanted).fetchall() == []


def test_frictionless_opens_the_package(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    left = run(code_of("frictionless", f"{folder}/"))
    assert len(left["events"]) == len(worlds.table(worlds.WHOLE, "events").rows)
    assert str(len(left["events"])) in capsys.readouterr().out


def test_a_snippet_whose_file_is_not_there_fails(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        run(code_of("pandas", f"{tmp_path}/"))
