"""Funds at the state that their sources report; what moment that is, and what nobody says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from markupsafe import Markup

from build_tools.graph import Entry
from build_tools.graph.graph import target
from build_tools.pages.drawing.labels import LINE, wrapped
from build_tools.pages.drawing.svg import element, number, picture as svg
from build_tools.pages.fragment import together
from build_tools.pages.pictures.cards import SMALL, Card, cards
from build_tools.pages.pictures.picture import CellView, PictureView, picture
from build_tools.pages.pictures.saying import name, plainly, row, title, values_of
from build_tools.pages.proofs import path_title
from build_tools.pages.setting import Sheet, address
from build_tools.pages.shown import term
from build_tools.records.initiative import InitiativeKind, InitiativeState
from build_tools.schema import Value

DISTINCT: Final = "distinct_from"
LINES_OF: Final = ("negotiated_by", "pursued_by", "part_of", "amount", "date")
"""Fields that a card tells when there is something to tell."""
VALUES: Final = ("state", "as_of", *LINES_OF)
EMPTY: Final = 30.0
"""Height of a state at which no fund stands."""
GAP: Final = 16.0


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
    words = sheet.words
    return PictureView(
        anchor="funds",
        title=words("picture.funds"),
        caption=words.html("picture.funds.caption"),
        svg=together(_drawn(layout, sheet, found) for layout in (WIDE, PHONE)),
        legend=(),
        rows=tuple(_rows(sheet, found)),
    )


def _rows(sheet: Sheet, found: Sequence[Entry]) -> Iterator[tuple[CellView, ...]]:
    for entry in found:
        for value in values_of(entry, VALUES):
            yield row(sheet, entry, value)
    for entry, value in distinctions(found):
        yield row(sheet, entry, value)


def distinctions(found: Sequence[Entry]) -> Iterator[tuple[Entry, Value]]:
    """Values that tell two of these records apart; where both say so, what the first says."""
    for one, other in combinations(found, 2):
        said = ((each, value) for each in (one, other) for value in values_of(each, (DISTINCT,)))
        told = next(((each, value) for each, value in said if target(value) in {one.path, other.path}), None)
        if told:
            yield told


def _drawn(layout: Layout, sheet: Sheet, found: Sequence[Entry]) -> Markup:
    words, top = sheet.words, 4.0
    made: list[Markup] = []
    for state in (*InitiativeState, None):
        here = [entry for entry in found if entry.get("state") == state]
        if here or state:
            said = term(sheet, found[0].shape.fields["state"], state) if state else words("picture.funds.no_state")
            drawn, height = _station(layout, sheet, said, here, top)
            made.append(drawn)
            top += height
    rail = element("path", class_="rail", d=f"M{number(layout.rail)} 12V{number(top - GAP)}")
    return svg(
        f"funds-{layout.size}",
        layout.width,
        top - GAP + 12,
        rail,
        *made,
        title=words("picture.funds"),
        desc=words("picture.funds.desc", funds=len(found)),
        class_=f"picture-svg is-{layout.size}",
    )


def _station(layout: Layout, sheet: Sheet, said: str, here: Sequence[Entry], top: float) -> tuple[Markup, float]:
    """A state with the funds at it, and how high that is."""
    base = top + SMALL + 2
    mark = element("circle", class_="mark" if here else "mark is-empty", cx=layout.rail, cy=top + 10, r=7 if here else 4)
    lines = wrapped(said, SMALL * 1.06, layout.room, 3)
    spans = [
        element("tspan", line, class_="state", x=layout.states, y=base + place * SMALL * LINE)
        for place, line in enumerate(lines)
    ]
    label = element("text", *spans, class_="" if here else "is-empty")
    if not here:
        return together((mark, label)), EMPTY
    width = layout.width - layout.cards - 2
    drawn = cards([_card(sheet, one) for one in here], layout.cards, top + layout.above, width, "")
    return together((mark, label, drawn.markup)), layout.above + drawn.height + GAP


def _card(sheet: Sheet, entry: Entry) -> Card:
    words, called = sheet.words, name(sheet, entry.path)
    inside, separator = words("path.inside"), words("list.separator")
    moment = [plainly(sheet, one) for one in values_of(entry, ("as_of",))] or [words("picture.funds.no_moment")]
    told = {"as_of": moment} | {
        field: [plainly(sheet, one) for one in values_of(entry, (field,))] for field in (*LINES_OF, DISTINCT)
    }
    unknown = [path_title(sheet, entry, path) for path in entry.record.unknowns]
    return Card(
        path=entry.path,
        name=called,
        lines=tuple(
            f"{title(sheet, entry, field)}{inside}{separator.join(said)}" for field, said in told.items() if said
        ),
        unknown=f"{words('record.unknowns')}{inside}{separator.join(unknown)}" if unknown else "",
        href=sheet.href(address(entry.path)),
        spoken=called.text,
    )
