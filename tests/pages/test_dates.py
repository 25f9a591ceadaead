"""Dates in words."""

import pytest

from build_tools.core.languages import CODES, language
from build_tools.pages.dates import date_in_words, machine_readable
from build_tools.pages.words import words

DATES = [
    ("2018", "2018", "2018 г.", "2018年"),
    ("2016-06", "June 2016", "июнь 2016 г.", "2016年6月"),
    ("2018-10-16", "16 October 2018", "16 октября 2018 г.", "2018年10月16日"),
    ("2018-05-01", "1 May 2018", "1 мая 2018 г.", "2018年5月1日"),
    ("2019-06-15/2019-06-19", "15–19 June 2019", "15–19 июня 2019 г.", "2019年6月15日至19日"),
    ("2019-05-28/2019-06-03", "28 May – 3 June 2019", "28 мая – 3 июня 2019 г.", "2019年5月28日至6月3日"),
    (
        "2018-12-30/2019-01-02",
        "30 December 2018 – 2 January 2019",
        "30 декабря 2018 г. – 2 января 2019 г.",
        "2018年12月30日至2019年1月2日",
    ),
    ("2019/2024", "2019–2024", "2019–2024 гг.", "2019至2024年"),
    ("2018-06/2018-08", "June–August 2018", "июнь – август 2018 г.", "2018年6月至8月"),
    ("2018-06/2019", "June 2018 – 2019", "июнь 2018 г. – 2019 г.", "2018年6月至2019年"),
    ("2018/..", "from 2018", "с 2018 г.", "2018年起"),
    ("2018-10/..", "from October 2018", "с октября 2018 г.", "2018年10月起"),
    ("../2018-10-16", "until 16 October 2018", "до 16 октября 2018 г.", "截至2018年10月16日"),
    ("2018~", "about 2018", "около 2018 г.", "约2018年"),
    ("2018-10~", "about October 2018", "около октября 2018 г.", "约2018年10月"),
    ("2018?", "possibly 2018", "предположительно 2018 г.", "可能为2018年"),
    ("2018%", "possibly about 2018", "предположительно около 2018 г.", "可能为约2018年"),
    ("2018~/2019", "about 2018 – 2019", "около 2018 г. – 2019 г.", "约2018年至2019年"),
    ("201X", "the 2010s", "2010-е гг.", "2010年代"),
    ("201X~", "about the 2010s", "около 2010-х гг.", "约2010年代"),
    ("20XX", "a year from 2000 to 2099", "один из годов с 2000 по 2099", "2000年至2099年间的某一年"),
    ("XXXX-10-16", "16 October, year unknown", "16 октября, год неизвестен", "10月16日，年份不详"),
    ("XXXX-10", "October, year unknown", "октябрь, год неизвестен", "10月，年份不详"),
    ("2018-XX-05", "day 5 of an unknown month, 2018", "5-е число неизвестного месяца 2018 г.", "2018年某月5日"),
    ("XXXX-XX-05", "day 5, month and year unknown", "5-е число, месяц и год неизвестны", "某月5日，年份不详"),
]


@pytest.mark.parametrize(("edtf", "in_english", "in_russian", "in_chinese"), DATES)
def test_a_date_is_said_in_three_languages(edtf: str, in_english: str, in_russian: str, in_chinese: str) -> None:
    said = [date_in_words(edtf, words(language(code))).replace("\N{NO-BREAK SPACE}", " ") for code in CODES]
    assert said == [in_english, in_russian, in_chinese]


def test_a_day_does_not_part_from_its_month_at_the_end_of_a_line() -> None:
    assert date_in_words("2018-10-16", words(language("en"))) == "16\N{NO-BREAK SPACE}October 2018"


@pytest.mark.parametrize("edtf", ["2018", "2018-10", "2018-10-16"])
def test_html_takes_a_plain_date(edtf: str) -> None:
    assert machine_readable(edtf) == edtf


@pytest.mark.parametrize("edtf", ["2018~", "201X", "XXXX-10-16", "2018/2019", "2018-10-16/2018-10-17", "2018/.."])
def test_html_has_no_form_for_any_other(edtf: str) -> None:
    assert machine_readable(edtf) is None
