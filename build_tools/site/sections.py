"""The sections of the site: which page stands in which, and which of them the navigation lists."""

from collections.abc import Iterable
from typing import TypeAlias

from build_tools.pages.page import Page

SECTIONS = ("home", "topics", "records", "sources", "data", "about", "contribute")
"""In the order of the navigation; the catalogues of strings name them."""
OPENERS = {"home": "index.md", "records": "explore.md"}
"""What opens a section, where it has another name."""
PROSE = {"contribute.md": "contribute"}
"""Hand-written files with a section of their own; the others tell about the atlas."""

NavItem: TypeAlias = str | dict[str, list[str]]


def members(pages: Iterable[Page], prose: Iterable[str]) -> dict[str, list[str]]:
    """Files of each section as MkDocs names them, the one that opens it first; sections without any are left out.

    ``prose``: hand-written files, relative to the folder of their language.
    """
    held: dict[str, list[str]] = {section: [] for section in SECTIONS}
    for page in pages:
        if page.listed:
            held[page.section].append(page.source_uri)
    for uri in sorted(prose):
        held[PROSE.get(uri, "about")].append(uri)
    return {section: _opener_first(section, uris) for section, uris in held.items() if uris}


def _opener_first(section: str, uris: list[str]) -> list[str]:
    """Then pages that stand once, then those in folders, each in the order given: a stable sort."""
    names = (OPENERS.get(section, f"{section}.md"), f"{section}/index.md", f"records/{section}/index.md")
    return sorted(uris, key=lambda uri: names.index(uri) if uri in names else len(names) + ("/" in uri))


def nav(held: dict[str, list[str]], titles: dict[str, str]) -> list[NavItem]:
    """The navigation as ``mkdocs.yml`` would write it; a page that stands alone keeps its own title."""
    return [{titles[section]: uris} if len(uris) > 1 else uris[0] for section, uris in held.items()]
