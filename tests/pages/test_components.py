"""Edges that hang together."""

import pytest

from build_tools.pages.components import components


@pytest.mark.parametrize(
    ("edges", "groups"),
    [
        ([], []),
        (["ab"], [("ab",)]),
        (["ab", "cd"], [("ab",), ("cd",)]),
        (["ab", "bc"], [("ab", "bc")]),
        # The last edge joins what stood apart.
        (["ab", "ef", "cd", "bc"], [("ef",), ("cd", "ab", "bc")]),
        (["aa"], [("aa",)]),
    ],
)
def test_edges_that_share_an_end_are_one_group(edges: list[str], groups: list[tuple[str, ...]]) -> None:
    assert components(edges, tuple) == groups
