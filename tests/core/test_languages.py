"""The language table, and the texts of the program in its order."""

import pytest

from build_tools.core.languages import LANGUAGES, by_language, language


def test_texts_joined_by_bars_stand_under_their_languages() -> None:
    assert by_language("Key | Ключ | 键") == {"en": "Key", "ru": "Ключ", "zh": "键"}


@pytest.mark.parametrize("text", ["", "Key", "Key | Ключ", "Key | Ключ | ", "Key | Ключ | 键 | Schlüssel"])
def test_a_text_that_some_language_lacks_is_refused_where_it_stands(text: str) -> None:
    with pytest.raises(ValueError, match="not one text for each of en, ru, zh"):
        by_language(text)


def test_sentences_in_chinese_meet_without_a_space() -> None:
    assert [one.gap.join(("A.", "B.")) for one in LANGUAGES] == ["A. B.", "A. B.", "A.B."]


def test_a_list_is_separated_as_its_language_does() -> None:
    assert [one.separator.join(("a", "b")) for one in LANGUAGES] == ["a; b", "a; b", "a；b"]


def test_a_language_is_found_by_its_code() -> None:
    assert language("zh").english == "Chinese"
    with pytest.raises(KeyError):
        language("de")
