"""The timeline as SVG: a row for each date under one axis of years, once for wide pages and print, once for phones.

Wide, names stand left of the axis; on phones above their marks. Every mark has its date beside it in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from markupsafe import Markup

from build_tools.pages.drawing.labels import LINE, text_width, wrapped
from build_tools.pages.drawing.scales import Linear, round_years
from build_tools.pages.drawing.svg import element, number, picture
from build_tools.pages.fragment import fill, together
from build_tools.pages.legend import sample
from build_tools.pages.timeline_dates import Drawing, Stretch

NAME: Final = 13.0
SMALL: Final = 11.5
"""Sizes of type, in units of the drawing, which are about those of the page."""
HALF: Final = 5.0
"""Half the height of a bar."""
SHORTEST: Final = 3.0
AXIS: Final = 30
"""Height of the row of years."""
LABEL: Final = 42
"""Room that the label of a year takes."""
BEYOND: Final = 18
"""How far the stroke of an open side runs, at least."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A date as it is drawn."""

    stretch: Stretch
    name: str
    lang: str | None
    """Language of the name, where it is not that of the page."""
    kind: str
    date: str
    href: str
    spoken: str
    folder: str
    implied: bool
    topics: str
    """Ids of its topics, with spaces between."""


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Where things stand in one of the two pictures, in its units."""

    ident: str
    width: float
    left: float
    """Where the axis begins."""
    names: float
    """Room for names."""
    lines: int
    row: float
    """Height of a row."""
    base: float
    """First baseline of the name, from the top of its row."""
    middle: float
    """Height of the mark, from the top of its row."""
    lower: float
    """By how much of each line that a name does not need it stands lower."""


WIDE: Final = Layout(
    ident="timeline-wide", width=720, left=286, names=270, lines=2, row=56, base=17, middle=27, lower=0.5
)
PHONE: Final = Layout(
    ident="timeline-phone", width=350, left=6, names=338, lines=2, row=92, base=27, middle=75, lower=1
)


def drawn(rows: Sequence[Row], title: str, desc: str) -> Markup:
    """Both pictures."""
    return together(_timeline(layout, rows, title, desc) for layout in (WIDE, PHONE))


def _timeline(layout: Layout, rows: Sequence[Row], title: str, desc: str) -> Markup:
    scale, height = _scale(layout, rows), AXIS + layout.row * len(rows) + 6
    return picture(
        layout.ident,
        layout.width,
        height,
        element("g", *_axis(layout, scale, height), class_="axis", aria_hidden="true"),
        *(_row(layout, scale, position, one) for position, one in enumerate(rows)),
        title=title,
        desc=desc,
        class_=f"timeline {layout.ident}",
    )


def _scale(layout: Layout, rows: Sequence[Row]) -> Linear:
    """Whole years around all that is known, with a year of room at a side where something is open."""
    first = floor(min(one.stretch.start - one.stretch.open_start for one in rows))
    last = ceil(max(one.stretch.end + one.stretch.open_end for one in rows))
    return Linear(first=first, last=last, start=layout.left, end=layout.width - 10)


def _axis(layout: Layout, scale: Linear, height: float) -> list[Markup]:
    most = int((scale.end - scale.start) // LABEL)
    made = []
    for year in round_years(int(scale.first), int(scale.last), most):
        x = scale(year)
        made.append(element("path", d=f"M{number(x)} {AXIS - 4}V{number(height)}"))
        if x + LABEL / 2 < layout.width:
            made.append(element("text", year, x=x + 3, y=AXIS - 10.0))
    return made


def _row(layout: Layout, scale: Linear, position: int, one: Row) -> Markup:
    y = AXIS + layout.row * position
    return element(
        "a",
        element("path", class_="rule", d=f"M0 0H{number(layout.width)}"),
        element("rect", class_="touch", x=0, y=1, width=layout.width, height=layout.row - 2),
        _name(layout, one),
        element("g", *_mark(one, scale), transform=f"translate(0 {number(layout.middle)})"),
        _date(layout, one, scale),
        href=one.href,
        class_=_classes(one),
        aria_label=_spoken(layout, one),
        transform=f"translate(0 {number(y)})",
        data_topics=one.topics,
    )


def _classes(one: Row) -> str:
    shown = {"is-implied": one.implied, "is-vague": one.stretch.vague}
    return " ".join(("row", f"of-{one.folder}", *(name for name, there in shown.items() if there)))


def _spoken(layout: Layout, one: Row) -> str:
    """The whole of what the row is; where its name is cut, what is seen as well, for who steers by voice."""
    lines = _lines(layout, one)
    if not lines[-1].endswith("…"):
        return one.spoken
    return " ".join((f"{one.spoken}.", *lines, one.kind, one.date))


def _lines(layout: Layout, one: Row) -> Sequence[str]:
    return wrapped(one.name, NAME, layout.names, layout.lines)


def _name(layout: Layout, one: Row) -> Markup:
    lines = _lines(layout, one)
    top = layout.base + (layout.lines - len(lines)) * layout.lower * NAME * LINE
    spans = [
        element("tspan", line, class_="name", x=2, y=top + place * NAME * LINE, lang=one.lang)
        for place, line in enumerate(lines)
    ]
    below = top + len(lines) * NAME * LINE - 1
    # Spaces are not seen between lines; whoever hears or speaks the words has them apart.
    return element("text", fill(" ").join([*spans, element("tspan", one.kind, class_="kind", x=2, y=below)]), " ")


def _ends(one: Stretch, scale: Linear) -> tuple[float, float]:
    """Where the mark itself begins and ends."""
    start, end = scale(one.start), scale(one.end)
    if one.drawing is Drawing.BAR:
        return start, max(end, start + SHORTEST)
    middle = (start + end) / 2
    return middle - HALF - 1, middle + HALF + 1


def _mark(one: Row, scale: Linear) -> list[Markup]:
    start, end = _ends(one.stretch, scale)
    made = []
    if one.stretch.open_end:
        made.append(_open(end, scale.end, 1))
    if one.stretch.open_start:
        made.append(_open(start, scale.start, -1))
    made.append(_body(one.stretch.drawing, start, end))
    return made


def _open(start: float, edge: float, sign: int) -> Markup:
    """A dashed stroke with a head, from the mark to the edge: how far it goes nobody says."""
    tip = edge if abs(edge - start) >= BEYOND else start + sign * BEYOND
    back = number(tip - sign * 6)
    head = element("path", class_="head", d=f"M{back} -4L{number(tip)} 0L{back} 4")
    return element("g", element("path", class_="beyond", d=f"M{number(start)} 0H{number(tip)}"), head)


def _body(drawing: Drawing, start: float, end: float) -> Markup:
    middle, high = number((start + end) / 2), number(HALF + 1.5)
    if drawing is Drawing.DAY:
        shape = f"M{middle} -{high}L{number(end + 0.5)} 0L{middle} {high}L{number(start - 0.5)} 0z"
        return element("path", class_="mark", d=shape)
    if drawing is Drawing.STATE:
        return element("path", class_="mark", d=f"M{number(start)} -{high}H{number(end)}L{middle} {high}z")
    size = {"x": start, "y": -HALF, "width": end - start, "height": HALF * 2}
    return element("rect", class_="mark", rx=1.5, **size)


def _date(layout: Layout, one: Row, scale: Linear) -> Markup:
    """The date in words, right of the mark; left of it, or under it, where there is no room."""
    start, end = _ends(one.stretch, scale)
    wide, y = text_width(one.date, SMALL), layout.middle + SMALL * 0.36
    end = max(end, scale.end) if one.stretch.open_end else end
    if end + 7 + wide <= layout.width:
        return element("text", one.date, class_="date", x=end + 7, y=y)
    if start - 7 - wide >= scale.start - 4 and not one.stretch.open_start:
        return element("text", one.date, class_="date", x=start - 7, y=y, text_anchor="end")
    x = max(scale.start, min(start, layout.width - wide))
    return element("text", one.date, class_="date", x=x, y=y + HALF + SMALL)


def sample_date(stretch: Stretch, *, implied: bool = False) -> Markup:
    """A mark for the legend."""
    row = Row(
        stretch=stretch,
        name="",
        lang=None,
        kind="",
        date="",
        href="",
        spoken="",
        folder="sample",
        implied=implied,
        topics="",
    )
    scale = Linear(first=0, last=1, start=0, end=44)
    return sample(element("g", *_mark(row, scale), class_=_classes(row), transform="translate(0 12)"))
