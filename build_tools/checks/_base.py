"""What a check is: a rule that looks at all records together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Final, NamedTuple

import build_tools.checks as package
from build_tools.core.registry import classes
from build_tools.core.rule import Finding, Rule, Step
from build_tools.graph import Entry, Graph
from build_tools.proof import Ledger, Lexicon, Size, lexicon, size
from build_tools.records import by_folder
from build_tools.schema import Value

NAMED: Final = frozenset(
    {"agreements", "events", "initiatives", "mechanisms", "organizations", "people", "places", "publications"}
)
"""Types whose labels are names; those of claims, figures, sources and topics are headings of ours."""
GONE: Final = frozenset({"withdrawn", "merged"})
"""States in which a record is kept for its address only."""


class Quote(NamedTuple):
    """A phrase of a proof."""

    entry: Entry
    number: int
    """Position of the proof in the record, from 0."""
    place: int
    """Position of the phrase in the proof, from 0."""
    source: str
    """Its passage, or its authority."""
    phrase: str
    size: Size

    @property
    def at(self) -> tuple[Step, ...]:
        """Where it stands in the file."""
        whole = isinstance(self.entry.record.proof[self.number].phrase, str)
        return ("proof", self.number, "phrase") if whole else ("proof", self.number, "phrase", self.place)


@dataclass(frozen=True, kw_only=True)
class World:
    """Everything that checks may look at."""

    graph: Graph
    ledgers: Mapping[str, Ledger] = field(default_factory=dict)
    """What was proved, by id of the source."""
    hurt: frozenset[str] = frozenset()
    """Paths of records that could not be read: what refers to them is not to blame."""
    asked: frozenset[str] | None = None
    """Paths of the records that somebody asked about; None for all."""

    @cached_property
    def suspects(self) -> tuple[Entry, ...]:
        """Records whose findings are wanted: all that a check has to go through if it judges each by itself."""
        every = self.graph.entries
        return tuple(every.values()) if self.asked is None else tuple(every[path] for path in sorted(self.asked))

    @cached_property
    def astray(self) -> frozenset[str]:
        """Ids of records in a folder of no type: nobody knows which type was meant."""
        return frozenset(path.rpartition("/")[2] for path in self.hurt if path.partition("/")[0] not in by_folder())

    def is_hurt(self, path: str) -> bool:
        """Whether a record could not be read, or lies astray."""
        return path in self.hurt or path.rpartition("/")[2] in self.astray

    @cached_property
    def folders_of(self) -> Mapping[str, tuple[str, ...]]:
        """Folders in which each id occurs."""
        made: dict[str, list[str]] = {}
        for path in sorted(set(self.graph.entries) | self.hurt):
            folder, _, slug = path.partition("/")
            made.setdefault(slug, []).append(folder)
        return {slug: tuple(folders) for slug, folders in made.items()}

    @cached_property
    def texts(self) -> tuple[tuple[Entry, Value], ...]:
        """Everything in our own words, reasons and gists included, in the order of the records asked about."""
        return tuple((entry, value) for entry in self.suspects for value in entry.values if value.shape.value == "text")

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Every phrase of every proof, in the order of the records."""
        return tuple(
            Quote(entry, number, place, proof.at, phrase, size(phrase))
            for entry in self.graph.entries.values()
            for number, proof in enumerate(entry.record.proof)
            for place, phrase in enumerate(proof.phrases)
        )

    @cached_property
    def names(self) -> Lexicon:
        """Every known form of a name, for finding it in words of ours."""
        forms = self.graph.forms
        return lexicon({path: known for path, known in forms.items() if path.partition("/")[0] in NAMED})

    @cached_property
    def authorities(self) -> frozenset[str]:
        """Ids of the sources that are looked up, not quoted."""
        return frozenset(
            entry.slug for entry in self.graph.of("sources") if getattr(entry.record, "is_authority", False)
        )


class Check(Rule):
    """Base of every check."""

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Every breach, in any order."""
        raise NotImplementedError


@cache
def checks() -> tuple[type[Check], ...]:
    """Checks by code."""
    return tuple(sorted(classes(package, Check), key=lambda one: one.code()))


def check(world: World) -> tuple[Finding, ...]:
    """What all checks find."""
    return tuple(finding for one in checks() for finding in one.find(world))
