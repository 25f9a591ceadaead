"""Relations in time: what comes before what."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from build_tools.checks._base import GONE, Check, World
from build_tools.core import edtf
from build_tools.core.edtf import Edtf
from build_tools.core.mend import Mend
from build_tools.core.rule import Finding
from build_tools.graph import Entry

SIGNED: Final = Mend(text="signed", words="write `state: {text}`, or drop `signed`")
UNSIGNED: Final = frozenset({"negotiated", "drafted", "determined"})
"""States of an agreement that nobody signed yet."""


class R102(Check):
    """An agreement that begins before it was signed.

    The period that an agreement covers begins with its signature or later. Where a source really prints another one,
    the record keeps it and says so.

    Mend: correct ``signed`` or ``period``; if the source prints both, give the reason under ``unknowns``.

    Example::

        signed: "2019-06-15"
        period: "2014/2018"      # unknowns: {period: {en: The page prints these years.}}
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Periods whose first day is surely before the day of signature."""
        for entry in world.graph.of("agreements"):
            signed, period = _when(entry, "signed"), _when(entry, "period")
            if signed and period and period.start and "period" not in entry.record.unknowns:
                begins, first = period.start.latest, signed.earliest
                if begins and first and begins < first:
                    message = f"the period '{period.text}' begins before the signature on '{signed.text}'"
                    hint = "correct one of them, or say `unknowns: {period: {en: REASON}}`"
                    yield cls.finding(entry.file, ("period",), message, hint)


class R103(Check):
    """An edition before its predecessor.

    Editions of a series follow each other in time and in number. If the sixth is dated before the fifth, or follows
    the seventh, one of the records is wrong.

    Mend: correct the date, the edition, or ``follows``.

    Example::

        edition: 6
        date: "2017-06-15"       # and the fifth was held in 2018
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Events surely earlier than the one that they follow, or than an earlier edition; or of no higher number."""
        for entry, before in _successions(world):
            date, earlier = _when(entry, "date"), _when(before, "date")
            if date and earlier and date.latest and earlier.earliest and date.latest < earlier.earliest:
                message = f"'{date.text}' is before '{before.slug}', which it follows ({earlier.text})"
                yield cls.finding(entry.file, ("date",), message, f"correct the date here or in {before.file}")
        for entry in world.graph.of("events"):
            previous = world.graph.get(f"events/{entry.raw.get('follows')}")
            if previous and entry.raw.get("series") == previous.raw.get("series"):
                number, last = entry.raw.get("edition"), previous.raw.get("edition")
                if number and last and number <= last:
                    message = f"edition {number} cannot follow edition {last}"
                    yield cls.finding(entry.file, ("follows",), message, "correct `edition` or `follows`")


class R104(Check):
    """One edition of a series twice.

    Each edition is held once; a second record of it is the same event, or carries a wrong number.

    Mend: merge the two records, or correct the number or the series.

    Example::

        series: china-russia-expo
        edition: 6               # events/china-russia-expo-6 has both, too
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Editions that an event earlier by path has already."""
        first: dict[tuple[str, int], Entry] = {}
        for entry in world.graph.of("events"):
            series, edition = entry.raw.get("series"), entry.raw.get("edition")
            if series and edition and entry.record.status not in GONE:
                other = first.setdefault((series, edition), entry)
                if other is not entry:
                    message = f"edition {edition} of '{series}' is {other.path} already"
                    yield cls.finding(entry.file, ("edition",), message, "merge the two, or correct one of them")


class R110(Check):
    """A day of signature on an agreement that is not signed.

    ``state`` says how far an agreement has come, no further than its sources say. With a day of signature it has been
    signed; while it is negotiated or drafted it has none.

    Mend: set ``state`` to ``signed``, or drop ``signed``.

    Example::

        state: drafted
        signed: "2018-10-16"
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Agreements negotiated, drafted or determined, with a day of signature."""
        for entry in world.graph.of("agreements"):
            state, signed = entry.raw.get("state"), entry.raw.get("signed")
            if state in UNSIGNED and signed:
                message = f"signed on '{signed}', and yet '{state}'"
                yield cls.finding(entry.file, ("state",), message, SIGNED)


def _when(entry: Entry, field: str) -> Edtf | None:
    """A date of the record, unless it is only about right."""
    text = entry.raw.get(field)
    date = edtf.parse(text) if isinstance(text, str) else None
    return None if date is None or date.approximate or date.uncertain else date


def _successions(world: World) -> Iterator[tuple[Entry, Entry]]:
    """Each event with the one before it: as it says itself, else by its number in its series."""
    series: dict[str, list[Entry]] = {}
    for entry in world.graph.of("events"):
        previous = world.graph.get(f"events/{entry.raw.get('follows')}")
        if previous:
            yield entry, previous
        if entry.raw.get("series") and entry.raw.get("edition"):
            series.setdefault(entry.raw["series"], []).append(entry)
    for entries in series.values():
        ordered = sorted(entries, key=lambda one: (one.raw["edition"], one.path))
        for before, after in pairwise(ordered):
            follows = after.raw.get("follows")
            if follows != before.slug and before.raw["edition"] < after.raw["edition"]:
                yield after, before
