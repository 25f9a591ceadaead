"""What is put among the hand-written pages of one language, and where it comes from when nobody hands it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from build_tools.core.artifact import Artifact
from build_tools.core.diagnostic import errors
from build_tools.core.languages import DEFAULT, Language
from build_tools.pages.page import Page


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


def made_by_the_program(config: MkDocsConfig) -> Given:
    """The pages of the project around ``mkdocs.yml``, for whoever runs MkDocs itself: English, no address.

    No data files are made, and so none are linked to: that is what `atlas build` is for.

    Raises:
        PluginError: the records have errors.
    """
    # The program is asked only here: whoever hands pages in needs no dataset.
    from build_tools import pipeline  # noqa: PLC0415
    from build_tools.exports import Origin  # noqa: PLC0415
    from build_tools.pages import assets  # noqa: PLC0415
    from build_tools.pipeline import Basis  # noqa: PLC0415

    examined = pipeline.examine(Path(config.config_file_path).parent)
    package = examined.package
    if package is None or not examined.sound:
        raise PluginError("\n".join(str(found) for found in errors(examined.diagnostics)))
    basis = Basis(examined=examined, package=package, origin=Origin(created=f"{package.released}T00:00:00Z"))
    return Given(language=DEFAULT, pages=pipeline.pages_of(basis, DEFAULT), assets=assets(), version=package.version)
