"""What the search index reads of a page: its words without furniture, and the other names of what it shows."""

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

MAIN: Final = re.compile(r'<article class="md-typeset" data-pagefind-body([^>]*)>(.*)</article>', re.DOTALL)
"""The main part as `main.html` writes it; what may not be found lacks the attribute."""
ATTRIBUTE: Final = re.compile(r'data-([a-z]+)="([^"]*)"')
SEPARATOR: Final = "|"
"""Between several names or topics in one attribute."""

LEFT_OUT: Final = frozenset({"cite", "record", "records", "referred", "related"})
"""Sections, by the id of their heading, that only list other pages: those are found by themselves."""
FURNITURE: Final = frozenset(
    {
        *("account", "colophon", "context", "counts", "doors", "eyebrow", "hash", "hint", "legend", "other-titles"),
        *("records-table", "size", "type", "verdict", "voice", "whence"),
    }
)
"""Classes of what frames the words of a page."""
IN_PROOFS: Final = frozenset({"parts"})
"""Classes that are furniture inside a list of proofs, and content elsewhere."""
LISTS: Final = frozenset({"dl", "figure", "ol", "table", "ul"})
"""What is left out of a page that only lists others."""
SILENT: Final = frozenset({"script", "style", "svg", "template", "nav", "button", "select"})
VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "col", "source"})
CLOSING: Final = ".,;:!?)»”"
"""Signs after which the next word stands apart."""
BLOCKS: Final = frozenset(
    {"dd", "div", "dl", "dt", "figcaption", "h1", "h2", "h3", "li", "p", "pre", "summary", "td", "th"}
)

_PIECE: Final = re.compile(r"<[^>]*>|[^<]+|<")
_TAG: Final = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>", re.IGNORECASE)
_CLASS: Final = re.compile(r'class="([^"]*)"')
_NOT_SHOWN: Final = re.compile(r'(?:[^"]|"[^"]*")*?\s(?:data-pagefind-ignore|hidden)(?![\w-])')
"""Attributes so called, but not their names within the words of another: a title may tell of what is hidden."""
_ID: Final = re.compile(r'\bid="([^"]*)"')
_HAN: Final = re.compile(r"([\u3400-\u9fff\uf900-\ufaff])(?=[\u3400-\u9fff\uf900-\ufaff])")
_HAN_RUN: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{2,}")
_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]+")
LONGEST: Final = 4
"""Syllables in a row that are found as one word of pinyin."""
MANY: Final = 4096
LATIN: Final = str.maketrans(
    dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziyklmnoprstufye", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
)
"""Russian letters as passports write them."""


class Tag(NamedTuple):
    """What a tag is to whoever reads the words between tags."""

    name: str = ""
    shown: str = ""
    """What is left of it: of headings also where they can be linked to; empty for nothing."""
    section: str = ""
    """Id of the heading that begins a section; empty for any other tag."""
    silent: bool = False
    """Whether nothing in the element is to be found."""
    silent_in_proofs: bool = False
    proofs: bool = False
    """Whether it is a list of proofs."""


def indexed(page: str, tag: str) -> str:
    """A page as Pagefind is to read it; empty for one that is not to be found.

    Chinese is given character by character: dictionaries of the indexer and of the browser part words differently,
    so a name that one of them keeps whole would not be found by the other.
    """
    main = MAIN.search(page)
    if main is None:
        return ""
    said = {name: html.unescape(value) for name, value in ATTRIBUTE.findall(main[1])}
    names = tuple(name for name in said.get("names", "").split(SEPARATOR) if name)
    head = [
        _head("names", " ".join(names)),
        _head("sound", " ".join(sounds(names))),
        _head("key", " ".join(dict.fromkeys(map(key, names)))),
        _head("shelf", " ".join(key(f"{name}:{value}") for name, value in shelves(page))),
    ]
    weight = f' data-pagefind-weight="{said["weight"]}"' if "weight" in said else ""
    silent = SILENT | LISTS if "listing" in said else SILENT
    body = f"<article data-pagefind-body{weight}>{''.join(_words(main[2], silent))}</article>"
    return f'<!doctype html><html lang="{tag}"><head>{"".join(head)}</head><body>{body}</body></html>\n'


def shelves(page: str) -> Iterator[tuple[str, str]]:
    """Type and topics by which a search is narrowed to the page.

    They are words of the index like any other: Pagefind's own filters are not written in the same order twice.
    """
    main = MAIN.search(page)
    said = {name: html.unescape(value) for name, value in ATTRIBUTE.findall(main[1])} if main else {}
    for name, attribute in (("type", "type"), ("topic", "topics")):
        yield from ((name, value) for value in said.get(attribute, "").split(SEPARATOR) if value)


