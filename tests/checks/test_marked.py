"""Markers: what the rules must not find, beside the nearest thing that they must."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from build_tools import pipeline
from build_tools.checks import World, check
from tests import worlds

QUANTITY = {"amount": 100_000_000_000, "qualifier": "more_than", "unit": "USD"}
TRADE = {"measure": {"en": "Trade"}, "scope": "national", "date": "2018", "quantity": QUANTITY}
FAIR = {
    "label": {"en": "Sixth Fair", "ru": "Шестая ярмарка", "zh": "第六届博览会"},
    "kind": "exposition",
    "edition": 6,
    "date": "2019-06-15/2019-06-19",
    "place": "harbin",
    "participants": (
        {"side": "china", "quantity": {"amount": 1246, "unit": "enterprises"}},
        {"side": "russia", "quantity": {"amount": 137, "unit": "enterprises"}},
    ),
}
HARBIN = {"label": {"en": "Harbin", "ru": "Харбин", "zh": "哈尔滨"}, "kind": "city"}
MOSCOW = {"label": {"en": "Moscow", "ru": "Москва", "zh": "莫斯科"}, "kind": "city"}
CLAIM = {
    "label": {"en": "Something"},
    "kind": "position",
    "mode": "observation",
    "statement": {"en": "Work goes on in Moscow with 20 works.", "ru": "В Москве идёт работа.", "zh": "在莫斯科。"},
    "about": ("places/harbin",),
}


def found(code: str, *, unanswered: bool = False, **answer: str) -> list[str]:
    """Languages of an answer in which a rule finds something; all for the answer itself."""
    texts = {"en": "Of <places/harbin> more is told. It is short.", **answer}
    question: dict[str, Any] = {"question": {"en": "What?"}, "answer": texts}
    topic = {"scope": {"en": "All."}, "questions": (question | ({"unanswered": True} if unanswered else {}),)}
    graph = worlds.graph(
        topics__fairs=topic,
        indicators__trade=TRADE,
        events__fair=FAIR,
        places__harbin=HARBIN,
        places__moscow=MOSCOW,
        claims__work=CLAIM,
    )
    return [str(one.at[-1]) for one in check(World(graph=graph)) if one.rule.code() == code]


@pytest.mark.parametrize(
    ("words", "agree"),
    [
        ("events/fair#participants.china.quantity|1246 enterprises", True),
        ("events/fair#participants.china.quantity|1 246", True),
        ("events/fair#participants.china.quantity|enterprises", True),
        ("events/fair#participants.china.quantity|137 enterprises", False),
        ("events/fair#participants.china.quantity|more than 1246", False),
        ("events/fair|1246 and 137 enterprises", True),
        ("events/fair|1383 enterprises", False),
        ("indicators/trade#quantity|more than 100 billion dollars", True),
        ("indicators/trade#quantity|over $100 billion", True),
        ("indicators/trade#quantity|более 100 млрд долларов", True),
        ("indicators/trade#quantity|超过1000亿美元", True),
        ("indicators/trade#quantity|a lower bound", True),
        ("indicators/trade#quantity|100 billion dollars", False),
        ("indicators/trade|100 billion dollars", False),
        ("indicators/trade#quantity|nearly 100 billion dollars", False),
        ("indicators/trade#quantity|1000亿美元", False),
        ("indicators/trade#quantity|more than 100 billion in 2018", False),
        ("events/fair#date|15 to 19 June 2019", True),
        ("events/fair#date|с 15 июня", True),
        ("events/fair#date|2019年6月", True),
        ("events/fair#date|16 June 2019", False),
        ("events/fair#date|15 June 2018", False),
        ("events/fair#date|2019年7月", False),
        ("events/fair|the 6th fair of June 2019", True),
        ("events/fair|the 5th fair", False),
        ("events/fair|ярмарка в Харбине", True),
        ("events/fair|fair in Moscow", False),
        ("events/fair#date|June in Harbin", True),
        ("places/harbin|Moscow", False),
        ("claims/work#statement|twenty works in Moscow", True),
        ("claims/work#statement|two works", False),
    ],
)
def test_words_of_a_marker_agree_with_what_it_points_at(words: str, *, agree: bool) -> None:
    assert found("T107", en=f"It is <{words}>. It is short.") == ([] if agree else ["en"])


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("The two countries are one of both.", False),
        ("Обе стороны говорят об одном из путей.", False),
        ("两国是一种情况。", False),
        ("There were three fairs.", True),
        ("Было двадцать работ.", True),
        ("共有二十种著作。", True),
        ("It was in June 2019.", True),
        ("It was in Harbin.", True),
        ("Это было в Москве.", True),
        ("在哈尔滨举行。", True),
        ("It was in <places/harbin>.", False),
    ],
)
def test_a_number_date_or_name_of_an_answer_stands_in_a_marker(text: str, *, bare: bool) -> None:
    assert set(found("T106", en=f"{text} <places/harbin> is told of.")) == ({"en"} if bare else set())


def test_languages_rest_on_the_same_records_in_any_order_and_number() -> None:
    first = "<places/harbin> and <places/moscow>. It is short."
    assert found("T109", en=first, zh="<places/moscow>、<places/harbin>和<places/harbin>。很短。") == []
    assert found("T109", en=first, zh="<places/moscow>。很短。") == ["zh"]


@pytest.mark.parametrize(
    ("code", "text", "right"),
    [
        ("en", "In <places/harbin>. By A. B. Who? Yes!", True),
        ("en", "In <places/harbin|St. Harbin> it was.", False),
        ("en", "It is 1.5 and <places/harbin>.", False),
        ("ru", "Это «<places/harbin>». Всё.", True),
        ("ru", "Раз. Два. Три. Четыре. Пять. <places/harbin>.", False),
        ("zh", "在<places/harbin>。很短。", True),
        ("zh", "在<places/harbin>，很短。", False),
        ("zh", "他说：“在<places/harbin>。”很短。", True),
    ],
)
def test_an_answer_has_two_to_five_sentences(code: str, text: str, *, right: bool) -> None:
    assert found("T108", unanswered=False, **{code: text}) == ([] if right else [code])


def test_an_open_question_may_be_answered_in_a_sentence_and_without_a_marker() -> None:
    said = "The sources do not say."
    assert found("T110", en=said) == ["answer"]
    assert found("T108", en=said) == ["en"]
    assert found("T110", en=said, unanswered=True) == found("T108", en=said, unanswered=True) == []


def test_an_open_question_is_no_leave_to_print_a_number() -> None:
    assert found("T106", en="The sources do not say 15.", unanswered=True) == ["en"]


def test_a_marker_leads_to_a_record_and_to_a_fact_of_it() -> None:
    assert found("T105", en="<events/fair#place>. Short.") == []
    assert found("T105", en="<events/fair#kind>. Short.") == ["en"]
    assert found("T105", en="<events/fare>. Short.") == ["en"]


def test_a_marker_of_a_merged_record_is_told_which_took_its_place() -> None:
    old = HARBIN | {"status": "merged"}
    new = {"label": {"en": "Harbin City"}, "kind": "city", "replaces": ("harbin",)}
    topic = {"scope": {"en": "All of <places/harbin>."}}
    graph = worlds.graph(places__harbin=old, places__harbin_city=new, topics__fairs=topic)
    (said,) = [one for one in check(World(graph=graph)) if one.rule.code() == "X103"]
    assert said.at == ("scope", "en")
    assert said.hint == "write '<places/harbin-city>' there"
    assert said.mend is None


def test_a_wrong_marker_is_pointed_at_itself_and_not_at_its_text(tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parents[1] / "invalid" / "base", tmp_path / "world")
    topic = tmp_path / "world/dataset/topics/fairs.yml"
    topic.write_text(
        "label: {en: Fairs, ru: Ярмарки, zh: 博览会}\n"
        "scope: {en: What is shown at the river., ru: Что показывают у реки., zh: 河边的展览。}\n"
        "questions:\n"
        "  - question: {en: Where was the fair held?}\n"
        "    answer:\n"
        "      en: >-\n"
        "        It was held in <places/osinovka>, once more in <places/osinowka>.\n"
        "        The place\n"
        "        lies in <places/osinowka> still, and <places/ osinovka> at the river.\n"
        "        <events/river-fair-3#edition|The fourth> was seen, and\n"
        "        <events/river-fair-3#editions> too.\n",
        "utf-8",
    )
    found = [one for one in pipeline.examine(tmp_path / "world").diagnostics if one.code in {"T104", "T105", "T107"}]
    assert [(one.code, one.line, one.column) for one in found] == [
        ("T105", 7, 56),
        ("T105", 9, 17),
        ("T104", 9, 46),
        ("T107", 10, 9),
        ("T105", 11, 9),
    ]
