"""What GitHub runs for strangers: read-only, pinned, and the words of the Makefile."""

import re
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


@every_workflow
def test_ci_uses_the_words_of_the_makefile(workflow: Path) -> None:
    """What CI runs, anybody can run at home."""
    words = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    used = {word for step in _steps(workflow) for word in re.findall(r"\bmake (\w+)", step.get("run", ""))}
    assert used
    assert used <= words
