"""The fixtures of the tests do what the tests rely on."""

from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from tests.goldens import Golden
from tests.loopback import Serve


def _status(url: str) -> int:
    try:
        with urlopen(url) as answer:  # noqa: S310 -- our own server, on this machine
            return int(answer.status)
    except HTTPError as error:
        error.close()
        return error.code


def test_a_folder_is_served_under_its_prefix_and_nowhere_else(tmp_path: Path, serve: Serve) -> None:
    (tmp_path / "index.html").write_text("home", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    url = serve(tmp_path, "/some/path/")
    with urlopen(url) as answer:  # noqa: S310 -- our own server, on this machine
        assert answer.read() == b"home"
    assert url.startswith("http://127.0.0.1:")
    assert _status(url.replace("/some/path/", "/")) == HTTPStatus.NOT_FOUND
    assert _status(url.replace("/some/path/", "/index.html")) == HTTPStatus.NOT_FOUND
    assert _status(url + "empty/") == HTTPStatus.NOT_FOUND


@pytest.mark.browser
def test_the_browser_opens_what_is_served(tmp_path: Path, serve: Serve, browser: Browser) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><meta charset=utf-8><title>中文 и русский</title>", encoding="utf-8"
    )
    page = browser.new_page()
    page.goto(serve(tmp_path, "/some/path/"))
    assert page.title() == "中文 и русский"
    page.close()


def test_a_golden_file_that_differs_says_how_and_what_to_type(tmp_path: Path) -> None:
    Golden(folder=tmp_path, update=True).matches("a/b.txt", "one\ntwo\n")
    golden = Golden(folder=tmp_path, update=False)
    golden.matches("a/b.txt", b"one\ntwo\n")
    with pytest.raises(AssertionError, match=r"(?s)a/b\.txt differs; .*make golden.*-two\n\+three"):
        golden.matches("a/b.txt", "one\nthree\n")
    with pytest.raises(AssertionError, match=r"nothing is kept as tests/golden/c\.txt; .*make golden"):
        golden.matches("c.txt", "one")
