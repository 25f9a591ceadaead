"""Pages that stand once in the site: a module says what its page shows, and the page is there."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import build_tools.pages as package
from build_tools.core.registry import modules
from build_tools.pages.setting import Sheet

View: TypeAlias = Callable[[Sheet], object | None]
"""From a sheet to what the template lays out; None where the records give nothing to show, and no page is made."""


@dataclass(frozen=True, kw_only=True)
class SitePage:
    """A page that stands once: its template, title and lead have the name of its kind."""

    kind: str
    """Template ``<kind>.html``, strings ``<kind>.title`` and ``<kind>.lead``; as `Page.kind`."""
    uri: str
    section: str
    """Section of the navigation, as `Page.section`."""
    listed: bool
    view: View


def site_page(*, kind: str, uri: str, section: str, listed: bool = True) -> Callable[[View], SitePage]:
    """Make a function from a sheet to a view a page of the site; the folder registers it."""
    return lambda view: SitePage(kind=kind, uri=uri, section=section, listed=listed, view=view)


@cache
def site_pages() -> tuple[SitePage, ...]:
    """All of them, by uri."""
    found = {one for module in modules(package) for one in vars(module).values() if isinstance(one, SitePage)}
    return tuple(sorted(found, key=lambda one: one.uri))
