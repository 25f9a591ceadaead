"""The table of all records as a reader uses it: narrowed, sorted, shared, downloaded, by keyboard, on a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.pages.explore_page import explore_view
from tests.loopback import Serve
from tests.pages import one_page

pytestmark = pytest.mark.browser

FORMULA = {
    "claims/formula": {
        "label": {"en": '=HYPERLINK("evil"), or "so"', "ru": "+7 раз", "zh": "－表"},
        "kind": "trend",
        "mode": "observation",
        "statement": {"en": "<img src=x onerror=alert(1)>"},
        "topics": ("fairs",),
    },
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return one_page.site(explore_view, one_page.world_with(FORMULA), tmp_path_factory.mktemp("explore"))


@pytest.fixture
def page(browser: Browser, folder: Path, serve: Serve) -> Iterator[Page]:
    """The page under some path; afterwards, the console is empty and nothing was asked for after it had loaded."""
    context = browser.new_context(base_url=serve(folder, "/some/path/"))
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert said == []


def opened(page: Page, uri: str = "explore.html") -> list[str]:
    """Open the page; what is asked for from then on, but for the icon, which a new address calls for again."""
    page.goto(uri)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def labels(page: Page) -> list[str]:
    return page.locator("tr[data-path] > th").filter(visible=True).all_inner_texts()


def tick(page: Page, facet: str, code: str) -> None:
    page.locator(f"fieldset[data-facet={facet}] input[value='{code}']").check()


def counts(page: Page, facet: str) -> dict[str, str]:
    items = page.locator(f"fieldset[data-facet={facet}] li")
    return dict(zip(items.locator(".option").all_inner_texts(), items.locator(".count").all_inner_texts(), strict=True))


def test_at_first_everything_is_shown_by_type(page: Page) -> None:
    opened(page)
    expect(page.locator("#explore-shown")).to_have_text("Records shown: 14 of 14")
    assert page.locator("th[aria-sort]").inner_text().startswith("Type")
    assert page.locator("tr.group").all_inner_texts()[:2] == ["Agreements 1", "Claims 3"]


def test_boxes_of_one_group_add_and_groups_narrow_each_other(page: Page) -> None:
    asked = opened(page)
    tick(page, "type", "claims")
    tick(page, "type", "places")
    expect(page.locator("#explore-shown")).to_have_text("Records shown: 5 of 14")
    tick(page, "topic", "fairs")
    assert labels(page) == ['=HYPERLINK("evil"), or "so"', "High", "Low", "Harbin"]
    assert counts(page, "type")["Events"] == "1"
    assert counts(page, "type")["People"] == "0"
    assert counts(page, "place") == {"China": "1", "Harbin": "1"}
    assert [one for one in asked if not one.endswith("favicon.svg")] == []


def test_the_address_keeps_the_choice_and_back_takes_it_back(page: Page) -> None:
    opened(page)
    tick(page, "type", "claims")
    tick(page, "place", "places/china")
    assert page.url.endswith("/some/path/explore.html?type=claims&place=places/china")
    expect(page.locator("#explore-shown")).to_have_text("No record fits. Take a filter away, or try other words.")
    page.go_back()
    expect(page.locator("#explore-shown")).to_have_text("Records shown: 3 of 14")
    page.go_back()
    expect(page.locator("#explore-shown")).to_have_text("Records shown: 14 of 14")
    expect(page.locator(".chosen li")).to_have_count(0)


def test_a_shared_address_opens_as_it_was_and_in_another_language(page: Page) -> None:
    opened(page, "explore.html?words=博览会&type=events&year=2019&sort=-date&nonsense=1&type=nowhere")
    assert labels(page) == ["Sixth Fair"]
    expect(page.locator("#explore-words")).to_have_value("博览会")
    page.get_by_role("link", name="Русский").click()
    expect(page.locator("#explore-shown")).to_have_text("Показано записей: 1 из 14")
    assert labels(page) == ["Шестая ярмарка"]
    expect(page.locator("th[aria-sort=descending]")).to_contain_text("Дата")


def test_a_filter_is_taken_away_by_its_button_and_all_by_one(page: Page) -> None:
    opened(page, "explore.html?type=claims&year=2019")
    page.get_by_role("button", name="Remove the filter 2019").click()
    expect(page.locator("#explore-shown")).to_have_text("Records shown: 3 of 14")
    expect(page.locator("#explore-shown")).to_be_focused()
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator("#explore-shown")).to_have_text("Records shown: 14 of 14")
    assert page.url.endswith("explore.html")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ЯРМАРК", ["Sixth Fair", "News of the fair"]),
        ("中俄博览会", ["Sixth Fair"]),
        ("sixth 2019", ["Sixth Fair"]),
        ("sixth 2018", []),
        ("ШЕСТАЯ́", ["Sixth Fair"]),
    ],
)
def test_words_find_names_in_any_language_without_their_accents(page: Page, words: str, found: list[str]) -> None:
    opened(page)
    page.locator("#explore-words").fill(words)
    total = f"Records shown: {len(found)} of 14" if found else "No record fits. Take a filter away, or try other words."
    expect(page.locator("#explore-shown")).to_have_text(total)
    assert labels(page) == found


def test_sorting_by_date_turns_round_and_leaves_the_undated_last(page: Page) -> None:
    opened(page, "explore.html?type=indicators&type=events&type=sources&type=people")
    by_date = page.locator("thead").get_by_role("button", name="Date")
    by_date.click()
    assert labels(page) == ["Trade of 2018", "Sixth Fair", "News of the fair", "Anna Lee"]
    by_date.click()
    assert labels(page) == ["News of the fair", "Sixth Fair", "Trade of 2018", "Anna Lee"]
    expect(page.locator("th[aria-sort=descending]")).to_have_count(1)
    page.locator("thead").get_by_role("button", name="Record").click()
    assert labels(page) == ["Anna Lee", "News of the fair", "Sixth Fair", "Trade of 2018"]


def test_what_is_shown_is_downloaded_as_a_safe_spreadsheet(page: Page) -> None:
    opened(page, "explore.html?type=claims&type=events&sort=label")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download as CSV").click()
    found = Path(waiting.value.path()).read_bytes()
    assert waiting.value.suggested_filename == "atlas-explore.csv"
    assert found.startswith(b"\xef\xbb\xbfId,Record,Type,Kind,Date (EDTF),Place,Topic,Side of the source,Who says so,")
    lines = found.decode("utf-8-sig").split("\r\n")
    at = page.url.partition("explore.html")[0]
    formula = '''claims/formula,"'=HYPERLINK(""evil""), or ""so""",Claim,trend,,,Fairs and trade,,'''
    fair = "events/fair-6,Sixth Fair,Event,exposition,2019-06-15/2019-06-19,Harbin,Fairs and trade,A third party"
    assert lines[1:] == [
        f"{formula},{at}records/claims/formula.html",
        f"claims/high,High,Claim,trend,,,Fairs and trade,A third party,News of the fair,{at}records/claims/high.html",
        f"claims/low,Low,Claim,trend,,,Fairs and trade,A third party,News of the fair,{at}records/claims/low.html",
        f"{fair},News of the fair; Anna Lee; unnamed experts; Wikidata,{at}records/events/fair-6.html",
        "",
    ]


@pytest.mark.parametrize(("code", "cell"), [("ru/", "claims/formula,'+7 раз,"), ("zh/", "claims/formula,'－表,")])
def test_no_cell_begins_like_a_formula_in_any_script(page: Page, code: str, cell: str) -> None:
    opened(page, f"{code}explore.html?type=claims")
    with page.expect_download() as waiting:
        page.locator("#explore-download").click()
    assert cell in Path(waiting.value.path()).read_text("utf-8-sig")


def test_the_keyboard_alone_narrows_and_sorts(page: Page) -> None:
    opened(page)
    page.locator("#explore-words").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("#explore-shown")).to_have_text("Records shown: 1 of 14")
    page.locator("thead").get_by_role("button", name="Record").focus()
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=ascending]")).to_contain_text("Record")


def test_without_scripts_the_table_is_whole(browser: Browser, folder: Path, serve: Serve) -> None:
    context = browser.new_context(base_url=serve(folder), java_script_enabled=False)
    page = context.new_page()
    page.goto("zh/explore.html")
    assert page.locator("tr[data-path]").filter(visible=True).count() == 14
    expect(page.locator("fieldset").first).to_be_hidden()
    expect(page.locator(".jump a").first).to_be_visible()
    context.close()


def test_from_disk_everything_works_but_perhaps_the_address(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((folder / "ru/explore.html").as_uri())
    tick(page, "type", "claims")
    expect(page.locator("#explore-shown")).to_have_text("Показано записей: 3 из 14")
    assert wrong == []
    page.close()


@pytest.mark.parametrize("code", ["", "ru/", "zh/"])
def test_on_a_phone_the_filters_are_folded_and_nothing_is_wider_than_the_screen(page: Page, code: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    opened(page, f"{code}explore.html?type=claims")
    expect(page.locator("fieldset").first).to_be_hidden()
    page.locator(".finder > summary").click()
    expect(page.locator("fieldset").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_a_phone_the_number_stays_in_sight_and_a_button_leads_on_to_the_records(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 600})
    opened(page)
    summary, number, button = page.locator(".finder > summary"), page.locator("#explore-shown"), "#explore-results"
    page.locator("tr[data-path]").last.scroll_into_view_if_needed()
    expect(summary).to_be_in_viewport()
    summary.click()
    expect(page.locator("#explore-words")).to_be_in_viewport()
    tick(page, "type", "claims")
    page.locator("fieldset").last.scroll_into_view_if_needed()
    for one in (summary, page.locator(button)):
        expect(one).to_be_in_viewport()
        expect(one).to_contain_text("3\u2009/\u200914")
    page.locator(button).click()
    expect(page.locator("fieldset").first).to_be_hidden()
    expect(number).to_be_focused()
    expect(number).to_be_in_viewport()


def test_on_a_wide_screen_no_button_leads_on_to_what_stands_beside(page: Page) -> None:
    opened(page)
    expect(page.locator("#explore-results")).to_be_hidden()
    expect(page.locator(".finder > summary")).to_be_hidden()
