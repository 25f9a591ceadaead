"""The map as SVG: land, places and the ties between them, once for wide pages and print, once for phones.

Both hang on one outline of the land. Letters keep their size while the map shrinks, so labels are placed anew for each.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import atan2, degrees, dist
from typing import Final, TypeAlias

from markupsafe import Markup

from build_tools.pages.drawing.geometry import apart, bend, on_curve
from build_tools.pages.drawing.labels import BOLD, LINE, Box, Placed, Wanted, around, place, text_width
from build_tools.pages.drawing.outline import EURASIA, land
from build_tools.pages.drawing.projection import Frame, Spot
from build_tools.pages.drawing.svg import curve, element, number, picture
from build_tools.pages.fragment import together
from build_tools.pages.legend import sample
from build_tools.pages.map_ties import How, Position, Way

LAND: Final = "map-land"
PHONE: Final = replace(EURASIA, west=-0.56, east=0.69, north=0.48, width=350)
FRAMES: Final = (EURASIA, PHONE)
"""A place is on the map if both show it."""
MARGIN: Final = 6
SIGN: Final = 4
"""How much worse it is for a name to cover a sign than a piece of line."""
NAME: Final = 13.5
BELOW: Final = 11.0
"""Sizes of type, in units of the drawing, which are about those of the page."""
REACH: Final = 12
"""Units around a point or a sign that take a click: no target is smaller than 24 by 24."""
BULGE: Final = 0.13
MORE: Final = 0.09
"""How far curves leave the straight line, and how much farther each next one between the same places."""
CLEAR: Final = 16
"""Units by which even the shortest tie leaves the straight line, so that its sign stands beside the places."""
SHARES: Final = (1, -1, 0.5, -0.5, 1.5, -1.5)
"""What a tie may make of its bend to keep clear of what it has nothing to do with."""
APART: Final = 16
"""Units between places that a map of this size cannot tell apart: twin cities on two banks of a river."""
EVENTFUL: Final = frozenset({Way.SERIES, Way.GUEST})
STEPS: Final = 32
Curve: TypeAlias = tuple[Spot, Spot, Spot]
"""Start, control point and end."""
SIGNS: Final[Mapping[Way, str]] = {
    Way.CITIES: "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
    Way.BORDER: "M-4-4h8v8h-8z",
    Way.INTERREGIONAL: "M0-5.5L5.5 0L0 5.5L-5.5 0z",
    Way.PAIR: "M0-5.5L5.5 4.5h-11z",
    Way.SERIES: "M-5-5L6 0L-5 5L-2.5 0z",
    Way.GUEST: "M-2-5.5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5z",
}
"""Sign in the middle of a tie, around the origin; that of a series points to the right before it is turned."""


@dataclass(frozen=True, kw_only=True)
class Dot:
    """A place as it is drawn."""

    position: Position
    href: str
    name: str
    lang: str | None
    """Language of the name, where it is not that of the page."""
    below: str
    """A line under the name; may be empty."""
    spoken: str
    """What a screen reader says for the link."""
    card: str
    """Id of the entry of the list that says more."""
    host: bool
    """Whether events were held there."""


@dataclass(frozen=True, kw_only=True)
class Thread:
    """A tie as it is drawn."""

    way: Way
    start: Position
    end: Position
    href: str
    spoken: str
    card: str
    printed: bool
    """Whether a source prints it, not only implies it."""


def spots(position: Position) -> tuple[Spot, ...]:
    """Where a position falls in each of the frames."""
    return tuple(frame.spot(position.longitude, position.latitude) for frame in FRAMES)


def on_the_map(position: Position) -> bool:
    """Whether all frames show it."""
    return all(frame.shows(spot, MARGIN) for frame, spot in zip(FRAMES, spots(position), strict=True))


def crowded(dots: Sequence[Dot]) -> bool:
    """Whether places are moved apart in any of the pictures."""
    return any(_spots(frame, dots, ()) != _spots(frame, dots, (), least=0) for frame in FRAMES)


def drawn(dots: Sequence[Dot], threads: Sequence[Thread], title: str, desc: str) -> Markup:
    """The land once, and the two pictures that use it; the small one has room for names alone."""
    outline = element("path", id=LAND, d=land(EURASIA), fill_rule="evenodd")
    kept = element("svg", element("defs", outline), class_="map-kept", width=0, height=0, aria_hidden="true")
    wide = _map("map-wide", EURASIA, dots, threads, title, desc)
    bare = [replace(one, below="") for one in dots]
    return together((kept, wide, _map("map-phone", PHONE, bare, threads, title, desc)))


def _map(  # noqa: PLR0913, PLR0917 -- one picture of the same things
    ident: str, frame: Frame, dots: Sequence[Dot], threads: Sequence[Thread], title: str, desc: str
) -> Markup:
    at = _spots(frame, dots, threads)
    curves = _curves(at, threads)
    labels = _labels(frame, at, dots, curves)
    return picture(
        ident,
        frame.width,
        frame.height,
        element("use", class_="land", href=f"#{LAND}", transform=_onto(frame)),
        *(_thread(one, *ends) for one, ends in zip(threads, curves, strict=True)),
        *(
            _dot(at[one.position.city], one, label)
            for one, label in sorted(zip(dots, labels, strict=True), key=_upper_last)
        ),
        title=title,
        desc=desc,
        class_=f"map {ident}",
    )


def _upper_last(pair: tuple[Dot, Placed]) -> bool:
    """Cities are drawn over the rings of regions that are shown at them."""
    return pair[0].position.how is not How.CENTRE


def _onto(frame: Frame) -> str:
    """What moves and shrinks the outline of the wide frame into another."""
    ratio = frame.scale / EURASIA.scale
    right, down = (EURASIA.west - frame.west) * frame.scale, (frame.north - EURASIA.north) * frame.scale
    return f"translate({number(right)} {number(down)}) scale({ratio:.4f})"


def _spots(frame: Frame, dots: Sequence[Dot], threads: Sequence[Thread], least: float = APART) -> dict[str, Spot]:
    """Where things are drawn, by path of the place whose point it is."""
    known = (*(one.position for one in dots), *(end for one in threads for end in (one.start, one.end)))
    return apart({one.city: frame.spot(one.longitude, one.latitude) for one in known}, least)


def _curves(at: Mapping[str, Spot], threads: Sequence[Thread]) -> tuple[Curve, ...]:
    """How each tie runs: the long ones first, for a short one finds room more easily."""
    length = {which: dist(at[one.start.city], at[one.end.city]) for which, one in enumerate(threads)}
    made: dict[int, Curve] = {}
    for which in sorted(length, key=lambda which: (-length[which], which)):
        one = threads[which]
        ends = {one.start.city, one.end.city}
        same = sum({threads[other].start.city, threads[other].end.city} == ends for other in made)
        bulge = max(BULGE, CLEAR / max(1.0, length[which])) + MORE * same
        others = [spot for city, spot in at.items() if city not in ends]
        made[which] = min(_ways(one, at, bulge), key=lambda curve: _crowding(curve, others, tuple(made.values())))
    return tuple(made[which] for which in range(len(threads)))


def _ways(one: Thread, at: Mapping[str, Spot], bulge: float) -> Iterator[Curve]:
    """Ways that a tie may run, the best liked first: what places do bends southwards, what events did northwards."""
    start, end = at[one.start.city], at[one.end.city]
    northwards = (start.x <= end.x) is (one.way in EVENTFUL)
    for share in SHARES:
        yield start, bend(start, end, share * (bulge if northwards else -bulge)), end


def _crowding(curve: Curve, others: Sequence[Spot], before: Sequence[Curve]) -> int:
    """How often a tie comes too near to places that it does not join, and its sign to anything."""
    sign = on_curve(*curve, 0.5)
    along = [on_curve(*curve, step / STEPS) for step in range(1, STEPS)]
    on_places = sum(dist(spot, other) < REACH for spot in along for other in others)
    signs = [on_curve(*other, 0.5) for other in before]
    on_signs = sum(dist(spot, other) < REACH for spot in along for other in signs)
    beside = [curve[0], curve[2], *(on_curve(*other, step / STEPS) for other in before for step in range(STEPS + 1))]
    return on_places + on_signs + sum(dist(sign, other) < REACH for other in beside)


def _thread(one: Thread, start: Spot, control: Spot, end: Spot) -> Markup:
    line, middle = curve(start, control, end), on_curve(start, control, end, 0.5)
    turn = degrees(atan2(end.y - start.y, end.x - start.x)) if one.way is Way.SERIES else 0
    at = f"translate({number(middle.x)} {number(middle.y)})" + (f" rotate({turn:.0f})" if turn else "")
    return element(
        "a",
        element("path", class_="touch", d=line),
        element("circle", class_="touch", cx=middle.x, cy=middle.y, r=REACH),
        element("path", class_="line", d=line),
        element("path", class_="knot" if one.printed else "knot is-hollow", d=SIGNS[one.way], transform=at),
        href=one.href,
        class_=f"thread is-{one.way}",
        aria_label=one.spoken,
        data_card=one.card,
    )


def _labels(frame: Frame, at: Mapping[str, Spot], dots: Sequence[Dot], curves: Sequence[Curve]) -> tuple[Placed, ...]:
    places = [at[one.position.city] for one in dots]
    ringed = frozenset(one.position.city for one in dots if one.position.how is How.CENTRE)
    wanted = [
        Wanted(at=spot, gap=_gap(one, ringed), width=_width(one), height=_height(one))
        for one, spot in zip(dots, places, strict=True)
    ]
    along = [around(on_curve(*ends, step / STEPS), 3) for ends in curves for step in range(STEPS + 1)]
    signs = [around(on_curve(*ends, 0.5), 8) for ends in curves] * SIGN
    taken = [*(around(spot, REACH) for spot in places), *along, *signs]
    return place(wanted, taken, Box(4, 4, frame.width - 4, frame.height - 4))


def _gap(one: Dot, ringed: frozenset[str]) -> float:
    """How far a name keeps from its point: farther where the ring of a region is around it."""
    if one.position.how is How.CENTRE:
        return 17.0
    return 15.0 if one.position.city in ringed else 11.0


def _width(one: Dot) -> float:
    return max(text_width(one.name, NAME * BOLD), text_width(one.below, BELOW))


def _height(one: Dot) -> float:
    return LINE * (NAME + (BELOW if one.below else 0))


def _dot(at: Spot, one: Dot, label: Placed) -> Markup:
    region = one.position.how in {How.REGION, How.CENTRE}
    touch = None if one.position.how is How.CENTRE else element("circle", class_="touch", cx=at.x, cy=at.y, r=REACH)
    return element(
        "a",
        touch or "",
        *_mark(one, at),
        element("rect", class_="touch", **_box(label.box)),
        *_written(one, label),
        href=one.href,
        class_="dot is-region" if region else "dot",
        aria_label=one.spoken,
        data_card=one.card,
    )


def _box(box: Box) -> dict[str, object]:
    sides = {"x": box.left, "y": box.top, "width": box.right - box.left, "height": box.bottom - box.top}
    return {name: float(value) for name, value in sides.items()}


def _mark(one: Dot, at: Spot) -> Iterator[Markup]:
    """A filled circle for a city, a square for a site, a dashed ring for a region; a second ring where events were."""
    if one.position.how is How.SITE:
        yield element("rect", class_="mark", x=at.x - 4, y=at.y - 4, width=8, height=8)
    elif one.position.how is How.CITY:
        yield element("circle", class_="mark", cx=at.x, cy=at.y, r=4.5)
    elif one.position.how is How.REGION:
        yield element("circle", class_="mark is-open", cx=at.x, cy=at.y, r=7)
    else:
        yield element("circle", class_="mark is-open", cx=at.x, cy=at.y, r=11)
    if one.host:
        yield element("circle", class_="ring", cx=at.x, cy=at.y, r=8)


def _written(one: Dot, label: Placed) -> Iterator[Markup | str]:
    """The name and the line under it, with a space between, which only ears notice."""
    base, anchor = label.box.top + NAME * 0.95, label.anchor
    yield element("text", one.name, class_="name", x=label.x, y=base, text_anchor=anchor, lang=one.lang)
    if one.below:
        yield " "
        yield element("text", one.below, class_="below", x=label.x, y=base + BELOW * LINE, text_anchor=anchor)


def sample_tie(way: Way, *, printed: bool = True) -> Markup:
    """A piece of a tie for the legend."""
    line = element("path", class_="line", d="M2 12h40")
    sign = element("path", class_="knot" if printed else "knot is-hollow", d=SIGNS[way], transform="translate(22 12)")
    return sample(element("g", line, sign, class_=f"thread is-{way}"))


def sample_dot(how: How, *, host: bool = False) -> Markup:
    """A mark of a place for the legend."""
    there = Position(longitude=0, latitude=0, how=how, city="")
    dot = Dot(position=there, href="", name="", lang=None, below="", spoken="", card="", host=host)
    region = how in {How.REGION, How.CENTRE}
    marks = together(_mark(dot, Spot(22.0, 12.0)))
    return sample(element("g", marks, class_="dot is-region" if region else "dot"))
