"""Finished HTML in which nothing is left that Markdown, a template or a theme would take for its own.

Every special character of text becomes a numeric entity: a browser shows the same, and no generator in between finds
an asterisk, a brace, a colon or an angle bracket to act upon.
"""

import re
from html.parser import HTMLParser
from typing import Final

_SPECIAL: Final = re.compile(r"[^\w ]|_|(?<= ) ")
"""All but letters and digits of any script, and single spaces."""
_SPECIAL_IN_ATTRIBUTE: Final = re.compile(r"[^\w ./#-]|(?<= ) ")
"""Addresses and names of ours stay legible: in a tag that stands in raw HTML, their characters mean nothing."""
_AS_IT_STANDS: Final = frozenset({"pre", "textarea"})
"""Elements in which white space is seen."""
_VERBATIM: Final = frozenset({"script", "style"})
"""Elements in which an entity is not read as one."""


def entities(text: str) -> str:
    """Plain text as HTML without a special character in it."""
    return _SPECIAL.sub(_entity, text)


def raw_block(html: str) -> str:
    """The same HTML as one block of Markdown: no blank line, no indentation, every special character an entity.

    Raises:
        ValueError: a script or a style sheet stands in it, for which there is no such form.
    """
    writer = _Writer()
    writer.feed(html)
    writer.close()
    return "".join(writer.made).strip() + "\n"


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found.group())};"


class _Writer(HTMLParser):
    """Writes down what it reads."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.made: list[str] = []
        self.deep = 0
        """In how many elements that keep their white space."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VERBATIM:
            raise ValueError(f"a page holds <{tag}>, whose text cannot be written as entities")
        self.deep += tag in _AS_IT_STANDS
        self.made.append(f"<{tag}{_attributes(attrs)}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.made.append(f"<{tag}{_attributes(attrs)}/>")

    def handle_endtag(self, tag: str) -> None:
        self.deep -= tag in _AS_IT_STANDS
        self.made.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if data.isspace() and not self.deep:
            # Between tags, a line end is as good as any white space, and keeps the lines of the file short.
            self.made.append("\n" if "\n" in data else " ")
        else:
            self.made.append(entities(data))


def _attributes(attrs: list[tuple[str, str | None]]) -> str:
    return "".join(
        f" {name}" if value is None else f' {name}="{_SPECIAL_IN_ATTRIBUTE.sub(_entity, value)}"'
        for name, value in attrs
    )
