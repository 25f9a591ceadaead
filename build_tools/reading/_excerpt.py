"""A line of a file as a terminal shows it, with a caret under the place that is meant."""

import unicodedata

_PICTURES = 0x2400
_DELETE = 0x7F
_MARGIN = "…"


def excerpt(text: str, line: int, column: int, width: int = 100) -> str:
    """The line and, under it, a caret at the column; empty if there is no such line.

    What cannot be seen is drawn: control characters as their pictures, others as ``<U+202E>``. A line wider
    than ``width`` columns is cut around the caret, with an ellipsis on each side that was cut.
    """
    rows = text.split("\n")
    if not 0 < line <= len(rows):
        return ""
    cells = [drawn(character) for character in rows[line - 1].removesuffix("\r")]
    at = min(max(column - 1, 0), len(cells))
    start, end = _window(cells, at, max(width, 10))
    left = _MARGIN if start else ""
    right = _MARGIN if end < len(cells) else ""
    pad = columns(left + "".join(cells[start:at]))
    return f"{left}{''.join(cells[start:end])}{right}\n{' ' * pad}^"


def drawn(character: str) -> str:
    """One character so that it can be seen and does nothing to a terminal."""
    code = ord(character)
    if code < ord(" "):
        return chr(_PICTURES + code)
    if code == _DELETE:
        return "\u2421"
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}:
        return f"<U+{code:04X}>"
    return character


def columns(text: str) -> int:
    """Columns that a terminal gives to a text: two for wide characters, none for combining ones."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _window(cells: list[str], at: int, width: int) -> tuple[int, int]:
    """First and last cell (exclusive) to show: all if they fit, else about as many on each side of ``at``."""
    if sum(map(columns, cells)) <= width:
        return 0, len(cells)
    room = width - 2 * len(_MARGIN)
    start, used = at, 0
    while start and used + columns(cells[start - 1]) <= room // 2:
        start -= 1
        used += columns(cells[start])
    end = at
    while end < len(cells) and used + columns(cells[end]) <= room:
        used += columns(cells[end])
        end += 1
    while start and used + columns(cells[start - 1]) <= room:
        start -= 1
        used += columns(cells[start])
    return start, end
