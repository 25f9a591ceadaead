"""The frame in a real browser: search in three languages, light and dark, the keyboard, and nothing from elsewhere."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.core.languages import LANGUAGES
from build_tools.pages import page as made
from build_tools.site import build_language, index_language
from tests.loopback import Serve

pytestmark = pytest.mark.browser

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
TEXTS = {
    "en": "Sturgeon hatcheries opened. <img src=x onerror=alert(1)>",
    "ru": "Открылись осетровые заводы.",
    "zh": "鲟鱼养殖场已经开业。",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    for one in LANGUAGES:
        text = TEXTS[one.code].replace("<", "&lt;")
        pages = (
            made.Page(uri="index.html", kind="home", title="Start", description="", html="<h1>Start</h1>"),
            made.Page(
                uri="records/parks.html",
                kind="record",
                title="Parks",
                description="",
                html=f"<h1>Parks</h1><p>{text}</p>",
            ),
        )
        build_language(CONFIG, one, root, pages, (), site_url="")
        index_language(root, one)
    return root


@pytest.fixture
def page(browser: Browser, folder: Path, serve: Serve) -> Iterator[Page]:
    """A page under some path; afterwards, nothing was asked of another host and the console is empty."""
    url = serve(folder, "/some/path/")
    context = browser.new_context(base_url=url)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    yield page
    context.close()
    assert not [one for one in asked if not one.startswith(url)]
    assert said == []


@pytest.mark.parametrize(
    ("start", "question", "found"),
    [
        ("index.html", "hatchery", "Found: 1"),
        ("ru/index.html", "осетровых", "Найдено: 1"),
        ("zh/index.html", "养殖场", "找到结果数：1"),
        ("records/parks.html", "qwertz", "Nothing found."),
    ],
)
def test_search_finds_words_in_any_form_in_the_language_of_the_page(
    page: Page, start: str, question: str, found: str
) -> None:
    page.goto(start)
    page.get_by_role("searchbox").fill(question)
    expect(page.get_by_role("status")).to_have_text(found)


def test_a_result_leads_to_its_page_by_keyboard_alone(page: Page) -> None:
    page.goto("ru/records/parks.html")
    page.keyboard.press("/")
    page.keyboard.type("осетровый")
    expect(page.get_by_role("status")).to_have_text("Найдено: 1")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/some/path/ru/records/parks.html")


def test_escape_closes_the_results_and_stays_in_the_box(page: Page) -> None:
    page.goto("index.html")
    box = page.get_by_role("searchbox")
    box.fill("parks")
    expect(page.locator(".search-panel")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".search-panel")).to_be_hidden()
    expect(box).to_be_focused()


def test_another_language_is_searched_on_request(page: Page) -> None:
    page.goto("index.html")
    page.get_by_role("searchbox").fill("鲟鱼")
    page.get_by_role("button", name="中文").click()
    link = page.locator(".search-results a")
    expect(link).to_have_attribute("href", "/some/path/zh/records/parks.html")


def test_an_excerpt_shows_markup_as_text(page: Page) -> None:
    page.goto("index.html")
    page.get_by_role("searchbox").fill("onerror")
    expect(page.locator(".search-excerpt")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator(".search-excerpt img")).to_have_count(0)


def test_from_disk_the_page_is_styled_and_the_search_says_what_it_needs(
    browser: Browser, folder: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(folder, tmp_path / "Мой диск")
    page = browser.new_page()
    page.goto((copy / "ru/index.html").as_uri())
    page.get_by_role("searchbox").fill("парк")
    expect(page.get_by_role("status")).to_contain_text("Поиск работает только на сайте в интернете.")
    assert page.locator(".tabs ul").evaluate("element => getComputedStyle(element).display") == "flex"
    page.get_by_role("link", name="中文").click()
    assert page.url == (copy / "zh/index.html").as_uri()
    page.close()


def test_dark_follows_the_system_until_the_reader_chooses(browser: Browser, folder: Path, serve: Serve) -> None:
    context = browser.new_context(base_url=serve(folder), color_scheme="dark")
    page = context.new_page()
    page.goto("index.html")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("button", name="Light or dark").click()
    page.goto("records/parks.html")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    context.close()


def test_the_language_switch_keeps_the_value_and_the_state_that_the_address_holds(page: Page) -> None:
    page.goto("records/parks.html?topic=trade#v-date")
    page.evaluate("history.replaceState(null, '', '?topic=funds#v-place')")
    page.get_by_role("link", name="中文").click()
    page.wait_for_url("**/some/path/zh/records/parks.html?topic=funds#v-place")


@pytest.mark.parametrize("start", ["index.html", "ru/contribute.html", "zh/about.html", "performance.html"])
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_page_is_wider_than_the_screen(page: Page, start: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(start)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_stop_of_the_keyboard_skips_to_the_content(page: Page) -> None:
    page.goto("zh/about.html")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_without_scripts_everything_but_search_and_theme_is_there(browser: Browser, folder: Path, serve: Serve) -> None:
    context = browser.new_context(base_url=serve(folder), java_script_enabled=False)
    page = context.new_page()
    page.goto("about.html")
    expect(page.locator(".search input")).to_be_hidden()
    expect(page.locator(".theme")).to_be_hidden()
    page.get_by_role("link", name="Русский").click()
    expect(page).to_have_title("Об атласе – Атлас сотрудничества")
    context.close()
