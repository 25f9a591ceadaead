"""What the five documents disagree about, found in the real dataset by its relations alone."""

from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.core.languages import CODES
from build_tools.pages.matters import Matter, matters

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def found() -> tuple[Matter, ...]:
    return matters(pipeline.examine(ROOT).graph)


@pytest.mark.parametrize(
    ("kind", "records"),
    [
        (
            "views",
            {
                "claims/economic-complementarity-high",
                "claims/economic-complementarity-weak",
                "claims/complementary-strengths-to-combine",
            },
        ),
        (
            "views",
            {
                "claims/interregional-cooperation-accelerating",
                "claims/science-technology-cooperation-stays-small",
                "claims/huawei-large-and-long-term",
            },
        ),
        ("alike", {"initiatives/interregional-investment-fund", "initiatives/science-technology-innovation-fund"}),
        ("alike", {"initiatives/eastern-silk-road-belt", "initiatives/longjiang-silk-road-belt"}),
        ("names", {"organizations/minec-russia"}),
        ("names", {"people/natalya-ivanova"}),
        (
            "doubles",
            {
                "publications/china-potential-under-us-sanctions-vestnik",
                "publications/china-potential-under-us-sanctions-herald",
            },
        ),
    ],
)
def test_the_matter_is_there_whole(found: tuple[Matter, ...], kind: str, records: set[str]) -> None:
    assert (kind, records) in [(one.kind, {entry.path for entry in one.records}) for one in found]


def test_every_matter_has_its_question_and_its_difference_in_three_languages(found: tuple[Matter, ...]) -> None:
    for one in found:
        assert one.question is not None, one.anchor
        assert set(one.question.root) == set(CODES), one.anchor
        assert one.ties, one.anchor
        for tie in one.ties:
            assert tie.how is not None, (one.anchor, tie)
            assert set(tie.how.root) == set(CODES), one.anchor


def test_one_author_in_two_scripts_is_no_disagreement(found: tuple[Matter, ...]) -> None:
    assert "people/ivan-danilin" not in {entry.path for one in found for entry in one.records}
