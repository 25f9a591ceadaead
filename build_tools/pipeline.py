"""The whole build on one screen: files in, a Result out. Nothing here writes."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from build_tools.checks import World, check
from build_tools.core.artifact import Artifact
from build_tools.core.diagnostic import ORDER, Diagnostic, errors
from build_tools.core.languages import Language
from build_tools.core.published import PublishedFile
from build_tools.core.rule import Finding
from build_tools.exports import Origin, publish_tables
from build_tools.graph import Entry, Graph, link
from build_tools.pages import Edition, Page, pages
from build_tools.proof import Ledger
from build_tools.reading import RawRecord, companions, locate, read_file, read_tree
from build_tools.reading.record import PACKAGE
from build_tools.records import Package, parse, validated
from build_tools.tables import Standing, tables


@dataclass(frozen=True, kw_only=True)
class Examined:
    """Everything that was read, linked and checked."""

    graph: Graph
    package: Package | None
    ledgers: Mapping[str, Ledger]
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    """Text of every record's file, for excerpts."""

    @property
    def sound(self) -> bool:
        """Whether it may be published."""
        return self.package is not None and not errors(self.diagnostics)


@dataclass(frozen=True, kw_only=True)
class Result:
    """What a build makes, before anything is written."""

    examined: Examined
    package: Package
    origin: Origin
    standing: Standing
    artifacts: tuple[Artifact, ...]
    published: tuple[PublishedFile, ...]


def examine(root: Path) -> Examined:
    """Read every record under ``root``, link them, and run all checks."""
    with _no_garbage():
        reading = read_tree(root)
        entries, findings = _parsed(reading.records)
        package, package_text, package_diagnostics, package_findings = _package(root)
        graph = link(entries)
        ledgers = {name: Ledger.parse(text) for name, text in companions(root, "seeds", ".proved").items()}
        files = {found.path for found in reading.diagnostics} | {finding.path for finding in findings}
        world = World(graph=graph, ledgers=ledgers, hurt=frozenset(map(_record_path, files)) - set(graph.entries))
        texts = {raw.path: raw.text for raw in reading.records} | {PACKAGE: package_text}
        located = locate((*findings, *package_findings, *check(world)), texts)
    diagnostics = tuple(sorted((*reading.diagnostics, *package_diagnostics, *located), key=ORDER))
    return Examined(graph=graph, package=package, ledgers=ledgers, diagnostics=diagnostics, texts=texts)


def build(examined: Examined, package: Package, origin: Origin) -> Result:
    """Tables and exports of a sound dataset; the pages follow a language at a time."""
    standing = standings(examined.graph, examined.ledgers)
    published = publish_tables(tables(examined.graph, standing), examined.graph, package, origin)
    return Result(
        examined=examined,
        package=package,
        origin=origin,
        standing=standing,
        artifacts=published.artifacts,
        published=published.files,
    )


def pages_of(result: Result, language: Language) -> tuple[Page, ...]:
    """All pages in one language."""
    return pages(result.examined.graph, language, edition(result), result.published)


def edition(result: Result) -> Edition:
    """What the pages say of the dataset as a whole."""
    package, graph = result.package, result.examined.graph
    return Edition(
        title=package.title.root,
        version=package.version,
        released=package.released,
        licences=(package.licence,),
        contributors=tuple(one.title for one in package.contributors),
        standing={
            (entry.path, number): result.standing(entry.path, number)
            for entry in graph.entries.values()
            for number in range(len(entry.record.proof))
        },
        commit=result.origin.commit,
    )


def standings(graph: Graph, ledgers: Mapping[str, Ledger]) -> Standing:
    """Tell for every proof whether it is proved, not proved yet, or from an authority."""

    def standing(path: str, number: int) -> str:
        proof = graph.entries[path].record.proof[number]
        passage = graph.passages.get(proof.at)
        if passage is None:
            return "authority"
        ledger = ledgers.get(proof.source, Ledger())
        return "proved" if all(ledger.contains(passage.sha256, one) for one in proof.phrases) else "unproved"

    return standing


def about(examined: Examined, root: Path, files: tuple[Path, ...]) -> tuple[Diagnostic, ...]:
    """Diagnostics of these files, and of what lies in these folders; of all when none is named.

    Raises:
        ValueError: a file is not under ``root``.
    """
    if not files:
        return examined.diagnostics
    wanted = [PurePosixPath(_real(file, root).as_posix()) for file in files]
    return tuple(found for found in examined.diagnostics if any(map(PurePosixPath(found.path).is_relative_to, wanted)))


def _real(file: Path, root: Path) -> Path:
    """Where it really lies under ``root``; a link to a file stays one, for it is a finding."""
    real = file.resolve() if file.is_dir() else file.parent.resolve() / file.name
    if not real.is_relative_to(root.resolve()):
        raise ValueError(f"{file} is not under {root}")
    return real.relative_to(root.resolve())


def _parsed(records: tuple[RawRecord, ...]) -> tuple[list[Entry], list[Finding]]:
    entries: list[Entry] = []
    findings: list[Finding] = []
    for raw in records:
        parsed = parse(raw.path, raw.folder, raw.id, raw.value)
        findings.extend(parsed.findings)
        if parsed.record is not None:
            entries.append(Entry(raw.path, raw.folder, raw.id, parsed.record, raw.value))
    return entries, findings


def _package(root: Path) -> tuple[Package | None, str, tuple[Diagnostic, ...], tuple[Finding, ...]]:
    raw = read_file(root, Path(PACKAGE))
    if not isinstance(raw, RawRecord):
        return None, "", raw, ()
    package, findings = validated(raw.path, Package, raw.value)
    return package, raw.text, (), findings


def _record_path(file: str) -> str:
    path = PurePosixPath(file)
    folder = "sources" if path.parts[0] == "seeds" else path.parent.name
    return f"{folder}/{path.stem}"


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Hold the collector back: records are built once and kept, and it would walk them over and over."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
