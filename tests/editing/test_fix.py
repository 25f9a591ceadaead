"""`atlas fix`: canonical form without a loss, and a mend for every slip that has only one."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.editing import fix as fixing
from build_tools.editing.fix import Fixed, fix, fixed
from build_tools.editing.order import fields_in_order
from build_tools.editing.printed import found
from build_tools.editing.scalars import quoted, restyled, written
from build_tools.editing.tree import comments, grown
from build_tools.editing.writing import text_of
from build_tools.reading import CARD_LIMIT, RawRecord, read_text
from build_tools.records import record_types
from tests import worlds

ROOT = Path(__file__).parents[2]
FILE = "dataset/events/fair.yml"


def put_right(text: str, path: str = FILE, **passages: str) -> Fixed:
    return fixed(path, text.encode(), {name.replace("__", "/"): passage for name, passage in passages.items()})


def block(text: str) -> str:
    return textwrap.dedent(text).lstrip("\n")


UNTIDY = block("""
    # Kept for the file.
    # yaml-language-server: $schema=../../schemas/json/events.schema.json
    proof:   # where it stands
    - {says: [date, place], at: notice/p1, phrase: 'held on "June" 4'}  # the headline
    # about the day
    date: 2011-06-04
    label: {zh: 博览会, en: "A fair: the first", ru: 'Ярмарка'}
    topics: [fairs,  # one
      growers]
    kind: "exposition"
    unknowns:
      venue: {en: "NO"}
      # nobody knows more
    organizers: []
""")
TIDY = block("""
    # yaml-language-server: $schema=../../schemas/json/events.schema.json
    # Kept for the file.
    label:
      en: "A fair: the first"
      ru: Ярмарка
      zh: 博览会
    kind: exposition
    # about the day
    date: "2011-06-04"
    organizers: []
    topics:
      - fairs  # one
      - growers
    proof:  # where it stands
      # the headline
      - at: notice/p1
        phrase: held on "June" 4
        says:
          - date
          - place
    unknowns:
      venue:
        en: "NO"
      # nobody knows more
""")


def test_a_record_is_put_in_order_and_form_and_every_comment_stays_where_it_belongs() -> None:
    made = put_right(UNTIDY)
    assert (made.after, made.diagnostics) == (TIDY, ())
    assert made.changes == ("order of fields", "form")


def test_a_canonical_record_is_left_alone() -> None:
    assert put_right(TIDY).changes == ()
    assert put_right(TIDY).after == TIDY


def test_what_was_put_right_once_is_right() -> None:
    again = put_right(put_right(UNTIDY).after)
    assert again.changes == ()


MENDS = {
    "byte order mark": ("\ufeffkind: forum\n", "kind: forum\n"),
    "line ends": ("kind: forum\r\nplace: harbin\r\n", "kind: forum\nplace: harbin\n"),
    "normal form C": ("theme: Хэи\u0306хэ\n", "theme: Хэйхэ\n"),
    "wide colons": ("label:\n  en：Fair\nkind： forum\n", "label:\n  en: Fair\nkind: forum\n"),
    "tabs": ("label:\n\ten: Fair\n\tru:\tЯрмарка\n", "label:\n  en: Fair\n  ru: Ярмарка\n"),
    "white space at the ends of lines and of the file": ("kind: forum  \n\n\n", "kind: forum\n"),
    "quotes around what is text": ("date: 2018\n", 'date: "2018"\n'),
}


@pytest.mark.parametrize("name", MENDS)
def test_a_slip_with_one_mend_is_mended_and_named(name: str) -> None:
    before, after = MENDS[name]
    made = put_right(before)
    assert (made.after, made.diagnostics) == (after, ())
    assert name in made.changes


@pytest.mark.parametrize(
    "text",
    [
        "label:\n    en: Fair\n\tru: Ярмарка\n",  # as deep as the line above, or not: that hangs on the width of a tab
        "a:\n  b:\n    c:\n        e: x\n\td: y\n",  # beside b, c or e: a tab of each width says something else
        "label: {en: Moscow\n",
        "kind: forum\nkind: dialogue\n",
        "place: &capital moscow\n",
        "- moscow\n",
    ],
)
def test_what_has_several_mends_or_none_is_left_alone_with_its_diagnostics(text: str) -> None:
    made = put_right(text)
    assert made.after == made.before == text
    assert made.changes == ()
    assert made.diagnostics


def test_a_wide_colon_within_a_text_stays() -> None:
    for text in ("theme: 主题：合作\n", "label:\n  en: Fair\n  zh: |-\n    kind： forum\n"):
        assert "：" in put_right(text).after
        assert not put_right(text).diagnostics


def test_a_number_stays_one_where_a_number_belongs() -> None:
    text = "edition: 6\nparticipants:\n  - quantity:\n      amount: 1.50\n"
    assert put_right(text).after == text


def test_bytes_that_are_no_text_are_left_alone() -> None:
    made = fixed(FILE, "kind: форум\n".encode("cp1251"), {})
    assert [found.code for found in made.diagnostics] == ["Y102"]
    assert made.changes == ()


def test_a_comment_that_would_be_lost_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof that nothing is lost does not trust the writer."""
    monkeypatch.setattr(fixing, "text_of", lambda tree: text_of(tree).replace("# about the day\n", ""))
    made = put_right(UNTIDY)
    assert [found.code for found in made.diagnostics] == ["E101"]
    assert made.after == UNTIDY


