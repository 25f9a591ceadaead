"""Funds at the state that their sources report; what moment that is, and what nobody says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from build_tools.graph import Entry, page_of
from build_tools.graph.graph import target
from build_tools.pages.drawing.labels import wrapped
from build_tools.pages.drawing.svg import element, number
from build_tools.pages.drawing.svg import picture as svg
from build_tools.pages.fragment import together
from build_tools.pages.pictures.cards import SMALL, Card, cards, unequal
from build_tools.pages.pictures.picture import CellView, PictureView, picture
from build_tools.pages.pictures.saying import DISTINCT, distinctions, line, name, row, unknown, values_of, written
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import term
from build_tools.records.initiative import InitiativeKind, InitiativeState

LINES_OF: Final = ("negotiated_by", "pursued_by", "part_of", "amount", "date")
"""Fields that a card tells when there is something to tell."""
VALUES: Final = ("state", "as_of", *LINES_OF)
EMPTY: Final = 30.0
"""Height of a state at which no fund stands."""
GAP: Final = 18.0
BRACKET: Final = 30.0
"""Room for what joins cards at their right."""


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Where things stand in one of the two pictures, in its units."""

    size: str
    width: float
    rail: float
    states: float
    """Where the names of states begin."""
    room: float
    """Room for the name of a state."""
    cards: float
    """Where cards begin."""
    above: float
    """Height that the name of a state takes above the cards."""


WIDE: Final = Layout(size="wide", width=720, rail=12, states=32, room=128, cards=170, above=0)
PHONE: Final = Layout(size="phone", width=350, rail=10, states=28, room=318, cards=28, above=26)


@picture(position=4)
def funds(sheet: Sheet, topic: Entry, members: Sequence[Entry]) -> PictureView | None:
    """The funds of the topic along the closed list of states."""
    del topic
    found = [one for one in sheet.setting.by_label(members) if one.get("kind") == InitiativeKind.FUND]
    if not found:
        return None
    words, rows = sheet.words, tuple(_rows(sheet, found))
    return PictureView(
        anchor="funds",
        title=words("picture.funds"),
        caption=words.html("picture.funds.caption"),
        svg=together(_drawn(layout, sheet, found) for layout in (WIDE, PHONE)),
        legend=(),
        rows=rows,
        values=len(rows),
    )


def _rows(sheet: Sheet, found: Sequence[Entry]) -> Iterator[tuple[CellView, ...]]:
    for entry in found:
        for value in values_of(entry, VALUES):
            yield row(sheet, entry, value)
    for entry, value in distinctions(found):
        yield row(sheet, entry, value)


def _drawn(layout: Layout, sheet: Sheet, found: Sequence[Entry]) -> Markup:
    words, top = sheet.words, 4.0
    made: list[Markup] = []
    middles: dict[str, float] = {}
    for state in (*InitiativeState, None):
        here = [entry for entry in found if entry.get("state") == state]
        if here or state:
            said = term(sheet, found[0].shape.fields["state"], state) if state else words("picture.funds.no_state")
            made.append(_state(layout, said, top, there=bool(here)))
            top += layout.above if here else EMPTY
        for entry in here:
            drawn = cards([_card(sheet, entry)], layout.cards, top, layout.width - layout.cards - BRACKET, "")
            made.append(drawn.markup)
            middles[entry.path] = top + drawn.height / 2
            top += drawn.height + GAP
    pairs = ((entry.path, target(value)) for entry, value in distinctions(found))
    made += [_bracket(layout.width - BRACKET, middles[one], middles[other]) for one, other in pairs]
    return svg(
        f"funds-{layout.size}",
        layout.width,
        top,
        element("path", class_="rail", d=f"M{number(layout.rail)} 14V{number(top - GAP)}"),
        *made,
        title=words("picture.funds"),
        desc=words("picture.funds.desc", funds=len(found)),
        class_=f"picture-svg is-{layout.size}",
    )


def _state(layout: Layout, said: str, top: float, *, there: bool) -> Markup:
    """A step of the scale; small where no fund stands at it."""
    size = (7, "mark", None) if there else (4, "mark is-empty", "is-empty")
    mark = element("circle", class_=size[1], cx=layout.rail, cy=top + 10, r=size[0])
    lines = wrapped(said, SMALL * 1.1, layout.room, 3)
    text = element("text", *written(lines, layout.states, top + SMALL + 3, SMALL, class_="state"), class_=size[2])
    return together((mark, text))


def _bracket(x: float, one: float, other: float) -> Markup:
    """Beside two cards, from the middle of the one to that of the other: that they are not the same."""
    line = element("path", class_="bond", d=f"M{number(x)} {number(one)}h16V{number(other)}h-16")
    return together((line, unequal(x + 16, (one + other) / 2)))


def _card(sheet: Sheet, entry: Entry) -> Card:
    words, called = sheet.words, name(sheet, entry.path)
    lines = [line(sheet, entry, "as_of", lacking=words("picture.funds.no_moment"))]
    lines += [line(sheet, entry, field) for field in (*LINES_OF, DISTINCT)]
    return Card(
        path=entry.path,
        name=called,
        lines=tuple(one for one in lines if one),
        unknown=unknown(sheet, entry),
        href=sheet.href(page_of(entry.path)),
    )
