"""How far a record has come: reviewed by somebody else, disputed for a reason, withdrawn and no longer referred to."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from build_tools.checks._base import GONE, Check, World
from build_tools.core.mend import Mend
from build_tools.core.nearest import meant
from build_tools.core.rule import Finding
from build_tools.graph import Entry, Link

FIRST: Final = re.compile(r"^[^.\[]+")
"""The field at the beginning of a path."""
CHAINS: Final = frozenset({"part_of", "follows", "became", "translation_of"})
"""Fields that lead from one record to a larger, an earlier or a later one of its type."""


class M116(Check):
    """Reviewed, but not by anybody else.

    A record counts as reviewed when somebody who did not write it has held it against its sources; who that was
    stands under ``credit``.

    Mend: add the reviewer under ``credit`` with ``part: reviewed``, or set the status back to ``draft``.

    Example::

        status: reviewed
        credit:
          - {who: Anna Ivanova, part: added, date: "2026-01-10"}
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Reviewed records without a reviewer who is not their author."""
        for entry in world.suspects:
            if entry.record.status == "reviewed":
                added, reviewed = (
                    {one.who.lower() for one in entry.record.credit if one.part == part}
                    for part in ("added", "reviewed")
                )
                if not reviewed - added:
                    seen = "only by its author" if reviewed else "nobody is named as its reviewer"
                    hint = "add `- {who: NAME, part: reviewed, date: DAY}` under `credit`, or write `status: draft`"
                    yield cls.finding(entry.file, ("status",), f"the record is reviewed, but {seen}", hint)


class M117(Check):
    """Disputed in one place only.

    A record with a proof that speaks against its value is disputed, and readers see both; a record that is called
    disputed shows what speaks against it.

    Mend: write ``status: disputed`` beside a proof with ``against: true``, or drop the one that is wrong.

    Example::

        status: draft
        proof:
          - {at: notice/p4, phrase: only 900 enterprises came, says: [participants], against: true}
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """A contrary proof without the status, and the status without a contrary proof."""
        for entry in world.suspects:
            against = [number for number, proof in enumerate(entry.record.proof) if proof.against]
            status = entry.record.status
            if against and status != "disputed" and status not in GONE:
                message = f"the proof speaks against the value, but the record is '{status}'"
                yield cls.finding(entry.file, ("proof", against[0], "against"), message, "write `status: disputed`")
            elif status == "disputed" and not against:
                hint = "add the proof that speaks against it, with `against: true`, or write `status: draft`"
                yield cls.finding(entry.file, ("status",), "nothing speaks against a value of this record", hint)


class M119(Check):
    """Something unknown that the type does not have.

    Under ``unknowns`` stand fields that were looked for in vain, or whose printed value is odd, each with the reason;
    a name that is no field of the type would never be shown beside one.

    Mend: use the name that the message proposes.

    Example::

        unknowns:
          venues: {en: The page names the town only.}      # venue
    """

    on = "key"

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Paths that begin with no field of the type."""
        for entry in world.suspects:
            for path in entry.record.unknowns:
                first = FIRST.findall(path)[0]
                if first not in entry.shape.fields:
                    hint = meant(first, entry.shape.fields, "`atlas types` lists the fields")
                    if isinstance(hint, Mend):
                        hint = replace(hint, text=hint.text + path[len(first) :])
                    message = f"a record of {entry.folder} has no field '{first}'"
                    yield cls.finding(entry.file, ("unknowns", path), message, hint)


class X103(Check):
    """A reference to a record that was withdrawn or merged.

    Such a record keeps its address for whoever had linked it, and says why it is gone; within the atlas nothing
    rests on it any more.

    Mend: refer to the record that took its place, or drop the reference.

    Example::

        place: old-harbour       # places/old-harbour has `status: merged`
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """References to withdrawn and merged records from those that are neither."""
        gone = {path: entry for path, entry in world.graph.entries.items() if entry.record.status in GONE}
        if not gone:
            return
        for link in world.graph.links:
            old = gone.get(link.target)
            if old and link.source.path not in gone:
                message = f"'{link.target}' is {old.record.status}"
                hint = _instead(world, old)
                if isinstance(hint, Mend) and link.value.shape.value == "text":
                    # A marker is a piece of the text there, which must not be replaced as a whole.
                    hint = f"write '<{old.folder}/{hint.text}>' there"
                finding = cls.finding(link.source.file, link.value.steps, message, hint)
                yield finding.on(f"<{link.target}") if link.value.shape.value == "text" else finding


class X104(Check):
    """A former id that is in use.

    The address of a former id leads on to the record that replaces it. If a record of that id still exists, or two
    records replace the same one, an address would have to show two things.

    Mend: delete the file of the old record, give it another id, or drop the entry under ``replaces``.

    Example::

        replaces: [harbin]       # and dataset/places/harbin.yml is still there
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Entries under ``replaces`` that a record has as its id, or that another record replaces too."""
        taken: dict[str, Entry] = {}
        for entry in world.graph.entries.values():
            for number, old in enumerate(entry.record.replaces):
                path = f"{entry.folder}/{old}"
                other = world.graph.get(path) or taken.get(path)
                if other:
                    how = "is a record itself" if other.slug == old else f"is replaced by '{other.slug}', too"
                    hint = f"drop it here, or delete {other.file} if this record took its place"
                    yield cls.finding(entry.file, ("replaces", number), f"'{old}' {how}", hint)
                taken.setdefault(path, entry)


class X105(Check):
    """A chain that leads back to where it began.

    A record that refers to itself, or two that are each part of the other, give a reader no place to go; what is part
    of something is smaller than it, and what follows is later.

    Mend: drop the reference that points the wrong way.

    Example::

        part_of: harbin          # in dataset/places/harbin.yml
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """References of a record to itself, and rings of ``part_of``, ``follows``, ``became``, ``translation_of``."""
        after: dict[str, dict[str, Link]] = {}
        for link in world.graph.links:
            if link.value.shape.name in CHAINS and len(link.value.steps) == 1:
                after.setdefault(link.value.shape.name, {})[link.source.path] = link
            if link.value.shape.value == "ref" and link.target == link.source.path:
                message = f"the record refers to itself under '{link.value.path}'"
                yield cls.finding(link.source.file, link.value.steps, message, "name another record, or drop it")
        for field, links in sorted(after.items()):
            yield from cls._rings(field, links)

    @classmethod
    def _rings(cls, field: str, after: dict[str, Link]) -> Iterator[Finding]:
        """One finding a ring, at its first record by path."""
        done: set[str] = set()
        for start in sorted(after):
            trail: list[str] = []
            at = start
            while at in after and at not in done and at not in trail:
                trail.append(at)
                at = after[at].target
            ring = trail[trail.index(at) :] if at in trail else []
            done.update(trail)
            if len(ring) > 1:
                link = after[min(ring)]
                message = f"'{field}' leads back here: {' → '.join([*ring, ring[0]])}"
                yield cls.finding(link.source.file, link.value.steps, message, "drop the one that points the wrong way")


def _instead(world: World, old: Entry) -> Mend | str:
    """Which record replaced it, if one says so."""
    new = next((one.slug for one in world.graph.of(old.folder) if old.slug in one.record.replaces), None)
    otherwise = "refer to the record that took its place, or drop the reference"
    return Mend(text=new, words="write '{text}'") if new else otherwise
