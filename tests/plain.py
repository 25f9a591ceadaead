"""A finished page as somebody would write it in plain Markdown: the same words, links and order, for a fair race."""

import re
from html.parser import HTMLParser
from typing import Final

HEADINGS: Final = {"h1": "# ", "h2": "## ", "h3": "### "}
LISTS: Final = frozenset({"ul", "ol", "dl"})
ITEMS: Final = frozenset({"li", "dt", "p", "div", "summary", "figcaption", "header"})
"""Elements that begin a line; what is nested in lists is nested in Markdown too."""
MARKS: Final = {"strong": "**", "em": "*", "code": "`"}


def markdown(html: str) -> str:
    """The page as Markdown; what only controls how it looks is left out."""
    writer = _Writer()
    writer.feed(html)
    writer.close()
    return re.sub(r"\n{3,}", "\n\n", "".join(writer.made)).strip() + "\n"


class _Writer(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.made: list[str] = []
        self.depth = 0
        self.targets: list[str] = []
        self.cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in HEADINGS:
            self.made.append(f"\n\n{HEADINGS[tag]}")
        elif tag in LISTS:
            self.depth += 1
            self.made.append("\n\n" if self.depth == 1 else "\n")
        elif tag in ITEMS:
            self.made.append("\n" + "    " * (self.depth - 1) + "- " if self.depth else "\n\n")
        elif tag == "a":
            self.targets.append(re.sub(r"\.html(?=#|$)", ".md", dict(attrs).get("href") or ""))
            self.made.append("[")
        elif tag == "q":
            self.made.append("“")
        elif tag == "tr":
            self.cells = 0
            self.made.append("\n|")
        elif tag == "br":
            self.made.append(" ")
        self.made.append(MARKS.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self.made.append(MARKS.get(tag, ""))
        if tag in HEADINGS or tag in {"table", "section"}:
            self.made.append("\n\n")
        elif tag in LISTS:
            self.depth -= 1
            self.made.append("\n")
        elif tag == "a":
            self.made.append(f"]({self.targets.pop()})")
        elif tag == "q":
            self.made.append("”")
        elif tag in {"th", "td"}:
            self.cells += 1
            self.made.append(" |")
        elif tag == "thead":
            self.made.append("\n|" + "---|" * self.cells)

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.made.append(re.sub(r"\s+", " ", data))
