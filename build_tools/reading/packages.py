"""A published Data Package, from its folder or its zip: the rows of its tables as they stand in the CSV files."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any, Final, TextIO, TypeAlias

from build_tools.core.published import DATA
from build_tools.reading.foreign import BROKEN, LARGEST, as_object, leaves, suspicious, why

Row: TypeAlias = Mapping[str, str]

DESCRIPTOR: Final = "datapackage.json"
PLACES: Final = ("", f"{DATA}/")
"""Where the descriptor is: in the folder itself, or in that of the data within a site."""
TABLE: Final = re.compile(r"[a-z0-9_]+")
"""Name of a resource that is a table's own; a variant of it has a hyphen."""
CELLS: Final = 20_000_000
"""Cells that its tables may have together: they are kept in memory, at some 50 bytes each."""


class PackageError(ValueError):
    """What was named holds no Data Package that can be read; says why."""


@dataclass(frozen=True, kw_only=True)
class Packaged:
    """The tables of a package."""

    version: str
    tables: Mapping[str, tuple[Row, ...]]
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
    except BROKEN as error:
        raise PackageError(f"{path} holds no Data Package that can be read: {why(error)}") from error


class _Folder:
    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def base(self) -> str | None:
        """Where the descriptor is, if anywhere."""
        return next((base for base in PLACES if self.has(base + DESCRIPTOR)), None)

    def has(self, name: str) -> bool:
        return (self.root / name).is_file()

    def open(self, name: str) -> IO[bytes]:
        found = (self.root / name).resolve()
        if not found.is_relative_to(self.root):
            raise PackageError(f"{name!r} leads out of the package")
        if found.stat().st_size > LARGEST:
            raise PackageError(f"{name!r} is larger than {LARGEST} bytes")
        return found.open("rb")


class _Zip:
    def __init__(self, opened: zipfile.ZipFile) -> None:
        for reason in suspicious(opened):
            raise PackageError(reason)
        self.opened = opened
        self.names = frozenset(opened.namelist())

    def base(self) -> str | None:
        """Where the uppermost descriptor is: an archive often puts everything into a folder of its own."""
        folders = (name.removesuffix(DESCRIPTOR) for name in self.names if PurePosixPath(name).name == DESCRIPTOR)
        return min(folders, key=lambda one: (one.count("/"), one), default=None)

    def has(self, name: str) -> bool:
        return name in self.names

    def open(self, name: str) -> IO[bytes]:
        return self.opened.open(name)


def _packaged(files: _Folder | _Zip) -> Packaged:
    base = files.base()
    if base is None:
        raise PackageError(f"there is no {DESCRIPTOR}")
    with files.open(base + DESCRIPTOR) as file:
        descriptor = as_object(file.read())
    listed = descriptor.get("resources")
    if not isinstance(listed, list):
        raise PackageError(f"{DESCRIPTOR} has no list of resources")
    return Packaged(version=str(descriptor.get("version", "")), tables=_read(files, base, _tables(listed)))


def _tables(resources: list[Any]) -> Iterator[tuple[str, str]]:
    """Names and paths of the tables, each name once."""
    seen = set[str]()
    for one in resources:
        name, path = (one.get("name"), one.get("path")) if isinstance(one, dict) else (None, None)
        if not isinstance(name, str) or not isinstance(path, str):
            raise PackageError(f"{DESCRIPTOR} lists a resource without a name or a path")
        if name in seen:
            raise PackageError(f"two resources are called {name!r}")
        seen.add(name)
        if path.endswith(".csv") and TABLE.fullmatch(name):
            yield name, path


def _read(files: _Folder | _Zip, base: str, paths: Iterable[tuple[str, str]]) -> dict[str, tuple[Row, ...]]:
    tables, cells = dict[str, tuple[Row, ...]](), 0
    for name, path in paths:
        rows = list[Row]()
        for row in _rows(files, base, path):
            rows.append(row)
            cells += len(row)
            if cells > CELLS:
                raise PackageError(f"its tables have more than {CELLS} cells")
        tables[name] = tuple(rows)
    return tables


def _rows(files: _Folder | _Zip, base: str, path: str) -> Iterator[Row]:
    if leaves(path):
        raise PackageError(f"{path!r} leads out of the package")
    if not files.has(base + path):
        raise PackageError(f"there is no file {path!r}")
    with files.open(base + path) as file, io.TextIOWrapper(file, "utf-8-sig", newline="") as text:
        try:
            yield from _cells(text)
        except (UnicodeDecodeError, csv.Error, PackageError) as error:
            raise PackageError(f"{path!r}: {error}") from error


def _cells(file: TextIO) -> Iterator[Row]:
    read = csv.reader(file, strict=True)
    header = next(read, [])
    if not header or len(set(header)) < len(header):
        raise PackageError("it has no header, or two columns of one name")
    for number, row in enumerate(read, 2):
        if len(row) != len(header):
            raise PackageError(f"row {number} has {len(row)} cells, the header {len(header)}")
        yield dict(zip(header, row, strict=True))
