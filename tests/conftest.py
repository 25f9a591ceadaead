"""What every test may ask for: golden files, a browser, a folder served on this machine."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir
from playwright.sync_api import Browser, sync_playwright

from tests import chromium, goldens
from tests.goldens import Golden
from tests.loopback import Serve, serving

IN_CI = os.environ.get("CI") == "true"

set_hypothesis_home_dir(".cache/hypothesis")
settings.register_profile("home", deadline=None)
# The same examples in every run: a red build is the change's doing, not the dice's.
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if IN_CI else "home")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-golden``."""
    parser.addoption("--update-golden", action="store_true", help="keep what is made as the new golden files")


@pytest.fixture(scope="session")
def golden(request: pytest.FixtureRequest) -> Golden:
    """Golden files of ``tests/golden``."""
    return Golden(folder=goldens.FOLDER, update=request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; where there is none, a skip that says so, and a failure in CI."""
    with sync_playwright() as playwright:
        found = chromium.launch(playwright)
        if found is None:
            (pytest.fail if IN_CI else pytest.skip)(chromium.MISSING)
        yield found
        found.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """``serve(directory, prefix="/")``: the folder's URL on this machine, until the session ends."""
    with ExitStack() as servers:

        def serve_one(directory: Path, prefix: str = "/") -> str:
            return servers.enter_context(serving(directory, prefix))

        yield serve_one


LONGEST: Final = ("tests/whole/", "tests/hostile/")
"""Rooms of the tests that take longest: begun first, they do not keep one worker busy at the end, alone."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest; otherwise the order stays."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))
