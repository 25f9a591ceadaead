"""Pages that are finished already, as MkDocs takes them: their HTML never passes through Markdown."""

import re
from collections.abc import Iterable
from functools import cached_property
from html import escape, unescape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from build_tools.pages.page import Page

_ID = re.compile(r'\sid="([^"]+)"')


class FinishedPage(MkDocsPage):
    """A page of ours in the place of one that MkDocs would render."""

    def __init__(self, made: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(made.title, file, config)
        self.made = made

    def read_source(self, config: MkDocsConfig) -> None:
        """Take what a file's front matter would say from the page."""
        del config
        self.markdown = ""
        self.meta = {"title": self.made.title, "description": self.made.description}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand the HTML over as it is."""
        del config, files
        self.content = self.made.html
        self.toc = TableOfContents(
            [AnchorLink(escape(heading.title), heading.anchor, heading.level) for heading in self.made.headings]
        )

    @cached_property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override]
        """Looked for only where a page of prose links into this one."""
        return {unescape(anchor) for anchor in _ID.findall(self.made.html)}


def add(pages: Iterable[Page], files: Files, config: MkDocsConfig) -> None:
    """Put the pages among the documentation files; having a page already, none is missed in the navigation."""
    for made in pages:
        file = File.generated(config, made.source_uri, content="")
        file.dest_uri = made.uri
        FinishedPage(made, file, config)
        files.append(file)
