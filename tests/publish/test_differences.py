"""States by what people call them: a revision, a package, its zip, the records here."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from build_tools.comparing import as_text
from build_tools.core import sink
from build_tools.publish.differences import StateError, differences, release, state
from tests import worlds

FAIR = "dataset/events/river-growers-fair-3.yml"
IDENTITY = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def git(root: Path, *words: str) -> None:
    subprocess.run(("git", *IDENTITY, *words), cwd=root, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The world under version control, its fair moved by a day since."""
    root = tmp_path / "project"
    for name in ("dataset", "seeds"):
        shutil.copytree(worlds.WHOLE / name, root / name)
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "one")
    fair = root / FAIR
    fair.write_text(fair.read_text("utf-8").replace("2011-09-09/2011-09-11", "2011-09-09/2011-09-12"), "utf-8")
    return root


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The world as it is published."""
    sink.write((one for one in worlds.built(worlds.WHOLE).artifacts if one.path.startswith("data/")), tmp_path)
    return tmp_path / "data"


def said(root: Path, old: str, new: str = ".") -> str:
    return as_text(differences(root, old, new))


MOVED = "    date: 2011-09-09/2011-09-11 → 2011-09-09/2011-09-12\n"


def test_a_revision_is_held_against_the_records_here(project: Path) -> None:
    told = said(project, "HEAD")
    assert told.startswith("From HEAD to the records here: 1 changed\n")
    assert MOVED in told
    assert "date_latest" not in told


def test_two_revisions_are_held_against_each_other(project: Path) -> None:
    assert said(project, "HEAD", "HEAD") == "From HEAD to HEAD: nothing differs\n"
    git(project, "commit", "-q", "-a", "-m", "two")
    assert MOVED in said(project, "HEAD^", "HEAD")


def test_a_package_and_its_zip_are_the_records_that_they_were_made_from(
    project: Path, package: Path, tmp_path: Path
) -> None:
    """A published table says the same as the records, cell by cell; in a folder of its own within a zip, too."""
    for name, folder in (("plain.zip", ""), ("within.zip", "atlas-0.1.0/")):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            for path in sorted(package.rglob("*")):
                archive.write(path, folder + path.relative_to(package).as_posix())
    for old in (package, package.parent, tmp_path / "plain.zip", tmp_path / "within.zip"):
        assert "nothing differs" in said(project, str(old), "HEAD")
        assert MOVED in said(project, str(old))


def test_a_record_that_cannot_be_read_is_named(project: Path) -> None:
    (project / FAIR).write_text("label: [", "utf-8")
    found = differences(project, "HEAD")
    assert found.new.unread == (FAIR,)


@pytest.mark.parametrize("name", ["nothing", "--output=x", "HEAD:dataset", "", "HEAD; ls"])
def test_a_name_of_nothing_is_told(project: Path, name: str) -> None:
    with pytest.raises(StateError, match="neither a folder, nor a zip, nor a revision"):
        state(project, name)
    assert not (project / "x").exists()


def test_a_folder_or_a_zip_of_something_else_is_told(project: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other.zip").write_bytes(b"PK")
    with zipfile.ZipFile(tmp_path / "climbing.zip", "w") as archive:
        archive.writestr("datapackage.json", '{"resources": [{"name": "x", "path": "../x.csv"}]}')
    (tmp_path / "up").mkdir()
    (tmp_path / "up/datapackage.json").write_text('{"resources": [{"name": "x", "path": "../secret.csv"}]}')
    (tmp_path / "secret.csv").write_text("a\nb\n")
    for name in ("other", "other.zip", "climbing.zip", "up"):
        with pytest.raises(StateError):
            state(project, str(tmp_path / name))


def test_a_release_is_what_changed_since_the_one_before(project: Path) -> None:
    first = release(project)
    assert (first.version, first.before, len(first.added)) == (
        "0.1.0",
        "",
        len(worlds.examined(worlds.WHOLE).graph.entries),
    )
    second = release(project, "HEAD")
    assert (second.added, second.removed, [one.path for one in second.changed]) == (
        (),
        (),
        ["events/river-growers-fair-3"],
    )


def test_records_that_cannot_be_read_make_no_release(project: Path) -> None:
    (project / FAIR).write_text("label: [", "utf-8")
    with pytest.raises(StateError, match=r"river-growers-fair-3\.yml"):
        release(project)
