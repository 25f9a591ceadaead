"""What GitHub runs for strangers: read-only, pinned, and the words of the Makefile."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.design.tree import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
ids = [workflow.stem for workflow in WORKFLOWS]
every_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=ids)


def _parsed(workflow: Path) -> dict[Any, Any]:
    loaded: dict[Any, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    return loaded


def _steps(workflow: Path) -> Iterator[dict[str, Any]]:
    for job in _parsed(workflow)["jobs"].values():
        yield from job["steps"]


@every_workflow
def test_an_action_is_pinned_by_commit_and_says_its_version(workflow: Path) -> None:
    """A tag can be moved after it was reviewed; a commit cannot."""
    lines = [line.strip() for line in workflow.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert [line for line in lines if not re.search(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


@every_workflow
def test_a_workflow_may_only_read_unless_a_job_says_more(workflow: Path) -> None:
    assert _parsed(workflow)["permissions"] == {"contents": "read"}


@every_workflow
def test_a_checkout_leaves_no_token_behind(workflow: Path) -> None:
    checkouts = [step for step in _steps(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert [step["with"]["persist-credentials"] for step in checkouts] == [False] * len(checkouts)


def test_a_strangers_change_meets_no_secret() -> None:
    """``pull_request`` runs a fork's code with a read-only token; ``pull_request_target`` would hand it ours."""
    text = (ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8")
    assert "secrets." not in text
    assert set(_parsed(ROOT / ".github/workflows/check.yml")[True]) == {"pull_request", "push"}


TOOLS = {
    "zizmor": ("--offline", "--quiet"),
    "check-jsonschema": ("--builtin-schema", "vendor.github-workflows"),
}


def _refusals(tool: str, *workflows: Path) -> str:
    """What a tool says of workflows; empty where it has nothing against them."""
    place = Path(sys.executable).parent / tool
    command = (str(place) if place.exists() else str(shutil.which(tool)), *TOOLS[tool], *map(str, workflows))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


@pytest.mark.parametrize("tool", TOOLS)
def test_others_find_nothing_wrong_with_the_workflows(tool: str) -> None:
    assert _refusals(tool, *WORKFLOWS) == ""


@pytest.mark.parametrize(
    ("tool", "right", "broken", "said"),
    [
        ("zizmor", "@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0", "@v7", "unpinned-uses"),
        ("zizmor", "permissions:\n  contents: read", "permissions: write-all", "excessive-permissions"),
        ("zizmor", "  pull_request:", "  pull_request_target:", "dangerous-triggers"),
        ("zizmor", "run: make check", "run: echo ${{ github.head_ref }} && make check", "template-injection"),
        ("check-jsonschema", "runs-on:", "run-on:", "runs-on"),
    ],
)
def test_a_broken_workflow_is_told_by_them(tmp_path: Path, tool: str, right: str, broken: str, said: str) -> None:
    text = (ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8")
    assert right in text
    twin = tmp_path / ".github/workflows/check.yml"
    twin.parent.mkdir(parents=True)
    twin.write_text(text.replace(right, broken, 1), encoding="utf-8")
    assert said in _refusals(tool, twin)


def test_only_the_job_that_runs_nothing_of_the_project_may_write() -> None:
    """A release is offered by words of GitHub alone, from what another job has made and tested."""
    jobs = _parsed(ROOT / ".github/workflows/release.yml")["jobs"]
    writers = {name: job for name, job in jobs.items() if "write" in job.get("permissions", {}).values()}
    assert set(writers) == {"publish"}
    text = str(writers["publish"]["steps"])
    assert not {"make", "uses", "python"} & set(re.findall(r"\w+", text))


def test_a_step_that_pipes_would_hide_a_failure() -> None:
    """Without ``pipefail`` only the last command of a pipe counts."""
    runs = (step.get("run", "") for workflow in WORKFLOWS for step in _steps(workflow))
    assert [run for run in runs if re.search(r"\bmake [^\n]*\|(?!\|)", run)] == []


@every_workflow
def test_ci_uses_the_words_of_the_makefile(workflow: Path) -> None:
    """What CI runs, anybody can run at home."""
    words = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    used = {word for step in _steps(workflow) for word in re.findall(r"\bmake (\w+)", step.get("run", ""))}
    assert used
    assert used <= words