def test_a_value_that_would_change_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fixing, "text_of", lambda tree: text_of(tree).replace("2011-06-04", "2011-06-05"))
    assert [found.code for found in put_right(UNTIDY).diagnostics] == ["E101"]


PASSAGE = "The “Yangtze – Volga”\nmechanism, and again the fair\u00a0of 2011."


def test_a_phrase_takes_the_quotes_dashes_and_spaces_of_its_passage() -> None:
    text = "proof:\n  - at: notice/p1\n    phrase: '\"yangtze - volga\" mechanism'\n"
    made = put_right(text, notice__p1=PASSAGE)
    assert made.after == "proof:\n  - at: notice/p1\n    phrase: “Yangtze – Volga” mechanism\n"
    assert made.changes == ("phrases as printed",)


@pytest.mark.parametrize("phrase", ["the Volga mechanism", "the", "notice"])
def test_a_phrase_that_is_not_printed_so_or_in_two_ways_stays(phrase: str) -> None:
    assert found(phrase, PASSAGE) == ""


def test_a_phrase_stays_where_its_passage_is_not_at_hand() -> None:
    text = "proof:\n  - at: notice/p1\n    phrase: yangtze - volga\n"
    assert put_right(text, other__p1=PASSAGE).changes == ()


@pytest.mark.parametrize(
    ("text", "as_written"),
    [
        ("harbin", "harbin"),
        ("China–Russia: one", '"China–Russia: one"'),
        ("names.en[Lotus Port]", "names.en[Lotus Port]"),
        ("2018-10-16", '"2018-10-16"'),
        ("2018/..", '"2018/.."'),
        ("2010-2012 in short", "2010-2012 in short"),
        ("NO", '"NO"'),
        ("12:30", '"12:30"'),
        ("7", '"7"'),
        ("#1", '"#1"'),
        ("highway #1", '"highway #1"'),
        ('say "fair"', 'say "fair"'),
        ('"fair"', "'\"fair\"'"),
        ("0" * 64, f'"{"0" * 64}"'),
        ("two\nlines", '"two\\nlines"'),
        ("", '""'),
    ],
)
def test_quotes_stand_only_where_needed_and_always_around_dates(text: str, as_written: str) -> None:
    assert written(text) == as_written


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn")), max_size=40))
def test_whatever_is_written_reads_as_itself(text: str) -> None:
    for made in (written(text), quoted(text), restyled(text, "'x'"), restyled(text, '"x"'), restyled(text, "x")):
        read = read_text(FILE, f"theme: {made}\nitems:\n  - {made}\n".encode())
        assert isinstance(read, RawRecord) == (
            read_text(FILE, f'theme: "{_safe(text)}"\n'.encode()).__class__ is RawRecord
        )
        if isinstance(read, RawRecord):
            assert read.value == {"theme": text, "items": (text,)}


def _safe(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def test_a_number_sign_in_a_value_is_no_comment() -> None:
    text = "theme: 'a # b'\nkind: c#d # real\nlabel:\n  en: |  # head\n    # text\n  # between\n  ru: x\n"
    assert [one.text for one in comments(text, grown(text).root)] == ["# real", "# head", "# between"]


def test_the_order_of_a_type_has_every_field_once_and_its_proof_and_history_behind() -> None:
    for one in record_types():
        assert sorted(fields_in_order(one)) == sorted(one.model_fields)
        assert fields_in_order(one)[0] == "label"
        if one.folder != "sources":
            assert fields_in_order(one)[-5:] == ("proof", "unknowns", "status", "credit", "replaces")


RECORDS = sorted({*(ROOT / "dataset").rglob("*.yml"), *(ROOT / "seeds").glob("*.yml"), *worlds.WHOLE.rglob("*.yml")})


@pytest.mark.parametrize("file", RECORDS, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_record_is_canonical(file: Path) -> None:
    """`atlas fix` writes it so."""
    (made,) = fix(ROOT, [file], {})
    assert (made.diagnostics, made.changes) == ((), ()), "run: atlas fix"


@pytest.mark.parametrize("file", sorted((ROOT / "tests/invalid").rglob("*.yml")), ids=lambda file: file.stem)
def test_no_record_loses_anything(file: Path) -> None:
    """Broken or not: what can be read says the same afterwards, and stays as it is the second time."""
    before = read_text(FILE, file.read_bytes(), CARD_LIMIT)
    made = fixed(file.relative_to(ROOT).as_posix(), file.read_bytes(), {})
    if isinstance(before, RawRecord):
        assert made.diagnostics == ()
        again = fixed(made.path, made.after.encode(), {})
        assert again.changes == ()
