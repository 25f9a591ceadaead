"""What language a fragment is written in, and in which order words are listed."""

import re
from functools import lru_cache
from typing import Final

from build_tools.core.languages import DEFAULT, LANGUAGES
from build_tools.core.scripts import HAN

_LETTERS: Final = tuple((one.code, re.compile(f"[{one.letters}]")) for one in reversed(LANGUAGES))
"""The default language last: of as many letters of two scripts, the other one tells more."""
_HAN: Final = re.compile(f"[{HAN}]")
_MANY: Final = 16384


@lru_cache(maxsize=_MANY)
def language_of(text: str, default: str = DEFAULT.code) -> str:
    """Code of the language whose script most letters are in; the default for a text without letters."""
    if text.isascii():
        return DEFAULT.code if any(map(str.isalpha, text)) else default
    counts = [(len(script.findall(text)), code) for code, script in _LETTERS]
    most, code = max(counts, key=lambda one: one[0])
    return code if most else default


@lru_cache(maxsize=_MANY)
def sort_key(text: str) -> tuple[str, str, str]:
    """Order of words: capitals and quotation marks do not count, ё stands with е, Chinese among Latin by its pinyin.

    Syllables are compared before tones and tones before characters, as dictionaries do; a character that is read in
    several ways is read as its word is.
    """
    folded = text.casefold().replace("ё", "е").lstrip("«“\"'(‘《")
    if not _HAN.search(folded):
        return folded, "", text
    # Its dictionary takes fifty megabytes, which only they need that list Chinese words.
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415

    return " ".join(lazy_pinyin(folded)), " ".join(lazy_pinyin(folded, style=Style.TONE3)), text
