"""The command line: what each command says, and the exit code that it leaves."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner, Result

from build_tools import cli
from build_tools.cli import commands
from build_tools.publish import authoring
from build_tools.records import record_types
from tests import worlds

EVENT = "dataset/events/river-fair-3.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the small world, to be spoilt."""
    shutil.copytree(worlds.SMALL, tmp_path / "project")
    return tmp_path / "project"


def atlas(*words: str) -> Result:
    return CliRunner().invoke(commands.atlas, words)


def spoil(project: Path, before: str, after: str, file: str = EVENT) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def command_paths(group: click.Group, *above: str) -> Iterator[tuple[str, ...]]:
    for name, command in sorted(group.commands.items()):
        yield from command_paths(command, *above, name) if isinstance(command, click.Group) else [(*above, name)]


COMMANDS = tuple(command_paths(commands.atlas))


def test_every_command_that_is_promised_is_there() -> None:
    promised = {
        "build",
        "check",
        "diff",
        "explain",
        "new",
        "release",
        "prove",
        "rules",
        "schemas",
        "seed add",
        "serve",
        "types",
        "verify",
    }
    assert promised <= {" ".join(words) for words in COMMANDS}


def test_the_list_of_commands_cuts_no_sentence_short() -> None:
    for words in ((), ("seed",), ("drafts",)):
        listed = atlas(*words, "--help").output.partition("Commands:\n")[2]
        assert listed
        assert "..." not in listed


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_says_what_a_command_does_and_shows_an_example(words: tuple[str, ...]) -> None:
    shown = atlas(*words, "--help")
    assert shown.exit_code == 0
    assert "Examples:\n" in shown.output
    example = shown.output.partition("Examples:\n")[2].strip()
    assert f"atlas {' '.join(words)}" in example


def test_a_clean_dataset_exits_with_0(project: Path) -> None:
    done = atlas("check", "--root", str(project))
    assert (done.exit_code, done.output) == (0, "clean: no error, no note\n")


def test_an_error_shows_the_line_with_a_caret_and_exits_with_1(project: Path) -> None:
    spoil(project, "amount: 1246", "amount: 1247")
    done = atlas("check", "--root", str(project))
    assert done.exit_code == 1
    assert done.output == (
        "dataset/events/river-fair-3.yml:9:24: P104 participants.0.quantity.amount: "
        "the phrase '1246 enterprises from China' (notice/p1, proof 3) does not hold 1247\n"
        "  |     quantity: {amount: 1247, unit: enterprises}\n"
        "  |                        ^\n"
        "  help: the phrase prints 1246; correct the value or the phrase, or move `participants.china.quantity`"
        " to `implies` with the reason\n"
        "1 error, 0 notes (`atlas explain P104` says more about a rule)\n"
    )


def test_a_note_is_shown_and_exits_with_0(project: Path) -> None:
    spoil(project, "phrase: held by the Garden", "phrase: by the Garden")
    done = atlas("check", "--root", str(project))
    assert done.exit_code == 0
    assert "P102 note: proof.1.phrase: not proved yet" in done.output
    assert "0 errors, 1 note " in done.output


def test_the_description_of_the_dataset_is_checked_too(project: Path) -> None:
    spoil(project, "licence: CC-BY-4.0", "licence: CC-BY-ND-4.0", "dataset/package.yml")
    done = atlas("check", "--root", str(project))
    assert done.exit_code == 1
    assert done.output.startswith("dataset/package.yml:6:10: M104 licence: 'CC-BY-ND-4.0' is not one of")
    assert "  | licence: CC-BY-ND-4.0\n" in done.output


def test_only_the_files_asked_for_are_shown(project: Path) -> None:
    spoil(project, "amount: 1246", "amount: 1247")
    root = ("--root", str(project))
    other = atlas("check", *root, str(project / "dataset/places/osinovka.yml"))
    assert (other.exit_code, other.output) == (0, "clean: no error, no note\n")
    assert atlas("check", *root, str(project / EVENT)).exit_code == 1
    assert atlas("check", *root, str(project / "dataset/events")).exit_code == 1
    assert atlas("check", *root, str(project / "dataset/places/../events")).exit_code == 1


