"""An account: how many sentences each reason accounts for, as a file."""

import pytest

from build_tools.proof import Account, Reason

FILE = "recorded 2\nlabel 0\nfurniture 1\nrestated 0\nleft_over 3\n"


def test_an_account_counts_reasons() -> None:
    reasons = [Reason.RECORDED, Reason.LEFT_OVER, Reason.LEFT_OVER, Reason.FURNITURE, Reason.RECORDED, Reason.LEFT_OVER]
    account = Account.of(reasons)
    assert account == Account(recorded=2, furniture=1, left_over=3)
    assert account.sentences == 6
    assert account.text() == FILE


def test_an_account_is_read_as_it_was_written() -> None:
    assert Account.parse(FILE) == Account(recorded=2, furniture=1, left_over=3)
    assert Account.parse(FILE.replace("\n", "\r\n")) == Account.parse(FILE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "<<<<<<< ours\n" + FILE,
        FILE + "recorded 3\n",
        "recorded\n",
        "recorded -1\n",
        "recorded ٣\n",
        "read 3\n",
    ],
    ids=["empty", "blank", "torn by a merge", "twice", "no count", "negative", "other digits", "unknown"],
)
def test_what_is_no_account_is_none(text: str) -> None:
    assert Account.parse(text) is None


def test_a_reason_is_told_in_words() -> None:
    assert [reason.words for reason in Reason] == ["recorded", "label", "furniture", "restated", "left over"]
