"""The first half of every command: files read, records parsed and linked, all checks run. Nothing here writes.

What was gathered can be changed in memory and examined again, so that whoever rewrites records knows what would come
of it before a file is touched.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final

from build_tools.checks import World, check
from build_tools.comparing import Release
from build_tools.comparing import parsed as releases_of
from build_tools.comparing.release import FOLDER as RELEASES
from build_tools.core.collector import uncollected
from build_tools.core.diagnostic import ORDER, Diagnostic, errors
from build_tools.core.rule import Finding
from build_tools.graph import Entry, Graph, link
from build_tools.proof import Account, Ledger
from build_tools.reading import RawRecord, Reading, companions, locate, read_file, read_text, read_tree
from build_tools.reading.record import ACCOUNT, DATASET, LEDGER, PACKAGE, SEEDS
from build_tools.records import Package, parse, validated

READ: Final = frozenset({DATASET, SEEDS, RELEASES})
"""Folders of a project from which anything is read."""


@dataclass(frozen=True, kw_only=True)
class Gathered:
    """Everything that was read, and nothing judged yet."""

    reading: Reading
    package: RawRecord | tuple[Diagnostic, ...]
    ledgers: Mapping[str, str]
    """Texts of the ledgers, by id of the source."""
    accounts: Mapping[str, str]
    """Texts of the accounts of sentences, by id of the source."""
    releases: Mapping[str, str] = field(default_factory=dict)
    """Texts of the releases, by version."""
    unread: tuple[Diagnostic, ...] = ()
    """What is wrong with files of these three kinds that have no text here."""

    def changed(self, changes: Mapping[str, str | None]) -> "Gathered":
        """The same with other texts of records and ledgers at these paths; None takes a file away."""
        outcomes = {path: _reread(path, text) for path, text in changes.items() if path.endswith(".yml")}
        records = [one for one in self.reading.records if one.path not in outcomes]
        found = [one for one in self.reading.diagnostics if one.path not in outcomes]
        refused = {path: text for path, text in self.reading.refused.items() if path not in outcomes}
        for path, outcome in outcomes.items():
            if isinstance(outcome, RawRecord):
                records.append(outcome)
            elif (text := changes[path]) is not None:
                found.extend(outcome)
                refused[path] = text
        ledgers = {f"{SEEDS}/{name}{LEDGER}": text for name, text in self.ledgers.items()} | {
            path: text for path, text in changes.items() if path.endswith(LEDGER)
        }
        return replace(
            self,
            reading=Reading(
                records=tuple(sorted(records, key=lambda record: record.path)),
                diagnostics=tuple(sorted(found, key=ORDER)),
                refused=refused,
            ),
            ledgers={PurePosixPath(path).stem: text for path, text in ledgers.items() if text is not None},
            unread=tuple(one for one in self.unread if one.path not in changes),
        )


@dataclass(frozen=True, kw_only=True)
class Examined:
    """Everything that was read, linked and checked."""

    graph: Graph
    package: Package | None
    ledgers: Mapping[str, Ledger]
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    """Text of every record's file, for excerpts."""
    accounts: Mapping[str, Account] = field(default_factory=dict)
    """What became of the sentences of each document, by id of the source; without those that are no account."""
    releases: tuple[Release, ...] = ()
    """What each version of the dataset changed, the latest first."""

    @property
    def sound(self) -> bool:
        """Whether it may be published."""
        return self.package is not None and not errors(self.diagnostics)

    @property
    def digest(self) -> str:
        """SHA-256 of all that was read: where it is the same, so is what is published."""
        ledgers = {name: one.text() for name, one in self.ledgers.items()}
        read = [sorted(one.items()) for one in (self.texts, ledgers, self.accounts)]
        return sha256(repr((read, self.releases)).encode()).hexdigest()


def examine(root: Path, files: tuple[Path, ...] = ()) -> Examined:
    """Read every record under ``root``, link them, and run all checks.

    Args:
        root: top of the project.
        files: if any are named, only what is wrong with them (or with what lies in these folders) is looked for.

    Raises:
        ValueError: a file is not under ``root``.
    """
    wanted = tuple(PurePosixPath(_real(file, root).as_posix()) for file in files)
    with uncollected():
        return examined(gather(root), wanted)


