"""A request to end, turned into an exception, so that what was begun is tidied away."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Never

REQUESTS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""Signals that end a process without Python having a say; ``SIGINT`` raises KeyboardInterrupt by itself."""


@contextmanager
def tidily() -> Iterator[None]:
    """In here, a signal that asks the process to end raises SystemExit with the exit code shells give it.

    Only the main thread may set this up; in others nothing changes.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, _end) for number in REQUESTS}
    try:
        yield
    finally:
        for number, handler in before.items():
            # None is a handler that was not set from Python, and cannot be set back from it.
            signal.signal(number, signal.SIG_DFL if handler is None else handler)


def _end(number: int, _frame: FrameType | None) -> Never:
    raise SystemExit(128 + number)
