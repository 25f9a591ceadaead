"""Work for children, and a build for tests to kill: ``python -m tests.publish.workshop TARGET TEXT ALIVE``."""

import fcntl
import os
import subprocess
import sys
import time
from pathlib import Path

from build_tools.core.diagnostic import Diagnostic
from build_tools.publish import Job, in_parallel, publish

ROOT = Path(__file__).parents[2]
CODES = ("en", "ru", "zh")
PAGES = 40


def environment() -> dict[str, str]:
    """This one's, with the checkout on the path of children."""
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def add(one: int, other: int) -> dict[str, int]:
    print(f"{one} and {other}")  # noqa: T201 - what is printed is what the test asks for
    return {"sum": one + other}


def measure(text: str) -> int:
    return len(text)


def shout(text: str) -> None:
    os.write(1, f"{text} written\n".encode())
    os.write(2, f"{text} logged\n".encode())


def stumble() -> None:
    raise ValueError("no place has the id 'harbinn'")


def utf8_mode() -> int:
    return sys.flags.utf8_mode


def sleep(alive: str) -> None:
    """Sleep for a minute, in a child of one's own; both hold a lock on the file ``alive``."""
    descriptor = os.open(alive, os.O_RDWR | os.O_CREAT)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    Path(f"{alive}.started").touch()
    subprocess.run(["sleep", "60"], check=True, pass_fds=[descriptor])


def lives(alive: Path) -> bool:
    """Whether anybody holds the lock on this file; a process that has ended does not, reaped or not."""
    with alive.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def write_language(target: str, text: str, alive: str) -> None:
    """Forty pages that all say the same, a few milliseconds apart."""
    descriptor = os.open(alive, os.O_RDWR | os.O_CREAT)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    with subprocess.Popen(["sleep", "60"], pass_fds=[descriptor]) as other:
        for number in range(PAGES):
            page = Path(target) / "records" / f"{number}.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text)
            time.sleep(0.005)
        other.kill()


def build(target: Path, text: str, alive: Path) -> tuple[Diagnostic, ...]:
    """A site in three languages at ``target``, every page of it saying ``text``."""

    def make(stage: Path) -> tuple[Diagnostic, ...]:
        jobs = {
            code: Job(
                function="tests.publish.workshop:write_language",
                arguments={"target": str(stage / code), "text": text, "alive": str(alive / code)},
            )
            for code in CODES
        }
        outcomes = in_parallel(jobs, environment=environment())
        failed = [outcome for outcome in outcomes.values() if outcome.code]
        if failed:
            raise RuntimeError(failed)
        return ()

    return publish(make, target)


if __name__ == "__main__":
    build(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
