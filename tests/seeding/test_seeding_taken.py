"""Proof, not a copy: rows of words, and shares of a document, that phrases take together."""

from build_tools.core.rule import Finding
from build_tools.records import Role
from build_tools.seeding.aligned import aligned
from build_tools.seeding.cited import Cited
from build_tools.seeding.marked import MarkedDocument, MarkedPassage
from build_tools.seeding.taken import runs, share, too_much
from tests.seeding.worlds import CARD, graph

TWELVE = "one two three four five six seven eight nine ten eleven twelve"


def _cited(number: int, phrase: str) -> Cited:
    return Cited(
        file=f"dataset/events/e{number}.yml",
        at=("proof", 0, "phrase"),
        record=f"events/e{number}",
        proof=0,
        source="wharf-fair-2011",
        passage=1,
        phrase=phrase,
    )


def _passage(text: str, *phrases: str, role: Role = Role.CONTENT) -> MarkedPassage:
    laid = aligned(text)
    spans = tuple((_cited(number, one), laid.first(one)) for number, one in enumerate(phrases, start=1))
    return MarkedPassage(
        number=1,
        printed=laid.printed,
        role=role,
        gist="numbers",
        phrases=tuple((cited, span) for cited, span in spans if span),
        sentences=(),
    )


def _found(*passages: MarkedPassage, complete: bool = True) -> list[Finding]:
    return list(too_much(graph(), [MarkedDocument(source="wharf-fair-2011", passages=passages, complete=complete)]))


LONG = f"{TWELVE}, thirteen fourteen and so on for ever and ever in the longest of all rows of words"


def test_phrases_that_overlap_or_follow_each_other_make_one_run() -> None:
    passage = _passage(LONG, "three four five", "five six", "seven eight", "fourteen and")
    assert [LONG[span.start : span.end] for span, _ in runs(passage)] == [
        "three four five six seven eight",
        "fourteen and",
    ]


def test_a_comma_does_not_divide_a_run_and_a_word_does() -> None:
    assert len(runs(_passage(LONG, "eleven twelve", "thirteen fourteen"))) == 1
    assert len(runs(_passage(LONG, "eleven twelve", "fourteen and"))) == 2


def test_thirteen_words_in_a_row_are_too_many_and_twelve_are_not() -> None:
    assert _found(_passage(LONG, "one two three four five six", "seven eight nine ten eleven twelve")) == []
    (found,) = _found(_passage(LONG, "one two three four five six", "seven eight nine ten eleven twelve, thirteen"))
    assert (found.rule.code(), found.path, found.at) == ("P207", "dataset/events/e2.yml", ("proof", 0, "phrase"))
    assert found.message.split("\n") == [
        "13 words of wharf-fair-2011/p1 in a row, with phrases in dataset/events/e1.yml; at most 12",
        "“one two three four five six”",
        "“seven eight nine ten eleven twelve, thirteen”",
    ]


def test_titles_references_and_metadata_may_be_quoted_as_printed_and_furniture_may_not() -> None:
    phrases = ("one two three four five six", "seven eight nine ten eleven twelve, thirteen")
    assert [role.value for role in Role if _found(_passage(LONG, *phrases, role=role), complete=False)] == [
        "content",
        "furniture",
    ]


def test_chinese_is_counted_in_characters() -> None:
    text = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜" * 2
    assert _found(_passage(text, text[:13], text[13:25])) == []
    (found,) = _found(_passage(text, text[:13], text[13:26]))
    assert "26 Chinese characters of wharf-fair-2011/p1 in a row" in found.message


def test_more_than_three_fifths_of_the_content_are_too_much() -> None:
    text = " x ".join(f"a{n} b{n} c{n} d{n}" for n in range(10))
    phrases = [f"a{n} b{n} c{n}" for n in range(10)]
    assert share(MarkedDocument(source="s", passages=(_passage(text, *phrases),), complete=True)) == (30, 49)
    (found,) = _found(_passage(text, *phrases))
    assert (found.rule.code(), found.path, found.at) == ("P208", CARD, ("passages",))
    assert found.message == "phrases take 61% of its content (30 of 49 words); at most 60%"
    assert _found(_passage(text, *phrases[:9])) == []


def test_a_phrase_in_two_records_is_taken_once() -> None:
    passage = _passage(LONG, "one two three", "one two three", "two three four")
    assert share(MarkedDocument(source="s", passages=(passage,), complete=True))[0] == 4


def test_only_content_counts_for_the_share_and_only_of_a_whole_document() -> None:
    text = "one two three four"
    assert [found.rule.code() for found in _found(_passage(text, text))] == ["P208"]
    assert _found(_passage(text, text), complete=False) == []
    assert _found(_passage(text, text, role=Role.TITLE)) == []
