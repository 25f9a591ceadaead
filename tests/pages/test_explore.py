"""All records in one table, and what they can be found by."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

import pytest

from build_tools.core.languages import CODES
from build_tools.graph import Entry, Graph, link
from build_tools.pages import facets
from build_tools.pages.explore_page import ExploreView, RowView, explore_view
from build_tools.pages.facets import FACETS, years_of
from build_tools.records import Record, by_folder
from build_tools.records._fields import Date, Ref, Slug
from build_tools.records._marks import fact
from tests.pages import one_page, world
from tests.pages.tree import read


def view(graph: Graph, code: str = "en") -> ExploreView:
    found = one_page.view(explore_view, graph, code)
    assert isinstance(found, ExploreView)
    return found


def rows(graph: Graph, code: str = "en") -> Mapping[str, RowView]:
    return {row.path: row for section in view(graph, code).sections for row in section.rows}


def options(graph: Graph, name: str, code: str = "en") -> list[tuple[str, str, str]]:
    (facet,) = (one for one in view(graph, code).facets if one.name == name)
    return [(one.code, read(str(one.label)).text(), one.count) for one in facet.options]


def test_every_record_is_listed_but_topics_and_authorities(graph: Graph) -> None:
    left_out = {path for path in world.RECORDS if path.startswith("topics/")} | {"sources/wikidata"}
    assert set(rows(graph)) == set(world.RECORDS) - left_out
    assert view(graph).all == str(len(world.RECORDS) - len(left_out))


def test_a_record_says_what_it_can_be_found_by(graph: Graph) -> None:
    assert rows(graph)["events/fair-6"].held.split() == [
        "place:places/china",
        "place:places/harbin",
        "side:third",
        "topic:fairs",
        "type:events",
        "voice:people/anna-lee",
        "voice:sources/fair-news",
        "voice:sources/wikidata",
        "voice:unnamed-experts",
        "year:2019",
    ]
    assert rows(graph)["places/china"].held == "place:places/china type:places"


def test_a_record_is_found_by_its_names_in_every_language(graph: Graph) -> None:
    named = "Sixth Fair · Шестая ярмарка · 第六届博览会 · Sino-Russian Fair · 6th Fair · Ярмарка · 中俄博览会"
    assert rows(graph)["events/fair-6"].text == f"{named} · The fair of 2019 in Harbin."
    assert rows(graph, "ru")["events/fair-6"].text == f"{named} · Ярмарка 2019 года в Харбине."
    assert rows(graph)["claims/high"].text == "High · High (ру) · High（中）"


def test_a_place_counts_for_what_it_lies_in_but_the_row_shows_what_is_named(graph: Graph) -> None:
    assert options(graph, "place") == [("places/china", "China", "6"), ("places/harbin", "Harbin", "2")]
    assert read(str(rows(graph)["events/fair-6"].places)).text() == "Harbin"


def test_speakers_come_before_documents_and_documents_before_authorities(graph: Graph) -> None:
    assert options(graph, "voice") == [
        ("people/anna-lee", "Anna Lee", "1"),
        ("unnamed-experts", "unnamed experts", "1"),
        ("sources/fair-news", "News of the fair", "12"),
        ("sources/wikidata", "Wikidata", "2"),
    ]


def test_types_stand_in_the_order_of_the_language(graph: Graph) -> None:
    russian = [label for _, label, _ in options(graph, "type", "ru")]
    assert russian[:3] == ["Инициативы", "Источники", "Места"]
    assert [str(section.title) for section in view(graph, "ru").sections] == russian


def test_years_come_from_the_latest(graph: Graph) -> None:
    assert options(graph, "year") == [("2019", "2019", "3"), ("2018", "2018", "1")]


@pytest.mark.parametrize(
    ("date", "years"),
    [
        ("2018", [2018]),
        ("2019-06-15/2019-06-19", [2019]),
        ("2017/2020", [2017, 2018, 2019, 2020]),
        ("2018/..", [2018]),
        ("../2018-03", [2018]),
        ("2018~", [2018]),
        ("201X", list(range(2010, 2020))),
        ("XXXX-10-16", []),
        ("19XX", []),
        ("1800/2000", [1800, 2000]),
        ("19XX/2003", [2003]),
    ],
)
def test_a_date_stands_under_each_year_that_it_can_mean(date: str, years: list[int]) -> None:
    assert list(years_of(date)) == years


class Voyage(Record):
    """Voyage, voyages | Рейс, рейсы | 航程, 航程

    A type that the pages have never heard of.

    ru: Тип, о котором страницы ничего не знают.
    zh: 页面从未见过的类型。
    """  # noqa: D415 -- as every type has it

    folder: ClassVar[str] = "voyages"

    harbour: Annotated[Slug, Ref("places")] | None = fact()
    """Harbour | Порт | 港口

    Where it ends.

    ru: Где он кончается.
    zh: 终点。
    good: harbin
    bad: Harbin
    why: the id | идентификатор | 写标识
    """
    sailed: Date | None = fact()
    """Sailed | В пути | 航行

    When it took place.

    ru: Когда он состоялся.
    zh: 航行时间。
    good: "2015/2016"
    bad: 2015-16
    why: a slash | косая черта | 用斜线
    """


def test_a_type_that_nobody_thought_of_is_listed_with_its_places_and_years(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = {"label": {"en": "Upstream"}, "harbour": "harbin", "sailed": "2015/2016", "topics": ("fairs",)}
    voyage = Entry(
        file="dataset/voyages/upstream.yml",
        folder="voyages",
        slug="upstream",
        record=Voyage.model_validate(raw),
        raw=raw,
    )
    monkeypatch.setattr(facets, "by_folder", lambda: {**by_folder(), "voyages": Voyage})
    row = rows(link((*graph.entries.values(), voyage)))["voyages/upstream"]
    assert row.held == ("place:places/china place:places/harbin topic:fairs type:voyages year:2015 year:2016")
    assert (row.type_name, row.edtf, row.first_day) == ("Voyage", "2015/2016", "2015-01-01")


def test_nothing_is_found_in_an_empty_world() -> None:
    assert explore_view.view(one_page.sheet(link(()), "en")) is None


@pytest.mark.parametrize("code", CODES)
def test_without_scripts_the_table_is_whole_and_every_type_has_an_anchor(graph: Graph, code: str) -> None:
    page = read(one_page.made(explore_view, graph, code).html)
    links = [one.attributes["href"] for nav in page.all("nav", class_="jump") for one in nav.all("a")]
    assert links == [f"#{body.attributes['id']}" for body in page.all("tbody")]
    assert len([row for row in page.all("tr") if "data-path" in row.attributes]) == len(rows(graph))
    assert page.all("p", class_="without-scripts")


def test_every_box_belongs_to_a_group_that_is_named(graph: Graph) -> None:
    page = read(one_page.made(explore_view, graph, "en").html)
    fields = page.all("fieldset")
    assert [one.attributes["data-facet"] for one in fields] == [one.name for one in FACETS]
    assert [legend.text() for one in fields for legend in one.all("legend")] == [
        "Type",
        "Topic",
        "Place",
        "Year",
        "Side of the source",
        "Who says so",
    ]
    labelled = [box for label in page.all("label") for box in label.all("input", type="checkbox")]
    assert labelled == page.all("input", type="checkbox")
