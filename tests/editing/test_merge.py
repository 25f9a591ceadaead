"""`atlas merge`: two records become one; what the other knew is added, what they disagree on is told."""

import shutil
from pathlib import Path

import pytest

from build_tools.core.diagnostic import errors
from build_tools.editing.merge import merge
from build_tools.editing.moving import carry_out
from build_tools.editing.naming import RefusalError
from build_tools.examining import examine
from tests import worlds

FAIR, TWIN = "dataset/events/river-growers-fair-3.yml", "dataset/events/fair-three.yml"


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A world in which the fair stands twice: its twin knows less, but says how it was called."""
    root = tmp_path / "world"
    shutil.copytree(worlds.WHOLE, root)
    text = (root / FAIR).read_text("utf-8")
    kept = text[: text.index("organizers:")] + "topics:\n  - growers\n" + text[text.index("proof:") :]
    head, _, rest = kept.partition("proof:\n")
    first, _, _ = rest.partition("  - at: wharf-fair-2011/p4\n    phrase:\n      - Lotus Port Chamber")
    (root / TWIN).write_text(head + "proof:\n" + first + "unknowns:\n  organizers:\n    en: Not printed.\n", "utf-8")
    claim = root / "dataset/claims/narrow-roads.yml"
    claim.write_text(
        claim.read_text("utf-8").replace(
            "about:\n", "about:\n  - events/fair-three\n  - events/river-growers-fair-3\n"
        ),
        "utf-8",
    )
    return root


def test_what_is_lacking_is_added_with_its_proof_and_references_follow(world: Path) -> None:
    move = merge(world, "events/river-growers-fair-3", "events/fair-three")
    assert move.diagnostics == ()
    assert {"added organizers", "added participants", "no longer unknown: organizers"} <= set(move.lines)
    carry_out(move, world)
    assert not (world / FAIR).exists()
    text = (world / TWIN).read_text("utf-8")
    assert text.endswith("replaces:\n  - river-growers-fair-3\n")
    assert "  - lotus-port-chamber-of-gardens\n" in text
    assert errors(examine(world).diagnostics) == ()
    assert (world / "dataset/claims/narrow-roads.yml").read_text("utf-8").count("events/fair-three") == 1


def test_what_both_know_is_not_doubled(world: Path) -> None:
    before = (world / FAIR).read_text("utf-8")
    move = merge(world, "events/fair-three", "events/river-growers-fair-3")
    made = move.changes[FAIR]
    assert made == before + "replaces:\n  - fair-three\n"
    assert move.diagnostics == ()


def test_a_fact_on_which_they_disagree_is_told_and_nothing_is_written(world: Path) -> None:
    twin = world / TWIN
    twin.write_text(twin.read_text("utf-8").replace("edition: 3", "edition: 4"), "utf-8")
    move = merge(world, "events/fair-three", "events/river-growers-fair-3")
    assert [(one.code, one.path, one.where) for one in move.diagnostics] == [("E102", TWIN, "edition")]
    assert "'3' there, '4' here" in move.diagnostics[0].message
    assert move.changes == {}


def test_keeping_one_side_leaves_the_proof_of_the_other_and_says_so(world: Path) -> None:
    twin = world / TWIN
    spoilt = (
        twin.read_text("utf-8").replace("edition: 3", "edition: 4").replace("3rd River Growers", "4th River Growers")
    )
    twin.write_text(spoilt, "utf-8")
    move = merge(world, "events/fair-three", "events/river-growers-fair-3", keep_into=True)
    assert "kept edition: '3' there, '4' here" in move.lines
    assert "left the proof of edition at wharf-fair-2011/p4" in move.lines
    assert "edition: 3\n" in (move.changes[FAIR] or "")


def test_a_wording_on_which_they_differ_is_kept_and_told(world: Path) -> None:
    twin = world / TWIN
    twin.write_text(twin.read_text("utf-8").replace("Third River Growers' Fair", "Third fair"), "utf-8")
    move = merge(world, "events/fair-three", "events/river-growers-fair-3")
    assert any(line.startswith("kept label.en: ") for line in move.lines)
    assert move.diagnostics == ()


def test_former_ids_of_both_lead_to_the_one_that_stays(world: Path) -> None:
    twin = world / TWIN
    twin.write_text(twin.read_text("utf-8") + "replaces:\n  - fair-iii\n", "utf-8")
    made = merge(world, "events/fair-three", "events/river-growers-fair-3").changes[FAIR]
    assert made is not None
    assert made.endswith("replaces:\n  - fair-iii\n  - fair-three\n")


REFUSED = {
    "cannot be merged into itself": ("events/fair-three", "fair-three"),
    "are of two types": ("events/fair-three", "places/lotus-port"),
    "no record has the id 'nope'": ("nope", "events/fair-three"),
}


@pytest.mark.parametrize("message", REFUSED)
def test_what_is_no_pair_is_refused(message: str, world: Path) -> None:
    with pytest.raises(RefusalError, match=message):
        merge(world, *REFUSED[message])


def test_two_records_of_which_one_names_the_other_are_refused(world: Path) -> None:
    twin = world / TWIN
    twin.write_text(twin.read_text("utf-8").replace("topics:", "follows: river-growers-fair-3\ntopics:"), "utf-8")
    with pytest.raises(RefusalError, match="names events/river-growers-fair-3 in `follows`"):
        merge(world, "events/fair-three", "events/river-growers-fair-3")


def test_passages_with_the_same_words_are_one_and_ledgers_are_joined(world: Path) -> None:
    card = (world / "seeds/wharf-fair-2011.yml").read_text("utf-8")
    (world / "seeds/wharf-copy.yml").write_text(card.replace("wharf-fair-2011/", "wharf-copy/"), "utf-8")
    (world / "seeds/wharf-copy.proved").write_text("0123456789abcdef\n", "utf-8")
    claim = world / "dataset/claims/narrow-roads.yml"
    claim.write_text(claim.read_text("utf-8").replace("wharf-fair-2011/", "wharf-copy/"), "utf-8")
    move = merge(world, "sources/wharf-copy", "sources/wharf-fair-2011")
    assert "at: wharf-fair-2011/p7" in (move.changes["dataset/claims/narrow-roads.yml"] or "")
    assert "0123456789abcdef\n" in (move.changes["seeds/wharf-fair-2011.proved"] or "")
    assert move.changes["seeds/wharf-copy.proved"] is None
    assert move.diagnostics == ()


def test_a_passage_that_the_other_source_lacks_is_a_refusal(world: Path) -> None:
    card = (world / "seeds/wharf-fair-2011.yml").read_text("utf-8").replace("wharf-fair-2011/", "wharf-copy/")
    (world / "seeds/wharf-copy.yml").write_text(card.replace("a5af1ee4", "b5af1ee4"), "utf-8")
    claim = world / "dataset/claims/narrow-roads.yml"
    claim.write_text(claim.read_text("utf-8").replace("wharf-fair-2011/", "wharf-copy/"), "utf-8")
    with pytest.raises(RefusalError, match="passage 7 of sources/wharf-copy is cited"):
        merge(world, "sources/wharf-copy", "sources/wharf-fair-2011")


KEPT, GONE = "river-growers-fair-3", "fair-three"


def differing(world: Path, slug: str, *from_whom: str) -> Path:
    """Let an event say how it differs from others."""
    path = world / f"dataset/events/{slug}.yml"
    text = path.read_text("utf-8")
    told = "".join(f"  distinct_from.{one}:\n    how:\n      en: Not {one}.\n" for one in from_whom)
    path.write_text(text.replace("proof:\n", f"differences:\n{told}proof:\n", 1), "utf-8")
    return path


def third(world: Path) -> Path:
    """An event that names both of the pair."""
    path = world / "dataset/events/other-fair.yml"
    path.write_text(
        f"label:\n  en: Another fair\nkind: exposition\ntopics:\n  - growers\n"
        f"distinct_from:\n  - {GONE}\n  - {KEPT}\nproof:\n",
        "utf-8",
    )
    path.write_text(differing(world, "other-fair", GONE, KEPT).read_text("utf-8").replace("proof:\n", ""), "utf-8")
    return path


def test_two_differences_of_a_third_record_become_one_and_the_other_is_told(world: Path) -> None:
    path = third(world)
    move = merge(world, f"events/{GONE}", f"events/{KEPT}")
    assert move.diagnostics == ()
    carry_out(move, world)
    assert path.read_text("utf-8").endswith(
        f"distinct_from:\n  - {KEPT}\ndifferences:\n  distinct_from.{KEPT}:\n    how:\n      en: Not {GONE}.\n"
    )
    lines = [one for one in move.lines if "other-fair" in one]
    assert lines == [
        f"left the second of two in {path.relative_to(world)}: distinct_from.{KEPT}: {{how: {{en: 'Not {KEPT}.'}}}}"
    ]
    assert errors(examine(world).diagnostics) == ()


def test_a_difference_between_the_two_goes_with_the_merge_and_is_told(world: Path) -> None:
    """Both of them were told apart once; the references are dropped, as asked for, and the sentence is left over."""
    differing(world, GONE, KEPT)
    differing(world, KEPT, GONE)
    move = merge(world, f"events/{GONE}", f"events/{KEPT}")
    assert move.diagnostics == ()
    assert [one for one in move.lines if "difference" in one] == [
        f"kept differences.distinct_from.{KEPT}.how.en: 'Not {GONE}.' there, 'Not {KEPT}.' here",
        f"left the difference distinct_from.{KEPT}, which the record does not hold: {{how: {{en: 'Not {GONE}.'}}}}",
    ]
    carry_out(move, world)
    assert "differences" not in (world / FAIR).read_text("utf-8")
    assert errors(examine(world).diagnostics) == ()


def test_a_difference_of_what_is_carried_over_is_carried_too(world: Path) -> None:
    third(world)
    twin = differing(world, GONE, "other-fair")
    twin.write_text(twin.read_text("utf-8").replace("topics:", "distinct_from:\n  - other-fair\ntopics:"), "utf-8")
    move = merge(world, f"events/{GONE}", f"events/{KEPT}")
    assert move.diagnostics == ()
    assert "  distinct_from.other-fair:\n    how:\n      en: Not other-fair.\n" in (move.changes[FAIR] or "")
