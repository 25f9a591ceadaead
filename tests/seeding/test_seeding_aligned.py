"""A phrase is found in what is printed, whatever glyphs it is printed with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.proof import normalise, stands_in
from build_tools.seeding.aligned import aligned


def _printed(text: str, phrase: str) -> str | None:
    found = aligned(text)
    span = found.first(phrase)
    return None if span is None else found.printed[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "phrase", "printed"),
    [
        ("Rain  fell\n on “the Mill”.", 'fell on "the mill"', "fell\n on “the Mill”"),
        ("co\u00adope\u00adra\u00adtion grew", "cooperation grew", "co\u00adope\u00adra\u00adtion grew"),
        ("the ﬁrst ﬂood", "first flood", "ﬁrst ﬂood"),
        ("ＡＢＣ１２３ and", "abc123", "ＡＢＣ１２３"),
        ("caf\u0065\u0301 noir", "café noir", "caf\u0065\u0301 noir"),
        ("в Берёзовой Пристани", "берёзовой пристани", "Берёзовой Пристани"),
        ("本届河岸种植者博览会在莲港市举行", "河岸种植者", "河岸种植者"),
        ("wait… then go", "wait... then", "wait… then"),
    ],
)
def test_a_phrase_is_found_as_it_is_printed(text: str, phrase: str, printed: str) -> None:
    assert _printed(text, phrase) == printed


def test_a_part_of_a_word_or_number_is_not_found() -> None:
    assert _printed("1,246 millers", "246 millers") is None
    assert _printed("the windmill", "mill") is None


def test_the_first_of_several_places_counts_at_the_edges_of_words() -> None:
    assert aligned("windmill, mill, mill").first("mill") == (10, 14)


def test_a_text_that_cannot_be_laid_beside_its_normal_form_is_shown_in_that() -> None:
    found = aligned("ΟΔΟΣ ΟΔΟΣ")
    assert found.printed == found.plain == "οδος οδος"
    assert found.first("οδος") == (0, 4)


@given(st.text(max_size=40))
def test_what_stands_in_a_text_is_found_in_it(text: str) -> None:
    found = aligned(text)
    assert found.plain == normalise(text)
    assert len(found.spans) == len(found.plain)
    assert (found.first(text) is not None) == stands_in(text, text)
