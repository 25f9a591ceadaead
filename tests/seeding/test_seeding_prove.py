"""Documents at hand are recognised, phrases found in them, and ledgers kept."""

from pathlib import Path

import pytest

from build_tools.proof import Ledger, phrase_hash
from build_tools.seeding import Verdict, prove, proving
from tests.seeding.worlds import DOCUMENT, FAIR, LEDGER, WORLD, beside_left_over, changed, graph, ledger, proved

TEXT = DOCUMENT.read_text(encoding="utf-8")


def test_one_of_one_document_is_recognised_under_any_name_and_every_phrase_is_found() -> None:
    outcome = proved(WORLD, download_7=TEXT)
    assert beside_left_over(outcome) == ()
    assert outcome.lines() == (
        "recognised 1 of 1 documents",
        "  wharf-fair-2011: download_7.txt (same bytes)",
        "found every phrase (28) to the letter",
        "                 sentences  recorded  label  furniture  restated  left over",
        "wharf-fair-2011         17        14      0          1         0          2",
    )


def test_the_ledger_of_the_world_is_what_proving_makes_of_it() -> None:
    artifact, _ = proved(WORLD, fair=TEXT).artifacts
    assert artifact.path == LEDGER
    assert artifact.content == (WORLD / LEDGER).read_bytes()


def test_a_ledger_is_sorted_holds_each_hash_once_and_ends_its_lines_with_lf() -> None:
    artifact, _ = proved(WORLD, fair=TEXT).artifacts
    lines = artifact.content.decode().split("\n")
    assert lines[-1] == ""
    assert lines[:-1] == sorted(set(lines[:-1]))
    assert {len(line) for line in lines[:-1]} == {16}


@pytest.mark.parametrize(
    "other",
    [
        TEXT + "\n",
        TEXT.replace("'", "’"),
        TEXT.replace("\n", "\r\n"),
        "\ufeff" + TEXT,
        TEXT.upper().replace("HTTPS", "https"),
    ],
    ids=["a line more", "curly quotes", "CRLF", "byte order mark", "capitals"],
)
def test_other_bytes_with_the_same_words_prove_the_same(other: str) -> None:
    outcome = proved(WORLD, fair=other)
    assert beside_left_over(outcome) == ()
    assert outcome.lines()[1] == "  wharf-fair-2011: fair.txt (same words, other bytes)"
    assert outcome.artifacts[0].content == (WORLD / LEDGER).read_bytes()


def test_a_miscopied_phrase_is_an_error_that_shows_what_is_printed(tmp_path: Path) -> None:
    root = changed(tmp_path, FAIR, "45 enterprises from China", "46 enterprises from China")
    (found,) = beside_left_over(proved(root, fair=TEXT))
    assert found.rule.code() == "P201"
    assert (found.path, found.at) == (FAIR, ("proof", 2, "phrase"))
    assert found.message == "“46 enterprises from China and 38 enterprises from Russia” is not in wharf-fair-2011/p5"
    assert found.hint == "the passage prints “45 enterprises from china and 38 enterprises from russia”"


def test_a_phrase_of_another_passage_is_an_error_that_names_it(tmp_path: Path) -> None:
    root = changed(tmp_path, FAIR, "at: wharf-fair-2011/p5", "at: wharf-fair-2011/p6")
    (found,) = beside_left_over(proved(root, fair=TEXT))
    assert found.message.endswith("is not in wharf-fair-2011/p6; found in p5 instead")
    assert found.hint == "write `at: wharf-fair-2011/p5`"


def test_a_phrase_of_a_passage_that_the_card_lacks_is_found_too(tmp_path: Path) -> None:
    root = changed(tmp_path, FAIR, "at: wharf-fair-2011/p5", "at: wharf-fair-2011/p50")
    (found,) = beside_left_over(proved(root, fair=TEXT))
    assert found.message == "wharf-fair-2011 has no passage p50; found in p5 instead"


