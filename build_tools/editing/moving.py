"""A change of many files at once: looked at in memory, and written only if it breaks nothing."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.core import sink
from build_tools.core.artifact import Artifact
from build_tools.core.diagnostic import Diagnostic, errors
from build_tools.editing.fix import YAML
from build_tools.editing.naming import RefusalError
from build_tools.examining import Examined, Gathered, examined
from build_tools.reading.record import LEDGER


@dataclass(frozen=True, kw_only=True)
class Move:
    """What is to be written and deleted, and what would come of it."""

    changes: Mapping[str, str | None]
    """New text of every file that changes; None for one that goes."""
    lines: tuple[str, ...]
    """What was done, in words."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Errors that it would bring; with any, nothing is written."""
    texts: Mapping[str, str]
    """Texts that the diagnostics are about."""


def moved(gathered: Gathered, before: Examined, changes: Mapping[str, str | None], lines: tuple[str, ...]) -> Move:
    """The change, with every error of a code of which a file has more than it had, wherever its text stood before."""
    after = examined(gathered.changed(changes))
    gone = {path for path, text in changes.items() if text is None}
    came = {path for path in changes if path not in before.texts}
    known = Counter((found.code, "" if found.path in gone else found.path) for found in errors(before.diagnostics))
    new = []
    for found in errors(after.diagnostics):
        kind = (found.code, "" if found.path in came else found.path)
        known[kind] -= 1
        if known[kind] < 0:
            new.append(found)
    return Move(changes=changes, lines=lines, diagnostics=tuple(new), texts=after.texts)


def readable(seen: Examined) -> Examined:
    """The same, if every record could be read.

    Raises:
        RefusalError: a record is broken, so that nobody knows whom it names.
    """
    whole = {entry.file for entry in seen.graph.entries.values()}
    broken = sorted({found.path for found in errors(seen.diagnostics)} - whole)
    broken = [path for path in broken if path.endswith(".yml") and path != "dataset/package.yml"]
    if broken:
        raise RefusalError(f"mend {', '.join(broken)} first: it may name the record, and cannot be read")
    return seen


def carry_out(move: Move, root: Path) -> None:
    """Write what is new, then take away what is gone; nothing at all if it would bring an error."""
    if move.diagnostics:
        return
    kept = {path: text for path, text in move.changes.items() if text is not None}
    sink.write((Artifact.text(path, text, _media_type(path)) for path, text in kept.items()), root)
    for path in move.changes.keys() - kept.keys():
        (root / path).unlink()


def _media_type(path: str) -> str:
    return "text/plain" if path.endswith(LEDGER) else YAML
