"""Slips that can be mended without asking: nothing but white space, normal form and a wide colon is touched."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

import yaml

from build_tools.core.languages import CODES
from build_tools.records import by_folder
from build_tools.schema import Shape, shape

_BYTE_ORDER_MARK: Final = "\ufeff"
_WIDE: Final = re.compile(r"^([ \t]*(?:- +)?)([a-z][a-z0-9_]*)([ \t\u3000]*：[ \t\u3000]*)", re.MULTILINE)
_INDENT: Final = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_WITHIN: Final = re.compile(r"(?<=\S)[ \t]*\t[ \t]*(?=\S)")
_TRAILING: Final = re.compile(r"[ \t]+$", re.MULTILINE)
_WIDTHS: Final = (2, 4, 8)
"""Columns that editors give to a tab."""
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, kw_only=True)
class Mended:
    """A text, and what was mended in it."""

    text: str
    changes: tuple[str, ...]


def mended(text: str, folder: str) -> Mended:
    """The text of a record of a type with every slip mended that has only one mend."""
    changes: list[str] = []
    for name, step in _STEPS:
        made = step(text, folder)
        if made != text:
            changes.append(name)
        text = made
    return Mended(text=text, changes=tuple(changes))


def skeleton(text: str) -> str:
    """What mending never changes: the text without white space, in normal form, all colons narrow."""
    bare = text.removeprefix(_BYTE_ORDER_MARK).replace("：", ":")
    return unicodedata.normalize("NFC", "".join(bare.split()))


def _without_mark(text: str, _: str) -> str:
    return text.removeprefix(_BYTE_ORDER_MARK)


def _line_ends(text: str, _: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _composed(text: str, _: str) -> str:
    return unicodedata.normalize("NFC", text)


def _tabs(text: str, _: str) -> str:
    """Spaces for tabs, if every width of a tab gives the same record; a tab within a line is one space."""
    inner = _WITHIN.sub(" ", text)
    if not _INDENT.search(inner):
        return inner
    readings = {width: _expanded(inner, width) for width in _WIDTHS}
    said = {width: _said(made) for width, made in readings.items()}
    if None in said.values() or len(set(said.values())) > 1:
        return inner
    return readings[_WIDTHS[0]]


def _expanded(text: str, width: int) -> str:
    return _INDENT.sub(lambda one: one.group().expandtabs(width), text)


def _wide_colons(text: str, folder: str) -> str:
    """A narrow colon behind what is a key: a field of the type or a language, and read as a key afterwards."""
    known = _keys(folder)
    places = [match for match in _WIDE.finditer(text) if match.group(2) in known]
    if not places:
        return text
    made = _WIDE.sub(lambda one: f"{one.group(1)}{one.group(2)}: " if one.group(2) in known else one.group(), text)
    keys = _keys_read(made)
    return made if keys is not None and all(_nth_line(text, one) in keys for one in places) else text


def _nth_line(text: str, match: re.Match[str]) -> tuple[int, str]:
    return text.count("\n", 0, match.start(2)), match.group(2)


def _keys_read(text: str) -> set[tuple[int, str]] | None:
    """Line and name of every key; None if the text cannot be read."""
    try:
        return {
            (key.start_mark.line, key.value)
            for node in _nodes(yaml.compose(text, Loader=_LOADER))
            if isinstance(node, yaml.MappingNode)
            for key, _ in node.value
        }
    except yaml.YAMLError:
        return None


def _nodes(node: yaml.Node | None) -> Iterator[yaml.Node]:
    if node is None:
        return
    yield node
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _nodes(value)
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _nodes(one)


def _said(text: str) -> str | None:
    """All that a text says as YAML, without how it is laid out; None if it cannot be read."""
    try:
        found = [*_nodes(yaml.compose(text, Loader=_LOADER))]
    except yaml.YAMLError:
        return None
    return repr(
        [(type(one).__name__, one.value if isinstance(one, yaml.ScalarNode) else len(one.value)) for one in found]
    )


@cache
def _keys(folder: str) -> frozenset[str]:
    record_type = by_folder().get(folder)
    return frozenset({*CODES, *(_names(shape(record_type)) if record_type else ())})


def _names(of: Shape) -> Iterable[str]:
    for name, inner in of.fields.items():
        yield name
        yield from _names(inner)
    if of.item is not None:
        yield from _names(of.item)


def _edges(text: str, _: str) -> str:
    return _TRAILING.sub("", text).rstrip("\n") + "\n"


_STEPS: Final[tuple[tuple[str, Callable[[str, str], str]], ...]] = (
    ("byte order mark", _without_mark),
    ("line ends", _line_ends),
    ("normal form C", _composed),
    ("wide colons", _wide_colons),
    ("tabs", _tabs),
    ("white space at the ends of lines and of the file", _edges),
)
