"""Findings are placed at what they are about, read again from the text on demand."""

import pytest

from build_tools.core.rule import Finding, Rule, Step
from build_tools.reading import locate, positions

TEXT = """\
# a comment
label: {en: Expo, zh: 博览会, ru: Экспо}
place:   moscow
empty:
organizers: [most-china, minec-russia]
proof:
  - at: a/p1
    says: [place]
  - at: a/p2
    implies:
      date: >-
        The page prints
        no year.
matrix:
- - x
  - y
note: 𠀀 # beyond the first plane
"""


class X901(Rule):
    """About a value."""


class X902(Rule):
    """About a key."""

    on = "key"


@pytest.mark.parametrize(
    ("at", "on_value", "on_key"),
    [
        ((), (2, 1), (2, 1)),
        (("label",), (2, 1), (2, 1)),
        (("label", "en"), (2, 13), (2, 9)),
        (("label", "zh"), (2, 23), (2, 19)),
        (("label", "ru"), (2, 32), (2, 28)),
        (("place",), (3, 10), (3, 1)),
        (("empty",), (4, 1), (4, 1)),
        (("organizers",), (5, 1), (5, 1)),
        (("organizers", 1), (5, 26), (5, 26)),
        (("proof",), (6, 1), (6, 1)),
        (("proof", 0), (7, 5), (7, 5)),
        (("proof", 1, "at"), (9, 9), (9, 5)),
        (("proof", 1, "implies"), (10, 5), (10, 5)),
        (("proof", 1, "implies", "date"), (11, 13), (11, 7)),
        (("matrix", 0, 1), (16, 5), (16, 5)),
        (("note",), (17, 7), (17, 1)),
    ],
)
def test_a_scalar_is_pointed_at_itself_and_all_else_at_its_key(
    at: tuple[Step, ...], on_value: tuple[int, int], on_key: tuple[int, int]
) -> None:
    known = positions(TEXT)
    assert (known.place(at), known.place(at, on="key")) == (on_value, on_key)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (("kind",), (2, 1)),
        (("label", "de"), (2, 1)),
        (("proof", 0, "phrase"), (7, 5)),
        (("proof", 7, "at"), (6, 1)),
        (("place", "en"), (3, 10)),
        (("organizers", "most-china"), (5, 1)),
    ],
)
def test_what_is_missing_is_pointed_at_by_what_should_hold_it(at: tuple[Step, ...], expected: tuple[int, int]) -> None:
    assert positions(TEXT).place(at) == expected
    assert positions(TEXT).place(at, on="key") == expected


def test_a_text_that_breaks_off_keeps_the_places_before_the_break() -> None:
    assert positions("a: x\nb: [y\nc: z\n").place(("b", 0)) == (2, 5)


@pytest.mark.parametrize(
    "text", ["", "# x", "- a", "? [a, b]\n: {c: d}\ne: f", "*a", "]", "\x00", "\ud800", "[" * 50_000]
)
def test_a_text_that_is_no_record_has_places_too(text: str) -> None:
    line, column = positions(text).place(("a", 0, "b"))
    assert line >= 1
    assert column >= 1


def test_findings_become_diagnostics_in_the_order_of_the_files() -> None:
    findings = [
        X901.finding("b.yml", ("place",), "second"),
        X901.finding("a.yml", ("proof", 1, "at"), "third", "type a/p1"),
        X902.finding("a.yml", ("place",), "first"),
        X901.finding("gone.yml", ("place",), "whole file"),
    ]
    assert [(str(found), found.hint) for found in locate(findings, {"a.yml": TEXT, "b.yml": TEXT})] == [
        ("a.yml:3:1: X902 place: first", ""),
        ("a.yml:9:9: X901 proof.1.at: third", "type a/p1"),
        ("b.yml:3:10: X901 place: second", ""),
        ("gone.yml:0:0: X901 place: whole file", ""),
    ]


def test_only_files_with_findings_are_asked_for_and_only_once() -> None:
    asked: list[str] = []

    def text_of(path: str) -> str:
        asked.append(path)
        return TEXT

    finding: Finding = X901.finding("a.yml", ("place",), "x")
    assert len(locate([finding, finding], text_of)) == 2
    assert asked == ["a.yml"]


PIECES = """\
plain: In <places/harbinn> and in <places/harbinn>.
folded: >-
  Trade was
  <indicators/trade#quantity|more than
  100 billion> then.
literal: |
  One line.
  Of <places/heihee>.
double: "It is \\"<places/harbinn|the \\"port\\">\\"."
single: 'It''s <places/harbinn|the city''s port>.'
flow: {en: Of <places/harbinn> it is.}
"""


@pytest.mark.parametrize(
    ("field", "piece", "turn", "place"),
    [
        ("plain", "<places/harbinn>", 0, (1, 11)),
        ("plain", "<places/harbinn>", 1, (1, 35)),
        ("folded", "<indicators/trade#quantity|more than 100 billion>", 0, (4, 3)),
        ("literal", "<places/heihee>", 0, (8, 6)),
        ("double", '<places/harbinn|the "port">', 0, (9, 18)),
        ("single", "<places/harbinn|the city's port>", 0, (10, 16)),
        ("flow.en", "<places/harbinn>", 0, (11, 15)),
        ("plain", "<places/heihe>", 0, (1, 8)),
        ("plain", "<places/harbinn>", 2, (1, 8)),
        ("none", "<places/harbinn>", 0, (1, 1)),
    ],
)
def test_a_piece_of_a_text_is_pointed_at_itself(field: str, piece: str, turn: int, place: tuple[int, int]) -> None:
    """However the text is quoted or folded; a piece that is not typed there leaves the text itself."""
    finding = X901.finding("dataset/topics/fairs.yml", tuple(field.split(".")), "wrong").on(piece, turn)
    (located,) = locate([finding], {"dataset/topics/fairs.yml": PIECES})
    assert (located.line, located.column) == place