def _head(name: str, value: str) -> str:
    spaced = _HAN.sub(r"\1 ", value)
    return f'<meta data-pagefind-meta="{name}[content]" content="{html.escape(spaced)}">' if value else ""


def _words(main: str, silent: frozenset[str]) -> Iterator[str]:
    """Headings, blocks and text; words of neighbouring elements are kept apart, what is silent is jumped over whole."""
    at, proofs, before = 0, 0, " "
    while found := _PIECE.match(main, at):
        piece, at = found[0], found.end()
        if not piece.startswith("<"):
            apart = piece[0].isalnum() and (before.isalnum() or before in CLOSING)
            yield (" " if apart else "") + (piece if piece.isascii() else _HAN.sub(r"\1 ", piece))
            before = piece[-1]
            continue
        tag = _tag(piece, silent)
        if tag.section in LEFT_OUT:
            at = _section_end(main, at)
            continue
        if tag.shown:
            yield tag.shown
            before = " "
        if tag.proofs:
            proofs = _end(main, tag.name, found.start())
        elif tag.silent or (tag.silent_in_proofs and at < proofs):
            at = _end(main, tag.name, found.start())


def _section_end(main: str, start: int) -> int:
    following = main.find("<h2", start)
    return following if following >= 0 else len(main)


def _end(main: str, name: str, start: int) -> int:
    """Where the element ends that begins here; its kind may stand within it."""
    depth = 0
    for found in _ends(name).finditer(main, start):
        depth += -1 if found[1] else 1
        if not depth:
            return found.end()
    return len(main)


@lru_cache
def _ends(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}\b[^>]*>", re.IGNORECASE)


@lru_cache(maxsize=MANY)
def _tag(text: str, silent: frozenset[str]) -> Tag:
    """A tag as it is written, read once: most come on page after page."""
    found = _TAG.fullmatch(text)
    if found is None:
        return Tag()
    name, attributes = found[2].lower(), found[3]
    if found[1]:
        # After the name of a field, a colon.
        ends = f":</{name}>" if name == "dt" else f"</{name}>"
        return Tag(name, shown=ends if name in BLOCKS else "")
    anchor, classes = _found(_ID, attributes), frozenset(_found(_CLASS, attributes).split())
    begins = f'<{name} id="{anchor}">' if anchor and name in {"h2", "h3"} else f"<{name}>"
    ignored = name in silent or _NOT_SHOWN.match(attributes) is not None or not FURNITURE.isdisjoint(classes)
    return Tag(
        name,
        shown=begins if name in BLOCKS else "",
        section=anchor if name == "h2" else "",
        silent=ignored and name not in VOID,
        silent_in_proofs=not IN_PROOFS.isdisjoint(classes),
        proofs="proofs" in classes,
    )


def _found(pattern: re.Pattern[str], attributes: str) -> str:
    found = pattern.search(attributes)
    return found[1] if found else ""


@lru_cache(maxsize=MANY)
def key(name: str) -> str:
    """A whole name as one word that no stemmer takes for another: «Иу» would become «и».

    The box asks for the same word: FNV-1a of the letters and digits, code point by code point.
    """
    plain = unicodedata.normalize("NFKC", name).lower().replace("ё", "е")
    made = 0x811C9DC5
    for letter in filter(str.isalnum, plain):
        made = (made ^ ord(letter)) * 0x01000193 & 0xFFFFFFFF
    return f"key{made:x}"


@lru_cache(maxsize=MANY)
def sounds(names: tuple[str, ...]) -> tuple[str, ...]:
    """How names are typed on a Latin keyboard, each once: Chinese in pinyin without tones, Russian as in passports.

    Of pinyin, every few syllables in a row are a word, so that neither the parting of words nor the beginning matters.
    Single ones are left out: where a word is unknown, Pagefind falls back on the longest beginning that it knows.
    """
    # Its dictionary takes fifty megabytes, which only they need that index pages.
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    found: dict[str, None] = {}
    for name in names:
        for run in _HAN_RUN.findall(name):
            found.update(dict.fromkeys(_pinyin_words(lazy_pinyin(run))))
        if "\u0400" <= max(name, default="") < "\u0500":
            found.update(dict.fromkeys(word.lower().translate(LATIN) for word in _CYRILLIC.findall(name)))
    return tuple(found)


def _pinyin_words(syllables: list[str]) -> Iterator[str]:
    for length in range(2, LONGEST + 1):
        for start in range(len(syllables) - length + 1):
            yield "".join(syllables[start : start + length])
    if len(syllables) > LONGEST:
        yield "".join(syllables)
