"""A clone and a zip of one commit know the same origin."""

import io
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from build_tools.publish.origin import ARCHIVED, last_commit
from tests.publish.workshop import ROOT

COMMIT = "git -c user.name=A -c user.email=a@example.org commit --quiet --date=@1600000000 --message=First"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository with one commit of the two files on which a zip depends."""
    folder = tmp_path / "clone"
    folder.mkdir()
    for name in (ARCHIVED, ".gitattributes"):
        shutil.copy(ROOT / name, folder)
    for command in ("git init --quiet", "git add .", COMMIT):
        subprocess.run(command.split(), cwd=folder, check=True)
    return folder


def test_a_zip_has_the_origin_of_its_clone(clone: Path, tmp_path: Path) -> None:
    made = subprocess.run(["git", "archive", "HEAD"], cwd=clone, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(made)) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")

    seconds, commit = last_commit(clone)

    assert seconds is not None
    assert commit is not None
    assert len(commit) == 40
    assert last_commit(tmp_path / "unpacked") == (seconds, commit)


def test_files_of_nowhere_have_no_origin(tmp_path: Path) -> None:
    assert last_commit(tmp_path) == (None, None)
    shutil.copy(ROOT / ARCHIVED, tmp_path)
    assert last_commit(tmp_path) == (None, None)
