"""The order in which a record lists its fields: that of its type, with what proves it and its history last."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from build_tools.core.languages import CODES
from build_tools.editing.tree import Branch, Collection, Member
from build_tools.records import Record, by_folder
from build_tools.schema import Shape, shape

FIRST: Final = ("label", "names", "kind")
LAST: Final = (
    *("topics", "summary", "differences", "identifiers", "as_of"),
    *("proof", "unknowns", "status", "credit", "replaces"),
    *("document", "passages"),
)
"""What every record may have, what proves it, its history; long lists that a program writes come at the very end."""
FOLLOWING: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("credited_to",),
    "title_language": ("title",),
    "date": ("edition", "container", "scope"),
    "quantity": ("measure",),
    "point": ("border", "country"),
}
"""Fields that types share, and what they are read after where the type has it; otherwise they come first."""
PROOF: Final = ("at", "locator", "retrieved", "phrase", "by", "judgement", "against", "says", "implies")
"""Where, what and who before what for."""


def arranged(root: Collection, of: Shape | None) -> Collection:
    """The same tree, with the members of every object in their order; what has no shape stays as it is."""
    if of is None:
        return root
    ranks = {name: number for number, name in enumerate(_names(of))}
    ordered = _sorted(root.members, ranks) if root.mapping else root.members
    members = [Member(**(vars(one) | {"value": _arranged(one.value, _inner(of, one))})) for one in ordered]
    return Collection(**(vars(root) | {"members": members}))


def _arranged(value: Branch, of: Shape | None) -> Branch:
    return arranged(value, of) if isinstance(value, Collection) else value


def _sorted(members: Iterable[Member], ranks: Mapping[str, int]) -> list[Member]:
    """In order of rank; what has none stays behind what it stood behind."""
    rank, keyed = -1, []
    for number, one in enumerate(members):
        rank = ranks.get(one.key.text, rank) if one.key else rank
        keyed.append(((rank, number), one))
    return [one for _, one in sorted(keyed, key=lambda pair: pair[0])]


def _names(of: Shape) -> tuple[str, ...]:
    folder = by_folder().get(of.name)
    if folder is not None and of is shape(folder):
        return fields_in_order(folder)
    if of.kind == "names":
        return CODES
    if of.name == "proof":
        return (*PROOF, *(name for name in of.fields if name not in PROOF))
    return tuple(of.fields)


def _inner(of: Shape, member: Member) -> Shape | None:
    """Shape of a member's value; of a name's forms, the list of them."""
    if member.key is None:
        return of.item or of
    if of.kind == "names":
        return of
    return of.fields.get(member.key.text) or (of.item if of.kind == "map" else None)


@cache
def fields_in_order(record_type: type[Record]) -> tuple[str, ...]:
    """Names of the fields of a type as a record lists them."""
    inherited = [name for base in record_type.__mro__[1:] for name in getattr(base, "__annotations__", {})]
    common = [name for name in Record.model_fields if name not in {*FIRST, *LAST}]
    rest = [name for name in record_type.model_fields if name not in {*FIRST, *common, *LAST}]
    made = [name for name in rest if name not in inherited]
    for name in _shared_last_first(rest, inherited):
        before = [made.index(one) for one in FOLLOWING.get(name, ()) if one in made]
        made.insert(before[0] + 1 if before else 0, name)
    known = record_type.model_fields
    return tuple(name for name in (*FIRST, *made, *common, *LAST) if name in known)


def _shared_last_first(rest: list[str], inherited: list[str]) -> Iterator[str]:
    """Inherited fields, so that each put in front leaves them in their order; what follows one of them after it."""
    shared = [name for name in reversed(rest) if name in inherited]
    yield from sorted(shared, key=lambda name: any(one in shared for one in FOLLOWING.get(name, ())))
