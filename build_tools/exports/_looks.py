"""How rows of a worksheet look, and how high they must be: not every program finds that out when it opens the file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]

LINE: Final = 16
"""Height of a line, in points."""
TALLEST: Final = 25
"""Lines that a row may show: a worksheet's rows end at 409 points."""
FILLED: Final = 0.85
"""Share of a line that words fill before they break."""
WIDE: Final = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
"""Letters that take the room of two."""


@dataclass(frozen=True, kw_only=True)
class Looks:
    """How the rows of a table look."""

    otherwise: "Format"
    columns: Mapping[int, "Format"] = field(default_factory=dict)
    """Of columns, from 0, that have looks of their own."""
    whole: "Mapping[int, Format]" = field(default_factory=dict)
    """Of whole numbers in such a column: a format that allows for a fraction ends them with a point in Excel."""
    link: "Format | None" = None
    links: frozenset[int] = frozenset()
    """Columns of addresses, which then lead there."""
    widths: Sequence[int] = ()
    """Of the columns, in characters: rows are then as high as their texts need, and ruled as a whole."""


def height(needed: int) -> int:
    """Points that a row of so many lines takes."""
    return LINE * min(TALLEST, needed)


def lines(text: str, width: int) -> int:
    """Lines that a text takes in a column of so many characters."""
    # No letter takes the room of three: what is shorter than half a line need not be measured.
    if len(text) * 2 <= width and "\n" not in text:
        return 1
    pieces = text.split("\n")
    if len(pieces) > 1:
        return sum(lines(one, width) for one in pieces)
    room = len(text) if text.isascii() else len(text) + len(WIDE.findall(text))
    return max(1, ceil(room / (width if room <= width else width * FILLED)))
