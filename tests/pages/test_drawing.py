"""What pictures are drawn with."""

import json
from dataclasses import replace

import pytest

from build_tools.pages.drawing.geometry import apart, area, bend, clip, distance, on_curve, thinned
from build_tools.pages.drawing.labels import Box, Wanted, place, text_width, wrapped
from build_tools.pages.drawing.outline import BEYOND, EURASIA, land, outline, read
from build_tools.pages.drawing.projection import Albers, Frame, Spot
from build_tools.pages.drawing.scales import Linear, decimal_year, round_years
from build_tools.pages.drawing.svg import curve, element, number, path_of, picture
from tests import outline_maker

SQUARE = (Spot(0, 0), Spot(10, 0), Spot(10, 10), Spot(0, 10))


def test_the_projection_gives_the_values_of_snyders_worked_example() -> None:
    """USGS Professional Paper 1395, appendix A: Albers on the unit sphere."""
    snyder = Albers(south=29.5, north=45.5, meridian=-96, origin=23)
    assert snyder.spot(-75, 35) == pytest.approx((0.2952720, 0.2416774), abs=2e-7)


def test_the_origin_of_a_projection_is_nought() -> None:
    assert EURASIA.projection.spot(90, 50) == pytest.approx((0, 0), abs=1e-12)


def test_equal_areas_of_the_globe_are_equal_on_the_map() -> None:
    """A degree square at 30° N is cos 30.5° / cos 60.5° times one at 60° N; on the map too."""

    def square(south: int) -> float:
        corners = [(100, south), (101, south), (101, south + 1), (100, south + 1)]
        return area([EURASIA.projection.spot(*one) for one in corners])

    assert square(30) / square(60) == pytest.approx(0.8616 / 0.4924, rel=2e-3)


def test_a_meridian_beyond_the_date_line_lies_on_the_near_side() -> None:
    assert EURASIA.projection.spot(-170, 60) == pytest.approx(EURASIA.projection.spot(190, 60))


@pytest.mark.parametrize(
    ("longitude", "latitude", "where"),
    [(37.62, 55.75, (92, 127)), (126.65, 45.75, (564, 254)), (120.08, 29.32, (582, 414)), (0, 0, None)],
)
def test_places_fall_where_they_are_seen(longitude: float, latitude: float, where: tuple[int, int] | None) -> None:
    spot = EURASIA.spot(longitude, latitude)
    assert EURASIA.shows(spot) is (where is not None)
    assert where is None or (round(spot.x), round(spot.y)) == where


def test_a_ring_is_cut_at_the_edges() -> None:
    assert clip(SQUARE, -5, -5, 5, 5) == (Spot(0, 5), Spot(0, 0), Spot(5, 0), Spot(5, 5))


def test_a_ring_inside_stays_and_one_outside_goes() -> None:
    assert clip(SQUARE, -1, -1, 11, 11) == SQUARE
    assert clip(SQUARE, 20, 20, 30, 30) == ()


def test_a_line_keeps_its_ends_and_what_an_eye_can_see() -> None:
    line = [Spot(0, 0), Spot(5, 0.1), Spot(10, 0), Spot(10, 8), Spot(10, 10)]
    assert thinned(line, 0.5) == (Spot(0, 0), Spot(10, 0), Spot(10, 10))
    assert thinned(line, 0.05) == (Spot(0, 0), Spot(5, 0.1), Spot(10, 0), Spot(10, 10))


def test_the_distance_to_a_stretch_is_that_to_its_nearest_point() -> None:
    assert distance(Spot(5, 3), Spot(0, 0), Spot(10, 0)) == 3
    assert distance(Spot(13, 4), Spot(0, 0), Spot(10, 0)) == 5
    assert distance(Spot(3, 4), Spot(0, 0), Spot(0, 0)) == 5


def test_a_curve_bends_to_the_left_of_its_way_by_a_share_of_its_length() -> None:
    start, end = Spot(0, 0), Spot(100, 0)
    assert on_curve(start, bend(start, end, 0.1), end, 0.5) == Spot(50, -10)
    assert on_curve(start, bend(start, end, -0.1), end, 0.5) == Spot(50, 10)


@pytest.mark.parametrize(
    ("value", "told"), [(12.0, "12"), (0.25, "0.2"), (-0.04, "0"), (-3.26, "-3.3"), (99.96, "100")]
)
def test_a_coordinate_has_one_decimal_at_most(value: float, told: str) -> None:
    assert number(value) == told