def test_one_of_several_phrases_is_pointed_at(tmp_path: Path) -> None:
    root = changed(tmp_path, FAIR, "- 3rd River", "- 4th River")
    (found,) = beside_left_over(proved(root, fair=TEXT))
    assert found.at == ("proof", 0, "phrase", 0)


def test_a_phrase_that_was_not_found_leaves_the_ledger(tmp_path: Path) -> None:
    root = changed(tmp_path, FAIR, "45 enterprises from China", "46 enterprises from China")
    artifact, _ = proved(root, fair=TEXT).artifacts
    assert len(artifact.content) == len((WORLD / LEDGER).read_bytes()) - 17


def test_a_phrase_that_no_record_quotes_any_more_leaves_the_ledger() -> None:
    passage = graph().passages["wharf-fair-2011/p5"].sha256
    idle = Ledger(hashes=ledger().hashes | {phrase_hash(passage, "which nobody had expected")})
    outcome = proving(graph(), DOCUMENT.parent, {"wharf-fair-2011": idle}, {})[0]
    assert outcome.artifacts[0].content == (WORLD / LEDGER).read_bytes()


def test_without_the_document_its_ledger_is_left_alone() -> None:
    outcome = proved(WORLD)
    assert outcome.artifacts == ()
    assert beside_left_over(outcome) == ()
    assert outcome.lines() == (
        "recognised 0 of 1 documents",
        "  not at hand: wharf-fair-2011",
        "found 0 of 28 phrases to the letter",
        "  28 not looked up; what the ledgers say of them stays",
    )


def test_a_part_of_the_document_proves_its_part_and_loses_nothing() -> None:
    blocks = TEXT.split("\n\n")
    outcome = proved(WORLD, part="\n\n".join(blocks[:5]))
    (found,) = beside_left_over(outcome)
    assert (found.rule.code(), found.path) == ("P202", "seeds/wharf-fair-2011.yml")
    assert found.message.startswith("the document at hand lacks 7 of 12 passages: p6, p7")
    assert outcome.count(Verdict.UNREAD) > 0
    assert outcome.count(Verdict.MISSING) == 0
    assert outcome.artifacts[0].content == (WORLD / LEDGER).read_bytes()


def test_what_was_neither_looked_up_nor_proved_before_does_not_become_proved() -> None:
    part = {"part.txt": "\n\n".join(TEXT.split("\n\n")[:5]).encode()}
    outcome = prove(graph(), part, {})
    assert outcome.artifacts[0].content.count(b"\n") == outcome.count(Verdict.FOUND) < 28


def test_two_parts_complete_each_other() -> None:
    blocks = TEXT.split("\n\n")
    outcome = proved(WORLD, one="\n\n".join(blocks[:6]), two="\n\n".join(blocks[5:]))
    assert beside_left_over(outcome) == ()
    assert outcome.count(Verdict.FOUND) == 28


def test_a_document_without_a_card_is_a_note_and_proves_nothing() -> None:
    outcome = proved(WORLD, notes="The 3rd River Growers' Fair is a phrase that stands in a strange document, too.")
    (found,) = beside_left_over(outcome)
    assert (found.rule.code(), found.rule.severity, found.path) == ("P203", "note", "notes.txt")
    assert outcome.artifacts == ()


def test_a_folder_is_proved_with_diagnostics_in_place(tmp_path: Path) -> None:
    root = changed(tmp_path, FAIR, "45 enterprises from China", "46 enterprises from China")
    text = (root / FAIR).read_text(encoding="utf-8")
    outcome, found_all = proving(graph(root), root / "texts", {}, {FAIR: text})
    found = next(one for one in found_all if one.code == "P201")
    assert len(beside_left_over(outcome)) == 1
    line = next(number for number, row in enumerate(text.split("\n"), 1) if "46 enterprises" in row)
    assert (found.path, found.line, found.column, found.code) == (FAIR, line, 13, "P201")
