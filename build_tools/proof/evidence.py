"""Whether a value stands in the phrases that are to prove it.

Every function answers None when it does, and otherwise what is missing, in words for a message:
``1247``, ``the year 2018``, ``a word for more_than (more than, exceed…, surpass…)``.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Final

from build_tools.proof import qualifying
from build_tools.proof.heard import Heard
from build_tools.proof.inflection import stem
from build_tools.proof.lexicon.qualifiers import ANYWHERE, EXACT, QUALIFIERS
from build_tools.proof.phrases import holds
from build_tools.proof.text import han, normalise, plain, tokens

_MINUS: Final = re.compile(r"(?:^|[^\w])-$|\b(?:minus|минус) $|负$")


def number(heard: Heard, value: float | Decimal) -> str | None:
    """A number in digits, words or Chinese characters, whole and with its scale: 1246 as "1,246" or "1 246".

    A negative one needs its sign, or a word for a decrease.
    """
    wanted = Decimal(str(value)) if isinstance(value, float) else value
    if wanted in heard.values:
        return None
    if wanted < 0 and -wanted in heard.values and _is_negative(heard, -wanted):
        return None
    return shown(value)


def shown(value: float | Decimal) -> str:
    """A number for a message: without exponent, without idle zeros."""
    digits = f"{Decimal(str(value)):f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _is_negative(heard: Heard, size: float | Decimal) -> bool:
    signed = (_MINUS.search(heard.plain[: found.start]) for found in heard.numbers if found.value == size)
    return any(signed) or qualifying.anywhere(heard, "decreased")


def name(heard: Heard, forms: Iterable[str], *, inflected: bool = False) -> str | None:
    """Any known form of a name, as a run of whole words; between its words any punctuation may stand.

    Accents and ё do not matter. A form in Chinese stands anywhere, since Chinese has no edges of words.
    With `inflected`, Russian words of five letters or more match in any case or number (see `inflection.stem`).
    """
    forms = tuple(forms)
    if any(_stands(heard, form) for form in forms):
        return None
    if inflected and any(_stands_inflected(heard, form) for form in forms):
        return None
    return " or ".join(f"“{form}”" for form in forms[:3]) or "any form of the name"


def _stands(heard: Heard, form: str) -> bool:
    words = tokens(form)
    if not words:
        return False
    return "".join(words) in heard.squeezed if han(form) else f" {' '.join(words)} " in heard.spaced


def _stands_inflected(heard: Heard, form: str) -> bool:
    wanted = " ".join(map(stem, tokens(form)))
    return bool(wanted) and f" {wanted} " in f" {' '.join(map(stem, heard.spaced.split()))} "


def words_for(heard: Heard, options: Iterable[str]) -> str | None:
    """Any of these words or runs; ``exceed*`` stands for all that begin so; Chinese and signs stand anywhere."""
    options = tuple(options)
    pattern, chinese, signs = _sought(options)
    if any(sign in heard.plain for sign in signs) or (pattern and pattern.search(heard.spaced)):
        return None
    if any(word in heard.squeezed for word in chinese):
        return None
    return f"one of: {', '.join(option.replace('*', '…') for option in options)}"


@lru_cache(maxsize=1024)
def _sought(options: tuple[str, ...]) -> tuple[re.Pattern[str] | None, tuple[str, ...], tuple[str, ...]]:
    """Words and runs, Chinese words, and signs."""
    chinese = tuple("".join(tokens(option)) for option in options if han(option))
    stems = (plain(normalise(option)) for option in options if tokens(option) and not han(option))
    runs = [" ".join(_escaped(word) for word in re.findall(r"[^\W\d_]+\*?|\d+", stem)) for stem in stems]
    signs = tuple(option for option in options if not tokens(option))
    return (re.compile(f" (?:{'|'.join(runs)})(?= )") if runs else None), chinese, signs


def _escaped(word: str) -> str:
    return re.escape(word.rstrip("*")) + ("[^ ]*" if word.endswith("*") else "")


def qualifier(heard: Heard, qualifier: str, value: float | Decimal | None = None) -> str | None:
    """How a number is meant: a word for it stands beside the number, and none for ``exact``.

    Qualifiers without an amount (increased, decreased, unquantified) and ``between`` may stand anywhere in the phrases.
    """
    places = [found for found in heard.numbers if value is not None and found.value == value]
    senses = [qualifying.beside(heard, place) for place in places]
    if qualifier == EXACT:
        if not senses or not all(senses):
            return None
        found = senses[0][0]
        return f"an exact {shown(value or 0)}: the phrase prints “{found.word}” ({found.qualifier})"
    if qualifier in QUALIFIERS and senses:
        said = any(one.qualifier == qualifier for near in senses for one in near)
        return None if said else _unqualified(qualifier, senses)
    return None if _somewhere(heard, qualifier) else _unqualified(qualifier, senses)


def qualified(heard: Heard, value: float | Decimal) -> str | None:
    """The qualifier that the phrases print beside a number; None if they print none, or disagree."""
    wanted = Decimal(str(value)) if isinstance(value, float) else value
    found = {
        sense.qualifier for one in heard.numbers if one.value == wanted for sense in qualifying.beside(heard, one)[:1]
    }
    return found.pop() if len(found) == 1 else None


def _unqualified(qualifier: str, senses: list[tuple[qualifying.Sense, ...]]) -> str:
    printed = next((sense for near in senses for sense in near), None)
    instead = f"; the phrase prints “{printed.word}” ({printed.qualifier})" if printed else ""
    return f"a word for {qualifier} ({qualifying.examples(qualifier)}){instead}"


def _somewhere(heard: Heard, qualifier: str) -> bool:
    if qualifier not in QUALIFIERS and qualifier not in ANYWHERE:
        message = f"no qualifier is called {qualifier!r}"
        raise ValueError(message)
    return qualifying.anywhere(heard, qualifier) or (qualifier == "between" and qualifying.ranged(heard))


def verbatim(heard: Heard, text: str) -> str | None:
    """A title, DOI or address: one of the phrases holds it to the letter after normalisation."""
    wanted = normalise(text)
    return None if wanted and any(holds(phrase, wanted) for phrase in heard.text.split("\n")) else f"“{text}”"
