"""axe finds nothing serious on any page type, in three languages, light and dark, on a desk and on a phone."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from build_tools.core.languages import language
from tests import judges
from tests.conftest import IN_CI
from tests.loopback import Serve
from tests.page_types import uris
from tests.whole.watching import watched

DESK: Final[ViewportSize] = {"width": 1280, "height": 900}
PHONE: Final[ViewportSize] = {"width": 390, "height": 844}
BY_COLOUR: Final = ("color-contrast", "link-in-text-block")
"""Rules whose finding may change with the scheme; the others find in the dark what they found in the light."""
GRAVE: Final = frozenset({"serious", "critical"})
ALIKE: Final = "tbody > tr:nth-child(n+21), .proofs > li:nth-child(n+11)"
"""What is made as its neighbours before it are, by the hundred."""
RUN: Final = """async ([rules, alike]) => {
  const only = rules.length ? { runOnly: rules } : {};
  const context = document.querySelector(alike) ? { exclude: [alike] } : document;
  const found = await axe.run(context, { ...only, resultTypes: ["violations"], preload: false });
  return found.violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, html: nodes[0].html }));
}"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def axe() -> str:
    """The script of axe-core; where it is not installed, a skip that says so, and a failure in CI."""
    if not judges.are_there():
        (pytest.fail if IN_CI else pytest.skip)(judges.MISSING)
    return judges.AXE.read_text(encoding="utf-8")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that stands still, so that no colour is seen half-way to another."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def grave(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """What is wrong and grave on the page as it stands: the rule, its advice, and the first place."""
    found: list[dict[str, Any]] = page.evaluate(RUN, [list(rules), ALIKE])
    return [f"{one['id']}: {one['help']}: {one['html'][:160]}" for one in found if one["impact"] in GRAVE]


def everywhere(page: Page) -> Iterator[str]:
    """What is grave in either scheme on either screen; the page is loaded once."""
    for name, size in (("desk", DESK), ("phone", PHONE)):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme="light")
        yield from (f"{name}, light: {one}" for one in grave(page))
        page.emulate_media(color_scheme="dark")
        yield from (f"{name}, dark: {one}" for one in grave(page, BY_COLOUR))


@pytest.mark.parametrize("code", ["en", "ru", "zh"])
def test_no_page_type_has_a_grave_fault(site: Path, serve: Serve, page: Page, axe: str, code: str) -> None:
    address = serve(site)
    heard = watched(page, address)
    found: list[str] = []
    for uri in uris(language(code)).values():
        page.goto(address + uri)
        page.evaluate(axe)
        found.extend(f"{uri}, {one}" for one in everywhere(page))
    assert [*found, *heard] == [], "\n".join([*found, *heard])


@pytest.mark.parametrize("opened", ["details", "search"])
def test_what_opens_has_no_grave_fault_either(site: Path, serve: Serve, page: Page, axe: str, opened: str) -> None:
    page.goto(serve(site) + "ru/records/events/innovation-dialogue-2.html")
    if opened == "search":
        page.get_by_role("searchbox").fill("диалог")
        page.locator(".search-results a").first.wait_for()
    else:
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.name = ''; one.open = true; })")
    page.evaluate(axe)
    found = list(everywhere(page))
    assert found == [], "\n".join(found)


@pytest.mark.parametrize(
    ("style", "html", "found"),
    [
        ("", '<button type="button">Open</button>', []),
        ("", '<button type="button"></button>', ["desk, light: button-name", "phone, light: button-name"]),
        (
            "@media (min-width: 600px) { p { color: #bbb } }",
            "<p>Read me</p>",
            ["desk, light: color-contrast", "desk, dark: color-contrast"],
        ),
        (
            "@media (prefers-color-scheme: dark) { body { background: #000 } p { color: #333 } }",
            "<p>Read me</p>",
            ["desk, dark: color-contrast", "phone, dark: color-contrast"],
        ),
    ],
)
def test_a_grave_fault_is_found_where_it_is(page: Page, axe: str, style: str, html: str, found: list[str]) -> None:
    page.set_content(
        f'<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><title>page</title>'
        f"<style>{style}</style><main><h1>Page</h1>{html}</main></html>"
    )
    page.evaluate(axe)
    assert [": ".join(one.split(": ")[:2]) for one in everywhere(page)] == found
