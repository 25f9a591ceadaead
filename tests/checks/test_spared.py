"""What the rules across records must not find, beside the nearest thing that they must."""

from collections.abc import Mapping
from typing import Any

import pytest

from build_tools.checks import World, check
from build_tools.core.rule import Severity
from tests import worlds

LABEL = {"en": "Something", "ru": "Нечто", "zh": "某物"}
SHA = "a" * 64


def found(code: str, **records: Mapping[str, Any]) -> list[str]:
    """Files in which a rule finds something."""
    graph = worlds.graph(**records)
    return [one.path for one in check(World(graph=graph)) if one.rule.code() == code]


def labels(name: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"label": {"en": name}, "kind": "city", **more}


def indicator(amount: float, qualifier: str = "exact", **more: Any) -> dict[str, Any]:  # noqa: ANN401
    quantity = {"amount": amount, "qualifier": qualifier, "unit": "USD"}
    return {"measure": {"en": "Trade"}, "scope": "national", "date": "2018", "quantity": quantity, **more}


def test_namesakes_that_are_told_apart_are_two_things() -> None:
    first, second = labels("Blagoveshchensk"), labels("Blagoveshchensk")
    assert found("N101", places__amur=first, places__bashkortostan=second) == ["dataset/places/bashkortostan.yml"]
    assert found("N101", places__amur=first | {"distinct_from": ("bashkortostan",)}, places__bashkortostan=second) == []


def test_things_of_two_types_may_have_one_name() -> None:
    council = {"label": {"en": "Harbin"}, "kind": "council"}
    assert found("N101", places__harbin=labels("Harbin"), organizations__harbin=council) == []


def test_an_abbreviation_may_be_shared() -> None:
    names = {"en": ({"form": "MGU", "kind": "abbreviation"},)}
    here, there = labels("Moscow", names=names), labels("Mari", names=names)
    assert found("N101", places__moscow=here, places__mari=there) == []


@pytest.mark.parametrize(
    ("first", "second", "contradict"),
    [
        (indicator(100), indicator(107), True),
        (indicator(100), indicator(100), False),
        (indicator(100, "more_than"), indicator(107), False),
        (indicator(110, "more_than"), indicator(107), True),
        (indicator(100, "about"), indicator(107), False),
        (indicator(100, "about"), indicator(200), True),
        (indicator(100), indicator(107, date="2019"), False),
        (indicator(100), indicator(107, reporter="china"), False),
        (indicator(100), indicator(107, subject="places/harbin"), False),
        (indicator(100), indicator(107, measure={"en": "Exports"}), False),
        (indicator(100), indicator(107, comparable_with=("a",)), False),
        (indicator(100, distinct_from=("b",)), indicator(107), False),
    ],
)
def test_values_contradict_each_other_if_no_number_fits_both(
    first: dict[str, Any], second: dict[str, Any], *, contradict: bool
) -> None:
    assert bool(found("R101", indicators__a=first, indicators__b=second)) is contradict


@pytest.mark.parametrize(
    ("signed", "period", "early"),
    [
        ("2019-06-15", "2018/2024", True),
        ("2019-06-15", "2019/2024", False),
        ("2019-06-15", "2019-06-15/2024", False),
        ("2019-06-15", "2018~/2024", False),
        ("2019-06-15", "../2024", False),
    ],
)
def test_a_period_that_may_begin_with_the_signature_is_fine(signed: str, period: str, *, early: bool) -> None:
    charter = {"kind": "charter", "signed": signed, "period": period}
    assert bool(found("R102", agreements__charter=charter)) is early
    assert not found("R102", agreements__charter=charter | {"unknowns": {"period": {"en": "So it is printed."}}})


@pytest.mark.parametrize(
    ("doi", "code"),
    [
        ("10.15826/recon.2019.5.1.002", None),
        ("10.1016/S0140-6736(05)67728-8", None),
        ("10.22184/2070-8963.2022.", "M121"),
        ("10.22184/2070-8963.2022.104.5-", "M121"),
        ("10.22184/", "M121"),
        ("10.22184", "M121"),
        ("https://doi.org/10.15826/recon", "M120"),
        ("doi:10.15826/recon", "M120"),
        ("10.foo.", "M120"),
        ("10.abc/xyz.", "M120"),
        ("10.abc/xyz-", "M120"),
        ('10.15826/recon"', "M120"),
        ("10.15826/recon:", "M121"),
        ("10.15826/recon(", "M121"),
        ("recon.2019.5.1.002", "M120"),
    ],
)
def test_a_doi_is_whole_or_breaks_off_or_is_none(doi: str, code: str | None) -> None:
    paper = {"kind": "article", "doi": doi}
    assert [one for one in ("M120", "M121") if found(one, publications__paper=paper)] == ([code] if code else [])


def test_a_doi_is_not_mended_into_itself() -> None:
    graph = worlds.graph(publications__paper={"kind": "article", "doi": "10.15826/recon]"})
    (told,) = (one for one in check(World(graph=graph)) if one.rule.code() == "M120")
    assert (told.mend, told.hint) == (None, "write it as printed: 10.15826/recon.2019.5.1.002")


def test_a_doi_that_the_source_breaks_off_is_told_so() -> None:
    paper = {"kind": "article", "doi": "10.22184/2070-8963.2022.", "unknowns": {"doi": {"en": "No more is printed."}}}
    assert found("M121", publications__paper=paper) == []


