"""What is printed reaches a terminal, a file or a pipe in any locale."""

import os
import subprocess
import sys
from pathlib import Path

from tests import worlds

ROOT = Path(__file__).parents[2]
SHOW = (sys.executable, "-m", "build_tools", "show", "places/osinovka", "--lang", "ru", "--root", str(worlds.SMALL))
TURKISH = {**os.environ, "PYTHONIOENCODING": "iso8859-9"}
"""As in a locale whose letters are those of Turkish alone."""


def test_a_file_is_in_utf_8_whatever_the_locale() -> None:
    done = subprocess.run(SHOW, cwd=ROOT, env=TURKISH, capture_output=True, check=True)
    assert "Осиновка" in done.stdout.decode("utf-8")


def test_a_terminal_without_cyrillic_shows_escapes_instead_of_a_traceback() -> None:
    ours, theirs = os.openpty()
    done = subprocess.run(SHOW, cwd=ROOT, env=TURKISH, stdout=theirs, stderr=theirs, check=False)
    os.close(theirs)
    said = os.read(ours, 100_000).decode("iso8859-9")
    os.close(ours)
    assert (done.returncode, "Traceback" in said) == (0, False)
    assert "\\u041e\\u0441\\u0438\\u043d\\u043e\\u0432\\u043a\\u0430" in said
