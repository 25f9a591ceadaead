"""From records to works: a publication, a source document, the dataset, and any record as a part of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from build_tools.bibliography.naming import body, people, place
from build_tools.bibliography.work import Name, Work, WorkKind
from build_tools.core.languages import DEFAULT
from build_tools.graph import Entry, Graph
from build_tools.records import DoiState, PublicationKind
from build_tools.records.publication import Publication
from build_tools.records.source import Source, SourceKind

KINDS: Final = {
    PublicationKind.ARTICLE: WorkKind.ARTICLE,
    PublicationKind.CONFERENCE_PAPER: WorkKind.PAPER,
    PublicationKind.BOOK: WorkKind.BOOK,
    PublicationKind.COLLECTION: WorkKind.COLLECTION,
}
WHOLE: Final = frozenset({DoiState.WHOLE, DoiState.FULL_STOP})
"""States of a DOI that can be followed, once a sentence's full stop is off."""


@dataclass(frozen=True, kw_only=True)
class Dataset:
    """The dataset as it is cited."""

    key: str
    """Name of the Data Package."""
    title: str
    """In the language of the citation."""
    version: str
    released: str
    """EDTF."""
    contributors: tuple[str, ...] = field(default=())
    """Names as they shall be printed."""
    licence: str = ""
    homepage: str = ""
    """Address of the hosted site, with a slash at its end; empty where there is none yet."""


def work_of(graph: Graph, entry: Entry) -> Work | None:
    """The work that a record describes: a publication or a source; None for what is no work."""
    if isinstance(entry.record, Publication):
        return of_publication(graph, entry, entry.record)
    return of_source(entry, entry.record) if isinstance(entry.record, Source) else None


def publications(graph: Graph) -> tuple[Work, ...]:
    """Works of all publications, by id."""
    return tuple(work for entry in graph.of("publications") if (work := work_of(graph, entry)))


def of_publication(graph: Graph, entry: Entry, one: Publication) -> Work:
    """A publication in the language of its title; without a printed title, under its English label."""
    code = one.title_language or DEFAULT.code
    return Work(
        key=entry.slug,
        kind=KINDS[one.kind],
        title=one.title or one.label.get(code)[0],
        language=code,
        authors=people(graph, one.authors, code),
        editors=people(graph, one.editors, code),
        container=one.container or "",
        publisher=body(graph, one.publisher, code),
        place=place(graph, one.place, code),
        date=one.date or "",
        volume=one.volume or "",
        issue=one.issue or "",
        pages=one.pages or "",
        extent=one.extent or "",
        doi=one.doi_clean or "" if one.doi_state in WHOLE else "",
        url=one.url or "",
        issn=(entry.get("identifiers") or {}).get("issn") or "",
        licence=one.licence or "",
        keywords=one.keywords,
    )


def of_source(entry: Entry, one: Source) -> Work:
    """A document as captured; the day of its last update counts before that of its publication."""
    code = one.title_language or DEFAULT.code
    return Work(
        key=entry.slug,
        kind=WorkKind.DATABASE if one.kind is SourceKind.AUTHORITY else WorkKind.PAGE,
        title=one.title or one.label.get(code)[0],
        language=code,
        container=one.publisher or "",
        date=one.updated or one.published or "",
        url=one.url or "",
        accessed=one.captured or "",
        licence=one.licence or "",
    )


def of_dataset(dataset: Dataset, language: str) -> Work:
    """The dataset itself."""
    return Work(
        key=dataset.key,
        kind=WorkKind.DATASET,
        title=dataset.title,
        language=language,
        authors=_bodies(dataset.contributors),
        date=dataset.released,
        url=dataset.homepage,
        version=dataset.version,
        licence=dataset.licence,
    )


def of_record(entry: Entry, dataset: Dataset, language: str, page: str) -> Work:
    """A record as a part of the dataset; ``page`` is its address within the site."""
    return Work(
        key=f"{dataset.key}-{entry.folder}-{entry.slug}",
        kind=WorkKind.DATASET,
        title=entry.record.label.get(language)[0],
        language=language,
        authors=_bodies(dataset.contributors),
        container=dataset.title,
        date=dataset.released,
        url=f"{dataset.homepage}{page}" if dataset.homepage else "",
        version=dataset.version,
        licence=dataset.licence,
    )


def _bodies(names: Iterable[str]) -> tuple[Name, ...]:
    return tuple(Name(literal=name, body=True) for name in names)
