"""The site while somebody edits: reload, and a banner on the last good page when a record breaks."""

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog

from build_tools.core.diagnostic import Diagnostic
from build_tools.core.rule import Severity
from build_tools.site.live import LiveSite, banner

PAGE = (
    "<!doctype html><html lang='en'><head><meta http-equiv='Content-Security-Policy' content=\"default-src 'self'; "
    "script-src 'self'\"><title>Atlas</title></head><body><p id='text'>{}</p></body></html>"
)
BROKEN = Diagnostic(
    path="dataset/events/expo.yml",
    line=14,
    column=8,
    code="X101",
    where="place",
    message="no place has the id '<script>alert(1)</script>'",
    hint="did you mean 'harbin'?",
)
NOTE = Diagnostic(path="a.yml", line=1, column=1, code="P102", where="", message="not proved", severity=Severity.NOTE)


class Project:
    """One record; the page shows its text, and a record that says `broken` is not built."""

    def __init__(self, folder: Path) -> None:
        self.record = folder / "dataset" / "expo.yml"
        self.root = folder / "site"
        self.record.parent.mkdir()
        self.root.mkdir()
        self.built = threading.Semaphore(0)
        self.reports: list[tuple[Diagnostic, ...]] = []

    def build(self) -> tuple[Diagnostic, ...]:
        text = self.record.read_text("utf-8")
        if text == "raise":
            raise ValueError("a bug of ours")
        if text == "broken":
            return (NOTE, BROKEN)
        (self.root / "index.html").write_text(PAGE.format(text), "utf-8")
        return (NOTE,)

    def report(self, found: tuple[Diagnostic, ...]) -> None:
        self.reports.append(found)
        self.built.release()

    def edit(self, text: str) -> None:
        self.record.write_text(text, "utf-8")
        self.wait()

    def wait(self) -> None:
        assert self.built.acquire(timeout=10), "no build within ten seconds"


@contextmanager
def served(project: Project) -> Iterator[str]:
    site = LiveSite(project.build, project.root, [project.record.parent], port=0, report=project.report, every=0.05)
    thread = threading.Thread(target=site.run)
    thread.start()
    try:
        project.wait()
        yield site.url
    finally:
        site.shutdown()
        thread.join(timeout=10)
        assert not thread.is_alive()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def read(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - our own server
        text: str = answer.read().decode()
    return text


def test_an_edited_record_is_built_and_shown(project: Project) -> None:
    project.record.write_text("first", "utf-8")
    with served(project) as url:
        before = read(url)
        project.edit("second")
        after = read(url)
    assert ["first" in before, "second" in after, "atlas-broken" in before + after] == [True, True, False]


def test_a_broken_record_keeps_the_last_good_page_and_says_so_escaped(project: Project) -> None:
    project.record.write_text("first", "utf-8")
    with served(project) as url:
        project.edit("broken")
        broken = read(url)
        project.edit("mended")
        mended = read(url)
    assert "<p id='text'>first</p>" in broken
    assert "dataset/events/expo.yml:14:8: X101 place: no place has the id &#x27;&lt;script&gt;" in broken
    assert "help: did you mean &#x27;harbin&#x27;?" in broken
    assert "P102" not in broken
    assert "atlas-broken" not in mended
    assert project.reports == [(NOTE,), (NOTE, BROKEN), (NOTE,)]


def test_a_bug_in_the_build_is_told_and_the_next_edit_awaited(project: Project) -> None:
    project.record.write_text("first", "utf-8")
    with served(project) as url:
        project.edit("raise")
        broken = read(url)
        project.edit("second")
        mended = read(url)
    assert "ValueError a bug of ours" in broken
    assert "second" in mended


def test_a_site_that_was_never_good_shows_what_is_wrong(project: Project) -> None:
    project.record.write_text("broken", "utf-8")
    with served(project) as url, pytest.raises(urllib.error.HTTPError) as refused:
        read(url)
    with refused.value as answer:
        assert answer.code == 404
        assert "X101" in answer.read().decode()


def test_the_banner_counts_what_it_leaves_out() -> None:
    assert banner(()) == b""
    assert "… and 2 more in the terminal" in banner((BROKEN,) * 7).decode()
    assert "more in the terminal" not in banner((BROKEN,) * 5).decode()


@pytest.mark.browser
def test_an_open_page_reloads_itself_and_its_banner_runs_nothing(project: Project, browser: Browser) -> None:
    project.record.write_text("first", "utf-8")
    with served(project) as url:
        page = browser.new_page()
        ran: list[str] = []

        def dismiss(dialog: Dialog) -> None:
            ran.append(dialog.message)
            dialog.dismiss()

        page.on("dialog", dismiss)
        page.goto(url)
        project.edit("broken")
        page.get_by_role("alert").wait_for(timeout=10_000)
        assert "<script>alert(1)</script>" in page.get_by_role("alert").inner_text()
        project.edit("mended")
        page.wait_for_function("document.getElementById('text').textContent === 'mended'", timeout=10_000)
        page.close()
    assert ran == []


def test_a_taken_address_is_told_before_anything_is_built(project: Project) -> None:
    project.record.write_text("first", "utf-8")
    with served(project) as url:
        port = int(url.rpartition(":")[2].strip("/"))
        with pytest.raises(OSError, match="in use"):
            LiveSite(project.build, project.root, [], port=port)
