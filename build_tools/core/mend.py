"""What to type instead: one truth, from which the sentence of help is made and by which a file can be mended.

A rule says in steps of the record what it would change (`Mend`); reading, which knows where things stand, turns that
into a piece of the file and its new text (`Edit`), as editors take it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

SOURCE: Final = "{source}"
"""In a text: what stands in the file there, to the letter."""
DOTS: Final = "..."
"""In a text: what only the author knows."""


class Kind(StrEnum):
    """What is done to the file."""

    REPLACE = "replace"
    """Another word stands there; quotes around it stay. For a rule about keys it is the key."""
    RETYPE = "retype"
    """The whole value is typed anew, with its own quotes or none."""
    ADD = "add"
    """A line, or an item, comes into a mapping or list; several lines are joined by a line feed."""
    DROP = "drop"
    """The key with its value, or the item, goes."""
    RENAME = "rename"
    """The file gets another path, relative to the root."""


WORDS: Final = {
    Kind.REPLACE: "write `{text}`",
    Kind.RETYPE: "write `{text}`",
    Kind.ADD: "add `{text}`",
    Kind.DROP: "drop it here",
    Kind.RENAME: "rename the file to {text}",
}


@dataclass(frozen=True, kw_only=True)
class Mend:
    """One change of a record, placed by steps."""

    kind: Kind = Kind.REPLACE
    text: str = ""
    at: tuple[str | int, ...] | None = None
    """Where, if not where the finding is."""
    words: str = ""
    """The sentence of help, with ``{text}`` in it, where the usual one does not do."""

    def hint(self, source: str = "…") -> str:
        """The sentence of help; ``source`` is what stands in the file now."""
        text = "` and `".join(self.text.split("\n")).replace(SOURCE, source)
        return (self.words or WORDS[self.kind]).replace("{text}", text)


@dataclass(frozen=True, kw_only=True)
class Edit:
    """A piece of one file, and what to type in its place."""

    start: tuple[int, int] = (1, 1)
    """Line and column, both from 1, the column in code points."""
    end: tuple[int, int] = (1, 1)
    """Behind its last character; the same as the start where something is only added."""
    text: str = ""
    path: str = ""
    """The new path of the file, where that is all that changes."""

    def applied(self, text: str) -> str:
        """The text with the piece replaced."""
        start, end = (offset(text, place) for place in (self.start, self.end))
        return f"{text[:start]}{self.text}{text[end:]}"


def offset(text: str, place: tuple[int, int]) -> int:
    """Characters before a line and column."""
    line, column = place
    return sum(len(row) + 1 for row in text.split("\n")[: line - 1]) + column - 1


def place(text: str, at: int) -> tuple[int, int]:
    """Line and column behind so many characters."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
