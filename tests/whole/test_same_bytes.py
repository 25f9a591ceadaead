"""The same records give the same site, byte for byte, whoever builds it, where, when and in which locale."""

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parent.parent.parent
TAKEN: Final = ("dataset", "seeds", "releases", "docs", "mkdocs.yml", "build_tools")
HERE: Final = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1700000000"}
ELSEWHERE: Final = {"PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "LC_ALL": "tr_TR.ISO-8859-9", "SITE_URL": ""}


def built(place: Path, umask: int, **environment: str) -> dict[str, str]:
    """Hash of every file of a site that was built in a folder of its own, by a process of its own."""
    place.mkdir(parents=True)
    for name in TAKEN:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, place / name)
    done = subprocess.run(
        [sys.executable, "-m", "build_tools", "build"],
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
    """Another directory, hash seed, time zone, locale and umask, at another hour: not one byte differs."""
    here = built(tmp_path / "here", 0o022, **HERE)
    elsewhere = built(tmp_path / "some where" / "else", 0o077, **HERE | ELSEWHERE)
    assert len(here) > len(list((ROOT / "dataset").rglob("*.yml")))
    assert {path for path in here.keys() | elsewhere.keys() if here.get(path) != elsewhere.get(path)} == set()
