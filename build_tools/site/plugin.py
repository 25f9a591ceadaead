"""The MkDocs plugin: the pages that the program makes stand among the hand-written ones, in one frame."""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, StrictUndefined
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils.templates import TemplateContext
from pymdownx.slugs import slugify  # type: ignore[import-untyped]

from build_tools.core.artifact import Artifact
from build_tools.core.diagnostic import errors
from build_tools.core.languages import DEFAULT, LANGUAGES, Language
from build_tools.pages.page import Page
from build_tools.site import finished, sections
from build_tools.site.frame import Entry, Frame, Surroundings, contents
from build_tools.site.indexed import SEPARATOR
from build_tools.site.reaching import ContactError, Reach, letter
from build_tools.site.wording import Wording, wording

SITEMAP = "sitemap.xml"
SHARED = "assets/"
"""Folder of what all languages share; it stands once, at the root of the site."""
THEME_ASSETS = ("assets/frame.", "assets/search.", "assets/favicon.", "assets/social.", "assets/stylesheets/")
"""What is taken of the theme: of Material its style sheets, and none of its scripts."""
CORRECTIONS = "corrections.html"
"""Hand-written page that every foot leads to, where it is there."""
WITHOUT_CONTENTS = ("home", "error", "disagreements")
"""Kinds of pages that are their own table of contents."""
HOW = frozenset({"about", "contribute", "data"})
"""Sections that tell how the atlas is made and used; their words count less in search than what it holds."""
HOW_WEIGHT = "0.4"
LISTING = frozenset({"home", "records", "sources", "topics"})
"""Sections whose pages, but for those of records, list records."""
MATERIAL_STYLES = ("assets/stylesheets/main.", "assets/stylesheets/palette.")


