"""The plain Markdown that the benchmark gives to stock MkDocs says what our page says."""

import re
from collections.abc import Mapping

from build_tools.pages import Page
from tests.pages.tree import read
from tests.plain import markdown


def letters(text: str) -> str:
    """What is said, however it is set."""
    return re.sub(r"\W+", "", text)


def test_a_page_as_markdown_says_the_same_in_the_same_order(made: Mapping[str, Mapping[str, Page]]) -> None:
    pages = made["en"]
    assert len(pages) > 20
    for uri, page in pages.items():
        plain = re.sub(r"\]\([^)]*\)", "]", markdown(page.html))
        assert letters(plain) == letters(read(page.html).text()), uri


def test_lists_links_and_tables_are_written_as_markdown_has_them() -> None:
    html = (
        '<h2 id="x">A</h2><ul><li><a href="b.html#c">B</a><ul><li>C</li></ul></li></ul>'
        "<table><thead><tr><th>D</th><th>E</th></tr></thead><tr><td>1</td><td><q>2</q></td></tr></table>"
    )
    assert markdown(html) == "## A\n\n- [B](b.md#c)\n\n    - C\n\n|D |E |\n|---|---|\n|1 |“2” |\n"
