"""The land: outlines without any boundary line, from a public-domain map, as a path in the units of a drawing.

``land.json`` beside this module holds them in hundredths of a degree; what it was made from and how stands in it.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from build_tools.pages.drawing.geometry import Ring, clip
from build_tools.pages.drawing.projection import Albers, Frame
from build_tools.pages.drawing.svg import path_of

RESOURCE: Final = "land.json"
HUNDREDTHS: Final = 100
BEYOND: Final = 12
"""Units by which land runs on beyond the edges, so that no line shows where it was cut."""

EURASIA: Final = Frame(
    projection=Albers(south=33, north=60, meridian=90, origin=50),
    west=-0.645,
    east=0.715,
    south=-0.48,
    north=0.5,
    width=720,
)
"""From Moscow and the Black Sea to the Pacific, from the Arctic coast to the South China Sea."""


@dataclass(frozen=True, kw_only=True)
class Outline:
    """The land as it is kept."""

    source: str
    """Name and version of the map that it was made from."""
    licence: str
    rings: tuple[tuple[tuple[float, float], ...], ...]
    """Longitude and latitude, in degrees; lakes and seas inside land are rings like any other."""


@cache
def outline() -> Outline:
    """The land as it lies in the package."""
    kept = json.loads((resources.files("build_tools.pages.drawing") / RESOURCE).read_text("utf-8"))
    return read(kept)


def read(kept: Mapping[str, object]) -> Outline:
    """The land from what the file holds: numbers of a ring in a row, longitude first."""
    rings = kept["rings"]
    if not isinstance(rings, list):
        raise TypeError("an outline without rings")
    pairs = (zip(ring[::2], ring[1::2], strict=True) for ring in rings)
    return Outline(
        source=str(kept["source"]),
        licence=str(kept["licence"]),
        rings=tuple(tuple((x / HUNDREDTHS, y / HUNDREDTHS) for x, y in ring) for ring in pairs),
    )


@cache
def land(frame: Frame) -> str:
    """The land of a frame as the ``d`` of one path, to be filled by the even-odd rule."""
    return path_of(_visible(frame))


def _visible(frame: Frame) -> Iterator[Ring]:
    for ring in outline().rings:
        spots = [frame.spot(*point) for point in ring]
        kept = clip(spots, -BEYOND, -BEYOND, frame.width + BEYOND, frame.height + BEYOND)
        if kept:
            yield kept
