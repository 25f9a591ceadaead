"""What came of looking phrases up in documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from build_tools.core.artifact import Artifact
from build_tools.core.rule import Finding
from build_tools.proof import Account, Reason
from build_tools.seeding.at_hand import AtHand
from build_tools.seeding.cited import Cited
from build_tools.seeding.marked import MarkedDocument


class Verdict(StrEnum):
    """What became of a phrase."""

    FOUND = "found"
    MISSING = "missing"
    UNREAD = "unread"
    """Its passage is not at hand."""


@dataclass(frozen=True, kw_only=True)
class Proving:
    """What looking everything up has shown."""

    documents: tuple[AtHand, ...]
    """Recognised documents, by source."""
    sources: tuple[str, ...]
    """Ids of all cards that describe a document."""
    verdicts: Mapping[Cited, Verdict]
    """Every phrase that records quote, in the order of the records."""
    marked: tuple[MarkedDocument, ...]
    """Recognised documents with what is recorded in them, by source; two copies of one make one."""
    findings: tuple[Finding, ...]
    artifacts: tuple[Artifact, ...]
    """Ledgers, ``seeds/<id>.proved``, of every document at hand, and accounts, ``seeds/<id>.account``, of those that
    are at hand in full; those of the others stay as they are."""

    @property
    def recognised(self) -> tuple[str, ...]:
        """Ids of the sources whose document is at hand."""
        return tuple(sorted({document.source for document in self.documents}))

    def count(self, verdict: Verdict) -> int:
        """How many phrases it became of."""
        return sum(1 for one in self.verdicts.values() if one is verdict)

    def lines(self) -> tuple[str, ...]:
        """What a terminal shows: documents, phrases, which documents are not at hand, and how sentences add up."""
        absent = [source for source in self.sources if source not in self.recognised]
        unread = self.count(Verdict.UNREAD)
        return (
            f"recognised {len(self.recognised)} of {len(self.sources)} documents",
            *(f"  {one.source}: {one.name} ({one.recognition})" for one in self.documents),
            *((f"  not at hand: {', '.join(absent)}",) if absent else ()),
            f"found {self._found()} to the letter",
            *((f"  {unread} not looked up; what the ledgers say of them stays",) if unread else ()),
            *_table([(one.source, one.account) for one in self.marked]),
        )

    def _found(self) -> str:
        found, of = self.count(Verdict.FOUND), len(self.verdicts)
        return f"every phrase ({found})" if found == of else f"{found} of {of} phrases"


def _table(accounts: list[tuple[str, Account]]) -> tuple[str, ...]:
    """Counts of sentences by reason, a line a document."""
    if not accounts:
        return ()
    wide = max(len(source) for source, _ in accounts)
    heads = ["sentences", *(reason.words for reason in Reason)]
    rows = [[account.sentences, *map(account.count, Reason)] for _, account in accounts]
    return (
        "  ".join((" " * wide, *heads)).rstrip(),
        *(
            "  ".join((source.ljust(wide), *(f"{count:>{len(head)}}" for head, count in zip(heads, row, strict=True))))
            for (source, _), row in zip(accounts, rows, strict=True)
        ),
    )
