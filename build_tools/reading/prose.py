"""Hand-written pages, read as they are: whoever lays them out elsewhere changes nothing in them."""

from collections.abc import Mapping
from pathlib import Path

PROSE = "docs"
"""Folder of the hand-written pages; those of each language lie in a folder with its code."""


def prose(root: Path, code: str) -> Mapping[str, bytes]:
    """Files of one language by their path under its folder, in order; links and hidden files are passed over."""
    folder = root / PROSE / code
    found = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    paths = {path.relative_to(folder): path for path in found}
    return {
        relative.as_posix(): path.read_bytes()
        for relative, path in paths.items()
        if not any(part.startswith(".") for part in relative.parts)
    }
