"""Numbers and times in cells: said as the pages say them, and never so that a spreadsheet reads another number."""

import re

import pytest

from build_tools.core.languages import LANGUAGES, Language
from build_tools.pages import quantities
from build_tools.pages.words import words
from build_tools.tables.in_words import number_in_words, time_in_words

AMOUNTS = (0, 5, 4.5, 0.25, 999, 1246, 12345, 123456, 250000, 1000000, 1234567, 107060000000, 10**11, 2.5 * 10**12)
GROUPED = {
    code: re.compile(f"(?<=[0-9]){mark}(?=[0-9]{{3}})") for code, mark in (("en", ","), ("ru", "\xa0"), ("zh", ","))
}


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (1246, ("1246", "1246", "1246")),
        (4.5, ("4.5", "4,5", "4.5")),
        (250000, ("250000", "250000", "25万")),
        (100000000000, ("100 billion", "100 млрд", "1000亿")),
        (107060000000, ("107.06 billion", "107,06 млрд", "1070.6亿")),
        (1234567, ("1234567", "1234567", "1234567")),
    ],
)
def test_a_number_has_its_scale_word_and_no_separators(amount: float, said: tuple[str, ...]) -> None:
    assert tuple(number_in_words(amount, one.code) for one in LANGUAGES) == said


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_a_cell_says_a_number_as_the_pages_do_but_for_separators(language: Language) -> None:
    for amount in AMOUNTS:
        page = quantities.number_in_words(amount, words(language))
        assert number_in_words(amount, language.code) == GROUPED[language.code].sub("", page).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2018", ("2018", "2018", "2018")),
        ("2018-10-16", ("2018-10-16", "2018-10-16", "2018-10-16")),
        ("2019/2024", ("2019–2024", "2019–2024", "2019–2024")),
        ("2019-06-15/2019-06-19", ("2019-06-15 – 2019-06-19",) * 3),
        ("2018/..", ("since 2018", "с 2018", "2018起")),
        ("../2018", ("until 2018", "до 2018", "截至2018")),
    ],
)
def test_an_interval_is_written_out_and_a_date_stays(text: str, said: tuple[str, ...]) -> None:
    assert tuple(time_in_words(text, one.code) for one in LANGUAGES) == said
