"""`atlas rename`: markers in answers follow, their words stay."""

import shutil
from pathlib import Path

import pytest

from build_tools.editing.moving import carry_out
from build_tools.editing.neighbours import neighbours
from build_tools.editing.rename import rename
from build_tools.examining import examine
from tests import worlds

TOPIC = "dataset/topics/growers.yml"


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A copy of the world with a record of every type."""
    shutil.copytree(worlds.WHOLE, tmp_path / "world")
    return tmp_path / "world"


def test_markers_follow_the_record_in_every_language_and_no_other_character_changes(world: Path) -> None:
    before = (world / TOPIC).read_text("utf-8")
    move = rename(world, "events/river-growers-fair-3", "third-fair")
    assert move.diagnostics == ()
    assert move.changes[TOPIC] == before.replace("events/river-growers-fair-3", "events/third-fair")
    carry_out(move, world)
    assert examine(world).diagnostics == ()


def test_a_marker_of_a_value_follows_the_record_that_the_value_is_named_by(world: Path) -> None:
    file = world / TOPIC
    marker = "<events/river-growers-fair-3#organizers.lotus-port-chamber-of-gardens|The chamber>"
    text = file.read_text("utf-8").replace("<events/river-growers-fair-3|The document>", marker)
    file.write_text(text, "utf-8")
    move = rename(world, "lotus-port-chamber-of-gardens", "chamber")
    assert move.diagnostics == ()
    assert move.changes[TOPIC] == text.replace(marker, "<events/river-growers-fair-3#organizers.chamber|The chamber>")


def test_an_answer_is_a_neighbour_once_however_often_it_points(world: Path) -> None:
    graph = examine(world).graph
    fair = graph.entries["events/river-growers-fair-3"]
    here = [one.field for one in neighbours(graph, fair).referring if one.path == "topics/growers"]
    assert here == ["questions.1.answer"]
    there = [one.path for one in neighbours(graph, graph.entries["topics/growers"]).referred]
    assert there == ["events/river-growers-fair-3"]
