"""The only writer: it stays in its directory, and leaves no strays when it makes a folder anew."""

from pathlib import Path

import pytest

from build_tools.core import sink
from build_tools.core.artifact import Artifact


def artifact(path: str, content: str = "new") -> Artifact:
    return Artifact.text(path, content, "text/plain")


def under(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_folders_are_made_on_the_way(tmp_path: Path) -> None:
    sink.write([artifact("a/b/c.txt", "Привет\n")], tmp_path)
    assert (tmp_path / "a/b/c.txt").read_bytes() == "Привет\n".encode()


@pytest.mark.parametrize("path", ["../out.txt", "a/../../out.txt", "/out.txt"])
def test_a_path_that_leaves_the_directory_is_refused(path: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="leaves the output directory"):
        sink.write([artifact(path)], tmp_path / "inside")
    assert under(tmp_path) == []


def test_a_folder_made_anew_holds_nothing_else(tmp_path: Path) -> None:
    sink.write([artifact("schemas/old/a.json"), artifact("schemas/b.json", "old"), artifact("docs/c.md")], tmp_path)
    (tmp_path / "schemas/gone").symlink_to("nowhere")
    sink.replace([artifact("schemas/b.json"), artifact("schemas/new/d.json")], tmp_path, "schemas")
    assert under(tmp_path) == ["docs", "docs/c.md", "schemas", "schemas/b.json", "schemas/new", "schemas/new/d.json"]
    assert (tmp_path / "schemas/b.json").read_text(encoding="utf-8") == "new"
