"""Edits of the lines of a file that reading itself can tell."""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.core.mend import Edit
from build_tools.reading._words import instead

_WORD: Final = re.compile(r"\S+ *")


def word(rows: Sequence[str], at: tuple[int, int]) -> str:
    """The word that begins at a place, with the spaces behind it."""
    found = _WORD.match(rows[at[0] - 1], at[1] - 1)
    return found.group() if found else ""


def without(rows: Sequence[str], at: tuple[int, int]) -> Edit:
    """That word taken away."""
    return instead(at, len(word(rows, at)), "")


def line_less(line: int) -> Edit:
    """A whole line taken away."""
    return Edit(start=(line, 1), end=(line + 1, 1))


def edge(rows: Sequence[str], at: tuple[int, int], key: str) -> Edit | None:
    """A key without the white space at its edge, where it stands there without quotes.

    White space in front of it was meant as indentation if the lines around say so.
    """
    line, column = at
    if not rows[line - 1].startswith(key, column - 1):
        return None
    above, below = (rows[number] if 0 <= number < len(rows) else "" for number in (line - 2, line))
    nested = column == 1 and (above.rstrip().endswith(":") or below[:1] == " ")
    lead = len(key) - len(key.lstrip())
    return instead(at, len(key), " " * lead * nested + key.strip())
