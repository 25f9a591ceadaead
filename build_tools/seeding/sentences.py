"""Sentences of a passage, in English, Russian and Chinese, by rules that a reader can follow.

A sentence ends

1. at ``。！？`` (and what closes a quotation after it), with or without a space;
2. at ``. ! ? …`` before white space, unless what follows begins with a small letter, or the full stop belongs to an
   abbreviation, to initials, or to the number of an item;
3. with its line, unless the line ends in a comma or a hyphen or the next one begins with a small letter.

So "Vol. 92", "т. 5", "И.Г. Дежина", "p. 5", "4.5", "10.1234/x.5." and "wait … what" stay whole. What opens a bracket
after a sentence belongs to it if it begins with a small letter. Of an entry of a bibliography every line is one piece:
its full stops divide author from title, not one statement from the next.

Where rules cannot know, sentences stay together: "vitamin C. The next", "U.S. The next". Numbers of sentences stand in
cards (``p2/s7``), so a change here renumbers them: see the tests first.
"""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.seeding.aligned import Span

_CLOSERS: Final = r"[\"'»”’」』）》)\]]*"
_END: Final = re.compile(rf"[。！？]+{_CLOSERS}|[.!?…]+{_CLOSERS}(?=\s|$)")
_OPENERS: Final = "\"'«“„‘「『《([（—–- \t\n"
_GOES_ON: Final = re.compile(r"[,;，、；\-–—]\s*$")
_WORD: Final = re.compile(r"\w")
_TOKEN: Final = re.compile(r"\w+(?:\.\w+)*$")
_ITEM: Final = re.compile(r"\s*\(?\d{1,3}$")
_NEAR: Final = 64
"""Characters looked at before and after a mark: enough to tell, and a hostile text cannot make it slow."""

_BEFORE_SOMETHING: Final = frozenset(
    form
    for forms in (
        "dr mr mrs ms messrs prof st rev hon gov gen col capt lt sgt dept univ approx ca cf vs viz e.g i.e",
        "no nos vol vols iss p pp ch sec art par fig figs eq tab app ed eds trans",
        "jan feb mar apr jun jul aug sept sep oct nov dec",
        "т тт с сс стр им ул д см ср рис табл гл п пп ст ч вып изд ред сост пер т.е т.н т.к т.о напр",
        "проф акад доц канд докт чл корр тов кв обл респ просп бул пл",
        "янв февр апр авг сент окт нояб дек",
    )
    for form in forms.split()
)
"""Abbreviations that something always follows; no sentence ends with them."""
_BEFORE_ANYTHING: Final = frozenset(
    form
    for forms in (
        "etc inc ltd co corp al jr sr bros a.m p.m ibid",
        "др пр т.д т.п г гг в вв тыс млн млрд трлн руб долл коп чел",
    )
    for form in forms.split()
)
"""Abbreviations that a sentence may end with: it does if a capital letter follows."""
_AFTER_NUMBER: Final = frozenset({"г", "в", "гг", "вв"})
"""Year and century after a number, city and initial otherwise."""


def sentences(text: str, *, lines: bool = False) -> tuple[Span, ...]:
    """Where the sentences of a passage stand, in order; what has no word in it belongs to the sentence before.

    Args:
        text: a passage.
        lines: whether every line is a piece of its own, as in a bibliography.
    """
    found: list[Span] = []
    for start, end in _lines(text, whole=lines):
        for span in (Span(start, end),) if lines else _within(text, start, end):
            _add(found, text, span)
    return tuple(found)


def _add(found: list[Span], text: str, span: Span) -> None:
    piece = text[span.start : span.end]
    trimmed = Span(span.start + len(piece) - len(piece.lstrip()), span.end - len(piece) + len(piece.rstrip()))
    if _WORD.search(piece):
        found.append(trimmed)
    elif piece.strip() and found:
        found[-1] = Span(found[-1].start, trimmed.end)


def _lines(text: str, *, whole: bool) -> Iterator[tuple[int, int]]:
    """Lines, those that go on joined with the next."""
    start = 0
    for found in re.finditer(r"\n", text):
        after = _first(text, found.end(), len(text))
        if whole or not (after.islower() or _GOES_ON.search(text, _near(start, found.start()), found.start())):
            yield start, found.start()
            start = found.end()
    yield start, len(text)


def _within(text: str, start: int, end: int) -> Iterator[Span]:
    for mark in _END.finditer(text, start, end):
        if _is_end(text, start, mark, end):
            yield Span(start, mark.end())
            start = mark.end()
    yield Span(start, end)


def _is_end(text: str, start: int, mark: re.Match[str], end: int) -> bool:
    if mark.group()[0] in "。！？":
        return True
    after = _first(text, mark.end(), end)
    if not after or after.islower():
        return not after
    before = text[_near(start, mark.start()) : mark.start()]
    return mark.group()[0] != "." or mark.group().startswith("..") or _is_full_stop(before, after)


def _is_full_stop(before: str, after: str) -> bool:
    """Whether a full stop with something after it ends more than an abbreviation."""
    found = _TOKEN.search(before)
    if found is None:
        return True
    token, lower = found.group(), found.group().lower()
    numbered = before[: found.start()].rstrip()[-1:].isdigit()
    if lower in _BEFORE_ANYTHING and (numbered or lower not in _AFTER_NUMBER):
        return after.isalpha()
    initials = all(len(letter) == 1 and letter.isalpha() for letter in token.split("."))
    return not (initials or lower in _BEFORE_SOMETHING or _ITEM.fullmatch(before))


def _first(text: str, start: int, end: int) -> str:
    """The first character that is no space and opens nothing; empty if the text ends before it."""
    return text[start : min(end, start + _NEAR)].lstrip(_OPENERS)[:1]


def _near(start: int, at: int) -> int:
    return max(start, at - _NEAR)
