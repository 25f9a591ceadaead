"""Where sentences end, and where they only seem to, in English, Russian and Chinese."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.seeding.sentences import sentences


def _split(text: str, *, lines: bool = False) -> list[str]:
    return [text[start:end] for start, end in sentences(text, lines=lines)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rain fell. Roads closed! Why? Nobody knew.", ["Rain fell.", "Roads closed!", "Why?", "Nobody knew."]),
        ("It rained (all day). Then it stopped.", ["It rained (all day).", "Then it stopped."]),
        ("He said “it rains.” Then he left.", ["He said “it rains.”", "Then he left."]),
        ("It opened in 2011. In 2012 it closed.", ["It opened in 2011.", "In 2012 it closed."]),
        ("They wait … Then they go.", ["They wait …", "Then they go."]),
        ("Apples, pears, etc. Then came plums.", ["Apples, pears, etc.", "Then came plums."]),
        ("Шёл дождь. Дороги закрыли! Почему?", ["Шёл дождь.", "Дороги закрыли!", "Почему?"]),
        ("Открыта в 2011 г. Закрыта в 2012 г.", ["Открыта в 2011 г.", "Закрыта в 2012 г."]),
        ("Яблоки, груши и др. Потом сливы.", ["Яблоки, груши и др.", "Потом сливы."]),
        ("下雨了。路封了！为什么？没人知道。", ["下雨了。", "路封了！", "为什么？", "没人知道。"]),
        ("他说：“下雨了。”然后走了。", ["他说：“下雨了。”", "然后走了。"]),
        ("В 2011 году. 2011年开幕。It opened.", ["В 2011 году.", "2011年开幕。", "It opened."]),
    ],
)
def test_a_sentence_ends_at_its_mark(text: str, wanted: list[str]) -> None:
    assert _split(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Berezina met Prof. Lin.",
        "See Vol. 92, No. 5, p. 643 of the series.",
        "Smith et al. (2019) and others.",
        "It grew by 4.5 to 10.1234/x.5 of all.",
        "Wait ... what is that?",
        "They wait … and see.",
        "Is it? asked the miller.",
        "The doi is 10.5555/gardens.2010.7.2.21 here.",
        "Held on October 16. [photo/example.org]",
        "Статья И.Г. Дежиной, т. 5, с. 143, рис. 2.",
        "Он жил в г. Москве на ул. Садовой, т.е. рядом.",
        "Всего 5 млн руб. за год.",
        "1. The first of the items.",
        "中文……还没完。",
        "价格为4.5元。",
    ],
)
def test_a_mark_within_a_sentence_ends_nothing(text: str) -> None:
    assert _split(text) == [text]


def test_a_line_ends_a_sentence_unless_it_goes_on() -> None:
    assert _split("4Citations\nCitations of this article") == ["4Citations", "Citations of this article"]
    assert _split("the mill stands\non the bank") == ["the mill stands\non the bank"]
    assert _split("mills, barns,\nSheds and all") == ["mills, barns,\nSheds and all"]


def test_an_entry_of_a_bibliography_is_one_piece_a_line() -> None:
    entry = "Berezina Olga\nGrafting // Gardens. 2010. Т. 7, № 2. С. 21-34. DOI 10.5555/gardens."
    assert _split(entry, lines=True) == entry.split("\n")
    assert len(_split(entry)) > 2


def test_what_has_no_word_in_it_belongs_to_the_sentence_before() -> None:
    assert _split("Rain fell. — … Roads closed.") == ["Rain fell. — …", "Roads closed."]
    assert _split("***\nRain fell.\n* * *") == ["Rain fell.\n* * *"]
    assert _split("…") == []
    assert _split("") == []


@given(st.text(alphabet="aB. \n。?!…1г,(”"))
def test_sentences_keep_every_word_and_their_order(text: str) -> None:
    spans = sentences(text)
    assert [span for span in spans if span.start >= span.end] == []
    assert all(one.end <= other.start for one, other in pairwise(spans))
    inside = {at for start, end in spans for at in range(start, end)}
    assert [at for at, one in enumerate(text) if one.isalnum() and at not in inside] == []


def test_a_hostile_text_is_not_slow() -> None:
    for text in ("и. " * 60_000, "a\n" * 60_000, "." * 200_000, ", \n" * 60_000, "A. " * 60_000):
        begun = time.perf_counter()
        sentences(text)
        assert time.perf_counter() - begun < 2
