"""Plain text files beside the records: ledgers of what was proved, accounts of sentences, releases."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_tools.core.diagnostic import Diagnostic
from build_tools.reading.file_rules import Y101, Y107

LIMIT: Final = 4 * 1024 * 1024
"""Bytes of a companion."""


@dataclass(frozen=True, kw_only=True)
class Companions:
    """Files of one kind."""

    texts: Mapping[str, str]
    """By name without ending; undecodable bytes are replaced."""
    diagnostics: tuple[Diagnostic, ...]
    """Of those that have no text here: half a ledger would unprove the other half."""


def companions(root: Path, folder: str, suffix: str) -> Companions:
    """The files in ``folder`` that end in ``suffix``; links are left out."""
    found = sorted(path for path in (root / folder).glob(f"*{suffix}") if path.is_file() and not path.is_symlink())
    read = {path.name.removesuffix(suffix): _read(path, f"{folder}/{path.name}") for path in found}
    return Companions(
        texts={name: one for name, one in read.items() if isinstance(one, str)},
        diagnostics=tuple(one for one in read.values() if isinstance(one, Diagnostic)),
    )


def _read(path: Path, name: str) -> str | Diagnostic:
    try:
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
    except OSError as error:
        return Diagnostic.of(Y107, name, f"it cannot be read: {error.strerror}", "see that it may be read by you")
    if len(content) > LIMIT:
        return Diagnostic.of(Y101, name, f"the file is larger than {LIMIT:,} bytes", "restore it from version control")
    return content.decode(errors="replace")
