"""The small world as pages, made once."""

from collections.abc import Mapping

import pytest

from build_tools.core.languages import LANGUAGES
from build_tools.graph import Graph
from build_tools.pages import Page, pages
from tests.pages import world
from tests.pages.tree import Element, read


@pytest.fixture(scope="session")
def graph() -> Graph:
    """The small world."""
    return world.graph_of(world.RECORDS)


@pytest.fixture(scope="session")
def made(graph: Graph) -> Mapping[str, Mapping[str, Page]]:
    """Its pages by language and uri."""
    about = world.edition_of(graph)
    return {
        one.code: {page.uri: page for page in pages(graph, one, about, world.FILES, world.RULES)} for one in LANGUAGES
    }


@pytest.fixture(scope="session")
def seen(made: Mapping[str, Mapping[str, Page]]) -> Mapping[tuple[str, str], Element]:
    """Its pages by language and uri, read back."""
    return {(code, uri): read(page.html) for code, found in made.items() for uri, page in found.items()}
