"""Whatever the bytes are: an answer, soon, and no exception."""

import base64
import json
import os
import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.reading import RawRecord, _events, positions, read_text

PATH = "dataset/places/moscow.yml"
RECORD = """\
label:
  en: Second China–Russia Innovation Dialogue
  zh: "第二届中俄创新对话"
edition: 2
organizers: [most-china, minec-russia]
proof:
  - at: safea-2018-dialogue/p1 # the title
    phrase: '2nd Dialogue'
    implies: {date: The page prints no year.}
note: |
  two
  lines
"""
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\ufeff\ud800-\udfff]")
"""What must never reach a terminal through a message."""
PIECES = [
    *("\t", "\n", "  ", "- ", ": ", "：", "[", "]", "{", "}", ",", "'", '"', "\\", "\\x1b", "&a", "*a", "!", "!!x "),
    *("%", "#", "<<", "|", ">", "?", "---\n", "...\n", "@", "\x00", "\x85", "\u202e", "\u0306", "\ufeff"),
    *("9" * 400, "1e999", "\U0001fffe", "é", "~"),
]
BOMBS = {
    "brackets": "[" * 60_000,
    "brackets on lines": "a: " + "[\n" * 30_000,
    "braces": "{a: " * 16_000,
    "dashes": "- " * 30_000,
    "question marks": "? " * 30_000,
    "keys in brackets": "[a: " * 16_000,
    "indentation": "\n".join(" " * depth + "a:" for depth in range(350)),
    "laughs": "a: &a [x]\n" + "".join(f"{key}: &{key} [*a, *a, *a, *a]\n" for key in "bcdefghij"),
    "quotes": "a: '" + "'' " * 20_000,
    "escapes": 'a: "' + "\\x41" * 16_000 + '"',
    "equal keys": "a: x\n" * 2_400,
    "one long key": "? " + "a" * 60_000 + "\n: b",
    "long comments": "a: x\n#" + "b" * 60_000,
    "exclamation marks": "a: " + "!" * 60_000,
    "colons": "a" + ": " * 30_000,
    "broken letters": "a: " + "и\u0306" * 15_000,
    "unseen characters": "a: " + "\u200b" * 20_000,
    "number signs": "a: x" + " #y" * 20_000,
    "many anchors": "a: [" + "&b c, " * 10_000 + "]",
    "one long number": "a: 0." + "1" * 60_000,
}

LIBYAML_ACCEPTS = {
    "9C9N": "items of a list in brackets that stand further left than its key",
    "QB6E": "a quoted text whose lines stand further left than its key",
    "S98Z": "a comment after white space of growing depth in a folded text",
    "SU5Z": "a comment without a space before it, after a quote",
    "X4QW": "a comment without a space before it, after the sign of a folded text",
}
"""Invalid cases of the public suite that are read here; their values are not in doubt."""


def answered(content: bytes) -> None:
    found = read_text(PATH, content)
    if isinstance(found, RawRecord):
        assert json.dumps(found.value, allow_nan=False).encode()
        found.text.encode()
    else:
        assert found
        for each in found:
            assert each.hint
            assert not UNSEEN.search(f"{each} {each.hint}")
    positions(content.decode("utf-8", "surrogateescape")).place(("proof", 0, "at"))


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_get_an_answer(content: bytes) -> None:
    answered(content)


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_gets_an_answer(text: str) -> None:
    answered(text.encode("utf-8", "surrogatepass"))


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(deadline=None)
def test_any_heap_of_yaml_signs_gets_an_answer(text: str) -> None:
    answered(text.encode())


DAMAGE = st.tuples(st.integers(0, len(RECORD)), st.integers(0, 3), st.sampled_from([*PIECES, ""]))


@given(st.lists(DAMAGE, min_size=1, max_size=3))
@settings(deadline=None)
def test_a_record_that_was_damaged_gets_an_answer(damages: list[tuple[int, int, str]]) -> None:
    text = RECORD
    for at, removed, piece in damages:
        text = text[:at] + piece + text[at + removed :]
    answered(text.encode())


@pytest.mark.parametrize("name", BOMBS)
def test_what_is_made_to_hurt_is_answered_at_once(name: str) -> None:
    content = BOMBS[name].encode()
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        answered(content)
        best = min(best, time.process_time() - began)
    assert best < 0.5


@pytest.mark.parametrize("text", [RECORD, "a: &b c\na: *b\n", "a: [b\n", "a: \ud800\n", "- -\n", ""])
def test_without_libyaml_the_same_is_found_in_the_same_places(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = text.encode("utf-8", "surrogatepass")
    fast = read_text(PATH, content)
    monkeypatch.setattr(_events, "PARSER", yaml.SafeLoader)
    slow = read_text(PATH, content)
    if isinstance(fast, RawRecord):
        assert slow == fast
    else:
        assert isinstance(slow, tuple)
        assert [(each.line, each.code) for each in slow] == [(each.line, each.code) for each in fast]


def test_no_case_of_the_public_suite_crashes_stalls_or_passes_unnoticed() -> None:
    folder = os.environ.get("ATLAS_CORPORA")
    if not folder:
        pytest.skip("ATLAS_CORPORA names no folder with the public YAML test suite")
    lines = (Path(folder) / "yaml-test-suite" / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    accepted, slow = set(), []
    for case in map(json.loads, lines):
        content = base64.b64decode(case["yaml_b64"])
        answered(content)
        began = time.perf_counter()
        found = read_text(PATH, content)
        if time.perf_counter() - began > 0.05:
            slow.append(case["id"])
        if case["error"] and isinstance(found, RawRecord):
            accepted.add(case["id"])
    assert len(lines) == 402
    assert slow == []
    assert accepted == set(LIBYAML_ACCEPTS)
