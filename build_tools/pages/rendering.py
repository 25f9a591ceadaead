"""Templates, compiled once; what they cannot find is an error, what they print is escaped."""

import html
import re
from functools import cache
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from build_tools.pages.page import Heading
from build_tools.pages.words import Words

_HEADING: Final = re.compile(r'<h([23]) id="([^"]+)">(.*?)</h\1>', re.DOTALL)
_TAG: Final = re.compile(r"<[^>]*>")


@cache
def environment() -> Environment:
    """Where templates come from, and how they are read."""
    return Environment(
        loader=PackageLoader("build_tools.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )


def render(template: str, words: Words, view: object) -> str:
    """HTML of a page's main part from its view.

    Raises:
        TemplateNotFound: a record type has no template.
        UndefinedError: a template asks for what its view does not have.
    """
    return environment().get_template(template).render(view=view, say=words.said)


def headings(page: str) -> tuple[Heading, ...]:
    """Headings of the second and third level, as they stand in the page."""
    return tuple(
        Heading(level=int(level), anchor=html.unescape(anchor), title=html.unescape(_TAG.sub("", title)).strip())
        for level, anchor, title in _HEADING.findall(page)
    )
