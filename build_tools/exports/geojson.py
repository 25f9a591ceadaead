"""GeoJSON (RFC 7946): the places as points, and as lines which of them the sources join to each other.

A place whose point nobody has looked up is a feature without a geometry, as the standard has it: left out, it would
seem not to be in the dataset. A line only joins two labels: it is no route, and its length means nothing.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any, Final

from build_tools.core.artifact import Artifact
from build_tools.core.embedding import as_json
from build_tools.core.languages import CODES
from build_tools.core.published import DATA
from build_tools.exports._base import Bundle, collection
from build_tools.exports._resolving import Position, labels, position, standings, table_of
from build_tools.graph import Entry, page_of
from build_tools.graph.graph import target
from build_tools.records import Located
from build_tools.schema import Value

MEDIA_TYPE: Final = "application/geo+json"
JOINS: Final = "connects"
"""Field of a record, itself no place, that lists the places which it joins to each other."""
ASIDE: Final = ("id", "path", "point_latitude", "point_longitude")
"""Columns of a place that a feature says otherwise."""
HALF: Final = 180.0
WHOLE: Final = 360.0
"""Degrees round the earth, and to its other side."""


@collection(
    name="geojson",
    titles={
        "en": "GeoJSON: places and cooperation, for maps",
        "ru": "GeoJSON: места и сотрудничество, для карт",
        "zh": "GeoJSON：地点与合作关系，用于地图",
    },
    uses=(
        "QGIS, kepler.gl, Leaflet and other maps | "
        "QGIS, kepler.gl, Leaflet и другие карты | "
        "QGIS、kepler.gl、Leaflet 等地图工具"
    ),
)
def geojson_files(bundle: Bundle) -> Iterator[Artifact]:
    """Two files: points, and lines."""
    yield _file(f"{DATA}/places.geojson", list(_places(bundle)))
    yield _file(f"{DATA}/cooperation.geojson", list(_ties(bundle)))


def _file(path: str, features: list[dict[str, Any]]) -> Artifact:
    return Artifact.text(path, as_json({"type": "FeatureCollection", "features": features}), MEDIA_TYPE)


def _feature(path: str, geometry: dict[str, Any] | None, properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "id": path, "geometry": geometry, "properties": properties}


def _places(bundle: Bundle) -> Iterator[dict[str, Any]]:
    rows: dict[str, Mapping[str, Any]] = {}
    for folder in sorted({entry.folder for entry in bundle.graph.having(Located)}):
        rows |= {str(row["path"]): row for row in table_of(bundle, folder).records()}
    for entry in bundle.graph.having(Located):
        at = position(entry)
        geometry = {"type": "Point", "coordinates": list(at)} if at else None
        own = {name: cell for name, cell in rows[entry.path].items() if name not in ASIDE}
        told = {"path": entry.path, "type": entry.folder, **own, "precision": own.get("point_precision")}
        told.pop("point_precision", None)
        yield _feature(entry.path, geometry, told | {"page": page_of(entry.path)})


def _ties(bundle: Bundle) -> Iterator[dict[str, Any]]:
    """A line for each place in a list of another place, and for each pair of places that some record joins."""
    seen = standings(bundle)
    places = {entry.path: entry for entry in bundle.graph.having(Located)}
    for entry in bundle.graph.entries.values():
        named = [value for value in entry.facts if value.shape.value == "ref" and target(value) in places]
        for value in named:
            if entry.path in places and len(value.steps) > 1:
                yield _tie(bundle, seen, entry, (value,), (entry, places[target(value)]))
        for one, two in combinations([value for value in named if value.steps[0] == JOINS], 2):
            yield _tie(bundle, seen, entry, (one, two), (places[target(one)], places[target(two)]))


def _tie(
    bundle: Bundle,
    seen: Mapping[tuple[str, int], str],
    entry: Entry,
    values: tuple[Value, ...],
    ends: tuple[Entry, Entry],
) -> dict[str, Any]:
    one, two = (position(end) for end in ends)
    beside = entry.get(*values[0].steps[:-1])
    kind = (beside.get("kind") if isinstance(beside, Mapping) else None) or entry.get("kind")
    standing = [
        seen[entry.path, proof.number + 1] for value in values for proof in entry.proofs_of.get(value.steps, ())
    ]
    told: dict[str, Any] = {"record": entry.path, "field": values[0].steps[0], "kind": kind}
    for end, place in zip(("from", "to"), ends, strict=True):
        said = labels(bundle.graph, place.path)
        told |= {end: place.path} | {f"{end}_{code}": said.get(code) for code in CODES}
    told |= {"standing": "; ".join(sorted(set(standing))) or None, "page": page_of(entry.path)}
    path = f"{entry.path}#{ends[0].slug}--{ends[1].slug}"
    return _feature(path, line(one, two) if one and two else None, told)


def line(one: Position, two: Position) -> dict[str, Any]:
    """The shorter way between two points; cut in two where it crosses 180°, as RFC 7946 asks (section 3.1.9)."""
    if abs(one[0] - two[0]) <= HALF:
        return {"type": "LineString", "coordinates": [list(one), list(two)]}
    west, east = sorted((one, two))
    share = (HALF - east[0]) / (west[0] + WHOLE - east[0])
    latitude = round(east[1] + (west[1] - east[1]) * share, 6)
    return {
        "type": "MultiLineString",
        "coordinates": [[list(east), [HALF, latitude]], [[-HALF, latitude], list(west)]],
    }
