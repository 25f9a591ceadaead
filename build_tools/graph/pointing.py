"""Markers in our own words: what they point at, and the words in their place where nothing can be clicked."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from build_tools.core.rule import Step
from build_tools.graph.entry import Entry
from build_tools.records import MarkedText, Marker, Record, markers, pieces
from build_tools.schema import Shape, Value, shape
from build_tools.schema.shape import split


class Said(NamedTuple):
    """A text that may hold markers, in one language."""

    value: Value
    code: str
    text: str

    @property
    def at(self) -> tuple[Step, ...]:
        """Where it stands in the file."""
        return (*self.value.steps, self.code)


class Mention(NamedTuple):
    """One marker, and the text that it stands in."""

    said: Said
    marker: Marker

    @property
    def value(self) -> Value:
        """The path that it names, as a value of the record."""
        steps, segments, _, shape = self.said.value
        return Value((*steps, self.said.code), segments, self.marker.path, shape)


Speak = Callable[[Marker, str], str]
"""Words of a marker in the language with a code."""


def said(entry: Entry) -> Iterator[Said]:
    """Every text of a record that may hold markers, a language at a time."""
    for value in entry.values if _takes_markers(type(entry.record)) else ():
        if value.shape.spec.get("x-markers"):
            yield from (Said(value, code, text) for code, text in value.value.items())


@cache
def _takes_markers(record_type: type[Record]) -> bool:
    """Whether a type has such a text at all; most have none."""
    return _marked(shape(record_type))


def _marked(of: Shape) -> bool:
    inner = (*of.fields.values(), *([of.item] if of.item else []))
    return bool(of.spec.get("x-markers")) or any(map(_marked, inner))


def mentions(entry: Entry) -> Iterator[Mention]:
    """Every marker of a record."""
    for one in said(entry):
        yield from (Mention(one, marker) for marker in markers(one.text))


def pointed(entry: Entry, field: str) -> Value | None:
    """The fact of a record at a path as proofs name it; None where there is none."""
    segments = split(field)
    return next((value for value in entry.facts if value.segments == segments), None)


def worded(text: str, code: str, speak: Speak) -> str:
    """A text with words in the place of its markers."""
    return "".join(words for words, _ in spelled(text, code, speak))


def spelled(text: str, code: str, speak: Speak) -> Iterator[tuple[str, Marker | None]]:
    """Words of a text, with the marker that each stands for; after "2018 г." no second full stop follows."""
    last = ""
    for one in pieces(text):
        words = one if isinstance(one, str) else one.words or speak(one, code)
        if last.endswith(".") and words.startswith(".") and not words.startswith(".."):
            words = words[1:]
        yield words, one if isinstance(one, Marker) else None
        last = words


def told(entry: Entry, speak: Speak) -> Entry:
    """The record with words in the place of all markers: what goes out as plain text."""
    if next(mentions(entry), None) is None:
        return entry
    record = _told_model(entry.record, speak)
    return replace(entry, record=record, raw=_told_raw(entry, speak))


def _told_model(model: Any, speak: Speak) -> Any:  # noqa: ANN401 -- a model stays what it is
    if isinstance(model, MarkedText):
        return MarkedText.model_construct(root={code: worded(text, code, speak) for code, text in model.root.items()})
    if isinstance(model, tuple):
        return tuple(_told_model(one, speak) for one in model)
    if isinstance(model, BaseModel):
        parts = {name: getattr(model, name) for name in type(model).model_fields}
        changed = {name: made for name, one in parts.items() if (made := _told_model(one, speak)) is not one}
        return model.model_copy(update=changed) if changed else model
    return model


def _told_raw(entry: Entry, speak: Speak) -> Mapping[str, Any]:
    texts = {one.at: worded(one.text, one.code, speak) for one in said(entry)}
    return {name: _with(raw, (name,), texts) for name, raw in entry.raw.items()}


def _with(raw: Any, at: tuple[Step, ...], texts: Mapping[tuple[Step, ...], str]) -> Any:  # noqa: ANN401
    if at in texts:
        return texts[at]
    if isinstance(raw, Mapping):
        return {name: _with(one, (*at, name), texts) for name, one in raw.items()}
    if isinstance(raw, tuple):
        return tuple(_with(one, (*at, number), texts) for number, one in enumerate(raw))
    return raw
