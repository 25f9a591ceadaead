"""Copying a reference and the link to a value in a real browser: with a clipboard, without one, and without scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from build_tools.core.languages import language
from build_tools.pages import assets, pages
from build_tools.site import build_language
from tests.loopback import Serve
from tests.pages import world

pytestmark = pytest.mark.browser

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
STUDY = "ru/records/publications/study.html"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    graph = world.graph_of(world.RECORDS)
    for code in ("en", "ru"):  # scripts and styles are written with the first
        made = pages(graph, language(code), world.edition_of(graph), (), ())
        build_language(CONFIG, language(code), root, made, assets(), site_url="")
    return root


@pytest.fixture
def context(browser: Browser, folder: Path, serve: Serve) -> Iterator[BrowserContext]:
    """The site on this machine, where browsers lend out their clipboard."""
    made = browser.new_context(base_url=serve(folder), permissions=["clipboard-read", "clipboard-write"])
    made.set_default_timeout(5000)
    yield made
    made.close()


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_button_copies_its_reference_and_says_so(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(STUDY)
    page.get_by_role("button", name="Копировать: ГОСТ Р 7.0.5-2008").click()
    expect(page.get_by_role("status")).to_have_text("Скопировано")
    assert copied(page) == "Lee A. Исследование ярмарок. – DOI: 10.1234/ab.c."


def test_the_line_of_a_record_has_the_address_at_which_it_is_read(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(STUDY)
    page.get_by_role("button", name="Копировать: Эта запись").click()
    expect(page.get_by_role("status")).to_have_text("Скопировано")
    assert copied(page).endswith(page.url)


def test_the_link_of_a_value_copies_its_address_and_goes_there(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(STUDY)
    page.locator('a.pin[href="#v-doi"]').press("Enter")
    expect(page.get_by_role("status")).to_have_text("Скопировано")
    assert page.url.endswith("#v-doi")
    assert copied(page) == page.url
    plain = page.locator("#v-title").evaluate("one => getComputedStyle(one).backgroundColor")
    assert page.locator("#v-doi").evaluate("one => getComputedStyle(one).backgroundColor") != plain


def test_where_nothing_can_be_copied_the_reference_is_selected(context: BrowserContext) -> None:
    page = context.new_page()
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false;"
    )
    page.goto(STUDY)
    page.get_by_role("button", name="Копировать: GB/T 7714-2015").click()
    expect(page.get_by_role("status")).to_contain_text("выделен")
    assert page.evaluate("getSelection().toString()") == "LEE A. Исследование ярмарок[J]. DOI: 10.1234/ab.c."


def test_without_scripts_references_are_there_and_no_button_is(browser: Browser, folder: Path, serve: Serve) -> None:
    context = browser.new_context(base_url=serve(folder), java_script_enabled=False)
    page = context.new_page()
    page.goto(STUDY)
    expect(page.locator("#cite-dotted")).to_be_visible()
    assert page.locator(".copy:visible").count() == 0
    page.locator("details.format summary").first.click()
    expect(page.locator("#cite-bibtex")).to_be_visible()
    context.close()
