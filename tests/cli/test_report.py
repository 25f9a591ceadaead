"""Diagnostics on their way out: text of records stays text, on a terminal, in a workflow, and in JSON."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.cli.report import FORMS, plain, report, summary
from build_tools.core.diagnostic import Diagnostic
from build_tools.core.rule import Severity

STEERING = [
    "\x1b[2J",
    "\x1b]8;;https://example.org\x07",
    "\x9b31m",
    "\r",
    "\b\b",
    "\u202e",
    "\u2066",
    "\u061c",
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\u2028",
    "\x7f",
    "\udcff",
]


def diagnostic(message: str, **more: str | int | Severity) -> Diagnostic:
    made = {"path": "dataset/events/fair.yml", "line": 2, "column": 8, "code": "X101", "where": "place"}
    return Diagnostic(**(made | {"message": message, "hint": "mend it"} | more))  # type: ignore[arg-type]


def printed(capsys: pytest.CaptureFixture[str], form: str, *found: Diagnostic, text: str = "") -> str:
    """What comes out, the record's own text at hand."""
    report(found, {"dataset/events/fair.yml": text} if text else {}, form)
    return capsys.readouterr().out


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("steering", STEERING, ids=ascii)
def test_nothing_in_a_record_steers_a_terminal(form: str, steering: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = diagnostic(f"qx{steering}xq", path=f"dataset/{steering}.yml", where=steering, hint=f"c{steering}d")
    out = printed(capsys, form, found, text=f"label: x\nplace: {steering}\n")
    assert steering not in out
    assert "qxxq" not in out


@pytest.mark.parametrize("form", FORMS)
def test_a_line_of_a_record_is_shown_so_that_it_steers_nothing(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, form, diagnostic("no"), text="label: x\nplace: \x1b[31m\u202ered\n")
    assert "\x1b[31m" not in out
    assert "\u202e" not in out


@pytest.mark.parametrize("form", ["text", "github"])
def test_no_text_of_a_record_begins_a_workflow_command(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A workflow takes each line of output that begins with ``::`` for a command, spaces before it or not."""
    command = "::add-mask::x"
    found = diagnostic(f"a\n{command}", where=f"b\n{command}", hint=f"c\r\n{command}", path=f"d\n{command}")
    here = diagnostic("no", line=1, column=1)
    lines = printed(capsys, form, found, here, text=f"{command}\n").splitlines()
    assert [line for line in lines if line.lstrip().startswith("::") and not line.startswith("::error file=")] == []


def test_an_annotation_escapes_what_would_end_a_part_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    found = diagnostic("100% a,b::c", path="dataset/a,b:c%.yml", hint="")
    assert printed(capsys, "github", found).splitlines() == [
        "::error file=dataset/a%2Cb%3Ac%25.yml,line=2,col=8,title=X101::place: 100%25 a,b::c",
        "1 error, 0 notes (`atlas explain X101` says more about a rule)",
    ]


def test_an_annotation_keeps_the_lines_of_a_message(capsys: pytest.CaptureFixture[str]) -> None:
    assert "::place: two%0Alines (mend it)\n" in printed(capsys, "github", diagnostic("two\nlines"))


def test_a_note_is_a_notice_and_a_whole_file_has_no_line(capsys: pytest.CaptureFixture[str]) -> None:
    found = diagnostic("not proved yet", severity=Severity.NOTE, line=0, column=0, where="")
    first = printed(capsys, "github", found).splitlines()[0]
    assert first == "::notice file=dataset/events/fair.yml,title=X101::not proved yet (mend it)"


def test_only_the_first_line_of_a_message_stands_before_the_bar(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "text", diagnostic("two\nlines", hint=""), text="label: x\nplace: harbinn\n")
    assert out.splitlines() == [
        "dataset/events/fair.yml:2:8: X101 place: two",
        "  | lines",
        "  | place: harbinn",
        "  |        ^",
        "1 error, 0 notes (`atlas explain X101` says more about a rule)",
    ]


def test_the_caret_stands_under_wide_characters_too(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "text", diagnostic("no", column=4), text="x\n哈尔滨市\n")
    assert out.splitlines()[1:3] == ["  | 哈尔滨市", "  |       ^"]


@given(st.text())
def test_plain_text_is_on_one_line_and_printable_text_stays_as_it_is(text: str) -> None:
    assert "\n" not in plain(text)
    assert plain(plain(text)) == plain(text)
    if text.isprintable():
        assert plain(text) == text


@given(st.lists(st.text(), max_size=3))
def test_json_gives_every_message_back(messages: list[str]) -> None:
    written = "\n".join(map(plain, json.dumps(messages, ensure_ascii=False, indent=1).split("\n")))
    assert json.loads(written) == messages


def test_how_many_were_found_is_said_last() -> None:
    note = diagnostic("x", severity=Severity.NOTE)
    assert summary((note, diagnostic("x", code="P104"), note)) == (
        "1 error, 2 notes (`atlas explain P104` says more about a rule)"
    )
    assert summary((note,)).startswith("0 errors, 1 note (`atlas explain X101`")
    assert "clean" in summary(())


def test_colours_stay_out_of_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "\x1b" not in printed(capsys, "text", diagnostic(str(tmp_path)), text="label: x\nplace: y\n")
