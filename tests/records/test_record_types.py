"""Every record type says what it is and what its fields are, in every language."""

from collections.abc import Iterator
from typing import Any, Final, TypeVar

import pytest
from pydantic import ValidationError

from build_tools import records
from build_tools.core.languages import CODES
from build_tools.core.registry import modules
from build_tools.exports._descriptor import LICENCES
from build_tools.records import Model, Record, Vocabulary, record_types
from build_tools.records._package import Licence
from build_tools.records._quantity import Qualifier
from build_tools.records.agreement import AgreementState
from build_tools.records.event import EventKind
from build_tools.schema import json_schema

T = TypeVar("T")
TYPES = record_types()
every_type = pytest.mark.parametrize("record_type", TYPES, ids=lambda one: one.folder)

FOLDERS = [
    "agreements",
    "claims",
    "events",
    "indicators",
    "initiatives",
    "mechanisms",
    "organizations",
    "people",
    "places",
    "publications",
    "sources",
    "topics",
]

MUTE: Final = {f"Quantity.qualifier: {word}" for word in Qualifier} | {"Participants.side: third"}
"""A qualifier is read by rules of its own; a third party has no name of its own."""


def documented(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of a type and of the objects in it; a language map has codes instead of fields."""
    for name, model in {"": schema, **schema["$defs"]}.items():
        if model.get("x-value") not in {"text", "names"}:
            yield from ((f"{name}.{field}", spec) for field, spec in model["properties"].items())


def subclasses(base: type[T]) -> list[type[T]]:
    """The class and all below it, by name; the modules of the room are all there to be asked."""
    assert modules(records, private=True)
    below = {deeper for one in base.__subclasses__() for deeper in subclasses(one)}
    return sorted({base, *below}, key=lambda one: one.__name__)


WORDS = [word for vocabulary in subclasses(Vocabulary) for word in vocabulary]


def test_there_are_twelve_types() -> None:
    assert [one.folder for one in TYPES] == FOLDERS


@every_type
def test_a_type_has_a_name_for_one_and_for_many_in_every_language(record_type: type[Record]) -> None:
    names = record_type.type_names()
    assert tuple(names) == CODES
    assert all(one and many for one, many in names.values())


@every_type
def test_every_field_has_its_names_in_every_language_and_a_description(record_type: type[Record]) -> None:
    """Write them into the string under the field: ``Date | Дата | 日期``, an empty line, then what it means."""
    undocumented = [
        name
        for name, spec in documented(json_schema(record_type))
        if tuple(code for code, title in spec.get("x-titles", {}).items() if title) != CODES
        or not spec.get("description")
    ]
    assert undocumented == []


@every_type
def test_every_field_is_marked_as_fact_ours_or_derived(record_type: type[Record]) -> None:
    unmarked = [name for name, spec in documented(json_schema(record_type)) if "x-mark" not in spec]
    assert unmarked == []


@pytest.mark.parametrize("word", WORDS, ids=lambda one: f"{type(one).__name__}.{one.value}")
def test_every_word_of_a_vocabulary_has_a_label_in_every_language(word: Vocabulary) -> None:
    assert tuple(code for code, label in word.labels.items() if label) == CODES


def test_a_word_brings_what_proves_it() -> None:
    assert AgreementState.SIGNED.evidence == ("signed", "signing", "подписа*", "签署")
    assert EventKind.FORUM.evidence == ()


@every_type
def test_every_word_that_needs_proof_has_what_proves_it(record_type: type[Record]) -> None:
    """A fact from a closed list is read off its phrase by the third item of its word."""
    mute = {
        f"{name}: {word}"
        for name, spec in documented(json_schema(record_type))
        if spec["x-mark"] == "fact"
        for word, evidence in spec.get("x-evidence", {}).items()
        if not evidence
    }
    assert mute <= MUTE


def test_the_licence_of_a_dataset_has_a_title_and_an_address() -> None:
    assert set(LICENCES) == set(Licence)


LABEL = {"en": "Fair"}


@pytest.mark.parametrize(
    "values",
    [
        {"edition": "6"},
        {"edition": True},
        {"edition": 6.0},
        {"label": "Fair"},
        {"organizers": "most-china"},
        {"theme": 2018},
        {"colour": "red"},
        {"kind": "Exposition"},
    ],
)
def test_nothing_is_coerced_and_nothing_unknown_is_taken(values: dict[str, Any]) -> None:
    event = records.by_folder()["events"]
    sound = {"label": LABEL, "kind": "exposition", "edition": 6}
    event.model_validate(sound)
    with pytest.raises(ValidationError):
        event.model_validate(sound | values)


def test_a_record_does_not_change_after_it_was_read() -> None:
    event = records.by_folder()["events"].model_validate({"label": LABEL, "kind": "exposition"})
    with pytest.raises(ValidationError):
        event.label = event.label  # type: ignore[misc]


def test_every_model_is_strict_frozen_and_closed() -> None:
    loose = [
        one.__name__
        for one in subclasses(Model)
        if not (one.model_config.get("strict") and one.model_config.get("frozen"))
        or one.model_config.get("extra") != "forbid"
    ]
    assert loose == []
