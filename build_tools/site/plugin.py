"""The MkDocs plugin: the pages that the program makes stand among the hand-written ones, in one frame."""

import posixpath
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext
from pymdownx.slugs import slugify  # type: ignore[import-untyped]

from build_tools.core.languages import DEFAULT, LANGUAGES
from build_tools.site import finished, sections
from build_tools.site.frame import Entry, Surroundings
from build_tools.site.framing import frame_of, title_of
from build_tools.site.given import Given, made_by_the_program
from build_tools.site.wording import wording

SITEMAP = "sitemap.xml"
SHARED = "assets/"
"""Folder of what all languages share; it stands once, at the root of the site."""
THEME_ASSETS = ("assets/frame.", "assets/search.", "assets/favicon.", "assets/social.", "assets/stylesheets/")
"""What is taken of the theme: of Material its style sheets, and none of its scripts."""
MATERIAL_STYLES = ("assets/stylesheets/main.", "assets/stylesheets/palette.")


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
        context["frame"] = frame_of(page, config, self._around())  # type: ignore[typeddict-unknown-key]
        return context

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


def _entry(files: Files, uri: str) -> Entry:
    file = files.src_uris[uri]
    if file.page is None:
        raise RuntimeError(f"MkDocs made no page of {uri}")
    return Entry(title=title_of(file.page), uri=file.dest_uri)
