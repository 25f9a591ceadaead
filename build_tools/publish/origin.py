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


def origin(root: Path, environ: Mapping[str, str], package: Package) -> Origin:
    """``SOURCE_DATE_EPOCH``, else the last commit's time, else the day of the release: a downloaded zip has no git."""
    seconds, commit = last_commit(root)
    if environ.get("SOURCE_DATE_EPOCH", "").isdigit():
        seconds = int(environ["SOURCE_DATE_EPOCH"])
    if seconds is None:
        day = edtf.parse(package.released).earliest or "1970-01-01"
        return Origin(created=f"{day}T00:00:00Z", commit=commit)
    return Origin(created=datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), commit=commit)


def last_commit(root: Path) -> tuple[int | None, str | None]:
    """Time and hash of the last commit, if ``root`` is the top of a repository with one and git is there."""
    if not (root / ".git").exists():
        return None, None
    try:
        done = subprocess.run(GIT, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603 fixed words
    except OSError:
        return None, None
    seconds, _, commit = done.stdout.strip().partition(" ")
    return (int(seconds), commit) if seconds.isdigit() else (None, None)


def epoch(made: Origin) -> str:
    """The origin's time in seconds since 1970: what ``SOURCE_DATE_EPOCH`` of our children is."""
    moment = datetime.strptime(made.created, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    return str(int(moment.timestamp()))
