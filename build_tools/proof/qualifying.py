"""Which qualifiers the phrases print, and beside which number."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from build_tools.proof.heard import BREAK, Heard
from build_tools.proof.lexicon.qualifiers import ANYWHERE, NOT_AFTER, NOT_BEFORE, QUALIFIERS, Words
from build_tools.proof.numbers import Number

_WINDOW: Final = 64
_WORDS_BEFORE: Final = 6
_WORDS_AFTER: Final = 4
_HAN_WINDOW: Final = 8
_KEY: Final = 3
"""Options are found by the first letters of their first word."""

_WORD: Final = re.compile(r"[^\W\d_]+|\d+")
_SKIPPED: Final = frozenset({"us", "usd", "rmb", "cny", "rub", "eur", "a", "an", "the", "долл"})
"""What may stand between a preposition and its number."""
_RANGE: Final = re.compile(r" ?(?:-|~|至|到) ?[$€£¥]? ?| (?:to|до|по) [$€£¥]? ?")
_INSIDE: Final = re.compile("[多余餘]")


class Sense(NamedTuple):
    """A qualifier as printed."""

    qualifier: str
    word: str


class _Option(NamedTuple):
    words: tuple[str, ...]
    qualifier: str
    near: bool


def beside(heard: Heard, number: Number) -> tuple[Sense, ...]:
    """Qualifiers of one number of the phrases."""
    text = heard.plain
    left = max([0, number.start - _WINDOW, *(other.end for other in heard.numbers if other.end <= number.start)])
    right = min([number.end + _WINDOW, *(other.start for other in heard.numbers if other.start >= number.end)])
    before = text[left : number.start].rpartition(BREAK)[2]
    after = text[number.end : right].partition(BREAK)[0]
    found = [
        *_senses(_WORD.findall(before)[-_WORDS_BEFORE:], _BEFORE),
        *_senses(_WORD.findall(after)[:_WORDS_AFTER], _AFTER),
        *_signs(before, after),
    ]
    if not text.isascii():
        found += _han_beside(before.rstrip(), after, text[number.start : number.end])
    return tuple(found)


def anywhere(heard: Heard, qualifier: str) -> bool:
    """Whether a word for the qualifier stands in any of the phrases."""
    words = QUALIFIERS.get(qualifier) or ANYWHERE[qualifier]
    if any(True for _ in _senses(_WORD.findall(heard.plain), _options_of(qualifier))):
        return True
    if any(sign in heard.plain for sign in words.signs):
        return True
    han = f"{words.han_near} {words.han_before} {words.han_after}".split()
    return not heard.plain.isascii() and any(word in heard.plain for word in han)


def ranged(heard: Heard) -> bool:
    """Whether two numbers stand as the ends of a range: ``5-10``, ``5 to 10``, ``5至10``."""
    pairs = zip(heard.numbers, heard.numbers[1:], strict=False)
    return any(_RANGE.fullmatch(heard.plain, first.end, second.start) for first, second in pairs)


def examples(qualifier: str) -> str:
    """The first words for a qualifier, for a message: ``more than, exceed…, surpass…``."""
    words = QUALIFIERS.get(qualifier) or ANYWHERE[qualifier]
    options = [option.strip().replace("*", "…") for option in words.before.split("|")]
    return ", ".join(options[:3])


def _senses(words: list[str], options: dict[str, tuple[_Option, ...]]) -> Iterator[Sense]:
    """Longest options first, so that "not more than" is not "more than"."""
    at = 0
    while at < len(words):
        option = next((o for o in options.get(words[at][:_KEY], ()) if _stands(o, words, at)), None)
        if option:
            yield Sense(option.qualifier, " ".join(words[at : at + len(option.words)]))
        at += len(option.words) if option else 1


def _stands(option: _Option, words: list[str], at: int) -> bool:
    end = at + len(option.words)
    if end > len(words):
        return False
    same = all(
        word.startswith(wanted[:-1]) if wanted[-1] == "*" else word == wanted
        for wanted, word in zip(option.words, words[at:end], strict=True)
    )
    return same and not (option.near and any(word not in _SKIPPED for word in words[end:]))


def _signs(before: str, after: str) -> Iterator[Sense]:
    sign = before.rstrip(" $€£¥")[-1:]
    yield from (Sense(qualifier, sign) for qualifier in _SIGNS.get(sign, ()))
    if after[:1] == "+":
        yield Sense("at_least", "+")
        yield Sense("more_than", "+")


def _han_beside(before: str, after: str, inside: str) -> Iterator[Sense]:
    if match := _INSIDE.search(inside):
        yield Sense("more_than", match[0])
    ending = _longest(word for word in _HAN_NEAR if _ends(before, word))
    within = _longest(word for word in _HAN_BEFORE if word in before[-_HAN_WINDOW:])
    following = _longest(word for word in _HAN_AFTER if _follows(after.lstrip(), word))
    if not (within and ending in within):
        yield from (Sense(qualifier, ending) for qualifier in _HAN_NEAR.get(ending, ()))
    yield from (Sense(qualifier, within) for qualifier in _HAN_BEFORE.get(within, ()))
    yield from (Sense(qualifier, following) for qualifier in _HAN_AFTER.get(following, ()))


def _longest(words: Iterator[str]) -> str:
    return max(words, key=len, default="")


def _ends(before: str, word: str) -> bool:
    head = before.removesuffix(word)
    return head != before and not (head and head[-1] in NOT_AFTER.get(word, ""))


def _follows(after: str, word: str) -> bool:
    """A sign directly; a word of several signs also behind the unit: 1000亿美元以上."""
    if len(word) > 1:
        return word in after[:_HAN_WINDOW]
    tail = after.removeprefix(word)
    return tail != after and not (tail and tail[0] in NOT_BEFORE.get(word, ""))


def _split(options: str) -> Iterator[tuple[str, ...]]:
    return (tuple(option.split()) for option in options.split("|") if option.strip(" >"))


def _index(options: list[_Option]) -> dict[str, tuple[_Option, ...]]:
    keys: dict[str, list[_Option]] = {}
    for option in sorted(options, key=lambda option: (-len(option.words), option.words)):
        keys.setdefault(option.words[0].rstrip("*")[:_KEY], []).append(option)
    return {key: tuple(found) for key, found in keys.items()}


def _before_options(qualifier: str, words: Words) -> list[_Option]:
    near = [_Option(option, qualifier, near=True) for option in _split(words.near)]
    return near + [_Option(option, qualifier, near=False) for option in _split(words.before)]


def _after_options(qualifier: str, words: Words) -> list[_Option]:
    return [_Option(option, qualifier, near=False) for option in _split(words.after)]


@lru_cache(maxsize=32)
def _options_of(qualifier: str) -> dict[str, tuple[_Option, ...]]:
    """All options of one qualifier, wherever they stand; those of its negations with them."""
    words = QUALIFIERS.get(qualifier) or ANYWHERE[qualifier]
    found = _before_options(qualifier, words) + _after_options(qualifier, words)
    return _index([option._replace(near=False) for option in found])


def _han_index(position: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for qualifier, words in QUALIFIERS.items():
        for word in getattr(words, position).split():
            found[word] = (*found.get(word, ()), qualifier)
    return found


_BEFORE: Final = _index([o for qualifier, words in QUALIFIERS.items() for o in _before_options(qualifier, words)])
_AFTER: Final = _index([o for qualifier, words in QUALIFIERS.items() for o in _after_options(qualifier, words)])
_SIGNS: Final = {
    sign: tuple(qualifier for qualifier, words in QUALIFIERS.items() if sign in words.signs)
    for sign in "".join(words.signs for words in QUALIFIERS.values())
}
_HAN_NEAR: Final = _han_index("han_near")
_HAN_BEFORE: Final = _han_index("han_before")
_HAN_AFTER: Final = _han_index("han_after")
