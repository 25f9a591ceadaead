"""Languages told by script, and the order of words."""

import pytest

from build_tools.pages.fragment import anchor_word, fill, together
from build_tools.pages.writing import language_of, sort_key


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Expo", "en"),
        ("ярмарка", "ru"),
        ("中俄博览会", "zh"),
        ("Форум Sino", "ru"),
        ("3D打印技术", "zh"),
        ("naïve", "en"),
    ],
)
def test_the_script_of_most_letters_tells_the_language(text: str, code: str) -> None:
    assert language_of(text) == code


def test_what_has_no_letters_is_in_the_language_around_it() -> None:
    assert language_of("1246", "ru") == "ru"
    assert language_of("«1246»", "zh") == "zh"


def test_capitals_and_yo_do_not_change_the_order() -> None:
    assert sorted(["Жизнь", "ёлка", "Ель", "еда", "«Еж»"], key=sort_key) == ["еда", "«Еж»", "ёлка", "Ель", "Жизнь"]


def test_what_is_filled_in_is_escaped_once() -> None:
    inner = fill("<b>%s</b>", "a & b")
    assert inner == "<b>a &amp; b</b>"
    assert fill("<i>%s</i>", inner) == "<i><b>a &amp; b</b></i>"
    assert together(["<", inner], " & ") == "&lt; &amp; <b>a &amp; b</b>"


@pytest.mark.parametrize(
    ("text", "word"), [("most", "most"), ("as_of", "as-of"), ("6th «Fair»!", "6th-Fair"), ("…", "x")]
)
def test_an_anchor_keeps_letters_and_digits(text: str, word: str) -> None:
    assert anchor_word(text) == word


def test_chinese_is_ordered_by_pinyin_and_stands_among_latin_names() -> None:
    names = ["重庆", "北京", "EDP Sciences", "哈尔滨", "长江", "“一带一路”倡议", "黑河", "Rambler 新闻网", "中国"]
    assert sorted(names, key=sort_key) == [
        "北京",  # běijīng
        "长江",  # chángjiāng, and not zhǎngjiāng
        "重庆",  # chóngqìng, and not zhòngqìng
        "EDP Sciences",
        "哈尔滨",  # hā'ěrbīn
        "黑河",  # hēihé
        "Rambler 新闻网",
        "“一带一路”倡议",  # yīdài yīlù: the quotation mark does not count
        "中国",  # zhōngguó
    ]


def test_equal_syllables_are_ordered_by_tone_and_never_by_chance() -> None:
    assert sorted(["妈妈", "马", "麻", "妈"], key=sort_key) == ["妈", "麻", "马", "妈妈"]
    assert sort_key("中国") != sort_key("中華")
