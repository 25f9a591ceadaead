"""`atlas rename`: every reference follows, nothing else moves, and nothing is written that breaks anything."""

import shutil
from pathlib import Path

import pytest

from build_tools.editing.moving import Move, carry_out
from build_tools.editing.naming import RefusalError
from build_tools.editing.rename import rename
from build_tools.examining import examine
from tests import worlds

EVENT = "dataset/events/river-growers-fair-3.yml"


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A copy of the world with a record of every type."""
    shutil.copytree(worlds.WHOLE, tmp_path / "world")
    return tmp_path / "world"


def snapshot(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in root.rglob("*") if path.is_file()}


def differing(root: Path, move: Move) -> dict[str, list[tuple[str, str]]]:
    """Lines of other files that change, old and new."""
    made: dict[str, list[tuple[str, str]]] = {}
    for path, text in move.changes.items():
        if text is not None and (root / path).exists():
            pairs = zip((root / path).read_text("utf-8").splitlines(), text.splitlines(), strict=True)
            made[path] = [(old.strip(), new.strip()) for old, new in pairs if old != new]
    return made


def test_references_of_every_form_follow_and_no_other_character_changes(world: Path) -> None:
    person = world / "dataset/people/olga-berezina.yml"
    person.write_text("# said of her:\n" + person.read_text("utf-8").replace("kind: usual", "kind:   'usual'"), "utf-8")
    move = rename(world, "birch-landing-institute-of-soils", "institute-of-soils")
    assert move.diagnostics == ()
    changed = differing(world, move)
    assert {pair for pairs in changed.values() for pair in pairs} >= {
        ("- roles.birch-landing-institute-of-soils.role", "- roles.institute-of-soils.role"),
        ("organization: birch-landing-institute-of-soils", "organization: institute-of-soils"),
    }
    text = move.changes["dataset/people/olga-berezina.yml"]
    assert text is not None
    assert text == person.read_text("utf-8").replace("birch-landing-institute-of-soils", "institute-of-soils")


def test_the_old_id_is_kept_as_a_former_one(world: Path) -> None:
    move = rename(world, "events/river-growers-fair-3", "third-fair")
    carry_out(move, world)
    assert not (world / EVENT).exists()
    made = (world / "dataset/events/third-fair.yml").read_text("utf-8")
    assert made.endswith("replaces:\n  - river-growers-fair-3\n")
    assert examine(world).diagnostics == ()
    assert examine(world).graph.get("events/river-growers-fair-3") is None


def test_any_type_paths_follow_and_words_that_only_look_like_the_id_do_not(world: Path) -> None:
    move = rename(world, "places/lotus-port", "port-of-lotus")
    claim = move.changes["dataset/claims/narrow-roads.yml"]
    assert claim is not None
    assert "places/port-of-lotus" in claim
    assert "organizations/lotus-port-chamber-of-gardens" not in (move.changes.get(EVENT) or "")
    assert "lotus-port-chamber-of-gardens" in (move.changes[EVENT] or "")
    assert move.diagnostics == ()


def test_passages_and_the_ledger_of_a_source_follow(world: Path) -> None:
    ledger = (world / "seeds/wharf-fair-2011.proved").read_text("utf-8")
    move = rename(world, "sources/wharf-fair-2011", "wharf-fair")
    carry_out(move, world)
    assert examine(world).diagnostics == ()
    assert (world / "seeds/wharf-fair.proved").read_text("utf-8") == ledger
    assert not [path for path in world.rglob("*") if "wharf-fair-2011" in path.name and path.parent.name == "seeds"]
    assert "at: wharf-fair/p4" in (world / EVENT).read_text("utf-8")


def test_speakers_follow(world: Path) -> None:
    move = rename(world, "people/olga-berezina", "berezina")
    assert ("by: people/olga-berezina", "by: people/berezina") in differing(world, move)[
        "dataset/claims/narrow-roads.yml"
    ]


def test_keys_that_name_an_item_follow(world: Path) -> None:
    event = world / EVENT
    gap = "unknowns:\n  organizers.lotus-port-chamber-of-gardens:\n    en: Not so.\n    ru: Нет.\n    zh: 无。\n"
    event.write_text(event.read_text("utf-8") + gap, "utf-8")
    move = rename(world, "lotus-port-chamber-of-gardens", "chamber-of-gardens")
    assert "  organizers.chamber-of-gardens:\n" in (move.changes[EVENT] or "")


def test_back_to_a_former_id_is_no_former_id_any_more(world: Path) -> None:
    before = snapshot(world)
    carry_out(rename(world, "events/river-growers-fair-3", "third-fair"), world)
    carry_out(rename(world, "third-fair", "river-growers-fair-3"), world)
    after = snapshot(world)
    assert after[EVENT].endswith("replaces:\n  - third-fair\n")
    assert {path for path in before if before[path] != after.get(path)} == {EVENT}


REFUSED = {
    "no record has the id 'events/nope'": ("events/nope", "fair"),
    "'index' is kept for the site": ("events/river-growers-fair-3", "index"),
    "'Fair' is not an id": ("events/river-growers-fair-3", "Fair"),
    "a record cannot change its type": ("events/river-growers-fair-3", "places/fair"),
    "places/birch-landing is there already": ("places/lotus-port", "birch-landing"),
    "has this id already": ("places/lotus-port", "lotus-port"),
}


@pytest.mark.parametrize("message", REFUSED)
def test_a_name_that_cannot_be_given_is_refused(message: str, world: Path) -> None:
    with pytest.raises(RefusalError, match=message):
        rename(world, *REFUSED[message])


def test_a_former_id_of_another_record_is_never_used_again(world: Path) -> None:
    carry_out(rename(world, "places/lotus-port", "port-of-lotus"), world)
    with pytest.raises(RefusalError, match="former id of places/port-of-lotus"):
        rename(world, "places/birch-landing", "lotus-port")


def test_nothing_is_renamed_while_a_record_that_may_name_it_cannot_be_read(world: Path) -> None:
    (world / EVENT).write_text("label: {en: Fair\n", "utf-8")
    with pytest.raises(RefusalError, match=r"mend dataset/events/river-growers-fair-3\.yml first"):
        rename(world, "places/lotus-port", "port-of-lotus")


def test_what_was_wrong_before_does_not_stand_in_the_way_and_what_becomes_wrong_does(world: Path) -> None:
    claim = world / "dataset/claims/narrow-roads.yml"
    claim.write_text(claim.read_text("utf-8").replace("p7", "p99"), "utf-8")
    assert rename(world, "places/lotus-port", "port-of-lotus").diagnostics == ()
    move = Move(changes={EVENT: "x"}, lines=(), diagnostics=examine(world).diagnostics, texts={})
    before = snapshot(world)
    carry_out(move, world)
    assert snapshot(world) == before
