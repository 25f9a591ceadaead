"""What one sentence of a document tells of several things is recorded evenly of each."""

from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.graph import Graph

ROOT = Path(__file__).parents[2]
SINCE = ("rambler-2019-expo/p7", "Since last year")
TOLD = (
    "mechanisms/interregional-cooperation-council",
    "agreements/interregional-cooperation-council-charter",
    "initiatives/interregional-investment-fund",
)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return pipeline.examine(ROOT).graph


@pytest.mark.parametrize("path", TOLD)
def test_since_last_year_dates_council_charter_and_fund_alike(graph: Graph, path: str) -> None:
    """The sentence gives one stretch of time for all; when within it each came about is not printed."""
    entry = graph.entries[path]
    (proof,) = [one for one in entry.record.proof if (one.at, *one.phrases) == SINCE]
    assert "as_of" in proof.implies
    assert entry.record.as_of == "2019-06"
    assert not entry.get("date")
    assert not entry.get("launched")
