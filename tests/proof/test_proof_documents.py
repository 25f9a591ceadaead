"""From a document to its passages, its card, and what was proved in it."""

import hashlib

import pytest

from build_tools.proof import (
    Card,
    CardPassage,
    Ledger,
    Likeness,
    Recognition,
    Size,
    document_sha256,
    is_sentence,
    misfit,
    passages,
    phrase_hash,
    recognise,
    size,
    standing_in,
    stands_in,
)

TEXT = """A Fair on the River

The third fair of the twin towns drew 42 mills and 7 yards.
It rained.


Leave a note
"""
CARD = Card(
    id="river-fair",
    sha256=document_sha256(TEXT.encode()),
    passages=tuple(CardPassage(number=p.number, sha256=p.sha256, words=p.words) for p in passages(TEXT)),
)


def test_blank_lines_part_a_document_into_passages() -> None:
    assert [(passage.number, passage.text, passage.words) for passage in passages(TEXT)] == [
        (1, "A Fair on the River", 5),
        (2, "The third fair of the twin towns drew 42 mills and 7 yards.\nIt rained.", 15),
        (3, "Leave a note", 3),
    ]


def test_a_passage_is_hashed_as_normalised() -> None:
    (first, *_) = passages(TEXT)
    assert first.sha256 == hashlib.sha256(b"a fair on the river").hexdigest()
    assert passages("a  FAIR on the\u00a0river")[0].sha256 == first.sha256


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_endings_and_a_byte_order_mark_change_no_passage(ending: str) -> None:
    assert [p.sha256 for p in passages("\ufeff" + TEXT.replace("\n", ending))] == [p.sha256 for p in passages(TEXT)]


def test_nothing_has_no_passages() -> None:
    assert passages("") == passages(" \n\n\ufeff\n") == ()


@pytest.mark.parametrize(
    ("phrase", "passage"),
    [
        ("twin towns", "The Twin\nTowns met"),
        ("4", "4Citations"),
        ("Citations", "4Citations"),
        ("42 mills", "drew 42 mills."),
        ("1 246", "with 1\u00a0246 mills"),
        ("1,246 mills", "with 1,246 mills"),
        ("6 July 2017", "on 6 July 2017."),
        ("300 mills", "In 2017 300 mills came"),
        ("合作论坛", "第二届合作论坛开幕"),
        ("“river”", "the «River» fair"),
        ("2, 3", "1, 2, 3"),
    ],
)
def test_a_phrase_stands_in_its_passage(phrase: str, passage: str) -> None:
    assert stands_in(phrase, passage)


@pytest.mark.parametrize(
    ("phrase", "passage"),
    [
        ("win towns", "the twin towns"),
        ("twin town", "the twin towns"),
        ("12", "with 1246 mills"),
        ("246 mills", "with 1,246 mills"),
        ("246 mills", "with 1 246 mills"),
        ("with 1", "with 1 246 mills"),
        ("5 billion", "1.5 billion"),
        ("about 1", "about 1.5 billion"),
        ("mills yards", "mills and yards"),
        ("合作会议", "第二届合作论坛开幕"),
        ("", "anything"),
    ],
)
def test_a_piece_of_a_word_or_number_or_another_order_does_not(phrase: str, passage: str) -> None:
    assert not stands_in(phrase, passage)


def test_a_phrase_is_found_where_it_stands_instead() -> None:
    assert standing_in("leave a note", passages(TEXT)) == (3,)
    assert standing_in("leave a coat", passages(TEXT)) == ()


