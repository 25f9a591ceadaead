"""DOIs: what is left of the printed one, and whether it leads anywhere."""

import pytest

from build_tools.records.publication import Publication
from tests import worlds

PRINTED = [
    ("10.15826/recon.2019.5.1.002", "10.15826/recon.2019.5.1.002", "whole"),
    ("10.15826/recon.2019.5.1.002.", "10.15826/recon.2019.5.1.002", "full_stop"),
    ("https://doi.org/10.1000/ABC-12", "10.1000/abc-12", "whole"),
    ("doi: 10.1000/182", "10.1000/182", "whole"),
    ("10.1016/s0140-6736(05)", "10.1016/s0140-6736(05)", "whole"),
    ("10.22184/2070-8963.2022.", "10.22184/2070-8963.2022", "cut_short"),
    ("10.22184/2070-8963.2022.101.1.64", "10.22184/2070-8963.2022.101.1.64", "whole"),
    ("10.22184/2070-", "10.22184/2070-", "cut_short"),
    ("10.22184", "10.22184", "cut_short"),
    ("R-Economy 5(1)", "r-economy 5(1)", "malformed"),
]


@pytest.mark.parametrize(("printed", "clean", "state"), PRINTED)
def test_a_printed_doi_is_cleaned_and_judged(printed: str, clean: str, state: str) -> None:
    record = worlds.entry("publications/work", {"kind": "article", "doi": printed}).record
    assert isinstance(record, Publication)
    assert record.computed() == {"doi_clean": clean, "doi_state": state}


def test_without_a_doi_nothing_is_computed() -> None:
    assert worlds.entry("publications/work", {"kind": "article"}).record.computed() == {}


def test_what_is_computed_stands_beside_what_was_read() -> None:
    entry = worlds.entry("publications/work", {"kind": "article", "doi": "10.1000/182."})
    assert entry.get("doi") == "10.1000/182."
    assert (entry.get("doi_clean"), entry.get("doi_state")) == ("10.1000/182", "full_stop")
    assert "doi_clean" not in entry.raw
    assert [one.path for one in entry.facts] == ["doi"]
