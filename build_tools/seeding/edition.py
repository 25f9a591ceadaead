"""The private reading edition: documents in full with what is recorded marked in them, for whoever holds them.

It goes to ``build/reading/``, which git ignores, and nowhere else: the texts belong to their authors. Every page stands
by itself and opens from disk; it runs nothing and asks nobody for anything.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from build_tools.core.artifact import Artifact
from build_tools.core.languages import DEFAULT
from build_tools.graph import Graph, record_page
from build_tools.proof import Passage, Reason
from build_tools.records.source import Source
from build_tools.seeding.cited import Cited
from build_tools.seeding.marked import MarkedDocument, MarkedPassage
from build_tools.seeding.outcome import Proving
from build_tools.seeding.pieces import Quoted, Stretch, quoted, stretches

EDITION: Final = "build/reading"
"""Under the root of the project."""
FRONT_PAGE: Final = f"{EDITION}/index.html"

_UP: Final = "../../site"
"""From a page of the edition to a built site."""


@dataclass(frozen=True, kw_only=True)
class RecordView:
    """What one record proves by a phrase."""

    path: str
    label: str
    link: str
    """To its page in the built site; empty where that is not there."""
    says: tuple[str, ...]
    implies: tuple[tuple[str, str], ...]
    """Fields, each with the reason."""
    by: str
    """Path of whoever says it, or ``unnamed …``; empty where the document speaks for itself."""
    signs: tuple[str, ...]
    """``against``, ``judgement``."""


@dataclass(frozen=True, kw_only=True)
class PhraseView:
    """A phrase and the records that quote it."""

    number: int
    text: str
    records: tuple[RecordView, ...]


@dataclass(frozen=True, kw_only=True)
class PassageView:
    """A passage of the card: its text in pieces, or only its gist where it is not at hand."""

    number: int
    role: str
    gist: str
    stretches: tuple[Stretch, ...]
    phrases: tuple[PhraseView, ...]
    at_hand: bool = True


@dataclass(frozen=True, kw_only=True)
class DocumentView:
    """A page of the edition."""

    source: str
    label: str
    names: tuple[tuple[str, str], ...]
    """File names under which it was found, each with how it was recognised."""
    counts: tuple[tuple[Reason, int], ...]
    sentences: int
    phrases: int
    passages: tuple[PassageView, ...]
    beyond: tuple[Passage, ...]
    """Passages of the copy at hand that the card does not list."""


def reading_edition(outcome: Proving, graph: Graph, pages: frozenset[str]) -> tuple[Artifact, ...]:
    """One page a document, and a front page; with a file that keeps git away even without ours.

    Args:
        outcome: what proving has shown.
        graph: all records and cards.
        pages: paths of the records that have a page in the built site.
    """
    views = tuple(_document(one, outcome, graph, pages) for one in outcome.marked)
    absent = tuple(source for source in outcome.sources if source not in outcome.recognised)
    return (
        Artifact.text(f"{EDITION}/.gitignore", "*\n", "text/plain"),
        Artifact.text(FRONT_PAGE, _render("front.html", documents=views, absent=absent), "text/html"),
        *(
            Artifact.text(f"{EDITION}/{one.source}.html", _render("document.html", view=one), "text/html")
            for one in views
        ),
    )


def site_pages(root: Path) -> frozenset[str]:
    """Paths of the records that have a page in the site built under ``root``; none where there is no site."""
    records = root / "site" / "records"
    return frozenset(path.relative_to(records).with_suffix("").as_posix() for path in records.glob("*/*.html"))


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("build_tools.seeding"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _render(template: str, **view: object) -> str:
    return _environment().get_template(template).render(reasons=tuple(Reason), **view)


def _document(document: MarkedDocument, outcome: Proving, graph: Graph, pages: frozenset[str]) -> DocumentView:
    copies = [one for one in outcome.documents if one.source == document.source]
    account = document.account
    return DocumentView(
        source=document.source,
        label=graph.label(f"sources/{document.source}", DEFAULT.code)[0],
        names=tuple((one.name, str(one.recognition)) for one in copies),
        counts=tuple((reason, account.count(reason)) for reason in Reason),
        sentences=account.sentences,
        phrases=sum(len(quoted(passage)) for passage in document.passages),
        passages=tuple(_passages(document, graph, pages)),
        beyond=tuple(passage for one in copies for passage in one.beyond),
    )


def _passages(document: MarkedDocument, graph: Graph, pages: frozenset[str]) -> Iterator[PassageView]:
    """Every passage of the card, in order."""
    held: Mapping[int, MarkedPassage] = {passage.number: passage for passage in document.passages}
    entry = graph.get(f"sources/{document.source}")
    listed = entry.record.passages if entry and isinstance(entry.record, Source) else ()
    for one in listed:
        passage = held.get(one.number)
        phrases = quoted(passage) if passage else ()
        yield PassageView(
            number=one.number,
            role=one.role.labels[DEFAULT.code],
            gist=one.gist.get(DEFAULT.code)[0],
            stretches=stretches(passage, phrases) if passage else (),
            phrases=tuple(_phrase(phrase, graph, pages) for phrase in phrases),
            at_hand=passage is not None,
        )


def _phrase(phrase: Quoted, graph: Graph, pages: frozenset[str]) -> PhraseView:
    records = tuple(_record(one, graph, pages) for one in phrase.cited)
    return PhraseView(number=phrase.number, text=phrase.phrase, records=records)


def _record(cited: Cited, graph: Graph, pages: frozenset[str]) -> RecordView:
    proof = graph.entries[cited.record].record.proof[cited.proof]
    return RecordView(
        path=cited.record,
        label=graph.label(cited.record, DEFAULT.code)[0],
        link=f"{_UP}/{record_page(cited.record)}" if cited.record in pages else "",
        says=tuple(proof.says),
        implies=tuple((field, reason.get(DEFAULT.code)[0]) for field, reason in proof.implies.items()),
        by=proof.by or "",
        signs=tuple(sign for sign, set_ in (("against", proof.against), ("judgement", proof.judgement)) if set_),
    )
