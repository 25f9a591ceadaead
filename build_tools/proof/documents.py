"""A document as passages: what a card keeps of it, and what a phrase is looked up in."""

import hashlib
from dataclasses import dataclass
from typing import Final

from build_tools.proof.text import normalise, words

_BYTE_ORDER_MARK: Final = "\ufeff"


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A block of a document between blank lines."""

    number: int
    """From 1, in the order of the document."""
    text: str
    """As in the document, without white space at its ends."""
    words: int
    r"""Runs of ``\w`` after normalisation."""
    sha256: str
    """Of the normalised text in UTF-8, as 64 hexadecimal digits."""


def passages(text: str) -> tuple[Passage, ...]:
    """The passages of a document, in order; a line of white space alone is blank, and any line ending will do."""
    return tuple(
        Passage(number=number, text=block, words=len(words(block)), sha256=passage_sha256(block))
        for number, block in enumerate(_blocks(text), start=1)
    )


def _blocks(text: str) -> list[str]:
    lines = text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    blocks: list[list[str]] = [[]]
    for line in lines:
        if normalise(line):
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return ["\n".join(block).strip() for block in blocks if block]


def passage_sha256(text: str) -> str:
    """Hash of a passage's normalised text: the same whatever quotes, spaces or capitals a copy has."""
    return hashlib.sha256(normalise(text).encode()).hexdigest()


def document_sha256(content: bytes) -> str:
    """Hash of a document's bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def decoded(content: bytes) -> str:
    """Text of a document: UTF-8, with or without a byte order mark; other bytes become U+FFFD and match nothing."""
    return content.decode("utf-8-sig", errors="replace")
