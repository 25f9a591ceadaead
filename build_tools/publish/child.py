"""What runs in a child process: one named function with JSON arguments, for as long as the parent lives.

The parent holds the other end of standard input. Its first line is the job; its end is the end of the parent, whatever
ended that, and then this process and all it has started end at once.
"""

import importlib
import json
import os
import signal
import sys
import threading

PIECE = 65536
"""Bytes that are read at a time: what a pipe holds."""


def main() -> None:
    """Run the job that standard input names, and write what it returns, as JSON, to standard output.

    What the function prints goes to standard error, with the rest of its log.
    """
    lifeline = _moved(sys.stdin.fileno(), os.open(os.devnull, os.O_RDONLY))
    answer = _moved(sys.stdout.fileno(), os.dup(sys.stderr.fileno()))
    job = json.loads(_line(lifeline))
    threading.Thread(target=_end_with_parent, args=(lifeline,), daemon=True).start()
    module, _, name = job["function"].partition(":")
    returned = getattr(importlib.import_module(module), name)(**job["arguments"])
    sys.stdout.flush()
    with os.fdopen(answer, "wb") as file:
        file.write(json.dumps(returned).encode())


def _moved(descriptor: int, replacement: int) -> int:
    """A new number for an open file, which what we start does not inherit; ``replacement`` takes its old one."""
    moved = os.dup(descriptor)
    os.dup2(replacement, descriptor)
    os.close(replacement)
    return moved


def _line(descriptor: int) -> bytes:
    """The first line, after which the parent sends nothing; all there is, if it is gone before the end of it."""
    line = bytearray()
    while not line.endswith(b"\n") and (piece := os.read(descriptor, PIECE)):
        line += piece
    return bytes(line)


def _end_with_parent(lifeline: int) -> None:
    while os.read(lifeline, 1):
        pass
    if os.name == "posix" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


if __name__ == "__main__":
    main()
