"""Which frame a page gets: what MkDocs knows of it, what we made it of, and what all frames of its language share."""

from collections.abc import Iterable
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink

from build_tools.site import sections
from build_tools.site.finished import FinishedPage
from build_tools.site.frame import Frame, Surroundings, contents
from build_tools.site.indexed import SEPARATOR
from build_tools.site.reaching import ContactError, Reach, letter
from build_tools.site.wording import Wording

CORRECTIONS = "corrections.html"
"""Hand-written page that every foot leads to, where it is there."""
WITHOUT_CONTENTS = ("home", "error", "disagreements")
"""Kinds of pages that are their own table of contents."""
HOW = frozenset({"about", "contribute", "data"})
"""Sections that tell how the atlas is made and used; their words count less in search than what it holds."""
HOW_WEIGHT = "0.4"
LISTING = frozenset({"home", "records", "sources", "topics"})
"""Sections whose pages, but for those of records, list records."""


def frame_of(page: MkDocsPage, config: MkDocsConfig, around: Surroundings) -> Frame:
    """All that the template shows around a page.

    Raises:
        PluginError: ``mkdocs.yml`` names a contact that no reader could use.
    """
    made = page.made if isinstance(page, FinishedPage) else None
    uri = page.file.dest_uri
    base = "../" * uri.count("/")
    root = base + "../" * around.language.base.count("/")
    section = made.section if made else sections.PROSE.get(page.file.src_uri, "about")
    heading = title_of(page)
    kind = made.kind if made else "prose"
    return Frame(
        language=around.language,
        words=around.words,
        kind=kind,
        title=_title_bar(heading, kind, around.words),
        heading=heading,
        description=str(page.meta.get("description") or around.words.site_description),
        root=root,
        base=base,
        absolute=urlsplit(around.address(around.language, "index.html")).path if kind == "error" else "",
        tabs=around.tabs(base, section),
        section=around.neighbours(base, section, uri),
        contents=() if kind in WITHOUT_CONTENTS else contents(_headings(page.toc)),
        switches=around.switches(root, uri),
        alternates=around.alternates(uri),
        canonical=around.address(around.language, uri),
        image=around.image(),
        leads_to=made.leads_to if made else "",
        styles=tuple(root + path for path in (*around.styles, *around.of_kind(kind, ".css"))),
        scripts=tuple(root + path for path in (*around.scripts, *around.of_kind(kind, ".js"))),
        report=_reach(config).href(f"{heading} ({uri})") if made and made.written_in else "",
        letter=letter(_reach(config), around.words) if page.meta.get("contact") else None,
        corrections=base + CORRECTIONS if CORRECTIONS in around.elsewhere[around.language.code] else "",
        edit=_edit(config, made.written_in if made else f"{_folder(config)}/{page.file.src_uri}"),
        version=around.version,
        metadata=made.metadata if made else "",
        feed=root + around.feed if around.feed else "",
        search=made.search if made else True,
        names=SEPARATOR.join(made.names) if made else "",
        type_name=(made.type_name if made else "") or around.words.search.pages,
        topics=SEPARATOR.join(made.topics) if made else "",
        weight=HOW_WEIGHT if section in HOW else "",
        listing=made is not None and not made.names and section in LISTING,
    )


def title_of(page: MkDocsPage) -> str:
    """As plain text; of a heading in Markdown, MkDocs knows the HTML."""
    return page.made.title if isinstance(page, FinishedPage) else unescape(page.title or "")


def _title_bar(title: str, kind: str, words: Wording) -> str:
    return words.site_name if kind == "home" else f"{title} – {words.site_name}"


def _headings(toc: Iterable[AnchorLink]) -> Iterable[tuple[str, str, int]]:
    """All headings of a page in their order: Markdown nests them."""
    for entry in toc:
        yield entry.title, entry.id, entry.level
        yield from _headings(entry.children)


def _edit(config: MkDocsConfig, path: str) -> str:
    """Where to edit the file ``path`` of the project; empty where the project is hosted nowhere."""
    repository = str(config.extra.get("repository") or "").rstrip("/")
    return f"{repository}/edit/{config.extra.get('branch', 'main')}/{path}" if repository and path else ""


def _reach(config: MkDocsConfig) -> Reach:
    """Where reports go, as ``mkdocs.yml`` sets it.

    Raises:
        PluginError: the contact is none that a reader could use.
    """
    repository = str(config.extra.get("repository") or "").rstrip("/")
    try:
        return Reach(contact=str(config.extra.get("contact") or "").strip(), repository=repository)
    except ContactError as error:
        raise PluginError(str(error)) from error


def _folder(config: MkDocsConfig) -> str:
    """Folder of the prose, relative to the project."""
    return Path(config.docs_dir).relative_to(Path(config.config_file_path).parent).as_posix()
