"""What one page says of itself: its anchors, what it loads and links to, and what is wrong in it alone."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from build_tools.core.rule import Rule
from build_tools.verify import page_rules as rules
from build_tools.verify.styles import loaded
from build_tools.verify.tags import BROKEN, parsed, tags


class Kind(Enum):
    """What a browser does with an address."""

    LINK = "link"
    """Goes there when asked to."""
    RESOURCE = "resource"
    """Fetches it to show the page."""
    IDENTITY = "identity"
    """Nothing: it is for search engines and previews."""


class Reference(NamedTuple):
    """An address in a page."""

    kind: Kind
    url: str
    where: str
    """Element and attribute: ``img src``."""
    offset: int
    """Of the tag, in code points."""


class Fault(NamedTuple):
    """A breach that the page alone shows."""

    rule: type[Rule]
    message: str
    where: str
    offset: int
    hint: str = ""


@dataclass(frozen=True, kw_only=True)
class Page:
    """What the rest of the site needs to know of a page, without its text."""

    anchors: frozenset[str]
    references: tuple[Reference, ...]
    """Each address once an element and attribute, where it stands first."""
    faults: tuple[Fault, ...]
    redirects: bool
    """Whether it sends its reader elsewhere by itself."""


LINK, RESOURCE, IDENTITY = Kind.LINK, Kind.RESOURCE, Kind.IDENTITY
ATTRIBUTES: dict[str, tuple[tuple[str, Kind], ...]] = {
    "a": (("href", LINK), ("xlink:href", LINK), ("ping", RESOURCE)),
    "area": (("href", LINK), ("ping", RESOURCE)),
    "audio": (("src", RESOURCE),),
    "button": (("formaction", LINK),),
    "embed": (("src", RESOURCE),),
    "form": (("action", LINK),),
    "frame": (("src", RESOURCE),),
    "iframe": (("src", RESOURCE),),
    "image": (("href", RESOURCE), ("xlink:href", RESOURCE)),
    "img": (("src", RESOURCE),),
    "input": (("src", RESOURCE), ("formaction", LINK)),
    "object": (("data", RESOURCE),),
    "script": (("src", RESOURCE),),
    "source": (("src", RESOURCE),),
    "track": (("src", RESOURCE),),
    "use": (("href", RESOURCE), ("xlink:href", RESOURCE)),
    "video": (("src", RESOURCE), ("poster", RESOURCE)),
}
"""Where elements hold one address; ``link``, ``meta``, ``srcset`` and styles are looked at apart."""
READ_ONLY_RELATIONS = {"author", "bookmark", "external", "help", "license", "me", "next", "prev", "search", "up"}
"""Relations of a ``link`` that nothing is fetched for."""
REDIRECT = "meta refresh"
PREVIEWS = {"og:image", "og:url", "twitter:image", "og:image:secure_url"}


class _Element(NamedTuple):
    """What a tag says wherever it stands."""

    id: str
    name: str
    """An anchor of the old kind: ``<a name>``."""
    addresses: tuple[tuple[Kind, str, str], ...]
    """Kind, address, and where in the tag it stands."""
    without_alt: str
    """The image that says nothing to who cannot see it."""


def read(text: str) -> Page:
    """The page whose HTML is ``text``."""
    ids: Counter[str] = Counter()
    names: set[str] = set()
    references: dict[tuple[str, str], Reference] = {}
    faults: list[Fault] = []
    for name, attributes, content, offset in tags(text):
        element = _element(name, attributes, content if name == "style" else "")
        if element is None:
            continue
        for kind, url, where in element.addresses:
            if (url, where) not in references:
                references[url, where] = Reference(kind, url, where, offset)
        ids[element.id] += 1
        names.add(element.name)
        faults += _faults(name, element, ids[element.id], offset)
    return Page(
        anchors=frozenset(names | ids.keys()) - {""},
        references=tuple(references.values()),
        faults=tuple(faults),
        redirects=any(reference.where == REDIRECT for reference in references.values()),
    )


def _faults(name: str, element: _Element, times: int, offset: int) -> Iterator[Fault]:
    """Breaches in a tag whose id stands on the page for the ``times``-th time."""
    if name == BROKEN:
        yield Fault(rules.V213, "what begins here is never closed", "", offset)
    if element.without_alt:
        yield Fault(rules.V206, f"{element.without_alt!r} has no alt", name, offset)
    # Told at the second place, however many follow.
    if element.id and times == 2:  # noqa: PLR2004 - the first that is too many
        yield Fault(rules.V205, f"the id {element.id!r} stands here a second time", name, offset)


@lru_cache(maxsize=65_536)
def _element(name: str, source: str, style: str) -> _Element | None:
    """The tag ``name`` with the attributes ``source``; None for the many that say nothing.

    Head and menu are the same on every page, so most are known already.
    """
    attributes = parsed(source)
    without_alt = name == "img" and "alt" not in attributes
    element = _Element(
        id=attributes.get("id", ""),
        name=attributes.get("name", "") if name == "a" else "",
        addresses=tuple(dict.fromkeys(_addresses(name, attributes, style))),
        without_alt=attributes.get("src", "an image") if without_alt else "",
    )
    return element if any(element) or name == BROKEN else None


def _addresses(name: str, attributes: dict[str, str], style: str) -> Iterator[tuple[Kind, str, str]]:
    for attribute, kind in ATTRIBUTES.get(name, ()):
        if attribute in attributes:
            yield kind, attributes[attribute].strip(), f"{name} {attribute}"
    if "srcset" in attributes:
        for candidate in attributes["srcset"].split(","):
            yield RESOURCE, candidate.strip().partition(" ")[0], f"{name} srcset"
    for url, _ in loaded(attributes.get("style", style)):
        yield RESOURCE, url, f"{name} style"
    if name == "link":
        yield from _link(attributes)
    elif name == "meta":
        yield from _meta(attributes)


def _link(attributes: dict[str, str]) -> Iterator[tuple[Kind, str, str]]:
    relations = set(attributes.get("rel", "").lower().split())
    if relations & {"canonical", "alternate"} and "stylesheet" not in relations:
        kind = IDENTITY
    elif relations and relations <= READ_ONLY_RELATIONS:
        kind = LINK
    else:
        kind = RESOURCE
    if "href" in attributes:
        yield kind, attributes["href"].strip(), f"link {' '.join(sorted(relations))}"


def _meta(attributes: dict[str, str]) -> Iterator[tuple[Kind, str, str]]:
    content = attributes.get("content", "")
    if attributes.get("http-equiv", "").lower() == "refresh":
        yield LINK, content.partition("=")[2].strip().strip("'\""), REDIRECT
    elif attributes.get("property", attributes.get("name", "")).lower() in PREVIEWS:
        yield IDENTITY, content.strip(), "meta content"
