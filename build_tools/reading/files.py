"""The tree of records on disk, read once: what is there, and what should not be."""

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from build_tools.core.diagnostic import ORDER, Diagnostic
from build_tools.core.mend import Edit
from build_tools.core.rule import Rule
from build_tools.reading._words import refusal
from build_tools.reading.file_rules import Y104, Y105, Y106, Y107
from build_tools.reading.record import ACCOUNT, DATASET, LEDGER, PACKAGE, SEEDS, RawRecord, Reading
from build_tools.reading.text import CARD_LIMIT, UTF16, limit_of, read_text

Member: TypeAlias = tuple[str, str]
"""Path on disk, and name for findings: relative to the root, with slashes."""

_ENDING = ".yml"
_COMPANIONS = frozenset({LEDGER, ACCOUNT})
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def read_tree(root: Path) -> Reading:
    """All records under ``dataset/`` and ``seeds/`` of ``root``, and all that is wrong with the files there."""
    records: list[RawRecord] = []
    found: list[Diagnostic] = []
    refused: dict[str, str] = {}
    for each in _members(root):
        outcome = (each,) if isinstance(each, Diagnostic) else _read(*each)
        if isinstance(outcome, RawRecord):
            records.append(outcome)
        else:
            found.extend(outcome)
            refused |= {} if isinstance(each, Diagnostic) else _shown(*each)
    records.sort(key=lambda record: record.path)
    return Reading(records=tuple(records), diagnostics=tuple(sorted(found, key=ORDER)), refused=refused)


def read_file(root: Path, path: Path) -> RawRecord | tuple[Diagnostic, ...]:
    """The record in one file, or what is wrong with it; no link on the way down from ``root`` is followed.

    Args:
        root: top of the project; it may itself be reached by a link.
        path: absolute under ``root``, or relative to it.

    Raises:
        ValueError: ``path`` is not under ``root``.
    """
    target = root / path
    if ".." in path.parts:
        message = f"{path} climbs out of the project"
        raise ValueError(message)
    name = _name(root, target)
    if link := _link_on_the_way(root, target):
        return (_link(_name(root, link)),)
    return _read(os.fspath(target), name)


def _read(path: str, name: str) -> RawRecord | tuple[Diagnostic, ...]:
    try:
        content = _content(path, limit_of(name) + 1)
    except OSError as error:
        return (_unreadable(name, error),)
    return read_text(name, content)


def _shown(path: str, name: str) -> dict[str, str]:
    """The text of a refused file, so that the line that is meant can be shown."""
    try:
        content = _content(path, CARD_LIMIT)
    except OSError:
        return {}
    return {} if content.startswith(UTF16) else {name: content.decode(errors="replace")}


def _content(path: str, most: int) -> bytes:
    """At most ``most`` bytes; opened so that neither a link is followed nor a pipe waited for.

    Raises:
        OSError: it is gone, forbidden, or no ordinary file.
    """
    descriptor = os.open(path, _FLAGS)
    # Without a buffer: everything is asked for at once.
    with os.fdopen(descriptor, "rb", buffering=0) as opened:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            message = "it is not an ordinary file"
            raise OSError(message)
        return opened.read(most) or b""


def _members(root: Path) -> Iterator[Member | Diagnostic]:
    """Files to be read, and findings about everything else."""
    tops = [top for top in (DATASET, SEEDS) if os.path.lexists(root / top)]
    if not tops:
        hint = "run the command in the root of the project"
        yield refusal(Y107, DATASET, (0, 0), "there is no folder dataset here", hint)
    for top in tops:
        if (root / top).is_symlink():
            yield _link(top)
        else:
            yield from _inside(os.fspath(root / top), top)


def _inside(folder: str, name: str) -> Iterator[Member | Diagnostic]:
    try:
        with os.scandir(folder) as opened:
            entries = sorted(opened, key=lambda entry: entry.name)
    except OSError as error:
        yield _unreadable(name, error)
        return
    for entry in entries:
        if not _unseen(entry.name):
            yield from _entry(entry, f"{name}/{_printable(entry.name)}", name)


def _entry(entry: os.DirEntry[str], name: str, within: str) -> Iterator[Member | Diagnostic]:
    ending = os.path.splitext(entry.name)[1]  # noqa: PTH122 - for every file there is; a path takes ten times as long
    if entry.is_symlink():
        yield _link(name)
    elif entry.is_dir(follow_symlinks=False) and within == DATASET:
        yield from _inside(entry.path, name)
    elif entry.is_dir(follow_symlinks=False):
        yield _about(Y106, name, "a folder stands among records", "records of a type lie side by side, without folders")
    elif name == PACKAGE or (ending in _COMPANIONS and within == SEEDS) or _is_prose(entry.name, within):
        return
    elif ending == _ENDING and within != DATASET:
        yield entry.path, name
    elif ending.lower() in {_ENDING, ".yaml"} and within != DATASET:
        wanted = _printable(entry.name.removesuffix(ending) + _ENDING)
        yield replace(
            _about(Y105, name, f"a record's file ends in {ending}", f"rename it to {wanted}"),
            mend=Edit(path=_printable(name.removesuffix(ending) + _ENDING)),
        )
    else:
        if ending == _ENDING:
            hint = "move it into the folder of its type: dataset/places/ for a place"
            yield _about(Y106, name, "a record lies beside the folders of the types", hint)
            return
        hint = "move it to where it belongs (a record ends in .yml); texts of sources stay outside"
        yield _about(Y106, name, "this file is no record", hint)


def _is_prose(name: str, within: str) -> bool:
    return within in {DATASET, SEEDS} and name.startswith("README") and name.endswith(".md")


def _unseen(name: str) -> bool:
    """Whether editors and systems put such a file there for themselves (git does not see it either)."""
    if name.endswith("~") or (name.startswith("#") and name.endswith("#")) or name.startswith(".#"):
        return True
    return name.startswith(".") and not name.lower().endswith((_ENDING, ".yaml"))


def _link_on_the_way(root: Path, target: Path) -> Path | None:
    way = [target, *target.parents]
    return next((step for step in reversed(way[: way.index(root)]) if step.is_symlink()), None)


def _link(name: str) -> Diagnostic:
    return _about(Y104, name, "this is a symbolic link", "put the file or folder itself here")


def _unreadable(name: str, error: OSError) -> Diagnostic:
    reason = error.strerror or str(error)
    return _about(Y107, name, f"it cannot be read: {reason}", "see that it exists, is a file, and may be read by you")


def _about(rule: type[Rule], name: str, message: str, hint: str) -> Diagnostic:
    return refusal(rule, name, (0, 0), message, hint)


def _name(root: Path, path: Path) -> str:
    return _printable(path.relative_to(root).as_posix())


def _printable(name: str) -> str:
    """A name as text that any terminal takes: bytes that are not UTF-8 become escapes."""
    return name.encode("utf-8", "backslashreplace").decode()
