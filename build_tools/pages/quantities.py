"""Numbers and quantities in words: a bound is said as a bound, and the unit agrees with the number."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from babel.numbers import format_decimal

from build_tools.pages.words import Words

GOVERNING: Final = frozenset({"more_than", "at_least", "less_than", "at_most", "about", "between"})
"""Qualifiers after which some languages change the case of what is counted."""
_MANY: Final = 4096
_DECIMALS: Final = 2
"""As many as a number before a scale word may have; with more, it is written out."""
_KILO: Final = 1000


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """A quantity taken apart, for a card that sets its number large."""

    qualifier: str
    """``more than``; empty where the number is exact."""
    number: str
    """With its scale word; empty where the source gives none."""
    unit: str
    words: str
    """All of it in one line."""


def number_in_words(amount: float, words: Words) -> str:
    """A number with the separators of the language, and the scale word where it is round: ``100 billion``."""
    return _number(amount, words)[0]


def quantity_in_words(quantity: Mapping[str, Any], words: Words) -> Spoken:
    """``more than 100 billion US dollars``, ``более 100 млрд долларов США``, ``超过1000亿美元``.

    Args:
        quantity: amount, upper, qualifier and unit, as a record writes them.
        words: of the page's language.
    """
    qualifier = quantity.get("qualifier", "exact")
    amount, upper = quantity.get("amount"), quantity.get("upper")
    if amount is None:
        unit = words.forms(f"unit.{quantity['unit']}")[words("plural.bare")]
        said = words(f"quantity.{qualifier}", unit=unit)
        return Spoken(qualifier=said, number="", unit="", words=said)
    number, scaled = _number(amount if upper is None else upper, words)
    unit = _unit(quantity["unit"], amount if upper is None else upper, qualifier, words, scaled=scaled)
    if upper is not None:
        number = words("number.range", first=number_in_words(amount, words), last=number)
    counted = words("quantity.counted", number=number, unit=unit)
    said = words(f"quantity.{qualifier}", quantity=counted) if qualifier != "exact" else counted
    before = words(f"quantity.{qualifier}", quantity="").strip() if qualifier != "exact" else ""
    return Spoken(qualifier=before, number=number, unit=unit, words=said)


def size_in_words(size: int, words: Words) -> str:
    """Bytes as ``812 B``, ``12.3 KB`` or ``4.5 MB``, in thousands."""
    if size < _KILO:
        return words("size.bytes", number=number_in_words(size, words))
    unit, amount = ("kilobytes", size / _KILO) if size < _KILO**2 else ("megabytes", size / _KILO**2)
    return words(f"size.{unit}", number=plain(round(amount, 1), words))


@lru_cache(maxsize=_MANY)
def plain(amount: float, words: Words) -> str:
    """All digits of a number, grouped where the language groups them; no scale word."""
    grouped = abs(amount) >= int(words("number.grouped_from"))
    exact = Decimal(str(amount))
    whole = exact.to_integral_value() if exact == exact.to_integral_value() else exact
    return format_decimal(whole, locale=words.locale, group_separator=grouped, decimal_quantization=False)


@lru_cache(maxsize=_MANY)
def _number(amount: float, words: Words) -> tuple[str, bool]:
    """The number, and whether a scale word stands in it."""
    exact = Decimal(str(amount))
    for power, scale in reversed(_scales(words("number.scales"))):
        short = exact.scaleb(-power)
        if abs(short) >= 1 and short == round(short, _DECIMALS):
            return words("number.scaled", number=plain(float(short), words), scale=scale), True
    return plain(amount, words), False


def _scales(listed: str) -> list[tuple[int, str]]:
    """Powers of ten with their words, from ``6 million, 9 billion``."""
    pairs = (one.split() for one in listed.split(","))
    return [(int(power), word) for power, word in pairs]


def _unit(unit: str, amount: float, qualifier: str, words: Words, *, scaled: bool) -> str:
    """The unit in the form that its number and qualifier ask for: более 21 предприятия, but 21 предприятие."""
    forms = words.forms(f"unit.{unit}")
    if scaled:
        return forms[words("plural.scaled")]
    category = words.category(amount)
    return forms[words.forms("plural.governed")[category] if qualifier in GOVERNING else category]
