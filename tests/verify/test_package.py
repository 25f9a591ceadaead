"""A sound package passes; one broken in a single place is refused for exactly that."""

import hashlib
import json
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any, Never

import pytest

from build_tools.core import registry
from build_tools.core.diagnostic import Diagnostic
from build_tools.core.rule import Rule
from build_tools.records import record_types
from build_tools.schema import table_specs
from build_tools.verify import package_rules, verify_package

PLACES = "id,side,point\nharbin,cn,45.75\nmoscow,ru,55.75\n"
EVENTS = (
    "id,place,series,edition,date,website,follows\n"
    "expo-5,harbin,expo,5,2018-07-09,https://example.org/5,\n"
    "expo-6,harbin,expo,6,2019-06-15,https://example.org/6,expo-5\n"
    "dialogue-2,moscow,,,2018-10-16,,\n"
)
MEMBERS = "record,order,value,chair\nexpo-5,1,harbin,true\nexpo-5,2,moscow,false\nexpo-6,1,harbin,\n"
Descriptor = dict[str, Any]


def descriptor() -> Descriptor:
    """Three tables that use every constraint the atlas relies on, and a file that is no table."""
    places = {
        "fields": [
            {"name": "id", "type": "string", "constraints": {"required": True, "pattern": "[a-z0-9-]+"}},
            {"name": "side", "type": "string", "categories": ["cn", "ru"], "constraints": {"enum": ["cn", "ru"]}},
            {"name": "point", "type": "number", "constraints": {"minimum": -90, "maximum": 90}},
        ],
        "missingValues": [""],
        "primaryKey": ["id"],
    }
    events = {
        "fields": [
            {"name": "id", "type": "string", "constraints": {"required": True, "maxLength": 12}},
            {"name": "place", "type": "string", "constraints": {"required": True}},
            {"name": "series", "type": "string", "categories": [{"value": "expo", "label": "Expo"}]},
            {"name": "edition", "type": "integer"},
            {"name": "date", "type": "date"},
            {"name": "website", "type": "string", "format": "uri", "constraints": {"unique": True}},
            {"name": "follows", "type": "string"},
        ],
        "missingValues": [""],
        "primaryKey": ["id"],
        "uniqueKeys": [["series", "edition"]],
        "foreignKeys": [
            {"fields": ["place"], "reference": {"resource": "places", "fields": ["id"]}},
            {"fields": ["follows"], "reference": {"resource": "", "fields": ["id"]}},
        ],
    }
    members = {
        "fields": [
            {"name": "record", "type": "string", "constraints": {"required": True}},
            {"name": "order", "type": "integer", "constraints": {"required": True, "minimum": 1}},
            {"name": "value", "type": "string", "constraints": {"minLength": 6}},
            {"name": "chair", "type": "boolean"},
        ],
        "missingValues": [""],
        "primaryKey": ["record", "order"],
        "foreignKeys": [
            {"fields": "record", "reference": {"resource": "events", "fields": "id"}},
            {"fields": "value", "reference": {"resource": "places", "fields": "id"}},
        ],
    }
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "small-world",
        "resources": [
            {"name": "places", "path": "places.csv", "schema": places},
            {"name": "events", "path": "tables/events.csv", "schema": events},
            {"name": "notes", "path": "notes.txt"},
            {"name": "members", "path": "tables/members.csv", "schema": members},
        ],
    }


def write(
    folder: Path, package: Descriptor, places: str = PLACES, events: str = EVENTS, members: str = MEMBERS
) -> Path:
    """The package on disk, each resource with the size and hash of its file, unless it has its own."""
    (folder / "tables").mkdir(parents=True)
    tables = {"tables/events.csv": events, "tables/members.csv": members}
    files = {"places.csv": places, "notes.txt": "Hello\n"} | tables
    for path, content in files.items():
        (folder / path).write_text(content, encoding="utf-8", newline="")
    for resource in package["resources"]:
        raw = files.get(resource.get("path"), "").encode()
        resource.setdefault("bytes", len(raw))
        resource.setdefault("hash", f"sha256:{hashlib.sha256(raw).hexdigest()}")
    target = folder / "datapackage.json"
    target.write_text(json.dumps(package), encoding="utf-8")
    return target


