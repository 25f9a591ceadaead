"""Every sentence of a document at hand is accounted for, or reported."""

from pathlib import Path

import pytest

from build_tools.proof import Account, Reason
from build_tools.records import Role
from build_tools.seeding import Proving
from build_tools.seeding.aligned import aligned
from build_tools.seeding.cited import Cited
from build_tools.seeding.marked import _passage
from tests.seeding.worlds import ACCOUNT, CARD, DOCUMENT, WORLD, changed, proved

TEXT = DOCUMENT.read_text(encoding="utf-8")


def _reasons(outcome: Proving) -> dict[str, Reason]:
    return {place: sentence.reason for place, sentence in outcome.marked[0].by_place.items()}


def _with_accounts(folder: Path, *accounts: str) -> Path:
    lines = "".join(f"  - {{{account}}}\n" for account in accounts)
    return changed(folder, CARD, "passages:\n", f"accounts:\n{lines}passages:\n")


def test_a_sentence_with_a_phrase_in_it_is_recorded_and_one_without_is_left_over() -> None:
    reasons = _reasons(proved(WORLD, fair=TEXT))
    assert reasons["p4/s1"] is Reason.RECORDED
    assert reasons["p12/s1"] is Reason.FURNITURE
    assert [place for place, reason in reasons.items() if reason is Reason.LEFT_OVER] == ["p3/s1", "p6/s2"]


def test_sentences_left_over_are_one_note_a_document_with_their_first_words() -> None:
    (found,) = proved(WORLD, fair=TEXT).findings
    assert (found.rule.code(), found.rule.severity, found.path, found.at) == ("P209", "note", CARD, ("passages",))
    assert found.message.split("\n") == [
        "2 of 17 sentences are left over",
        "p3/s1  [This text was invented for tests: no …",
        "p6/s2  Since then both towns take turns as …",
    ]


def _one_by_one(text: str, *phrases: str, role: Role = Role.CONTENT) -> list[str]:
    """Reasons of the sentences of a passage with these phrases."""
    cited = [
        Cited(file="f", at=(), record="events/e", proof=0, source="s", passage=1, phrase=phrase) for phrase in phrases
    ]
    return [one.reason.value for one in _passage(aligned(text), (1, role, "a mill"), cited, {}).sentences]


def test_a_phrase_that_recurs_in_its_passage_accounts_for_the_sentence_where_it_stands_first() -> None:
    text = "The old mill grew. The old mill burned."
    assert _one_by_one(text, "old mill") == ["recorded", "left_over"]
    assert _one_by_one(text, "old mill", "old mill burned") == ["recorded", "recorded"]


def test_a_phrase_across_two_sentences_accounts_for_both() -> None:
    assert _one_by_one("It ran till 2011. Then it burned. So it ended.", "till 2011. Then") == [
        "recorded",
        "recorded",
        "left_over",
    ]


def test_without_a_phrase_the_role_of_the_passage_accounts_for_its_sentences() -> None:
    text = "The old mill grew. It burned."
    assert {role.value: _one_by_one(text, role=role) for role in Role} == {
        "content": ["left_over", "left_over"],
        "title": ["label"],
        "reference": ["label"],
        "metadata": ["label"],
        "furniture": ["furniture", "furniture"],
    }


@pytest.mark.parametrize("heading", ["Keywords:", "Related publications", "Ключевые слова", "关键词："])
def test_a_heading_within_the_content_is_a_label(heading: str) -> None:
    assert _one_by_one(f"{heading}\nThe old mill grew.") == ["label", "left_over"]


@pytest.mark.parametrize(
    "line",
    ["It burned.", "1246 enterprises", "A line of so many words can hardly be a heading at all", "Mills: they burn"],
)
def test_a_line_that_says_something_is_no_heading(line: str) -> None:
    assert _one_by_one(f"{line}\nThe old mill grew.") == ["left_over", "left_over"]


def test_an_account_in_the_card_settles_a_sentence(tmp_path: Path) -> None:
    root = _with_accounts(tmp_path, "at: p3/s1, reason: label", "at: p6/s2, reason: restated, of: p6/s1")
    outcome = proved(root, fair=TEXT)
    assert outcome.findings == ()
    assert (_reasons(outcome)["p3/s1"], _reasons(outcome)["p6/s2"]) == (Reason.LABEL, Reason.RESTATED)
    assert outcome.marked[0].account == Account(recorded=14, label=1, furniture=1, restated=1)


@pytest.mark.parametrize(
    ("account", "message"),
    [
        ("at: p3/s2, reason: label", "the document has no sentence p3/s2"),
        ("at: p99/s1, reason: label", "the document has no sentence p99/s1"),
        ("at: p4/s1, reason: furniture", "a record quotes p4/s1 already"),
        ("at: p6/s2, reason: restated", "p6/s2 restates a sentence that `of` does not name"),
        ("at: p6/s2, reason: restated, of: p6/s9", "the document has no sentence p6/s9"),
        ("at: p6/s2, reason: restated, of: p3/s1", "no record quotes p3/s1, which p6/s2 is said to restate"),
        ("at: p6/s2, reason: label, of: p6/s1", "only a restated sentence is one `of` another; p6/s2 is not"),
    ],
)
def test_an_account_that_does_not_hold_is_an_error(tmp_path: Path, account: str, message: str) -> None:
    findings = proved(_with_accounts(tmp_path, account), fair=TEXT).findings
    found = next(one for one in findings if one.rule.code() == "P210")
    assert (found.rule.severity, found.path, found.at, found.message) == ("error", CARD, ("accounts", 0, "at"), message)


def test_the_account_of_the_world_is_what_proving_makes_of_it() -> None:
    _, artifact = proved(WORLD, fair=TEXT).artifacts
    assert artifact.path == ACCOUNT
    assert artifact.content == (WORLD / ACCOUNT).read_bytes()
    assert Account.parse(artifact.content.decode()) == Account(recorded=14, furniture=1, left_over=2)


def test_a_part_of_a_document_has_no_account_and_an_account_of_the_rest_is_not_refused(tmp_path: Path) -> None:
    root = _with_accounts(tmp_path, "at: p3/s1, reason: label", "at: p12/s9, reason: label")
    outcome = proved(root, part="\n\n".join(TEXT.split("\n\n")[:5]))
    assert [artifact.path for artifact in outcome.artifacts] == ["seeds/wharf-fair-2011.proved"]
    assert [found for found in outcome.findings if found.rule.code() == "P210"] == []
