"""The real dataset as readers get it, in a real browser: from a root, a path, from disk, without scripts."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from build_tools.core.languages import LANGUAGES
from tests.loopback import Serve
from tests.page_types import ENGLISH_ONLY, uris
from tests.whole.watching import watched

RECORD = "records/events/china-russia-expo-6.html"
MARK = "details.proof > summary"

pytestmark = pytest.mark.browser


@pytest.fixture
def at(site: Path, serve: Serve) -> str:
    """Where the site is served, at the root of its host."""
    return serve(site)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that has seen nothing yet."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_a_marker_opens_its_proof_by_click_by_key_and_by_tap(site: Path, serve: Serve, browser: Browser) -> None:
    address = serve(site)
    context = browser.new_context(has_touch=True)
    page = context.new_page()
    page.goto(address + RECORD)
    proof = page.locator("#v-edition + details.proof")
    mark, phrase = proof.locator("summary"), proof.get_by_text("6th Sino-Russian EXPO")
    assert not phrase.is_visible()
    mark.click()
    assert phrase.is_visible()
    mark.focus()
    page.keyboard.press("Enter")
    assert not phrase.is_visible()
    mark.tap()
    assert phrase.is_visible()
    context.close()


def test_without_javascript_markers_open_and_the_language_switch_stays_on_the_page(
    site: Path, serve: Serve, browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(serve(site) + RECORD)
    page.locator(MARK).first.click()
    assert page.locator("details.proof[open]").count() == 1
    # A panel that stood on the page already is not there again: that marker leads to its proof in full.
    page.locator("a.proof").first.click()
    assert page.locator("li:target > .whence").is_visible()
    page.locator("a[hreflang=zh-Hans]:visible").first.click()
    assert page.url.endswith("/zh/" + RECORD)
    assert "第六届" in page.locator("h1").inner_text()
    context.close()


def test_from_disk_pages_open_proofs_show_and_links_lead_on(site: Path, page: Page) -> None:
    heard = watched(page, site.as_uri())
    page.goto((site / "ru" / RECORD).as_uri())
    page.locator(MARK).first.click()
    assert page.locator("details.proof[open]").count() == 1
    assert page.locator("body").evaluate("body => getComputedStyle(body).fontFamily") != '"Times New Roman"'
    page.locator("a[hreflang=en]:visible").first.click()
    assert page.url == (site / RECORD).as_uri()
    page.get_by_role("link", name="Harbin").first.click()
    assert page.url.partition("#")[0] == (site / "records/places/harbin.html").as_uri()
    assert heard == []


@pytest.mark.parametrize(
    ("start", "query", "expected"),
    [
        ("index.html", "expo", "6th China–Russia Expo"),
        ("index.html", "complementarity", "complementarity"),
        ("ru/index.html", "ЭКСПО", "ЭКСПО"),
        ("ru/index.html", "барьеров", "барьер"),
        ("zh/index.html", "博览会", "博览会"),
    ],
)
def test_search_finds_records_in_the_language_of_the_page(
    at: str, page: Page, start: str, query: str, expected: str
) -> None:
    heard = watched(page, at)
    page.goto(at + start)
    page.locator("form.search input").fill(query)
    results = page.locator(".search-results a")
    results.first.wait_for()
    assert expected.casefold() in " ".join(results.all_inner_texts()[:5]).casefold()
    assert heard == []


def test_every_page_names_its_other_languages_and_forbids_foreign_content(site: Path) -> None:
    for language in LANGUAGES:
        for name, uri in uris(language).items():
            html = (site / uri).read_text(encoding="utf-8")
            policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
            assert policy, uri
            assert "default-src 'self'" in policy[1] or "default-src 'none'" in policy[1]
            for other in LANGUAGES if name not in ENGLISH_ONLY | {"error"} else ():
                assert f'hreflang="{other.tag}"' in html
