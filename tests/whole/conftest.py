"""The real site, built once for all tests that look at it, whichever process they run in."""

import os
import time
from pathlib import Path

import pytest

from build_tools.publish import site as publishing
from build_tools.publish.lock import held

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real dataset; ``ATLAS_SITE`` may name one that is built already."""
    given = os.environ.get("ATLAS_SITE")
    if given:
        return Path(given)
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    return _built(shared / "site", shared / "site.lock")


def _built(out: Path, lock: Path) -> Path:
    """The first to come builds, the others wait: a site is swapped in whole, so that what is there is finished."""
    while not out.is_dir():
        with held(lock) as ours:
            if ours and not out.is_dir():
                made = publishing.build(ROOT, out, os.environ)
                assert [str(found) for found in made.diagnostics if found.severity == "error"] == []
        time.sleep(0.2)
    return out