@pytest.mark.parametrize(
    ("latitude", "longitude", "outside"),
    [(43.1, 131.9, False), (66.2, -169.8, False), (54.7, 20.5, False), (43.1, -131.9, True), (22.3, 114.2, True)],
)
def test_russia_reaches_over_the_date_line(latitude: float, longitude: float, *, outside: bool) -> None:
    russia = {"kind": "country", "identifiers": {"iso3166_1": "RU"}}
    point = {"latitude": latitude, "longitude": longitude}
    place = {"label": {"en": "There"}, "kind": "city", "country": "rossiya", "point": point}
    assert bool(found("R107", places__rossiya=russia, places__there=place)) is outside


@pytest.mark.parametrize(
    ("summary", "unheld"),
    [
        ({"en": "A fair with 1246 enterprises from China."}, False),
        ({"en": "A fair with 1,247 enterprises from China."}, True),
        ({"en": "Held in June 2011."}, False),
        ({"en": "Held in July 2011."}, True),
        ({"ru": "Третья ярмарка."}, False),
        ({"ru": "Пятая ярмарка."}, True),
        ({"zh": "1246家中国企业参展。"}, False),
        ({"zh": "1247家中国企业参展。"}, True),
        ({"en": "Both countries took part; on the first day it was opened."}, False),
        ({"en": "It was followed by the Dialogue of 1998."}, False),
    ],
)
def test_a_number_in_a_summary_is_held_by_a_field_or_by_a_name_referred_to(
    summary: dict[str, str], *, unheld: bool
) -> None:
    fair = {
        "kind": "exposition",
        "edition": 3,
        "date": "2011-06-04",
        "participants": ({"side": "china", "quantity": {"amount": 1246, "unit": "enterprises"}},),
        "resulted_in": ("agreements/dialogue",),
        "summary": {"en": "A fair."} | summary,
    }
    dialogue = {"label": {"en": "Dialogue of 1998"}, "kind": "memorandum"}
    assert bool(found("R108", events__fair=fair, agreements__dialogue=dialogue)) is unheld


@pytest.mark.parametrize(
    ("label", "misplaced"),
    [
        ({"en": "Harbin", "ru": "Харбин", "zh": "哈尔滨"}, False),
        ({"en": "Harbin", "ru": "Harbin"}, True),
        ({"en": "Харбин"}, True),
        ({"en": "Harbin", "zh": "Харбин"}, True),
        ({"en": "RUDN", "ru": "RUDN", "zh": "RUDN"}, False),
        ({"en": "10.15826/recon", "ru": "10.15826/recon"}, False),
        ({"en": "Fonds", "ru": "ФОНД 2018", "zh": "2018"}, False),
        ({"en": "Attested Press", "ru": "Attested Press", "zh": "Attested Press"}, False),
    ],
)
def test_a_text_has_letters_of_its_language(label: dict[str, str], *, misplaced: bool) -> None:
    names = {"en": ({"form": "Attested Press"},)}
    press = {"label": label, "names": names, "kind": "publisher"}
    assert bool(found("N103", organizations__press=press)) is misplaced


def test_a_person_of_whom_an_initial_is_known_stays_latin_in_chinese_only() -> None:
    assert found("N103", people__song={"label": {"en": "L. Song", "ru": "Л. Сун", "zh": "L. Song"}}) == []
    assert found("N103", people__song={"label": {"en": "L. Song", "ru": "L. Song"}}) == ["dataset/people/song.yml"]


@pytest.mark.parametrize(
    ("word", "mixed"), [("Хаpбин", True), ("Харбин", False), ("IT-компания", False), ("Wi-Fi в Харбине", False)]
)
def test_a_hyphen_parts_words_of_two_scripts(word: str, *, mixed: bool) -> None:
    place = {"label": {"en": "There", "ru": word}, "kind": "city"}
    assert bool(found("N102", places__there=place)) is mixed


@pytest.mark.parametrize("role", ["title", "reference", "metadata"])
def test_limits_do_not_apply_to_titles_references_and_metadata(role: str) -> None:
    phrase = "a very long title that has in it more words than any key phrase may ever have"
    passage = {"number": 1, "words": 20, "sha256": SHA, "gist": LABEL}
    paper = {"kind": "article", "title": phrase, "proof": ({"at": "page/p1", "phrase": phrase, "says": ("title",)},)}
    for role_there, findings in ((role, []), ("content", ["dataset/publications/paper.yml"])):
        page = {"kind": "news", "passages": (passage | {"role": role_there},)}
        assert found("P108", sources__page=page, publications__paper=paper) == findings


@pytest.mark.parametrize(("words", "too_much"), [(10, False), (9, True)])
def test_a_phrase_within_another_is_counted_once(words: int, *, too_much: bool) -> None:
    passage = {"number": 1, "words": words, "sha256": SHA, "gist": LABEL}
    proofs = tuple(
        {"at": "page/p1", "phrase": phrase, "says": ("place",)}
        for phrase in ("opened in Osinovka on June 4", "opened in Osinovka", "Osinovka on June")
    )
    fair = {"kind": "exposition", "place": "osinovka", "proof": proofs}
    page = {"kind": "news", "passages": (passage,)}
    assert bool(found("P111", sources__page=page, events__fair=fair)) is too_much


def test_the_odd_and_the_unfinished_are_notes() -> None:
    graph = worlds.graph(places__harbin={"label": {"en": "Harbin"}, "kind": "city"})
    notes = [one for one in check(World(graph=graph)) if one.rule.code() == "N104"]
    assert notes
    assert all(one.rule.severity is Severity.NOTE for one in notes)
