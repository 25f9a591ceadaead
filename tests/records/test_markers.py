"""Markers in our own words: what is one, what was meant as one, and what is neither."""

import pytest

from build_tools.records import Marker, markers, outside, pieces, strays


def test_a_text_is_taken_apart_into_words_and_markers() -> None:
    assert list(pieces("<places/harbin> was the place on <events/fair#date|15 June>.")) == [
        Marker(path="places/harbin"),
        " was the place on ",
        Marker(path="events/fair", field="date", words="15 June"),
        ".",
    ]


def test_a_marker_is_typed_as_it_was_read() -> None:
    text = "<events/fair#names.en[Sino-Russian EXPO]|the EXPO>, <events/fair#date> and <places/harbin|Harbin>"
    assert "".join(map(str, pieces(text))) == text
    assert [one.field for one in markers(text)] == ["names.en[Sino-Russian EXPO]", "date", ""]


@pytest.mark.parametrize(
    ("stray", "meant"),
    [
        ("{places/harbin|Harbin}", "<places/harbin|Harbin>"),
        ("[[places/harbin]]", "<places/harbin>"),
        ("<places/harbin | Harbin>", "<places/harbin|Harbin>"),
        ("＜places/harbin｜哈尔滨＞", "<places/harbin|哈尔滨>"),
        ("《events/fair＃date》", "<events/fair#date>"),
        ("<places/harbin|>", "<places/harbin>"),
    ],
)
def test_what_was_meant_as_a_marker_becomes_one(stray: str, meant: str) -> None:
    assert [(found, str(marker)) for found, marker, _ in strays(f"It was in {stray} then.")] == [(stray, meant)]
    assert outside(f"It was in {stray} then.") == ("It was in   then.",)


@pytest.mark.parametrize("stray", ["<places/harbin|Harbin", "<script>", "</b>", "< 5", "<harbin>"])
def test_a_bracket_that_makes_no_marker_has_no_mend(stray: str) -> None:
    found = list(strays(f"before {stray}"))
    assert [(marker, start) for _, marker, start in found] == [(None, 7)]


@pytest.mark.parametrize("text", ["и/или", "roads [sic] and {braces}", "《中国》与“一带一路”", "50 km/h", "a|b#c"])
def test_other_brackets_and_signs_are_words(text: str) -> None:
    assert list(pieces(text)) == [text]
    assert list(strays(text)) == []
