"""Names and ids that are easily taken for each other."""

from collections.abc import Iterator
from typing import Final

from build_tools.checks._base import GONE, Check, World
from build_tools.core.rule import Finding, Severity, Step
from build_tools.graph import Entry

TELLING: Final = frozenset({"official", "usual"})
"""Kinds of names by which a thing is known; abbreviations and old names are shared more often."""
LOOKS: Final = str.maketrans({"0": "o", "1": "l", "i": "l", "-": ""})
"""Characters of ids that a reader takes for another one."""


class N101(Check):
    """Two records of one type with the same name.

    Readers could not tell them apart, and most likely they are one thing that was recorded twice.

    Mend: merge them, or name the other under ``distinct_from`` if they are two, and give each a label of its own.

    Example::

        label: {en: Blagoveshchensk}         # on two places: the one on the Amur, and the one in Bashkortostan
        distinct_from: [blagoveshchensk-bashkortostan]
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Records whose label, official or usual name a record earlier by path has, too; a pair once."""
        first: dict[tuple[str, str], Entry] = {}
        for entry in world.graph.entries.values():
            found: set[str] = set()
            for at, name in () if entry.record.status in GONE else _names(entry):
                other = first.setdefault((entry.folder, _plain(name)), entry)
                if other is not entry and other.slug not in found and not _told_apart(entry, other):
                    found.add(other.slug)
                    message = f"'{name}' is the name of {other.path}, too"
                    hint = f"merge the two, or write `distinct_from: [{other.slug}]`"
                    yield cls.finding(entry.file, at, message, hint)


class N105(Check):
    """Ids that look alike.

    ``harbin`` and ``harbln``, ``fair-10`` and ``fair-1o`` are one id to the eye: one of them is a slip, or will be
    typed for the other.

    Mend: rename one of the records, or merge the two.

    Example::

        dataset/places/harbln.yml    # beside dataset/places/harbin.yml
    """

    severity = Severity.NOTE

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Ids of one type that differ only by hyphens, or by 0 and o, 1, l and i."""
        first: dict[tuple[str, str], str] = {}
        for entry in world.graph.entries.values():
            other = first.setdefault((entry.folder, entry.slug.translate(LOOKS)), entry.slug)
            if other != entry.slug:
                hint = f"rename one of them, or merge them: dataset/{entry.folder}/{other}.yml"
                yield cls.finding(entry.file, (), f"'{entry.slug}' looks like '{other}'", hint)


def _names(entry: Entry) -> Iterator[tuple[tuple[Step, ...], str]]:
    yield from ((("label", code), text) for code, text in entry.record.label.root.items())
    if entry.record.names:
        for code, forms in entry.record.names.root.items():
            for number, one in enumerate(forms):
                if one.kind in TELLING:
                    yield ("names", code, number, "form"), one.form


def _plain(name: str) -> str:
    """A name as it is compared. Every name of every record comes by here: `proof.normalise` would take too long."""
    return " ".join(name.lower().replace("–", "-").replace("—", "-").replace("ё", "е").split())


def _told_apart(entry: Entry, other: Entry) -> bool:
    return other.slug in entry.record.distinct_from or entry.slug in other.record.distinct_from
