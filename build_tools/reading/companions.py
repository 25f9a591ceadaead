"""Plain text files that lie beside the records: the ledgers of what was proved."""

from collections.abc import Mapping
from pathlib import Path

LIMIT = 4 * 1024 * 1024
"""Bytes of a companion that are read at most."""


def companions(root: Path, folder: str, suffix: str) -> Mapping[str, str]:
    """Texts of the files in ``folder`` that end in ``suffix``, by name without it; undecodable bytes are replaced."""
    found = sorted(path for path in (root / folder).glob(f"*{suffix}") if path.is_file() and not path.is_symlink())
    return {path.name.removesuffix(suffix): _text(path) for path in found}


def _text(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(LIMIT).decode(errors="replace")
