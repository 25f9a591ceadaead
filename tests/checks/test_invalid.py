"""Broken twins: each is one sound world with one slip in it, and the marked lines are found, no other.

``tests/invalid/base`` is the sound world; ``tests/invalid/<CODE>-<slug>`` lies over it. A comment ``# X101`` at the end
of a line says that this rule finds this line. Twins are short: they are in English only, and N104, which asks for the
other languages, is heard only by its own twins.
"""

import re
import shutil
from pathlib import Path

import pytest

from build_tools import checks, pipeline, records
from build_tools.core.diagnostic import Diagnostic
from build_tools.core.registry import rules_of
from tests.goldens import Golden

INVALID = Path(__file__).parents[1] / "invalid"
BASE = INVALID / "base"
TWINS = sorted(path for path in INVALID.iterdir() if path.is_dir() and path != BASE)
MARK = re.compile(r"# ([A-Z]\d{3})$")
UNTRANSLATED = "N104"


def found_in(root: Path, *overlays: Path) -> tuple[Diagnostic, ...]:
    """What is wrong with the base under these overlays, put together at ``root``."""
    for folder in (BASE, *overlays):
        shutil.copytree(folder, root, dirs_exist_ok=True)
    about = {twin.name.partition("-")[0] for twin in overlays}
    return tuple(one for one in pipeline.examine(root).diagnostics if one.code != UNTRANSLATED or one.code in about)


def marked(twin: Path) -> list[tuple[str, int, str]]:
    """File, line and code of every mark."""
    return [
        (path.relative_to(twin).as_posix(), number, mark.group(1))
        for path in sorted([*twin.rglob("*.yml"), *twin.rglob("*.proved")])
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (mark := MARK.search(line))
    ]


def test_the_sound_world_has_no_finding(tmp_path: Path) -> None:
    assert found_in(tmp_path) == ()


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.name)
def test_exactly_the_marked_lines_are_found(twin: Path, tmp_path: Path) -> None:
    expected = marked(twin)
    assert {code for _, _, code in expected} == {twin.name.partition("-")[0]}
    assert [(one.path, one.line, one.code) for one in found_in(tmp_path, twin)] == expected


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.name)
def test_a_finding_says_what_is_wrong_and_what_to_type(twin: Path, tmp_path: Path) -> None:
    for found in found_in(tmp_path, twin):
        assert found.message
        assert found.hint


def test_every_rule_has_a_broken_twin() -> None:
    """A rule that nothing breaks may have stopped working long ago: add ``tests/invalid/<CODE>-<slug>/``."""
    codes = {rule.code() for room in (records, checks) for rule in rules_of(room)}
    assert {twin.name.partition("-")[0] for twin in TWINS} == codes


def test_what_the_findings_say(tmp_path: Path, golden: Golden) -> None:
    """All messages side by side: they are read here before anybody meets them."""
    lines = []
    for twin in TWINS:
        lines.append(twin.name)
        for found in found_in(tmp_path / twin.name, twin):
            lines += [f"  {found}", f"    help: {found.hint}"]
    golden.matches("invalid.txt", "\n".join(lines) + "\n")


def test_a_value_that_is_not_in_its_phrase_is_told_with_the_phrase(tmp_path: Path) -> None:
    (found,) = found_in(tmp_path, INVALID / "P104-another-amount")
    assert found.message == "the phrase '1246 enterprises from China' (notice/p1, proof 1) does not hold 1247"


UNREADABLE = {
    "dataset/places/osinovka.yml": ("kind: city", "kind: town"),
    "dataset/organizations/garden-society.yml": ("kind: council", "kind: [council"),
    "dataset/topics/fairs.yml": ("scope:", "skope:"),
    "seeds/notice.yml": ("kind: news", "kind: nuws"),
    "dataset/events/river-fair-3.yml": ("kind: exposition", "kind: exhibition"),
}


@pytest.mark.parametrize("broken", UNREADABLE)
def test_what_refers_to_a_broken_record_is_not_to_blame(broken: str, tmp_path: Path) -> None:
    """One slip, one finding: nothing cascades."""
    found_in(tmp_path)
    file = tmp_path / broken
    file.write_text(file.read_text(encoding="utf-8").replace(*UNREADABLE[broken]), encoding="utf-8")
    found = pipeline.examine(tmp_path).diagnostics
    assert found
    assert {one.path for one in found} == {broken}


def test_what_refers_to_a_record_in_a_wrong_folder_is_not_to_blame(tmp_path: Path) -> None:
    found_in(tmp_path)
    (tmp_path / "dataset/places").rename(tmp_path / "dataset/place")
    found = pipeline.examine(tmp_path).diagnostics
    assert [one.path for one in found] == [f"dataset/place/{path.name}" for path in sorted(BASE.glob("*/places/*.yml"))]
    assert {one.code for one in found} == {"M108"}


def test_what_is_proved_only_of_another_page_is_fine_on_its_own_card(tmp_path: Path) -> None:
    """P106 finds furniture on any record but the card of the same page."""
    found_in(tmp_path)
    card = tmp_path / "seeds/notice.yml"
    metric = "page_metrics:\n  - {what: readers, quantity: {amount: 7, unit: readers}}\n"
    proof = "proof:\n  - {at: notice/p2, phrase: 7 readers, says: [page_metrics]}\n"
    card.write_text(card.read_text(encoding="utf-8") + metric + proof, encoding="utf-8")
    assert pipeline.examine(tmp_path).diagnostics == ()