def test_steps_of_a_path_do_not_add_up_an_error() -> None:
    ring = [Spot(step * 0.26, 0) for step in range(5)]
    assert path_of([ring]) == "M0 0l0.3 0 0.2 0 0.3 0 0.2 0z"


def test_corners_that_rounding_makes_one_are_said_once() -> None:
    assert path_of([[Spot(1, 1), Spot(1.01, 1.01), Spot(3, 1)]]) == "M1 1l2 0z"
    assert path_of([[Spot(1, 1), Spot(1.01, 1.01)]]) == ""


def test_text_and_attributes_are_escaped() -> None:
    made = element("a", "<b>&", element("i", "x"), href='"><script>', stroke_width=1.25, class_="k", lang=None)
    assert made == ('<a href="&quot;&gt;&lt;script&gt;" stroke-width="1.2" class="k">&lt;b&gt;&amp;<i>x</i></a>')


def test_a_picture_is_named_and_explained() -> None:
    made = picture("p", 20, 10.0, title="A & B", desc="All of it", class_="map")
    assert made == (
        '<svg class="map" viewBox="0 0 20 10" role="group" aria-labelledby="p-title" aria-describedby="p-desc">'
        '<title id="p-title">A &amp; B</title><desc id="p-desc">All of it</desc></svg>'
    )


def test_a_curve_is_written_as_a_path() -> None:
    assert curve(Spot(0, 0), Spot(1.23, 4), Spot(5, 6)) == "M0 0Q1.2 4 5 6"


def test_letters_of_other_scripts_are_wider() -> None:
    assert text_width("哈尔滨", 10) == 30
    assert text_width("ili", 10) < text_width("owo", 10) < text_width("ЖЖЖ", 10)
    assert text_width("", 10) == 0


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("short", ("short",)),
        ("one two three four", ("one two", "three four")),
        ("one two three four five six", ("one two", "three four…")),
        ("中俄创新对话工作计划", ("中俄创新对", "话工作计划")),
        ("", ()),
    ],
)
def test_a_text_is_broken_into_lines_that_fit(text: str, lines: tuple[str, ...]) -> None:
    assert wrapped(text, 10, 55, 2) == lines


def test_the_first_label_stands_right_of_its_point() -> None:
    (label,) = place([Wanted(at=Spot(50, 50), gap=5, width=20, height=10)], [], Box(0, 0, 100, 100))
    assert (label.anchor, label.x, label.box) == ("start", 55, Box(55, 45, 75, 55))


def test_a_label_keeps_off_the_edge_off_others_and_off_what_is_there() -> None:
    near = Wanted(at=Spot(90, 50), gap=5, width=20, height=10)
    at_the_edge, second = place([near, near], [], Box(0, 0, 100, 100))
    assert (at_the_edge.anchor, at_the_edge.x) == ("end", 85)
    assert second.box.over(at_the_edge.box) == 0
    (kept,) = place([replace(near, at=Spot(50, 50))], [Box(55, 40, 80, 60)], Box(0, 0, 100, 100))
    assert kept.anchor == "end"


def test_where_all_is_taken_a_label_stands_all_the_same() -> None:
    everything = Box(0, 0, 100, 100)
    assert len(place([Wanted(at=Spot(50, 50), gap=5, width=20, height=10)], [everything], everything)) == 1


def test_a_scale_takes_equal_room_for_equal_differences() -> None:
    scale = Linear(first=2016, last=2020, start=100, end=500)
    assert [scale(year) for year in (2016, 2018, 2020, 2021)] == [100, 300, 500, 600]


def test_a_day_is_a_part_of_its_year() -> None:
    assert decimal_year("2018-01-01") == 2018
    assert decimal_year("2018-12-31", over=True) == 2019
    assert decimal_year("2018-07-02") == 2018 + 182 / 365
    assert decimal_year("2020-03-01") == 2020 + 60 / 366


def test_years_stand_at_round_distances() -> None:
    assert round_years(2016, 2020, 9) == (2016, 2017, 2018, 2019, 2020)
    assert round_years(2016, 2025, 5) == (2016, 2018, 2020, 2022, 2024)
    assert round_years(1989, 2024, 9) == (1990, 1995, 2000, 2005, 2010, 2015, 2020)


def test_spots_that_are_too_near_are_pushed_apart_along_their_line() -> None:
    spots = {"a": Spot(0, 0), "b": Spot(0, 2), "c": Spot(50, 50)}
    assert apart(spots, 10) == {"a": Spot(0, -4), "b": Spot(0, 6), "c": Spot(50, 50)}
    assert apart({"a": Spot(1, 1), "b": Spot(1, 1)}, 4) == {"a": Spot(-1, 1), "b": Spot(3, 1)}
    assert apart(spots, 2) == spots


