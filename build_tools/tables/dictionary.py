"""The data dictionary as a table: one row a field of a type, or of what all types share."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from build_tools.core.languages import CODES
from build_tools.schema import FieldEntry, dictionary, flow
from build_tools.tables.common import assemble, by_language, column

DICTIONARY: Final = assemble(
    "dictionary",
    ("Data dictionary", "Словарь данных", "数据字典"),
    "One row a field: what it means, what it takes, an example to follow and one that is refused.",
    ("type", "field"),
    [
        column("type", "Type", "Folder of the type; `records` for fields that every record has.", required=True),
        column("field", "Field", "Path of the field in the record.", required=True),
        *by_language("title", "Title", "Name of the field."),
        *by_language("description", "Description", "What it means."),
        *by_language("form", "Form", "What it takes, in words."),
        column(
            "mark",
            "Mark",
            "`fact` needs proof, `ours` is our wording or classification, `derived` is computed.",
            required=True,
            enum=["fact", "ours", "derived"],
        ),
        column("required", "Required", "It is always there.", kind="boolean", required=True),
        *by_language("unit", "Unit", "Unit of the number, where no other field holds it."),
        *by_language("source", "Source", "Where its values come from, and the standards that its form follows."),
        column("values", "Values", "Words that it takes, joined by '; '."),
        *by_language("labels", "Labels", "What these words say, in their order."),
        column("good", "Good example", "A value to follow, in YAML."),
        column("bad", "Bad example", "A value that is refused, in YAML."),
        *by_language("why", "Why", "What is wrong with the bad example."),
    ],
)


def fields() -> Iterator[Mapping[str, Any]]:
    """A row for every field of the dictionary."""
    for one in dictionary():
        for field in one.fields:
            yield {"type": one.folder, **_row(field)}


def _row(field: FieldEntry) -> Mapping[str, Any]:
    return {
        "field": field.path,
        "mark": field.mark,
        "required": field.required,
        "values": "; ".join(term.value for term in field.terms) or None,
        "good": next(map(flow, field.examples), None),
        "bad": next(map(flow, field.bad), None),
        **_texts("title", field.titles),
        **_texts("description", field.descriptions),
        **_texts("form", field.form),
        **_texts("unit", field.unit),
        **_texts("source", field.source),
        **_texts("labels", {code: "; ".join(term.labels[code] for term in field.terms) for code in CODES}),
        **_texts("why", field.why),
    }


def _texts(name: str, texts: Mapping[str, str]) -> Mapping[str, str | None]:
    return {f"{name}_{code}": texts.get(code) or None for code in CODES}
