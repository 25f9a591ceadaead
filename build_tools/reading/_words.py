"""How findings of this room are worded and cut."""

from collections.abc import Iterable
from dataclasses import replace

from build_tools.core.diagnostic import ORDER, Diagnostic
from build_tools.core.mend import Edit
from build_tools.core.rule import Rule, Step

MOST = 20
"""Findings shown of one file; a broken file needs no thousand of them."""
LONGEST = 60


def shown(text: str, longest: int = LONGEST) -> str:
    """Text as a quoted word of a message: cut, and with what cannot be seen as escapes."""
    return repr(text if len(text) <= longest else f"{text[: longest - 1]}…")


def joined(steps: Iterable[Step]) -> str:
    """Steps as one word; a step that is no plain word stands in quotes."""
    return ".".join(_step(step) for step in steps)


def _step(step: Step) -> str:
    text = str(step)
    return text if text.isprintable() and len(text) <= LONGEST else shown(text)


def refusal(  # noqa: PLR0913, PLR0917 - a diagnostic has this many parts
    rule: type[Rule],
    path: str,
    place: tuple[int, int],
    message: str,
    hint: str,
    where: str = "",
    mend: Edit | None = None,
) -> Diagnostic:
    """A breach of ``rule`` at a line and column."""
    return Diagnostic.of(rule, path, message, hint, line=place[0], column=place[1], where=where, mend=mend)


def instead(place: tuple[int, int], length: int, text: str) -> Edit:
    """An edit of so many characters of one line."""
    line, column = place
    return Edit(start=place, end=(line, column + length), text=text)


def capped(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings of one file in order, at most ``MOST``; the last one says if there were more."""
    ordered = sorted(set(found), key=ORDER)
    if len(ordered) <= MOST:
        return tuple(ordered)
    last = ordered[MOST - 1]
    return (*ordered[: MOST - 1], replace(last, hint=f"{last.hint} (this file has more findings; mend these first)"))
