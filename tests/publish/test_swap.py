"""What is published is the old site or the new one, whole, whatever happens to the build."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.core.diagnostic import Diagnostic
from build_tools.core.rule import Severity
from build_tools.publish import exchange, publish, swap
from build_tools.publish.lock import held
from tests.publish.workshop import CODES, PAGES, ROOT, build, environment, lives

Write = Callable[[Path], tuple[Diagnostic, ...]]


def says(text: str, *found: Diagnostic) -> Write:
    """A build that writes one page, and finds what it is told to find."""

    def make(stage: Path) -> tuple[Diagnostic, ...]:
        (stage / "records").mkdir()
        (stage / "records" / "expo.html").write_text(text)
        return found

    return make


def diagnostic(severity: Severity) -> Diagnostic:
    return Diagnostic(path="x.html", line=1, column=1, code="V201", where="", message="!", severity=severity)


def published(target: Path) -> str:
    return (target / "records" / "expo.html").read_text()


def beside(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir())


def test_a_sound_build_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "public" / "site"

    assert publish(says("old"), target) == ()
    (target / "left-over.html").write_text("of the old build")
    assert publish(says("new"), target) == ()

    assert sorted(path.name for path in target.rglob("*")) == [".atlas", "expo.html", "records"]
    assert published(target) == "new"
    assert beside(target) == ["site"]


def test_notes_do_not_hold_a_build_up_and_errors_do(tmp_path: Path) -> None:
    target = tmp_path / "site"
    note, error = diagnostic(Severity.NOTE), diagnostic(Severity.ERROR)

    assert publish(says("old", note), target) == (note,)
    assert publish(says("new", note, error), target) == (note, error)

    assert published(target) == "old"
    assert beside(target) == ["site"]


def test_a_first_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    publish(says("new", diagnostic(Severity.ERROR)), tmp_path / "site")

    assert beside(tmp_path / "site") == []


@pytest.mark.parametrize("raised", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_build_that_raises_leaves_the_old_one(tmp_path: Path, raised: type[BaseException]) -> None:
    target = tmp_path / "site"
    publish(says("old"), target)

    def make(stage: Path) -> tuple[Diagnostic, ...]:
        says("new")(stage)
        raise raised

    with pytest.raises(raised):
        publish(make, target)

    assert published(target) == "old"
    assert beside(target) == ["site"]


def test_a_second_build_at_once_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "site"
    second: list[Diagnostic] = []

    def make(stage: Path) -> tuple[Diagnostic, ...]:
        second.extend(publish(says("second"), target))
        assert stage.is_dir()
        return says("first")(stage)

    assert publish(make, target) == ()

    assert [(one.path, one.code, one.severity) for one in second] == [(target.as_posix(), "B101", Severity.ERROR)]
    assert published(target) == "first"


def test_a_lock_is_free_again_when_it_has_been_let_go(tmp_path: Path) -> None:
    lock = tmp_path / "lock"

    with held(lock) as first, held(lock) as second:
        assert (first, second) == (True, False)
    with held(lock) as third:
        assert third
    assert not lock.exists()


def test_two_targets_in_one_folder_do_not_wait_for_each_other(tmp_path: Path) -> None:
    def make(stage: Path) -> tuple[Diagnostic, ...]:
        assert publish(says("preview"), tmp_path / "preview") == ()
        return says("site")(stage)

    assert publish(make, tmp_path / "site") == ()
    assert published(tmp_path / "preview") == "preview"


@pytest.mark.parametrize("name", ["thesis.docx", "index.html", "404.html"])
def test_a_folder_that_is_not_a_site_is_never_replaced(tmp_path: Path, name: str) -> None:
    target = tmp_path / "home"
    target.mkdir()
    (target / name).write_text("the work of years")

    assert [one.code for one in publish(says("new"), target)] == ["B102"]

    assert [path.name for path in target.iterdir()] == [name]
    assert beside(target) == ["home"]


def test_a_file_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("the work of years")

    assert [one.code for one in publish(says("new"), tmp_path / "site")] == ["B102"]
    assert (tmp_path / "site").read_text() == "the work of years"


@pytest.mark.parametrize("names", [(), ("404.html", "sitemap.xml", "index.html")])
def test_an_empty_folder_and_what_mkdocs_built_may_be_replaced(tmp_path: Path, names: tuple[str, ...]) -> None:
    target = tmp_path / "site"
    target.mkdir()
    for name in names:
        (target / name).touch()

    assert publish(says("new"), target) == ()
    assert published(target) == "new"


def test_a_symbolic_link_to_the_site_stays_one(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "disk" / "site")

    publish(says("old"), tmp_path / "site")
    publish(says("new"), tmp_path / "site")

    assert (tmp_path / "site").is_symlink()
    assert published(tmp_path / "disk" / "site") == "new"


def test_modes_do_not_depend_on_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        publish(says("new"), tmp_path / "site")
    finally:
        os.umask(before)

    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "site").rglob("*")}
    assert modes == {".atlas": 0o644, "records": 0o755, "expo.html": 0o644}
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


def test_what_dead_builds_left_is_cleared_away_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / ".site-stage-1-dead" / "records").mkdir(parents=True)
    (tmp_path / ".site2-stage-1-other").mkdir()
    (tmp_path / ".site-lock").touch()

    publish(says("new"), tmp_path / "site")

    assert beside(tmp_path / "site") == [".site2-stage-1-other", "site"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two names in one step")
def test_linux_exchanges_in_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "site"
    publish(says("old"), target)
    monkeypatch.setattr(Path, "rename", _never)

    assert publish(says("new"), target) == ()
    assert published(target) == "new"


@pytest.fixture
def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that cannot exchange two names in one step."""
    monkeypatch.setattr(exchange, "_renameat2", lambda: None)


