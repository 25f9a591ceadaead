"""The map and the timeline as a reader uses them: pointing, keys, touch, a phone, and without scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from build_tools.pages.map_page import map_view
from build_tools.pages.timeline_page import timeline_view
from tests.loopback import Serve
from tests.pages import one_page, world
from tests.pages.test_map import WIDER as PLACES
from tests.pages.test_timeline import WIDER as DATES

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pictures")
    one_page.site(map_view, world.graph_of(PLACES), out / "map")
    one_page.site(timeline_view, world.graph_of(DATES), out / "timeline")
    return out


@pytest.fixture
def page(browser: Browser, folder: Path, serve: Serve) -> Iterator[Page]:
    """A page; afterwards nothing stands in the console."""
    context = browser.new_context(base_url=serve(folder))
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert said == []


def test_pointing_at_a_place_shows_what_its_entry_says_and_escape_hides_it(page: Page) -> None:
    page.goto("map/map.html")
    expect(page.locator(".map-card")).to_be_hidden()
    page.locator(".map-wide [data-card=at-moscow] .mark").hover()
    card = page.locator(".map-card")
    expect(card).to_contain_text("Round 1, 2017")
    card.hover()
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_the_card_follows_the_keyboard(page: Page) -> None:
    page.goto("map/map.html")
    page.locator(".map-wide a").nth(0).focus()
    page.keyboard.press("Tab")
    expect(page.locator(".map-card")).to_contain_text("Axis")
    assert page.evaluate("document.activeElement.getAttribute('data-card')") == "pair-axis-river-land-far-coast"


def test_a_finger_sees_the_card_first_and_then_follows_the_link(browser: Browser, folder: Path, serve: Serve) -> None:
    context = browser.new_context(base_url=serve(folder), viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto("map/map.html")
    mark = page.locator(".map-phone [data-card=at-moscow] .mark")
    mark.tap()
    expect(page.locator(".map-card")).to_contain_text("Moscow")
    mark.tap()
    page.wait_for_url("**/records/places/moscow.html")
    context.close()


@pytest.mark.parametrize("uri", ["map/map.html", "timeline/timeline.html"])
def test_a_phone_has_its_own_picture_and_no_page_runs_over(page: Page, uri: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(uri)
    assert page.locator("svg[role=group]").filter(visible=True).count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    sizes = page.evaluate(
        "[...document.querySelectorAll('svg[role=group]')].filter((one) => one.getBoundingClientRect().width)"
        ".flatMap((one) => [...one.querySelectorAll('.name, .below, .kind, .date')].map((text) =>"
        " parseFloat(getComputedStyle(text).fontSize) * one.getScreenCTM().a))"
    )
    assert min(sizes) >= 11


def test_a_topic_narrows_picture_and_list_and_stands_in_the_address(page: Page) -> None:
    page.goto("timeline/timeline.html")
    rows = page.locator(".timeline-wide a.row").filter(visible=True)
    items = page.locator(".timeline-list > li").filter(visible=True)
    assert (rows.count(), items.count()) == (12, 13)
    page.locator("#timeline-topic").select_option("fairs")
    expect(page.locator("output")).to_have_text("Shown: 3 of 13")
    assert (rows.count(), items.count()) == (3, 3)
    assert page.url.endswith("#topic=fairs")
    places = [row.get_attribute("transform") for row in rows.all()]
    assert places == ["translate(0 30)", "translate(0 86)", "translate(0 142)"], "rows close up"
    page.locator("#timeline-topic").select_option("")
    assert (rows.count(), items.count()) == (12, 13)
    assert "#" not in page.url


def test_an_address_with_a_topic_opens_narrowed_and_an_unknown_one_in_full(page: Page) -> None:
    items = page.locator(".timeline-list > li").filter(visible=True)
    page.goto("timeline/ru/timeline.html#topic=fairs")
    expect(page.locator("output")).to_have_text("Показано: 3 из 13")
    page.goto("timeline/ru/timeline.html#topic=nothing")
    expect(items).to_have_count(13)
    page.goto("timeline/ru/timeline.html#undated")
    expect(items).to_have_count(13)


def test_without_scripts_everything_shows(browser: Browser, folder: Path, serve: Serve) -> None:
    context = browser.new_context(base_url=serve(folder), java_script_enabled=False)
    page = context.new_page()
    page.goto("timeline/timeline.html")
    expect(page.locator(".timeline-filter")).to_be_hidden()
    assert page.locator(".timeline-list > li").filter(visible=True).count() == 13
    page.goto("map/map.html")
    expect(page.locator(".map-wide")).to_be_visible()
    expect(page.locator("#at-moscow")).to_contain_text("Round 1, 2017")
    context.close()
