"""Makes ``land.json`` from the land of Natural Earth as TopoJSON, by hand, when the drawing's frame has changed.

The npm package ``world-atlas`` (ISC licence) carries the land of Natural Earth, which is in the public domain.
Unpack it, then

    python -m tests.outline_maker < land-50m.json > build_tools/pages/drawing/land.json

The arcs are decoded, cut to the degrees that the frame needs, thinned to what an eye can see at its size, and rounded
to hundredths of a degree; islands smaller than a dot go.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any, Final, TypeAlias

from build_tools.pages.drawing.geometry import Ring, area, clip, thinned
from build_tools.pages.drawing.outline import BEYOND, EURASIA, HUNDREDTHS
from build_tools.pages.drawing.projection import Frame, Spot

Topology: TypeAlias = Mapping[str, Any]
"""TopoJSON as parsed, quantized, with an object ``land`` of polygons."""

SOURCE: Final = "Natural Earth 1:50m 4.1.0 (npm: world-atlas 2.0.2)"
LICENCE: Final = "public domain"
HOW: Final = "python -m tests.outline_maker < land-50m.json > build_tools/pages/drawing/land.json"
DEGREES: Final = (0.0, -85.0, 179.99, -5.0)
"""West, north, east and south of what is cut out before it is projected; latitudes negative, since y runs down."""
TOLERANCE: Final = 0.45
"""Units of the drawing by which a coast may be off."""
SMALLEST: Final = 1.6
"""Square units of the drawing that an island must have."""


def outline_of(topology: Topology, frame: Frame = EURASIA) -> dict[str, object]:
    """What ``land.json`` holds: where it comes from, and the rings as hundredths of a degree in a row."""
    rings = (_kept(ring, frame) for ring in rings_of(topology))
    return {"source": SOURCE, "licence": LICENCE, "made_by": HOW, "rings": [ring for ring in rings if ring]}


def rings_of(topology: Topology) -> Iterator[Ring]:
    """Every ring of the land, holes too: x degrees east, y degrees south."""
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            for numbers in polygon:
                yield _joined([arcs[one] if one >= 0 else arcs[~one][::-1] for one in numbers])


def _arc(arc: Sequence[Sequence[int]], transform: Mapping[str, Sequence[float]]) -> Ring:
    """An arc from its steps: each point is told by how far it lies from the one before it."""
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    columns, rows = accumulate(step[0] for step in arc), accumulate(step[1] for step in arc)
    return tuple(Spot(x * wide + left, -(y * high + low)) for x, y in zip(columns, rows, strict=True))


def _joined(arcs: Sequence[Ring]) -> Ring:
    """Arcs one after the other; where one ends the next begins."""
    return tuple(spot for arc in arcs for spot in arc[:-1])


def _kept(ring: Ring, frame: Frame) -> list[int]:
    """What the frame shows of a ring, thinned; empty where it shows nothing."""
    inside = clip(ring, *DEGREES)
    if not inside:
        return []
    points = {frame.spot(spot.x, -spot.y): spot for spot in inside}
    edges = (-BEYOND * 2, -BEYOND * 2, frame.width + BEYOND * 2, frame.height + BEYOND * 2)
    seen = [at for at in points if clip((at, at, at), *edges)]
    if area(clip(tuple(points), *edges)) < SMALLEST:
        return []
    corners = thinned((*_outer(tuple(points), frozenset(seen)), next(iter(points))), TOLERANCE)[:-1]
    return [round(value * HUNDREDTHS) for at in corners for value in (points[at].x, -points[at].y)]


def _outer(ring: Ring, seen: frozenset[Spot]) -> Iterator[Spot]:
    """All that is seen, and of the rest every point next to it; what is far outside needs only few."""
    for number, spot in enumerate(ring):
        near = {ring[number - 1], spot, ring[(number + 1) % len(ring)]} & seen
        if near or number % 25 == 0:
            yield spot


if __name__ == "__main__":
    sys.stdout.write(json.dumps(outline_of(json.load(sys.stdin)), separators=(",", ":")) + "\n")
