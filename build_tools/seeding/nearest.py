"""What a passage prints that is most like a phrase: help for whoever miscopied it."""

import re
from typing import Final

from rapidfuzz import fuzz

from build_tools.proof import normalise

_ALIKE: Final = 75
"""How alike, of 100, the printed words must be to be worth showing."""
_WORD: Final = re.compile(r"\S+")


def nearest(phrase: str, passage_text: str) -> str:
    """Whole words of the passage that come closest to the phrase, as long as it; empty if nothing is like it."""
    text, wanted = normalise(passage_text), normalise(phrase)
    found = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=_ALIKE) if len(wanted) < len(text) else None
    if found is None:
        return ""
    touched = [
        word.span() for word in _WORD.finditer(text) if word.end() > found.dest_start and word.start() < found.dest_end
    ]
    return text[touched[0][0] : touched[-1][1]].strip(",;:") if touched else ""
