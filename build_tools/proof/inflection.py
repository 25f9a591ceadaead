"""Russian names in their cases, lightly: endings cut, nothing looked up.

Safe enough for names, which are compared with names already known: two words meet only if all but an inflectional
ending is the same, and at least four letters are left. It does not know vowels that come and go (Китаец, Китайца),
and it takes a man's and a woman's surname (Иванов, Иванова) for forms of one name.
"""

import re
from functools import lru_cache
from typing import Final

_SHORTEST: Final = 5
_LEAST_LEFT: Final = 4

_ENDINGS: Final = (
    *("ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими"),
    *("ая", "яя", "ое", "ее", "ые", "ие", "ыи", "ии", "ои", "еи", "ую", "юю", "ым", "им", "ом", "ем", "ах", "ях"),
    *("ам", "ям", "ов", "ев", "ых", "их", "ою", "ею", "ию", "ия"),
    *("а", "я", "о", "е", "ы", "и", "у", "ю", "ь"),
)
"""Longest first, as `plain` writes them: й is и."""
_RUSSIAN: Final = re.compile("[а-яё]+")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A Russian word of five letters or more without its ending; any other word as it is."""
    if len(word) < _SHORTEST or not _RUSSIAN.fullmatch(word):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_LEFT:
            return word.removesuffix(ending)
    return word
