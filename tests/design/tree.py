"""The files of the project, as whoever clones it gets them."""

import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
MADE = {".venv", ".cache", ".git", "site", "build", "node_modules", "__pycache__"}
"""Folders that no release carries, for a tree without git."""


@cache
def files() -> tuple[Path, ...]:
    """Every file that is tracked, or would be by ``git add --all``; by path."""
    listed = _listed_by_git() if (ROOT / ".git").exists() and shutil.which("git") else _walked(ROOT)
    return tuple(sorted(path for path in listed if path.is_file()))


def modules() -> tuple[Path, ...]:
    """Every Python module of the program and its tests."""
    return tuple(path for path in files() if path.suffix == ".py")


def relative(path: Path) -> str:
    """The path from the root of the project, with slashes."""
    return path.relative_to(ROOT).as_posix()


def texts() -> Iterator[tuple[str, str]]:
    """Path and text of every file that is text."""
    for path in files():
        try:
            yield relative(path), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def _listed_by_git() -> Iterator[Path]:
    command = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return (ROOT / name for name in listed.split("\0") if name)


def _walked(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir() and path.name not in MADE and not path.is_symlink():
            yield from _walked(path)
        elif not path.is_dir():
            yield path