def places(path: str) -> str:
    """Rows of places with one row added."""
    return PLACES + path + "\n"


def events(row: str) -> str:
    """Rows of events with one row added."""
    return EVENTS + row + "\n"


def members(row: str) -> str:
    """Rows of members with one row added."""
    return MEMBERS + row + "\n"


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [one.code for one in diagnostics]


def test_a_sound_package_passes(tmp_path: Path) -> None:
    assert verify_package(write(tmp_path / "data", descriptor())) == ()


def test_of_a_package_with_a_file_missing_a_damaged_one_is_told_too(tmp_path: Path) -> None:
    target = write(tmp_path / "package", descriptor())
    (target.parent / "notes.txt").unlink()
    (target.parent / "places.csv").write_text(PLACES.replace("45.75", "45.76"), encoding="utf-8", newline="")
    found = verify_package(target)
    assert [(one.code, one.where) for one in found] == [("V103", "resources.2.path"), ("V106", "resources.0.hash")]
    assert found[1].message.startswith("places.csv is not the file that was published: it has sha256:")
    assert found[1].hint == "download it again"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            {"places": places("Kazan!,ru,55")},
            'places.csv:4:1: V121 id: \'Kazan!\': constraint "pattern" is "[a-z0-9-]+"',
        ),
        ({"places": places("kyiv,ua,50")}, "places.csv:4:2: V121 side: 'ua': constraint \"enum\" is \"['cn', 'ru']\""),
        ({"places": places("kazan,ru,91")}, 'places.csv:4:3: V121 point: \'91\': constraint "maximum" is "90"'),
        ({"places": places("kazan,ru,-91")}, 'places.csv:4:3: V121 point: \'-91\': constraint "minimum" is "-90"'),
        ({"places": places("kazan,ru,north")}, "places.csv:4:3: V120 point: 'north': type is \"number/default\""),
        ({"places": places("harbin,cn,45")}, "places.csv:4:0: V123"),
        ({"places": places("kazan,ru")}, "places.csv:4:3: V126 point"),
        ({"places": places("kazan,ru,55,55")}, "places.csv:4:4: V126"),
        ({"places": PLACES.replace("side", "site", 1)}, "places.csv:1:2: V125"),
        ({"places": PLACES.replace("id,side", "side,id", 1)}, "places.csv:1:1: V125"),
        ({"events": events("a-long-name-14,harbin,,,,,")}, "tables/events.csv:5:1: V121 id: 'a-long-name-14': const"),
        ({"events": events("fair-1,,,,,,")}, "tables/events.csv:5:2: V121 place: ''"),
        ({"events": events("fair-1,harbinn,,,,,")}, "tables/events.csv:5:0: V124"),
        ({"events": events("fair-1,harbin,,,,,fair-0")}, "tables/events.csv:5:0: V124"),
        ({"events": events("fair-1,harbin,,,2018-13-01,,")}, "tables/events.csv:5:5: V120 date"),
        ({"events": events("fair-1,harbin,,sixth,,,")}, "tables/events.csv:5:4: V120 edition"),
        ({"events": events("fair-1,harbin,,,,no address,")}, "tables/events.csv:5:6: V120 website"),
        ({"events": events("fair-1,harbin,,,,https://example.org/6,")}, "tables/events.csv:5:6: V122 website"),
        ({"events": events("fair-1,harbin,expo,6,,,")}, "tables/events.csv:5:0: V110 series, edition: the row repeats"),
        (
            {"members": members("dialogue-2,0,moscow,")},
            "tables/members.csv:5:2: V121 order: '0': constraint \"minimum\"",
        ),
        ({"members": members("dialogue-2,1.5,moscow,")}, "tables/members.csv:5:2: V120 order"),
        ({"members": members("dialogue-2,,moscow,")}, "tables/members.csv:5:2: V121 order"),
        ({"members": members("dialogue-2,1,moscow,yes")}, "tables/members.csv:5:4: V120 chair: 'yes': type is"),
        ({"members": members("expo-5,2,harbin,")}, "tables/members.csv:5:0: V123"),
        ({"members": members("expo-7,1,harbin,")}, "tables/members.csv:5:0: V124"),
        ({"members": members("expo-6,2,kazan!,")}, "tables/members.csv:5:0: V124"),
        ({"events": events("fair-1,harbin,fair,1,,,")}, "tables/events.csv:5:3: V109 series: 'fair' is none of"),
    ],
)
def test_a_broken_cell_row_or_header_is_refused(tmp_path: Path, content: dict[str, str], expected: str) -> None:
    found = verify_package(write(tmp_path / "data", descriptor(), **content))

    assert [str(one)[: len(expected)] for one in found[:1]] == [expected]
    assert set(codes(found)) == {found[0].code}


