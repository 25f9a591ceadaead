"""Records as cards within a drawing: a name that leads to the record, lines below it, and other cards inside."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from markupsafe import Markup

from build_tools.pages.drawing.labels import LINE, wrapped
from build_tools.pages.drawing.svg import element, number
from build_tools.pages.fragment import together
from build_tools.pages.pictures.saying import Name, read_out, written

NAME: Final = 13.5
SMALL: Final = 11.5
"""Sizes of type, in units of the drawing, which are about those of the page."""
PAD: Final = 12.0
GAP: Final = 34.0
"""Between cards: room for the sign that they are not the same."""
NAME_LINES: Final = 5
LINES: Final = 6


@dataclass(frozen=True, kw_only=True)
class Card:
    """A record as it is drawn."""

    path: str
    name: Name
    lines: tuple[str, ...]
    """What is known, a line each."""
    unknown: str
    """What was looked for and not found, in one line; may be empty."""
    href: str
    inside: tuple["Card", ...] = ()
    distinct: frozenset[str] = frozenset()
    """Paths of records that are expressly not the same."""


class Drawn(NamedTuple):
    """Markup and how high it is."""

    markup: Markup
    height: float


def cards(them: Sequence[Card], x: float, y: float, width: float, not_one: str) -> Drawn:
    """Cards one below the other; between two that are expressly not the same stands a sign with these words."""
    made: list[Markup] = []
    top = y
    for before, one in zip((None, *them), them, strict=False):
        if before is not None:
            if before.path in one.distinct or one.path in before.distinct:
                made.append(_apart(x, top, not_one))
            top += GAP
        drawn = _card(one, x, top, width, not_one)
        made.append(drawn.markup)
        top += drawn.height
    return Drawn(together(made), top - y)


def _apart(x: float, y: float, words: str) -> Markup:
    """The sign of inequality on a line between the cards above and below."""
    middle = x + PAD + 9
    line = element("path", class_="bond", d=f"M{number(middle)} {number(y)}v{number(GAP)}")
    said = element("text", words, class_="below", x=middle + 17, y=y + GAP / 2 + SMALL * 0.36)
    return together((line, unequal(middle, y + GAP / 2), said))


def unequal(x: float, y: float) -> Markup:
    """A sign of inequality in a ring."""
    ring = element("circle", class_="bond-ring", cx=x, cy=y, r=9.5)
    sign = element("path", class_="bond-sign", d=f"M{number(x - 4.5)} {number(y - 2.2)}h9m-9 4.4h9m-2-7l-5 9.6")
    return together((ring, sign))


def _card(one: Card, x: float, y: float, width: float, not_one: str) -> Drawn:
    room, base = width - 2 * PAD, y + PAD + NAME * 0.8
    names = wrapped(one.name.text, NAME * 1.06, room, NAME_LINES)
    known = [part for line in one.lines for part in wrapped(line, SMALL, room, LINES)]
    unknown = list(wrapped(one.unknown, SMALL, room, LINES)) if one.unknown else []
    spans = written(names, x + PAD, base, NAME, class_="name", lang=one.name.lang)
    base += len(names) * NAME * LINE
    spans += written(known, x + PAD, base, SMALL, class_="below")
    base += len(known) * SMALL * LINE + 3
    spans += written(unknown, x + PAD, base, SMALL, class_="unknown")
    base += len(unknown) * SMALL * LINE
    high = base - y - SMALL * 0.6 + PAD * 0.8
    inner = cards(one.inside, x + PAD, y + high, room, not_one) if one.inside else Drawn(Markup(), -PAD)
    height = high + inner.height + PAD
    frame = element("rect", class_="card", x=x, y=y, width=width, height=height, rx=3)
    touch = element("rect", class_="touch", x=x, y=y, width=width, height=high)
    own = element("a", touch, read_out(spans), href=one.href)
    return Drawn(together((frame, own, inner.markup)), height)
