"""What judges finished pages: the accessibility rules of axe-core, and vnu, the validator of HTML.

``python -m tests.judges`` installs what ``tests/browser/package-lock.json`` pins, into ``.cache/browser``.
"""

import shutil
import subprocess
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
LISTS: Final = ROOT / "tests" / "browser"
LOCK: Final = LISTS / "package-lock.json"
PLACE: Final = ROOT / ".cache" / "browser"
AXE: Final = PLACE / "node_modules" / "axe-core" / "axe.min.js"
VNU: Final = PLACE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
INSTALLED: Final = PLACE / "installed.json"
"""The lock that was installed; another one in its place is installed anew."""
MISSING: Final = "axe-core and vnu are not installed: make browser, with npm at hand"
NO_JAVA: Final = "no Java on this machine, which the validator of HTML needs"


def are_there() -> bool:
    """Whether what the lock pins is installed."""
    return INSTALLED.is_file() and INSTALLED.read_bytes() == LOCK.read_bytes()


def why_no_validator() -> str:
    """What vnu lacks; empty where it can run."""
    if not are_there():
        return MISSING
    return "" if shutil.which("java") else NO_JAVA


def install() -> bool:
    """Whether they are there after npm was asked for them; scripts of packages are not run."""
    npm = shutil.which("npm")
    if npm is None:
        return False
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    for name in (".npmrc", "package.json", LOCK.name):
        shutil.copy(LISTS / name, PLACE / name)
    command = (npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    if subprocess.run(command, cwd=PLACE, check=False).returncode == 0:
        shutil.copy(LOCK, INSTALLED)
    return are_there()


if __name__ == "__main__" and not are_there() and not install():
    # At home the tests that need them are skipped, by name; in CI they fail.
    print("npm could not install axe-core and vnu: the tests that need them will say so", flush=True)
