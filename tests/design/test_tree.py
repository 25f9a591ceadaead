"""Laws for every file: what may not be said, and what must be."""

import ast
import re

import pytest

from tests.design import tree

OUTSIDE = "../" + "shared"
MACHINE = re.compile(r"(?<![\w.:/<~$}*-])/(?:work|root|tmp|(?:home|Users)/\w+)/|\b[A-Z]:\\Users\\")
"""Folders of somebody's machine, at the start of a path; a tag's end or `x/tmp/` are something else."""


@pytest.mark.parametrize("line", ["see /" + "work/main", "cache: /" + "tmp/x", "(/" + "home/anna/atlas)"])
def test_a_path_of_a_machine_is_recognised(line: str) -> None:
    assert MACHINE.search(line)


@pytest.mark.parametrize(
    "line", ["https://example.org/wo" + "rk/1", "a/tmp/b", "/work-plan/", "</ro" + "ot>", "~/tmp/"]
)
def test_what_only_looks_like_one_is_not(line: str) -> None:
    assert not MACHINE.search(line)


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    """The project is the same for everybody: paths are relative to its root."""
    found = [
        f"{path}:{number}: {line.strip()}"
        for path, text in tree.texts()
        for number, line in enumerate(text.splitlines(), 1)
        if MACHINE.search(line)
    ]
    assert found == []


def test_only_ci_knows_the_folder_beside_the_project() -> None:
    """Everything else reads ``ATLAS_TEXTS`` and ``ATLAS_CORPORA``."""
    assert [path for path, text in tree.texts() if OUTSIDE in text and path != ".ci/run"] == []


def test_every_module_says_what_it_is() -> None:
    """The architecture page of the site is made from these lines."""
    silent = [
        tree.relative(path)
        for path in tree.modules()
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_text_files_end_their_lines_as_git_keeps_them() -> None:
    """LF, so that hashes agree everywhere; what is broken on purpose is left alone."""
    exempt = ("tests/invalid/", "tests/golden/", "tests/data/")
    found = [
        tree.relative(path)
        for path in tree.files()
        if b"\r\n" in (content := path.read_bytes())
        and b"\0" not in content
        and not tree.relative(path).startswith(exempt)
    ]
    assert found == []
