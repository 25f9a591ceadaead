"""Where a piece of a text stands in its file, whatever quotes and folds the text was typed with."""

import re
from typing import Final

from build_tools.core.mend import offset, place
from build_tools.core.rule import Finding
from build_tools.reading._positions import Place, Positions

_HEAD: Final = re.compile(r"[|>][^\n]*\n")
"""Of a block: its sign is no part of the text."""
_TYPED: Final = {"'": "''?", '"': '\\\\?"'}


def piece(finding: Finding, text: str, known: Positions) -> Place | None:
    """Line and column of the words that a finding means; None if they are not typed there as they are read."""
    spot = known.spots.get(finding.at)
    if spot is None:
        return None
    start, end = offset(text, spot.value), offset(text, spot.end)
    head = _HEAD.match(text, start, end)
    typed = re.compile(r"\s+".join(map(_typed, finding.piece.split())))
    found = [match.start() for match in typed.finditer(text, head.end() if head else start, end)]
    return place(text, found[finding.turn]) if finding.turn < len(found) else None


def _typed(word: str) -> str:
    return "".join(_TYPED.get(sign) or re.escape(sign) for sign in word)
