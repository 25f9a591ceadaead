"""A mend said in steps becomes an edit of the file, however the record is laid out."""

import pytest

from build_tools.core.mend import Kind, Mend
from build_tools.core.rule import Rule, Step
from build_tools.reading import locate


class Z201(Rule):
    """About a value."""


class Z202(Rule):
    """About a key."""

    on = "key"


def mended(text: str, at: tuple[Step, ...], mend: Mend, rule: type[Rule] = Z201) -> str | None:
    """The text after the one mend."""
    (found,) = locate([rule.finding("x.yml", at, "wrong", mend)], {"x.yml": text})
    return found.mend.applied(text) if found.mend else None


def drop(at: tuple[Step, ...] | None = None) -> Mend:
    return Mend(kind=Kind.DROP, at=at)


def add(text: str) -> Mend:
    return Mend(kind=Kind.ADD, text=text)


CASES: dict[str, tuple[str, tuple[Step, ...], Mend, str]] = {
    "a word": ("place: harbinn # x\n", ("place",), Mend(text="harbin"), "place: harbin # x\n"),
    "a word in quotes": ("place: 'harbinn'\n", ("place",), Mend(text="harbin"), "place: 'harbin'\n"),
    "a word in a list": ("places: [a, harbinn]\n", ("places", 1), Mend(text="harbin"), "places: [a, harbin]\n"),
    "a number out of quotes": ('n: "6"\n', ("n",), Mend(kind=Kind.RETYPE, text="6"), "n: 6\n"),
    "a number into quotes": ("n: 1.10\n", ("n",), Mend(kind=Kind.RETYPE, text='"{source}"'), 'n: "1.10"\n'),
    "a value that was not written": (
        "n:\nm: 1\n",
        ("n",),
        Mend(kind=Kind.RETYPE, text="{en: x}"),
        "n: {en: x}\nm: 1\n",
    ),
    "a value over several lines": (
        "n:\n  a: 1\n  b: 2\nm: 1\n",
        ("n",),
        Mend(kind=Kind.RETYPE, text="x"),
        "n:\n  x\nm: 1\n",
    ),
    "a line more": ("n:\n  a: 1 # one\nm: 1\n", ("n",), add("b: 2"), "n:\n  a: 1 # one\n  b: 2\nm: 1\n"),
    "a line more of the record": ("n:\n  a: 1\n", (), add("m: 1"), "n:\n  a: 1\nm: 1\n"),
    "a line more without an end of line": ("n: 1", (), add("m: 1"), "n: 1\nm: 1"),
    "a line more behind nested lines": (
        "p:\n  - a:\n      - x\nm: 1\n",
        ("p", 0),
        add("b: 2"),
        "p:\n  - a:\n      - x\n    b: 2\nm: 1\n",
    ),
    "a key more in braces": ("n: {a: 1}\n", ("n",), add("b: 2\nc: 3"), "n: {a: 1, b: 2, c: 3}\n"),
    "a key in empty braces": ("n: {}\n", ("n",), add("b: 2"), "n: {b: 2}\n"),
    "an item more": ("n:\n  - a\nm: 1\n", ("n",), add("b"), "n:\n  - a\n  - b\nm: 1\n"),
    "an item more in brackets": ("n: [a ]\n", ("n",), add("b"), "n: [a, b ]\n"),
    "a line less": ("n: 1\nm: 2 \nk: 3\n", ("m",), drop(), "n: 1\nk: 3\n"),
    "lines less": ("n:\n  a:\n    - x\n    - y\nm: 1\n", ("n",), drop(), "m: 1\n"),
    "an item less": ("n:\n  - a\n  - b\nm: 1\n", ("n", 1), drop(), "n:\n  - a\nm: 1\n"),
    "a first key in braces less": ("n: {a: 1, b: 2}\n", ("n", "a"), drop(), "n: {b: 2}\n"),
    "a last key in braces less": ("n: {a: 1, b: 2}\n", ("n", "b"), drop(), "n: {a: 1}\n"),
    "an only item less": ("n: [a]\n", ("n", 0), drop(), "n: []\n"),
    "another place than the finding's": ("n: {a: 1, b: 2}\n", ("n",), drop(("n", "b")), "n: {a: 1}\n"),
}


@pytest.mark.parametrize(("text", "at", "mend", "wanted"), CASES.values(), ids=CASES)
def test_a_mend_becomes_an_edit_of_the_file(text: str, at: tuple[Step, ...], mend: Mend, wanted: str) -> None:
    assert mended(text, at, mend) == wanted


def test_a_mend_of_a_rule_about_keys_is_one_of_the_key() -> None:
    assert mended("plase: harbin\n", ("plase",), Mend(text="place"), Z202) == "place: harbin\n"
    assert mended("{'plase': harbin}\n", ("plase",), Mend(text="place"), Z202) == "{'place': harbin}\n"


def test_what_cannot_be_done_without_harm_is_no_edit() -> None:
    assert mended("- a: 1\n  b: 2\n", (0, "a"), drop()) is None
    assert mended("a: 1\n", ("b",), Mend(text="x")) is None


def test_the_help_shows_what_stands_in_the_file() -> None:
    mend = Mend(kind=Kind.RETYPE, text='"{source}"', words="put it in quotes: `{text}`")
    (found,) = locate([Z201.finding("x.yml", ("n",), "wrong", mend)], {"x.yml": "n: 1.10\n"})
    assert found.hint == 'put it in quotes: `"1.10"`'


def test_a_file_is_renamed_by_its_path() -> None:
    (found,) = locate([Z201.finding("x.yml", (), "wrong", Mend(kind=Kind.RENAME, text="y.yml"))], {"x.yml": "a: 1\n"})
    assert found.mend
    assert found.mend.path == "y.yml"
