"""Functions run side by side in child processes that never outlive their parent."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO

GLANCE = 0.02
"""Seconds between two looks at whether a child has ended."""


@dataclass(frozen=True, kw_only=True)
class Job:
    """A function to be run, and with what."""

    function: str
    """``package.module:name``; found by import in the child."""
    arguments: Mapping[str, object]
    """By name; what JSON can carry."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How a job ended."""

    code: int
    """Exit code of its process; negative is the signal that ended it."""
    lines: tuple[str, ...]
    """What it printed or logged, a traceback included."""
    returned: object
    """What the function returned, as JSON carries it; None unless the code is 0."""
    stopped: bool
    """Whether it was ended because another one had failed."""


@dataclass(frozen=True, kw_only=True)
class _Child:
    process: subprocess.Popen[bytes]
    answer: IO[bytes]
    log: IO[bytes]


def in_parallel(jobs: Mapping[str, Job], *, environment: Mapping[str, str] | None = None) -> dict[str, Outcome]:
    """Outcome of each job, in the order of ``jobs``; all run at once, and when one fails the others are stopped.

    When this process is interrupted the children are ended; when it is killed, they end by themselves. ``environment``
    is theirs in place of this process's own.
    """
    children: dict[str, _Child] = {}
    stopped: set[str] = set()
    try:
        for name in jobs:
            children[name] = _started(environment)
        for name, job in jobs.items():
            _hand(job, children[name])
        _wait(children)
    finally:
        for name, child in children.items():
            if child.process.poll() is None:
                stopped.add(name)
            _end(child)
    return {name: _outcome(child, stopped=name in stopped) for name, child in children.items()}


def _started(environment: Mapping[str, str] | None) -> _Child:
    # Files, not pipes: nobody has to read them in time, and what a child leaves running cannot hold them open for us.
    answer, log = TemporaryFile(), TemporaryFile()  # noqa: SIM115 - closed when they have been read
    process = subprocess.Popen(
        [sys.executable, "-X", "utf8", "-m", "build_tools.publish.child"],
        stdin=subprocess.PIPE,
        stdout=answer,
        stderr=log,
        env=environment,
        # A group of its own, so that what the child starts can be ended with it.
        process_group=0 if os.name == "posix" else None,
    )
    return _Child(process=process, answer=answer, log=log)


def _hand(job: Job, child: _Child) -> None:
    """Tell a child what to do: all have been started by then, for it takes a long line only once it runs."""
    line = json.dumps({"function": job.function, "arguments": dict(job.arguments)})
    # Left open on purpose: the child takes its end for ours.
    if child.process.stdin is not None:
        with suppress(BrokenPipeError):
            child.process.stdin.write(f"{line}\n".encode())
            child.process.stdin.flush()


def _wait(children: Mapping[str, _Child]) -> None:
    """Until every child has ended well, or one has not."""
    while True:
        codes = [child.process.poll() for child in children.values()]
        if any(codes) or None not in codes:
            return
        time.sleep(GLANCE)


def _end(child: _Child) -> None:
    """End a child with all it has started; one that ended well has nothing left."""
    if child.process.poll() != 0:
        with suppress(ProcessLookupError, PermissionError):
            if os.name == "posix":
                os.killpg(child.process.pid, signal.SIGKILL)
            else:
                child.process.kill()
        child.process.wait()
    if child.process.stdin is not None:
        with suppress(BrokenPipeError):
            child.process.stdin.close()


def _outcome(child: _Child, *, stopped: bool) -> Outcome:
    with child.answer, child.log:
        child.answer.seek(0)
        child.log.seek(0)
        code = child.process.wait()
        return Outcome(
            code=code,
            lines=tuple(child.log.read().decode(errors="replace").splitlines()),
            returned=json.loads(child.answer.read()) if code == 0 else None,
            stopped=stopped,
        )
