"""Relations in number: values for one fact, and values that are set beside each other."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from math import inf
from typing import Any, Final, NamedTuple

from build_tools.checks._base import GONE, Check, World
from build_tools.core.languages import DEFAULT
from build_tools.core.mend import Kind, Mend
from build_tools.core.rule import Finding
from build_tools.graph import Entry
from build_tools.proof import normalise

POINTS: Final = frozenset({"exact", "nearly", "about", "between"})
"""Qualifiers of a number that may be counted with; the others leave a side open, or give none."""
SLACK: Final = 0.1
"""How far, in parts of it, a number that is "nearly" or "about" may be from another one for the same thing."""
FACT: Final = ("subject", "counterpart", "scope", "date", "reporter")
"""What, beside the measure and the unit, makes two indicators speak of one fact."""


class _Range(NamedTuple):
    """All that a quantity allows, its ends included: "more than 100" beside "100" is a matter of rounding."""

    low: float
    high: float


class R101(Check):
    """Unequal values for one fact.

    Two indicators measure the same thing of the same subject at the same time, and cannot both be right. The atlas
    keeps what sources contradict each other in, but says that they do.

    Mend: correct the value; or, if sources differ, put both into one record with ``against: true``; or name the other
    under ``comparable_with`` or ``distinct_from`` if they only look alike.

    Example::

        quantity: {amount: 107, unit: enterprises}      # and 137 in another record, of the same fair and side
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Indicators of one fact whose quantities exclude each other, and neither names the other."""
        alike: dict[tuple[Any, ...], list[Entry]] = {}
        for entry in world.graph.of("indicators"):
            if entry.raw.get("quantity") and entry.record.status not in GONE:
                alike.setdefault(_fact(entry), []).append(entry)
        for entries in alike.values():
            for first, second in combinations(entries, 2):
                if _apart(first.raw["quantity"], second.raw["quantity"]) and not _joined(first, second):
                    message = f"{_shown(second)} here, {_shown(first)} in {first.path}: two values for one fact"
                    hint = "correct one, or tell what sets them apart in `measure`, `scope`, `date` or `distinct_from`"
                    yield cls.finding(second.file, ("quantity",), message, hint)


class R105(Check):
    """A bound used as a number.

    "More than 100 billion" is a bound: the value itself is not known. It is never summed, and never compared with
    another value as if it were exact.

    Mend: drop ``sum_allowed``, or the reference under ``comparable_with``.

    Example::

        quantity: {amount: 100000000000, qualifier: more_than, unit: USD}
        sum_allowed: true
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Indicators with a bound, or without a number, that are summed or set beside others, from either side."""
        for entry in world.graph.of("indicators"):
            own = _qualifier(entry)
            if entry.raw.get("sum_allowed") and own not in POINTS:
                message = f"'{own}' tells no number that could be summed"
                drop = Mend(kind=Kind.DROP, words="drop `sum_allowed`")
                yield cls.finding(entry.file, ("sum_allowed",), message, drop)
            for number, other in _compared(world, entry):
                bound = entry if own not in POINTS else other
                if _qualifier(bound) not in POINTS:
                    message = f"{bound.path} is '{_qualifier(bound)}', which tells no number to compare with"
                    yield cls.finding(entry.file, ("comparable_with", number), message, Mend(kind=Kind.DROP))


class R106(Check):
    """Values of different units called comparable.

    Dollars and enterprises cannot stand on one axis.

    Mend: correct the unit, or drop the reference under ``comparable_with``.

    Example::

        quantity: {amount: 137, unit: enterprises}
        comparable_with: [china-russia-trade-2018]       # in US dollars
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """References under ``comparable_with`` to an indicator of another unit."""
        for entry in world.graph.of("indicators"):
            for number, other in _compared(world, entry):
                ours, theirs = ((one.raw.get("quantity") or {}).get("unit") for one in (entry, other))
                if ours and theirs and ours != theirs:
                    message = f"{other.path} is in {theirs}, this one in {ours}"
                    yield cls.finding(entry.file, ("comparable_with", number), message, Mend(kind=Kind.DROP))


def _fact(entry: Entry) -> tuple[Any, ...]:
    """What an indicator is a value of."""
    measure = normalise(entry.raw["measure"][DEFAULT.code])
    return (measure, entry.raw["quantity"]["unit"], *(entry.raw.get(name) for name in FACT))


def _apart(first: Mapping[str, Any], second: Mapping[str, Any]) -> bool:
    """Whether no number is allowed by both."""
    low, high = sorted((_range(first), _range(second)))
    return low.high < high.low


def _range(quantity: Mapping[str, Any]) -> _Range:
    amount, qualifier = quantity.get("amount"), quantity.get("qualifier", "exact")
    if amount is None:
        return _Range(-inf, inf)
    slack = abs(amount) * SLACK
    return {
        "exact": _Range(amount, amount),
        "between": _Range(amount, quantity.get("upper") or amount),
        "more_than": _Range(amount, inf),
        "at_least": _Range(amount, inf),
        "less_than": _Range(-inf, amount),
        "at_most": _Range(-inf, amount),
    }.get(qualifier, _Range(amount - slack, amount + slack))


def _joined(first: Entry, second: Entry) -> bool:
    """Whether one of them names the other, or is disputed and shows both values itself."""
    named = [(one.raw.get("comparable_with") or ()) + (one.raw.get("distinct_from") or ()) for one in (first, second)]
    disputed = any(one.record.status == "disputed" for one in (first, second))
    return second.slug in named[0] or first.slug in named[1] or disputed


def _qualifier(entry: Entry) -> str:
    quantity = entry.raw.get("quantity")
    return str(quantity.get("qualifier", "exact")) if quantity else "unquantified"


def _compared(world: World, entry: Entry) -> Iterator[tuple[int, Entry]]:
    for number, slug in enumerate(entry.raw.get("comparable_with") or ()):
        other = world.graph.get(f"indicators/{slug}")
        if other:
            yield number, other


def _shown(entry: Entry) -> str:
    quantity = entry.raw["quantity"]
    amounts = "–".join(str(quantity[part]) for part in ("amount", "upper") if quantity.get(part) is not None)
    return " ".join(part for part in (_qualifier(entry), amounts, quantity["unit"]) if part and part != "exact")
