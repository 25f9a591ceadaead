"""The real dataset as readers get it, in a real browser: from a root, a path, from disk, without scripts."""

import os
import re
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from build_tools.core.languages import LANGUAGES
from build_tools.publish import site as publishing
from tests.loopback import Serve

ROOT = Path(__file__).parent.parent.parent
PAGES = (
    "index.html",
    "topics/index.html",
    "topics/innovation-dialogue.html",
    "records/index.html",
    "records/events/index.html",
    "records/events/china-russia-expo-6.html",
    "records/indicators/china-russia-trade-2018.html",
    "records/sources/safea-2018-dialogue.html",
    "records/sources/wikidata.html",
    "data.html",
    "about.html",
    "contribute.html",
    "404.html",
)
RECORD = "records/events/china-russia-expo-6.html"
MARK = "details.proof > summary"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real dataset."""
    out = tmp_path_factory.mktemp("whole") / "site"
    made = publishing.build(ROOT, out, os.environ)
    assert [str(found) for found in made.diagnostics if found.severity == "error"] == []
    return out


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


def watched(page: Page, address: str) -> list[str]:
    """A list that fills with whatever must not happen: foreign requests, missing files, messages of the console."""
    heard: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            heard.append(f"asked for {request.url}")

    def said(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            heard.append(f"{message.type}: {message.text}")

    page.on("request", asked)
    page.on("console", said)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("requestfinished", lambda got: heard.extend(refused(got)))
    return heard


def refused(request: Request) -> list[str]:
    """The request, if its answer was an error."""
    answer = request.response()
    return [f"{answer.status} {request.url}"] if answer and answer.status >= HTTPStatus.BAD_REQUEST else []


@pytest.mark.parametrize("prefix", ["/", "/some/path/"])
def test_every_page_type_opens_in_every_language_without_a_foreign_request(
    site: Path, serve: Serve, page: Page, prefix: str
) -> None:
    address = serve(site, prefix)
    heard = watched(page, address)
    for language in LANGUAGES:
        for uri in PAGES:
            page.goto(f"{address}{language.base}{uri}")
            assert page.locator("html").get_attribute("lang") == language.tag
            assert page.locator("h1").count() == 1, uri
    assert heard == []


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
        for uri in PAGES[:-1]:
            html = (site / language.base / uri).read_text(encoding="utf-8")
            policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
            assert policy, uri
            assert "default-src 'self'" in policy[1] or "default-src 'none'" in policy[1]
            for other in LANGUAGES:
                assert f'hreflang="{other.tag}"' in html
