"""How readers reach whoever keeps this copy of the atlas: by a contact of its own, else through its repository."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from build_tools.site.wording import Wording

_MAIL: Final = re.compile(r"[^@\s:/]+@[^@\s:/]+\.[^@\s:/]+")
_NET: Final = ("https://", "http://")


class ContactError(ValueError):
    """A contact that no reader could use."""


@dataclass(frozen=True, kw_only=True)
class Reach:
    """Where a report goes."""

    contact: str = ""
    """An e-mail address, or an address on the net; empty for none."""
    repository: str = ""
    """Where the project is hosted, without a slash at the end; empty for nowhere."""

    def __post_init__(self) -> None:
        """Refuse what would be no link, or a harmful one."""
        if self.contact and not (_MAIL.fullmatch(self.contact) or self.contact.startswith(_NET)):
            raise ContactError(
                f"extra.contact: '{self.contact}' is neither an e-mail address nor an address on the net; "
                "write name@example.org or https://example.org/contact"
            )

    def href(self, subject: str) -> str:
        """Where to write, with the subject filled in where that is possible; empty where there is no way."""
        if _MAIL.fullmatch(self.contact):
            return f"mailto:{quote(self.contact, safe='@+')}?subject={quote(subject, safe='')}"
        if self.contact:
            return self.contact
        return f"{self.repository}/issues/new?title={quote(subject, safe='')}" if self.repository else ""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What the page about corrections says of where to write."""

    words: str
    href: str
    """Empty where there is no way."""
    shown: str


def letter(reach: Reach, words: Wording) -> Letter:
    """The contact; the repository where there is none; else that there is neither."""
    said = words.write_to if reach.contact else words.write_in if reach.repository else words.write_nowhere
    return Letter(words=said, href=reach.href(words.site_name), shown=reach.contact or reach.repository)
