"""Records of every type with hostile text in every field that takes text, made from the shapes of the types.

A new type, and a new field, is filled by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from build_tools import pipeline
from build_tools.core.languages import CODES
from build_tools.exports import Origin
from build_tools.graph import Entry, link
from build_tools.pipeline import Examined, Result
from build_tools.records import Package, Record, parse, record_types, validated
from build_tools.records._fields import LINE, OWN
from build_tools.schema import Shape, shape
from tests.hostile.strings import joined

ORIGIN: Final = Origin(created="2026-01-01T00:00:00Z")
FACT: Final = "fact"
SHORT: Final = 200
"""Texts that may not be longer than this hold one string; others hold a whole batch."""


@dataclass
class Filling:
    """Where the texts of one record come from: the same strings in each, another one first."""

    strings: tuple[str, ...]
    number: int
    used: list[str] = field(default_factory=list)
    """Texts that were put in, in order; of what stands in several languages, the first."""

    def text(self, longest: int = 2000) -> str:
        """The next text."""
        turn = len(self.used)
        made = joined(self.strings, turn) if longest > SHORT else self.strings[turn % len(self.strings)][: longest - 20]
        self.used.append(made.strip())
        return self.used[-1]

    def slug(self, folder: str) -> str:
        """Id of the record of a type that is filled with the same strings."""
        return f"hostile-{folder}-{self.number}"


def result(batches: tuple[tuple[str, ...], ...]) -> tuple[Result, Mapping[str, tuple[str, ...]]]:
    """A build of one record a type and batch; and by record, the texts that its page has to show to the letter."""
    texts: dict[str, tuple[str, ...]] = {}
    entries: list[Entry] = []
    for number, strings in enumerate(batches):
        for one in record_types():
            filling = Filling(strings, number)
            made = entry(one, filling)
            entries.append(made)
            texts[made.path] = tuple(filling.used)
    package = _package(batches[0])
    examined = Examined(graph=link(entries), package=package, ledgers={}, diagnostics=(), texts={})
    return pipeline.build(examined, package, ORIGIN), texts


def entry(record_type: type[Record], filling: Filling) -> Entry:
    """A record of the type with all its fields filled.

    Raises:
        AssertionError: a field cannot be filled from its shape and its example.
    """
    folder, slug = record_type.folder, filling.slug(record_type.folder)
    fields = shape(record_type).fields
    # What is said of a disagreement stands on the page of all of them, not on the record's own.
    apart = Filling(filling.strings, filling.number)
    raw = {
        name: _value(of, apart if name == "differences" else filling, folder)
        for name, of in fields.items()
        if name in record_type.model_fields and name not in {"proof", "replaces"}
    }
    raw["proof"] = _proof(fields, filling)
    file = f"seeds/{slug}.yml" if folder == "sources" else f"dataset/{folder}/{slug}.yml"
    parsed = parse(file, folder, slug, raw)
    assert parsed.record is not None, [str(one) for one in parsed.findings]
    return Entry(file, folder, slug, parsed.record, raw)


def _value(of: Shape, filling: Filling, folder: str) -> Any:  # noqa: ANN401, PLR0911 - one a kind
    if of.kind == "list":
        assert of.item is not None
        return (_value(of.item, filling, folder),)
    if of.kind == "map":
        assert of.item is not None
        return {"label": _value(of.item, filling, folder)}
    if of.kind == "names":
        return {CODES[0]: ({"form": filling.text(), "kind": "official"},)}
    if of.kind == "object":
        return {name: _value(inner, filling, folder) for name, inner in of.fields.items()}
    if of.value == "text":
        return dict.fromkeys(CODES, filling.text())
    if of.value == "ref":
        return _ref(of, filling, folder)
    if of.value == "passage":
        return f"{filling.slug('sources')}/p1"
    if is_free(of):
        return filling.text(of.spec.get("maxLength", 2000))
    return _example(of)


def is_free(of: Shape) -> bool:
    """Whether a text field takes any words."""
    return of.value == "string" and "enum" not in of.spec and of.spec.get("pattern", LINE) == LINE


def _example(of: Shape) -> Any:  # noqa: ANN401
    """What the field's own documentation gives as a good value."""
    examples = of.spec.get("examples", ())
    return examples[0] if examples else of.spec["enum"][0]


def _ref(of: Shape, filling: Filling, folder: str) -> str:
    if len(of.refs) == 1 and of.refs[0] != "*":
        return filling.slug(folder if of.refs[0] == OWN else of.refs[0])
    target = folder if of.refs[0] == "*" else of.refs[0]
    return f"{target}/{filling.slug(target)}"


def _proof(fields: Mapping[str, Shape], filling: Filling) -> tuple[dict[str, Any], ...]:
    """Two proofs: words of a passage, said by somebody unnamed; and an entry of an authority."""
    facts = tuple(_facts(fields))
    passage = f"{filling.slug('sources')}/p5"
    quoted = {"at": passage, "phrase": (filling.text(), filling.text()), "by": f"unnamed {filling.text(SHORT)}"}
    told = {"says": facts[1:] or facts, "implies": {facts[0]: dict.fromkeys(CODES, filling.text())}} if facts else {}
    looked_up = {"at": "hostile-authority", "locator": filling.text(), "retrieved": "2026-11-21", "says": facts[:1]}
    return ({**quoted, **told}, looked_up) if facts else ()


def _facts(fields: Mapping[str, Shape]) -> Iterator[str]:
    return (name for name, of in fields.items() if of.mark == FACT)


def _package(strings: tuple[str, ...]) -> Package:
    text = joined(strings, 0)
    said = dict.fromkeys(CODES, text)
    value = {
        "name": "hostile",
        "title": said,
        "description": said,
        "version": "0.0.1",
        "released": "2026-01-01",
        "licence": "CC-BY-4.0",
        "contributors": ({"title": text},),
        "keywords": (text,),
    }
    package, findings = validated("dataset/package.yml", Package, value)
    assert package is not None, findings
    return package
