"""Check digits: the last characters of an identifier, computed from those before them to catch a slip of the pen."""

from collections.abc import Callable
from typing import Final

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

BASE_32: Final = "0123456789abcdefghjkmnpqrstvwxyz"
"""Digits of ROR, after Crockford: without i, l, o and u."""


def issn_digit(digits: str) -> str:
    """Check digit after the first seven of an ISSN (ISO 3297): weights 8 to 2, modulo 11; ten is X."""
    total = sum(weight * int(digit) for weight, digit in zip(range(8, 1, -1), digits, strict=True))
    return _character(-total % 11)


def orcid_digit(digits: str) -> str:
    """Check digit after the first fifteen of an ORCID (ISO/IEC 7064, MOD 11-2); ten is X."""
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    return _character((12 - total % 11) % 11)


def ror_digits(digits: str) -> str:
    """Two check digits after the first seven characters of a ROR (ISO/IEC 7064, MOD 97-10, over base 32)."""
    number = 0
    for digit in digits:
        number = number * 32 + BASE_32.index(digit)
    return f"{98 - number * 100 % 97:02}"


def checked(name: str, length: int, compute: Callable[[str], str]) -> AfterValidator:
    """Refuse an identifier of the right form whose last ``length`` characters are not those that it should have."""

    def check(identifier: str) -> str:
        plain = identifier.replace("-", "")
        if (expected := compute(plain[:-length])) != plain[-length:]:
            problem = f"'{identifier}' is no {name}: it should end in {expected}, or another digit is wrong"
            hint = "compare it with the source, digit by digit"
            raise PydanticCustomError("check_digit", "{problem}", {"problem": problem, "hint": hint})
        return identifier

    return AfterValidator(check)


def _character(value: int) -> str:
    return "X" if value == len("0123456789") else str(value)
