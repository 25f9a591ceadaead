"""The same records make the same bytes, whatever machine they are on."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import worlds

ROOT = Path(__file__).parents[2]
PROGRAM = """
import hashlib, sys
from pathlib import Path
from build_tools import pipeline
from build_tools.core.languages import LANGUAGES
from build_tools.exports import Origin

examined = pipeline.examine(Path(sys.argv[1]))
made = pipeline.build(examined, examined.package, Origin(created="2026-01-01T00:00:00Z"))
digest = hashlib.sha256()
for artifact in made.artifacts:
    digest.update(f"{artifact.path} {artifact.media_type}\\n".encode() + artifact.content)
for language in LANGUAGES:
    for page in pipeline.pages_of(made, language):
        digest.update(repr(page).encode())
print(digest.hexdigest())
"""


def made_in(root: Path, **elsewhere: str) -> str:
    """Hash of everything that a process makes of the records under ``root``."""
    environ = os.environ | {"PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT), "TZ": "UTC", "LC_ALL": "C"} | elsewhere
    command = (sys.executable, "-c", PROGRAM, str(root))
    done = subprocess.run(command, cwd=root, env=environ, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture(scope="module")
def here() -> str:
    return made_in(worlds.WHOLE)


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4294967295"},
        {"TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8"},
        {"TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN", "PYTHONUTF8": "0"},
    ],
    ids=lambda one: " ".join(f"{name}={value}" for name, value in one.items()),
)
def test_another_hash_seed_zone_or_locale_changes_no_byte(elsewhere: dict[str, str], here: str) -> None:
    assert made_in(worlds.WHOLE, **elsewhere) == here


def test_another_directory_changes_no_byte(here: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "другая папка/书"
    shutil.copytree(worlds.WHOLE, elsewhere)
    assert made_in(elsewhere) == here


def test_another_record_does(here: str, tmp_path: Path) -> None:
    """So that the hash is known to see what is made."""
    shutil.copytree(worlds.WHOLE, tmp_path, dirs_exist_ok=True)
    place = tmp_path / "dataset/places/lotus-port.yml"
    place.write_text(place.read_text(encoding="utf-8").replace("Lotus Port", "Lotus Quay", 1), encoding="utf-8")
    assert made_in(tmp_path) != here
