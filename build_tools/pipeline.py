"""The whole build on one screen: files in, a Result out. Nothing here writes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from build_tools import checks, reading, records
from build_tools.core.artifact import Artifact
from build_tools.core.collector import settled, uncollected
from build_tools.core.languages import Language
from build_tools.core.published import PublishedFile
from build_tools.core.registry import rules_of
from build_tools.core.rule import Rule
from build_tools.examining import Examined, examine
from build_tools.exports import Origin, publish_tables
from build_tools.exports.jsonld import PATH as DESCRIPTION
from build_tools.graph import Graph, spoken
from build_tools.pages import Edition, Page, RuleText, pages, speaker
from build_tools.proof import Ledger
from build_tools.records import Package
from build_tools.tables import Standing, Table, tables

__all__ = ["Basis", "Examined", "Result", "build", "edition", "examine", "pages_of", "published_tables", "standings"]


@dataclass(frozen=True, kw_only=True)
class Basis:
    """What pages are made of: the records, and what there is to tell of the files beside them."""

    examined: Examined
    package: Package
    origin: Origin
    published: tuple[PublishedFile, ...] = ()
    description: str = ""
    """The dataset described as JSON-LD; empty where no such file is published."""


@dataclass(frozen=True, kw_only=True)
class Result(Basis):
    """What a build makes, before anything is written."""

    artifacts: tuple[Artifact, ...]


def build(examined: Examined, package: Package, origin: Origin) -> Result:
    """Tables and exports of a sound dataset; the pages follow a language at a time."""
    standing = standings(examined.graph, examined.ledgers)
    plain = spoken(examined.graph, speaker(examined.graph))
    with uncollected():
        rows = tables(plain, standing)
    # Formats leave much behind that only the collector finds, as whole workbooks.
    with settled():
        made = publish_tables(rows, plain, package, origin, examined.releases)
    return Result(
        examined=examined,
        package=package,
        origin=origin,
        published=made.files,
        description=next((one.content.decode() for one in made.artifacts if one.path == DESCRIPTION), ""),
        artifacts=made.artifacts,
    )


def published_tables(examined: Examined) -> tuple[Table, ...]:
    """Every table as it is published, without the files: to be compared with those of another state."""
    plain = spoken(examined.graph, speaker(examined.graph))
    return tables(plain, standings(examined.graph, examined.ledgers))


def pages_of(basis: Basis, language: Language, rules: Iterable[type[Rule]] | None = None) -> tuple[Page, ...]:
    """All pages in one language; ``rules`` are those that they explain, else those that a record can break."""
    told = map(RuleText.of, record_rules() if rules is None else rules)
    with uncollected():
        return pages(basis.examined.graph, language, edition(basis, language), basis.published, told)


def record_rules() -> tuple[type[Rule], ...]:
    """Rules of the rooms that a record passes through before anything is made of it."""
    return tuple(rule for room in (reading, records, checks) for rule in rules_of(room))


def edition(basis: Basis, language: Language) -> Edition:
    """What the pages in a language say of the dataset as a whole."""
    package, examined = basis.package, basis.examined
    standing = standings(examined.graph, examined.ledgers)
    return Edition(
        title=package.title.root,
        version=package.version,
        released=package.released,
        licences=(package.licence,),
        contributors=tuple(one.printed(language.code) for one in package.contributors),
        standing={
            (entry.path, number): standing(entry.path, number)
            for entry in examined.graph.entries.values()
            for number in range(len(entry.record.proof))
        },
        accounts=examined.accounts,
        releases=examined.releases,
        metadata=basis.description,
        name=package.name,
        homepage=f"{package.homepage.rstrip('/')}/" if package.homepage else "",
        commit=basis.origin.commit,
    )


def standings(graph: Graph, ledgers: Mapping[str, Ledger]) -> Standing:
    """Tell for every proof whether it is proved, not proved yet, or from an authority."""

    @cache
    def standing(path: str, number: int) -> str:
        proof = graph.entries[path].record.proof[number]
        passage = graph.passages.get(proof.at)
        if passage is None:
            return "authority"
        ledger = ledgers.get(proof.source, Ledger())
        return "proved" if all(ledger.contains(passage.sha256, one) for one in proof.phrases) else "unproved"

    return standing
