"""Lines and rings in the plane: cut to a rectangle, thinned, measured, and bent into curves."""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from math import hypot
from typing import TypeAlias

from build_tools.pages.drawing.projection import Spot

Ring: TypeAlias = tuple[Spot, ...]
"""Corners of a closed line; the first is not said again at the end."""


def clip(ring: Sequence[Spot], west: float, north: float, east: float, south: float) -> Ring:
    """What of a ring lies in a rectangle whose y runs down; empty where nothing does.

    By I. E. Sutherland and G. W. Hodgman's method: edge by edge. Parts that the rectangle cuts apart stay joined
    along its edge, so it is to be larger than what is drawn.
    """
    kept = tuple(ring)
    edges: tuple[tuple[int, float, float], ...] = ((0, 1, west), (0, -1, east), (1, 1, north), (1, -1, south))
    for axis, sign, at in edges:
        kept = _cut(kept, _side(axis, sign, at), axis, at)
    return kept


def _side(axis: int, sign: float, at: float) -> Callable[[Spot], bool]:
    return lambda spot: sign * spot[axis] >= sign * at


def _cut(ring: Ring, inside: Callable[[Spot], bool], axis: int, at: float) -> Ring:
    """The part of a ring on the inner side of one line."""
    made: list[Spot] = []
    for before, here in zip((ring[-1:] + ring)[: len(ring)], ring, strict=True):
        if inside(before) != inside(here):
            share = (at - before[axis]) / (here[axis] - before[axis])
            made.append(Spot(before.x + share * (here.x - before.x), before.y + share * (here.y - before.y)))
        if inside(here):
            made.append(here)
    return tuple(made)


def thinned(line: Sequence[Spot], tolerance: float) -> tuple[Spot, ...]:
    """The line without points that lie within the tolerance of what remains; its ends stay.

    By D. H. Douglas and T. K. Peucker's method, without recursion: coasts are long.
    """
    kept = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        inner = range(first + 1, last)
        if not inner:
            continue
        away = [distance(line[one], line[first], line[last]) for one in inner]
        farthest = max(away)
        if farthest > tolerance:
            middle = inner[away.index(farthest)]
            kept.add(middle)
            spans += [(first, middle), (middle, last)]
    return tuple(line[one] for one in sorted(kept))


def distance(spot: Spot, start: Spot, end: Spot) -> float:
    """From a spot to a stretch of line, at the nearest of all its points."""
    along = Spot(end.x - start.x, end.y - start.y)
    length = along.x**2 + along.y**2
    share = ((spot.x - start.x) * along.x + (spot.y - start.y) * along.y) / length if length else 0
    share = min(1.0, max(0.0, share))
    return hypot(spot.x - start.x - share * along.x, spot.y - start.y - share * along.y)


def area(ring: Sequence[Spot]) -> float:
    """Area that a ring encloses, whichever way round it runs."""
    pairs = zip(ring, (*ring[1:], *ring[:1]), strict=True)
    return abs(sum(one.x * other.y - other.x * one.y for one, other in pairs)) / 2


def bend(start: Spot, end: Spot, bulge: float) -> Spot:
    """Control point of a quadratic curve between two spots that leaves the straight line by a share of its length.

    A positive bulge lies to the left of who goes from start to end, in a drawing whose y runs down.
    """
    middle = Spot((start.x + end.x) / 2, (start.y + end.y) / 2)
    return Spot(middle.x + 2 * bulge * (end.y - start.y), middle.y - 2 * bulge * (end.x - start.x))


def apart(spots: Mapping[str, Spot], least: float) -> dict[str, Spot]:
    """The spots by name, two that are nearer than so much pushed away from each other along their own line."""
    moved = dict(spots)
    for (one, here), (other, there) in combinations(sorted(spots.items()), 2):
        away = hypot(there.x - here.x, there.y - here.y)
        if away < least:
            along = Spot((there.x - here.x) / away, (there.y - here.y) / away) if away else Spot(1, 0)
            push = (least - away) / 2
            moved[one] = Spot(here.x - push * along.x, here.y - push * along.y)
            moved[other] = Spot(there.x + push * along.x, there.y + push * along.y)
    return moved


def on_curve(start: Spot, control: Spot, end: Spot, share: float) -> Spot:
    """The point of a quadratic curve at a share, 0 to 1, of its way."""
    rest = 1 - share
    weights = (rest * rest, 2 * rest * share, share * share)
    stops = (start, control, end)
    return Spot(
        sum(weight * stop.x for weight, stop in zip(weights, stops, strict=True)),
        sum(weight * stop.y for weight, stop in zip(weights, stops, strict=True)),
    )
