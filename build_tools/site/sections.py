"""The sections of the site: which page stands in which, and which of them the navigation lists."""

from collections.abc import Iterable
from typing import TypeAlias

from build_tools.pages.page import Page
from build_tools.site.finished import source_uri

SECTIONS = ("home", "topics", "records", "sources", "data", "about", "contribute")
"""In the order of the navigation; the catalogues of strings name them."""
LISTED = {
    "home": "home",
    "topics": "topics",
    "topic": "topics",
    "types": "records",
    "index": "records",
    "data": "data",
    "rules": "contribute",
}
"""Kinds of pages that the navigation lists → their section. Others are reached by links and search."""
UNLISTED = {
    "record": "records",
    "source": "sources",
    "dictionary": "data",
    "redirect": "records",
    "family": "contribute",
}
"""Kinds too many to list, or reached through another → the section that is marked as the reader's place."""
PROSE = {"contribute.md": "contribute"}
"""Hand-written files with a section of their own; the others tell about the atlas."""

NavItem: TypeAlias = str | dict[str, list[str]]


def section_of(page: Page) -> str:
    """Section in which a made page stands; empty for none."""
    if page.kind == "index" and page.uri.removeprefix("records/").startswith(("sources/", "sources.")):
        return "sources"
    return LISTED.get(page.kind) or UNLISTED.get(page.kind, "")


def members(pages: Iterable[Page], prose: Iterable[str]) -> dict[str, list[str]]:
    """Files of each section as MkDocs names them, the one that opens it first; sections without any are left out.

    ``prose``: hand-written files, relative to the folder of their language.
    """
    held: dict[str, list[str]] = {section: [] for section in SECTIONS}
    for page in pages:
        if page.kind in LISTED:
            held[section_of(page)].append(source_uri(page.uri))
    for uri in sorted(prose):
        held[PROSE.get(uri, "about")].append(uri)
    return {section: _opener_first(section, uris) for section, uris in held.items() if uris}


def _opener_first(section: str, uris: list[str]) -> list[str]:
    """Otherwise in the order given: a stable sort."""
    names = (f"{section}.md", f"{section}/index.md", f"records/{section}/index.md")
    return sorted(uris, key=lambda uri: names.index(uri) if uri in names else len(names))


def nav(held: dict[str, list[str]], titles: dict[str, str]) -> list[NavItem]:
    """The navigation as ``mkdocs.yml`` would write it; a page that stands alone keeps its own title."""
    return [{titles[section]: uris} if len(uris) > 1 else uris[0] for section, uris in held.items()]
