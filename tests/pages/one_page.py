"""One page of the small world by itself: its view, its HTML, and a site of it in every language."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build_tools.core.languages import LANGUAGES, Language, language
from build_tools.graph import Graph
from build_tools.pages import Page, assets
from build_tools.pages._making import SitePage
from build_tools.pages.rendering import headings, render
from build_tools.pages.setting import Setting, Sheet
from build_tools.pages.words import words
from build_tools.site import build_language
from tests.pages import world

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"


def sheet(graph: Graph, code: str) -> Sheet:
    """Pages at the root of a language."""
    one = language(code)
    setting = Setting(graph=graph, language=one, words=words(one), about=world.edition_of(graph), published=world.FILES)
    return Sheet(setting, 0)


def view(page: SitePage, graph: Graph, code: str) -> Any:  # noqa: ANN401
    """What the page shows."""
    return page.view(sheet(graph, code))


def made(page: SitePage, graph: Graph, code: str) -> Page:
    """The page, finished."""
    say = words(language(code))
    html = render(f"{page.kind}.html", say, view(page, graph, code))
    return Page(
        uri=page.uri,
        kind=page.kind,
        section=page.section,
        listed=True,
        title=say(f"{page.kind}.title"),
        description=say(f"{page.kind}.lead"),
        html=html,
        headings=headings(html),
    )


def site(page: SitePage, graph: Graph, out: Path) -> Path:
    """The page in the frame of the site, in every language."""
    for one in LANGUAGES:
        build_language(CONFIG, one, out, (home(one), made(page, graph, one.code)), assets(), site_url="", strict=False)
    return out


def home(one: Language) -> Page:
    """A start page, so that the site has one."""
    return Page(uri="index.html", kind="home", section="home", title=one.name, description="", html="<h1>Start</h1>")


def world_with(records: Mapping[str, Mapping[str, Any]]) -> Graph:
    """The small world and some more records."""
    return world.graph_of({**world.RECORDS, **records})
