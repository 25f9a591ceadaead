"""What strangers hand us, an archive or JSON: what it may hold, and what it breaks with when it is not what it says."""

import csv
import json
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, Final

BROKEN: Final = (
    *(OSError, EOFError, LookupError, OverflowError, RuntimeError, ValueError),
    *(csv.Error, lzma.LZMAError, struct.error, zipfile.BadZipFile, zlib.error),
)
"""Errors of whoever opens an archive, unpacks it or reads what it held: the file is at fault, not the program."""
LARGEST: Final = 1024**3
"""Bytes that an archive, or a file of a folder, may unpack to."""
MOST: Final = 200_000
"""Files that an archive may hold."""
DEEPEST: Final = 64
"""Levels of JSON: eight times as many as a package of ours has."""


def suspicious(archive: zipfile.ZipFile) -> Iterator[str]:
    """Why an archive is not unpacked, each reason once."""
    members = archive.infolist()
    # No file unpacks to more than its entry says: reading stops there.
    if len(members) > MOST or sum(one.file_size for one in members) > LARGEST:
        yield f"it would unpack to more than {MOST} files or {LARGEST} bytes"
    names = [one.filename for one in members]
    if len({one.casefold() for one in names}) < len(names):
        yield "two of its files have one name"
    for one in members:
        if leaves(one.filename):
            yield f"{one.filename!r} leads out of it"
        elif stat.S_ISLNK(one.external_attr >> 16):
            yield f"{one.filename!r} is a link"


def leaves(path: str) -> bool:
    """Whether a path could be read as anything but a file under the folder, on any system."""
    posix, windows = PurePosixPath(path), PureWindowsPath(path)
    return (
        not path
        or posix.is_absolute()
        or bool(windows.anchor)
        or ".." in windows.parts
        or "\\" in path
        or ":" in path
        or path.startswith(("~", "$", "%"))
    )


def why(error: BaseException) -> str:
    """What an error says, without a path of this machine; those of a file that breaks off often say nothing."""
    return getattr(error, "strerror", None) or str(error) or "it breaks off"


def as_object(content: bytes) -> dict[str, Any]:
    """The one object in a JSON file.

    Raises:
        ValueError: it holds something else, or is nested so deeply that whoever walks through it would break.
    """
    try:
        made = json.loads(content.decode())
    except RecursionError:
        raise ValueError(f"it is nested deeper than {DEEPEST} levels") from None
    except ValueError as error:
        raise ValueError(f"it is not JSON in UTF-8: {error}") from error
    if not isinstance(made, dict):
        raise ValueError("it is not an object")  # noqa: TRY004 - what it holds is wrong, not who calls
    if _deeper(made, DEEPEST):
        raise ValueError(f"it is nested deeper than {DEEPEST} levels")
    return made


def _deeper(value: object, levels: int) -> bool:
    """Whether a value is nested deeper, level by level: whatever calls itself would break on what is sought."""
    level = [value]
    for _ in range(levels + 1):
        level = [inner for one in level for inner in _held(one)]
    return bool(level)


def _held(value: object) -> Iterable[object]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
