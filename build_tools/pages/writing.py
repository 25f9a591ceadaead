"""What language a fragment is written in, and in which order words are listed."""

import re
from functools import lru_cache
from typing import Final

from build_tools.core.languages import DEFAULT

_SCRIPTS: Final = (
    ("zh", re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")),
    ("ru", re.compile(r"[\u0400-\u052f]")),
    (DEFAULT.code, re.compile(r"[A-Za-z\u00c0-\u024f]")),
)

_MANY: Final = 16384


@lru_cache(maxsize=_MANY)
def language_of(text: str, default: str = DEFAULT.code) -> str:
    """Code of the language whose script most letters are in; the default for a text without letters."""
    if text.isascii():
        return DEFAULT.code if any(map(str.isalpha, text)) else default
    counts = [(len(script.findall(text)), code) for code, script in _SCRIPTS]
    most, code = max(counts, key=lambda one: one[0])
    return code if most else default


def sort_key(text: str) -> tuple[str, str]:
    """Order of words: capitals do not count, ё stands with е; Chinese is ordered by code point, not by pinyin."""
    folded = text.casefold()
    return (folded.replace("ё", "е").lstrip("«“\"'("), folded)
