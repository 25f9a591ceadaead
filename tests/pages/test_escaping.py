"""Whatever a record holds shows as it is written, and never becomes part of the page."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

import pytest

from build_tools.core.languages import LANGUAGES, Language
from build_tools.pages import Edition, pages
from build_tools.records import by_folder
from build_tools.schema import Shape, shape, values
from tests.pages import world
from tests.pages.tree import Element, read

NEUTRAL: Final = "qneutralq"
HOSTILE: Final = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</q></p></div></details><h1>q</h1>",
    "<img src=x onerror=alert(1)>",
    'q" onmouseover="alert(1)" x="',
    "q' onfocus='alert(1)' autofocus='",
    "{{7*7}} {% raw %} ${7*7} #{7*7}",
    "<!-- q --> <![CDATA[q]]> <?php q ?>",
    "&lt;b&gt; &amp; &#60; &copy",
    "%s %(q)s %% {0} {q.__class__}",
    "javascript:alert(1)//",
    "[q](javascript:alert(1)) `q` **q** <q@example.org>",
    "q\\u003cb\\u003e \\\" \\' <\\/q>",
    '<svg/onload=alert(1)> <math><mi//xlink:href="data:x">',
)
MEASURE: Final = re.compile(r"(--rows|width): \d+%?")
"""The only styles that a page sets itself: how much of a grid or bar a number fills."""
APART: Final = frozenset({"says", "implies", "replaces", "file", "at", "by", "title_language", "doi"})
"""Fields that hold no free text, though their form does not say so; from a DOI other values are computed."""


def _filled(folder: str, raw: Mapping[str, Any], text: str) -> dict[str, Any]:
    """The record with the text in every field that takes free text, in each language that it was in."""
    made = _thawed(raw)
    for value in values(shape(by_folder()[folder]), raw):
        if value.shape.value == "text":
            _put(made, value.steps, dict.fromkeys(value.value, text))
        elif value.shape.kind == "names":
            _put(made, (*value.steps, "form"), text)
        elif _is_free(value.shape):
            _put(made, value.steps, text)
    made["unknowns"] = {path: dict.fromkeys(reason, text) for path, reason in raw.get("unknowns", {}).items()}
    for proof in made.get("proof", []):
        proof["implies"] = {path: dict.fromkeys(reason, text) for path, reason in proof.get("implies", {}).items()}
        if "phrase" in proof:
            proof["phrase"] = [text for _ in proof["phrase"]] if isinstance(proof["phrase"], list) else text
    return {name: _frozen(one) for name, one in made.items()}


def _is_free(of: Shape) -> bool:
    pattern = str(of.spec.get("pattern", ""))
    plain = of.value == "string" and of.name not in APART and "enum" not in of.spec
    return plain and pattern in {"", r"^\S(.*\S)?$"}


def _thawed(raw: Any) -> Any:  # noqa: ANN401
    if isinstance(raw, Mapping):
        return {name: _thawed(one) for name, one in raw.items()}
    return [_thawed(one) for one in raw] if isinstance(raw, tuple) else raw


def _frozen(made: Any) -> Any:  # noqa: ANN401
    if isinstance(made, dict):
        return {name: _frozen(one) for name, one in made.items()}
    return tuple(_frozen(one) for one in made) if isinstance(made, list) else made


def _put(made: Any, steps: tuple[str | int, ...], value: object) -> None:  # noqa: ANN401
    for step in steps[:-1]:
        made = made[step]
    made[steps[-1]] = value


@cache
def _pages(language: Language, text: str) -> Mapping[str, Element]:
    records = {path: _filled(path.partition("/")[0], raw, text) for path, raw in world.RECORDS.items()}
    graph = world.graph_of(records)
    about = world.edition_of(graph)
    filled = Edition(**vars(about) | {"title": dict.fromkeys(about.title, text), "contributors": (text,)})
    return {page.uri: read(page.html) for page in pages(graph, language, filled, world.FILES)}


def _form(page: Element) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.tag, tuple(one.attributes)) for one in page.walk()]


def _written(page: Element) -> str:
    """Text, without citations: their standards write names in capitals and as initials (tests/bibliography)."""
    if page.has("class_", "cite"):
        return ""
    return "".join(child if isinstance(child, str) else _written(child) for child in page.children)


def _spoken(page: Element) -> list[str]:
    """Text in attributes that readers get."""
    names = ("title", "aria-label", "class", "lang", "name", "rel")
    return [one.attributes[name] for one in page.walk() for name in names if name in one.attributes]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: str(one.code))
def test_hostile_text_shows_as_it_is_written(language: Language, text: str) -> None:
    """Put into every field that takes text, on every page, it changes the text and nothing else."""
    expected, found = _pages(language, NEUTRAL), _pages(language, text)
    assert expected.keys() == found.keys()
    for uri, page in found.items():
        assert _form(page) == _form(expected[uri]), uri
        assert _written(page) == _written(expected[uri]).replace(NEUTRAL, text), uri
        assert _spoken(page) == [one.replace(NEUTRAL, text) for one in _spoken(expected[uri])], uri


def test_the_text_really_stands_on_the_pages() -> None:
    """Else the test above would find nothing to compare."""
    found = _pages(LANGUAGES[0], NEUTRAL)
    counts = {
        uri: found[uri].text().count(NEUTRAL) for uri in ("index.html", "data.html", "records/events/fair-6.html")
    }
    assert counts == {"index.html": 8, "data.html": 12, "records/events/fair-6.html": 62}


def test_no_page_carries_a_script_or_a_handler_or_a_style() -> None:
    for uri, page in _pages(LANGUAGES[0], NEUTRAL).items():
        assert not page.all("script"), uri
        assert not page.all("style"), uri
        names = {name for one in page.walk() for name in one.attributes}
        assert not {name for name in names if name.startswith("on")}, uri
        styles = [one.attributes["style"] for one in page.walk() if "style" in one.attributes]
        assert [one for one in styles if not MEASURE.fullmatch(one)] == [], uri


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_never_becomes_the_kind_of_a_link(text: str) -> None:
    for uri, page in _pages(LANGUAGES[0], text).items():
        for link in page.all("a"):
            assert not link.attributes["href"].lower().startswith(("javascript:", "data:", "//")), uri
