"""Children run side by side, say what happened, and never outlive their parent."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from build_tools.publish import Job, in_parallel
from tests.publish.workshop import ROOT, environment, lives

WORKSHOP = "tests.publish.workshop"


def job(name: str, **arguments: object) -> Job:
    return Job(function=f"{WORKSHOP}:{name}", arguments=arguments)


def eventually(seconds: float, path: Path, *, alive: bool) -> bool:
    """Whether, within so many seconds, the lock on ``path`` is held (or is no more)."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if path.exists() and lives(path) is alive:
            return True
        time.sleep(0.01)
    return False


def test_what_a_function_returns_and_prints_comes_back() -> None:
    done = in_parallel({"ru": job("add", one=1, other=2), "en": job("add", one=3, other=4)}, environment=environment())

    assert list(done) == ["ru", "en"]
    assert [(one.code, one.returned, one.lines, one.stopped) for one in done.values()] == [
        (0, {"sum": 3}, ("1 and 2",), False),
        (0, {"sum": 7}, ("3 and 4",), False),
    ]


def test_a_job_may_be_longer_than_a_pipe_holds_and_no_child_waits_for_another() -> None:
    texts = {"ru": "а" * 1_000_000, "en": "a" * 1_000_000}
    done = in_parallel({code: job("measure", text=text) for code, text in texts.items()}, environment=environment())

    assert [one.returned for one in done.values()] == [1_000_000, 1_000_000]


def test_no_jobs_are_no_outcomes() -> None:
    assert in_parallel({}) == {}


def test_a_child_may_write_to_both_outputs_without_spoiling_its_answer() -> None:
    done = in_parallel({"en": job("shout", text="Да")}, environment=environment())

    assert done["en"].lines == ("Да written", "Да logged")
    assert done["en"].returned is None
    assert done["en"].code == 0


def test_children_run_in_utf_8_whatever_the_locale() -> None:
    done = in_parallel({"en": job("utf8_mode")}, environment={**environment(), "LC_ALL": "C", "PYTHONUTF8": "0"})

    assert done["en"].returned == 1


def test_a_function_that_raises_leaves_its_traceback() -> None:
    done = in_parallel({"en": job("stumble")}, environment=environment())

    assert done["en"].code == 1
    assert done["en"].lines[0] == "Traceback (most recent call last):"
    assert done["en"].lines[-1] == "ValueError: no place has the id 'harbinn'"


@pytest.mark.parametrize("function", ["nowhere:run", f"{WORKSHOP}:nothing", "nonsense"])
def test_a_function_that_is_not_there_is_a_failure(function: str) -> None:
    done = in_parallel({"en": Job(function=function, arguments={})}, environment=environment())

    assert done["en"].code == 1


def test_when_one_fails_the_others_are_stopped_with_all_they_started(tmp_path: Path) -> None:
    alive = tmp_path / "alive"
    began = time.monotonic()

    done = in_parallel({"en": job("sleep", alive=str(alive)), "ru": job("stumble")}, environment=environment())

    assert time.monotonic() - began < 30
    assert (done["en"].code, done["en"].stopped) == (-signal.SIGKILL, True)
    assert (done["ru"].code, done["ru"].stopped) == (1, False)
    assert not alive.exists() or eventually(10, alive, alive=False)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_when_the_parent_ends_so_do_its_children_and_what_they_started(tmp_path: Path, number: int) -> None:
    alive = tmp_path / "alive"
    code = (
        "from build_tools.publish import Job, in_parallel\n"
        f"in_parallel({{'en': Job(function='{WORKSHOP}:sleep', arguments={{'alive': {str(alive)!r}}})}})\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], env=environment(), cwd=ROOT, stderr=subprocess.DEVNULL
    ) as parent:
        assert eventually(20, alive, alive=True)
        os.kill(parent.pid, number)
        assert parent.wait(10) != 0

    assert eventually(10, alive, alive=False)
