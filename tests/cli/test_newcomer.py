"""What somebody sees who has just come: help and version, mistakes of every kind, narrow terminals and closed pipes."""

import os
import shutil
import socket
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from build_tools.cli import commands, legible, sections
from build_tools.core import sink
from build_tools.core.rule import Rule
from build_tools.publish import authoring
from tests import worlds

EVENT = "dataset/events/river-fair-3.yml"
ATLAS = (sys.executable, "-m", "build_tools")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small world, in which somebody stands."""
    shutil.copytree(worlds.SMALL, tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    monkeypatch.delenv("ATLAS_TEXTS", raising=False)
    return tmp_path / "project"


def atlas(*words: str, columns: int = 80) -> Result:
    return CliRunner(env={"COLUMNS": str(columns)}).invoke(commands.atlas, words)


def test_the_version_is_that_of_the_installed_program() -> None:
    assert (atlas("--version").exit_code, atlas("--version").output) == (0, f"atlas {version('cooperation-atlas')}\n")


@pytest.mark.parametrize("words", [(), ("check",), ("seed",), ("seed", "add"), ("drafts", "publish")], ids=" ".join)
def test_help_is_asked_for_in_short_too(words: tuple[str, ...]) -> None:
    assert atlas(*words, "-h").exit_code == 0
    assert atlas(*words, "-h").output == atlas(*words, "--help").output


def test_help_is_given_where_there_is_no_dataset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert atlas("drafts", "check", "--help").exit_code == 0
    assert "No such command 'chek'" in atlas("drafts", "chek").output
    assert "no `dataset` folder in" in atlas("drafts").output
    assert "no `dataset` folder in" in atlas("drafts", "check").output


def test_the_project_of_drafts_is_named_before_or_after_the_command(project: Path, tmp_path: Path) -> None:
    assert atlas("new", "places", "sandbank", "--draft").exit_code == 0
    with pytest.MonkeyPatch.context() as moved:
        moved.chdir(tmp_path)
        for words in (("--root", str(project), "check"), ("check", "--root", str(project))):
            assert "drafts/places/sandbank.yml:" in atlas("drafts", *words).output


def test_every_command_stands_under_a_heading_and_no_heading_names_another() -> None:
    """A command that is added says in `sections.HEADINGS` where newcomers look for it."""
    placed = [name for names in sections.HEADINGS.values() for name in names]
    assert sorted(placed) == sorted(commands.atlas.commands)


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_nothing_is_cut_short_or_wider_than_the_terminal(columns: int) -> None:
    environ = {**os.environ, "COLUMNS": str(columns)}
    for words in (("--help",), ("drafts", "--help"), ("check", "--help"), ("explain", "P104"), ("types",)):
        shown = subprocess.check_output((*ATLAS, *words), env=environ, text=True)
        assert "..." not in shown.replace("]...", "")
        assert max(map(len, shown.splitlines())) <= columns


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("types", "event"), "did you mean 'events'?"),
        (("types", "Claims"), "did you mean 'claims'?"),
        (("types", "xyz"), "`atlas types` lists them"),
        (("explain", "P1044"), "did you mean 'P104'?"),
        (("explain", "p14"), "did you mean 'P1"),
        (("explain", "what"), "`atlas rules` lists them"),
        (("show", "nothing-like-it"), "`atlas check` tells of those that cannot be read"),
        (("fix", "mkdocs.yml"), "mkdocs.yml is no record"),
        (("serve", "--port", "99999"), "99999 is not in the range 0<=x<=65535"),
        (("serve", "--host", "nowhere.invalid", "--port", "0"), "cannot listen on nowhere.invalid"),
    ],
    ids=lambda one: " ".join(one)[:40] if isinstance(one, tuple) else "",
)
def test_a_slip_is_answered_with_what_to_type(words: tuple[str, ...], told: str, project: Path) -> None:
    (project / "mkdocs.yml").write_text("nav:\n    - b\n    - a\n", "utf-8")
    done = atlas(*words)
    assert done.exit_code == 2
    assert told in " ".join(done.output.split())
    assert (project / "mkdocs.yml").read_text("utf-8") == "nav:\n    - b\n    - a\n"


def test_a_port_that_is_taken_is_told_and_is_no_bug(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = atlas("serve", "--port", str(port), "--root", str(project))
    assert done.exit_code == 2
    assert f"cannot listen on 127.0.0.1, port {port}" in done.output
    assert "--port" in done.output


def test_putting_a_whole_project_in_order_touches_records_only(project: Path) -> None:
    (project / "mkdocs.yml").write_text("nav:\n    - b\n", "utf-8")
    (project / EVENT).write_text((project / EVENT).read_text("utf-8") + "\n\n", "utf-8")
    done = atlas("fix", ".")
    assert (project / "mkdocs.yml").read_text("utf-8") == "nav:\n    - b\n"
    assert EVENT in done.output
    assert "mkdocs" not in done.output


def test_a_file_that_is_no_record_is_not_called_clean_without_a_word(project: Path) -> None:
    (project / "notes.txt").write_text("label: [", "utf-8")
    done = atlas("check", "notes.txt", EVENT)
    assert (done.exit_code, done.stdout) == (0, "clean: no error, no note\n")
    assert done.stderr == "notes.txt: no record lies there, so nothing of it was checked\n"
    for word in (".", "dataset", EVENT, "dataset/package.yml"):
        assert atlas("check", word).stderr == ""


def test_a_card_leads_on_and_is_not_called_clean(project: Path) -> None:
    (project / "news.txt").write_text("One passage.\n", "utf-8")
    done = atlas("seed", "add", "news.txt", "--id", "news-item")
    path = "seeds/news-item.yml"
    told = f"{path}: write the gist and check the role of every passage, then run `atlas check {path}`\n"
    assert (done.exit_code, done.output) == (0, told)


def test_the_signs_of_a_types_fields_are_explained_below_them() -> None:
    legend = atlas("types", "events").output.partition("\n\n")[2]
    assert [line.split()[0] for line in legend.splitlines() if not line.startswith(" ")] == [
        "fact",
        "ours",
        "derived",
        "needed",
        "good,",
    ]
    marks = {line.split()[0] for line in legend.splitlines()}
    used = {value for folder in ("events", "sources") for value in _marks(folder)}
    assert used <= marks


def _marks(folder: str) -> set[str]:
    return {line[19:27].strip() for line in authoring.types(folder) if not line.startswith(" ")}


def test_the_list_of_types_says_what_to_type_next() -> None:
    told = atlas("types").output.partition("\n\n")[2]
    assert told == "atlas types TYPE    lists the fields of one\natlas new TYPE ID   begins a record of it\n"


class X900(Rule):
    """A rule of ``two`` kinds.

    Words of the first paragraph, in which `one` thing
    and ``another one`` are code.

    Mend: write ``right``, or
    run `atlas fix`.

    Example::

        place: [a,  b]      # ``not`` touched
    """


def test_a_rule_is_explained_without_markup_and_code_stands_out_by_colour_or_by_quotes() -> None:
    code = "\x1b[36mright\x1b[0m"
    coloured, bare = ("\n".join(legible.explained(X900, 60, coloured=one)) for one in (True, False))
    assert bare == (
        "X900 (error): A rule of ‘two’ kinds\n"
        "\n"
        "Words of the first paragraph, in which ‘one’ thing and\n"
        "‘another one’ are code.\n"
        "\n"
        "Mend: write ‘right’, or run ‘atlas fix’.\n"
        "\n"
        "Example:\n"
        "\n"
        "    place: [a,  b]      # ``not`` touched"
    )
    assert f"write {code}, or run" in coloured
    assert click.unstyle(coloured) == bare.replace("‘", "").replace("’", "")


def test_no_rule_is_explained_with_markup_in_it() -> None:
    for rule in authoring.rules():
        words = "\n".join(legible.explained(rule, 80, coloured=False)).partition("\nExample:\n")[0]
        assert "`" not in words, rule.code()
        assert "::" not in words, rule.code()


@pytest.mark.parametrize("words", [("rules",), ("types", "events"), ("explain", "P104"), ("--help",)], ids=" ".join)
def test_a_reader_that_goes_away_ends_it_in_silence(words: tuple[str, ...]) -> None:
    with subprocess.Popen((*ATLAS, *words), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        told = running.stderr.read()
    assert (running.returncode, told) == (sections.CLOSED, b"")


def test_colours_are_left_out_where_they_are_not_wanted(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / EVENT).write_text("label: [", "utf-8")
    runner = CliRunner()
    assert "\x1b[" in runner.invoke(commands.atlas, ("check",), color=True).output
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in runner.invoke(commands.atlas, ("check",), color=True).output


def test_a_terminal_shows_code_in_a_colour_unless_it_wants_none() -> None:
    assert "\x1b[36msays\x1b[0m" in on_a_terminal("explain", "P104")
    assert "‘says’" in on_a_terminal("explain", "P104", NO_COLOR="1")


def on_a_terminal(*words: str, **environ: str) -> str:
    ours, theirs = os.openpty()
    subprocess.run((*ATLAS, *words), stdout=theirs, env={**os.environ, **environ}, check=True)
    os.close(theirs)
    said = os.read(ours, 100_000).decode()
    os.close(ours)
    return said


def test_the_line_of_an_error_fits_a_narrow_terminal(project: Path) -> None:
    text = (project / EVENT).read_text("utf-8")
    (project / EVENT).write_text(text.replace("topics:", f"theme: {'x' * 90} <- {{\ntopic:"), "utf-8")
    done = atlas("check", columns=60)
    framed = [line for line in done.output.splitlines() if line.startswith("  |")]
    assert framed
    assert max(map(len, framed)) <= 60


def test_a_folder_that_may_not_be_written_to_is_told_and_is_no_bug(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(project / "schemas"))

    monkeypatch.setattr(sink, "replace", refused)
    monkeypatch.setattr(sys, "argv", ["atlas", "schemas"])
    with pytest.raises(SystemExit) as end:
        commands_main()
    assert end.value.code == 2
    told = capsys.readouterr().err
    assert told == f"Error: {project / 'schemas'}: Permission denied\n"


def commands_main() -> None:
    from build_tools import cli  # noqa: PLC0415 -- what the shell calls, and nothing else here

    cli.main()
