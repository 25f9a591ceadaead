"""The same records give the same site, byte for byte, whoever builds it, where, when and in which locale."""

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest

from tests.conftest import IN_CI

ROOT: Final = Path(__file__).parent.parent.parent
TAKEN: Final = ("dataset", "seeds", "releases", "docs", "mkdocs.yml", "build_tools")
HERE: Final = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1700000000"}
ELSEWHERE: Final = {"PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "SITE_URL": ""}
TURKISH: Final = "tr_TR.ISO-8859-9"
BACKWARDS: Final = Path(__file__).parent / "elsewhere"
"""Makes Python list folders in the opposite order."""
YEAR: Final = 365 * 24 * 60 * 60
SOURCES_OF_LOCALES: Final = Path("/usr/share/i18n/locales")


def turkish(place: Path) -> dict[str, str]:
    """A Turkish locale that has no UTF-8, made for this test; a failure in CI where its sources are not installed."""
    if not (SOURCES_OF_LOCALES / "tr_TR").is_file() or not shutil.which("localedef"):
        assert not IN_CI, "Debian's package locales is not installed"
        return {"LC_ALL": TURKISH}
    subprocess.run(["localedef", "-i", "tr_TR", "-f", "ISO-8859-9", place / TURKISH], check=True)
    return {"LOCPATH": str(place), "LC_ALL": TURKISH}


def later() -> tuple[str, ...]:
    """What makes a command believe that more than a year has passed; a failure in CI where it is not installed."""
    if not shutil.which("faketime"):
        assert not IN_CI, "Debian's package faketime is not installed"
        return ()
    return ("faketime", "-f", "+400d")


def built(place: Path, umask: int, *before: str, **environment: str) -> dict[str, str]:
    """Hash of every file of a site that was built in a folder of its own, by a process of its own."""
    place.mkdir(parents=True)
    for name in TAKEN:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, place / name)
    done = subprocess.run(
        [*before, sys.executable, "-m", "build_tools", "build"],
        cwd=place,
        env={**os.environ, **environment},
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    site = place / "site"
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.mark.slow
def test_a_build_elsewhere_gives_the_same_bytes(tmp_path: Path) -> None:
    """Another directory, hash seed, time zone, locale, umask, order of files and clock: not one byte differs."""
    here = built(tmp_path / "here", 0o022, **HERE)
    other = HERE | ELSEWHERE | turkish(tmp_path) | {"PYTHONPATH": str(BACKWARDS)}
    elsewhere = built(tmp_path / "some where" / "else", 0o077, *later(), **other)
    assert len(here) > len(list((ROOT / "dataset").rglob("*.yml")))
    assert {path for path in here.keys() | elsewhere.keys() if here.get(path) != elsewhere.get(path)} == set()


PROGRAM: Final = """
import json, locale, os, time
print(json.dumps([os.listdir(), [one.name for one in os.scandir()], locale.getlocale()[1], time.time()]))
"""


def test_elsewhere_is_elsewhere(tmp_path: Path) -> None:
    """What the build is given there reaches it."""
    place = tmp_path / "place"
    place.mkdir()
    for name in "abc":
        (place / name).touch()

    def seen(*before: str, **environment: str) -> tuple[list[str], list[str], str, float]:
        command = (*before, sys.executable, "-c", PROGRAM)
        found: tuple[list[str], list[str], str, float] = tuple(
            json.loads(subprocess.check_output(command, cwd=place, env={**os.environ, **environment}))
        )
        return found

    here = seen(LC_ALL="C.UTF-8")
    there = seen(*later(), PYTHONPATH=str(BACKWARDS), **turkish(tmp_path))
    assert (there[0], there[1]) == (here[0][::-1], here[1][::-1])
    assert sorted(there[0]) == ["a", "b", "c"]
    assert here[2] == "UTF-8"
    if (tmp_path / TURKISH).exists():
        assert there[2] == "ISO8859-9"
    if later():
        assert there[3] - here[3] > YEAR
