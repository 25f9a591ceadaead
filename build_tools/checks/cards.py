"""Cards of documents, and the ledgers beside them."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from build_tools.checks._base import Check, World
from build_tools.core import edtf
from build_tools.core.nearest import nearest
from build_tools.core.rule import Finding
from build_tools.reading.record import LEDGER, SEEDS
from build_tools.records.source import Source

DAYS: Final = ("published", "updated", "captured")
"""Days of a document, in the order in which they can only come."""


class M118(Check):
    """Passages that are not numbered one after another.

    Proofs name a passage by its number, which is its place in the document. A number left out, or given twice, would
    let a proof point at another passage than its author meant.

    Mend: number the passages 1, 2, 3 … in the order of the document; ``atlas seed add`` does it.

    Example::

        passages:
          - {number: 1, words: 30}
          - {number: 3, words: 12}       # 2
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """The first passage of a card whose number is not the next."""
        for entry in world.graph.of("sources"):
            if isinstance(entry.record, Source):
                for place, passage in enumerate(entry.record.passages):
                    if passage.number != place + 1:
                        message = f"passage {passage.number} stands where passage {place + 1} belongs"
                        hint = "number the passages from 1, in the order of the document"
                        yield cls.finding(entry.file, ("passages", place, "number"), message, hint)
                        break


class P114(Check):
    """A line of a ledger that is no hash.

    A ledger (``seeds/<id>.proved``) holds one hash of 16 hexadecimal digits a line. Anything else, such as what a
    merge leaves behind, means that lines may be missing.

    Mend: run ``atlas prove`` with the document at hand, or keep the hashes of both sides of the merge.

    Example::

        <<<<<<< HEAD
        081ca6480ff07ccc
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Every such line, but of ledgers that belong to no document."""
        for source, ledger in sorted(world.ledgers.items()):
            for line in ledger.unread if _has_card(world, source) else ():
                message, hint = "the line is no hash", "delete the line, or run: atlas prove --texts FOLDER"
                yield cls.finding(f"{SEEDS}/{source}{LEDGER}", (), message, hint, line=line)


class P115(Check):
    """A ledger of no document.

    A ledger tells what was proved in the document of the same name; without its card nobody knows which that is.

    Mend: give the ledger the name of its card, or delete it.

    Example::

        seeds/notise.proved      # and seeds/notice.yml
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Ledgers beside which no card lies."""
        for source in sorted(world.ledgers):
            if not _has_card(world, source):
                message = f"there is no card seeds/{source}.yml"
                near = nearest(source, (entry.slug for entry in world.graph.of("sources")))
                hint = f"rename it {SEEDS}/{near}{LEDGER}" if near else "rename it as its card is named, or delete it"
                yield cls.finding(f"{SEEDS}/{source}{LEDGER}", (), message, hint, line=1)


class R109(Check):
    """A document older than itself.

    What is updated was published before, and what is captured was there already.

    Mend: correct the day that is wrong; a day of an update is no day of publication.

    Example::

        published: "2018-11-02"
        updated: "2018-10-16"
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Days that surely come before one that they follow."""
        for entry in world.graph.of("sources"):
            known = [(name, edtf.parse(text)) for name in DAYS if (text := entry.get(name))]
            for (first, before), (then, after) in pairwise(known):
                if before.earliest and after.latest and after.latest < before.earliest:
                    message = f"{then} on {after.text}, before it was {first} on {before.text}"
                    yield cls.finding(entry.file, (then,), message, f"correct `{then}` or `{first}`")


def _has_card(world: World, source: str) -> bool:
    path = f"sources/{source}"
    return path in world.graph.entries or path in world.hurt