@pytest.mark.parametrize(
    ("phrase", "length", "fault"),
    [
        ("twin towns", Size(words=2, han=0), None),
        ("fair", Size(words=1, han=0), "1 words: at least 2 are needed to find it again"),
        ("one " * 12, Size(words=12, han=0), None),
        ("one " * 13, Size(words=13, han=0), "13 words: at most 12 are a key phrase and not a copy"),
        ("合作论坛", Size(words=0, han=4), None),
        ("论坛", Size(words=0, han=2), "2 Chinese characters: at least 4 are needed to find it again"),
        ("合" * 26, Size(words=0, han=26), "26 Chinese characters: at most 25 are a key phrase and not a copy"),
        ("The fair opened on Monday.", Size(words=5, han=0), "a whole sentence: a key phrase is part of one"),
    ],
)
def test_a_key_phrase_is_neither_too_short_nor_a_copy(phrase: str, length: Size, fault: str | None) -> None:
    assert (size(phrase), misfit(phrase)) == (length, fault)


def test_a_sentence_begins_and_ends_like_one() -> None:
    assert is_sentence("«Ярмарка открылась в июле на реке.»")
    assert is_sentence("第三届河边博览会在双城开幕。")
    assert not is_sentence("fair opened on Monday in July.")
    assert not is_sentence("The fair opened on Monday")
    assert not is_sentence("Twin Towns Trading Co.")
    assert not is_sentence("6 июля 2017 г.")


def test_a_ledger_is_sorted_unique_and_reads_back() -> None:
    passage = CARD.passages[1].sha256
    ledger = Ledger.of([(passage, "twin towns"), (passage, "42 mills"), (passage, "Twin  Towns")])
    assert ledger.text() == "".join(
        sorted(f"{phrase_hash(passage, phrase)}\n" for phrase in ("twin towns", "42 mills"))
    )
    assert Ledger.parse(ledger.text()) == ledger
    assert ledger.contains(passage, "TWIN TOWNS")
    assert not ledger.contains(passage, "43 mills")
    assert not ledger.contains(CARD.passages[0].sha256, "twin towns")


def test_a_phrase_hash_is_sixteen_digits_over_passage_and_normalised_phrase() -> None:
    assert phrase_hash("ab", "Twin Towns") == hashlib.sha256(b"ab\ntwin towns").hexdigest()[:16]


def test_lines_that_a_merge_left_behind_are_named_and_the_rest_counts() -> None:
    ledger = Ledger.parse("<<<<<<< ours\n0123456789abcdef\n\n=======\n0123456789abcdef\n")
    assert ledger == Ledger(hashes=frozenset({"0123456789abcdef"}), unread=(1, 4))


def test_nothing_proved_is_an_empty_file() -> None:
    assert Ledger().text() == ""
    assert Ledger.parse("") == Ledger()


def test_a_document_is_recognised_by_its_bytes() -> None:
    found = recognise(TEXT.encode(), [CARD])
    assert found == Recognition(likeness=Likeness.SAME_BYTES, card="river-fair", found=((1, 1), (2, 2), (3, 3)), of=3)
    assert str(found) == "same bytes"


def test_the_same_words_in_other_bytes_are_recognised_at_other_places() -> None:
    found = recognise(("Preface\n\n" + TEXT.upper()).encode("utf-8-sig"), [CARD])
    assert (found.likeness, found.found) == (Likeness.SAME_WORDS, ((1, 2), (2, 3), (3, 4)))
    assert recognise(TEXT, [CARD]).likeness is Likeness.SAME_WORDS


def test_some_passages_are_counted() -> None:
    found = recognise(TEXT.replace("River", "Lake"), [CARD])
    assert (found.likeness, found.found, str(found)) == (
        Likeness.PARTIAL,
        ((2, 2), (3, 3)),
        "some of its passages: 2 of 3",
    )


def test_a_label_that_stands_everywhere_recognises_nothing() -> None:
    assert recognise("Another paper\n\nLeave a note\n", [CARD]) == Recognition(likeness=Likeness.NONE)
    assert recognise(b"\xff\xfe", []) == Recognition(likeness=Likeness.NONE)


def test_the_card_with_most_words_in_common_wins() -> None:
    other = Card(id="a-part", sha256="", passages=CARD.passages[1:])
    both = TEXT.replace("River", "Lake")
    assert recognise(both, [CARD, other]).card == "a-part"
    assert recognise(TEXT.encode(), [other, CARD]).card == "river-fair"
