"""Which documents are at hand: recognised by what they say, their passages under the numbers of their cards."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from build_tools.graph import Graph
from build_tools.proof import Card, CardPassage, Likeness, Passage, Recognition, decoded, passages, recognise
from build_tools.records.source import Source


@dataclass(frozen=True, kw_only=True)
class AtHand:
    """A document that somebody holds, and the card that it belongs to."""

    source: str
    """Id of the card."""
    name: str
    """File name under which it was found."""
    recognition: Recognition
    passages: Mapping[int, Passage]
    """Passages that the card lists too, by their number on the card, which they bear themselves."""
    beyond: tuple[Passage, ...]
    """Passages that the card does not list, under their own numbers."""


def cards(graph: Graph) -> tuple[Card, ...]:
    """Cards of all documents, for recognising them; authorities have no passages and are left out."""
    return tuple(
        Card(
            id=entry.slug,
            sha256=record.document.sha256 if record.document else "",
            passages=tuple(
                CardPassage(number=one.number, sha256=one.sha256, words=one.words) for one in record.passages
            ),
        )
        for entry in graph.of("sources")
        if isinstance(record := entry.record, Source) and record.passages
    )


def at_hand(graph: Graph, texts: Mapping[str, bytes]) -> tuple[AtHand, ...]:
    """Documents among the texts that a card describes, by source and name."""
    known = cards(graph)
    found = [_recognised(name, content, known) for name, content in texts.items()]
    return tuple(sorted(filter(None, found), key=lambda document: (document.source, document.name)))


def _recognised(name: str, content: bytes, known: tuple[Card, ...]) -> AtHand | None:
    recognition = recognise(content, known)
    if recognition.likeness is Likeness.NONE:
        return None
    own = {passage.number: passage for passage in passages(decoded(content))}
    numbered = {on_card: replace(own[here], number=on_card) for on_card, here in recognition.found}
    listed = {passage.sha256 for passage in numbered.values()}
    beyond = tuple(passage for passage in own.values() if passage.sha256 not in listed)
    return AtHand(source=recognition.card, name=name, recognition=recognition, passages=numbered, beyond=beyond)
