"""The strings under fields: taken apart as their grammar says, there for every field, and true."""

import importlib
import json
import pkgutil
from collections.abc import Iterator, Mapping
from typing import Any, Final

import jsonschema
import pytest

import build_tools.records as package
from build_tools.core.languages import CODES
from build_tools.records import Model, Record, Vocabulary, record_types, validated
from build_tools.schema import json_schema
from build_tools.schema.docs import FieldDoc, example, field_doc, whence

BASES: Final = frozenset({"Record", "Located", "Dated", "Citable", "Measured"})
"""What types are mixed from; readers meet the types."""

EDITION = """Edition | Номер | 届次

    Which one of its series the event is,
    counted from 1.

    ru: Какое по счёту мероприятие
      в своей серии.
    zh: 该系列的
      第几届。
    unit: editions | номера | 届
    source: printed; ISO 1234
    good: [{en: Sixth,
      zh: 第六}]
    bad: "6th"
    why: the number alone | одно число | 只写数字
    """


def test_a_string_is_taken_apart() -> None:
    assert field_doc(EDITION) == FieldDoc(
        titles={"en": "Edition", "ru": "Номер", "zh": "届次"},
        descriptions={
            "en": "Which one of its series the event is, counted from 1.",
            "ru": "Какое по счёту мероприятие в своей серии.",
            "zh": "该系列的第几届。",
        },
        unit={"en": "editions", "ru": "номера", "zh": "届"},
        source=("printed", "ISO 1234"),
        good="[{en: Sixth, zh: 第六}]",
        bad='"6th"',
        why={"en": "the number alone", "ru": "одно число", "zh": "只写数字"},
    )


def test_a_docstring_without_names_is_all_description() -> None:
    assert field_doc("Who took part: one side.\n\nru: Участники.") == FieldDoc(
        descriptions={"en": "Who took part: one side.", "ru": "Участники."}
    )


def test_a_bar_within_a_sentence_makes_no_names_of_it() -> None:
    assert field_doc("Markers: ``<…|words>``.") == FieldDoc(descriptions={"en": "Markers: ``<…|words>``."})


def test_names_that_a_language_lacks_are_refused() -> None:
    with pytest.raises(ValueError, match="not one text for each"):
        field_doc("Edition | Номер\n\n    Which one.")


def test_a_string_that_says_nothing_is_empty() -> None:
    assert field_doc("") == FieldDoc()


def test_an_example_is_read_as_a_record_is() -> None:
    assert [example(yaml) for yaml in ("6", '"6"', "[a, b]", "{en: No}")] == [6, "6", ("a", "b"), {"en": "No"}]


def test_an_example_that_no_record_could_hold_is_an_error() -> None:
    with pytest.raises(ValueError, match="date"):
        example("{date: }")


@pytest.mark.parametrize(
    ("mark", "said", "words"),
    [
        ("fact", (), "printed in the passage; looked up with an authority"),
        ("ours", (), "our wording or classification"),
        ("derived", (), "computed, never typed"),
        ("fact", ("printed", "SPDX"), "printed in the passage; SPDX"),
        ("ours", ("BCP 47",), "our wording or classification; BCP 47"),
    ],
)
def test_where_values_come_from_follows_the_mark_unless_the_string_says_otherwise(
    mark: str, said: tuple[str, ...], words: str
) -> None:
    assert whence(mark, said, "en") == words


def test_chinese_joins_with_its_own_semicolon() -> None:
    assert whence("fact", ("printed", "SPDX"), "zh") == "原文载明；SPDX"


def defined(base: type[Any]) -> tuple[type[Any], ...]:
    """Classes under ``base`` that the modules of the records define, private ones too."""
    names = (one.name for one in pkgutil.iter_modules(package.__path__))
    modules = (importlib.import_module(f"{package.__name__}.{name}") for name in names)
    return tuple(
        one
        for module in modules
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, base) and one is not base and one.__module__ == module.__name__
    )


MODELS: tuple[type[Model], ...] = tuple(one for one in defined(Model) if one.model_fields)
VOCABULARIES: tuple[type[Vocabulary], ...] = defined(Vocabulary)
MADE: tuple[type[Model], ...] = tuple(one for one in MODELS if one.__name__ not in BASES)
"""Those that a record is made of; what bases bring is tried on each type."""
every_model = pytest.mark.parametrize("model", MODELS, ids=lambda one: one.__name__)
every_made_model = pytest.mark.parametrize("model", MADE, ids=lambda one: one.__name__)


def missing(doc: FieldDoc) -> Iterator[str]:
    """What the string under a field does not say."""
    for name, texts in (("title", doc.titles), ("description", doc.descriptions), ("why", doc.why)):
        yield from (f"{name} in {code}" for code in CODES if not texts.get(code))
    yield from (name for name, said in (("good", doc.good), ("bad", doc.bad)) if not said)


@every_model
def test_every_field_is_described_in_every_language_with_a_good_and_a_bad_example(model: type[Model]) -> None:
    """Write what is missing into the string under the field; its grammar stands at ``schema.docs.field_doc``."""
    docs = {name: field_doc(field.description or "") for name, field in model.model_fields.items()}
    assert [f"{model.__name__}.{name}: {one}" for name, doc in docs.items() for one in missing(doc)] == []


@every_model
def test_what_is_computed_is_described_with_an_example_too(model: type[Model]) -> None:
    docs = {name: field_doc(field.description or "") for name, field in model.model_computed_fields.items()}
    lacking = {name: [one for one in missing(doc) if not one.startswith(("bad", "why"))] for name, doc in docs.items()}
    assert {name: said for name, said in lacking.items() if said} == {}


@pytest.mark.parametrize("described", [*VOCABULARIES, *MADE], ids=lambda one: one.__name__)
def test_every_type_part_and_vocabulary_is_described_in_every_language(described: type[Any]) -> None:
    assert set(field_doc(described.__doc__ or "").descriptions) == set(CODES)


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda one: one.__name__)
def test_every_word_has_a_label_in_every_language(vocabulary: type[Vocabulary]) -> None:
    assert [str(one) for one in vocabulary if set(one.labels) != set(CODES) or not all(one.labels.values())] == []


def good(model: type[Model]) -> Mapping[str, Any]:
    """A record made of nothing but good examples."""
    return {name: example(field_doc(field.description or "").good) for name, field in model.model_fields.items()}


@every_made_model
def test_good_examples_make_a_record(model: type[Model]) -> None:
    made, findings = validated("examples", model, good(model))
    assert (findings, made is None) == ((), False)


@every_made_model
def test_every_bad_example_is_refused_where_it_stands(model: type[Model]) -> None:
    taken = []
    for name, field in model.model_fields.items():
        bad = example(field_doc(field.description or "").bad)
        _, findings = validated("examples", model, {**good(model), name: bad})
        if {finding.at[:1] for finding in findings} != {(name,)}:
            taken.append(f"{model.__name__}.{name}: {bad!r}")
    assert taken == []


@pytest.mark.parametrize("record_type", record_types(), ids=lambda one: one.folder)
def test_an_editor_takes_every_good_example(record_type: type[Record]) -> None:
    """JSON Schema shows the examples while a record is typed; it must not blame them."""
    record = json.loads(json.dumps(good(record_type)))
    assert list(jsonschema.Draft202012Validator(json_schema(record_type)).iter_errors(record)) == []
