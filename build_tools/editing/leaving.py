"""What stands twice after two records became one, or tells of what is not there any more: it goes, and is named."""

from build_tools.editing.joining import plain, shown
from build_tools.editing.tree import Collection, Scalar, grown
from build_tools.editing.writing import text_of
from build_tools.graph import Entry
from build_tools.schema import values
from build_tools.schema.shape import split


def drop_differences(root: Collection, kept: Entry) -> list[str]:
    """Take away the differences of what the joined record does not hold; what they were.

    Two records that were told apart once name each other no more, and what was said of that is left over.
    """
    told = root.get("differences")
    if not isinstance(told, Collection):
        return []
    held = [one.segments for one in values(kept.shape, plain(root))]
    held += [one.segments for one in kept.values if one.shape.mark == "derived"]
    stale = [one for one in told.members if one.key and not _begins(held, split(one.key.text))]
    told.members = [one for one in told.members if one not in stale]
    if not told.members:
        root.members = [one for one in root.members if one.value is not told]
    names = [f"{one.key.text if one.key else ''}, which the record does not hold" for one in stale]
    return [f"left the difference {name}: {shown(plain(one.value))}" for name, one in zip(names, stale, strict=True)]


def _begins(held: list[tuple[str, ...]], segments: tuple[str, ...]) -> bool:
    return any(one[: len(segments)] == segments for one in held)


def without_doubles(text: str) -> tuple[str, list[str]]:
    """The text, with what now stands twice in a list or under a key standing there once; what else a key held."""
    tree = grown(text.replace("\r\n", "\n"))
    left: list[str] = []
    return (text_of(tree), left) if _drop_doubles(tree.root, left) else (text, left)


def _drop_doubles(of: Collection, left: list[str]) -> bool:
    dropped = False
    seen: dict[str, object] = {}
    for member in [*of.members]:
        key = member.key or member.value
        name = key.text if isinstance(key, Scalar) else None
        if name in seen:
            of.members.remove(member)
            dropped = True
            if plain(member.value) != seen[name]:
                left.append(f"{name}: {shown(plain(member.value))}")
            continue
        if name is not None:
            seen[name] = plain(member.value)
        if isinstance(member.value, Collection):
            dropped |= _drop_doubles(member.value, left)
    return dropped
