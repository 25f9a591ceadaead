"""`atlas check` over hostile records and hostile file names: nothing of them steers a terminal or a workflow."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from build_tools.cli import commands
from build_tools.cli.report import CONTROL, FORMS
from tests import worlds
from tests.hostile.strings import REFUSED, STRINGS

COMMANDS = ("::error::q", "::add-mask::q", "::stop-commands::q", "##[group]q", "::set-output name=q::q")
NAMES = (
    *(f"{one}.yml" for one in COMMANDS),
    *(
        "a\n::error::q.yml",
        "a\r::error::q.yml",
        "\x1b[2J.yml",
        "\x1b]8;;https:q\x07.yml",
        "\u202egnp.yml",
        "%0A::q.yml",
    ),
    *(
        "a,line=1::q.yml",
        "-rf.yml",
        "$(q).yml",
        "`q`.yml",
        "<b>.yml",
        " .yml",
        "a b.yml",
        "'.yml",
        '".yml',
        "\x9b31m.yml",
    ),
)
RECORD = "label: {{en: {0}, ru: {0}, zh: {0}}}\nkind: {0}\n{0}: {0}\nplace: {0}\ntopics: [{0}]\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small world, with a record in which every field is wrong for every string, and files of every bad name."""
    root = shutil.copytree(worlds.SMALL, tmp_path_factory.mktemp("hostile") / "project")
    events = root / "dataset/events"
    for number, one in enumerate((*STRINGS, *COMMANDS)):
        quoted = json.dumps(one, ensure_ascii=False)
        (events / f"hostile-{number}.yml").write_text(RECORD.format(quoted), encoding="utf-8")
    for number, one in enumerate(REFUSED):
        (events / f"refused-{number}.yml").write_text(f"{one}::error::q: {one}\n", encoding="utf-8")
    for name in NAMES:
        (events / name).write_text("::error::q\n  ::error::q: [\n", encoding="utf-8")
    return root


@pytest.fixture(scope="module", params=FORMS)
def printed(request: pytest.FixtureRequest, project: Path) -> tuple[str, str]:
    """The form, and what `atlas check` prints in it."""
    done = CliRunner().invoke(commands.atlas, ("check", "--root", str(project), "--format", request.param))
    assert done.exit_code == 1
    return request.param, done.output


def test_every_string_and_every_name_is_told_of(printed: tuple[str, str]) -> None:
    """Else the tests below would look at nothing."""
    form, text = printed
    assert all(f"hostile-{number}.yml" in text for number in range(len(STRINGS)))
    assert all(f"refused-{number}.yml" in text for number in range(len(REFUSED)))
    assert ("\\u001b[2J.yml" if form == "text" else "u001b[2J.yml") in text


def test_no_character_of_a_record_or_a_name_steers_a_terminal(printed: tuple[str, str]) -> None:
    lines = printed[1].split("\n")
    assert [ascii(line) for line in lines if CONTROL.search(line)] == []


def test_no_line_is_a_command_but_our_own(printed: tuple[str, str]) -> None:
    form, text = printed
    own = r"::(error|notice) file=[^:,]*(,line=\d+,col=\d+)?,title=[A-Z]\d{3}::"
    commands = [line for line in re.split(r"[\r\n]", text) if re.match(r"\s*(::|##\[)", line)]
    assert bool(commands) is (form == "github")
    assert [line for line in commands if not re.match(own, line)] == []


def test_json_says_what_was_found_to_the_letter(project: Path) -> None:
    done = CliRunner().invoke(commands.atlas, ("check", "--root", str(project), "--format", "json"))
    found = json.loads(done.output)
    assert {one["path"] for one in found} >= {f"dataset/events/{name}" for name in NAMES if name.isascii()}