def test_a_project_is_found_from_any_folder_in_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "dataset/events")
    assert atlas("check").exit_code == 0
    assert atlas("check", "river-fair-3.yml").exit_code == 0
    monkeypatch.chdir(project.parent)
    assert atlas("check", "--root", "project").exit_code == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("check", "nowhere.yml"), "'nowhere.yml' does not exist"),
        (("check", "--format", "xml"), "'xml' is not one of"),
        (("explain", "X999"), "no rule has the code 'X999'; `atlas rules` lists them"),
        (("types", "event"), "no type has the folder 'event'; did you mean 'events'?"),
        (("new", "event", "fair"), "did you mean 'events'?"),
        (("new", "sources", "news"), "atlas seed add FILE --id news"),
        (("new", "events", "River Fair"), "call the file river-fair.yml"),
        (("new", "events", "river-fair-3"), "is there already; nothing was written"),
        (("prove",), "name the folder with the documents: --texts FOLDER, or ATLAS_TEXTS"),
        (("chek",), "No such command 'chek'"),
    ],
    ids=lambda one: " ".join(one)[:40] if isinstance(one, tuple) else "",
)
def test_misuse_is_told_what_to_type_and_exits_with_2(
    words: tuple[str, ...], told: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    monkeypatch.delenv("ATLAS_TEXTS", raising=False)
    before = sorted(project.rglob("*"))
    done = atlas(*words)
    assert done.exit_code == 2
    assert told in done.output
    assert sorted(project.rglob("*")) == before


def test_a_file_outside_the_project_is_misuse(project: Path) -> None:
    done = atlas("check", "--root", str(project), str(worlds.SMALL / EVENT))
    assert done.exit_code == 2
    assert "is not under" in done.output


def test_a_folder_without_a_dataset_is_misuse(tmp_path: Path) -> None:
    done = atlas("check", "--root", str(tmp_path))
    assert done.exit_code == 2
    assert "no `dataset` folder in" in done.output


def test_a_bug_of_ours_looks_like_one(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> None:
        raise RuntimeError("nobody thought of this")

    monkeypatch.setattr(authoring, "rules", broken)
    monkeypatch.setattr(sys, "argv", ["atlas", "rules"])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == cli.BUG == 3
    told = capsys.readouterr().err
    assert "nobody thought of this" in told
    assert "This is a bug of the atlas, not of your records." in told


def test_misuse_exits_with_2_from_the_shell_too() -> None:
    done = subprocess.run((sys.executable, "-m", "build_tools", "chek"), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_json_is_for_programs(project: Path) -> None:
    spoil(project, "place: osinovka", "place: osinovkaa")
    done = atlas("check", "--root", str(project), "--format", "json")
    assert done.exit_code == 1
    assert json.loads(done.output) == [
        {
            "path": EVENT,
            "line": 5,
            "column": 8,
            "code": "X101",
            "where": "place",
            "message": "no record of places has the id 'osinovkaa'",
            "hint": "did you mean 'osinovka'?",
            "severity": "error",
            "mend": {"start": [5, 8], "end": [5, 17], "text": "osinovka", "path": ""},
        }
    ]


def test_a_clean_dataset_is_an_empty_list_in_json(project: Path) -> None:
    assert json.loads(atlas("check", "--root", str(project), "--format", "json").output) == []


def test_a_new_record_is_written_blank_and_leads_on(project: Path) -> None:
    done = atlas("new", "events", "garden-fair", "--root", str(project))
    path = "dataset/events/garden-fair.yml"
    assert (done.exit_code, done.output) == (0, f"{path}: fill it in, then run `atlas check {path}`\n")
    blank = yaml.safe_load((project / path).read_text(encoding="utf-8"))
    assert list(blank) == ["label", "kind"]


def test_every_type_is_listed_and_every_field_of_one_is_explained() -> None:
    lines = atlas("types").output.partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in lines] == [one.folder for one in record_types()]
    fields = atlas("types", "agreements").output
    assert (
        "launches           fact             list of references: a record of any type\n    What it begins.\n" in fields
    )
    assert "One of: negotiated, drafted, determined, signed, in_force. good: determined " in " ".join(fields.split())
    assert '    bad:  "2024/2019"  (the earlier year first)\n' in fields


def test_every_rule_is_listed_and_explained() -> None:
    listed = atlas("rules").output.splitlines()
    assert [line.split()[0] for line in listed] == [rule.code() for rule in authoring.rules()]
    explained = atlas("explain", "p104").output
    assert explained.startswith("P104 (error): A value that does not stand in its phrase\n\n")
    assert "\n\nMend: " in explained
    assert "\n\nExample:\n\n" in explained
    assert explained.endswith("\n\nOn the site: rules/p.html#P104\n")


def test_schemas_are_made_anew_and_strays_go(project: Path) -> None:
    stray = project / "schemas/json/grants.schema.json"
    stray.parent.mkdir(parents=True)
    stray.write_text("{}", encoding="utf-8")
    done = atlas("schemas", "--root", str(project))
    made = authoring.schemas()
    assert (done.exit_code, done.output) == (0, f"schemas: {len(made)} files\n")
    assert not stray.exists()
    assert {path.relative_to(project).as_posix() for path in (project / "schemas").rglob("*.json")} == {
        artifact.path for artifact in made
    }