def test_a_value_that_is_too_short_is_refused(tmp_path: Path) -> None:
    """`minLength` by itself: a short id would break its foreign key, too."""
    package = descriptor()
    del package["resources"][3]["schema"]["foreignKeys"]

    found = verify_package(write(tmp_path / "data", package, members=members("dialogue-2,1,perm,")))

    expected = "tables/members.csv:5:3: V121 value: 'perm': constraint \"minLength\""
    assert [str(one)[: len(expected)] for one in found] == [expected]


def kinds(schema: Descriptor) -> set[str]:
    """What a Table Schema relies on: types, constraints and kinds of keys."""
    fields = schema["fields"]
    return (
        {f"type {one['type']}" for one in fields}
        | {f"constraint {name}" for one in fields for name in one.get("constraints", {})}
        | {name for one in fields for name in one if name == "categories"}
        | {name for name in schema if schema[name]}
        | {f"primary key of {'several' if len(schema['primaryKey']) > 1 else 'one'}"}
    )


def test_each_kind_of_constraint_that_we_publish_is_tried_here() -> None:
    """A kind that no test breaks may be one that nobody enforces: add it to `descriptor`, and a row that breaks it."""
    tried = set().union(*(kinds(one["schema"]) for one in descriptor()["resources"] if "schema" in one))
    published = set().union(
        *(kinds(spec.table_schema()) for record_type in record_types() for spec in table_specs(record_type))
    )
    assert published <= tried, published - tried


def test_a_row_without_its_primary_key_lacks_a_required_value_too(tmp_path: Path) -> None:
    found = verify_package(write(tmp_path / "data", descriptor(), places=places(",ru,55")))

    assert codes(found) == ["V123", "V121"]


def test_a_blank_row_is_refused(tmp_path: Path) -> None:
    found = verify_package(write(tmp_path / "data", descriptor(), places=PLACES + "\nkazan,ru,55\n"))

    assert codes(found) == ["V123", "V126"]


def test_rows_without_a_whole_unique_key_may_be_alike(tmp_path: Path) -> None:
    content = events("fair-1,harbin,,,,,") + "fair-2,harbin,,,,,\n"

    assert verify_package(write(tmp_path / "data", descriptor(), events=content)) == ()


def change(*steps: str | int, to: object) -> Callable[[Descriptor], None]:
    """What sets one property of the descriptor."""

    def changed(package: Descriptor) -> None:
        inner: Any = package
        for step in steps[:-1]:
            inner = inner[step]
        inner[steps[-1]] = to

    return changed


