"""A reference as text, with a gap where a standard asks for the day on which the reader opened the address."""

from dataclasses import dataclass, replace
from typing import Any, Final

from build_tools.bibliography.work import Name, Work, one_line

GAP: Final = "\ue000"
"""Where the day belongs while a text is put together; `plain` takes the character out of what records hold."""
SHOWN: Final = "…"


@dataclass(frozen=True, kw_only=True)
class Formatted:
    """A reference in a style."""

    before: str
    """All of it, or all up to the gap."""
    after: str = ""
    """What follows the gap; empty where there is none."""

    @property
    def text(self) -> str:
        """The reference, its gap shown as an ellipsis."""
        return f"{self.before}{SHOWN}{self.after}" if self.after else self.before


def formatted(text: str) -> Formatted:
    """Part a finished text at its gap."""
    before, _, after = text.partition(GAP)
    return Formatted(before=before, after=after)


def plain(work: Work) -> Work:
    """The work with every text on one line and without characters that show nothing."""
    made: dict[str, Any] = {name: one_line(value) for name, value in vars(work).items() if type(value) is str}
    return replace(work, **made, authors=tuple(map(_plain, work.authors)), editors=tuple(map(_plain, work.editors)))


def _plain(name: Name) -> Name:
    return replace(name, family=one_line(name.family), given=one_line(name.given), literal=one_line(name.literal))


def stopped(text: str) -> str:
    """The text with a full stop at its end, unless it has one."""
    return text if not text or text.endswith(".") else f"{text}."