@pytest.mark.usefixtures("without_exchange")
def test_elsewhere_two_renames_do_the_same(tmp_path: Path) -> None:
    target = tmp_path / "site"

    publish(says("old"), target)
    publish(says("new"), target)

    assert published(target) == "new"
    assert beside(target) == ["site"]


@pytest.mark.usefixtures("without_exchange")
def test_a_failure_between_two_renames_brings_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "site"
    publish(says("old"), target)
    rename = Path.rename

    def fail_at_the_stage(path: Path, to: Path) -> Path:
        if "-stage-" in path.name:
            raise KeyboardInterrupt
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", fail_at_the_stage)
    with pytest.raises(KeyboardInterrupt):
        publish(says("new"), target)

    assert published(target) == "old"
    assert beside(target) == ["site"]


def test_a_build_killed_between_two_renames_is_mended_by_the_next(tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish(says("old"), target)
    target.rename(tmp_path / f".site{exchange.ASIDE}")

    publish(says("new", diagnostic(Severity.ERROR)), target)

    assert published(target) == "old"
    assert beside(target) == ["site"]


def test_signals_are_handled_as_before_once_a_build_is_over(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)

    publish(says("new"), tmp_path / "site")

    assert signal.getsignal(signal.SIGTERM) is before
    assert swap.MARK_TEXT.startswith("Written by")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, -signal.SIGINT)])
def test_a_build_that_is_asked_to_end_tidies_up(tmp_path: Path, number: int, code: int) -> None:
    target, alive = tmp_path / "out" / "site", tmp_path / "alive"
    alive.mkdir()
    build(target, "old", alive)

    with started(target, "new", alive) as builder:
        wait_for_a_page(target)
        builder.send_signal(number)
        assert builder.wait(20) == code

    assert whole(target) == "old"
    assert beside(target) == ["site"]
    assert none_lives(alive)


def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    target, alive = tmp_path / "out" / "site", tmp_path / "alive"
    alive.mkdir()
    began = time.monotonic()
    build(target, "0", alive)
    longest = (time.monotonic() - began) * 1.2
    chance = random.Random(2018)  # noqa: S311 - moments, not secrets
    standing, ends = "0", []

    for number in range(1, 21):
        with started(target, str(number), alive) as builder:
            time.sleep(chance.uniform(0.05, longest))
            builder.kill()
        ends.append(builder.returncode)
        now = whole(target)
        assert now in {standing, str(number)}
        standing = now
        assert none_lives(alive)

    assert -signal.SIGKILL in ends, "no build was killed before its end: they have become too fast for this test"
    build(target, "last", alive)
    assert whole(target) == "last"
    assert beside(target) == ["site"]


def started(target: Path, text: str, alive: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.publish.workshop", str(target), text, str(alive)]
    return subprocess.Popen(command, env=environment(), cwd=ROOT, stderr=subprocess.DEVNULL)


def wait_for_a_page(target: Path) -> None:
    """Until a build beside ``target`` has begun to write."""
    end = time.monotonic() + 20
    while not any(target.parent.glob(".site-stage-*/*/records/*.html")):
        assert time.monotonic() < end, "the build never began"
        time.sleep(0.01)


def whole(target: Path) -> str:
    """What every page of a published site says; it has all of them."""
    places = [target / "en", target / "ru", target / "zh"]
    texts = [(place / "records" / f"{number}.html").read_text() for place in places for number in range(PAGES)]
    assert len(set(texts)) == 1
    return texts[0]


def none_lives(alive: Path) -> bool:
    """Whether every child, and what it had started, has ended ten seconds from now at the latest."""
    end = time.monotonic() + 10
    while any(lives(alive / code) for code in CODES if (alive / code).exists()):
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def _never(*_: object) -> None:
    pytest.fail("nothing is renamed here")
