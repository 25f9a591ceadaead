"""Lines of iCalendar (RFC 5545, section 3.1) out of names and values; the library icalendar folds them.

Events made of its own objects took eleven seconds for thirty thousand; its lines alone take two.
"""

from typing import Final

ESCAPES: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def text(value: str) -> str:
    """A value of the type TEXT (section 3.3.11); its only line breaks are line feeds.

    The library's own would take a backslash before a capital N, as in a path of Windows, for a line break.
    """
    return value.translate(ESCAPES)


def written(*lines: tuple[str, str]) -> bytes:
    """Names, with their parameters, and values, as lines of the file, none longer than 75 bytes."""
    # It takes a moment to import, which no other command should have to wait for.
    from icalendar.parser import Contentline, Contentlines  # noqa: PLC0415

    folded: bytes = Contentlines(Contentline(f"{name}:{value}") for name, value in lines).to_ical()  # type: ignore[no-untyped-call]
    return folded
