"""``atlas diff``, ``atlas release`` and ``atlas verify``: what they print, write, and exit with."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_tools.cli import commands
from build_tools.core import sink
from tests import worlds

FAIR = "dataset/events/river-growers-fair-3.yml"


def atlas(*words: str) -> Result:
    return CliRunner().invoke(commands.atlas, words)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The world, without version control."""
    for name in ("dataset", "seeds"):
        shutil.copytree(worlds.WHOLE / name, tmp_path / "project" / name)
    return tmp_path / "project"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The world as it is published: the folder of its data."""
    sink.write((one for one in worlds.built(worlds.WHOLE).artifacts if one.path.startswith("data/")), tmp_path)
    return tmp_path / "data"


def test_diff_prints_what_differs_as_text_and_as_markdown(project: Path, package: Path) -> None:
    fair = project / FAIR
    fair.write_text(fair.read_text("utf-8").replace("2011-09-11", "2011-09-12"), "utf-8")
    done = atlas("diff", str(package), "--root", str(project))
    assert done.exit_code == 0
    assert "    date: 2011-09-09/2011-09-11 → 2011-09-09/2011-09-12\n" in done.output
    done = atlas("diff", str(package), "--format", "markdown", "--root", str(project))
    assert "### Changed: events\n" in done.output
    assert "    - date: 2011-09-09/2011-09-11 → 2011-09-09/2011-09-12\n" in done.output


def test_diff_of_what_is_the_same_says_so(project: Path, package: Path) -> None:
    done = atlas("diff", str(package), "--root", str(project))
    assert (done.exit_code, done.output) == (0, f"From {package} to the records here: nothing differs\n")


def test_diff_with_nothing_is_misuse(project: Path) -> None:
    done = atlas("diff", "nowhere", "--root", str(project))
    assert done.exit_code == 2
    assert "'nowhere' is neither a folder, nor a zip, nor a revision of project" in done.output


def test_release_writes_one_file_and_the_build_reads_it(project: Path, package: Path) -> None:
    done = atlas("release", "--first", "--root", str(project))
    assert (done.exit_code, done.output) == (0, "releases/0.1.0.json: 15 added, 0 changed, 0 removed\n")
    assert json.loads((project / "releases/0.1.0.json").read_text("utf-8"))["before"] == ""
    assert atlas("check", "--root", str(project)).exit_code == 0
    done = atlas("release", str(package), "--root", str(project))
    assert done.output == "releases/0.1.0.json: 0 added, 0 changed, 0 removed\n"


@pytest.mark.parametrize("words", [(), ("HEAD", "--first")])
def test_release_wants_either_the_version_before_or_the_word_first(project: Path, words: tuple[str, ...]) -> None:
    done = atlas("release", *words, "--root", str(project))
    assert done.exit_code == 2
    assert not (project / "releases").exists()


def test_a_broken_release_stops_a_check(project: Path) -> None:
    (project / "releases").mkdir()
    (project / "releases/0.1.0.json").write_text("{}", "utf-8")
    done = atlas("check", "--root", str(project))
    assert done.exit_code == 1
    assert "releases/0.1.0.json: W101" in done.output


def test_verify_says_that_a_download_is_whole_and_what_it_looked_at(package: Path) -> None:
    done = atlas("verify", str(package))
    assert done.exit_code == 0, done.output
    assert f"{package}: the data, " in done.output
    assert "all as they were published" in done.output


def test_verify_names_the_file_that_is_not_whole(package: Path) -> None:
    (package / "places.geojson").write_bytes(b"{}")
    done = atlas("verify", str(package))
    assert done.exit_code == 1
    assert "places.geojson: V133" in done.output
    assert "help: download it again" in done.output


def test_verify_of_something_else_is_misuse(tmp_path: Path) -> None:
    done = atlas("verify", str(tmp_path))
    assert done.exit_code == 2
    assert "datapackage.json" in done.output