@dataclass(frozen=True, kw_only=True)
class Given:
    """What the plugin adds to the hand-written pages of one language."""

    language: Language
    pages: tuple[Page, ...]
    assets: tuple[Artifact, ...] = ()
    """Paths relative to the root of the site; style sheets and scripts directly in ``assets/`` are linked."""
    elsewhere: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Uris of all pages by code of each language of the site; empty for a site in one language."""
    site_url: str = ""
    """Root of all languages, with a slash at its end."""
    version: str = ""
    feed: str = ""
    """Path of the feed, relative to the root of the site; empty for none."""


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """What `mkdocs.yml` may set under the plugin: nothing."""


class AtlasPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Adds the made pages, the navigation and the frame."""

    def __init__(self, material: Callable[[MkDocsConfig], Given] | None = None) -> None:
        """``material`` is asked once a build; without it, the program makes the pages of the project itself."""
        super().__init__()
        self._provide = material or made_by_the_program
        self.given = Given(language=DEFAULT, pages=())
        self.surroundings: Surroundings | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set what a language changes."""
        self.given = self._provide(config)
        words = wording(self.given.language)
        config.site_name, config.site_description = words.site_name, words.site_description
        config.theme["language"] = self.given.language.code
        config.mdx_configs["toc"] = {**config.mdx_configs.get("toc", {}), "slugify": slugify(case="lower")}
        # Pages that are not found are made by us; the list for search engines stands once, and needs an address.
        config.theme.static_templates.discard("404.html")
        if not self.given.site_url or self.given.language.base:
            config.theme.static_templates.discard(SITEMAP)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add pages and assets, leave out what the theme would bring, and write the navigation."""
        prose = [file.src_uri for file in files.documentation_pages()]
        self._keep_assets(files, config)
        finished.add(self.given.pages, files, config)
        held = sections.members(self.given.pages, prose)
        config.nav = sections.nav(held, wording(self.given.language).nav)
        self._held = held
        return files

    def _keep_assets(self, files: Files, config: MkDocsConfig) -> None:
        if template := files.get_file_from_path(SITEMAP):
            # Where it is not rendered, MkDocs takes it for a file to be copied.
            files.remove(template)
        for file in list(files):
            if file.src_uri.startswith(SHARED) and file.generated_by is None:
                ours = file.src_uri.startswith(THEME_ASSETS) and not file.src_uri.endswith(".map")
                if self.given.language.base or not ours:
                    files.remove(file)
        if not self.given.language.base:
            for artifact in self.given.assets:
                files.append(File.generated(config, artifact.path, content=artifact.content))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Escape whatever a template prints, refuse what it does not know, and gather what all frames share."""
        env.autoescape = True
        env.undefined = StrictUndefined
        self.surroundings = self._surroundings(config, files)
        return env

    def _surroundings(self, config: MkDocsConfig, files: Files) -> Surroundings:
        given = self.given
        theirs = [path for path in theme_files(config) if path.startswith(MATERIAL_STYLES) and path.endswith(".css")]
        linked = [artifact.path for artifact in given.assets if posixpath.dirname(artifact.path) + "/" == SHARED]
        own = frozenset(file.dest_uri for file in files.documentation_pages())
        return Surroundings(
            language=given.language,
            words=wording(given.language),
            menu={name: tuple(_entry(files, uri) for uri in uris) for name, uris in self._held.items()},
            elsewhere={**given.elsewhere, given.language.code: own},
            site_url=given.site_url,
            styles=(*sorted(theirs), "assets/frame.css", *(path for path in linked if path.endswith(".css"))),
            scripts=("assets/search.js", *(path for path in linked if path.endswith(".js"))),
            assets=frozenset(artifact.path for artifact in given.assets),
            version=given.version,
            feed=given.feed,
        )

    def _around(self) -> Surroundings:
        if self.surroundings is None:
            raise RuntimeError("MkDocs frames no page before on_env")
        return self.surroundings

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the template its view."""
        del nav
        context["frame"] = self._frame(page, config)  # type: ignore[typeddict-unknown-key]
        return context

    def _frame(self, page: MkDocsPage, config: MkDocsConfig) -> Frame:
        around = self._around()
        made = page.made if isinstance(page, finished.FinishedPage) else None
        uri = page.file.dest_uri
        base = "../" * uri.count("/")
        root = base + "../" * around.language.base.count("/")
        section = made.section if made else sections.PROSE.get(page.file.src_uri, "about")
        heading = _title(page)
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

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Hand the list for search engines its addresses: every page that stays, in every language that has it."""
        del template_name, config
        around = self._around()
        left_out = {page.uri for page in self.given.pages if page.leads_to or page.kind == "error"}
        addresses = [
            around.address(language, uri)
            for language in LANGUAGES
            for uri in sorted(around.elsewhere.get(language.code, ()))
            if uri not in left_out
        ]
        context["addresses"] = addresses  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Remove what carries the clock: nobody asks for the compressed list."""
        (Path(config.site_dir) / f"{SITEMAP}.gz").unlink(missing_ok=True)

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Let `mkdocs serve` follow the records too."""
        del builder
        project = Path(config.config_file_path).parent
        for folder in ("dataset", "seeds"):
            if (project / folder).is_dir():
                server.watch(str(project / folder))
        return server


def theme_files(config: MkDocsConfig) -> tuple[str, ...]:
    """Style sheets that the theme has, relative to its folder: their names carry a hash that changes with a release."""
    return tuple(
        path.relative_to(folder).as_posix()
        for folder in config.theme.dirs
        for path in sorted((Path(folder) / "assets" / "stylesheets").glob("*.css"))
    )


def made_by_the_program(config: MkDocsConfig) -> Given:
    """The pages of the project around ``mkdocs.yml``, for whoever runs MkDocs itself: English, no address.

    The data files that they link to are not made: that is what `atlas build` is for.

    Raises:
        PluginError: the records have errors.
    """
    # The program is asked only here: whoever hands pages in needs no dataset.
    from build_tools import pipeline  # noqa: PLC0415
    from build_tools.exports import Origin  # noqa: PLC0415
    from build_tools.pages import assets  # noqa: PLC0415

    examined = pipeline.examine(Path(config.config_file_path).parent)
    if examined.package is None or not examined.sound:
        raise PluginError("\n".join(str(found) for found in errors(examined.diagnostics)))
    released = examined.package.released
    made = pipeline.build(examined, examined.package, Origin(created=f"{released}T00:00:00Z"))
    return Given(
        language=DEFAULT, pages=pipeline.pages_of(made, DEFAULT), assets=assets(), version=examined.package.version
    )


def _entry(files: Files, uri: str) -> Entry:
    file = files.src_uris[uri]
    if file.page is None:
        raise RuntimeError(f"MkDocs made no page of {uri}")
    return Entry(title=_title(file.page), uri=file.dest_uri)


def _title(page: MkDocsPage) -> str:
    """As plain text; of a heading in Markdown, MkDocs knows the HTML."""
    return page.made.title if isinstance(page, finished.FinishedPage) else unescape(page.title or "")


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