# The land.


def test_the_land_names_its_source_and_its_licence() -> None:
    assert (outline().source, outline().licence) == (outline_maker.SOURCE, "public domain")


def test_the_land_is_drawn_within_its_frame_and_from_edge_to_edge() -> None:
    corners = path_corners(land(EURASIA))
    assert min(x for x, _ in corners) == pytest.approx(-BEYOND, abs=0.2)
    assert max(x for x, _ in corners) <= EURASIA.width + BEYOND + 0.2
    assert max(y for _, y in corners) == pytest.approx(EURASIA.height + BEYOND, abs=0.2)


def test_what_is_land_is_land_and_what_is_sea_is_sea() -> None:
    """Cities, inner Asia, an island; the Caspian, the Sea of Okhotsk, the Pacific."""
    for longitude, latitude in ((37.6, 55.7), (126.6, 45.7), (95, 45), (143, 43.5), (121, 23.7)):
        assert on_land(longitude, latitude), (longitude, latitude)
    for longitude, latitude in ((51, 42), (150, 55), (140, 28), (38, 75)):
        assert not on_land(longitude, latitude), (longitude, latitude)


def test_a_phone_gets_the_same_land_light_enough_to_carry() -> None:
    assert len(land(EURASIA)) < 25_000


def test_an_outline_without_rings_is_refused() -> None:
    with pytest.raises(TypeError, match="without rings"):
        read({"source": "x", "licence": "y", "rings": None})


TOPOLOGY = {
    "transform": {"scale": [0.1, 0.1], "translate": [60, 30]},
    "arcs": [
        [[0, 0], [200, 0], [0, 200]],
        [[200, 200], [-200, 0], [0, -200]],
        [[300, 300], [0, 5], [5, 0], [-5, -5]],
        [[305, 300], [0, 1], [1, 0], [-1, -1]],
    ],
    "objects": {"land": {"geometries": [{"type": "MultiPolygon", "arcs": [[[0, 1]], [[2]], [[3]]]}]}},
}


def test_rings_are_joined_from_arcs_whose_points_are_steps() -> None:
    first, second, _ = outline_maker.rings_of(TOPOLOGY)
    assert first == (Spot(60, -30), Spot(80, -30), Spot(80, -50), Spot(60, -50))
    assert second == (Spot(90, -60), Spot(90, -60.5), Spot(90.5, -60.5))


def test_an_arc_is_walked_backwards_where_its_number_says_so() -> None:
    backwards = {**TOPOLOGY, "objects": {"land": {"geometries": [{"type": "Polygon", "arcs": [[-2, -1]]}]}}}
    (ring,) = outline_maker.rings_of(backwards)
    assert ring == (Spot(60, -30), Spot(60, -50), Spot(80, -50), Spot(80, -30))


def test_the_outline_says_where_it_comes_from_and_leaves_out_islands_smaller_than_a_dot() -> None:
    made = outline_maker.outline_of(TOPOLOGY)
    assert made["source"] == outline_maker.SOURCE
    ring, island = read(made).rings
    assert set(island) == {(90, 60), (90, 60.5), (90.5, 60.5)}
    assert set(ring) == {(60, 30), (80, 30), (80, 50), (60, 50)}
    assert read(json.loads(json.dumps(made))).rings == (ring, island)


def test_what_the_frame_does_not_show_is_not_kept() -> None:
    far = {**TOPOLOGY, "transform": {"scale": [0.1, 0.1], "translate": [60, -80]}}
    assert outline_maker.outline_of(far)["rings"] == []


def path_corners(path: str) -> list[Spot]:
    """Every corner of a path of closed rings."""
    return [corner for ring in path_rings(path) for corner in ring]


def path_rings(path: str) -> list[list[Spot]]:
    rings = []
    for ring in path.split("M")[1:]:
        start, _, steps = ring.rstrip("z").partition("l")
        x, y = map(float, start.split())
        made, numbers = [Spot(x, y)], list(map(float, steps.split()))
        for right, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + right, y + down
            made.append(Spot(x, y))
        rings.append(made)
    return rings


def on_land(longitude: float, latitude: float, frame: Frame = EURASIA) -> bool:
    """Whether a ray from the point crosses coasts an odd number of times."""
    at, crossings = frame.spot(longitude, latitude), 0
    for ring in path_rings(land(frame)):
        for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (a.y > at.y) != (b.y > at.y) and at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x):
                crossings += 1
    return crossings % 2 == 1
