"""Proofs and gaps of two records made one."""

from typing import Final

from build_tools.editing.joining import Joined, plain, texts
from build_tools.editing.tree import Collection, Member, Scalar
from build_tools.schema.shape import split

_NAMING: Final = ("says", "implies")
"""Where a proof names the fields that it proves."""


def join_proofs(into: Collection, other: Collection, disputed: set[str]) -> list[str]:
    """Add what proofs say that is not there already; those of values that are not taken over are told and left."""
    lines, proofs = [], other.get("proof")
    for member in proofs.members if isinstance(proofs, Collection) else ():
        at = _at(member)
        lines += [f"left the proof of {path} at {at}" for path in _strip(member, disputed)]
        if not _proves(member):
            continue
        same = next((one for one in _list(into, "proof").members if _frame(one) == _frame(member)), None)
        if same is None:
            _list(into, "proof").members.append(member)
            lines.append(f"added the proof at {at}")
        elif named := _add_named(same, member):
            lines.append(f"added {', '.join(named)} to the proof at {at}")
    return lines


def _frame(member: Member) -> object:
    """Where a proof stands and who speaks, without what it proves."""
    found = plain(member.value)
    return {key: one for key, one in found.items() if key not in _NAMING} if isinstance(found, dict) else found


def _add_named(to: Member, other: Member) -> list[str]:
    """Let a proof name what another one names besides; what that is."""
    added: list[str] = []
    known = {path for name in _NAMING for path in map(_named, _members(to, name))}
    for name in _NAMING:
        for one in _members(other, name):
            if _named(one) not in known and isinstance(to.value, Collection):
                _collection(to.value, name, mapping=name == "implies").members.append(one)
                added.append(_named(one))
    return added


def _members(proof: Member, name: str) -> list[Member]:
    found = proof.value.get(name) if isinstance(proof.value, Collection) else None
    return found.members if isinstance(found, Collection) else []


def _at(member: Member) -> str:
    return "".join(texts(member.value.get("at"))) if isinstance(member.value, Collection) else ""


def _strip(member: Member, disputed: set[str]) -> list[str]:
    """Take the fields out of a proof whose values were not taken over; their paths."""
    left: list[str] = []
    for name in _NAMING:
        found = member.value.get(name) if isinstance(member.value, Collection) else None
        if isinstance(found, Collection):
            gone = [one for one in found.members if split(_named(one))[0] in disputed]
            left.extend(map(_named, gone))
            found.members = [one for one in found.members if one not in gone]
    return left


def _named(member: Member) -> str:
    """The field that an entry of ``says`` or ``implies`` names."""
    return member.key.text if member.key else "".join(texts(member.value))


def _proves(member: Member) -> bool:
    """Whether a proof still names a field; what it names nothing of goes with its key."""
    if not isinstance(member.value, Collection):
        return True
    member.value.members = [one for one in member.value.members if not _names_nothing(one)]
    return bool(member.value.get("says") or member.value.get("implies"))


def _names_nothing(member: Member) -> bool:
    named = member.key is not None and member.key.text in _NAMING
    return named and isinstance(member.value, Collection) and not member.value.members


def join_unknowns(into: Collection, other: Collection, joined: Joined) -> list[str]:
    """A gap that the other record fills is none any more; one that it has and this one fills neither."""
    lines = []
    added = {one.partition(":")[0] for one in joined.added}
    own = into.get("unknowns")
    for one in [*own.members] if isinstance(own, Collection) else ():
        if one.key and one.key.text in added and isinstance(own, Collection):
            own.members.remove(one)
            lines.append(f"no longer unknown: {one.key.text}")
    theirs = other.get("unknowns")
    for one in theirs.members if isinstance(theirs, Collection) else ():
        name = one.key.text if one.key else ""
        if isinstance(own, Collection) and own.get(name) is not None:
            continue
        if into.get(split(name)[0]) is not None:
            lines.append(f"not unknown: {name}, for the record holds {split(name)[0]}")
        else:
            _map(into, "unknowns").members.append(one)
            lines.append(f"added unknowns.{name}")
    if isinstance(own, Collection) and not own.members:
        into.members = [one for one in into.members if not (one.key and one.key.text == "unknowns")]
    return lines


def _list(of: Collection, name: str) -> Collection:
    return _collection(of, name, mapping=False)


def _map(of: Collection, name: str) -> Collection:
    return _collection(of, name, mapping=True)


def _collection(of: Collection, name: str, *, mapping: bool) -> Collection:
    found = of.get(name)
    if isinstance(found, Collection):
        return found
    made = Collection(mapping=mapping)
    of.members.append(Member(key=Scalar(text=name), value=made))
    return made
