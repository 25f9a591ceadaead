"""Puts a finished folder in the place of another, so that nobody ever sees half of either."""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

AT_FDCWD: Final = -100
RENAME_EXCHANGE: Final = 2
UNSUPPORTED: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP})
"""What a kernel or file system answers that cannot exchange."""
ASIDE: Final = "-aside"
"""Ends the name under which the old folder stands for a moment where two cannot be exchanged."""


def put_in_place(stage: Path, target: Path) -> None:
    """Move ``stage`` to ``target``; what was there stands at ``stage`` afterwards, if anything was.

    Linux exchanges the two in one step. Elsewhere two renames follow each other: killed in between, the old folder
    stands at its name and `ASIDE`, from where `recover` brings it back. Both folders are on one file system.
    """
    if not target.exists():
        stage.rename(target)
        return
    if exchange(stage, target):
        return
    aside = target.with_name(f".{target.name}{ASIDE}")
    try:
        target.rename(aside)
        stage.rename(target)
    except BaseException:
        recover(target)
        raise
    aside.rename(stage)


def recover(target: Path) -> None:
    """Bring back the old folder of a build that ended between its renames; remove it if the new one is in place."""
    aside = target.with_name(f".{target.name}{ASIDE}")
    if aside.exists() and not target.exists():
        aside.rename(target)
    shutil.rmtree(aside, ignore_errors=True)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where this system cannot.

    Raises:
        OSError: it can, but not these two.
    """
    rename = _renameat2()
    if rename is None:
        return False
    if rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))


def _renameat2() -> Callable[[int, bytes, int, bytes, int], int] | None:
    if sys.platform != "linux":
        return None
    with suppress(AttributeError):
        function = ctypes.CDLL(None, use_errno=True).renameat2
        function.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint]
        function.restype = ctypes.c_int
        return function
    return None
