"""A reader's document against the atlas, in a browser: what lights up, what is refused, and that nothing leaves."""

import json
import random
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.pages.show_me_page import show_me_view
from build_tools.proof import normalise
from build_tools.proof.phrases import places
from tests.loopback import Serve
from tests.pages import one_page, world

pytestmark = pytest.mark.browser

WIDE = {
    **world.TRADE,
    "label": {"en": "Of many scripts", "ru": "Многими письмами", "zh": "多种文字"},
    "proof": (
        {"at": "fair-news/p2", "phrase": "второй ежегодный диалог", "says": ("date",)},
        {"at": "fair-news/p2", "phrase": "第二届创新对话", "says": ("date",)},
        {"at": "fair-news/p3", "phrase": "exceeded $100 billion that year", "says": ("quantity",)},
        {"at": "fair-news/p3", "phrase": "café “Ёлка” № 5", "says": ("date",)},
    ),
}
EVERY_CHARACTER = "".join(
    chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) not in {"Cn", "Cs"}
)
"""Assigned in the Unicode that Python knows; a newer browser knows more."""
SLOW = 30_000
"""Milliseconds that a busy machine may take; on an idle one it is one second."""
CASES = [
    "",
    "   ",
    "Second\u00a0China–Russia  «Innovation»\tDialogue",
    "co\u00adoperation, co\u200boperation and co\ufeffoperation",
    "Ｆｕｌｌ－ｗｉｄｔｈ　１２３４，《中俄》「对话」",
    "ﬁnance ﬃ ﬆ ² ½ № ℡ ㍿",
    "e\u0301le\u0300ve, и\u0306 й Ё е\u0308, \u0130stanbul Iı",
    "ΟΔΟΣ ὈΔΥΣΣΕΎΣ. ΣΑΣ",
    "한국어 각 ᄒ\u1161\u11ab",
    "ｶﾞｷﾞ ハ\u309a",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝟙𝟚𝟛 𠀀𠮷 🚀",
    "﷽ ﷺ",
    "\u0301alone ´ ` ¨ ˜",
    "क्षि क्\u200dष \u0f73\u0f75",
    "a\x1cb\x85c\u2028d\u3000e",
    "\u05d0\u05b7\u05bc \u0644\u0651\u0650",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return one_page.site(
        show_me_view, one_page.world_with({"indicators/wide": WIDE}), tmp_path_factory.mktemp("show-me")
    )


@pytest.fixture
def page(browser: Browser, folder: Path, serve: Serve) -> Iterator[Page]:
    """The page, opened; afterwards, nothing was asked for since, the console is empty and nothing ran."""
    context = browser.new_context(base_url=serve(folder, "/some/path/"), viewport={"width": 1280, "height": 900})
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    page.goto("show-me.html")
    page.on("request", lambda request: wrong.append(request.url))
    yield page
    page.wait_for_timeout(100)
    context.close()
    # A new place in the page makes the browser ask for its icon again.
    assert [one for one in wrong if not one.endswith("/some/path/assets/favicon.svg")] == []


def paste(page: Page, text: str) -> None:
    """As the browser pastes: at once, and an event."""
    page.locator("#show-me-text").evaluate(
        "(field, text) => { field.value = text; field.dispatchEvent(new Event('input', {bubbles: true})); }", text
    )


def told(page: Page, text: str) -> None:
    expect(page.locator(".told")).to_have_text(text)


def lit(page: Page) -> list[str]:
    return page.locator("mark").all_inner_texts()


def choose(page: Page, name: str, content: bytes) -> None:
    page.locator("#show-me-file").set_input_files({"name": name, "mimeType": "", "buffer": content})


def units(text: str) -> int:
    """Length as JavaScript counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def in_browser(page: Page, function: str, given: object) -> Any:  # noqa: ANN401
    """What a function answers; as one text each way, for many small values take the protocol long."""
    return json.loads(page.evaluate(f"(given) => JSON.stringify(({function})(JSON.parse(given)))", json.dumps(given)))


def test_text_has_the_same_form_in_both_languages_character_by_character(page: Page) -> None:
    found = in_browser(page, "(all) => [...all].map((one) => atlasCompare.normalise(`a${one}B`))", EVERY_CHARACTER)
    pairs = zip(EVERY_CHARACTER, found, strict=True)
    assert [f"U+{ord(one):04X}" for one, made in pairs if made != normalise(f"a{one}B")] == []
    assert len(EVERY_CHARACTER) > 140_000


@pytest.mark.parametrize("text", CASES)
def test_text_has_the_same_form_in_both_languages(page: Page, text: str) -> None:
    assert page.evaluate("(text) => atlasCompare.normalise(text)", text) == normalise(text)


@pytest.mark.parametrize("text", [*CASES, " ".join(CASES)])
def test_every_piece_of_the_form_knows_where_it_stands_in_the_text(page: Page, text: str) -> None:
    found = page.evaluate("(text) => atlasCompare.aligned(text, 7)", text)
    assert found["plain"] == normalise(text)
    assert len(found["from"]) == len(found["to"]) == units(found["plain"])
    spans = list(zip(found["from"], found["to"], strict=True))
    assert all(7 <= start < end <= 7 + units(text) for start, end in spans)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)


COMPARE = "(pairs) => pairs.map(([text, needle]) => atlasCompare.places(text, needle))"


def test_edges_of_words_and_numbers_are_the_same_beside_characters_of_every_kind(page: Page) -> None:
    kinds = [(unicodedata.category(one), one) for one in EVERY_CHARACTER]
    # Of the letters without case, nearly all of them Chinese, one in twenty.
    beside = [one for place, (kind, one) in enumerate(kinds) if kind != "Co" and (kind != "Lo" or place % 20 == 0)]
    pairs = [(f"{one}ab {one}12 ab{one} 12{one}", needle) for one in beside for needle in ("ab", "12")]
    found = in_browser(page, COMPARE, pairs)
    expected = [[units(text[:at]) for at in places(text, needle)] for text, needle in pairs]
    differ = [pair for pair, made, right in zip(pairs, found, expected, strict=True) if made != right]
    assert differ == []


def test_numbers_in_groups_and_words_in_any_company_are_found_alike(page: Page) -> None:
    chance = random.Random(20261122)  # noqa: S311 -- the same texts in every run
    parts = [*" ,.'é中〇ж_-𠀀²٣", "1", "12", "246", "1246", "ab", "e\u0301"]
    pairs = [
        (normalise("".join(chance.choices(parts, k=12))), normalise("".join(chance.choices(parts, k=2))))
        for _ in range(20_000)
    ]
    found = in_browser(page, COMPARE, pairs)
    expected = [[units(text[:at]) for at in places(text, needle)] for text, needle in pairs]
    differ = [(pair, made, right) for pair, made, right in zip(pairs, found, expected, strict=True) if made != right]
    assert differ == []
    assert sum(map(bool, expected)) > 1000


def test_what_is_recorded_lights_up_whatever_letters_the_copy_has(page: Page) -> None:
    copy = "Held  on\u00a0JUNE 15–19 it was the ВТОРОЙ\u00ad ежегодный\nдиалог (第二届\u200b创新对话) in "
    copy += "ｃａｆｅ\u0301 «Е\u0308лка» №\u00a05."
    paste(page, copy)
    expect(page.locator("mark")).to_have_count(4)
    assert page.locator("mark").evaluate_all("all => all.map((one) => one.textContent)") == [
        "Held  on\u00a0JUNE 15–19",
        "ВТОРОЙ\u00ad ежегодный\nдиалог",
        "第二届\u200b创新对话",
        "ｃａｆｅ\u0301 «Е\u0308лка» №\u00a05",
    ]
    assert page.locator(".your-text").evaluate("one => one.textContent") == copy


def test_a_mark_leads_to_its_records_and_these_back_to_it(page: Page) -> None:
    paste(page, "It is said that trade in 2018 exceeded $100 billion that year.")
    expect(page.locator("mark")).to_have_count(3)
    assert lit(page) == ["trade in 2018 ", "exceeded $100 billion", " that year"]
    page.locator("mark a").first.click()
    entry = page.locator(".recorded li:target")
    expect(entry.locator(".uses a").first).to_have_text("Trade of 2018")
    expect(entry.locator(".uses a").first).to_have_attribute("href", "records/indicators/trade-2018.html")
    assert "Trade of 2018" in (page.locator("mark a").first.get_attribute("title") or "")
    entry.get_by_role("link", name="in your text").click()
    expect(page.locator("mark:target")).to_have_count(1)


def test_no_phrase_reaches_over_a_blank_line_or_into_a_word_or_number(page: Page) -> None:
    paste(page, "held on June\n\n15-19. unheld on June 15-19. held on June 15-190. 1246 enterprises")
    told(page, none(16))


def none(every: int) -> str:
    return (
        f"None of the {every} recorded phrases stands in this text. It may be another document, a translation, "
        "or a copy with other letters, as after scanning."
    )


def test_the_whole_document_is_told_from_a_part_and_a_part_from_chance(page: Page) -> None:
    every = page.locator(".document q").all_text_contents()
    paste(page, "\n\n".join(every))
    told(page, "This is, or is from: News of the fair. Phrases found: 16 of 16.")
    expect(page.locator(".verdicts")).to_contain_text("Every phrase recorded from this document stands in your text.")
    paste(page, "\n\n".join(every[:13]))
    expect(page.locator(".verdicts")).to_contain_text("Your text is this document, or holds most of it.")
    page.locator(".missing > summary").click()
    assert page.locator(".missing q").all_inner_texts() == every[13:]
    paste(page, "\n\n".join(every[:4]))
    expect(page.locator(".verdicts")).to_contain_text("Your text holds a part of this document, or quotes it.")
    paste(page, every[0])
    told(page, "Phrases found: 1 of 16. They are too few to tell a document by.")


def test_what_is_pasted_is_only_ever_text(page: Page) -> None:
    hostile = (
        "<img src=x onerror=alert(1)><script>alert(2)</script> in Harbin "
        "<a href='javascript:alert(3)'>x</a> <style>*{display:none}</style> &lt;b&gt; {{7*7}}"
    )
    paste(page, hostile)
    expect(page.locator("mark")).to_have_text("in Harbin")
    assert page.locator(".your-text").evaluate("one => one.textContent") == hostile
    assert page.locator(".your-text :is(img, script, style)").count() == 0


def test_a_page_from_a_file_is_read_as_words_and_nothing_in_it_runs_or_loads(page: Page) -> None:
    html = (
        "<!doctype html><title>held on June 15-19</title><body onload=alert(1)><img src=http://127.0.0.1:9/x.png "
        "onerror=alert(2)><script>alert('in Harbin')</script><link rel=stylesheet href=http://127.0.0.1:9/x.css>"
        "<p>The fair\n opens</p><div>no charter<br>was <b>signed</b></div><iframe src=http://127.0.0.1:9/></iframe>"
    )
    choose(page, "fair.HTML", html.encode())
    expect(page.locator("#show-me-text")).to_have_value("The fair opens\n\nno charter\nwas signed")
    assert page.locator("mark").evaluate_all("all => all.map((one) => one.textContent)") == [
        "The fair opens",
        "no charter\nwas signed",
    ]


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfin Harbin\r\n", "in Harbin".encode("utf-16"), b"in Harbin\n"])
def test_a_text_file_is_read_in_the_usual_encodings(page: Page, content: bytes) -> None:
    choose(page, "fair.txt", content)
    expect(page.locator("mark")).to_have_text("in Harbin")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("fair.pdf", b"%PDF-1.7", "fair.pdf cannot be read here: only plain text, Markdown and HTML are"),
        ("fair.docx", b"PK", "fair.docx cannot be read here"),
        ("fair.txt", "в Харбине".encode("cp1251"), "fair.txt is not text in UTF-8."),
        ("fair.txt", b"in Harbin\0", "fair.txt is not text in UTF-8."),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_way_out(page: Page, name: str, content: bytes, says: str) -> None:
    choose(page, name, content)
    expect(page.locator(".told")).to_contain_text(says)
    expect(page.locator(".outcome")).to_be_hidden()


def drop(page: Page, content: str) -> None:
    """Drop a file of this content, written in JavaScript, on the field."""
    held = page.evaluate_handle(
        f"() => {{ const held = new DataTransfer(); held.items.add(new File([{content}], 'fair.md')); return held; }}"
    )
    page.dispatch_event("#show-me-text", "drop", {"dataTransfer": held})


def test_a_dropped_file_is_read(page: Page) -> None:
    drop(page, "'in Harbin'")
    expect(page.locator("mark")).to_have_text("in Harbin")


def test_a_file_that_is_too_large_is_not_even_opened(page: Page) -> None:
    drop(page, "new Uint8Array(8 * 1024 * 1024 + 1).fill(120)")
    told(page, "fair.md is too large: at most 8 MB of text are compared.")


def test_clearing_leaves_nothing_behind(page: Page) -> None:
    paste(page, "in Harbin")
    expect(page.locator("mark")).to_have_count(1)
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(".outcome")).to_be_hidden()
    expect(page.locator("#show-me-text")).to_have_value("")
    expect(page.locator("#show-me-text")).to_be_focused()
    expect(page.locator(".recorded li, .your-text p")).to_have_count(0)


@pytest.mark.parametrize("code", ["", "ru", "zh"])
def test_from_disk_the_made_up_text_lights_up(browser: Browser, folder: Path, code: str) -> None:
    page = browser.new_page()
    page.goto((folder / code / "show-me.html").as_uri())
    page.locator("#show-me-example").click()
    expect(page.locator("mark")).to_have_text("a few words of it")
    page.close()


def test_a_megabyte_is_compared_while_the_page_answers(page: Page) -> None:
    block = "Nothing of note happened on the river that day, and in Harbin it rained on 1,246 umbrellas.\n\n"
    text = block * (1_000_000 // len(block) + 1)
    page.evaluate("() => { window.ticks = 0; setInterval(() => { window.ticks++; }, 20); }")
    paste(page, text)
    page.evaluate("() => { window.ticks = 0; }")
    few = "Phrases found: 1 of 16. They are too few to tell a document by."
    expect(page.locator(".told")).to_have_text(few, timeout=SLOW)
    expect(page.locator("mark")).to_have_count(text.count("in Harbin"))
    assert page.evaluate("window.ticks") >= 5


def test_another_text_takes_the_place_of_one_that_is_still_compared(page: Page) -> None:
    block = "A long and quiet paragraph, second verse, same as the first.\n\n"
    paste(page, block * 12_000)
    page.wait_for_timeout(250)
    paste(page, "in Harbin")
    expect(page.locator("mark")).to_have_text("in Harbin", timeout=SLOW)
    told(page, "Phrases found: 1 of 16. They are too few to tell a document by.")


def test_without_scripts_the_page_says_so_and_lists_the_phrases(browser: Browser, folder: Path, serve: Serve) -> None:
    context = browser.new_context(base_url=serve(folder), java_script_enabled=False)
    page = context.new_page()
    page.goto("ru/show-me.html")
    expect(page.locator("#show-me")).to_be_hidden()
    expect(page.get_by_text("atlas prove --texts ПАПКА")).to_be_visible()
    page.locator(".document > summary").click()
    expect(page.locator(".document q").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_text_is_never_wider_than_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    paste(page, "in Harbin " + "x" * 500 + "\n" + "\t" * 80 + "held on June 15-19")
    expect(page.locator("mark")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_regions_of_text_are_reached_by_keyboard_and_named(page: Page) -> None:
    paste(page, "in Harbin")
    region: Any = page.get_by_role("region", name="Your text")
    expect(region).to_have_attribute("tabindex", "0")
    expect(page.get_by_role("region", name="What is recorded from it")).to_be_visible()
