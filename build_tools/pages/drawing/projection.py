"""From degrees to the plane: Albers' equal-area conic projection of a sphere, and the part of the plane that is drawn.

Equal-area, because a reader compares how large regions are; conic, because the land between Moscow, the Pacific and
the lower Yangtze lies in middle latitudes, where a cone touches the globe. Formulas: J. P. Snyder, Map Projections,
USGS Professional Paper 1395 (1987), chapter 14.
"""

from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin, sqrt
from typing import Final, NamedTuple

HALF_TURN: Final = 180
TURN: Final = 360


class Spot(NamedTuple):
    """A place in the plane: of a projection in radii of the globe, y northwards; of a drawing in its units, y down."""

    x: float
    y: float


@dataclass(frozen=True, kw_only=True)
class Albers:
    """The projection for one choice of lines, all in degrees, north and east positive."""

    south: float
    """First standard parallel: along both, lengths are true."""
    north: float
    """Second standard parallel; not the first one with the other sign."""
    meridian: float
    """Central meridian: it runs straight up."""
    origin: float
    """Latitude of the point where y is 0 on the central meridian."""

    @cached_property
    def _cone(self) -> float:
        return (sin(radians(self.south)) + sin(radians(self.north))) / 2

    def _radius(self, latitude: float) -> float:
        """Distance of a parallel from the tip of the cone, in radii of the globe."""
        constant = cos(radians(self.south)) ** 2 + 2 * self._cone * sin(radians(self.south))
        return sqrt(max(0.0, constant - 2 * self._cone * sin(radians(latitude)))) / self._cone

    def spot(self, longitude: float, latitude: float) -> Spot:
        """Where a point given in degrees, WGS 84 taken for a sphere, falls; in radii of the globe."""
        away = (longitude - self.meridian + HALF_TURN) % TURN - HALF_TURN
        angle, radius = self._cone * radians(away), self._radius(latitude)
        return Spot(radius * sin(angle), self._radius(self.origin) - radius * cos(angle))


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The rectangle of the plane that is drawn, and how large one unit of the drawing is in it."""

    projection: Albers
    west: float
    """Edges, in radii of the globe, in the plane of the projection."""
    east: float
    south: float
    north: float
    width: float
    """Units of the drawing from west to east."""

    @property
    def scale(self) -> float:
        """Units of the drawing to a radius of the globe."""
        return self.width / (self.east - self.west)

    @property
    def height(self) -> float:
        """Units of the drawing from north to south."""
        return (self.north - self.south) * self.scale

    def spot(self, longitude: float, latitude: float) -> Spot:
        """Where a point given in degrees stands in the drawing, in its units, y down; maybe beyond its edges."""
        x, y = self.projection.spot(longitude, latitude)
        return Spot((x - self.west) * self.scale, (self.north - y) * self.scale)

    def shows(self, spot: Spot, margin: float = 0) -> bool:
        """Whether a spot of the drawing lies within its edges, so many units away from them."""
        return margin <= spot.x <= self.width - margin and margin <= spot.y <= self.height - margin
