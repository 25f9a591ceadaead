"""Which initiative is part of which: corridors, belts, strategies and zones as boxes in boxes."""

from collections.abc import Iterator, Sequence
from typing import Final

from markupsafe import Markup

from build_tools.graph import Entry, page_of
from build_tools.graph.graph import target
from build_tools.pages.drawing.svg import picture as svg
from build_tools.pages.fragment import together
from build_tools.pages.pictures.cards import Card, cards
from build_tools.pages.pictures.picture import CellView, PictureView, picture
from build_tools.pages.pictures.saying import DISTINCT, distinctions, line, name, row, unknown, values_of
from build_tools.pages.setting import Sheet
from build_tools.pages.types import kind
from build_tools.records.initiative import InitiativeKind

KINDS: Final = frozenset(
    {
        InitiativeKind.CORRIDOR,
        InitiativeKind.ECONOMIC_BELT,
        InitiativeKind.STRATEGY,
        InitiativeKind.ZONE,
        InitiativeKind.PROJECT,
    }
)
LINES_OF: Final = ("covers", "pursued_by")
"""Fields that a box tells; its part of another is where it lies."""
WIDTHS: Final = {"wide": 720.0, "phone": 350.0}


@picture(position=2)
def nesting(sheet: Sheet, topic: Entry, members: Sequence[Entry]) -> PictureView | None:
    """What lies in what among the initiatives of the topic; none where no source says that of any."""
    del topic
    found = [one for one in sheet.setting.by_label(members) if one.get("kind") in KINDS]
    paths = {one.path for one in found}
    wholes = {one.path: whole for one in found if (whole := _whole(one)) in paths}
    if not wholes:
        return None
    words, rows = sheet.words, tuple(_rows(sheet, found, wholes))
    return PictureView(
        anchor="nesting",
        title=words("picture.nesting"),
        caption=words.html("picture.nesting.caption"),
        svg=together(_drawn(size, sheet, found, wholes) for size in WIDTHS),
        legend=(),
        rows=rows,
        values=len(rows),
    )


def _whole(entry: Entry) -> str:
    """Path of what it is part of; empty where it is not said to be part of anything."""
    return next((target(value) for value in values_of(entry, ("part_of",))), "")


def _rows(sheet: Sheet, found: Sequence[Entry], wholes: dict[str, str]) -> Iterator[tuple[CellView, ...]]:
    for entry in found:
        fields = ("part_of", *LINES_OF) if entry.path in wholes else LINES_OF
        for value in values_of(entry, fields):
            yield row(sheet, entry, value)
    for entry, value in distinctions(found):
        yield row(sheet, entry, value)


def _drawn(size: str, sheet: Sheet, found: Sequence[Entry], wholes: dict[str, str]) -> Markup:
    words, width = sheet.words, WIDTHS[size]
    apart: dict[str, set[str]] = {}
    for entry, value in distinctions(found):
        apart.setdefault(entry.path, set()).add(target(value))
    outer = _inside("", sheet, found, wholes, apart)
    drawn = cards(outer, 2, 2, width - 4, words("picture.distinct"))
    return svg(
        f"nesting-{size}",
        width,
        drawn.height + 4,
        drawn.markup,
        title=words("picture.nesting"),
        desc=words("picture.nesting.desc", initiatives=len(found)),
        class_=f"picture-svg is-{size}",
    )


def _inside(
    whole: str, sheet: Sheet, found: Sequence[Entry], wholes: dict[str, str], apart: dict[str, set[str]]
) -> tuple[Card, ...]:
    """Cards of what is part of a whole, or, without one, of nothing here; each with its own parts inside."""
    return tuple(
        _card(sheet, one, _inside(one.path, sheet, found, wholes, apart), frozenset(apart.get(one.path, ())))
        for one in found
        if wholes.get(one.path, "") == whole
    )


def _card(sheet: Sheet, entry: Entry, inside: tuple[Card, ...], distinct: frozenset[str]) -> Card:
    called = name(sheet, entry.path)
    lines = (kind(sheet, entry), *(line(sheet, entry, field) for field in (*LINES_OF, DISTINCT)))
    return Card(
        path=entry.path,
        name=called,
        lines=tuple(one for one in lines if one),
        unknown=unknown(sheet, entry),
        href=sheet.href(page_of(entry.path)),
        inside=inside,
        distinct=distinct,
    )
