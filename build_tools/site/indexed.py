"""What the search index reads of a page: its words without furniture, and the other names of what it shows."""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pypinyin import lazy_pinyin

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

_PIECE: Final = re.compile(r"(<[^>]*>)")
_TAG: Final = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>", re.IGNORECASE)
_CLASS: Final = re.compile(r'class="([^"]*)"')
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


@dataclass(frozen=True, kw_only=True)
class Open:
    """An element around the words that are being read."""

    name: str
    silent: bool
    proofs: bool
    """Whether it is a list of proofs, or in one."""


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
    """Headings, blocks and text; words of neighbouring elements are kept apart."""
    around: list[Open] = []
    section, before = "", " "
    for piece in filter(None, _PIECE.split(main)):
        tag = _TAG.fullmatch(piece)
        if tag is not None:
            closing, name, attributes = tag[1], tag[2].lower(), tag[3]
            if name == "h2" and not closing:
                section = _found(_ID, attributes)
            shown = _block(closing, name, attributes) if name in BLOCKS and not _silent(section, around) else ""
            before = " " if shown else before
            yield shown
            _step(around, closing, name, attributes, name in silent)
        elif not piece.startswith("<") and not _silent(section, around):
            apart = piece[0].isalnum() and (before.isalnum() or before in CLOSING)
            yield (" " if apart else "") + _HAN.sub(r"\1 ", piece)
            before = piece[-1]


def _silent(section: str, around: list[Open]) -> bool:
    return section in LEFT_OUT or (bool(around) and around[-1].silent)


def _found(pattern: re.Pattern[str], attributes: str) -> str:
    found = pattern.search(attributes)
    return found[1] if found else ""


def _block(closing: str, name: str, attributes: str) -> str:
    """The tag alone; of headings also where they can be linked to, and after the name of a field a colon."""
    if closing:
        return f":</{name}>" if name == "dt" else f"</{name}>"
    anchor = _found(_ID, attributes) if name in {"h2", "h3"} else ""
    return f'<{name} id="{anchor}">' if anchor else f"<{name}>"


def _step(around: list[Open], closing: str, name: str, attributes: str, silent: bool) -> None:  # noqa: FBT001
    """Go into an element or out of it; what was left open inside ends with it."""
    if closing:
        at = next((number for number in range(len(around) - 1, -1, -1) if around[number].name == name), len(around))
        del around[at:]
    elif name not in VOID and not attributes.endswith("/"):
        outer = around[-1] if around else Open(name="", silent=False, proofs=False)
        classes = frozenset(_found(_CLASS, attributes).split())
        left_out = (
            outer.silent
            or silent
            or "data-pagefind-ignore" in attributes
            or not FURNITURE.isdisjoint(classes)
            or (outer.proofs and not IN_PROOFS.isdisjoint(classes))
        )
        around.append(Open(name=name, silent=left_out, proofs=outer.proofs or "proofs" in classes))


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
