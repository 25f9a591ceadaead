"""By keyboard alone, and at twice the size: nothing is out of reach, nothing is lost."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from build_tools.core.languages import LANGUAGES, language
from tests.loopback import Serve
from tests.page_types import uris
from tests.whole.watching import watched

RECORD: Final = "records/events/innovation-dialogue-2.html"
UNSEEN: Final = """() => {
  const controls = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable], [role=button]";
  const found = [];
  for (const one of document.querySelectorAll(controls)) {
    if (one.matches('[tabindex="-1"]:not(a, button), :disabled')) continue;
    if (!one.checkVisibility({ visibilityProperty: true })) continue;
    one.focus();
    const style = getComputedStyle(one);
    const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
    const there = document.activeElement === one && one.tabIndex >= 0;
    if (!there || !seen) found.push(`${there ? "unseen" : "out of reach"}: ${one.outerHTML.slice(0, 120)}`);
  }
  return found;
}"""
"""What Tab does not come to, and what does not show that it has come."""
LOST: Final = """(deliberate) => {
  const root = document.scrollingElement, found = [];
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide`);
  for (const one of document.querySelectorAll("body *:not(svg *)")) {
    const { overflowX, overflowY, clipPath } = getComputedStyle(one);
    if (overflowX === "visible" || clipPath !== "none" || one.matches(deliberate)) continue;
    if (!one.checkVisibility({ visibilityProperty: true }) || !one.textContent.trim()) continue;
    const wide = one.scrollWidth > one.clientWidth + 1;
    const high = /hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
    if (wide || high) found.push(`cut off: ${one.outerHTML.slice(0, 120)}`);
  }
  return found;
}"""
"""What makes the page scroll sideways, and what does itself, or hides a part of its text."""
DELIBERATE: Final = ".tabs ul, .hash"
"""The strip of tabs, each of which is brought into sight; and sums of files, which nobody reads to the end."""
TWICE: Final[ViewportSize] = {"width": 640, "height": 450}
FOUR_TIMES: Final[ViewportSize] = {"width": 320, "height": 256}
"""What is left of a screen of 1280 pixels at 200% and at 400%."""

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a sharp screen; where it opens is given by each test."""
    context = browser.new_context(device_scale_factor=2, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def unseen(page: Page) -> list[str]:
    """Controls that the keyboard does not reach or show; the first Tab tells the browser that it is one."""
    page.keyboard.press("Tab")
    found: list[str] = page.evaluate(UNSEEN)
    return found


def lost(page: Page) -> list[str]:
    """What is lost when everything is twice and four times as large; the page is loaded once."""
    found: list[str] = []
    for size in (TWICE, FOUR_TIMES):
        page.set_viewport_size(size)
        found.extend(page.evaluate(LOST, DELIBERATE))
    return found


def test_every_control_of_every_page_type_is_reached_by_tab_and_shows_it(site: Path, page: Page) -> None:
    found: list[str] = []
    for uri in uris(language("en")).values():
        page.goto((site / uri).as_uri())
        found.extend(f"{uri}: {one}" for one in unseen(page))
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("code", ["en", "ru", "zh"])
def test_nothing_is_lost_at_twice_and_at_four_times_the_size(site: Path, page: Page, code: str) -> None:
    """Opened from disk, where everything that a page asks for has to be as well."""
    found = watched(page, site.as_uri())
    for uri in uris(language(code)).values():
        page.set_viewport_size(TWICE)
        page.goto((site / uri).as_uri())
        found.extend(f"{uri}: {one}" for one in lost(page))
    assert found == [], "\n".join(found)


@pytest.mark.parametrize(
    ("html", "out_of_reach"),
    [
        ('<a href="#">Go</a><button type="button">Do</button>', []),
        ('<a href="#" tabindex="-1">Go</a>', ["out of reach"]),
        ('<a href="#" style="outline: none">Go</a>', ["unseen"]),
    ],
)
def test_a_control_out_of_reach_is_noticed(page: Page, html: str, out_of_reach: list[str]) -> None:
    page.set_content(f"<p>Text</p>{html}")
    assert [one.partition(":")[0] for one in unseen(page)] == out_of_reach


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p>Text that turns over where it has to, however narrow the page becomes.</p>", []),
        ('<p style="width: 700px">Text</p>', ["the page is", "the page is"]),
        ('<p style="width: 4em; overflow: hidden; white-space: nowrap">A long line of text</p>', ["cut off"] * 2),
        ('<p style="height: 1em; line-height: 1; overflow: hidden">' + "Text " * 99 + "</p>", ["cut off"] * 2),
    ],
)
def test_what_is_lost_is_noticed(page: Page, html: str, said: list[str]) -> None:
    page.set_content(f'<meta name="viewport" content="width=device-width">{html}')
    found = lost(page)
    assert len(found) == len(said)
    assert all(one.startswith(words) for one, words in zip(found, said, strict=True))


def test_tab_goes_through_a_page_from_its_first_control_to_its_last(site: Path, page: Page) -> None:
    page.goto((site / RECORD).as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.name = ''; })")
    last = page.locator(".foot a").last
    came = []
    for _ in range(400):
        page.keyboard.press("Tab")
        came.append(page.evaluate("document.activeElement.className"))
        if last.evaluate("one => one === document.activeElement"):
            break
    expect(last).to_be_focused()
    assert came[:2] == ["skip", "brand"]
    assert "pin" in came


def test_the_first_control_skips_to_the_page(site: Path, page: Page) -> None:
    page.goto((site / RECORD).as_uri())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_marker_opens_and_closes_by_key_and_escape_leads_back_to_it(site: Path, page: Page, key: str) -> None:
    page.goto((site / RECORD).as_uri())
    proof = page.locator("details.proof").first
    mark = proof.locator("summary")
    mark.focus()
    page.keyboard.press(key)
    expect(proof).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    expect(proof.locator(".panel a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(proof).not_to_have_attribute("open", "")
    expect(mark).to_be_focused()


def test_the_theme_changes_by_key_and_stays(site: Path, serve: Serve, page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(serve(site) + RECORD)
    page.locator(".theme").focus()
    page.keyboard.press("Space")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_languages_change_by_key(site: Path, page: Page) -> None:
    page.goto((site / RECORD).as_uri())
    for spoken in (*LANGUAGES[1:], LANGUAGES[0]):
        page.locator(f".languages a[hreflang={spoken.tag}]").focus()
        page.keyboard.press("Enter")
        expect(page.locator("html")).to_have_attribute("lang", spoken.tag)
        assert page.url == (site / spoken.base / RECORD).as_uri()


def test_search_is_opened_walked_through_and_left_by_key(site: Path, serve: Serve, page: Page) -> None:
    page.goto(serve(site) + RECORD)
    page.keyboard.press("/")
    box = page.get_by_role("searchbox")
    expect(box).to_be_focused()
    page.keyboard.type("Harbin")
    results = page.locator(".search-results a")
    expect(results.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".search-panel")).to_be_hidden()
    expect(box).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".search-panel")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Harbin")
