"""Tags of an HTML page, fast: comments are passed over, and so is the text in elements whose text holds no tags.

``html.parser`` reads some 5 MB a second, and a site of 3,000 pages is 120 MB: too slow to be run at every build.
The two find the same tags and attributes in well-formed pages; a test holds this one to the other.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_ATTRIBUTES = r"""(?:[^"'>]++|"[^"]*+"|'[^']*+')*+"""
_TOKEN = re.compile(
    rf"<!--.*?(?:-->|\Z)"
    rf"|<(?P<raw>script|style|textarea|title)(?![^\s/>])(?P<of_raw>{_ATTRIBUTES})>(?P<text>.*?)(?:</(?P=raw)(?=[\s/>])|\Z)"
    rf"|<(?P<name>[a-z][^\s/>]*+)(?P<attributes>{_ATTRIBUTES})>"
    rf"|(?P<broken><[a-z])",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"""([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?""",
)

BROKEN = "<"
"""Name of what begins like a tag and never becomes one, as after a quotation mark that is not closed."""


class Tag(NamedTuple):
    """A start tag; a tuple, because millions are made."""

    name: str
    """In lower case; ``BROKEN`` for what is none."""
    attributes: str
    """As written; `parsed` takes them apart."""
    text: str
    """What is between it and its end tag, where that cannot hold tags (``script``, ``style``); else empty."""
    offset: int
    """Of its ``<`` in the page, in code points."""


def tags(page: str) -> Iterator[Tag]:
    """Start tags in order of the page; none after a broken one, for it swallows what follows."""
    for token in _TOKEN.finditer(page):
        kind = token.lastgroup
        if kind == "attributes":
            name, attributes = token.group("name", "attributes")
            yield Tag(name.lower(), attributes, "", token.start())
        elif kind == "text":
            name, attributes, text = token.group("raw", "of_raw", "text")
            yield Tag(name.lower(), attributes, text, token.start())
        elif kind == "broken":
            yield Tag(BROKEN, "", "", token.start())
            return


def parsed(attributes: str) -> dict[str, str]:
    """Attributes of a tag by name in lower case, the first of equal names; empty text where there is no value."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(attributes):
        value = double or single or bare
        found.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return found
