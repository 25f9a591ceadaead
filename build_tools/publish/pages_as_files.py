"""The second way from pages to a site: Markdown files and a configuration a language.

Any generator that reads ``mkdocs.yml`` can build them; none is needed to write them.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

from build_tools import pipeline
from build_tools.core import sink
from build_tools.core.artifact import Artifact
from build_tools.core.diagnostic import Diagnostic
from build_tools.core.languages import DEFAULT, LANGUAGES, Language
from build_tools.pages import Page, assets
from build_tools.publish.entities import entities, raw_block
from build_tools.publish.origin import origin
from build_tools.publish.publish_rules import B102
from build_tools.reading import prose

DOCS: Final = "docs"
"""Folder of the pages, one in it a language."""
MARK: Final = ".atlas-pages"
MARK_TEXT: Final = "Written by `atlas pages`, which replaces docs/ and the configurations the next time.\n"
SECTIONS: Final = {"home": "", "topics": "topic", "types": "index", "rules": "family"}
"""Kinds of pages that the navigation begins with → what stands under them; of other kinds each page stands alone."""
UNLISTED: Final = frozenset({"record", "source", "redirect", "error"})
"""Kinds of pages that are reached by links and search alone."""

HEAD: Final = """# Written by `atlas pages`. Build the languages in the order {order}: the first one empties the folder
# that the others lie in.
"""
# The tag is how every generator that reads this form names a function: headings keep the letters of their script.
EXTENSIONS: Final = """markdown_extensions:
- abbr
- admonition
- attr_list
- def_list
- footnotes
- pymdownx.highlight:
    use_pygments: false
- pymdownx.superfences
- tables
- toc:
    slugify: !!python/object/apply:pymdownx.slugs.slugify
      kwds: {case: lower}
"""


@dataclass(frozen=True, kw_only=True)
class Laid:
    """How it went."""

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    """Text of every record's file, for excerpts."""
    configs: tuple[str, ...] = ()
    """Configurations in the order in which they are to be built; none where nothing was written."""
    pages: int = 0


def lay(root: Path, out: Path, environ: Mapping[str, str], site_url: str | None = None) -> Laid:
    """Check the records, and write their pages in all languages under ``out``, with the prose and the data files.

    A folder that holds anything else is left alone (B102).
    """
    if not _ours(out):
        hint = "name a new folder with --out"
        told = Diagnostic.of(B102, out.as_posix(), "what stands here was not written by `atlas pages`", hint)
        return Laid(diagnostics=(told,))
    examined = pipeline.examine(root)
    if examined.package is None or not examined.sound:
        return Laid(diagnostics=examined.diagnostics, texts=examined.texts)
    made = pipeline.build(examined, examined.package, origin(root, environ, examined.package))
    shared = (*assets(), *made.artifacts)
    pages = {one.code: pipeline.pages_of(made, one) for one in LANGUAGES}
    laid = [one for language in LANGUAGES for one in files(language, pages[language.code], prose(root, language.code))]
    sink.replace((*laid, *(_under(DEFAULT, one.path, one.content) for one in shared)), out, DOCS)
    configs = [config(one, pages[one.code], shared, prose(root, one.code), site_url or "") for one in LANGUAGES]
    sink.write((*configs, Artifact.text(MARK, MARK_TEXT, "text/plain")), out)
    return Laid(
        diagnostics=examined.diagnostics,
        texts=examined.texts,
        configs=tuple(one.path for one in configs),
        pages=sum(map(len, pages.values())),
    )


def files(language: Language, pages: Iterable[Page], written: Mapping[str, bytes]) -> Iterator[Artifact]:
    """The documents of one language: made pages, and hand-written files as they are."""
    for page in pages:
        yield _under(language, page.source_uri, as_markdown(page).encode())
    for path, content in written.items():
        yield _under(language, path, content)


def as_markdown(page: Page) -> str:
    """A finished page as a Markdown file; its words are HTML already, for themes print them as they are."""
    said: dict[str, Any] = {"title": entities(page.title), "description": entities(page.description)}
    if not page.search:
        said["search"] = {"exclude": True}
    front = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in said.items() if value)
    on = f'<meta http-equiv="refresh" content="0; url={page.leads_to}">' if page.leads_to else ""
    # A theme lets nothing into the head; browsers heed this element in the body too.
    return f"---\n{front}---\n\n{raw_block(f'<div>{on}{page.html}</div>' if on else page.html)}"


def nav(pages: Iterable[Page], written: Iterable[str]) -> list[Any]:
    """The navigation as ``mkdocs.yml`` writes it: what opens a section stands first in it and gives it its name."""
    by_kind: dict[str, list[Page]] = {}
    for page in pages:
        by_kind.setdefault(page.kind, []).append(page)
    listed: list[Any] = []
    for kind in (*SECTIONS, *sorted(by_kind.keys() - SECTIONS.keys() - set(SECTIONS.values()) - UNLISTED)):
        within = [_item(one) for one in by_kind.get(SECTIONS.get(kind, ""), [])]
        for page in by_kind.get(kind, []):
            listed += [{entities(page.title): [_item(page), *within]} if within else _item(page)]
    return [*listed, *sorted(path for path in written if path.endswith(".md"))]


def _item(page: Page) -> dict[str, str]:
    return {entities(page.title): page.source_uri}


def config(
    language: Language, pages: tuple[Page, ...], shared: tuple[Artifact, ...], written: Iterable[str], site_url: str
) -> Artifact:
    """``mkdocs.<code>.yml`` of one language; ``written`` are paths of its hand-written files."""
    up = "../" * language.base.count("/")
    linked = [one.path for one in shared if one.path.startswith("assets/")]
    home = next(page for page in pages if page.kind == "home")
    said: dict[str, Any] = {
        "site_name": entities(home.title),
        "site_description": entities(home.description),
        "site_url": site_url and f"{site_url.rstrip('/')}/{language.base}",
        "docs_dir": f"{DOCS}/{language.code}",
        "site_dir": f"site/{language.base}".rstrip("/"),
        "use_directory_urls": False,
        # No fonts of another host.
        "theme": {"name": "material", "language": language.code, "font": False},
        "extra_css": [up + path for path in linked if path.endswith(".css")],
        "extra_javascript": [up + path for path in linked if path.endswith(".js")],
        "extra": {"generator": False, "alternate": [_alternate(one, up) for one in LANGUAGES]},
        "plugins": ["search"],
        "nav": nav(pages, written),
        "not_in_nav": "404.md\nrecords/",
    }
    text = yaml.safe_dump({name: one for name, one in said.items() if one != ""}, allow_unicode=True, sort_keys=False)
    order = ", ".join(one.code for one in LANGUAGES)
    content = HEAD.format(order=order) + text + EXTENSIONS
    return Artifact.text(f"mkdocs.{language.code}.yml", content, "application/yaml")


def _alternate(language: Language, up: str) -> dict[str, str]:
    return {"name": language.name, "link": f"{up}{language.base}index.html", "lang": language.tag}


def _under(language: Language, path: str, content: bytes) -> Artifact:
    return Artifact(path=f"{DOCS}/{language.code}/{path}", content=content, media_type="application/octet-stream")


def _ours(out: Path) -> bool:
    """Whether it may be written to: it is not there, it is empty, or this wrote it before."""
    return not out.exists() or (out.is_dir() and ((out / MARK).is_file() or not any(out.iterdir())))
