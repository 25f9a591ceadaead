"""The timeline: how dates are drawn, and which are not."""

from collections.abc import Mapping
from typing import Any, Final

import pytest

from build_tools.core.languages import CODES
from build_tools.graph import Graph
from build_tools.pages.timeline_dates import Drawing, dated, stretch, undated
from build_tools.pages.timeline_page import timeline_view
from tests.pages import one_page, world
from tests.pages.tree import Element, read

DATES: Final = {
    "day": "2018-10-16",
    "days": "2019-06-15/2019-06-19",
    "month": "2016-06",
    "year": "2017",
    "interval": "2019/2024",
    "open": "2018/..",
    "until": "../2016",
    "about": "2015~",
    "no-year": "XXXX-10-16",
}


def _event(name: str, date: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    proof = {"at": "fair-news/p2", "phrase": "words of it", "says": ("date",)}
    return {"label": {"en": f"The {name}"}, "kind": "forum", "date": date, "proof": (proof,)} | fields


WIDER: Final[dict[str, Mapping[str, Any]]] = (
    {path: one for path, one in world.RECORDS.items() if path not in {"events/fair-6", "agreements/charter"}}
    | {f"events/{name}": _event(name, date) for name, date in DATES.items()}
    | {
        "events/implied": _event(
            "implied",
            "2018-11",
            topics=("fairs",),
            proof=({"at": "fair-news/p2", "phrase": "words of it", "implies": {"date": {"en": "By the page."}}},),
        ),
        "events/undated": {"label": {"en": "The undated"}, "kind": "plenary"},
        "agreements/plan": {
            "label": {"en": "The plan <b>", "zh": "计划"},
            "kind": "work_plan",
            "signed": "2018",
            "period": "2019/2024",
            "topics": ("fairs",),
            "proof": ({"at": "fair-news/p2", "phrase": "words of it", "says": ("signed", "period")},),
        },
        "initiatives/talks": {
            "label": {"en": "The talks"},
            "kind": "fund",
            "as_of": "2018-10",
            "unknowns": {"date": {"en": "No day is given."}},
            "proof": ({"at": "fair-news/p2", "phrase": "words of it", "says": ("as_of",)},),
        },
        "initiatives/silent": {
            "label": {"en": "The silent"},
            "kind": "fund",
            "unknowns": {"date": {"en": "Only “last year”."}},
        },
    }
)


@pytest.fixture(scope="module")
def wider() -> Graph:
    """The small world with a date of every form."""
    return world.graph_of(WIDER)


@pytest.fixture(scope="module")
def drawn(wider: Graph) -> Mapping[str, Element]:
    """Its timeline by language."""
    return {code: read(one_page.made(timeline_view, wider, code).html) for code in CODES}


def _words(one: Element) -> str:
    return " ".join(one.text().split())


def _rows(page: Element, picture: str = "timeline-wide") -> dict[str, Element]:
    """Rows of a picture by what is said of them."""
    return {one.attributes["aria-label"]: one for one in page.all("svg", class_=picture)[0].all("a")}


def _row(page: Element, name: str) -> Element:
    (found,) = (row for said, row in _rows(page).items() if said.startswith(f"The {name},"))
    return found


def test_every_date_of_a_record_has_its_row_in_the_order_of_time(wider: Graph) -> None:
    assert [(one.entry.slug, one.field.name, one.written) for one in dated(wider)] == [
        ("until", "date", "../2016"),
        ("about", "date", "2015~"),
        ("month", "date", "2016-06"),
        ("year", "date", "2017"),
        ("plan", "signed", "2018"),
        ("open", "date", "2018/.."),
        ("talks", "as_of", "2018-10"),
        ("day", "date", "2018-10-16"),
        ("implied", "date", "2018-11"),
        ("plan", "period", "2019/2024"),
        ("interval", "date", "2019/2024"),
        ("days", "date", "2019-06-15/2019-06-19"),
        ("no-year", "date", "XXXX-10-16"),
    ]


def test_what_has_no_date_is_known(wider: Graph) -> None:
    assert {one.slug for one in undated(wider)} == {"undated", "silent", "fund", "fair-series"}


@pytest.mark.parametrize(
    ("name", "drawing", "years", "sides"),
    [
        ("day", Drawing.DAY, (2018.789, 2018.792), ""),
        ("days", Drawing.DAY, (2019.452, 2019.466), ""),
        ("month", Drawing.BAR, (2016.415, 2016.497), ""),
        ("year", Drawing.BAR, (2017, 2018), ""),
        ("interval", Drawing.BAR, (2019, 2025), ""),
        ("open", Drawing.BAR, (2018, 2019), "end"),
        ("until", Drawing.BAR, (2016, 2017), "start"),
        ("about", Drawing.BAR, (2015, 2016), "vague"),
        ("talks", Drawing.STATE, (2018.748, 2018.833), ""),
    ],
)
def test_a_date_is_as_wide_as_what_it_can_mean(
    name: str, drawing: Drawing, years: tuple[float, float], sides: str, wider: Graph
) -> None:
    found = stretch(next(one for one in dated(wider) if one.entry.slug == name))
    assert (found.start, found.end) == pytest.approx(years, abs=6e-4)
    assert found.drawing is drawing
    assert (found.open_start, found.open_end, found.vague) == (sides == "start", sides == "end", sides == "vague")


def test_a_date_without_a_year_is_listed_but_not_drawn(wider: Graph, drawn: Mapping[str, Element]) -> None:
    with pytest.raises(ValueError, match="XXXX-10-16 has no year"):
        stretch(dated(wider)[-1])
    assert not [said for said in _rows(drawn["en"]) if said.startswith("The no-year")]
    assert "The no-year" in _words(drawn["en"].all("ol", class_="timeline-list")[0])


def test_a_month_is_a_twelfth_of_a_year_wide(drawn: Mapping[str, Element]) -> None:
    wide = {
        name: float(_row(drawn["en"], name).all("rect", class_="mark")[0].attributes["width"])
        for name in ("month", "year", "interval")
    }
    assert wide["month"] == pytest.approx(wide["year"] / 12, abs=0.2)
    assert wide["interval"] == pytest.approx(wide["year"] * 6, abs=0.3)


def test_a_bar_begins_where_its_year_does(drawn: Mapping[str, Element]) -> None:
    start = float(_row(drawn["en"], "year").all("rect", class_="mark")[0].attributes["x"])
    years = drawn["en"].all("svg", class_="timeline-wide")[0].all("g", class_="axis")[0].all("text")
    at = {one.text(): float(one.attributes["x"]) for one in years}
    assert start == pytest.approx((at["2016"] + at["2018"]) / 2 - 3, abs=0.2)


def test_an_open_side_has_an_arrow_and_no_other_has(drawn: Mapping[str, Element]) -> None:
    arrows = {said.split(",")[0] for said, row in _rows(drawn["en"]).items() if row.all("path", class_="head")}
    assert arrows == {"The open", "The until"}


def test_an_implied_date_is_hollow_and_a_hedged_one_dashed(drawn: Mapping[str, Element]) -> None:
    rows = _rows(drawn["en"])
    assert [said for said, row in rows.items() if row.has("class_", "is-implied")] == [
        "The implied, forum, November 2018"
    ]
    assert [said for said, row in rows.items() if row.has("class_", "is-vague")] == ["The about, forum, about 2015"]


def test_a_statement_about_a_moment_is_no_happening(drawn: Mapping[str, Element]) -> None:
    talks = _row(drawn["en"], "talks")
    assert _words(talks) == "The talks fund · As of October 2018"
    assert not talks.all("rect", class_="mark")


def test_the_list_says_the_same_with_the_proof(drawn: Mapping[str, Element]) -> None:
    items = drawn["en"].all("ol", class_="timeline-list")[0].all("li")
    items = [one for one in items if "data-topics" in one.attributes]
    assert len(items) == 13
    for item in items:
        assert len(item.all("details", class_="proof")) == 1
    (implied,) = (one for one in items if "The implied" in one.text())
    assert implied.all("details")[0].has("class_", "is-implied")
    assert implied.all("time")[0].text() == "November 2018"


def test_rows_and_lines_know_their_topics(drawn: Mapping[str, Element]) -> None:
    page = drawn["en"]
    options = [(one.attributes["value"], one.text()) for one in page.all("option")]
    assert options == [("", "All topics"), ("fairs", "Fairs and trade")]
    belonging = {said.split(",")[0] for said, row in _rows(page).items() if row.attributes["data-topics"] == "fairs"}
    assert belonging == {"The implied", "The plan <b>"}
    assert "hidden" in page.all("form", class_="timeline-filter")[0].attributes, "without scripts it does nothing"
    assert page.all("output")[0].attributes["data-words"] == "Shown: {shown} of 13"


def test_both_pictures_have_the_same_rows(drawn: Mapping[str, Element]) -> None:
    for page in drawn.values():
        assert list(_rows(page)) == list(_rows(page, "timeline-phone"))
        assert len(_rows(page)) == 12


def test_nothing_of_a_row_leaves_the_picture(drawn: Mapping[str, Element]) -> None:
    for picture, width in (("timeline-wide", 720), ("timeline-phone", 350)):
        for said, row in _rows(drawn["ru"], picture).items():
            for one in row.all("rect", class_="mark"):
                x, wide = float(one.attributes["x"]), float(one.attributes["width"])
                assert x >= 0, said
                assert x + wide <= width, said


def test_the_timeline_is_in_the_language_of_the_page(drawn: Mapping[str, Element]) -> None:
    plan = next(row for said, row in _rows(drawn["zh"]).items() if said == "计划、工作计划 · 期限、2019至2024年")
    assert "lang" not in plan.all("tspan", class_="name")[0].attributes
    untranslated = next(row for said, row in _rows(drawn["zh"]).items() if said.startswith("The year"))
    assert untranslated.all("tspan", class_="name")[0].attributes["lang"] == "en"
    assert drawn["ru"].all("svg", class_="timeline-wide")[0].all("title")[0].text().startswith("Хронология")


def test_the_legend_explains_what_is_drawn(drawn: Mapping[str, Element]) -> None:
    assert len(drawn["en"].all("ul", class_="timeline-legend")[0].all("li")) == 6


def test_what_has_no_date_is_listed_with_the_reason(drawn: Mapping[str, Element]) -> None:
    page = drawn["en"]
    walked = list(page.walk())
    below = next(one for one in walked[walked.index(page.by_id("undated")) :] if one.tag == "ul")
    assert [_words(one) for one in below.all("li")] == [
        "Fairs series of events No date is recorded.",
        "Fund fund No date is recorded.",
        "The silent fund Only “last year”.",
        "The undated plenary session No date is recorded.",
    ]


def test_ids_of_the_page_are_unique(drawn: Mapping[str, Element]) -> None:
    for page in drawn.values():
        ids = [one.attributes["id"] for one in page.walk() if "id" in one.attributes]
        assert len(ids) == len(set(ids))


def test_too_few_dates_make_no_picture_but_a_list(graph: Graph) -> None:
    page = read(one_page.made(timeline_view, graph, "en").html)
    assert page.all("svg", class_="timeline") == []
    assert page.all("ul", class_="timeline-legend") == []
    listed = [one for one in page.all("li") if "data-topics" in one.attributes]
    assert [_words(one).split(" Proof")[0].split(" ")[0] for one in listed] == ["about", "15–19"]


def test_where_nothing_is_dated_there_is_no_timeline() -> None:
    assert one_page.view(timeline_view, world.graph_of({"places/china": world.RECORDS["places/china"]}), "en") is None
