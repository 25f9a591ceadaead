"""The walk over a record: which values it holds, and how a proof names each."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from build_tools.records import by_folder, record_types
from build_tools.schema import Shape, shape, values
from build_tools.schema.shape import join, split


def paths(folder: str, raw: Mapping[str, Any]) -> list[str]:
    return [value.path for value in values(shape(by_folder()[folder]), raw)]


def test_a_value_is_named_by_its_field() -> None:
    assert paths("events", {"date": "2018", "place": "moscow", "edition": 2}) == ["date", "edition", "place"]


def test_an_item_is_named_by_what_it_refers_to() -> None:
    raw = {"organizers": ("most-china", "minec-russia"), "resulted_in": ("agreements/plan-2019",)}
    assert paths("events", raw) == ["organizers.most-china", "organizers.minec-russia", "resulted_in.plan-2019"]


def test_an_object_in_a_list_is_named_by_its_key() -> None:
    raw = {"participants": ({"side": "china", "quantity": {"amount": 1, "unit": "members"}},)}
    assert paths("events", raw) == ["participants.china.side", "participants.china.quantity"]
    roles = ({"role": {"en": "Rector"}, "organization": "hit", "as_of": "2018"},)
    assert paths("people", {"roles": roles}) == ["roles.hit.role", "roles.hit.organization", "roles.hit.as_of"]


def test_an_item_of_text_is_named_by_its_text() -> None:
    assert paths("publications", {"keywords": ("trade", "Силы [Сибири].")}) == [
        "keywords.trade",
        "keywords[Силы [Сибири]].]",
    ]


def test_a_form_of_a_name_is_named_by_language_and_form() -> None:
    raw = {"names": {"en": ({"form": "Blagovichensk City", "kind": "misspelling"},)}}
    assert paths("places", raw) == ["names.en[Blagovichensk City]"]


def test_an_item_without_a_key_is_named_by_its_number_from_1() -> None:
    raw = {"questions": ({"question": {"en": "Why?"}, "answer": {"en": "So."}},)}
    assert paths("topics", raw) == ["questions.1.question", "questions.1.answer"]


def test_a_text_in_languages_and_a_quantity_are_one_value_each() -> None:
    raw = {"measure": {"en": "Trade", "ru": "Торговля"}, "quantity": {"amount": 1, "unit": "USD"}}
    assert paths("indicators", raw) == ["quantity", "measure"]


def test_a_reason_of_a_map_is_one_value() -> None:
    raw = {"unknowns": {"attended_by": {"en": "Not named.", "ru": "Не названы."}}}
    (value,) = values(shape(by_folder()["events"]), raw)
    assert (value.path, value.shape.value) == ("unknowns.attended_by", "text")


def test_a_value_keeps_its_place_in_the_file() -> None:
    raw = {"participants": ({"side": "china"}, {"side": "russia"})}
    assert [value.steps for value in values(shape(by_folder()["events"]), raw)] == [
        ("participants", 0, "side"),
        ("participants", 1, "side"),
    ]


def test_what_is_null_is_no_value() -> None:
    assert paths("events", {"date": None, "place": "moscow"}) == ["place"]


def test_a_shape_knows_meaning_mark_and_references() -> None:
    fields = shape(by_folder()["events"]).fields
    assert (fields["date"].value, fields["date"].mark) == ("date", "fact")
    assert (fields["kind"].value, fields["kind"].mark, fields["kind"].required) == ("term", "ours", True)
    assert (fields["place"].value, fields["place"].refs) == ("ref", ("places",))
    assert fields["resulted_in"].item is not None
    assert fields["resulted_in"].item.refs == ("*",)
    assert fields["place"].titles == {"en": "Place", "ru": "Место", "zh": "地点"}


def test_an_amount_may_be_a_fraction() -> None:
    amount = shape(by_folder()["indicators"]).fields["quantity"].fields["amount"]
    assert amount.value == "number"


def leaves(of: Shape) -> list[Shape]:
    inner = [*of.fields.values(), *([of.item] if of.item else [])]
    return [of] if of.kind == "leaf" else [leaf for one in inner for leaf in leaves(one)]


@pytest.mark.parametrize("folder", [one.folder for one in record_types()])
def test_every_leaf_has_a_meaning_that_tables_and_checks_know(folder: str) -> None:
    known = {"text", "quantity", "ref", "date", "term", "passage", "speaker", "string", "integer", "number", "boolean"}
    assert {leaf.value for leaf in leaves(shape(by_folder()[folder]))} <= known


segment = st.one_of(
    st.from_regex(r"[a-z0-9_-]+", fullmatch=True),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1),
)


@given(st.lists(segment, min_size=1).map(tuple))
@example(("names", "en", "a]b"))
@example(("keywords", "]", "[", "]]"))
@example(("keywords", "a.b", "[c]"))
def test_a_path_taken_apart_is_what_was_joined(segments: tuple[str, ...]) -> None:
    assert split(join(segments)) == segments


def test_a_path_as_people_write_it() -> None:
    assert split("roles.most-china.as_of") == ("roles", "most-china", "as_of")
    assert split("names.en[Sino-Russian Expo]") == ("names", "en", "Sino-Russian Expo")
    assert join(("names", "en", "Sino-Russian Expo")) == "names.en[Sino-Russian Expo]"
