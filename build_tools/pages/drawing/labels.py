"""Labels that do not collide: how wide a text is, how it is broken into lines, and where beside its point it stands.

No font is measured: widths are estimates for common faces, a little too wide rather than too narrow.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, takewhile
from typing import Final, NamedTuple

from build_tools.pages.drawing.projection import Spot

WIDE_FROM: Final = "\u2e80"
"""First character of the scripts whose letters fill a square."""
CYRILLIC: Final = ("\u0400", "\u04ff")
NARROW: Final = frozenset("iljtfrI.,:;!'’()[]| -–·")
SHARES: Final = {"wide": 1.0, "capital": 0.72, "cyrillic": 0.64, "narrow": 0.36, "letter": 0.6}
"""Width of a letter as a share of the size of the type."""
BOLD: Final = 1.1
"""How much wider a text is in bold."""
LINE: Final = 1.22
"""Height of a line as a share of the size of the type."""
BREAKS: Final = re.compile(r"[^\S\u00a0]+|(?<=[-–—/])|(?<=[\u2e80-\uffff])(?![，。、：；）》”])")
"""Where a line may end: at spaces, after hyphens, and between Chinese characters, though not before a stop."""
OFF_THE_EDGE: Final = 40
ON_A_LABEL: Final = 12
AGAIN: Final = 3
"""How often labels look for a better place."""
ELLIPSIS: Final = "…"
MANY: Final = 16384


def text_width(text: str, size: float) -> float:
    """Estimated width of a text on one line, in the unit of the size of its type."""
    return size * sum(map(_share, text))


@lru_cache(maxsize=MANY)
def _share(letter: str) -> float:
    if letter >= WIDE_FROM:
        return SHARES["wide"]
    if letter in NARROW:
        return SHARES["narrow"]
    if letter.isupper():
        return SHARES["capital"]
    return SHARES["cyrillic" if CYRILLIC[0] <= letter <= CYRILLIC[1] else "letter"]


@lru_cache(maxsize=MANY)
def wrapped(text: str, size: float, width: float, most: int) -> tuple[str, ...]:
    """The text in lines no wider than a width, at most so many; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most:
        end = _fitting(rest, size, width)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    if rest:
        last = lines[-1]
        kept = bisect_right(range(1, len(last) + 1), width, key=lambda end: text_width(last[:end] + ELLIPSIS, size))
        lines[-1] = last[:kept].rstrip() + ELLIPSIS
    return tuple(lines)


def _fitting(text: str, size: float, width: float) -> int:
    """Characters of the text that a line takes; at least up to the first place where it may end."""
    ends = chain((one.end() for one in BREAKS.finditer(text) if one.end()), (len(text),))
    first = next(ends)
    # No further than the line reaches: texts are as long as a record may make them.
    fitting = takewhile(lambda end: text_width(text[:end].rstrip(), size) <= width, ends)
    return max(fitting, default=first)


class Box(NamedTuple):
    """A rectangle of a drawing, y down."""

    left: float
    top: float
    right: float
    bottom: float

    def over(self, other: "Box") -> float:
        """Area that two rectangles share."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0


def around(spot: Spot, reach: float) -> Box:
    """The square around a spot."""
    return Box(spot.x - reach, spot.y - reach, spot.x + reach, spot.y + reach)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A label to be placed."""

    at: Spot
    gap: float
    """How far it keeps from its point."""
    width: float
    height: float


@dataclass(frozen=True, kw_only=True)
class Placed:
    """Where a label came to stand."""

    box: Box
    anchor: str
    """``start``, ``middle`` or ``end``: which of its ends `x` names."""

    @property
    def x(self) -> float:
        """Where its lines begin, have their middle, or end."""
        middle = (self.box.left + self.box.right) / 2
        return {"start": self.box.left, "middle": middle, "end": self.box.right}[self.anchor]


def place(wanted: Sequence[Wanted], taken: Sequence[Box], edges: Box) -> tuple[Placed, ...]:
    """A place for each label, in their order: the first of those around its point that covers least.

    Nothing is ever left out: where all is taken a label stands where it does least harm. Covering another label weighs
    more than covering what is in ``taken``, and leaving the edges weighs most. Then each looks again for a better
    place, now that the others are known.
    """
    placed: list[Placed] = []
    for one in wanted:
        placed.append(_best(one, placed, taken, edges))
    for number, one in list(enumerate(wanted)) * AGAIN:
        placed[number] = _best(one, [*placed[:number], *placed[number + 1 :]], taken, edges)
    return tuple(placed)


def _best(one: Wanted, placed: Sequence[Placed], taken: Sequence[Box], edges: Box) -> Placed:
    return min(_around(one), key=lambda place: _cost(place.box, placed, taken, edges))


def _cost(box: Box, placed: Sequence[Placed], taken: Sequence[Box], edges: Box) -> float:
    size = (box.right - box.left) * (box.bottom - box.top)
    outside = size - box.over(edges)
    on_labels = sum(box.over(other.box) for other in placed)
    return OFF_THE_EDGE * outside + ON_A_LABEL * on_labels + sum(box.over(other) for other in taken)


def _around(one: Wanted) -> Iterator[Placed]:
    """Right, left, then the four corners, below and above: the order in which places are liked."""
    near = one.gap * 0.7
    for across, down in ((1, 0), (-1, 0), (1, 1), (1, -1), (-1, 1), (-1, -1), (0, 1), (0, -1)):
        gap = near if across and down else one.gap
        left = {1: one.at.x + gap, 0: one.at.x - one.width / 2, -1: one.at.x - gap - one.width}[across]
        top = {1: one.at.y + gap, 0: one.at.y - one.height / 2, -1: one.at.y - gap - one.height}[down]
        anchor = {1: "start", 0: "middle", -1: "end"}[across]
        yield Placed(box=Box(left, top, left + one.width, top + one.height), anchor=anchor)
