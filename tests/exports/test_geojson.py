"""GeoJSON, read back by geojson-pydantic and held against the tables."""

import csv
import io
import json
from typing import Any

import pydantic
import pytest
from geojson_pydantic import FeatureCollection

from build_tools.core.languages import CODES
from build_tools.exports.geojson import geojson_files, line
from tests import bundles, worlds

PLACES, TIES = "data/places.geojson", "data/cooperation.geojson"
LABELS = {"en": "Harbin", "ru": "Харбин", "zh": "哈尔滨"}
GRAPH = worlds.graph(
    places__harbin={
        "label": LABELS,
        "kind": "city",
        "point": {"latitude": 45.75, "longitude": 126.65},
        "cooperates_with": ({"place": "khabarovsk", "kind": "cities"}, {"place": "heihe", "kind": "border"}),
    },
    places__khabarovsk={"kind": "city", "point": {"latitude": 48.5, "longitude": 135.1, "precision": "site"}},
    places__heihe={"kind": "city", "part_of": "harbin"},
    mechanisms__twins={"kind": "region_pair", "connects": ("harbin", "heihe", "khabarovsk")},
)


def made() -> dict[str, Any]:
    return bundles.as_objects(geojson_files, bundles.bundle(GRAPH))


def test_a_place_is_a_point_with_three_labels_its_precision_and_its_page() -> None:
    places = {one["id"]: one for one in made()[PLACES]["features"]}
    harbin = places["places/harbin"]
    assert harbin["geometry"] == {"type": "Point", "coordinates": [126.65, 45.75]}
    assert {key: harbin["properties"][key] for key in ("label_en", "label_ru", "label_zh", "precision", "page")} == {
        "label_en": "Harbin",
        "label_ru": "Харбин",
        "label_zh": "哈尔滨",
        "precision": "city",
        "page": "records/places/harbin.html",
    }
    assert places["places/khabarovsk"]["properties"]["precision"] == "site"


def test_a_place_without_a_point_is_there_without_a_geometry() -> None:
    heihe = next(one for one in made()[PLACES]["features"] if one["id"] == "places/heihe")
    assert heihe["geometry"] is None
    assert heihe["properties"]["precision"] is None


def test_a_line_joins_what_a_source_joins_and_nothing_else() -> None:
    """``part_of`` is no cooperation; a pair without a point is there without a line."""
    ties = {one["id"]: one for one in made()[TIES]["features"]}
    assert {key: bool(one["geometry"]) for key, one in ties.items()} == {
        "mechanisms/twins#harbin--heihe": False,
        "mechanisms/twins#harbin--khabarovsk": True,
        "mechanisms/twins#heihe--khabarovsk": False,
        "places/harbin#harbin--khabarovsk": True,
        "places/harbin#harbin--heihe": False,
    }
    one = ties["places/harbin#harbin--khabarovsk"]
    assert one["geometry"]["coordinates"] == [[126.65, 45.75], [135.1, 48.5]]
    assert (one["properties"]["kind"], one["properties"]["from_zh"]) == ("cities", "哈尔滨")
    assert ties["mechanisms/twins#harbin--heihe"]["properties"]["kind"] == "region_pair"


@pytest.mark.parametrize("swapped", [False, True])
def test_a_line_across_180_degrees_is_cut_there(swapped: bool) -> None:  # noqa: FBT001
    ends = ((170.0, 60.0), (-170.0, 70.0))
    assert line(*(ends[::-1] if swapped else ends)) == {
        "type": "MultiLineString",
        "coordinates": [[[170.0, 60.0], [180.0, 65.0]], [[-180.0, 65.0], [-170.0, 70.0]]],
    }


def test_others_read_both_files() -> None:
    for given in (bundles.bundle(GRAPH), bundles.of_world()):
        for content in bundles.files(geojson_files, given).values():
            read: FeatureCollection[Any] = FeatureCollection.model_validate_json(content)
            assert len(read.features) == len(json.loads(content)["features"])


def test_a_point_that_lost_a_number_is_refused_by_the_reader() -> None:
    broken = made()[PLACES]
    broken["features"][0]["geometry"]["coordinates"] = [126.65]
    with pytest.raises(pydantic.ValidationError):
        FeatureCollection.model_validate(broken)


def test_cells_agree_with_the_table_of_places() -> None:
    files = {one.path: one.content for one in worlds.built(worlds.WHOLE).artifacts}
    rows = {row["path"]: row for row in csv.DictReader(io.StringIO(files["data/places.csv"].decode(), newline=""))}
    features = json.loads(files[PLACES])["features"]
    assert {one["id"] for one in features} == rows.keys()
    for one in features:
        row, (longitude, latitude) = rows[one["id"]], (one["geometry"] or {}).get("coordinates", ("", ""))
        assert (str(longitude), str(latitude)) == (row["point_longitude"], row["point_latitude"])
        shared = row.keys() & one["properties"].keys()
        assert {"label_zh", "kind", "country", "status"} <= shared
        told = {name: one["properties"][name] for name in shared}
        assert {name: "" if cell is None else str(cell) for name, cell in told.items()} == {
            name: row[name] for name in shared
        }


def test_lines_agree_with_the_tables_of_links_and_labels() -> None:
    content = next(one.content for one in worlds.built(worlds.WHOLE).artifacts if one.path == TIES)
    labels = {row["path"]: row for row in worlds.table(worlds.WHOLE, "places").records()}
    joined: dict[str, list[str]] = {}
    for row in worlds.table(worlds.WHOLE, "mechanisms_connects").records():
        joined.setdefault(f"mechanisms/{row['record']}", []).append(f"places/{row['value']}")
    ties = [one["properties"] for one in json.loads(content)["features"]]
    assert [(one["record"], [one["from"], one["to"]]) for one in ties] == list(joined.items()) != []
    for one in ties:
        for end in ("from", "to"):
            assert [one[f"{end}_{code}"] for code in CODES] == [labels[one[end]][f"label_{code}"] for code in CODES]


def test_hostile_labels_come_back_and_break_out_of_no_page() -> None:
    hostile = {
        f"places__p{number}": {"label": {"en": text, "ru": text, "zh": text}, "kind": "city"}
        for number, text in enumerate(bundles.HOSTILE)
    }
    content = bundles.files(geojson_files, bundles.bundle(worlds.graph(**hostile)))[PLACES]
    assert [one["properties"]["label_zh"] for one in json.loads(content)["features"]] == list(bundles.HOSTILE)
    assert b"<" not in content
