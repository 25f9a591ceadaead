"""A build beside its target: verified there, swapped in at the end, gone without a trace if it fails."""

import os
import secrets
import shutil
from collections.abc import Callable
from glob import escape
from pathlib import Path
from typing import TypeAlias

from build_tools.core.diagnostic import Diagnostic, errors
from build_tools.publish.ending import tidily
from build_tools.publish.exchange import put_in_place, recover
from build_tools.publish.lock import held
from build_tools.publish.publish_rules import B101, B102

Make: TypeAlias = Callable[[Path], tuple[Diagnostic, ...]]
"""Writes a site into an empty folder, verifies it there, and returns what it found."""
MARK = ".atlas"
"""A file by which a build knows a folder as its own."""
MARK_TEXT = "Written by `atlas build`. The next build replaces this folder and all that is in it.\n"
FOLDER_MODE, FILE_MODE = 0o755, 0o644


def publish(make: Make, target: Path) -> tuple[Diagnostic, ...]:
    """What ``make`` found; without an error among it, what it wrote stands at ``target`` when this returns.

    Otherwise, if ``make`` raises, and if the process is ended or killed, ``target`` is as it was before, byte for byte.
    The stage is a folder beside it, on the same file system; those of dead builds are removed. A second build of the
    same target is refused (B101), and so is a target that holds something else than a site (B102).
    """
    # What a symbolic link leads to is replaced, and the link stays.
    place = target.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    with tidily(), held(place.with_name(f".{place.name}-lock")) as ours:
        if not ours:
            return (Diagnostic.of(B101, target.as_posix(), "another build is writing here", "wait for it to end"),)
        # Whoever holds the lock is the only living build, so every stage is a dead one's.
        recover(place)
        for stage in place.parent.glob(f".{escape(place.name)}-stage-*"):
            shutil.rmtree(stage, ignore_errors=True)
        if not _replaceable(place):
            hint = "name another folder with --out, or move this one away"
            return (Diagnostic.of(B102, target.as_posix(), "what stands here is not a site", hint),)
        return _staged(make, place)


def _staged(make: Make, place: Path) -> tuple[Diagnostic, ...]:
    stage = place.with_name(f".{place.name}-stage-{os.getpid()}-{secrets.token_hex(4)}")
    stage.mkdir()
    try:
        found = make(stage)
        if not errors(found):
            (stage / MARK).write_text(MARK_TEXT, encoding="utf-8", newline="\n")
            _open_to_all(stage)
            put_in_place(stage, place)
        return found
    finally:
        # Either what was refused, or what has been replaced.
        shutil.rmtree(stage, ignore_errors=True)


def _replaceable(place: Path) -> bool:
    if not place.exists():
        return True
    if not place.is_dir():
        return False
    names = {path.name for path in place.iterdir()}
    return not names or MARK in names or {"404.html", "sitemap.xml"} <= names


def _open_to_all(folder: Path) -> None:
    """Modes that a web server can read, whatever the umask of whoever builds."""
    folder.chmod(FOLDER_MODE)
    for parent, folders, files in os.walk(folder):
        for names, mode in ((folders, FOLDER_MODE), (files, FILE_MODE)):
            for path in (Path(parent) / name for name in names):
                if not path.is_symlink():
                    path.chmod(mode)
