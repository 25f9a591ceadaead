"""Catalogues of interface strings."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

import build_tools.pages
from build_tools.core.languages import CODES, DEFAULT, LANGUAGES, language
from build_tools.core.rule import Severity
from build_tools.pages.standing import State
from build_tools.pages.words import PLACEHOLDER, Catalogue, CatalogueError, check, read, words
from build_tools.proof import Reason
from build_tools.records import Quantity

ROOM = Path(build_tools.pages.__file__).parent
SOURCES = "\n".join(path.read_text("utf-8") for path in sorted(ROOM.rglob("*")) if path.suffix in {".py", ".html"})
COMPUTED = re.compile(r'f"([a-z][a-z.-]*)\.\{')
"""Beginnings of keys whose end the program fills in."""


def _values(field: str) -> set[str]:
    """Closed list of values that a field of a quantity may have."""
    kind = Quantity.model_fields[field].annotation
    assert isinstance(kind, type)
    assert issubclass(kind, StrEnum)
    return {one.value for one in kind}


def _family(name: str) -> set[str]:
    return {key.removeprefix(f"{name}.") for key in read(DEFAULT.code) if key.startswith(f"{name}.")}


def _texts(catalogue: Catalogue, key: str) -> list[str]:
    found = catalogue[key]
    return [found] if isinstance(found, str) else list(found.values())


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_its_catalogue_in_full(code: str) -> None:
    check(language(code), read(code), read(DEFAULT.code))


@pytest.mark.parametrize("code", CODES)
def test_a_string_has_the_same_placeholders_in_every_language(code: str) -> None:
    expected = read(DEFAULT.code)
    differing = [
        key
        for key in expected
        for text in _texts(read(code), key)
        if set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(_texts(expected, key)[0]))
    ]
    assert differing == []


def test_every_string_is_used() -> None:
    """A string that nothing shows is taken out of all catalogues."""
    families = tuple(f"{one}." for one in set(COMPUTED.findall(SOURCES)))
    # A note stands under the key of what it is a note on.
    named = {key for key in read(DEFAULT.code) if f'"{key.removesuffix(".note")}"' in SOURCES}
    assert [key for key in read(DEFAULT.code) if key not in named and not key.startswith(families)] == []


def test_every_unit_has_its_plural_forms() -> None:
    """A unit is one line in its vocabulary, and its forms in each catalogue: ``unit.<value>``."""
    assert _family("unit") == _values("unit")


def test_every_weight_of_a_rule_and_every_reason_has_its_words() -> None:
    assert (_family("severity"), _family("account")) == ({*Severity}, {*Reason})


def test_every_qualifier_has_its_words() -> None:
    assert _family("quantity") == _values("qualifier") - {"exact"} | {"counted"}


def test_every_state_of_a_value_has_its_words() -> None:
    short = {f"{one.value}.short" for one in State if one is not State.PROVED}
    assert _family("state") == {one.value for one in State} | short


@pytest.mark.parametrize("code", CODES)
def test_what_a_marker_shows_stands_in_its_name_too(code: str) -> None:
    """Whoever speaks to the page says what is seen (WCAG 2.5.3)."""
    say = words(language(code))
    for one in State:
        if one is not State.PROVED:
            assert say(f"state.{one}.short") in say(f"state.{one}")


@pytest.mark.parametrize(
    ("catalogue", "message"),
    [
        ({"b": {"one": "x", "other": "x"}}, r"strings/en lacks a$"),
        ({"a": "x", "b": {"one": "x", "other": "x"}, "c": "x"}, r"has c, which strings/en has not"),
        ({"a": "x", "b": "x"}, "b has plural forms in one language only"),
        ({"a": "x", "b": {"other": "x"}}, "b needs the forms one, other"),
    ],
)
def test_a_catalogue_that_is_not_complete_is_refused(catalogue: Catalogue, message: str) -> None:
    with pytest.raises(CatalogueError, match=message):
        check(DEFAULT, catalogue, {"a": "x", "b": {"one": "x", "other": "x"}})


def test_a_tilde_holds_words_together() -> None:
    assert words(language("ru"))("date.year", year=2018) == "2018\N{NO-BREAK SPACE}г."


def test_what_is_put_into_a_string_is_escaped_but_for_markup() -> None:
    say = words(LANGUAGES[0])
    assert say.html("proof.passage", source="<b>", number="1") == "&lt;b&gt;, passage\N{NO-BREAK SPACE}1"
    assert say.html("proof.passage", source=say.html("value.true"), number="%s") == "yes, passage\N{NO-BREAK SPACE}%s"


def test_a_plural_is_asked_for_with_a_number() -> None:
    assert words(language("ru")).count("count.records", 22) == "записи"
    with pytest.raises(TypeError, match="has plural forms"):
        words(language("ru"))("count.records")
    with pytest.raises(TypeError, match="has no plural forms"):
        words(language("ru")).count("topics.title", 1)
