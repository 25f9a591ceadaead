"""Quantities in words."""

from collections.abc import Mapping
from typing import Any

import pytest

from build_tools.core.languages import CODES, language
from build_tools.pages.quantities import Spoken, quantity_in_words, size_in_words
from build_tools.pages.words import words

TRADE = {"amount": 100000000000, "qualifier": "more_than", "unit": "USD"}
QUANTITIES: list[tuple[Mapping[str, Any], str, str, str]] = [
    (TRADE, "more than 100 billion US dollars", "более 100 млрд долларов США", "超过1000亿美元"),
    ({"amount": 1246, "unit": "enterprises"}, "1,246 enterprises", "1246 предприятий", "1246家企业"),
    ({"amount": 1, "unit": "citations"}, "1 citation", "1 цитирование", "1次引用"),
    ({"amount": 0, "unit": "pages"}, "0 pages", "0 страниц", "0页"),
    ({"amount": 21, "unit": "enterprises"}, "21 enterprises", "21 предприятие", "21家企业"),
    (
        {"amount": 21, "qualifier": "more_than", "unit": "enterprises"},
        "more than 21 enterprises",
        "более 21 предприятия",
        "超过21家企业",
    ),
    (
        {"amount": 22, "qualifier": "at_least", "unit": "enterprises"},
        "at least 22 enterprises",
        "не менее 22 предприятий",
        "至少22家企业",
    ),
    ({"amount": 3, "qualifier": "less_than", "unit": "years"}, "less than 3 years", "менее 3 лет", "不到3年"),
    ({"amount": 3, "qualifier": "at_most", "unit": "years"}, "at most 3 years", "не более 3 лет", "至多3年"),
    ({"amount": 3, "qualifier": "about", "unit": "years"}, "about 3 years", "около 3 лет", "约3年"),
    (
        {"amount": 100, "qualifier": "nearly", "unit": "representatives"},
        "nearly 100 representatives",
        "почти 100 представителей",
        "近100名代表",
    ),
    ({"amount": 2, "qualifier": "nearly", "unit": "years"}, "nearly 2 years", "почти 2 года", "近2年"),
    (
        {"amount": 5, "upper": 11, "qualifier": "between", "unit": "years"},
        "between 5 and 11 years",
        "от 5 до 11 лет",
        "5至11年",
    ),
    (
        {"qualifier": "increased", "unit": "members"},
        "more members than before, no number given",
        "число участников выросло, насколько — не указано",
        "比此前增加若干个成员（未给出数字）",
    ),
    ({"amount": 1.5, "unit": "years"}, "1.5 years", "1,5 года", "1.5年"),
    ({"amount": 12345, "unit": "readers"}, "12,345 readers", "12 345 читателей", "12,345位读者"),
    ({"amount": 1234567, "unit": "readers"}, "1,234,567 readers", "1 234 567 читателей", "1,234,567位读者"),
    ({"amount": 1250000, "unit": "pages"}, "1.25 million pages", "1,25 млн страниц", "125万页"),
    ({"amount": 2000000000000, "unit": "USD"}, "2 trillion US dollars", "2 трлн долларов США", "2万亿美元"),
]


@pytest.mark.parametrize(("quantity", "in_english", "in_russian", "in_chinese"), QUANTITIES)
def test_a_quantity_is_said_in_three_languages(
    quantity: Mapping[str, Any], in_english: str, in_russian: str, in_chinese: str
) -> None:
    said = [quantity_in_words(quantity, words(language(code))).words for code in CODES]
    assert [one.replace("\N{NO-BREAK SPACE}", " ") for one in said] == [in_english, in_russian, in_chinese]


def test_a_number_does_not_part_from_its_unit_at_the_end_of_a_line() -> None:
    assert quantity_in_words(TRADE, words(language("ru"))) == Spoken(
        qualifier="более",
        number="100\N{NO-BREAK SPACE}млрд",
        unit="долларов\N{NO-BREAK SPACE}США",
        words="более 100\N{NO-BREAK SPACE}млрд\N{NO-BREAK SPACE}долларов\N{NO-BREAK SPACE}США",
    )


def test_what_has_no_number_shows_none_large() -> None:
    spoken = quantity_in_words({"qualifier": "unquantified", "unit": "meetings"}, words(language("en")))
    assert (spoken.number, spoken.unit, spoken.words) == ("", "", "meetings, no number given")


@pytest.mark.parametrize(("size", "said"), [(812, "812 Б"), (12345, "12,3 КБ"), (4500000, "4,5 МБ")])
def test_a_size_is_said_in_thousands(size: int, said: str) -> None:
    assert size_in_words(size, words(language("ru"))).replace("\N{NO-BREAK SPACE}", " ") == said
