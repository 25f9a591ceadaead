"""One form for text that is compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.proof import normalise, tokens, words


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("  Two\u00a0 Words\n", "two words"),
        ("«a» “b” „c“ ‘d’ e′ f″", '"a" "b" "c" \'d\' e\' f"'),
        ("a–b—c−d‐e‑f", "a-b-c-d-e-f"),
        ("４Ｃ ﬁne", "4c fine"),
        ("co\u00adoper\u200bation\ufeff", "cooperation"),
        ("1\u202f246", "1 246"),
        ("《Заря》", "《заря》"),
        ("STRASSE ß", "strasse ß"),
        ("e\u0301", "é"),
        ("", ""),
    ],
)
def test_the_same_words_meet_whatever_glyphs_drew_them(printed: str, normal: str) -> None:
    assert normalise(printed) == normal


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_the_short_way_for_ascii_is_the_long_way(text: str) -> None:
    assert normalise(text) == normalise(text + " ±").removesuffix("±").strip()


def test_words_are_runs_of_letters_digits_and_underscores() -> None:
    assert words("[photo/example.org]") == ("photo", "example", "org")
    assert words("7Readers, 中俄博览会") == ("7readers", "中俄博览会")


def test_tokens_are_cut_at_hyphens_and_between_digits_and_letters() -> None:
    assert tokens("China–Russia 7Readers Королёв") == ("china", "russia", "7", "readers", "королев")
