"""Letters of another script that look like Latin ones, as a keyboard that was not switched types them."""

from typing import Final

CYRILLIC: Final = "АВЕКМНОРСТУХаеорсухіѕј"
TO_LATIN: Final = dict(zip(CYRILLIC, "ABEKMHOPCTYXaeopcyxisj", strict=True))
"""Cyrillic letters to the Latin ones that look the same."""
TO_CYRILLIC: Final = {latin: cyrillic for cyrillic, latin in TO_LATIN.items()}


def retyped(word: str) -> str:
    """The word with every such letter in Latin."""
    return "".join(TO_LATIN.get(letter, letter) for letter in word)


def in_cyrillic(word: str) -> str:
    """The word with every Latin letter that looks like a Cyrillic one in Cyrillic."""
    return "".join(TO_CYRILLIC.get(letter, letter) for letter in word)
