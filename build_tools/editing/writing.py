"""A tree as canonical text: two spaces a level, one thing a line, nothing wrapped."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.editing.scalars import written
from build_tools.editing.tree import Branch, Collection, Member, Scalar, Tree

_STEP: Final = "  "
_WORDS: Final = re.compile(r"~|null|true|false|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
MODELINE: Final = "# yaml-language-server:"


def text_of(tree: Tree) -> str:
    """The file; the line that tells editors the schema comes first."""
    head = sorted(tree.head, key=lambda line: not line.startswith(MODELINE))
    return "".join(f"{line}\n" for line in (*head, *_lines(tree.root, "")))


def _lines(of: Collection, indent: str) -> Iterator[str]:
    for member in of.members:
        yield from (f"{indent}{line}" for line in member.above)
        yield from _pair(member, indent) if member.key else _item(member, indent)
    yield from (f"{indent}{line}" for line in of.tail)


def _pair(member: Member, indent: str) -> Iterator[str]:
    name = written(member.key.text) if member.key else ""
    if isinstance(member.value, Collection) and member.value.members:
        yield f"{indent}{name}:{_comment(member)}"
        yield from _lines(member.value, indent + _STEP)
        return
    value = _short(member.value)
    yield f"{indent}{name}:{' ' if value else ''}{value}{_comment(member)}"


def _item(member: Member, indent: str) -> Iterator[str]:
    if not isinstance(member.value, Collection) or not member.value.members:
        yield f"{indent}- {_short(member.value)}{_comment(member)}"
        return
    if member.beside:
        yield f"{indent}{member.beside}"
    open_still = True
    for line in _lines(member.value, indent + _STEP):
        if open_still and not line.lstrip().startswith("#"):
            open_still = False
            yield f"{indent}- {line.removeprefix(indent + _STEP)}"
        else:
            yield f"{indent}{line.lstrip()}" if open_still else line


def _short(value: Branch) -> str:
    """A value on the line of its key: numbers, yes and no as they were typed, empty collections as brackets."""
    if isinstance(value, Collection):
        return "{}" if value.mapping else "[]"
    return value.raw if is_more_than_text(value) else written(value.text)


def is_more_than_text(value: Scalar) -> bool:
    """Whether a bare word is a number, yes, no or nothing."""
    if value.raw:
        return _WORDS.fullmatch(value.raw) is not None
    return not value.text and value.span[0] == value.span[1]


def _comment(member: Member) -> str:
    return f"  {member.beside}" if member.beside else ""
