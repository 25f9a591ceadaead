"""Identifiers: a DOI that is one, and one thing under one identifier."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.checks._base import Check, World
from build_tools.core.mend import Mend
from build_tools.core.rule import Finding, Severity, Step
from build_tools.graph import Entry
from build_tools.records import DoiState, clean_doi, doi_state

WITHIN: Final = re.compile(r"10\.[0-9]{4,9}/[^\s\"'<>]+")
AS_PRINTED: Final = "write it as printed: 10.15826/recon.2019.5.1.002"
SHARED: Final = frozenset({"issn"})
"""Identifiers of what holds the thing: several articles share the serial that they stand in."""


class M120(Check):
    """A DOI that is none.

    A DOI is ``10.``, four to nine digits, a slash and a suffix. A resolver in front of it, a space within it or a
    word beside it would make a link that leads nowhere.

    Mend: write the DOI alone, as printed, without ``https://doi.org/`` and without ``DOI:``.

    Example::

        doi: https://doi.org/10.15826/recon.2019.5.1.002     # 10.15826/recon.2019.5.1.002
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Values under ``doi`` of another form."""
        for entry, doi in _dois(world):
            if doi_state(doi) is DoiState.MALFORMED or not doi.startswith("10."):
                found = WITHIN.search(doi)
                hint = Mend(text=found[0]) if found and found[0] != doi else AS_PRINTED
                yield cls.finding(entry.file, ("doi",), f"'{doi}' is not a DOI", hint)


class M121(Check):
    """A DOI that breaks off.

    It ends where more must have followed, so that it resolves to nothing. The record keeps what the source prints, and
    says that this is all that it prints. A full stop that only ends the sentence may stay: links leave it out.

    Mend: complete it as the source prints it, or give the reason under ``unknowns``.

    Example::

        doi: 10.22184/2070-8963.2022.
        # unknowns: {doi: {en: The page prints no more of it.}}
    """

    severity = Severity.NOTE

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Values under ``doi`` that were cut short, and whose reason nobody gave."""
        for entry, doi in _dois(world):
            if doi_state(doi) is DoiState.CUT_SHORT and "doi" not in entry.record.unknowns:
                hint = "complete it; if the source prints no more, say so: `unknowns: {doi: {en: REASON}}`"
                yield cls.finding(entry.file, ("doi",), f"'{doi}' breaks off", hint)


class X106(Check):
    """One identifier on two records.

    An identifier names one thing, so the two records describe the same one, or one of them carries a foreign
    identifier. An ISSN may stand on several works: it names the serial.

    Mend: correct the identifier, or merge the records.

    Example::

        identifiers: {wikidata: Q42956}      # on places/harbin and on places/heilongjiang
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Identifiers that a record of the same type, earlier by path, has too."""
        first: dict[tuple[str, str, str], Entry] = {}
        for entry in world.graph.entries.values():
            for at, identifier in _identifiers(entry):
                other = first.setdefault((entry.folder, str(at[-1]), identifier.lower()), entry)
                if other is not entry:
                    message = f"'{identifier}' ({at[-1]}) belongs to {other.path}, too"
                    hint = f"correct it here or in {other.file}, or merge the two records"
                    yield cls.finding(entry.file, at, message, hint)


def _dois(world: World) -> Iterator[tuple[Entry, str]]:
    for entry in world.suspects:
        if isinstance(doi := entry.raw.get("doi"), str):
            yield entry, doi


def _identifiers(entry: Entry) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Identifiers of the thing itself, each with its place."""
    for scheme, identifier in (entry.raw.get("identifiers") or {}).items():
        if scheme not in SHARED and isinstance(identifier, str):
            yield ("identifiers", scheme), identifier
    doi = entry.raw.get("doi")
    if isinstance(doi, str) and doi_state(doi) in {DoiState.WHOLE, DoiState.FULL_STOP}:
        yield ("doi",), clean_doi(doi)
