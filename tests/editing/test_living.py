"""`atlas refs`, `atlas show`, `atlas drafts`: looking at records, and keeping those that are not ready."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_tools.cli import atlas
from build_tools.core.languages import LANGUAGES
from build_tools.editing.drafts import judged, published
from build_tools.editing.moving import carry_out
from build_tools.editing.naming import RefusalError, named
from build_tools.editing.neighbours import neighbours
from build_tools.editing.show import show
from build_tools.examining import examine
from tests import worlds

EVENT = "dataset/events/river-fair-3.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the small world."""
    shutil.copytree(worlds.SMALL, tmp_path / "project")
    return tmp_path / "project"


def run(project: Path, *words: str) -> Result:
    return CliRunner().invoke(atlas, [*words, "--root", str(project)])


def test_references_are_listed_both_ways_with_their_fields() -> None:
    graph = examine(worlds.SMALL).graph
    assert neighbours(graph, named(graph, "osinovka")).lines() == (
        "1 reference here",
        "  events/river-fair-3  place  Third River Fair",
        "1 reference from here",
        "  topics.fairs  topics/fairs  Fairs",
    )
    here = neighbours(graph, named(graph, "sources/notice")).referring
    assert ("events/river-fair-3", "proof.1.at") in {(one.path, one.field) for one in here}


def test_an_id_that_is_mistyped_is_answered_with_the_nearest(project: Path) -> None:
    told = run(project, "refs", "osinovkaa")
    assert told.exit_code == 2
    assert "did you mean 'osinovka'?" in told.output


def test_a_record_is_shown_in_words_with_its_proof_and_what_refers_to_it() -> None:
    lines = show(examine(worlds.SMALL), "events/river-fair-3", LANGUAGES[0])
    assert lines[:2] == ("Third River Fair", f"Event · events/river-fair-3 · {EVENT}")
    assert "  Date: 4 June 2011  [implied, 1]" in lines
    assert "  Place: Osinovka  [1]" in lines
    assert "  Participants: China: Number: 1,246 enterprises  [3]" in lines
    assert "  3. “1246 enterprises from China” · A notice on the fair, passage 1" in lines


def test_what_an_item_is_called_by_is_not_said_again_beside_it(project: Path) -> None:
    lines = show(examine(project), "river-fair-3", LANGUAGES[0])
    assert [line for line in lines if "China" in line and "[" in line] == [
        "  Participants: China: Number: 1,246 enterprises  [3]"
    ]


def test_how_a_record_differs_from_another_is_shown_with_its_question(project: Path) -> None:
    file = project / EVENT
    told = "differences:\n  place:\n    question: {en: One town?}\n    how: {en: Two banks., ru: Два берега.}\n"
    file.write_text(file.read_text("utf-8").replace("proof:\n", f"{told}proof:\n", 1), "utf-8")
    seen = examine(project)
    lines = show(seen, "river-fair-3", LANGUAGES[0])
    at = lines.index("How they differ")
    assert lines[at - 1 : at + 3] == ("", "How they differ", "  Place: One town?", "    Two banks.")
    assert "    Два берега." in show(seen, "river-fair-3", LANGUAGES[1])
    assert "How they differ" not in show(seen, "osinovka", LANGUAGES[0])


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_every_record_can_be_shown_in_every_language(language: object) -> None:
    seen = examine(worlds.WHOLE)
    for path in seen.graph.entries:
        lines = show(seen, path, language)  # type: ignore[arg-type]
        assert path in lines[1]


def test_a_record_cannot_steer_the_terminal(project: Path) -> None:
    file = project / EVENT
    text = file.read_text("utf-8").replace("topics:", 'theme: "<b>a</b> & \\"b\\""\ntopics:')
    file.write_text(text, "utf-8")
    shown = run(project, "show", "river-fair-3").output
    assert 'Theme: <b>a</b> & "b"' in shown
    assert "\x1b" not in shown


DRAFT = "drafts/places/sandbank.yml"


