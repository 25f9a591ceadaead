"""`atlas check FILE` is quick: it loads nothing that it does not need, and judges only what it was asked about."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.examining import examine
from tests import worlds

INVALID = worlds.SMALL.parent
TWINS = sorted(path for path in INVALID.iterdir() if path.is_dir() and path != worlds.SMALL)
HEAVY = ("mkdocs", "jinja2", "babel", "frictionless", "markdown", "asyncio", "http.server")
ROOMS = ("exports", "pages", "publish", "seeding", "site", "tables", "verify", "editing", "pipeline")

PROGRAM = """
import sys
from build_tools.cli import atlas
try:
    atlas.main(sys.argv[1:], prog_name="atlas")
except SystemExit as done:
    assert done.code == 0, done.code
print(*sorted(sys.modules), sep="\\n", file=sys.stderr)
"""


def loaded(*words: str) -> set[str]:
    """Modules that a command has loaded by its end."""
    done = subprocess.run([sys.executable, "-c", PROGRAM, *words], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_check_loads_nothing_that_makes_or_verifies_a_site() -> None:
    """Import what a command needs within the command: build_tools/cli."""
    modules = loaded("check", "--root", str(worlds.SMALL))
    assert "build_tools.checks" in modules
    assert {one for one in modules if one.split(".")[0] in HEAVY} == set()
    rooms = {f"build_tools.{room}" for room in ROOMS}
    assert {one for one in modules if ".".join(one.split(".")[:2]) in rooms} == set()


def test_a_command_that_needs_them_does_load_them() -> None:
    """The test above can see them."""
    assert {"build_tools.pages", "babel"} <= loaded("show", "osinovka", "--root", str(worlds.SMALL))


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.name)
def test_a_file_alone_is_judged_as_among_all(twin: Path, tmp_path: Path) -> None:
    """A check that goes through ``world.suspects`` only must find each breach in the record that it goes through."""
    for folder in (worlds.SMALL, twin):
        shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    whole = examine(tmp_path).diagnostics
    for path in {one.path for one in whole}:
        assert examine(tmp_path, (tmp_path / path,)).diagnostics == tuple(one for one in whole if one.path == path)


def test_of_a_sound_file_among_broken_ones_nothing_is_said(tmp_path: Path) -> None:
    for folder in (worlds.SMALL, INVALID / "P101-fact-without-proof"):
        shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    assert examine(tmp_path).diagnostics != ()
    assert examine(tmp_path, (tmp_path / "dataset/places/osinovka.yml",)).diagnostics == ()


def test_a_folder_stands_for_what_lies_in_it(tmp_path: Path) -> None:
    for folder in (worlds.SMALL, INVALID / "P101-fact-without-proof"):
        shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    assert examine(tmp_path, (tmp_path / "dataset",)).diagnostics == examine(tmp_path).diagnostics
