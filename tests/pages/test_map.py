"""The map: what is drawn, what is not, and why."""

from collections.abc import Mapping
from math import dist
from typing import Any, Final

import pytest

from build_tools.core.languages import CODES
from build_tools.graph import Graph
from build_tools.pages.drawing.outline import EURASIA
from build_tools.pages.map_page import map_view
from build_tools.pages.map_picture import APART, PHONE
from build_tools.pages.map_ties import How, Way, joined, positions
from tests.pages import one_page, world
from tests.pages.tree import Element, read

CITY: Final = {"kind": "city", "country": "china"}
PROOF: Final = {"at": "wikidata", "locator": "Q1", "retrieved": "2026-11-21"}


def _place(label: str, *says: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    named = {"label": {"en": label, "ru": f"{label} (ру)", "zh": f"{label}（中）"}}
    return named | fields | {"proof": ({**PROOF, "says": says},) if says else ()}


def _point(latitude: float, longitude: float, precision: str = "city") -> dict[str, Any]:
    return {"latitude": latitude, "longitude": longitude, "precision": precision}


def _event(label: str, place: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    given = {"place": place, "series": "rounds"} | fields
    says = tuple(name for name in given if name != "venue")
    proof = {"at": "fair-news/p2", "phrase": "words of it", "says": says}
    return {"label": {"en": label}, "kind": "forum"} | given | {"proof": (proof,)}


WIDER: Final[dict[str, Mapping[str, Any]]] = world.RECORDS | {
    "places/moscow": _place("Moscow", "point", kind="city", point=_point(55.75, 37.62)),
    "places/park": _place("Park", kind="site", part_of="moscow"),
    "places/hall": _place("Hall <b>", "point", kind="site", point=_point(43.1, 131.9, "site")),
    "places/yiwu": _place("Yiwu", "point", kind="city", point=_point(29.31, 120.08)),
    "places/river-land": _place("River Land", kind="province"),
    "places/far-coast": _place("Far Coast", "point", kind="macro_region", point=_point(62, 134, "region")),
    "places/capital": _place("Capital", "point", kind="city", centre_of="river-land", point=_point(45.8, 126.6)),
    "places/yard": _place("Yard", kind="site", part_of="far-coast"),
    "places/lima": _place("Lima", "point", kind="city", point=_point(-12.05, -77.04)),
    "places/hidden": _place("Hidden", kind="city", unknowns={"point": {"en": "Gazetteers <differ>."}}),
    "places/pair": {
        "label": {"en": "Pair"},
        "kind": "city",
        "point": _point(50.3, 127.5),
        "cooperates_with": (
            {"place": "yiwu", "kind": "cities"},
            {"place": "hidden", "kind": "border"},
            {"place": "lima", "kind": "cities"},
        ),
        "proof": (
            {**PROOF, "says": ("point",)},
            {
                "at": "fair-news/p2",
                "phrase": "words of it",
                "implies": {"cooperates_with": {"en": "Read from the list."}},
            },
        ),
    },
    "mechanisms/rounds": {"label": {"en": "Rounds"}, "kind": "forum_series"},
    "mechanisms/axis": {
        "label": {"en": "Axis"},
        "kind": "region_pair",
        "connects": ("river-land", "far-coast"),
        "proof": ({"at": "fair-news/p2", "phrase": "words of it", "says": ("connects",)},),
    },
    "events/round-1": _event("Round 1", "moscow", date="2017", venue="park"),
    "events/round-2": _event("Round 2", "yiwu", date="2018-10-16", guests_of_honour=("river-land",)),
    "events/round-3": _event("Round 3", "yiwu", date="2019"),
    "events/round-undated": _event("Round ?", "moscow"),
}


@pytest.fixture(scope="module")
def wider() -> Graph:
    """The small world with places all over the continent."""
    return world.graph_of(WIDER)


@pytest.fixture(scope="module")
def drawn(wider: Graph) -> Mapping[str, Element]:
    """Its map by language."""
    return {code: read(one_page.made(map_view, wider, code).html) for code in CODES}


def _words(one: Element) -> str:
    return " ".join(one.text().split())


def _after(page: Element, heading: str) -> Element:
    """The list right after the heading with this id."""
    found = list(page.walk())
    start = found.index(page.by_id(heading))
    return next(one for one in found[start:] if one.tag == "ul")


def _wide(page: Element) -> Element:
    return page.all("svg", class_="map-wide")[0]


def test_a_place_stands_where_an_authority_puts_it_or_at_its_city(wider: Graph) -> None:
    """A site in a region stands nowhere: the point of a region is that of its name."""
    found = positions(wider)
    assert {path: (one.how, one.city) for path, one in found.items() if path != "places/harbin"} == {
        "places/moscow": (How.CITY, "places/moscow"),
        "places/park": (How.WITHIN, "places/moscow"),
        "places/hall": (How.SITE, "places/hall"),
        "places/yiwu": (How.CITY, "places/yiwu"),
        "places/capital": (How.CITY, "places/capital"),
        "places/river-land": (How.CENTRE, "places/capital"),
        "places/far-coast": (How.REGION, "places/far-coast"),
        "places/lima": (How.CITY, "places/lima"),
        "places/pair": (How.CITY, "places/pair"),
    }


def test_a_region_stands_at_the_city_that_administers_it_rather_than_at_its_label() -> None:
    own = _place("River Land", "point", kind="province", point=_point(47, 128, "region"))
    assert positions(world.graph_of(WIDER | {"places/river-land": own}))["places/river-land"].city == "places/capital"


def test_ties_come_from_partners_mechanisms_series_and_guests(wider: Graph) -> None:
    """Rounds in one city after the other make none, nor does a round without a date."""
    slugs = [(one.way, one.start[7:], one.end[7:], one.shown) for one in joined(wider)]
    assert slugs == [
        (Way.CITIES, "pair", "lima", "places/pair"),
        (Way.CITIES, "pair", "yiwu", "places/pair"),
        (Way.BORDER, "pair", "hidden", "places/pair"),
        (Way.INTERREGIONAL, "harbin", "china", "places/harbin"),
        (Way.PAIR, "river-land", "far-coast", "mechanisms/axis"),
        (Way.SERIES, "moscow", "yiwu", "mechanisms/rounds"),
        (Way.GUEST, "river-land", "yiwu", "events/round-2"),
    ]


@pytest.mark.parametrize("code", CODES)
def test_every_mark_and_every_line_is_a_link_with_a_name_and_an_entry_below(
    code: str, drawn: Mapping[str, Element]
) -> None:
    page = drawn[code]
    for picture in page.all("svg", role="group"):
        links = picture.all("a")
        assert len(links) == 12
        for link in links:
            assert link.attributes["aria-label"]
            assert link.attributes["href"].endswith(".html")
            assert page.by_id(link.attributes["data-card"]).tag == "li"


def test_what_is_drawn_is_told_apart_by_more_than_colour(drawn: Mapping[str, Element]) -> None:
    signs = {one.attributes["class"]: one.all("path")[-1] for one in _wide(drawn["en"]).all("a", class_="thread")}
    assert len({one.attributes["d"] for one in signs.values()}) == len(signs) == 4
    assert signs["thread is-cities"].has("class_", "is-hollow"), "implied"
    assert not signs["thread is-pair"].has("class_", "is-hollow"), "printed"


def test_a_region_and_a_site_have_marks_of_their_own(drawn: Mapping[str, Element]) -> None:
    marks = {one.attributes["data-card"]: one for one in _wide(drawn["en"]).all("a", class_="dot")}
    assert marks["at-far-coast"].all("circle", class_="is-open")
    assert marks["at-river-land"].all("circle", class_="is-open")
    assert marks["at-hall"].all("rect", class_="mark")
    assert not marks["at-moscow"].all("circle", class_="is-open")
    assert marks["at-moscow"].all("circle", class_="ring"), "two rounds were held there"
    assert not marks["at-capital"].all("circle", class_="ring")


def test_what_has_no_proved_coordinates_is_not_drawn_and_says_why(drawn: Mapping[str, Element]) -> None:
    missing = {one.all("a")[0].text(): _words(one) for one in _after(drawn["en"], "places-not-drawn").all("li")}
    assert set(missing) == {"China", "Hidden", "Lima", "Yard"}
    assert missing["Hidden"] == "Hidden city Gazetteers <differ>."
    assert missing["Lima"].endswith("Its coordinates lie beyond the edges of this map.")
    assert missing["China"].startswith("China country A country is no point")
    shown = {one.attributes["data-card"] for one in drawn["en"].all("a") if "data-card" in one.attributes}
    assert not shown & {"at-china", "at-hidden", "at-lima", "at-park"}


def test_a_tie_that_lacks_an_end_is_listed_with_the_reason(drawn: Mapping[str, Element]) -> None:
    found = [
        _words(one.all("p")[-1]) for one in _after(drawn["en"], "ties-not-drawn").children if not isinstance(one, str)
    ]
    assert found == [
        "Not drawn: no proved coordinates for Lima.",
        "Not drawn: no proved coordinates for Hidden.",
        "Not drawn: no proved coordinates for China.",
    ]


def test_the_same_stands_below_as_a_list(drawn: Mapping[str, Element]) -> None:
    moscow = _words(drawn["en"].by_id("at-moscow"))
    assert moscow.startswith("Moscow city 55.75° N, 37.62° E")
    assert "Held here: Round 1, 2017 Round ? Joined to: Moscow → Yiwu" in moscow
    assert _words(drawn["en"].by_id("at-park")).startswith(
        "Park site No coordinates of its own are recorded; shown at Moscow, of which it is part. Held here: Round 1"
    )


def test_every_tie_and_point_has_its_proof(drawn: Mapping[str, Element]) -> None:
    (marker,) = drawn["en"].by_id("cities-pair-pair-yiwu").all("details", class_="proof")
    assert marker.has("class_", "is-implied")
    (marker,) = drawn["en"].by_id("at-yiwu").all("details", class_="proof")
    assert marker.has("class_", "is-authority")


def test_the_map_is_in_the_language_of_the_page(drawn: Mapping[str, Element]) -> None:
    names = [one.text() for one in _wide(drawn["ru"]).all("text", class_="name")]
    assert {"Moscow (ру)", "Hall <b> (ру)"} < set(names)
    pair = next(one for one in _wide(drawn["ru"]).all("text", class_="name") if one.text() == "Pair")
    assert pair.attributes["lang"] == "en", "not translated yet"
    assert "lang" not in _wide(drawn["en"]).all("text", class_="name")[0].attributes
    assert _wide(drawn["zh"]).all("title")[0].text() == "地点及其联系示意图"


def test_a_legend_explains_what_is_drawn_and_nothing_else(drawn: Mapping[str, Element]) -> None:
    legend = [_words(one) for one in drawn["en"].all("ul", class_="map-legend")[0].all("li")]
    assert legend == [
        "site, at its own coordinates",
        "city, at its centre",
        "region, at the point of its label",
        "region, shown at the city that administers it",
        "city where events were held",
        "cooperation of cities",
        "standing mechanism between regions",
        "rounds of one series, from the earlier venue to the later",
        "region as guest of honour at an event",
        "hollow sign: a source implies the tie and does not print it",
    ]


TWINS: Final[dict[str, Mapping[str, Any]]] = WIDER | {
    "places/hidden": _place("Hidden", "point", kind="city", point=_point(50.25, 127.5)),
}
"""Two cities that face each other over a river, with the border tie of the small world between them."""


def _centre(mark: Element) -> tuple[float, float]:
    circle = mark.all("circle", class_="mark")[0].attributes
    return float(circle["cx"]), float(circle["cy"])


@pytest.mark.parametrize("name", ["map-wide", "map-phone"])
def test_twin_cities_stand_apart_with_the_sign_of_their_tie_beside_them(name: str) -> None:
    (picture,) = read(one_page.made(map_view, world.graph_of(TWINS), "en").html).all("svg", class_=name)
    marks = {
        one.attributes["data-card"]: _centre(one)
        for one in picture.all("a", class_="dot")
        if one.all("circle", class_="mark")
    }
    assert dist(marks["at-pair"], marks["at-hidden"]) == pytest.approx(APART, abs=0.2)
    sign = picture.all("a", class_="is-border")[0].all("circle", class_="touch")[0].attributes
    at = float(sign["cx"]), float(sign["cy"])
    assert all(dist(at, place) > 12 for place in marks.values())


def test_the_page_says_that_cities_stand_apart_only_where_they_do(drawn: Mapping[str, Element]) -> None:
    """In the small world Harbin and the capital lie within a pencil's breadth."""
    assert "slightly apart" in _words(drawn["en"])
    sparse = {path: fields for path, fields in WIDER.items() if path != "places/capital"}
    assert "slightly apart" not in _words(read(one_page.made(map_view, world.graph_of(sparse), "en").html))


@pytest.mark.parametrize("name", ["map-wide", "map-phone"])
def test_labels_stay_on_the_map_and_off_one_another(name: str, drawn: Mapping[str, Element]) -> None:
    frame = {"map-wide": EURASIA, "map-phone": PHONE}[name]
    (picture,) = drawn["en"].all("svg", class_=name)
    boxes = []
    for link in picture.all("a", class_="dot"):
        rect = link.all("rect", class_="touch")[0].attributes
        x, y, wide, high = (float(rect[side]) for side in ("x", "y", "width", "height"))
        assert x >= 0 <= y, link.attributes["data-card"]
        assert x + wide <= frame.width, link.attributes["data-card"]
        assert y + high <= frame.height, link.attributes["data-card"]
        boxes.append((x, y, x + wide, y + high))
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            assert one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]


def test_ids_of_the_page_are_unique(drawn: Mapping[str, Element]) -> None:
    for page in drawn.values():
        ids = [one.attributes["id"] for one in page.walk() if "id" in one.attributes]
        assert len(ids) == len(set(ids))


def test_too_little_makes_no_picture_but_lists_all_the_same(graph: Graph) -> None:
    page = read(one_page.made(map_view, graph, "en").html)
    assert page.all("svg", class_="map") == []
    assert page.all("ul", class_="map-legend") == []
    assert _words(page.by_id("at-harbin")).startswith("Harbin city 45.76° N, 126.63° E")


def test_without_any_place_there_is_no_map() -> None:
    assert one_page.view(map_view, world.graph_of({"topics/fairs": world.RECORDS["topics/fairs"]}), "en") is None
