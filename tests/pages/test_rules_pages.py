"""The rules on the site."""

from collections.abc import Mapping

import pytest

from build_tools.core.languages import LANGUAGES
from build_tools.core.rule import Rule
from build_tools.graph import Graph
from build_tools.pages import Page, RuleText, address_of, pages
from build_tools.pages.words import words
from build_tools.publish import authoring
from tests.pages import world
from tests.pages.tree import Element

Seen = Mapping[tuple[str, str], Element]
Made = Mapping[str, Mapping[str, Page]]


def _texts(page: Element, tag: str) -> list[str]:
    return [" ".join(one.text().split()) for one in page.all(tag)]


def test_all_rules_are_listed_by_family_and_code(seen: Seen) -> None:
    page = seen["en", "rules/index.html"]
    assert _texts(page, "h2") == ["Proof", "Q"]
    assert [_texts(row, "th") + _texts(row, "td") for row in page.all("tr") if row.all("td")] == [
        ["P102", "A phrase not proved", "note"],
        ["P104", "A value that is not in its phrase", "error"],
        ["Q101", "A rule of a new family", "error"],
    ]
    assert [one.attributes["href"] for one in page.all("a")] == [
        "../rules/p.html#P102",
        "../rules/p.html#P104",
        "../rules/q.html#Q101",
    ]


def test_a_rule_is_explained_under_its_code(made: Made, seen: Seen) -> None:
    page = seen["en", "rules/p.html"]
    assert [(one.level, one.anchor, one.title) for one in made["en"]["rules/p.html"].headings] == [
        (2, "P102", "P102"),
        (2, "P104", "P104"),
    ]
    assert _texts(page, "p") == [
        "Rules",
        "A phrase not proved note",
        "Nobody looked.",
        "Nor did I.",
        "Do.",
        "A value that is not in its phrase error",
        "Whoever looks would not find 1 < 2.",
        "Copy it.",
    ]
    assert [one.text() for one in page.all("pre")] == ["x: 1", "says: [a]\n  # <b>"]
    assert {"phrase", "1 < 2"} <= {one.text() for one in page.all("code")}


def test_a_rule_without_an_example_shows_none(seen: Seen) -> None:
    assert (_texts(seen["en", "rules/q.html"], "dt"), _texts(seen["en", "rules/q.html"], "pre")) == (
        ["How to mend it"],
        [],
    )


def test_the_words_of_a_rule_are_marked_as_english_where_the_page_is_not(seen: Seen) -> None:
    page = seen["ru", "rules/p.html"]
    assert _texts(page, "p")[1] == "Описания правил приведены на английском языке."
    assert _texts(page, "dt") == ["Как исправить", "Пример ошибки"] * 2
    english = " ".join(one.text() for tag in ("strong", "div", "dd") for one in page.all(tag, lang="en"))
    assert all(said in english for said in ("Nobody looked.", "A phrase not proved", "Do.", "Copy it."))
    assert len(page.all("pre", lang="en")) == 2
    assert not [one for one in seen["en", "rules/p.html"].walk() if "lang" in one.attributes]


def test_without_rules_there_is_no_page_of_them(graph: Graph) -> None:
    made = pages(graph, LANGUAGES[0], world.edition_of(graph), world.FILES)
    assert [page.uri for page in made if page.uri.startswith("rules")] == []


@pytest.mark.parametrize("rule", authoring.rules(), ids=lambda rule: str(rule.code()))
def test_the_family_of_every_rule_has_a_name(rule: type[Rule]) -> None:
    """Add ``family.<letter>`` to the catalogues of strings."""
    assert f"family.{RuleText.of(rule).family}" in words(LANGUAGES[0]).catalogue


def test_a_rule_stands_at_the_letter_of_its_family() -> None:
    assert address_of("P104") == "rules/p.html#P104"
