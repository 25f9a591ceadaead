"""Markers in our own words: ``<places/harbin>`` points at a record, ``<events/fair#date|in June>`` at a value of one.

Angle brackets, because a text is a plain scalar of YAML: it may begin with them, in a flow mapping too, and no word of
ours needs them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, TypeAlias

from build_tools.records._wording import Text

_WORDS: Final = r"[^\s|<>](?:[^|<>]*[^\s|<>])?"
_MARKER: Final = re.compile(
    rf"<(?P<path>[\w-]+/[\w-]+)(?:#(?P<field>[^\s|<>#](?:[^|<>#]*[^\s|<>#])?))?(?:\|(?P<words>{_WORDS}))?>"
)
_STRAY: Final = re.compile(r"<[^<>]*>?|>|[{\[〈《＜]+\s*[a-z]+\s*/\s*[a-z0-9-]+\b[^{}\[\]〈〉《》＜＞<>]*[}\]〉》＞]*")
"""What was most likely meant as a marker: angle brackets, and other brackets around the path of a record."""
_OTHER_BRACKETS: Final = str.maketrans("{[〈《＜}]〉》＞｜＃", "<<<<<>>>>>|#")


@dataclass(frozen=True, kw_only=True)
class Marker:
    """Where a piece of our own words points."""

    path: str
    """Of the record: ``events/fair``."""
    field: str = ""
    """Path of the value within it, as proofs name it; empty for the record itself."""
    words: str = ""
    """What readers see; empty for the label, or for the value as pages print it."""

    def __str__(self) -> str:
        """As it is typed."""
        field = f"#{self.field}" if self.field else ""
        words = f"|{self.words}" if self.words else ""
        return f"<{self.path}{field}{words}>"


Piece: TypeAlias = "str | Marker"


class MarkedText(Text):
    """Own words on one line in each language, with markers: ``<folder/id>``, ``<folder/id#field>``, ``<…|words>``."""

    meaning: ClassVar[str] = "text"
    marked: ClassVar[bool] = True


def pieces(text: str) -> Iterator[Piece]:
    """A text taken apart into plain words and markers, in order; what is no marker stays as it is written."""
    end = 0
    for found in _MARKER.finditer(text):
        if found.start() > end:
            yield text[end : found.start()]
        yield Marker(path=found["path"], field=found["field"] or "", words=found["words"] or "")
        end = found.end()
    if end < len(text):
        yield text[end:]


def markers(text: str) -> tuple[Marker, ...]:
    """Markers of a text, in order."""
    return tuple(one for one in pieces(text) if isinstance(one, Marker))


def outside(text: str) -> tuple[str, ...]:
    """What of a text stands outside its markers, and outside what was meant as one, in order."""
    return tuple(_STRAY.sub(" ", one) for one in pieces(text) if isinstance(one, str))


def strays(text: str) -> Iterator[tuple[str, Marker | None, int]]:
    """Pieces of a text that were meant as markers and are none: the marker that each becomes by a mend, its start."""
    start = 0
    for piece in pieces(text):
        for found in _STRAY.finditer(piece) if isinstance(piece, str) else ():
            yield found[0], _mended(found[0]), start + found.start()
        start += len(str(piece))


def _mended(stray: str) -> Marker | None:
    """The marker in usual brackets and without spaces around its signs; None where it is not closed, or is none."""
    if stray.translate(_OTHER_BRACKETS)[-1] != ">":
        return None
    inner = stray.translate(_OTHER_BRACKETS).strip("<> |")
    made = re.sub(r"\s*([|#/])\s*", r"\1", inner, count=3)
    found = tuple(pieces(f"<{made}>"))
    return found[0] if len(found) == 1 and isinstance(found[0], Marker) else None
