"""Search in a real browser: what readers type, in three languages, and the pages that answer it."""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from build_tools.core.languages import LANGUAGES, Language, language
from build_tools.site.wording import wording
from tests.loopback import Serve

QUERIES: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "queries.yml").read_text(encoding="utf-8")
)
FEWEST = 20
"""Questions a language."""
FIRST = 3
"""Among so many results the answer has to stand."""
SHARE = 0.95
NONE = {one.tag: wording(one).search.none for one in LANGUAGES}

pytestmark = pytest.mark.browser


@pytest.fixture
def page(site: Path, serve: Serve, browser: Browser) -> Iterator[Page]:
    """A page whose addresses begin at the root of the site."""
    context = browser.new_context(base_url=serve(site, "/some/path/"), locale="en")
    yield context.new_page()
    context.close()


def asked(page: Page, question: str) -> list[str]:
    """Addresses of the results, best first, relative to the root of the page's language."""
    box, count = page.get_by_role("searchbox"), page.locator(".search-count")
    box.fill("")
    expect(page.locator(".search-panel")).to_be_hidden()
    # The results of the question before stay until these are there.
    page.evaluate("document.querySelector('.search-results').replaceChildren()")
    page.evaluate("document.querySelector('.search-count').textContent = ''")
    box.fill(question)
    page.keyboard.press("Enter")
    none = NONE[page.locator("html").get_attribute("lang") or ""]
    expect(count).to_have_text(re.compile(rf"[0-9]|{re.escape(none)}"))
    found: list[str] = page.locator(".search-results a").evaluate_all(
        "(links, root) => links.map((link) => link.href.slice(root.length))",
        page.url.removesuffix("index.html"),
    )
    return found


def missed(page: Page, spoken: Language, queries: Mapping[str, list[str]]) -> list[str]:
    """Questions whose answer is not among the first results, each with what stands there."""
    page.goto(f"{spoken.base}index.html")
    found = []
    for question, pages in queries.items():
        first = asked(page, question)[:FIRST]
        if not set(first) & set(pages):
            found.append(f"{spoken.code}: {question!r} finds {first or 'nothing'}, and not {pages}")
    return found


def test_every_language_has_its_questions_and_every_answer_is_a_page(site: Path) -> None:
    for spoken in LANGUAGES:
        assert len(QUERIES[spoken.code]) >= FEWEST
        for pages in QUERIES[spoken.code].values():
            assert pages
            for uri in pages:
                assert (site / spoken.base / uri).is_file(), uri


@pytest.mark.parametrize("code", ["en", "ru", "zh"])
def test_what_readers_type_finds_its_page_among_the_first_three(page: Page, code: str) -> None:
    queries = QUERIES[code]
    lost = missed(page, language(code), queries)
    share = 1 - len(lost) / len(queries)
    said = "\n".join([f"{code}: {len(queries) - len(lost)} of {len(queries)} ({share:.0%})", *lost])
    sys.stdout.write(f"{said}\n")
    assert share >= SHARE, said


def test_a_wrong_expectation_is_noticed(page: Page) -> None:
    wrong = missed(page, language("en"), {"Harbin": ["records/places/moscow.html"]})
    assert wrong
    assert wrong[0].startswith("en: 'Harbin' finds ['records/places/harbin.html'")


def test_a_word_that_nobody_wrote_finds_nothing(page: Page) -> None:
    page.goto("zh/index.html")
    assert asked(page, "鼬鼠") == []


def test_a_name_is_found_on_every_page_that_has_it(page: Page, site: Path) -> None:
    page.goto("zh/index.html")
    asked(page, "哈尔滨")
    text = page.locator(".search-count").inner_text()
    found = int("".join(filter(str.isdigit, text.split("，")[0])))
    events = (site / "zh/records/events").glob("*.html")
    named = [path for path in events if "哈尔滨" in path.read_text(encoding="utf-8")]
    assert found >= len(named) > 1


def test_an_excerpt_keeps_words_of_neighbouring_elements_apart(page: Page) -> None:
    page.goto("index.html")
    asked(page, "second innovation dialogue")
    excerpts = " ".join(page.locator(".search-excerpt").all_inner_texts())
    assert "2018Moscow" not in excerpts
    page.goto("zh/index.html")
    asked(page, "博览会")
    assert "博 览" not in page.locator(".search-results").inner_text()


def test_types_and_topics_narrow_the_results_by_keyboard_and_the_new_number_is_announced(page: Page) -> None:
    page.goto("ru/index.html")
    asked(page, "диалог")
    status, kind = page.get_by_role("status"), page.locator("select[name=type]")
    before = status.inner_text()
    page.get_by_role("searchbox").focus()
    page.keyboard.press("Tab")
    expect(kind).to_be_focused()
    kind.select_option(label=next(one for one in kind.locator("option").all_inner_texts() if "События" in one))
    expect(status).not_to_have_text(before)
    links = page.locator(".search-results a").evaluate_all("links => links.map((link) => link.pathname)")
    assert links
    assert all("/records/events/" in link for link in links)
    page.locator("select[name=topic]").select_option(index=1)
    expect(page.locator(".search-results a").first).to_be_visible()
    kind.select_option(index=0)
    page.locator("select[name=topic]").select_option(index=0)
    expect(status).to_have_text(before)


def test_where_no_page_has_every_word_the_closest_are_said_to_be_so(page: Page) -> None:
    page.goto("index.html")
    assert asked(page, "Harbin xylophone")[0] == "records/places/harbin.html"
    expect(page.get_by_role("status")).to_contain_text("No page has all the words.")
