"""What the page of the API offers to copy runs, against what is published."""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from build_tools import pipeline
from build_tools.core import sink
from build_tools.core.languages import DEFAULT
from tests import worlds
from tests.loopback import Serve
from tests.pages.tree import read

HERE = "http://127.0.0.1:8000/"


@pytest.fixture
def at(tmp_path: Path, serve: Serve) -> str:
    """Where what is published of the world is served."""
    sink.write(worlds.built(worlds.WHOLE).artifacts, tmp_path)
    return serve(tmp_path)


def snippet(tool: str, address: str) -> str:
    """What the page says under a tool, asking ``address``."""
    page = {one.uri: one for one in pipeline.pages_of(worlds.built(worlds.WHOLE), DEFAULT)}["api.html"]
    html = read(page.html)
    titles = [one.text() for one in html.all("h3")]
    code = html.all("pre")[titles.index(tool)].text()
    assert HERE in code
    return code.replace(HERE, address)


def test_the_python_snippet_prints_values_with_their_phrases(at: str) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", snippet("Python", at)],
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1"},
        check=False,
    )
    assert done.stderr == ""
    assert "Place | Lotus Port\n" in done.stdout
    assert "    printed | " in done.stdout


@pytest.mark.browser
def test_the_javascript_snippet_follows_the_references(at: str, browser: Browser) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(at + "api/v1/index.json")
    page.evaluate(f"(async () => {{ {snippet('JavaScript', at)} }})()")
    page.close()
    assert any(line.startswith("Place Lotus Port ") for line in said), said


def test_the_curl_snippet_names_a_file_that_is_published(at: str) -> None:
    path = snippet("curl", at).removeprefix(f"curl -s {at}")
    assert path in {one.path for one in worlds.built(worlds.WHOLE).artifacts}
