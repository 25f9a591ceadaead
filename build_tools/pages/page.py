"""A finished page: what the sinks hand to a site generator."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Heading:
    """An entry of a page's table of contents."""

    level: int
    anchor: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page in one language: finished, escaped HTML of its main part, and what the frame around it needs."""

    uri: str
    """Relative to the root of its language, with slashes, ending in ``.html``."""
    kind: str
    """Page type: home, topics, topic, record, source, index, data, dictionary, error …; becomes a class of the body.

    ``assets/kinds/<kind>.css`` and ``.js``, where they are, are linked on its pages only."""
    section: str = ""
    """Section of the navigation that is marked as the reader's place; empty for none."""
    listed: bool = False
    """Whether the navigation lists it; others are reached by links and search."""
    title: str
    """Plain text, not escaped."""
    description: str
    """Plain text, one sentence, for search engines and previews."""
    html: str
    headings: tuple[Heading, ...] = ()
    written_in: str = ""
    """File of the record that the page shows, relative to the root of the project; empty for none."""
    leads_to: str = ""
    """Where a browser goes on at once, relative to the page: a record under a former id leads to the present one."""
    search: bool = True
    """Whether the search index takes it in."""
    names: tuple[str, ...] = ()
    """Other names of what it shows, by which search finds it too."""
    type_name: str = ""
    """What it shows, in the words of its language, for narrowing a search: Events, Places …; empty for none."""
    topics: tuple[str, ...] = ()
    """Labels of the topics that it belongs to."""
    metadata: str = ""
    """JSON-LD for the head, safe within a ``script``; empty for none."""

    @property
    def source_uri(self) -> str:
        """Under which name generators of the MkDocs family file it: they take only Markdown for pages."""
        return self.uri.removesuffix(".html") + ".md"
