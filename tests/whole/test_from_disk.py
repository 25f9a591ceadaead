"""The site as it lies in a folder, unzipped: it opens without a server, but for search, which says so."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.core.languages import LANGUAGES, language
from build_tools.site.wording import wording
from tests.page_types import uris
from tests.whole.watching import watched

RECORD: Final = "records/events/china-russia-expo-6.html"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a reader put it: in a folder with spaces and letters of their own."""
    out = tmp_path_factory.mktemp("disk") / "Мои загрузки 下载 #1"
    return Path(shutil.copytree(site, out, copy_function=os.link))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that has seen nothing yet."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_every_page_type_opens_whole(folder: Path, page: Page) -> None:
    """In the other languages they are opened from disk where they are looked at in other sizes."""
    heard = watched(page, folder.as_uri())
    for uri in uris(language("en")).values():
        page.goto((folder / uri).as_uri())
        assert page.locator("html.js.atlas-js").count() == 1, uri
        assert page.locator("h1").count() == 1, uri
    assert heard == []


def test_styles_and_letters_are_there(folder: Path, page: Page) -> None:
    page.goto((folder / RECORD).as_uri())
    sheets = page.evaluate("[...document.styleSheets].map((one) => one.ownerNode.sheet !== null)")
    assert sheets
    assert all(sheets)
    assert page.locator("#atlas").evaluate("one => getComputedStyle(one).fontFamily").startswith("system-ui")


def test_proofs_open_and_lead_to_their_source(folder: Path, page: Page) -> None:
    page.goto((folder / "zh" / RECORD).as_uri())
    proof = page.locator("details.proof").first
    proof.locator("summary").click()
    proof.locator(".whence a").click()
    assert page.url.startswith((folder / "zh/records/sources").as_uri())
    expect(page.locator(":target")).to_be_visible()


def test_the_language_switch_stays_on_the_page(folder: Path, page: Page) -> None:
    page.goto((folder / RECORD).as_uri())
    for spoken in LANGUAGES[1:]:
        page.locator(f".languages a[hreflang={spoken.tag}]").click()
        assert page.url == (folder / spoken.base / RECORD).as_uri()


@pytest.mark.parametrize(("uri", "drawn"), [("map.html", "svg.map-wide a"), ("timeline.html", "svg.timeline-wide a")])
def test_pictures_stand_with_their_lists(folder: Path, page: Page, uri: str, drawn: str) -> None:
    page.goto((folder / uri).as_uri())
    assert page.locator(drawn).count() >= 6
    page.locator(drawn).first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_visible()


def test_tables_stand_and_are_narrowed(folder: Path, page: Page) -> None:
    page.goto((folder / "explore.html").as_uri())
    rows = page.locator(".explore-table tbody tr:not(.group):visible")
    before = rows.count()
    page.locator("fieldset input[type=checkbox]").first.check()
    expect(rows).not_to_have_count(before)


@pytest.mark.parametrize("code", ["en", "ru", "zh"])
def test_search_says_that_it_needs_a_server(folder: Path, page: Page, code: str) -> None:
    spoken = language(code)
    heard = watched(page, folder.as_uri())
    page.goto((folder / spoken.base / "index.html").as_uri())
    page.get_by_role("searchbox").fill("Harbin")
    expect(page.get_by_role("status").first).to_have_text(wording(spoken).search.from_disk)
    assert heard == []


def test_a_file_that_is_missing_is_noticed(folder: Path, page: Page, tmp_path: Path) -> None:
    shutil.copytree(folder / "assets", tmp_path / "assets", ignore=shutil.ignore_patterns("proof.js"))
    (tmp_path / "index.html").write_bytes((folder / "index.html").read_bytes())
    heard = watched(page, tmp_path.as_uri())
    page.goto((tmp_path / "index.html").as_uri())
    assert [one for one in heard if "proof.js" in one] != []
