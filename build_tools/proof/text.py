r"""One form for text that is compared: the same words must meet, whatever glyphs a page or a PDF drew them with.

The steps, each of which JavaScript can repeat to the letter (the site finds phrases in a reader's own copy):

1. Drop what is not seen: soft hyphens, zero-width characters and marks of direction. A word broken by a soft
   hyphen is whole again; a zero-width space is a hint for the line break and divides no words.
2. Straighten quotes and primes to ``"`` and ``'``, dashes, hyphens and the minus to ``-``. Before NFKC, which would
   take ``″`` and ``´`` apart, and after it, since it makes some more. The marks of Chinese titles, ``《》``, stay.
3. NFKC: full-width digits and ligatures become plain ones, no-break and thin spaces become spaces.
4. Lower case by the default mapping (``toLowerCase``), not case folding, which JavaScript does not have;
   and NFC, for lower case takes a few letters apart.
5. Fold white space to one space, at the ends to none: ``[\s\x1c-\x1f\x85]+`` in JavaScript.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from build_tools.core.scripts import HAN

_UNSEEN: Final = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_DOUBLE: Final = "«»“”„‟″‶〝〞〟「」『』﹁﹂﹃﹄ˮʺ"
_SINGLE: Final = "‘’‚‛′‵‹›´`ʻʼʽʹ＇"
_DASHES: Final = "‐‑‒–—―−⁃⸺⸻﹘﹣－"

_DROP: Final = re.compile(f"[{_UNSEEN}]")
_STRAIGHT: Final = str.maketrans(
    dict.fromkeys(_DOUBLE, '"') | dict.fromkeys(_SINGLE, "'") | dict.fromkeys(_DASHES, "-"),
)
_WORD: Final = re.compile(r"\w+")
_TOKEN: Final = re.compile(r"[^\W\d_]+|\d+")
_MARKS: Final = re.compile("[\u0300-\u036f]")

_HAN: Final = re.compile(f"[{HAN}]")


def normalise(text: str) -> str:
    """Text as it is compared and hashed; normalising twice changes nothing."""
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    text = unicodedata.normalize("NFKC", _DROP.sub("", text).translate(_STRAIGHT))
    text = unicodedata.normalize("NFC", _DROP.sub("", text).translate(_STRAIGHT).lower())
    return " ".join(text.split())


def words(text: str) -> tuple[str, ...]:
    r"""Runs of ``\w`` after normalisation: ``[photo/example.org]`` has three, unspaced Chinese is one."""
    return tuple(_WORD.findall(normalise(text)))


def han(text: str) -> int:
    """How many Chinese characters stand in it."""
    return 0 if text.isascii() else len(_HAN.findall(text))


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[str, ...]:
    """Words for matching names: normalised, without accents (ё is е), cut at hyphens and between digits and letters."""
    return tuple(_TOKEN.findall(plain(normalise(text))))


def plain(text: str) -> str:
    """Normalised text without accents: ё is е, é is e (and й is и, on both sides of a comparison)."""
    if text.isascii():
        return text
    return _MARKS.sub("", unicodedata.normalize("NFD", text))
