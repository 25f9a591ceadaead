"""Two trees of one type made one: what the first lacks is added, and every disagreement is told."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from build_tools.core.rule import Step
from build_tools.editing.tree import Branch, Collection, Member, Scalar
from build_tools.schema import Shape

Steps = tuple[Step, ...]

SET_APART: Final = frozenset({"proof", "unknowns", "replaces", "document", "passages"})
"""Fields that a merge treats on their own."""
_WHOLE: Final = frozenset({"quantity"})


@dataclass(kw_only=True)
class Joined:
    """What came of joining."""

    added: list[str] = field(default_factory=list)
    """Paths that the first record lacked."""
    conflicts: dict[Steps, str] = field(default_factory=dict)
    """Facts on which the two disagree: steps into the second record, and what both say."""
    kept: list[str] = field(default_factory=list)
    """Wordings and classifications in which they differ, and of which the first keeps its own."""


def join_fields(into: Collection, other: Collection, of: Shape, joined: Joined) -> None:
    """Add to ``into`` what it lacks of the fields of ``other``."""
    for member in other.members:
        if member.key is not None and member.key.text not in SET_APART:
            _join_member(into, member, of.fields.get(member.key.text), (member.key.text,), joined)


def _join_member(into: Collection, member: Member, of: Shape | None, steps: Steps, joined: Joined) -> None:
    there = into.get(member.key.text) if member.key else None
    if there is None:
        into.members.append(member)
        joined.added.append(joined_steps(steps))
        return
    _join(there, member.value, of, steps, joined)


def _join(into: Branch, other: Branch, of: Shape | None, steps: Steps, joined: Joined) -> None:
    both = isinstance(into, Collection) and isinstance(other, Collection) and into.mapping == other.mapping
    if plain(into) == plain(other):
        return
    if not both or of is None or of.value in _WHOLE:
        _disagree(into, other, of, steps, joined)
    elif isinstance(into, Collection) and isinstance(other, Collection) and into.mapping:
        for member in other.members:
            name = member.key.text if member.key else ""
            inner = of.item if of.kind == "map" else of if of.kind in {"names", "leaf"} else of.fields.get(name)
            _join_member(into, member, inner, (*steps, name), joined)
    elif isinstance(into, Collection) and isinstance(other, Collection):
        _join_lists(into, other, of, steps, joined)


def _join_lists(into: Collection, other: Collection, of: Shape, steps: Steps, joined: Joined) -> None:
    """Items that have a name of their own are joined with their namesake, others added unless they are there."""
    key = (of.item.key if of.item else "") or of.key
    for number, member in enumerate(other.members):
        same = next((one for one in into.members if _named(one.value, key) == _named(member.value, key)), None)
        if same is None:
            into.members.append(member)
            joined.added.append(f"{joined_steps(steps)}: {shown(_named(member.value, key))}")
        else:
            _join(same.value, member.value, of.item, (*steps, number), joined)


def _named(value: Branch, key: str) -> object:
    found = value.get(key) if key and isinstance(value, Collection) else None
    return plain(found) if found is not None else plain(value)


def _disagree(into: Branch, other: Branch, of: Shape | None, steps: Steps, joined: Joined) -> None:
    told = f"{shown(plain(into))} there, {shown(plain(other))} here"
    if of is None or of.mark == "fact":
        joined.conflicts[steps] = told
    else:
        joined.kept.append(f"{joined_steps(steps)}: {told}")


def plain(value: Branch) -> object:
    """What a branch says, whatever its comments and its layout."""
    if isinstance(value, Scalar):
        return value.text
    if value.mapping:
        return {one.key.text: plain(one.value) for one in value.members if one.key}
    return [plain(one.value) for one in value.members]


def shown(said: object) -> str:
    """What a branch says, in a line."""
    if isinstance(said, dict):
        return "{" + ", ".join(f"{key}: {shown(one)}" for key, one in said.items()) + "}"
    return "[" + ", ".join(map(shown, said)) + "]" if isinstance(said, list) else f"'{said}'"


def joined_steps(steps: Steps) -> str:
    """Steps as one word: ``participants.0.quantity``."""
    return ".".join(map(str, steps))


def texts(value: Branch | None) -> Iterator[str]:
    """Single texts of a list, or the one that stands in its place."""
    if isinstance(value, Scalar):
        yield value.text
    elif value is not None:
        yield from (one.value.text for one in value.members if isinstance(one.value, Scalar))
