"""The fast reader of tags sees what the standard library's parser sees."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.verify.tags import BROKEN, parsed, tags

Seen = list[tuple[str, dict[str, str]]]


class _Oracle(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: Seen = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        first: dict[str, str] = {}
        for name, value in attrs:
            first.setdefault(name, value or "")
        self.seen.append((tag, first))


def ours(page: str) -> Seen:
    return [(tag.name, parsed(tag.attributes)) for tag in tags(page)]


def theirs(page: str) -> Seen:
    oracle = _Oracle()
    oracle.feed(page)
    oracle.close()
    return oracle.seen


NAMES = st.sampled_from(["a", "p", "img", "h2", "my-part", "svg:use", "SECTION"])
VALUES = st.text(alphabet="ab /<>=&;#'é中\n-", max_size=8)
ATTRIBUTES = st.tuples(
    st.sampled_from(["id", "href", "HREF", "data-x", "xlink:href", "@click", "hidden"]),
    VALUES.map('="{}"'.format) | VALUES.map(lambda text: "='" + text.replace("'", "") + "'") | st.just(""),
).map("".join)
TAGS = st.builds(
    "<{} {}{}>".format, NAMES, st.lists(ATTRIBUTES, max_size=4).map(" ".join), st.sampled_from(["", " ", " /", "\n"])
)
PIECES = (
    TAGS
    | st.text(alphabet="ab \"'&;é中\n>=", max_size=12)
    | st.sampled_from(["</a>", "<!-- <a id=x> -->", "<!doctype html>", "1 < 2"])
    | st.sampled_from(
        ["<script>if (a<b) '<p id=x>'</script>", '<style type="x">a>b{}</style>', "<script src=x></script>"]
    )
)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_both_readers_see_the_same_tags_and_attributes(page: str) -> None:
    assert ours(page) == theirs(page)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<a href=x.html>", [("a", {"href": "x.html"})]),
        ("<a href = 'x.html' HREF=y>", [("a", {"href": "x.html"})]),
        ("<img alt src=a/b.svg/>", [("img", {"alt": "", "src": "a/b.svg/"})]),
        ('<a title="1 > 0" href="?a=1&amp;b=2">', [("a", {"title": "1 > 0", "href": "?a=1&b=2"})]),
        ("<script><a></script><b>", [("script", {}), ("b", {})]),
        ("<scripted><a>", [("scripted", {}), ("a", {})]),
        ("<title>a <b> c</title><p>", [("title", {}), ("p", {})]),
        ("a <b", [(BROKEN, {})]),
        ('<a href="x>y', [(BROKEN, {})]),
        ("a < b </b> <!-- <i> -->", []),
    ],
)
def test_tags_as_they_are_written(page: str, expected: Seen) -> None:
    assert ours(page) == expected


def test_an_unclosed_quotation_mark_costs_no_more_than_its_length() -> None:
    page = '<a href="' + "<a b='c' " * 20_000

    assert {name for name, _ in ours(page)} == {BROKEN}
