"""Lines of iCalendar (RFC 5545, section 3.1): a name, a value, folded so that none is longer than 75 bytes."""

from typing import Final

ROOM: Final = 74
"""Bytes of a line; the space that begins those that go on, and the longest allowed, make the rest."""
ESCAPES: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def text(value: str) -> str:
    """A value of the type TEXT (section 3.3.11); its only line breaks are line feeds."""
    return value.translate(ESCAPES)


def written(*lines: tuple[str, str]) -> bytes:
    """Names, with their parameters, and values, as lines of the file."""
    return b"".join(_folded(f"{name}:{value}".encode()) for name, value in lines)


def _folded(line: bytes) -> bytes:
    if len(line) <= ROOM:
        return line + b"\r\n"
    pieces, start = [], 0
    while len(line) - start > ROOM:
        end = start + ROOM
        # Some readers put bytes together before they join lines: no letter is cut, and no escape from what it escapes.
        while line[end] & 0xC0 == 0x80:  # noqa: PLR2004 - a byte inside a letter of UTF-8
            end -= 1
        end -= line[end - 1] in b"\\^"
        pieces.append(line[start:end])
        start = end
    return b"\r\n ".join((*pieces, line[start:])) + b"\r\n"
