"""What the template shows around a page: a view, so that the template looks nothing up and computes nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from build_tools.core.languages import DEFAULT, LANGUAGES, Language
from build_tools.site.reaching import Letter
from build_tools.site.wording import Wording, wording

FEWEST_HEADINGS = 3
"""A shorter table of contents only repeats the page."""
DEEPEST_HEADING = 3
IMAGE = "assets/social.png"
"""What other sites show beside a link to this one."""


@dataclass(frozen=True, kw_only=True)
class Link:
    """A link of the frame."""

    title: str
    href: str
    """Relative to the page."""
    current: bool = False


@dataclass(frozen=True, kw_only=True)
class Contents:
    """A line of the table of contents."""

    title: Markup
    href: str
    level: int


@dataclass(frozen=True, kw_only=True)
class Switch:
    """The way to another language."""

    language: Language
    href: str
    hint: str
    """Why it leads to the start page, in that language; empty where it stays on the page."""
    search: str
    """Where the search index of that language is, with a slash at its end."""


@dataclass(frozen=True, kw_only=True)
class Alternate:
    """The same page in a language, for search engines."""

    tag: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Frame:
    """All that `main.html` needs beside the page's own HTML."""

    language: Language
    words: Wording
    kind: str
    title: str
    """For the title bar: with the name of the site."""
    heading: str
    """Title of the page alone."""
    description: str
    root: str
    """Way from the page up to the root of the site: empty, or ``../`` so many times."""
    base: str
    """Way from the page up to the start page of its language."""
    absolute: str
    """Path of the site on its server, where links must hold at any address; empty otherwise."""
    tabs: tuple[Link, ...]
    section: tuple[Link, ...]
    contents: tuple[Contents, ...]
    switches: tuple[Switch, ...]
    alternates: tuple[Alternate, ...]
    canonical: str
    image: str
    """Address of the picture that other sites show beside a link; empty where the site may be anywhere."""
    leads_to: str
    """Where a browser goes on at once; empty where it stays."""
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    edit: str
    report: str
    """Where to report an error in the record that the page shows; empty for nowhere."""
    letter: Letter | None
    """Whom to write to, for the page that says so; None for all others."""
    corrections: str
    """Where corrections are told of; empty where no page does."""
    version: str
    search: bool
    names: str
    """By which search finds the page too; a bar between any two."""
    type_name: str
    topics: str
    """What narrows a search to the page; labels of topics with a bar between any two."""
    metadata: str
    """JSON-LD of the page; empty for none."""
    feed: str
    """Address of the feed; empty for none."""
    weight: str
    """How much its words count in search; empty for as much as any."""
    listing: bool
    """Whether it only lists pages that are found by themselves."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A page that the navigation lists."""

    title: str
    uri: str


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What the frames of one language share."""

    language: Language
    words: Wording
    menu: Mapping[str, tuple[Entry, ...]]
    """Pages by section; the first opens it."""
    elsewhere: Mapping[str, frozenset[str]]
    """Uris of the pages by code of each language of the site."""
    site_url: str
    """Root of all languages, with a slash at its end; empty where the site may be anywhere."""
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    """Both relative to the root of the site."""
    version: str
    feed: str = ""
    """Path of the feed, relative to the root of the site; empty for none."""
    assets: frozenset[str] = frozenset()
    """Paths of all assets of ours."""

    def of_kind(self, kind: str, ending: str) -> tuple[str, ...]:
        """What only pages of a kind need: ``assets/kinds/<kind>`` with this ending, after its parts, by name."""
        begins = f"assets/kinds/{kind}."
        found = (path for path in self.assets if path.startswith(begins) and path.endswith(ending))
        return tuple(sorted(found, key=lambda path: (path == f"assets/kinds/{kind}{ending}", path)))

    def tabs(self, base: str, section: str) -> tuple[Link, ...]:
        """One link a section."""
        return tuple(
            Link(title=self.words.nav[name], href=base + quote(entries[0].uri), current=name == section)
            for name, entries in self.menu.items()
        )

    def neighbours(self, base: str, section: str, uri: str) -> tuple[Link, ...]:
        """The pages of a section, if it has more than one."""
        entries = self.menu.get(section, ())
        if len(entries) == 1:
            return ()
        return tuple(
            Link(title=entry.title, href=base + quote(entry.uri), current=entry.uri == uri) for entry in entries
        )

    def switches(self, root: str, uri: str) -> tuple[Switch, ...]:
        """One a language of the site, in the order of the language table; none where there is but one."""
        if len(self.elsewhere) == 1:
            return ()
        return tuple(self._switch(root, language, uri) for language in LANGUAGES if language.code in self.elsewhere)

    def _switch(self, root: str, language: Language, uri: str) -> Switch:
        there = uri in self.elsewhere[language.code]
        # The words are those of the language that the reader is about to go to.
        hint = "" if there else wording(language).not_in_language
        home = root + language.base
        href = home + (quote(uri) if there else "index.html")
        return Switch(language=language, href=href, hint=hint, search=f"{home}pagefind/")

    def address(self, language: Language, uri: str) -> str:
        """Address of a page on the net; empty without `site_url`. A folder stands for its ``index.html``."""
        if not self.site_url:
            return ""
        bare = uri.removesuffix("index.html") if uri == "index.html" or uri.endswith("/index.html") else uri
        return self.site_url + language.base + quote(bare)

    def image(self) -> str:
        """Address of the picture of a link; empty without `site_url`."""
        return self.site_url and f"{self.site_url}{IMAGE}"

    def alternates(self, uri: str) -> tuple[Alternate, ...]:
        """Addresses of a page in every language that has it; none without `site_url`."""
        there = [language for language in LANGUAGES if uri in self.elsewhere.get(language.code, ())]
        if not self.site_url or len(there) == 1:
            return ()
        found = [Alternate(tag=language.tag, url=self.address(language, uri)) for language in there]
        # For readers of any other language: the default one.
        general = [Alternate(tag="x-default", url=self.address(DEFAULT, uri))] if DEFAULT in there else []
        return (*found, *general)


def contents(headings: Iterable[tuple[str, str, int]]) -> tuple[Contents, ...]:
    """Table of contents from (escaped title, anchor, level); empty where it would only repeat the page."""
    lines = tuple(
        Contents(title=Markup(title), href="#" + quote(anchor), level=level)  # noqa: S704 - escaped by who made it
        for title, anchor, level in headings
        if 1 < level <= DEEPEST_HEADING
    )
    return lines if len(lines) >= FEWEST_HEADINGS else ()
