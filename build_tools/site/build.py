"""One language of the site: its prose, its finished pages and its frame, laid into the site beside the others."""

import logging
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from build_tools.core.artifact import Artifact
from build_tools.core.languages import LANGUAGES, Language
from build_tools.pages.page import Page
from build_tools.site.given import Given
from build_tools.site.plugin import AtlasPlugin

if TYPE_CHECKING:
    from logging import LogRecord

LOG = "mkdocs"


class SiteError(RuntimeError):
    """MkDocs could not build; says why."""


def build_language(  # noqa: PLR0913 - each stands for itself
    config_file: Path,
    language: Language,
    site_dir: Path,
    pages: tuple[Page, ...],
    assets: tuple[Artifact, ...],
    *,
    site_url: str,
    strict: bool = True,
    made_elsewhere: Mapping[str, frozenset[str]] | None = None,
    version: str = "",
    feed: str = "",
) -> tuple[str, ...]:
    """Build one language under the root ``site_dir`` of the whole site, and return MkDocs' warnings in its order.

    Languages may be built at the same time and in any order: each is built aside and moved in, so that none cleans
    away another.

    Args:
        config_file: ``mkdocs.yml``; the prose is in ``docs/<code>`` beside it.
        language: which one.
        site_dir: root of all languages; it is made where it is missing, and what stands there already stays.
        pages: finished pages of this language.
        assets: style sheets, scripts, pictures; they are written once, with the default language.
        site_url: address of the root; empty where the site may be anywhere.
        strict: links and anchors in prose that lead nowhere are warnings too.
        made_elsewhere: uris of the finished pages by code of language; without it, all have the same.
        version: of the dataset, for the foot of the page; empty for none.
        feed: path of the feed under the root, for the heads; empty for none.

    Raises:
        SiteError: MkDocs gave up.
    """
    project = config_file.parent
    own = frozenset(page.uri for page in pages)
    given = Given(
        language=language,
        pages=pages,
        assets=assets,
        elsewhere=_uris(project, made_elsewhere or {entry.code: own for entry in LANGUAGES}),
        site_url=site_url and site_url.rstrip("/") + "/",
        version=version,
        feed=feed,
    )
    site_dir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=site_dir, prefix=f".{language.code}-") as aside, _warnings() as said:
        try:
            _build(_config(config_file, language, Path(aside), given, strict=strict))
        except (MkDocsException, SystemExit) as error:
            # MkDocs leaves by SystemExit, and says why in its log only.
            raise SiteError("\n".join([*said, str(error)])) from error
        _move_in(Path(aside), site_dir / language.base)
    return tuple(said)


def _build(config: MkDocsConfig) -> None:
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def _config(config_file: Path, language: Language, aside: Path, given: Given, *, strict: bool) -> MkDocsConfig:
    """``mkdocs.yml`` with what this language sets."""
    # Our plugin is handed its pages here, so it is not looked up among those that are installed.
    config = load_config(
        str(config_file),
        docs_dir=str(config_file.parent / "docs" / language.code),
        site_dir=str(aside),
        site_url=given.site_url + language.base if given.site_url else "",
        plugins=[],
    )
    if not strict:
        for levels in (config.validation.nav, config.validation.links):
            levels.update(dict.fromkeys(levels, logging.INFO))
    plugin = AtlasPlugin(lambda _: given)
    plugin.load_config({})
    config.plugins["atlas"] = plugin
    return config


def _uris(project: Path, made: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Uris of all pages by code of language: the finished ones and the prose."""
    return {code: uris | frozenset(_prose(project / "docs" / code)) for code, uris in made.items()}


def _prose(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*.md"):
        yield path.relative_to(folder).with_suffix(".html").as_posix()


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Gather what MkDocs warns of while the block runs, and keep it from the terminal."""
    said: list[str] = []
    gatherer = _Gatherer(said)
    log = logging.getLogger(LOG)
    before = log.level, log.propagate
    log.addHandler(gatherer)
    # INFO and below would be written for nobody.
    log.setLevel(logging.WARNING)
    log.propagate = False
    try:
        yield said
    finally:
        log.removeHandler(gatherer)
        log.setLevel(before[0])
        log.propagate = before[1]


class _Gatherer(logging.Handler):
    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.said = said

    def emit(self, record: "LogRecord") -> None:
        self.said.append(record.getMessage())


def _move_in(source: Path, target: Path) -> None:
    """Move every file of a folder to the same place under another, over what stands there."""
    for path in sorted(source.rglob("*")):
        if path.is_file():
            place = target / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            path.replace(place)
