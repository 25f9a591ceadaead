"""Whether a value stands in the phrase that is to prove it: honest values beside their dishonest twins."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.proof import hear, name, number, numbers_in, qualifier, verbatim, words_for, years_in

BILLION = 10**9


@pytest.mark.parametrize(
    ("phrase", "value", "twin"),
    [
        ("1246 enterprises", 1246, 1247),
        ("1,246 mills", 1246, 246),
        ("1 246 заводов", 1246, 1),
        ("1\u00a0246\u2009500 руб.", 1246500, 1246),
        ("1,246.5 tonnes", Decimal("1246.5"), 1246),
        ("1246 enterprises", 1246, 124),
        ("1,5 млн тонн", 1500000, 1),
        ("1.5 million", 1500000, 1.5),
        ("growth of 7.25 percent", 7.25, 7),
        ("$ 100 billion", 100 * BILLION, 100),
        ("100 млрд долларов", 100 * BILLION, BILLION),
        ("1000亿美元", 100 * BILLION, 1000),
        ("12.5万家", 125000, 12.5),
        ("100多亿元", 10 * BILLION, 100),
        ("$250m fund", 250_000_000, 250),
        ("250m race", 250, 250_000_000),
        ("100 тыс. человек", 100_000, 100),
        ("from 5 to 10 million", 5_000_000, 5),
        ("two mechanisms", 2, 3),
        ("one of the nine border provinces", 9, 8),
        ("five-year period", 5, 4),
        ("пятилетний план", 5, 6),
        ("twenty-one regions", 21, 20),
        ("twenty eighteen", 18, 38),
        ("один два три", 3, 6),
        ("一万亿", 1000 * BILLION, 100_010_000),
        ("一亿二千万", 120_000_000, 10**8),
        ("one hundred and five towns", 105, 100),
        ("two thousand and eighteen", 2018, 2000),
        ("двадцать первый форум", 21, 1),
        ("в двух городах", 2, 12),
        ("трёх регионов", 3, 30),
        ("a million", 1_000_000, 1),
        ("2nd fair", 2, 22),
        ("3rd", 3, 33),
        ("the third fair", 3, 4),
        ("2-й форум", 2, 1),
        ("шестая ярмарка", 6, 60),
        ("VI Форум", 6, 5),
        ("第六届", 6, 60),
        ("第2次", 2, 20),
        ("两个机制", 2, 3),
        ("三大领域", 3, 10),
        ("二十一个省区", 21, 20),
        ("一千亿", 100 * BILLION, 1000),
        ("4Citations", 4, 44),
        ("2019-2024", 2024, 2020),
        ("minus 5 degrees", -5, -6),
        ("fell by 5 percent", -5, -50),
        ("７家", 7, 17),
    ],
)
def test_a_number_stands_in_its_phrase_and_its_twin_does_not(
    phrase: str, value: float | Decimal, twin: float | Decimal
) -> None:
    heard = hear(phrase)
    assert number(heard, value) is None
    assert number(heard, twin) == f"{Decimal(str(twin)).normalize():f}"


def test_what_is_no_number_prints_none() -> None:
    for phrase in ("President Xi spoke", "millions of tonnes", "десятки заводов", "I saw it", "moreover"):
        assert numbers_in(phrase) == (), phrase


def test_a_negative_number_needs_its_sign_or_a_fall() -> None:
    assert number(hear("5 degrees"), -5) == "-5"
    assert number(hear("down to -5 degrees"), -5) is None


def test_numbers_and_years_are_listed() -> None:
    assert list(map(str, numbers_in("nine mills, 1,246 yards in 2017"))) == ["9", "1246", "2017"]
    doi = numbers_in("doi 10.1234/567.2020.11.4.38-39")
    assert list(map(str, doi)) == ["10.1234", "567", "2020", "11", "4", "38", "39"]
    assert years_in("2019-2024, 1,900 and 06.2016") == (2016, 2019, 2024)


_FORMATS = ("{}", "{:,}", "${}", "№{}", "{}家", "{}th fair", "about {} mills", "({})", "{}%", "第{}届", "x{}y", "{}.")


@given(st.integers(0, 10**13), st.sampled_from(_FORMATS), st.sampled_from([",", " ", "\u00a0", "\u202f", "'"]))
def test_a_number_in_any_common_format_is_found_and_its_neighbours_are_not(size: int, form: str, mark: str) -> None:
    heard = hear(form.format(size).replace(",", mark))
    assert number(heard, size) is None
    assert number(heard, size + 1) == str(size + 1)
    assert number(heard, size - 1) == str(size - 1)


@given(st.integers(1, 9999), st.sampled_from([("million", 6), ("млрд", 9), ("тыс.", 3), ("万", 4), ("千亿", 11)]))
def test_a_scale_multiplies(size: int, scale: tuple[str, int]) -> None:
    heard = hear(f"{size} {scale[0]}")
    assert number(heard, size * 10 ** scale[1]) is None
    assert number(heard, size) == str(size)


@given(st.decimals(0, 9999, places=2), st.sampled_from([".", ","]))
def test_decimals_are_read_with_a_point_or_a_comma(size: Decimal, mark: str) -> None:
    assert number(hear(f"grew {size}%".replace(".", mark)), size) is None


@given(st.text())
def test_any_text_is_heard_without_a_crash(text: str) -> None:
    heard = hear(text)
    assert heard.values is not None
    assert heard.dates is not None
    assert qualifier(heard, "unquantified") in {None, "a word for unquantified (several, many, some)"}


@pytest.mark.parametrize(
    ("phrase", "form"),
    [
        ("Republic of Sakha / Yakutia /", "Sakha (Yakutia)"),
        ("Moscow's twin", "Moscow"),
        ("China-Russia fair", "Russia"),
        ("город Королёв", "Королев"),
        ("第六届中俄博览会", "中俄博览会"),
        ("“一带一路”倡议", "一带一路"),
        ("São Paulo", "Sao Paulo"),
        ("THE RIVER FAIR", "River Fair"),
    ],
)
def test_a_name_is_a_run_of_whole_words(phrase: str, form: str) -> None:
    assert name(hear(phrase), ["Some Other", form]) is None


@pytest.mark.parametrize(
    ("phrase", "form"),
    [("Moscovian", "Moscow"), ("River and Fair", "River Fair"), ("в Москве", "Москва"), ("俄中博览会", "中俄博览会")],
)
def test_a_piece_of_a_word_or_another_case_is_not_the_name(phrase: str, form: str) -> None:
    assert name(hear(phrase), [form]) == f"“{form}”"


def test_a_name_does_not_run_across_two_phrases() -> None:
    assert name(hear("the River", "Fair of towns"), ["River Fair"]) == "“River Fair”"
    assert name(hear("中俄", "博览会"), ["中俄博览会"]) == "“中俄博览会”"


def test_russian_names_may_be_met_in_any_case_on_request() -> None:
    assert name(hear("в Москве"), ["Москва"], inflected=True) is None
    assert name(hear("Российской Федерации"), ["Российская Федерация"], inflected=True) is None
    assert name(hear("с Китаем"), ["Китай"], inflected=True) is None
    assert name(hear("московский"), ["Москва"], inflected=True) == "“Москва”"
    assert name(hear("Moscows"), ["Moscow"], inflected=True) == "“Moscow”"


def test_no_form_at_all_is_said_in_words() -> None:
    assert name(hear("anything"), []) == "any form of the name"


def test_any_of_the_given_words_or_stems_will_do() -> None:
    assert words_for(hear("trade exceeded it"), ["exceed*", "over"]) is None
    assert words_for(hear("signed in Rome"), ["was signed", "signed in"]) is None
    assert words_for(hear("签署了备忘录"), ["签署"]) is None
    assert words_for(hear("moreover"), ["exceed*", "over"]) == "one of: exceed…, over"


def test_a_title_or_doi_stands_to_the_letter() -> None:
    heard = hear("River Towns — and “Their” Fairs", "doi 10.1234/567.2020.11.")
    assert verbatim(heard, 'River towns - and "their" fairs') is None
    assert verbatim(heard, "10.1234/567.2020.11") is None
    assert verbatim(heard, "10.1234/567.2020.1") == "“10.1234/567.2020.1”"
    assert verbatim(heard, "River Towns and Their Fairs") == "“River Towns and Their Fairs”"


@pytest.mark.parametrize(
    ("phrase", "meant", "value"),
    [
        ("trade exceeded $ 100 billion", "more_than", 100 * BILLION),
        ("over 12 regions", "more_than", 12),
        ("превысил 100 млрд", "more_than", 100 * BILLION),
        ("более 12 регионов", "more_than", 12),
        ("超过1000亿", "more_than", 100 * BILLION),
        ("100多家企业", "more_than", 100),
        ("at least 12 regions", "at_least", 12),
        ("12 regions or more", "at_least", 12),
        ("не менее 12 регионов", "at_least", 12),
        ("1000亿美元以上", "at_least", 100 * BILLION),
        ("fewer than 12 regions", "less_than", 12),
        ("不到50家", "less_than", 50),
        ("not more than 12 regions", "at_most", 12),
        ("up to 12 regions", "at_most", 12),
        ("не более 12 регионов", "at_most", 12),
        ("不超过50家", "at_most", 50),
        ("Nearly 100 representatives", "nearly", 100),
        ("почти 100 участников", "nearly", 100),
        ("近100名代表", "nearly", 100),
        ("about 20 mills", "about", 20),
        ("~20 mills", "about", 20),
        ("около 20 заводов", "about", 20),
        ("20家左右", "about", 20),
    ],
)
def test_a_qualifier_beside_its_number_is_needed_and_refutes_exact(phrase: str, meant: str, value: int) -> None:
    heard = hear(phrase)
    assert qualifier(heard, meant, value) is None
    assert (qualifier(heard, "exact", value) or "").startswith(f"an exact {value}: the phrase prints “")
    others = {"more_than", "at_least", "less_than", "at_most", "nearly", "about"} - {meant}
    if "以上" not in phrase:
        assert all(qualifier(heard, other, value) for other in others)


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("1246 enterprises", 1246),
        ("over the years 12 regions", 12),
        ("some of the 12 regions", 12),
        ("more than 100 people from 12 regions", 12),
        ("最近100天", 100),
        ("条约100条", 100),
        ("100多边机制", 100),
        ("VI Форум", 6),
    ],
)
def test_a_bare_number_is_exact_and_nothing_else(phrase: str, value: int) -> None:
    heard = hear(phrase)
    assert qualifier(heard, "exact", value) is None
    if phrase == "1246 enterprises":
        assert qualifier(heard, "more_than", value) == "a word for more_than (more than, exceed…, surpass…)"


def test_a_wrong_qualifier_is_told_the_right_one() -> None:
    heard = hear("trade exceeded $ 100 billion")
    assert qualifier(heard, "exact", 100 * BILLION) == (
        "an exact 100000000000: the phrase prints “exceeded” (more_than)"
    )
    assert qualifier(heard, "at_least", 100 * BILLION) == (
        "a word for at_least (at least, not less than, no less than); the phrase prints “exceeded” (more_than)"
    )


def test_a_number_printed_twice_is_exact_where_it_is_bare() -> None:
    assert qualifier(hear("nearly 100 guests", "100 guests came"), "exact", 100) is None


@pytest.mark.parametrize(
    ("phrase", "meant", "twin"),
    [
        ("the number of its members increased", "increased", "decreased"),
        ("число членов выросло", "increased", "decreased"),
        ("贸易额下降", "decreased", "increased"),
        ("several regions took part", "unquantified", "increased"),
        ("a range of 5-10 mills", "between", "decreased"),
        ("5 to 10 mills", "between", "unquantified"),
    ],
)
def test_a_qualifier_without_an_amount_stands_anywhere(phrase: str, meant: str, twin: str) -> None:
    assert qualifier(hear(phrase), meant) is None
    assert (qualifier(hear(phrase), twin) or "").startswith(f"a word for {twin} (")


def test_an_unknown_qualifier_is_a_bug() -> None:
    with pytest.raises(ValueError, match="no qualifier is called 'roughly'"):
        qualifier(hear("roughly 5"), "roughly", 5)