def gather(root: Path) -> Gathered:
    """Read every record, ledger and account under ``root``."""
    ledgers, accounts, releases = (
        companions(root, folder, suffix) for folder, suffix in ((SEEDS, LEDGER), (SEEDS, ACCOUNT), (RELEASES, ".json"))
    )
    return Gathered(
        reading=read_tree(root),
        package=read_file(root, Path(PACKAGE)),
        ledgers=ledgers.texts,
        accounts=accounts.texts,
        releases=releases.texts,
        unread=(*ledgers.diagnostics, *accounts.diagnostics, *releases.diagnostics),
    )


def examined(gathered: Gathered, wanted: tuple[PurePosixPath, ...] = ()) -> Examined:
    """Parse what was gathered, link it, and run all checks; with ``wanted``, report of these files and folders only."""
    reading = gathered.reading
    entries, findings = _parsed(reading.records)
    package, package_text, package_diagnostics, package_findings = _package(gathered.package)
    graph = link(entries)
    ledgers = {name: Ledger.parse(text) for name, text in gathered.ledgers.items()}
    files = {found.path for found in reading.diagnostics} | {finding.path for finding in findings}
    asked = frozenset(entry.path for entry in entries if _within(entry.file, wanted)) if wanted else None
    hurt = frozenset(map(_record_path, files)) - set(graph.entries)
    world = World(graph=graph, ledgers=ledgers, hurt=hurt, asked=asked)
    texts = {raw.path: raw.text for raw in reading.records} | {PACKAGE: package_text} | dict(reading.refused)
    every = (*findings, *package_findings, *check(world))
    located = locate((one for one in every if _within(one.path, wanted)), texts)
    releases, strange = releases_of(gathered.releases)
    unread = (*reading.diagnostics, *package_diagnostics, *gathered.unread, *strange)
    unreadable = (one for one in unread if _within(one.path, wanted))
    diagnostics = tuple(sorted((*unreadable, *located), key=ORDER))
    return Examined(
        graph=graph,
        package=package,
        ledgers=ledgers,
        diagnostics=diagnostics,
        texts=texts,
        accounts=dict(_accounts(gathered.accounts)),
        releases=releases,
    )


def _accounts(texts: Mapping[str, str]) -> Iterator[tuple[str, Account]]:
    """A file that is no account says nothing: whoever proves again writes it anew."""
    for name, text in texts.items():
        if (account := Account.parse(text)) is not None:
            yield name, account


def _within(path: str, wanted: tuple[PurePosixPath, ...]) -> bool:
    """Whether a file was asked about; every one is, if none was named."""
    return not wanted or any(map(PurePosixPath(path).is_relative_to, wanted))


def holds_records(file: Path, root: Path) -> bool:
    """Whether anything at a path under ``root`` is read here: a record, what goes with one, or a folder around them."""
    path = PurePosixPath(_real(file, root).as_posix())
    return not path.parts or path.parts[0] in READ


def _real(file: Path, root: Path) -> Path:
    """Where it really lies under ``root``; a link to a file stays one, for it is a finding."""
    real = file.resolve() if file.is_dir() else file.parent.resolve() / file.name
    if not real.is_relative_to(root.resolve()):
        raise ValueError(f"{file} is not under {root}")
    return real.relative_to(root.resolve())


def _reread(path: str, text: str | None) -> RawRecord | tuple[Diagnostic, ...]:
    return () if text is None else read_text(path, text.encode())


def _parsed(records: tuple[RawRecord, ...]) -> tuple[list[Entry], list[Finding]]:
    entries: list[Entry] = []
    findings: list[Finding] = []
    for raw in records:
        parsed = parse(raw.path, raw.folder, raw.id, raw.value)
        findings.extend(parsed.findings)
        if parsed.record is not None:
            entries.append(Entry(raw.path, raw.folder, raw.id, parsed.record, raw.value))
    return entries, findings


def _package(
    raw: RawRecord | tuple[Diagnostic, ...],
) -> tuple[Package | None, str, tuple[Diagnostic, ...], tuple[Finding, ...]]:
    if not isinstance(raw, RawRecord):
        return None, "", raw, ()
    package, findings = validated(raw.path, Package, raw.value)
    return package, raw.text, (), findings


def _record_path(file: str) -> str:
    path = PurePosixPath(file)
    folder = "sources" if path.parts[0] == SEEDS else path.parent.name
    return f"{folder}/{path.stem}"
