"""Forms that recur in records: what each takes, and what whoever writes something else is told."""

from typing import Any

import pytest

from build_tools.records import parse

SHA = "0" * 64
PROOF = {"at": "notice/p1", "phrase": "held by the Society", "says": ("place",)}


def refused(folder: str, values: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Code, message and help of everything that is wrong."""
    kind = {"places": "city", "events": "exposition", "sources": "news", "indicators": None, "publications": "book"}[
        folder
    ]
    base = {"label": {"en": "Something"}} | ({"kind": kind} if kind else {"measure": {"en": "X"}, "scope": "event"})
    found = parse(f"dataset/{folder}/x.yml", folder, "x", base | values).findings
    return [(one.rule.code(), one.message, one.hint) for one in found]


GOOD: list[tuple[str, dict[str, Any]]] = [
    ("events", {"place": "harbin"}),
    ("events", {"place": "a" * 64}),
    ("events", {"date": "2018"}),
    ("events", {"date": "2019-06-15/2019-06-19"}),
    ("events", {"date": "XXXX-10-16"}),
    ("events", {"theme": "Слава труду"}),
    ("events", {"edition": 1}),
    ("events", {"resulted_in": ("agreements/declaration-2018",)}),
    ("events", {"names": {"ru": ({"form": "Ярмарка", "kind": "official"},)}}),
    ("events", {"proof": (PROOF,)}),
    ("events", {"proof": (PROOF | {"phrase": ("held by", "the Society")},)}),
    ("events", {"proof": (PROOF | {"by": "unnamed experts"},)}),
    ("events", {"proof": (PROOF | {"says": ("names.en[A [b]] c]", "roles.a-b.as_of")},)}),
    ("sources", {"url": "https://example.org/a?b=c"}),
    ("sources", {"document": {"file": "a.txt", "sha256": SHA, "bytes": 1}}),
    ("places", {"point": {"latitude": 45, "longitude": 126.65}}),
    ("places", {"identifiers": {"wikidata": "Q42956", "iso3166_2": "CN-HL", "geonames": "2037013"}}),
    ("indicators", {"quantity": {"amount": 0.5, "unit": "years"}}),
    ("indicators", {"quantity": {"amount": 3, "upper": 4, "qualifier": "between", "unit": "years"}}),
    ("indicators", {"quantity": {"qualifier": "increased", "unit": "members"}}),
]


@pytest.mark.parametrize(("folder", "values"), GOOD, ids=lambda one: str(one)[:50])
def test_a_good_form_is_taken(folder: str, values: dict[str, Any]) -> None:
    assert refused(folder, values) == []


ID = "lower-case Latin letters and digits, joined by single hyphens"
UNDER = "write them under it, each on its own line: `key: value`"

BAD: list[tuple[str, dict[str, Any], tuple[str, str, str]]] = [
    ("events", {"place": "Harbin"}, ("M103", "'Harbin' is not an id", f"write `harbin` ({ID})")),
    ("events", {"place": "a--b"}, ("M103", "'a--b' is not an id", f"write `a-b` ({ID})")),
    (
        "events",
        {"theme": "two\nlines"},
        ("M103", r"'two\nlines' is not one line, or it has white space at its ends", "write `two lines`"),
    ),
    ("events", {"theme": " x"}, ("M103", "' x' is not one line, or it has white space at its ends", "write `x`")),
    ("events", {"theme": ""}, ("M103", "the text is empty", "write it, or drop the field")),
    (
        "events",
        {"theme": True},
        ("M103", "true stands where a text belongs", 'put it in quotes: `"…"`'),
    ),
    ("events", {"edition": 0}, ("M103", "0 is less than 1", "which one of its series, from 1")),
    (
        "events",
        {"edition": 1.5},
        ("M103", "1.5 stands where a whole number belongs", "write its digits, without quotes"),
    ),
    (
        "events",
        {"organizers": {}},
        (
            "M103",
            "an object stands where a list belongs",
            "type '- ' before its first line, two spaces before the rest",
        ),
    ),
    ("events", {"participants": ("china",)}, ("M103", "'china' stands where fields belong", UNDER)),
    ("events", {"label": None}, ("M103", "nothing stands where fields belong", UNDER)),
    (
        "events",
        {"resulted_in": ("declaration",)},
        (
            "M103",
            "'declaration' is not the path of a record",
            "write `.../declaration`: the folder of its type, a slash, and its id",
        ),
    ),
    (
        "events",
        {"proof": (PROOF | {"at": "notice/5"},)},
        (
            "M103",
            "'notice/5' is not of the form of `at`",
            "write `notice/p5` (the passage of a document, or the authority that was looked up)",
        ),
    ),
    (
        "sources",
        {"url": "javascript:alert(1)"},
        (
            "M103",
            "'javascript:alert(1)' is not an address",
            "an address begins with https:// or http://, and has no spaces",
        ),
    ),
    (
        "places",
        {"identifiers": {"wikidata": "42956"}},
        ("M103", "'42956' is not of the form of `wikidata`", "write `Q42956` (item of Wikidata: Q and digits)"),
    ),
    (
        "places",
        {"point": {"latitude": 91, "longitude": 100}},
        ("M103", "91 is more than 90", "degrees north of the equator, WGS 84"),
    ),
    (
        "places",
        {"summary": {"en": "x" * 3000}},
        ("M103", f"'{'x' * 59}…' is longer than 2000 characters", "shorten it"),
    ),
    ("places", {"xyzzy": 1}, ("M101", "a record of places has no field 'xyzzy'", "`atlas types` lists the fields")),
    ("places", {"lable": 1}, ("M101", "a record of places has no field 'lable'", "did you mean 'label'?")),
    ("places", {"label": {"ru": "Харбин"}}, ("M110", "the text in English ('en') is missing", "add a line `en: ...`")),
    (
        "places",
        {"label": {"en": "H", "cn": "哈尔滨"}},
        ("M110", "the atlas has no language 'cn' (it has en, ru, zh)", "write 'zh'"),
    ),
    ("indicators", {"quantity": {"unit": "years"}}, ("M111", "'exact' needs a number", "add `amount: ...`")),
    (
        "indicators",
        {"quantity": {"amount": "100", "unit": "USD"}},
        ("M103", "'100' stands where a number belongs", "write `100`: digits alone, without quotes"),
    ),
]


@pytest.mark.parametrize(("folder", "values", "expected"), BAD, ids=lambda one: str(one)[:50])
def test_a_bad_form_is_refused_with_what_to_type(
    folder: str, values: dict[str, Any], expected: tuple[str, str, str]
) -> None:
    assert refused(folder, values) == [expected]


def test_every_slip_of_a_record_is_told_at_once() -> None:
    found = refused("events", {"edition": "6", "place": "Harbin", "dates": "2018", "kind": "fair"})
    assert [code for code, _, _ in found] == ["M104", "M103", "M103", "M101"]


@pytest.mark.parametrize(
    ("slug", "hint"),
    [
        ("Lotus Port", "call the file lotus-port.yml"),
        ("lotus_port", "call the file lotus-port.yml"),
        ("-lotus-", "call the file lotus.yml"),
        ("a" * 65, f"call the file {'a' * 64}.yml"),
        ("nul", "choose a longer name"),
        ("哈尔滨", "call the file by the name in Latin letters: harbin.yml"),
        ("lotus\n", "call the file lotus.yml"),
    ],
)
def test_a_bad_id_is_told_a_better_one(slug: str, hint: str) -> None:
    values = {"label": {"en": "Lotus Port"}, "kind": "city"}
    (found,) = parse(f"dataset/places/{slug}.yml", "places", slug, values).findings
    assert (found.rule.code(), found.hint) == ("M107", hint)


@pytest.mark.parametrize("slug", ["harbin", "6th-expo", "a", "a" * 64, "con-fair"])
def test_a_good_id_passes(slug: str) -> None:
    assert parse(f"dataset/places/{slug}.yml", "places", slug, {"label": {"en": "X"}, "kind": "city"}).findings == ()
