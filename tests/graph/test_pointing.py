"""What markers point at, seen from both ends, and the words in their place."""

from build_tools.graph import Graph, spelled, spoken, worded
from build_tools.pages import speaker
from tests import worlds

FAIR = {"label": {"en": "Fair", "ru": "Ярмарка"}, "kind": "exposition", "date": "2019-06", "place": "harbin"}
HARBIN = {"label": {"en": "Harbin", "ru": "Харбин", "zh": "哈尔滨"}, "kind": "city"}
ANSWER = {"en": "The <events/fair> in <events/fair#place>, <events/fair#date>.", "ru": "В <places/harbin|Харбине>."}
TOPIC = {
    "scope": {"en": "All of <places/harbin>."},
    "questions": ({"question": {"en": "Where?"}, "answer": ANSWER},),
    "gaps": {"en": "Nothing."},
}


def graph() -> Graph:
    return worlds.graph(events__fair=FAIR, places__harbin=HARBIN, topics__fairs=TOPIC)


def test_a_record_knows_the_answers_that_point_at_it() -> None:
    backlinks = graph().backlinks
    assert [(one.source.path, one.value.path) for one in backlinks["places/harbin"]] == [
        ("events/fair", "place"),
        ("topics/fairs", "scope"),
        ("topics/fairs", "questions.1.answer"),
    ]
    assert {one.source.path for one in backlinks["events/fair"]} == {"topics/fairs"}


def test_what_goes_out_as_plain_text_has_words_in_the_place_of_markers() -> None:
    plain = spoken(graph(), speaker(graph()))
    topic = plain.entries["topics/fairs"]
    assert topic.raw["questions"][0]["answer"] == {"en": "The Fair in Harbin, June 2019.", "ru": "В Харбине."}
    assert topic.raw["scope"] == {"en": "All of Harbin."}
    assert topic.record.questions[0].answer.root == topic.raw["questions"][0]["answer"]  # type: ignore[attr-defined]
    assert topic.raw["gaps"] == TOPIC["gaps"]
    assert plain.entries["events/fair"] is not None


def test_angle_brackets_of_other_texts_stay() -> None:
    summary = {"en": "About <places/harbin>."}
    fair = worlds.graph(events__fair=FAIR | {"summary": summary}, places__harbin=HARBIN)
    assert spoken(fair, speaker(fair)).entries["events/fair"].raw["summary"] == summary


def test_a_full_stop_is_not_doubled() -> None:
    assert worded("В <a/b>. Да.", "ru", lambda _marker, _code: "2018 г.") == "В 2018 г. Да."
    assert worded("В <a/b>, да.", "ru", lambda _marker, _code: "2018 г.") == "В 2018 г., да."
    assert [words for words, _ in spelled("<a/b>...", "en", lambda _marker, _code: "etc.")] == ["etc.", "..."]
