"""Workers end with whoever started them, by ``kill -9`` too."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.publish.workshop import ROOT, environment, lives

# The workers inherit the lock, as those of a build inherit the lock of the site.
POOL = """
import fcntl, pathlib, signal, sys, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from build_tools.verify.workers import end_with_parent

def begin():
    signal.alarm(5)  # what the test leaves behind is gone soon
    if sys.argv[2] == "follow":
        end_with_parent()

held = open(sys.argv[1], "w")
fcntl.flock(held, fcntl.LOCK_EX)
with ProcessPoolExecutor(2, get_context("fork"), begin) as pool:
    list(pool.map(time.sleep, [0.01, 0.01]))
    pathlib.Path(sys.argv[1] + ".started").touch()
    list(pool.map(time.sleep, [0.1] * 600))
"""


def survives(lock: Path, way: str) -> bool:
    """Whether somebody still holds the lock a second after the parent was ended, its workers at work."""
    with subprocess.Popen([sys.executable, "-c", POOL, str(lock), way], env=environment(), cwd=ROOT) as parent:
        end = time.monotonic() + 20
        while not Path(f"{lock}.started").exists() and time.monotonic() < end:
            time.sleep(0.01)
        os.kill(parent.pid, signal.SIGKILL)
        parent.wait(10)
    time.sleep(1)
    return lives(lock)


@pytest.mark.parametrize(("way", "left"), [("follow", False), ("stay", True)])
def test_only_workers_that_follow_their_parent_end_when_it_is_killed(tmp_path: Path, way: str, left: bool) -> None:  # noqa: FBT001
    assert survives(tmp_path / "lock", way) is left
