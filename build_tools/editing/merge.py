"""Two records of one thing become one; no value, proof or gap of either is dropped without a word."""

from collections import Counter
from pathlib import Path
from typing import Final

from build_tools.core.rule import Finding
from build_tools.editing._rules import E102
from build_tools.editing.companions import joined_companions
from build_tools.editing.fix import canonical
from build_tools.editing.joining import Joined, Steps, join_fields, joined_steps, texts
from build_tools.editing.joining_proofs import join_proofs, join_unknowns
from build_tools.editing.leaving import drop_differences, without_doubles
from build_tools.editing.moving import Move, moved, readable
from build_tools.editing.naming import RefusalError, named
from build_tools.editing.referring import Renaming, mentions
from build_tools.editing.rename import rewritten_files, with_former
from build_tools.editing.rewriting import rewritten
from build_tools.editing.tree import Tree, comments, grown
from build_tools.editing.writing import text_of
from build_tools.examining import Examined, examined, gather
from build_tools.graph import Entry
from build_tools.graph.graph import links
from build_tools.reading import locate
from build_tools.records.source import Source

_OURS: Final = frozenset({"passage", "speaker"})
"""Kinds of references that one record may well make to the other."""


def merge(root: Path, old: str, into: str, *, keep_into: bool = False) -> Move:
    """What merging a record into another would change; `moving.carry_out` does it.

    Args:
        root: top of the project.
        old: path or id of the record that goes.
        into: path or id of the one that stays.
        keep_into: where both hold a fact and disagree, keep that of ``into`` (and drop the other's proof of it).

    Raises:
        RefusalError: there is no such pair, or one names the other.
    """
    gathered = gather(root)
    before = readable(examined(gathered))
    gone, kept = _pair(before, old, into)
    renaming = Renaming(old=gone.path, new=kept.path, passage=_Numbers(gone, kept))
    changes, doubles = _followed(before, renaming)
    other = rewritten(before.texts[gone.file], mentions(gone, renaming))
    text, joined, lines = _joined(changes.get(kept.file) or before.texts[kept.file], other, kept, keep_into=keep_into)
    former = [*texts(grown(other).root.get("replaces")), gone.slug]
    for one in former:
        text = with_former(canonical(kept.file, text), one, kept.slug)
    made = {**changes, kept.file: text, gone.file: None}
    if gone.folder == "sources":
        made |= joined_companions(root, gone.slug, kept.slug)
    followed = len(changes.keys() - {kept.file, gone.file})
    lines = (f"{gone.file} → {kept.file}", *lines, *doubles, f"{followed} other file{'s' * (followed != 1)} followed")
    if joined.conflicts and not keep_into:
        findings = [_conflict(gone, kept, steps, told) for steps, told in joined.conflicts.items()]
        return Move(changes={}, lines=lines, diagnostics=locate(findings, before.texts), texts=before.texts)
    return moved(gathered, before, made, lines)


def _followed(before: Examined, renaming: Renaming) -> tuple[dict[str, str | None], list[str]]:
    """Files that name the record that goes, with the other in its place and nothing twice; what had to be left."""
    changes: dict[str, str | None] = {}
    lines: list[str] = []
    for path, text in rewritten_files(before, renaming).items():
        changes[path], left = without_doubles(text or "")
        lines += [f"left the second of two in {path}: {one}" for one in left]
    return changes, lines


def _pair(seen: Examined, old: str, into: str) -> tuple[Entry, Entry]:
    gone, kept = named(seen.graph, old), named(seen.graph, into)
    if gone is kept:
        raise RefusalError(f"{gone.path} cannot be merged into itself")
    if gone.folder != kept.folder:
        raise RefusalError(f"{gone.path} and {kept.path} are of two types")
    for one, other in ((gone, kept), (kept, gone)):
        for link in links(one):
            if link.target == other.path and link.value.shape.value not in _OURS:
                raise RefusalError(f"{one.file} names {other.path} in `{link.value.path}`; drop that first")
    return gone, kept


class _Numbers:
    """Passages of one source as those of another: the ones with the same words."""

    def __init__(self, gone: Entry, kept: Entry) -> None:
        """Both are sources, or nobody will ask."""
        there = {one.sha256: one.number for one in kept.record.passages} if isinstance(kept.record, Source) else {}
        here = gone.record.passages if isinstance(gone.record, Source) else ()
        self._found = {one.number: there.get(one.sha256) for one in here}
        self._names = (gone.path, kept.path)

    def __call__(self, number: int) -> int:
        """The number that the passage has in the source that stays."""
        found = self._found.get(number)
        if found is None:
            gone, kept = self._names
            raise RefusalError(f"passage {number} of {gone} is cited, and {kept} has no such passage")
        return found


def _joined(text: str, other: str, kept: Entry, *, keep_into: bool) -> tuple[str, Joined, tuple[str, ...]]:
    """Text of the record that stays, with all of the other in it."""
    tree, second = grown(text), grown(other)
    joined = Joined()
    join_fields(tree.root, second.root, kept.shape, joined)
    lines = [f"added {one}" for one in joined.added] + [f"kept {one}" for one in joined.kept]
    if keep_into:
        lines += [f"kept {joined_steps(steps)}: {told}" for steps, told in joined.conflicts.items()]
    lines += join_proofs(tree.root, second.root, {str(steps[0]) for steps in joined.conflicts})
    lines += join_unknowns(tree.root, second.root, joined)
    lines += drop_differences(tree.root, kept)
    tree.head.extend(line for line in second.head if line not in tree.head)
    tree.root.tail.extend(line for line in second.root.tail if line not in tree.root.tail)
    made = text_of(Tree(head=tree.head, root=tree.root))
    left = Counter(_comments(other)) - Counter(_comments(made))
    return made, joined, (*lines, *(f"left the comment {one}" for one in left))


def _comments(text: str) -> list[str]:
    return [one.text for one in comments(text, grown(text).root)]


def _conflict(gone: Entry, kept: Entry, steps: Steps, told: str) -> Finding:
    hint = f"correct one of the two, or keep what {kept.file} says with --keep-into"
    return E102.finding(gone.file, steps, f"the two records disagree: {told}", hint)