def begin(project: Path, text: str) -> None:
    (project / DRAFT).parent.mkdir(parents=True, exist_ok=True)
    (project / DRAFT).write_text(text, "utf-8")


NAMES = """\
part_of: sandbank
proof:
  - at: register
    locator: spit
    retrieved: "2011-06-05"
    says:
      - part_of
"""
SOUND = "label:\n  en: Sandbank\n  ru: Отмель\n  zh: 沙洲\nkind: site\ntopics:\n  - fairs\n"


def test_a_draft_is_begun_listed_and_out_of_the_way_of_every_check(project: Path) -> None:
    begun = run(project, "new", "places", "sandbank", "--draft")
    assert begun.output.startswith(f"{DRAFT}: fill it in, then run `atlas drafts check {DRAFT}`")
    assert run(project, "check").exit_code == 0
    assert run(project, "drafts").output.startswith(f"{DRAFT}  ")
    assert "error" in run(project, "drafts").output
    assert run(project, "new", "places", "sandbank").exit_code == 2


def test_a_clean_draft_becomes_a_record(project: Path) -> None:
    begin(project, SOUND)
    assert judged(project).lines() == (f"{DRAFT}  clean",)
    move = published(project, ["places/sandbank"])
    carry_out(move, project)
    assert not (project / DRAFT).exists()
    assert (project / "dataset/places/sandbank.yml").read_text("utf-8") == SOUND
    assert examine(project).diagnostics == ()


def test_a_draft_with_an_error_stays_a_draft(project: Path) -> None:
    begin(project, SOUND.replace("kind: site", "kind: sight"))
    assert judged(project).lines() == (f"{DRAFT}  1 error, 0 notes",)
    told = CliRunner().invoke(atlas, ["drafts", "--root", str(project), "publish", "sandbank"])
    assert told.exit_code == 1
    assert "M104" in told.output
    assert (project / DRAFT).exists()
    assert not (project / "dataset/places/sandbank.yml").exists()


def test_drafts_may_name_each_other_and_are_published_together(project: Path) -> None:
    begin(project, SOUND)
    other = project / "drafts/places/spit.yml"
    other.write_text(
        SOUND.replace("Sandbank", "Spit").replace("Отмель", "Коса").replace("沙洲", "沙嘴") + NAMES, "utf-8"
    )
    assert [line.partition("  ")[2] for line in judged(project).lines()] == ["clean", "clean"]
    assert {found.path for found in published(project, ["spit"]).diagnostics} == {"drafts/places/spit.yml"}
    assert published(project, ["spit", "sandbank"]).diagnostics == ()


def test_only_a_draft_can_be_published(project: Path) -> None:
    with pytest.raises(RefusalError, match="no draft is called 'osinovka'"):
        published(project, ["osinovka"])
    begin(project, SOUND)
    (project / DRAFT).rename(project / "drafts/places/osinovka.yml")
    with pytest.raises(RefusalError, match=r"dataset/places/osinovka\.yml is there already"):
        published(project, ["osinovka"])


def test_fix_shows_what_it_would_change_and_then_does_it(project: Path) -> None:
    told = run(project, "fix", "--check", str(project / EVENT))
    assert told.exit_code == 1
    assert f"{EVENT}: form\n" in told.output
    assert "\n+  en: Third River Fair\n" in told.output
    before = (project / EVENT).read_text("utf-8")
    assert run(project, "fix", str(project / EVENT)).exit_code == 0
    assert (project / EVENT).read_text("utf-8") != before
    assert run(project, "fix", "--check", str(project / EVENT)).output == "1 file, 0 would change\n"
    assert examine(project).diagnostics == ()


def test_rename_and_merge_say_what_they_did_and_write_nothing_when_they_cannot(project: Path) -> None:
    told = run(project, "rename", "osinovka", "osinovka-on-the-river")
    assert told.exit_code == 0
    assert "1 other file followed" in told.output
    assert run(project, "check").exit_code == 0
    refused = run(project, "merge", "kedrovka", "garden-society")
    assert refused.exit_code == 2
    assert "are of two types" in refused.output
