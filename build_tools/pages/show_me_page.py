"""A document that a reader holds, and what the atlas has recorded from it: the phrases to look for, in plain sight.

The page holds every key phrase by document and passage, as a list that anybody can read; its script reads the same
list, so that nothing is loaded and nothing is sent. How the script compares text is the twin of `proof.text` and
`proof.phrases`; a test holds the two together.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from markupsafe import Markup

from build_tools.core.languages import DEFAULT
from build_tools.graph import Entry
from build_tools.pages._making import site_page
from build_tools.pages.fragment import fill
from build_tools.pages.proofs import HangingView, hanging
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.proof import normalise
from build_tools.records import Proof, Role
from build_tools.records.source import Source

MESSAGES: Final = (
    "told",
    "scattered",
    "none",
    "reading",
    "refused",
    "large",
    "letters",
    "whole",
    "most",
    "part",
    "few",
    "counted",
    "missing",
    "back",
)
"""Strings that the script fills in: ``show-me.say.<name>``."""
SAMPLES: Final = 3
"""Phrases in the made-up text."""


@dataclass(frozen=True, kw_only=True)
class PhraseView:
    """A key phrase of a passage, and what rests on it."""

    passage: int
    where: str
    words: Markup
    uses: tuple[HangingView, ...]


@dataclass(frozen=True, kw_only=True)
class DocumentView:
    """Phrases of one document, in the order of its passages."""

    anchor: str
    title: Markup
    link: Markup
    size: str
    phrases: tuple[PhraseView, ...]


@dataclass(frozen=True, kw_only=True)
class ShowMeView:
    """Everything that the page looks for."""

    documents: tuple[DocumentView, ...]
    example: str
    """A made-up text with some of the phrases in it."""
    messages: Mapping[str, str]
    """Placeholders unfilled."""


@site_page(kind="show-me", uri="show-me.html", section="sources")
def show_me_view(sheet: Sheet) -> ShowMeView | None:
    """The phrases of every document that something is recorded from; no page where there is none."""
    sources = sheet.setting.by_label(sheet.setting.graph.of("sources"))
    documents = tuple(one for one in (_document(sheet, source) for source in sources) if one.phrases)
    if not documents:
        return None
    return ShowMeView(
        documents=documents,
        example=_example(sheet, sources),
        messages={name: sheet.words(f"show-me.say.{name}") for name in MESSAGES},
    )


def _document(sheet: Sheet, source: Entry) -> DocumentView:
    phrases = tuple(phrase for number in _passages(source) for phrase in _phrases(sheet, source, number))
    size = sheet.words.count("show-me.phrases", len(phrases), number=number_in_words(len(phrases), sheet.words))
    return DocumentView(
        anchor=f"from-{source.slug}",
        title=sheet.label(source.path),
        link=sheet.link(source.path),
        size=size,
        phrases=phrases,
    )


def _passages(source: Entry, *roles: Role) -> Sequence[int]:
    """Numbers of its passages, or only of those that have one of these roles."""
    passages = source.record.passages if isinstance(source.record, Source) else ()
    return [one.number for one in passages if not roles or one.role in roles]


def _phrases(sheet: Sheet, source: Entry, number: int) -> Iterator[PhraseView]:
    """Each phrase of a passage once, however many records quote it, in the order of the records."""
    at, default = f"{source.slug}/p{number}", source.get("title_language") or DEFAULT.code
    uses: dict[str, tuple[str, list[HangingView]]] = {}
    for proof, use in zip(_proofs(sheet, at), hanging(sheet, at), strict=True):
        for phrase in proof.phrases:
            uses.setdefault(normalise(phrase), (phrase, []))[1].append(use)
    for phrase, found in uses.values():
        yield PhraseView(
            passage=number,
            where=sheet.words("passage.title", number=number),
            words=fill("<q>%s</q>", sheet.foreign(phrase, default)),
            uses=tuple(found),
        )


def _proofs(sheet: Sheet, at: str) -> list[Proof]:
    return [entry.record.proof[number] for entry, number in sheet.setting.hanging.get(at, ())]


def _example(sheet: Sheet, sources: Sequence[Entry]) -> str:
    """Three sentences that stand in no document, around a phrase from each of the first documents."""
    frames = [sheet.words(f"show-me.example.{number}") for number in range(1, SAMPLES + 1)]
    phrases = list(islice(_best(sheet, sources), SAMPLES))
    told = [frame.replace("{phrase}", phrase) for frame, phrase in zip(frames, phrases, strict=False)]
    return "\n\n".join((sheet.words("show-me.example.made_up"), *told))


def _best(sheet: Sheet, sources: Sequence[Entry]) -> Iterator[str]:
    """Of the running text of each document the phrase that most records rest on; of several the first."""
    for source in sources:
        counts: dict[str, int] = {}
        for number in _passages(source, Role.CONTENT):
            for proof in _proofs(sheet, f"{source.slug}/p{number}"):
                for phrase in proof.phrases:
                    counts[phrase] = counts.get(phrase, 0) + 1
        if counts:
            yield max(counts, key=lambda phrase: counts[phrase])
