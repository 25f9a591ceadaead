"""States of the dataset by what people call them: a package, a zip, a revision, or the records as they are here."""

import csv
import io
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Final

from build_tools import pipeline
from build_tools.comparing import Changes, Release, Row, Snapshot, compare, release_of, snapshot
from build_tools.exports import exporters
from build_tools.reading import PackageError, read_package
from build_tools.reading.record import DATASET, PACKAGE, SEEDS

HERE: Final = "."
"""What the records of the working tree are called."""


class StateError(ValueError):
    """Nothing of this name can be compared; says why."""


def differences(root: Path, old: str, new: str = HERE) -> Changes:
    """What differs between two states.

    Raises:
        StateError: one of them cannot be read.
    """
    return compare(state(root, old), state(root, new))


def release(root: Path, old: str = "") -> Release:
    """The release that the records here make; it follows the state ``old``, or is the first.

    Raises:
        StateError: the old state, or that of the records here, cannot be read.
    """
    now = state(root, HERE)
    if now.unread:
        raise StateError(f"{', '.join(now.unread)} cannot be read; `atlas check` says why")
    examined = pipeline.examine(root)
    if examined.package is None:
        raise StateError(f"{PACKAGE} cannot be read; `atlas check` says why")
    return release_of(now, examined.package.released, compare(state(root, old), now) if old else None)


def state(root: Path, name: str) -> Snapshot:
    """The state that somebody calls ``name``: ``.``, a folder or zip of a package, or a revision of the project.

    Raises:
        StateError: it is none of these, or cannot be read.
    """
    path = Path(name)
    if name == HERE:
        return _recorded(root, "the records here")
    if name and (path.is_dir() or path.is_file()):
        try:
            packaged = read_package(path)
            return snapshot(name, packaged.version, packaged.tables)
        except PackageError as error:
            raise StateError(str(error)) from error
        except KeyError as error:
            raise StateError(f"{name}: one of its tables has no column {error}") from error
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()
    if not commit:
        raise StateError(f"{name!r} is neither a folder, nor a zip, nor a revision of {root.name}")
    with tempfile.TemporaryDirectory() as folder:
        _unpack(root, commit, Path(folder))
        return _recorded(Path(folder), name)


def _recorded(root: Path, name: str) -> Snapshot:
    examined = pipeline.examine(root)
    made = {one.name: one for one in pipeline.published_tables(examined)}
    write = next(one.write for one in exporters() if one.name == "csv")
    rows: dict[str, list[Row]] = {
        key: list(csv.DictReader(io.StringIO(write(table).decode("utf-8-sig"), newline="")))
        for key, table in made.items()
    }
    read = {entry.file for entry in examined.graph.entries.values()}
    version = examined.package.version if examined.package else ""
    return snapshot(name, version, rows, examined.texts.keys() - read - {PACKAGE})


def _unpack(root: Path, commit: str, folder: Path) -> None:
    """Lay out the records of a commit; links and whatever leads out of the folder are refused by the filter."""
    content = _git(root, "archive", "--format=tar", commit, DATASET, SEEDS)
    if not content:
        raise StateError(f"{commit[:12]} has no folders {DATASET} and {SEEDS}")
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        archive.extractall(folder, filter="data")


def _git(root: Path, *words: str) -> bytes:
    """What git prints; nothing where it cannot, or is not there."""
    try:
        return subprocess.run(("git", *words), cwd=root, capture_output=True, check=False).stdout  # noqa: S603, S607 fixed words
    except OSError:
        return b""