SCHEMA = ("resources", 0, "schema")
EVENT_SCHEMA = ("resources", 1, "schema")
REMOTE = "https://example.org/x.json"


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        (change("resources", 2, "name", to="Bad Name!"), "V105 resources.2.name"),
        (change("resources", 2, "name", to="places"), "V105 resources.0.name"),
        (change("resources", 0, "bytes", to=7), "V106 resources.0.bytes"),
        (change("resources", 0, "bytes", to=None), "V106 resources.0.bytes"),
        (change("resources", 2, "hash", to="sha256:" + "0" * 64), "V106 resources.2.hash"),
        (change("resources", 2, "hash", to="d41d8cd98f00b204e9800998ecf8427e"), "V106 resources.2.hash"),
        (change(*SCHEMA, "primaryKey", to=["name"]), "V107 resources.0.schema.primaryKey"),
        (change(*SCHEMA, "primaryKey", to=[]), "V107 resources.0.schema.primaryKey"),
        (change(*EVENT_SCHEMA, "uniqueKeys", to=[["number"]]), "V107 resources.1.schema.uniqueKeys"),
        (change(*EVENT_SCHEMA, "foreignKeys", 0, "fields", to=["where"]), "V107 resources.1.schema.foreignKeys"),
        (change(*EVENT_SCHEMA, "foreignKeys", 0, "fields", to=["place", "id"]), "V107 resources.1.schema.foreignKeys"),
        (
            change(*EVENT_SCHEMA, "foreignKeys", 0, "reference", "resource", to="place"),
            "V107 resources.1.schema.foreignKeys",
        ),
        (
            change(*EVENT_SCHEMA, "foreignKeys", 0, "reference", "fields", to=["name"]),
            "V107 resources.1.schema.foreignKeys",
        ),
        (change(*SCHEMA, "fields", 0, "type", to="list"), "V108 resources.0.schema.fields.0.type"),
        (change(*SCHEMA, "fieldsMatch", to="subset"), "V108 resources.0.schema.fieldsMatch"),
        (change(*SCHEMA, "fields", 1, "categories", to=["cn"]), "V109 resources.0.schema.fields.1.categories"),
        (change(*SCHEMA, "fields", 1, "categories", to="cn"), "V109 resources.0.schema.fields.1.categories"),
        (change(*EVENT_SCHEMA, "fields", 2, "categories", to=[1]), "V109 resources.1.schema.fields.2.categories"),
        (
            change(*EVENT_SCHEMA, "fields", 2, "categories", to=["expo", "expo"]),
            "V109 resources.1.schema.fields.2.categories",
        ),
        (change("resources", 0, "path", to="../notes.txt"), "V102 resources.0.path"),
        (change("resources", 0, "path", to="/etc/hostname"), "V102 resources.0.path"),
        (change("resources", 0, "path", to="file:places.csv"), "V102 resources.0.path"),
        (change("resources", 0, "path", to="C:\\places.csv"), "V102 resources.0.path"),
        (change("resources", 0, "path", to="https://example.org/places.csv"), "V102 resources.0.path"),
        (change("resources", 0, "path", to=["places.csv", "places.csv"]), "V102 resources.0.path"),
        (change("resources", 0, "extrapaths", to=["notes.txt"]), "V102 resources.0.extrapaths"),
        (change("resources", 0, "schema", to="schema.json"), "V102 resources.0.schema"),
        (change("resources", 0, "dialect", to=REMOTE), "V102 resources.0.dialect"),
        (change("resources", 0, "profile", to=REMOTE), "V102 resources.0.profile"),
        (change(*SCHEMA, "$schema", to=REMOTE), "V102 resources.0.schema.$schema"),
        (change("$schema", to=REMOTE), "V102 $schema"),
        (
            change(*SCHEMA, "fields", 0, "constraints", "jsonSchema", to={}),
            "V102 resources.0.schema.fields.0.constraints.jsonSchema",
        ),
        (change("resources", 2, "path", to="note.txt"), "V103 resources.2.path"),
        (change("resources", to={}), "V101"),
    ],
)
def test_a_broken_descriptor_is_refused(tmp_path: Path, broken: Callable[[Descriptor], None], expected: str) -> None:
    package = descriptor()
    target = write(tmp_path / "data", package)
    broken(package)
    target.write_text(json.dumps(package), encoding="utf-8")

    found = verify_package(target)

    assert f"{expected}:" in [f"{one.code} {one.where}:" if one.where else f"{one.code}:" for one in found]
    # Two consequences are told too: a path that leads elsewhere leaves its file without a resource, and
    # frictionless has its own word on equal names.
    assert set(codes(found)) <= {expected[:4], "V104", "V128"}
    assert {one.path for one in found if one.code != "V104"} == {"datapackage.json"}


