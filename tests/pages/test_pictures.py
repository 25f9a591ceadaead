"""Pictures of topics: which stand, what they draw, and that their tables say the same."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from build_tools.core.languages import CODES, DEFAULT
from build_tools.graph import Graph
from build_tools.pages.legend import ENOUGH
from build_tools.pages.pictures.picture import PictureView, pictures, pictures_of
from build_tools.pages.pictures.steps import Way, branches, in_order, longest, ties
from build_tools.pages.pictures.years import SHAPES
from build_tools.pages.rendering import environment
from build_tools.pages.words import words
from build_tools.records import PublicationKind
from tests import worlds
from tests.pages import one_page, world
from tests.pages.tree import Element, read

ROOT: Final = Path(__file__).parents[2]
Records = Mapping[str, Mapping[str, Any]]


def _record(label: str, *, says: tuple[str, ...] = (), **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    proof = ({"at": "fair-news/p2", "phrase": "words of it", "says": says},) if says else ()
    return {"label": {"en": label}, "topics": ("fairs",), "proof": proof} | fields


CHAIN: Final[Records] = {
    "agreements/memo": _record("The memo", kind="memorandum", signed="2016-06", says=("signed",)),
    "mechanisms/talks": _record(
        "The talks",
        kind="ministerial_dialogue",
        launched_by="memo",
        proof=({"at": "fair-news/p2", "phrase": "words of it", "implies": {"launched_by": {"en": "At that time."}}},),
    ),
    "events/first": _record("The first <b>", kind="dialogue", series="talks", date="2017-06", says=("series", "date")),
    "events/second": _record(
        "The second",
        kind="dialogue",
        series="talks",
        date="2018-10",
        follows="first",
        resulted_in=("agreements/plan", "agreements/accord"),
        says=("series", "date", "resulted_in"),
    ),
    "events/session": _record("The session", kind="plenary", part_of="second", says=("part_of",)),
    "agreements/accord": _record("The accord", kind="declaration"),
    "agreements/plan": _record("The plan", kind="work_plan", period="2015/2024", says=("period",)),
}
NESTED: Final[Records] = {
    "initiatives/road": _record("The road", kind="strategy", covers=("china",), says=("covers",)),
    "initiatives/east": _record(
        "The east belt",
        kind="economic_belt",
        part_of="road",
        covers=("harbin",),
        distinct_from=("west",),
        says=("part_of", "covers"),
    ),
    "initiatives/west": _record(
        "The west belt",
        kind="economic_belt",
        part_of="road",
        covers=("harbin",),
        distinct_from=("east",),
        says=("part_of", "covers"),
    ),
}
FUNDS: Final[Records] = {
    "initiatives/fund": _record(
        "The talked-of fund",
        kind="fund",
        state="negotiated",
        as_of="2018-10",
        negotiated_by=("ministry",),
        amount={"amount": 5, "qualifier": "more_than", "unit": "USD"},
        distinct_from=("other",),
        says=("state", "as_of", "negotiated_by", "amount"),
    ),
    "initiatives/other": _record(
        "The set-up fund",
        kind="fund",
        state="established",
        distinct_from=("fund",),
        unknowns={"amount": {"en": "Not printed."}},
        says=("state",),
    ),
}


def _barrier(label: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    return _record(
        label,
        says=("statement",),
        kind="barrier",
        mode="evaluation",
        statement={"en": f"{label}."},
        **fields,
    )


SAID: Final = ({"at": "fair-news/p2", "phrase": "words of it", "says": ("statement",), "by": "people/anna-lee"},)
BARRIERS: Final[Records] = {
    "claims/money": _barrier("Little money", barrier_category="financial", applies_to="russia"),
    "claims/aims": _barrier("Other aims", barrier_category="priorities", applies_to="both") | {"proof": SAID},
    "claims/rules": _barrier("Other rules", barrier_category="economic"),
    "claims/size": _barrier("Other size", barrier_category="economic", applies_to="china"),
    "claims/some": _barrier("Something", applies_to="both"),
    "claims/trend": _barrier("No barrier") | {"kind": "trend"},
}
WORKS: Final[Records] = {
    **{
        f"publications/work-{year}{letter}": _record(
            f"Work {letter} of {year}", kind="article", date=f"{year}", title="A work", says=("date",)
        )
        for year, letter in ((2016, "a"), (2018, "a"), (2018, "b"), (2020, "a"))
    },
    "publications/book": _record(
        "The book",
        kind="book",
        date="2019-05",
        title="A book",
        proof=({"at": "fair-news/p2", "phrase": "words of it", "implies": {"date": {"en": "By the volume."}}},),
    ),
    "publications/years": _record("Over years", kind="article", date="2015/2017", title="Over", says=("date",)),
}


def _graph(*added: Records) -> Graph:
    bare = {path: one for path, one in world.RECORDS.items() if path.partition("/")[0] not in {"claims", "initiatives"}}
    return world.graph_of({**bare, **{path: one for some in added for path, one in some.items()}})


def _drawn(graph: Graph, anchor: str, code: str = "en") -> PictureView | None:
    """The picture, whether it stands or not."""
    topic, members = graph.entries["topics/fairs"], graph.by_topic["fairs"]
    made = [one.draw(one_page.sheet(graph, code), topic, members) for one in pictures()]
    return next((one for one in made if one is not None and one.anchor == anchor), None)


def _standing(graph: Graph, slug: str = "fairs") -> list[str]:
    sheet = one_page.sheet(graph, "en")
    return [one.anchor for one in pictures_of(sheet, graph.entries[f"topics/{slug}"], graph.by_topic.get(slug, ()))]


def _svgs(view: PictureView | None) -> list[Element]:
    assert view is not None
    return read(str(view.svg)).all("svg")


def _rows(view: PictureView | None) -> list[list[str]]:
    """The table as text, without what markers say."""
    assert view is not None
    return [[_plain(str(cell.html)) for cell in row] for row in view.rows]


def _plain(html: str) -> str:
    body = read(html)
    hidden = "".join(one.text() for one in body.all("details"))
    return (body.text().removesuffix(hidden) if hidden else body.text()).strip()


def _box(one: Element) -> dict[str, float]:
    return {name: float(one.attributes[name]) for name in ("x", "y", "width", "height")}


def _texts(svg: Element) -> list[str]:
    return [one.text() for one in svg.all("tspan")]


@pytest.mark.parametrize(
    ("added", "stands"),
    [
        ((), []),
        ((CHAIN,), ["chain"]),
        (({path: one for path, one in CHAIN.items() if path not in {"events/session", "events/first"}},), []),
        ((NESTED,), ["nesting"]),
        (({path: one for path, one in NESTED.items() if path != "initiatives/west"},), []),
        ((FUNDS,), ["funds"]),
        (({"initiatives/fund": FUNDS["initiatives/fund"]},), []),
        ((BARRIERS,), []),
        ((BARRIERS, {"claims/sixth": _barrier("A sixth")}), ["barriers"]),
        ((WORKS,), []),
        ((WORKS, {"publications/sixth": {**WORKS["publications/work-2016a"], "date": "2011"}}), ["years"]),
        ((CHAIN, NESTED, FUNDS), ["chain", "nesting", "funds"]),
    ],
)
def test_a_picture_stands_from_six_values_on(added: tuple[Records, ...], stands: list[str]) -> None:
    assert ENOUGH == 6
    assert _standing(_graph(*added)) == stands


def test_pictures_of_the_dataset_stand_where_its_records_support_them() -> None:
    """Corridors and belts have none: no source says that one of them is part of another."""
    graph = worlds.examined(ROOT).graph
    assert graph is not None
    found = {one.slug: _standing(graph, one.slug) for one in graph.of("topics")}
    assert {slug: stands for slug, stands in found.items() if stands} == {
        "barriers-and-limits": ["barriers"],
        "funds-and-finance": ["funds"],
        "innovation-dialogue": ["chain"],
        "mechanisms-and-governance": ["funds"],
        "research-landscape": ["years"],
        "science-and-technology": ["barriers"],
    }


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("added", "anchor"),
    [(CHAIN, "chain"), (NESTED, "nesting"), (FUNDS, "funds"), (BARRIERS, "barriers"), (WORKS, "years")],
)
def test_a_picture_has_title_description_and_links_to_what_it_draws(added: Records, anchor: str, code: str) -> None:
    view = _drawn(_graph(added), anchor, code)
    wide, phone = _svgs(view)
    for svg in (wide, phone):
        size = svg.attributes["viewbox"].split()[2]
        assert svg.attributes["role"] == "group"
        assert next(one.text() for one in svg.all("title")) == (view.title if view else "")
        assert svg.by_id(svg.attributes["aria-labelledby"]).tag == "title"
        assert svg.by_id(svg.attributes["aria-describedby"]).text()
        assert {"720": "is-wide", "350": "is-phone"}[size] in svg.attributes["class"].split()
        for one in svg.all("a"):
            # What is read out holds what is seen (WCAG 2.5.3); nothing else names a link of marks alone.
            seen = " ".join(" ".join(part.text() for part in one.all("text")).split())
            assert seen in one.attributes.get("aria-label", seen)
            assert seen or one.attributes["aria-label"]
    hrefs = [one.attributes["href"] for one in wide.all("a")]
    assert sorted(hrefs) == sorted(one.attributes["href"] for one in phone.all("a"))
    listed = {path for path in added if path != "claims/trend"}
    assert {one.removeprefix("records/").removesuffix(".html") for one in hrefs} == listed


@pytest.mark.parametrize("code", CODES)
def test_no_word_of_a_picture_is_cut_off(code: str) -> None:
    for added, anchor in ((CHAIN, "chain"), (FUNDS, "funds"), (BARRIERS, "barriers"), (WORKS, "years")):
        for svg in _svgs(_drawn(_graph(added), anchor, code)):
            assert [one for one in _texts(svg) if "…" in one] == []


@pytest.mark.parametrize("code", CODES)
def test_no_word_of_the_dataset_is_cut_off(code: str) -> None:
    graph = worlds.examined(ROOT).graph
    assert graph is not None
    sheet = one_page.sheet(graph, code)
    views = [view for one in graph.of("topics") for view in pictures_of(sheet, one, graph.by_topic.get(one.slug, ()))]
    assert len(views) == 6
    assert [text for view in views for svg in _svgs(view) for text in _texts(svg) if "…" in text] == []


def test_what_is_said_from_both_sides_is_one_tie() -> None:
    memo = {**CHAIN["agreements/memo"], "launches": ("mechanisms/talks",)}
    for talks in (CHAIN["mechanisms/talks"], _record("The talks", kind="council")):
        graph = _graph({"agreements/memo": memo, "mechanisms/talks": talks})
        (tie,) = ties(graph, graph.by_topic["fairs"])
        assert (tie.start, tie.end, tie.way) == ("agreements/memo", "mechanisms/talks", Way.LAUNCHED)


def test_a_chain_runs_from_what_came_first_to_what_came_of_it() -> None:
    graph = _graph(CHAIN)
    found = longest(ties(graph, graph.by_topic["fairs"]))
    order = [entry.slug for entry in in_order(graph, found)]
    # The plan is for years that begin before the meeting which made it; a part stands right after its whole.
    assert order == ["memo", "talks", "first", "second", "session", "plan", "accord"]
    assert _rows(_drawn(graph, "chain")) == [
        ["The talks", "Launched by", "The memo"],
        ["The first <b>", "Series", "The talks"],
        ["The second", "Series", "The talks"],
        ["The second", "Follows", "The first <b> our classification"],
        ["The second", "Resulted in", "The plan"],
        ["The second", "Resulted in", "The accord"],
        ["The session", "Part of", "The second"],
    ]


def test_a_chain_draws_a_line_for_each_row_and_a_hollow_tip_for_what_is_not_printed() -> None:
    view = _drawn(_graph(CHAIN), "chain")
    assert view is not None
    for svg in _svgs(view):
        lines = [one.attributes["class"] for one in svg.all("g", class_="tie")]
        assert len(lines) == len(view.rows) == view.values
        assert sorted(lines) == [
            "tie is-follows is-hollow",
            "tie is-launched is-hollow",
            "tie is-part",
            "tie is-resulted",
            "tie is-resulted",
            "tie is-series",
            "tie is-series",
        ]
        assert {"The first <b>", "Launched by: 1", "Series: 2", "Follows: 3", "Resulted in: 6, 7"} <= {*_texts(svg)}
    wide, phone = _svgs(view)
    assert {"Signed: June 2016", "June 2017", "no date given", "Period: 2015–2024"} <= {*_texts(wide)}
    assert "memorandum · Signed: June 2016" in _texts(phone)


def test_lines_past_other_steps_have_lanes_of_their_own() -> None:
    graph = _graph(CHAIN)
    found = longest(ties(graph, graph.by_topic["fairs"]))
    places = {entry.path: place for place, entry in enumerate(in_order(graph, found))}
    lines = branches(found, places)
    assert [(one.start, one.end) for one in sorted(lines.straight)] == [
        ("agreements/memo", "mechanisms/talks"),
        ("events/first", "events/second"),
        ("events/second", "events/session"),
        ("mechanisms/talks", "events/first"),
    ]
    # The two touch at the second meeting only, so they share the lane.
    assert [(one.way, one.lane, len(one.ties)) for one in lines.bent] == [(Way.SERIES, 0, 1), (Way.RESULTED, 0, 2)]


def test_records_that_led_to_each_other_in_a_circle_are_drawn_all_the_same() -> None:
    circle = {
        f"events/{one}": _record(one, kind="dialogue", follows=other)
        for one, other in (("a", "c"), ("b", "a"), ("c", "b"))
    }
    view = _drawn(_graph(circle), "chain")
    assert view is not None
    assert len(view.rows) == 3
    assert _standing(_graph(circle)) == []


def test_what_is_part_of_another_lies_inside_it() -> None:
    wide = _svgs(_drawn(_graph(NESTED), "nesting"))[0]
    outer, east, west = (_box(one) for one in wide.all("rect", class_="card"))
    for inner in (east, west):
        assert outer["x"] < inner["x"]
        assert inner["x"] + inner["width"] < outer["x"] + outer["width"]
        assert outer["y"] < inner["y"]
        assert inner["y"] + inner["height"] < outer["y"] + outer["height"]
    assert len(wide.all("circle", class_="bond-ring")) == 1
    assert len(_rows(_drawn(_graph(NESTED), "nesting"))) == 6


def test_initiatives_of_which_none_is_part_of_another_are_no_nesting() -> None:
    flat = {path: {name: value for name, value in one.items() if name != "part_of"} for path, one in NESTED.items()}
    flat = {path: {**one, "proof": ()} for path, one in flat.items()}
    assert _drawn(_graph(flat), "nesting") is None


def test_a_fund_stands_at_its_state_with_a_bound_as_a_bound_and_what_nobody_says() -> None:
    view = _drawn(_graph(FUNDS), "funds")
    for svg in _svgs(view):
        said, states = _texts(svg), ["proposed", "under negotiation", "established", "under way", "completed"]
        assert [one for one in said if one in states] == states
        assert said.index("under negotiation") < said.index("The talked-of fund") < said.index("established")
        assert said.index("established") < said.index("The set-up fund") < said.index("under way")
        assert {"As of: October 2018", "As of: not given", "Amount: more than 5 US dollars"} <= {
            one.replace("\N{NO-BREAK SPACE}", " ") for one in said
        }
        assert "Looked for and not found: Amount" in said
        assert len(svg.all("path", class_="bond")) == 1
    rows = [[cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in _rows(view)]
    assert rows == [
        ["The set-up fund", "State", "established"],
        ["The talked-of fund", "State", "under negotiation"],
        ["The talked-of fund", "As of", "October 2018"],
        ["The talked-of fund", "Negotiated by", "Ministry of Trade"],
        ["The talked-of fund", "Amount", "more than 5 US dollars"],
        ["The set-up fund", "Not the same as", "The talked-of fund our classification"],
    ]


def test_a_barrier_is_marked_for_whom_it_is_said_and_by_whom() -> None:
    view = _drawn(_graph(BARRIERS), "barriers")
    assert [row[:3] for row in _rows(view)] == [
        ["Other aims", "priorities", "both countries"],
        ["Other rules", "economic structure", "not stated"],
        ["Other size", "economic structure", "China"],
        ["Little money", "money", "Russia"],
        ["Something", "no category of its own", "both countries"],
    ]
    assert _rows(view)[0][3] == "Anna Lee, as the document passes it on"
    for svg in _svgs(view):
        marks = [one.all("circle")[0] for one in svg.all("a")]
        columns = sorted({float(one.attributes["cx"]) for one in marks})
        assert [columns.index(float(one.attributes["cx"])) for one in marks] == [2, 3, 0, 1, 2]
        assert [one.attributes["class"] for one in marks] == ["mark", *["mark is-hollow"] * 4]
        assert {"Anna Lee", "the document itself: News of the fair"} <= {*_texts(svg)}


def test_publications_stand_at_their_years_and_apart_without_one() -> None:
    view = _drawn(_graph(WORKS), "years")
    assert view is not None
    assert [row[-1] for row in _rows(view)] == ["2016", "2018", "2018", "May 2019", "2020", "2015–2017"]
    assert view.values == 5
    wide, phone = _svgs(view)
    places = {one.attributes["aria-label"]: one.all("rect")[0].attributes for one in wide.all("a")}
    assert places["Work a of 2018, article, 2018"]["x"] == places["Work b of 2018, article, 2018"]["x"]
    first, third, last = (float(places[f"Work a of {year}, article, {year}"]["x"]) for year in (2016, 2018, 2020))
    assert third - first == pytest.approx(last - third)
    assert float(places["Over years, article, no year"]["x"]) > last
    assert [one.attributes["class"] for one in wide.all("path", class_="is-hollow")] == ["mark is-hollow"]
    years = [one.text() for one in phone.all("text", class_="year")]
    assert years == ["2020", "2019", "2018", "2017", "2016", "no year"]


def test_the_caption_tells_of_the_list_only_where_most_works_come_from_it() -> None:
    listed = {
        path: {**one, "listed_on": ({"source": "fair-news", "position": 1},)}
        for path, one in WORKS.items()
        if "work" in path
    }
    some, most = _drawn(_graph(WORKS), "years"), _drawn(_graph(WORKS, listed), "years")
    assert some is not None
    assert most is not None
    assert "come from the list" not in some.caption
    assert "Of 6 publications, 4 come from the list on one page: News of the fair." in read(str(most.caption)).text()


def test_every_kind_of_publication_has_a_shape_of_its_own() -> None:
    assert {*SHAPES} == {*PublicationKind}
    assert len({*SHAPES.values()}) == len(SHAPES)


def test_the_table_stands_below_the_picture_with_a_marker_for_each_fact() -> None:
    view = _drawn(_graph(CHAIN), "chain")
    module = environment().get_template("picture.html").make_module({"say": words(DEFAULT).said})
    page = read(str(module.picture(view)))  # type: ignore[attr-defined]
    (table,) = page.all("details", class_="picture-table")
    assert "open" in table.attributes
    assert [one.text() for one in table.all("th", scope="col")] == ["Record", "What is recorded", "Value"]
    assert len(table.all("th", scope="row")) == 7
    # Of seven relations one is a choice of ours, which no source proves.
    assert len(table.all("details", class_="proof")) == 6
