"""The set-up for editors and hooks speaks of what is really there."""

import json
import re
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from build_tools.cli import atlas
from build_tools.records import record_types
from build_tools.schema import Shape, shape

ROOT = Path(__file__).parents[2]
PLACEHOLDER = re.compile(r"\$\{\d+(?::([^}]*)|\|([^|]*)\|)\}|\$\{[A-Z_]+\}")


def read(name: str) -> Any:  # noqa: ANN401
    return json.loads((ROOT / ".vscode" / name).read_text(encoding="utf-8"))


SNIPPETS = read("atlas.code-snippets")
TYPES = {one.folder: one for one in record_types()}


def filled(body: list[str]) -> Any:  # noqa: ANN401
    """A snippet as it stands when every placeholder is left as it is."""

    def default(match: re.Match[str]) -> str:
        return match.group(1) or (match.group(2) or "2026").partition(",")[0]

    return yaml.safe_load(PLACEHOLDER.sub(default, "\n".join(body)))


def unknown(value: Any, of: Shape) -> list[str]:  # noqa: ANN401
    """Keys that no field has."""
    if isinstance(value, list):
        return [name for one in value for name in unknown(one, of.item or of)]
    if not isinstance(value, dict) or of.kind in {"map", "names"}:
        return []
    lost = [name for name in value if name not in of.fields]
    return lost + [name for key, one in value.items() if key in of.fields for name in unknown(one, of.fields[key])]


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_names_fields_that_exist(name: str) -> None:
    made = filled(SNIPPETS[name]["body"])
    of = shape(TYPES.get(name, TYPES["events"]))
    assert unknown(made, of.fields["proof"] if name.startswith("item proof") else of) == []


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_choice_in_a_snippet_is_one_of_the_vocabulary(name: str) -> None:
    of = shape(TYPES.get(name, TYPES["events"]))
    for line in SNIPPETS[name]["body"]:
        if match := re.fullmatch(r"kind: \$\{\d+\|(.*)\|\}", line):
            assert set(match.group(1).split(",")) <= set(of.fields["kind"].spec["enum"])


def test_a_field_that_does_not_exist_is_seen() -> None:
    assert unknown({"label": {"en": "x", "fr": "y"}, "proof": [{"att": "x"}]}, shape(TYPES["events"])) == ["fr", "att"]


def test_every_type_has_its_schema_in_the_editor() -> None:
    """Add the new type to `yaml.schemas` in .vscode/settings.json."""
    listed = read("settings.json")["yaml.schemas"]
    assert set(listed) == {f"schemas/json/{folder}.schema.json" for folder in TYPES}
    for folder, one in TYPES.items():
        home = f"dataset/{folder}/*.yml" if one.home == "dataset" else f"{one.home}/*.yml"
        assert home in listed[f"schemas/json/{folder}.schema.json"]
        assert (ROOT / f"schemas/json/{folder}.schema.json").is_file()


def words_of(command: list[str]) -> click.Command:
    """The command that these words run."""
    assert isinstance(atlas, click.Group)
    return atlas.commands[command[command.index("build_tools") + 1]]


def test_tasks_and_hooks_run_commands_that_exist() -> None:
    tasks = [task["args"] for task in read("tasks.json")["tasks"]]
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    hooks = [hook for repo in config["repos"] for hook in repo["hooks"]]
    assert {words_of(task).name for task in tasks} == {"check", "fix", "serve", "show"}
    assert [words_of(hook["entry"].split()).name for hook in hooks] == ["fix", "check"]
    assert {repo["repo"] for repo in config["repos"]} == {"local"}
    assert {hook["language"] for hook in hooks} == {"system"}


def test_a_finding_is_a_problem_that_the_editor_can_jump_to() -> None:
    (pattern,) = {
        json.dumps(matcher["pattern"], sort_keys=True)
        for task in read("tasks.json")["tasks"]
        for matcher in task["problemMatcher"]
    }
    match = re.fullmatch(json.loads(pattern)["regexp"], "dataset/events/x.yml:14:8: X101 place: no place has this id")
    assert match is not None
    assert match.groups() == ("dataset/events/x.yml", "14", "8", "X101", "place: no place has this id")