@pytest.mark.parametrize(
    "broken",
    [
        change(*SCHEMA, "fields", 0, "type", to=7),
        change(*SCHEMA, "fields", 0, "constraints", to={"required": "very"}),
        change("licenses", to="CC-BY-4.0"),
        change("name", to=7),
    ],
)
def test_what_the_standard_refuses_is_refused(tmp_path: Path, broken: Callable[[Descriptor], None]) -> None:
    package = descriptor()
    broken(package)

    found = verify_package(write(tmp_path / "data", package))

    assert set(codes(found)) & {"V108", "V128"}


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    package = descriptor()
    target = write(tmp_path / "data", package)
    raw = PLACES.encode() + b"\xd5\xe0\xf0\xe1\xe8\xed,ru,45\n"
    (tmp_path / "data" / "places.csv").write_bytes(raw)
    package["resources"][0] |= {"bytes": len(raw), "hash": f"sha256:{hashlib.sha256(raw).hexdigest()}"}
    package["resources"][0]["encoding"] = "utf-8"
    target.write_text(json.dumps(package), encoding="utf-8")

    # Once for the file itself, and once for each table that looks its foreign keys up in it.
    assert codes(verify_package(target)) == ["V127", "V127", "V127"]


def test_a_file_that_is_listed_nowhere_is_refused_unless_expected(tmp_path: Path) -> None:
    target = write(tmp_path / "data", descriptor())
    (tmp_path / "data" / "tables" / "old.csv").write_text("id\n")

    assert [str(one) for one in verify_package(target, base="data/")] == [
        "data/tables/old.csv:0:0: V104 no resource has this path",
    ]
    assert verify_package(target, unlisted=["tables/old.csv"]) == ()


def test_symbolic_links_are_refused_before_anything_follows_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = write(tmp_path / "data", descriptor())
    (tmp_path / "places.csv").write_text(PLACES)
    (tmp_path / "data" / "places.csv").unlink()
    (tmp_path / "data" / "places.csv").symlink_to(tmp_path / "places.csv")
    monkeypatch.setattr("build_tools.verify.package._frictionless", _never)

    assert codes(verify_package(target)) == ["V102"]


def test_a_link_in_place_of_a_folder_or_of_the_descriptor_is_refused(tmp_path: Path) -> None:
    target = write(tmp_path / "data", descriptor())
    (tmp_path / "data" / "tables").rename(tmp_path / "tables")
    (tmp_path / "data" / "tables").symlink_to(tmp_path / "tables")
    (tmp_path / "other.json").symlink_to(target)

    assert codes(verify_package(target)) == ["V102"]
    assert codes(verify_package(tmp_path / "other.json")) == ["V102"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"name": "x"}', b'{"resources": 1}', b"\xff{}"])
def test_what_is_no_descriptor_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "datapackage.json").write_bytes(content)

    assert codes(verify_package(tmp_path / "datapackage.json")) == ["V101"]


def test_a_missing_descriptor_is_refused(tmp_path: Path) -> None:
    assert codes(verify_package(tmp_path / "datapackage.json")) == ["V101"]


def test_checking_needs_no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = write(tmp_path / "data", descriptor())
    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, _never)
    monkeypatch.setattr(socket, "getaddrinfo", _never)

    assert verify_package(target) == ()


def test_frictionless_stops_at_the_limit(tmp_path: Path) -> None:
    target = write(tmp_path / "data", descriptor(), places=PLACES + "x,cn,north\ny,cn,north\nz,cn,north\n")

    assert codes(verify_package(target, limit_errors=2)) == ["V120", "V120"]


@pytest.mark.parametrize("module", ["package_rules", "page_rules"])
def test_every_rule_says_how_to_mend_and_shows_an_example(module: str) -> None:
    import build_tools.verify  # noqa: PLC0415 - the package itself, as the registry wants it

    rules = [one for one in registry.classes(build_tools.verify, Rule) if one.__module__.endswith(module)]

    assert rules
    for rule in rules:
        assert rule.title(), rule
        assert "Mend: " in rule.explanation(), f"{rule.code()}: add a paragraph that begins with 'Mend:'"
        assert "Example::" in rule.explanation(), f"{rule.code()}: add 'Example::' and an example"
    assert package_rules.V101 in registry.classes(build_tools.verify, Rule)


def _never(*_: object, **__: object) -> Never:
    pytest.fail("this must not be reached")
