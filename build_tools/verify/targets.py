"""Where an address in a page leads: to a file of the site, out into the world, or nowhere."""

import posixpath
import re
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias
from urllib.parse import unquote, urlsplit

from rapidfuzz import process

from build_tools.core.rule import Rule
from build_tools.verify import page_rules as rules
from build_tools.verify.page import Kind

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
OUTGOING = frozenset({"https", "http", "mailto", "tel"})
NOT_FOUND = "404.html"
NEAR = 80
"""How alike, of 100, a file's name must be to be proposed."""


class Inside(NamedTuple):
    """A file of the site, and the place in it."""

    path: str
    fragment: str


class Nowhere(NamedTuple):
    """An address that must not stand where it stands."""

    rule: type[Rule]
    message: str
    hint: str = ""


Target: TypeAlias = Inside | Nowhere | None
"""None is the world outside, which is not looked at."""


@dataclass(frozen=True, kw_only=True)
class Targets:
    """The files of a site, as what addresses can lead to."""

    files: frozenset[str]
    """Relative to its root, with slashes, in their exact case."""
    site_url: str = ""
    """Where it will be published, with a slash at the end; empty where it may be anywhere."""
    known: dict[tuple[str, str, str], Target] = field(default_factory=dict, repr=False)
    """What was found out before: a menu's links stand on every page."""

    def of(self, page: str, kind: Kind, url: str) -> Target:
        """Where ``url`` in the file ``page`` leads."""
        if url.startswith(("#", "?")):
            return Inside(page, _fragment(url.partition("#")[2]))
        folder, slash, name = page.rpartition("/")
        # Only the page for unknown addresses is judged by other rules than its neighbours.
        key = (page if name == NOT_FOUND else folder + slash, kind.value, url)
        if key not in self.known:
            self.known[key] = self._found_out(key[0], kind, url)
        return self.known[key]

    def _found_out(self, place: str, kind: Kind, url: str) -> Target:
        path, _, fragment = url.partition("#")
        if not url:
            return Nowhere(rules.V207, "the address is empty")
        if self.site_url and url.startswith(self.site_url) and kind is not Kind.RESOURCE:
            return self._file(path.removeprefix(self.site_url), fragment, url, or_index=True)
        if SCHEME.match(url) or url.startswith("//"):
            return _outside(kind, url)
        if url.startswith("/"):
            return self._from_root(place, url)
        return self._file(posixpath.join(posixpath.dirname(place), path), fragment, url)

    def _from_root(self, place: str, url: str) -> Target:
        path, _, fragment = url.partition("#")
        root = urlsplit(self.site_url).path or "/"
        if not place.endswith(NOT_FOUND):
            return Nowhere(rules.V203, f"{url!r} begins at the server's root", "write it relative to the page")
        if not path.startswith(root):
            return Nowhere(rules.V201, f"{url!r} is outside {root!r}")
        return self._file(path.removeprefix(root), fragment, url, or_index=True)

    def _file(self, path: str, fragment: str, url: str, *, or_index: bool = False) -> Target:
        """The file at ``path``; ``or_index`` where only a server can answer, which knows a folder's index."""
        bare = unquote(path.partition("?")[0])
        target = posixpath.normpath(bare)
        if target in self.files and not bare.endswith("/"):
            return Inside(target, _fragment(fragment))
        if target == ".." or target.startswith("../"):
            return Nowhere(rules.V201, f"{url!r} leads out of the site")
        index = posixpath.normpath(posixpath.join(target, "index.html"))
        if index in self.files:
            hint = f"write {posixpath.join(url.partition('#')[0], 'index.html')!r}"
            return Inside(index, _fragment(fragment)) if or_index else Nowhere(rules.V211, f"{url!r} is a folder", hint)
        return Nowhere(rules.V201, f"{url!r} leads to {target!r}, which does not exist", self._near(target))

    def _near(self, target: str) -> str:
        best = process.extractOne(target, sorted(self.files), processor=str.casefold, score_cutoff=NEAR)
        return f"did you mean {best[0]!r}?" if best else ""


def _fragment(text: str) -> str:
    """The anchor that is meant: decoded, without a text directive."""
    return unquote(text).partition(":~:")[0]


def _outside(kind: Kind, url: str) -> Target:
    scheme = url.partition(":")[0].lower()
    if kind is Kind.RESOURCE:
        if scheme == "data":
            return None
        return Nowhere(rules.V204, f"{url!r} is on another host", "publish the file with the site")
    if scheme not in OUTGOING or url.startswith("//"):
        return Nowhere(rules.V208, f"{url!r} is of a kind that is not used here")
    return Nowhere(rules.V209, f"{url!r} is not under the address of the site") if kind is Kind.IDENTITY else None
