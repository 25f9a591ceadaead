"""The only clock of a build, and the revision that it was made from."""

import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from build_tools.core import edtf
from build_tools.exports import Origin
from build_tools.records import Package

GIT: Final = ("git", "log", "-1", "--format=%ct %H")
ARCHIVED: Final = ".git_archival.txt"
"""Where ``git archive``, and whoever offers its zip, writes what ``GIT`` would print."""


def origin(root: Path, environ: Mapping[str, str], package: Package) -> Origin:
    """``SOURCE_DATE_EPOCH``, else the last commit's time, else the day of the release."""
    seconds, commit = last_commit(root)
    if environ.get("SOURCE_DATE_EPOCH", "").isdigit():
        seconds = int(environ["SOURCE_DATE_EPOCH"])
    if seconds is None:
        day = edtf.parse(package.released).earliest or "1970-01-01"
        return Origin(created=f"{day}T00:00:00Z", commit=commit)
    return Origin(created=datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), commit=commit)


def last_commit(root: Path) -> tuple[int | None, str | None]:
    """Time and hash of the commit that ``root`` is at the top of, or of the one that a zip was made from; else None."""
    said = _asked(root) if (root / ".git").exists() else _archived(root)
    seconds, _, commit = said.strip().partition(" ")
    return (int(seconds), commit) if seconds.isdigit() else (None, None)


def _asked(root: Path) -> str:
    try:
        return subprocess.run(GIT, cwd=root, capture_output=True, text=True, check=False).stdout  # noqa: S603 fixed words
    except OSError:
        return ""


def _archived(root: Path) -> str:
    file = root / ARCHIVED
    return file.read_text("utf-8") if file.is_file() else ""


def epoch(made: Origin) -> str:
    """The origin's time in seconds since 1970: what ``SOURCE_DATE_EPOCH`` of our children is."""
    moment = datetime.strptime(made.created, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    return str(int(moment.timestamp()))
