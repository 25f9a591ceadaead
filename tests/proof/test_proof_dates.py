"""Whether a date stands in the phrases, and what a statement's numbers and dates have to stand on."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.core.edtf import parse
from build_tools.proof import date, date_agrees, hear, missing_numbers


@pytest.mark.parametrize(
    ("phrase", "value", "twin", "missing"),
    [
        ("June 15 to 19", "XXXX-06-15/XXXX-06-19", "2019-06-15/2019-06-19", "the year 2019"),
        ("June 15 to 19", "XXXX-06-15/XXXX-06-19", "XXXX-06-15/XXXX-06-20", "June 20"),
        ("on October 16", "XXXX-10-16", "2018-10-16", "the year 2018"),
        ("Updated: 2018-11-02", "2018-11-02", "2018-11-03", "November 3"),
        ("in June 2016", "2016-06", "2016-07", "July 2016"),
        ("in June 2016", "2016", "2017", "the year 2017"),
        ("2019-2024 plan", "2019/2024", "2019/2025", "the year 2025"),
        ("2019–2024", "2019/2024", "2020/2024", "the year 2020"),
        ("signed 21.05.2021", "2021-05-21", "2021-05-20", "May 20"),
        ("16 октября 2018 г.", "2018-10-16", "2018-10-17", "October 17"),
        ("с 28 июня по 2 июля", "XXXX-06-28/XXXX-07-02", "XXXX-06-28/XXXX-07-03", "July 3"),
        ("15–19.06.2019", "2019-06-15/2019-06-19", "2019-06-15/2019-06-18", "June 18"),
        ("2018年10月16日", "2018-10-16", "2018-10-15", "October 15"),
        ("二〇一八年十月十六日", "2018-10-16", "2018-10-06", "October 6"),
        ("6月15日至19日", "XXXX-06-15/XXXX-06-19", "XXXX-06-15/XXXX-06-21", "June 21"),
        ("6月15-19日", "XXXX-06-15/XXXX-06-19", "XXXX-06-14/XXXX-06-19", "June 14"),
        ("6月15日至6月20日", "XXXX-06-15/XXXX-06-20", "XXXX-06-14/XXXX-06-20", "June 14"),
        ("2018年12月30日至2019年1月2日", "2018-12-30/2019-01-02", "2018-12-31/2019-01-02", "December 31"),
        ("15.06.2019-20.06.2019", "2019-06-15/2019-06-20", "2019-06-16/2019-06-20", "June 16"),
        ("15/06/2019 – 20/06/2019", "2019-06-15/2019-06-20", "2019-06-15/2019-06-21", "June 21"),
        ("June 15 until the 20th", "XXXX-06-15/XXXX-06-20", "XXXX-06-15/XXXX-06-19", "June 19"),
        ("June 15, 16, 17 and 18", "XXXX-06-15/XXXX-06-18", "XXXX-06-15/XXXX-06-19", "June 19"),
        ("the 16th of October, 2018", "2018-10-16", "2018-10-10", "October 10"),
        ("May 2019", "2019-05", "2019-03", "March 2019"),
        ("since 2018", "2018/..", "2017/..", "the year 2017"),
        ("about 2018", "2018~", "2019~", "the year 2019"),
        ("in 2018", "2018", "2018~", "a word for about (about, approximately, roughly)"),
        ("the 2010s", "201X", "200X", "the 2000s"),
        ("the 21st century", "20XX", "19XX", "the 1900s"),
        ("June 2016 and June 2017", "2017-06", "2018-06", "the year 2018"),
        ("June 2016 and May 2017", "2017-05", "2017-06", "June 2017"),
    ],
)
def test_every_part_of_a_date_is_printed(phrase: str, value: str, twin: str, missing: str) -> None:
    assert date(hear(phrase), parse(value)) is None
    assert date(hear(phrase), parse(twin)) == missing


def test_a_count_is_no_day_and_a_verb_no_month() -> None:
    assert date(hear("15 mills in June 2019"), parse("2019-06-15")) == "June 15"
    assert date(hear("may grow in 2019"), parse("2019-05")) == "May 2019"


def test_an_ordinal_after_a_date_is_no_second_day() -> None:
    assert date(hear("On June 15, the 2nd fair"), parse("XXXX-06-02")) == "June 2"
    assert date(hear("June 15, 16 and 17"), parse("XXXX-06-15/XXXX-06-17")) is None


def test_the_tail_of_a_doi_is_no_date() -> None:
    assert hear("doi 10.1234/2079-4665.2020.11.4.38").dates == ()
    assert hear("10.1234/e.2019.5.1.002").dates == ()


def test_parts_may_stand_in_several_phrases_of_a_passage() -> None:
    assert date(hear("June 2019", "on the 15th"), parse("2019-06-15")) is None


@pytest.mark.parametrize(
    ("phrase", "implied"),
    [
        ("from June 15 to 19", "2019-06-15/2019-06-19"),
        ("opened on June 15", "2019-06-15/2019-06-19"),
        ("on October 16", "2018-10-16"),
        ("on October 16", "2018"),
        ("held last year", "2018"),
        ("more than in 2017, in 2018", "2018"),
        ("2018年10月16日", "2018-10-16"),
        ("a new plan", "2019/2024"),
        ("16 октября", "2018-10"),
        ("June 15 to 19, in June 2019", "2019-06-15/2019-06-19"),
        ("6月15日至6月20日", "2019-06-15/2019-06-20"),
        ("与会者15日至20日", "2019-06-15/2019-06-20"),
        ("the plan for 2019–2024", "2019/2024"),
        ("in 2018, the plan for 2019–2024", "2019/2024"),
        ("a plan since 2019", "2019/2024"),
        ("June 15 to 19, with the plan for 2019–2024", "2019-06-15/2019-06-19"),
        ("June 15, after the years 2017 to 2018", "2018/2019"),
    ],
)
def test_an_inferred_date_agrees_with_what_is_printed(phrase: str, implied: str) -> None:
    assert date_agrees(hear(phrase), parse(implied)) is None


@pytest.mark.parametrize(
    ("phrase", "implied", "disagreement"),
    [
        ("on October 16", "2018-10-17", "2018-10-17, where the phrase prints October 16"),
        ("on October 16", "2018-11-16", "2018-11-16, where the phrase prints October 16"),
        ("June 15 to 19", "2019-06-15/2019-06-20", "2019-06-15/2019-06-20, where the phrase prints June 15, June 19"),
        (
            "in June 2019, from June 15 to 20",
            "2019-06-15/2019-06-19",
            "2019-06-15/2019-06-19, where the phrase prints June 2019, June 15, June 20",
        ),
        (
            "June 15 till the 20th",
            "2019-06-15/2019-06-19",
            "2019-06-15/2019-06-19, where the phrase prints June 15, June 20",
        ),
        (
            "6月15日至6月20日",
            "2019-06-15/2019-06-19",
            "2019-06-15/2019-06-19, where the phrase prints June 15, June 20",
        ),
        ("与会者15日至20日", "2019-06-15/2019-06-19", "2019-06-15/2019-06-19, where the phrase prints 15, 20"),
        ("held in 2017", "2018", "2018, where the phrase prints 2017"),
        ("the plan for 2019–2025", "2019/2024", "2019/2024, where the phrase prints 2019, 2025"),
        ("план на 2019–2025 годы", "2019/2024", "2019/2024, where the phrase prints 2019, 2025"),
        ("2018年至2024年", "2019/2024", "2019/2024, where the phrase prints 2018, 2024"),
        ("2018年10月16日", "2018-10-17", "2018-10-17, where the phrase prints October 16 2018"),
        ("16 октября", "2018-09", "2018-09, where the phrase prints October 16"),
    ],
)
def test_an_inferred_date_that_contradicts_is_told_what_is_printed(
    phrase: str, implied: str, disagreement: str
) -> None:
    assert date_agrees(hear(phrase), parse(implied)) == disagreement


_FORMS = (
    "{d:%Y-%m-%d}",
    "{d:%d.%m.%Y}",
    "{d.day} {d:%B} {d.year}",
    "{d:%B} {d.day}, {d.year}",
    "on {d:%b} {d.day}th, {d.year}",
)
_CHINESE = ("{d.year}年{d.month}月{d.day}日",)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 30)), st.sampled_from(_FORMS + _CHINESE))
def test_a_day_in_any_common_format_is_found_and_the_next_is_not(day: dt.date, form: str) -> None:
    heard = hear(form.format(d=day))
    assert date(heard, parse(day.isoformat())) is None
    assert date_agrees(heard, parse(day.isoformat())) is None
    assert date(heard, parse((day + dt.timedelta(days=1)).isoformat()))


@pytest.mark.parametrize(
    ("statement", "missing"),
    [
        ("В 2017 году товарооборот превысил 80 млрд долларов.", ()),
        ("2017年两国贸易额超过800亿美元。", ()),
        ("In 2018 trade exceeded 80 billion.", ("2018",)),
        ("In 2017 trade exceeded 81 billion.", ("81000000000",)),
        ("In June 2017 trade grew.", ("June",)),
        ("2017年6月15日,三个机制。", ("June 15", "3")),
        ("One of the two countries, with third countries, on 一带一路.", ()),
        ("Третьи страны; обе стороны; один из них.", ()),
        ("第三方市场", ()),
        ("Three barriers", ("3",)),
        ("VI Форум", ("6",)),
        ("Первый форум, 第一届", ("1",)),
        ("2 countries, 1 river", ("2", "1")),
    ],
)
def test_numbers_and_dates_of_a_statement_stand_in_the_phrases(statement: str, missing: tuple[str, ...]) -> None:
    assert missing_numbers(hear("trade exceeded $ 80 billion", "In 2017"), statement) == missing
