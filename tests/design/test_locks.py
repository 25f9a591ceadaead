"""What is installed is pinned by hash, and from wherever the reader gets packages."""

import json
import re
from pathlib import Path

import pytest

from tests.design.tree import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.MULTILINE)
ADDRESS = re.compile(r"://|^[ \t]*-|[ \t]@[ \t]|file:", re.MULTILINE)
"""A host, a path, or an option that could bring one; hashes and ``via`` stand elsewhere in a line."""


def _pins(lock: Path) -> dict[str, str]:
    return dict(PIN.findall(lock.read_text(encoding="utf-8")))


def _without_hashes_and_comments(text: str) -> str:
    return re.sub(r"^\s*(?:--hash=sha256:[0-9a-f]{64}|#.*).*$", "", text, flags=re.MULTILINE)


def test_there_is_a_lock_for_every_list() -> None:
    lists = [path.stem for path in sorted((ROOT / "requirements").glob("*.in"))]
    assert [lock.stem for lock in LOCKS] == lists, "make lock"


@pytest.mark.parametrize(
    "line", ["x @ https://host/x.whl", "--index" + "-url https://host/simple", "-e ./x", "file:x.whl"]
)
def test_an_address_in_a_lock_is_recognised(line: str) -> None:
    assert ADDRESS.search(_without_hashes_and_comments(line))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_address(lock: Path) -> None:
    """Mirrors and air-gapped machines install from the same lock."""
    assert ADDRESS.findall(_without_hashes_and_comments(lock.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_pin_has_the_hashes_of_its_files(lock: Path) -> None:
    """A single hash would be one machine's wheel: others could not install it."""
    pinned = re.split(r"^(?=[a-z0-9])", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert [pin.split()[0] for pin in pinned if pin.count("--hash=sha256:") < 2] == []


def test_the_tests_run_on_the_versions_that_build_the_site() -> None:
    runtime, test = (_pins(ROOT / "requirements" / name) for name in ("runtime.txt", "test.txt"))
    assert {name: test.get(name) for name in runtime} == runtime, "make lock"


@pytest.mark.parametrize("name", ["runtime", "test", "lock"])
def test_what_is_asked_for_is_pinned(name: str) -> None:
    """Each line of a list stands in its lock."""
    wanted = re.findall(r"(?m)^([A-Za-z0-9_-]+)", (ROOT / f"requirements/{name}.in").read_text(encoding="utf-8"))
    pins = _pins(ROOT / f"requirements/{name}.txt")
    asked = {project.lower().replace("_", "-") for project in wanted if not project.startswith("-")}
    assert asked - set(pins) == set(), "make lock"


BROWSER = ROOT / "tests" / "browser"


def _loose(lock: dict[str, dict[str, str]]) -> list[str]:
    """Packages of an npm lock without a hash, with an address, or from somewhere else than a registry."""
    return [
        name
        for name, pin in lock.items()
        if name
        and (
            not pin.get("integrity", "").startswith("sha512-")
            or "resolved" in pin
            or not re.fullmatch(r"[0-9.]+", pin["version"])
        )
    ]


def test_what_judges_the_pages_is_pinned_by_hash_without_an_address() -> None:
    lock = json.loads((BROWSER / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = json.loads((BROWSER / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert {name: lock[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert _loose(lock) == []
    assert (BROWSER / ".npmrc").read_text(encoding="utf-8") == "omit-lockfile-registry-resolved=true\n"


def test_an_npm_lock_that_is_loose_is_noticed() -> None:
    sound = {"version": "1.2.3", "integrity": "sha512-x"}
    assert _loose({"": {}, "node_modules/sound": sound}) == []
    address = sound | {"resolved": "somewhere"}
    assert _loose({"address": address, "bare": {"version": "1.2.3"}, "branch": sound | {"version": "main"}}) == [
        "address",
        "bare",
        "branch",
    ]
