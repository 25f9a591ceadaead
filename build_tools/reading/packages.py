"""A published Data Package, from its folder or its zip: the rows of its tables as they stand in the CSV files."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

DESCRIPTOR: Final = "datapackage.json"
PLACES: Final = ("", "data/")
"""Where the descriptor is: in the folder itself, or in that of the data within a site."""
TABLE: Final = re.compile(r"[a-z0-9_]+")
"""Name of a resource that is a table's own; a variant of it has a hyphen."""
LARGEST: Final = 256 * 1024 * 1024
"""Bytes that a file may have, unpacked."""


class PackageError(ValueError):
    """What was named holds no Data Package that can be read; says why."""


@dataclass(frozen=True, kw_only=True)
class Packaged:
    """The tables of a package."""

    version: str
    tables: Mapping[str, tuple[Mapping[str, str], ...]]
    """Rows by name of the table; cells as text, what is missing is empty."""


def read_package(path: Path) -> Packaged:
    """The package in a folder or a zip; nothing outside of it is read.

    Raises:
        PackageError: there is none, or it is broken.
    """
    try:
        if path.is_dir():
            return _packaged(_Folder(path))
        with zipfile.ZipFile(path) as opened:
            return _packaged(_Zip(opened))
    except (OSError, zipfile.BadZipFile, KeyError, TypeError, ValueError, csv.Error) as error:
        raise PackageError(f"{path} holds no Data Package that can be read: {error}") from error


class _Folder:
    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def has(self, name: str) -> bool:
        return (self.root / name).is_file()

    def read(self, name: str) -> bytes:
        found = (self.root / name).resolve()
        if not found.is_relative_to(self.root):
            raise PackageError(f"{name!r} leads out of the package")
        if found.stat().st_size > LARGEST:
            raise PackageError(f"{name!r} is larger than {LARGEST} bytes")
        return found.read_bytes()


class _Zip:
    def __init__(self, opened: zipfile.ZipFile) -> None:
        self.opened = opened
        folders = {PurePosixPath(name).parts[0] for name in opened.namelist() if "/" in name}
        at = [name for name in opened.namelist() if PurePosixPath(name).name == DESCRIPTOR]
        inside = len(folders) == 1 and not any(name == DESCRIPTOR for name in at)
        # An archive often puts everything into a folder of its own.
        self.prefix = f"{next(iter(folders))}/" if inside and f"{next(iter(folders))}/{DESCRIPTOR}" in at else ""

    def has(self, name: str) -> bool:
        return self.prefix + name in self.opened.namelist()

    def read(self, name: str) -> bytes:
        with self.opened.open(self.prefix + name) as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise PackageError(f"{name!r} is larger than {LARGEST} bytes")
        return content


def _packaged(files: _Folder | _Zip) -> Packaged:
    base = next((base for base in PLACES if files.has(base + DESCRIPTOR)), None)
    if base is None:
        raise PackageError(f"there is no {DESCRIPTOR}")
    descriptor: Any = json.loads(files.read(base + DESCRIPTOR))
    return Packaged(
        version=str(descriptor.get("version", "")),
        tables={name: _rows(files.read(base + path)) for name, path in _tables(descriptor["resources"])},
    )


def _tables(resources: list[Any]) -> Iterator[tuple[str, str]]:
    for one in resources:
        name, path = one["name"], one["path"]
        if isinstance(name, str) and isinstance(path, str) and path.endswith(".csv") and TABLE.fullmatch(name):
            yield name, path


def _rows(content: bytes) -> tuple[Mapping[str, str], ...]:
    return tuple(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), restval=""))
