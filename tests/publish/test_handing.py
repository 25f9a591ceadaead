"""What the parent of a build tells the process of a language, and what that holds it to."""

import json
import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.core.languages import DEFAULT
from build_tools.core.published import PublishedFile
from build_tools.pipeline import Basis
from build_tools.publish.handing import handed, taken
from build_tools.publish.site import build_one
from tests import worlds

CHANGED = "the records changed while they were being built"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small world, to be changed."""
    shutil.copytree(worlds.SMALL, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_pages_made_of_what_was_told_are_those_of_the_build() -> None:
    made = worlds.built(worlds.WHOLE)
    basis = taken(worlds.WHOLE, json.loads(json.dumps(handed(made))))

    assert basis is not None
    assert pipeline.pages_of(basis, DEFAULT) == pipeline.pages_of(made, DEFAULT)


def test_what_is_told_holds_neither_records_nor_files() -> None:
    told = handed(worlds.built(worlds.WHOLE))

    assert sorted(told) == ["description", "digest", "origin", "published"]
    assert set(told["published"][0]) == {field.name for field in fields(PublishedFile)}


@pytest.mark.parametrize("file", ["dataset/places/kedrovka.yml", "dataset/package.yml", "seeds/notice.proved"])
def test_records_and_proofs_that_change_meanwhile_stop_the_build(root: Path, file: str) -> None:
    told = handed(_made(root))
    assert taken(root, told) is not None

    text = (root / file).read_text("utf-8")
    (root / file).write_text(f"{text}0123456789abcdef\n" if file.endswith(".proved") else f"{text}# 1\n", "utf-8")

    assert taken(root, told) is None
    assert build_one(str(root), str(root / "site"), "en", "", told) == [
        "the records changed while they were being built"
    ]
    assert not (root / "site").exists()


def _made(root: Path) -> Basis:
    examined = pipeline.examine(root)
    assert examined.package is not None
    return Basis(examined=examined, package=examined.package, origin=worlds.ORIGIN)
