"""The graph as tables, over a world small enough to write the rows out."""

from collections import Counter
from typing import Any

import pytest

from build_tools.core.languages import LANGUAGES
from build_tools.graph import Graph
from build_tools.records import record_types
from build_tools.schema.table_schema import Cell
from build_tools.tables import specs, tables
from build_tools.tables.facts_in_words import facts_in_words
from tests import worlds

Rows = list[dict[str, Cell]]


def rows(graph: Graph, name: str, standing: str = "proved") -> Rows:
    """Rows of one table without their empty cells."""
    made = {one.name: one for one in tables(graph, lambda _path, _number: standing)}[name]
    return [{column: cell for column, cell in row.items() if cell is not None} for row in made.records()]


EVENT: dict[str, Any] = {"kind": "forum"}


def test_a_list_of_refs_becomes_a_link_table() -> None:
    graph = worlds.graph(
        events__fair=EVENT | {"organizers": ("most-china", "minec-russia")},
        events__forum=EVENT | {"organizers": ("most-china",)},
    )
    assert rows(graph, "events_organizers") == [
        {"record": "fair", "order": 1, "value": "most-china"},
        {"record": "fair", "order": 2, "value": "minec-russia"},
        {"record": "forum", "order": 1, "value": "most-china"},
    ]
    assert "organizers" not in rows(graph, "events")[0]


def test_a_list_of_objects_becomes_a_table_of_their_fields() -> None:
    participants = (
        {"side": "china", "quantity": {"amount": 1246, "unit": "enterprises"}},
        {"side": "russia", "quantity": {"amount": 3, "upper": 4.5, "qualifier": "between", "unit": "members"}},
    )
    assert rows(worlds.graph(events__fair=EVENT | {"participants": participants}), "events_participants") == [
        {
            "record": "fair",
            "order": 1,
            "side": "china",
            "quantity_amount": 1246,
            "quantity_qualifier": "exact",
            "quantity_unit": "enterprises",
        },
        {
            "record": "fair",
            "order": 2,
            "side": "russia",
            "quantity_amount": 3,
            "quantity_upper": 4.5,
            "quantity_qualifier": "between",
            "quantity_unit": "members",
        },
    ]


@pytest.mark.parametrize(
    ("date", "earliest", "latest"),
    [
        ("2018-10-16", "2018-10-16", "2018-10-16"),
        ("2016-06", "2016-06-01", "2016-06-30"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("2019-06-15/2019-06-19", "2019-06-15", "2019-06-19"),
        ("2018/..", "2018-01-01", None),
        ("XXXX-10-16", None, None),
    ],
)
def test_a_date_brings_its_earliest_and_its_latest_day(date: str, earliest: str | None, latest: str | None) -> None:
    (row,) = rows(worlds.graph(events__fair=EVENT | {"date": date}), "events")
    assert (row["date"], row.get("date_earliest"), row.get("date_latest")) == (date, earliest, latest)


def test_what_a_record_leaves_out_stands_with_its_default() -> None:
    graph = worlds.graph(indicators__trade={"measure": {"en": "Trade"}, "scope": "national"}, events__fair=EVENT)
    (row,) = rows(graph, "indicators")
    assert (row["status"], row["sum_allowed"]) == ("draft", False)
    assert "quantity_qualifier" not in row
    assert rows(graph, "events") == [
        {"id": "fair", "path": "events/fair", "label_en": "Something", "status": "draft", "kind": "forum"}
    ]


def test_an_object_becomes_columns() -> None:
    point = {"point": {"latitude": 45.8, "longitude": 126}}
    (row,) = rows(worlds.graph(places__harbin={"kind": "city"} | point), "places")
    assert (row["point_latitude"], row["point_longitude"], row["point_precision"]) == (45.8, 126, "city")


def test_names_identifiers_topics_and_former_ids_have_tables_for_all_types() -> None:
    graph = worlds.graph(
        places__harbin={
            "kind": "city",
            "topics": ("rivers", "fairs"),
            "identifiers": {"wikidata": "Q42956"},
            "names": {"ru": ({"form": "Харбин"},), "en": ({"form": "Kharbin", "kind": "former"},)},
            "replaces": ("kharbin",),
            "unknowns": {"point": {"en": "Not looked up."}},
            "credit": ({"who": "A. Petrova", "date": "2026-01-02"},),
        }
    )
    assert rows(graph, "names") == [
        {"record": "places/harbin", "language": "en", "form": "Kharbin", "kind": "former"},
        {"record": "places/harbin", "language": "ru", "form": "Харбин", "kind": "usual"},
    ]
    assert rows(graph, "identifiers") == [{"record": "places/harbin", "scheme": "wikidata", "identifier": "Q42956"}]
    assert [row["topic"] for row in rows(graph, "records_topics")] == ["fairs", "rivers"]
    assert rows(graph, "redirects") == [{"record": "places/harbin", "former": "kharbin"}]
    assert rows(graph, "unknowns") == [{"record": "places/harbin", "field": "point", "reason_en": "Not looked up."}]
    assert rows(graph, "credit") == [
        {"record": "places/harbin", "number": 1, "who": "A. Petrova", "part": "added", "date": "2026-01-02"}
    ]


def test_a_fact_stands_in_one_row_with_its_proof() -> None:
    facts = {row["fact"]: row for row in rows(worlds.examined(worlds.SMALL).graph, "facts")}
    assert facts["events/river-fair-3#participants.china.quantity"] == {
        "fact": "events/river-fair-3#participants.china.quantity",
        "record": "events/river-fair-3",
        "type": "events",
        "label_en": "Third River Fair",
        "label_ru": "Третья речная ярмарка",
        "label_zh": "第三届河流博览会",
        "field": "participants.china.quantity",
        "field_title_en": "Participants · China · Number",
        "field_title_ru": "Участники · Китай · Число",
        "field_title_zh": "参与方 · 中方 · 数量",
        "value": "1246",
        "value_en": "1246",
        "value_ru": "1246",
        "value_zh": "1246",
        "amount": 1246,
        "qualifier": "exact",
        "unit": "enterprises",
        "unit_en": "enterprises",
        "unit_ru": "предприятий",
        "unit_zh": "家企业",
        "date": "2011-06-04",
        "place": "osinovka",
        "source": "notice",
        "source_label_en": "A notice on the fair",
        "source_label_ru": "Заметка о ярмарке",
        "source_label_zh": "博览会通知",
        "passage": 1,
        "phrase": "1246 enterprises from China",
        "judgement": False,
        "how": "printed",
        "against": False,
        "standing": "proved",
        "proofs": 1,
        "page": "records/events/river-fair-3.html",
    }
    place = facts["events/river-fair-3#place"]
    assert (place["value"], place["value_en"], place["value_ru"]) == ("osinovka", "Osinovka", "Осиновка")
    assert place["value_path"] == "places/osinovka"
    date = facts["events/river-fair-3#date"]
    assert (date["how"], date["reason_en"]) == ("implied", "The notice is of 2011.")


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        ({"amount": 5, "qualifier": "more_than"}, ("5", "more than 5", "более 5", "超过5")),
        ({"amount": 3, "upper": 4.5, "qualifier": "between"}, ("3–4.5", "3–4.5", "3–4,5", "3–4.5")),
        (
            {"amount": 100000000000, "qualifier": "more_than"},
            ("100000000000", "more than 100 billion", "более 100 млрд", "超过1000亿"),
        ),
        ({"amount": 7}, ("7", "7", "7", "7")),
        (
            {"qualifier": "increased"},
            ("increased", "increased, no number given", "увеличилось, число не названо", "有所增加，未给出数字"),
        ),
    ],
    ids=["a bound", "a range", "a large number", "a number", "no number"],
)
def test_a_number_is_said_with_its_hedge(quantity: dict[str, Any], said: tuple[str, ...]) -> None:
    participants = ({"side": "china", "quantity": quantity | {"unit": "enterprises"}},)
    graph = worlds.graph(events__fair=EVENT | {"participants": participants})
    row = {one["field"]: one for one in rows(graph, "facts")}["participants.china.quantity"]
    assert (row["value"], row["value_en"], row["value_ru"], row["value_zh"]) == said


def test_the_codebook_has_a_row_for_every_column() -> None:
    made = tables(worlds.graph(), lambda _path, _number: "proved")
    book = {(row["table"], row["column"]): row for row in rows(worlds.graph(), "codebook")}
    assert book.keys() == {(table.name, name) for table in made for name in table.header}
    assert book["events", "place"]["leads_to"] == "places.id"
    assert book["events", "kind"]["title_ru"] == "Вид"
    assert book["facts", "standing"]["values"] == "proved; unproved; authority"


def test_facts_in_words_mind_bounds_opinions_and_what_nobody_proved() -> None:
    participants = ({"side": "china", "quantity": {"amount": 5, "qualifier": "more_than", "unit": "enterprises"}},)
    graph = worlds.graph(events__fair=EVENT | {"participants": participants})
    made = facts_in_words(tables(graph, lambda _path, _number: "proved")[0], graph, LANGUAGES[0]).records()
    assert [(row["Value"], row["Unit"], row["Mind"]) for row in made if row["Unit"]] == [
        ("more than 5", "enterprises", "A bound or an estimate, not an exact number. Nobody has shown a source yet.")
    ]


def test_facts_in_words_name_who_speaks_and_the_topics_to_filter_by() -> None:
    graph = worlds.examined(worlds.SMALL).graph
    facts = tables(graph, lambda _path, _number: "proved")[0]
    made = {row["Key"]: row for row in facts_in_words(facts, graph, LANGUAGES[0]).records()}
    assert made["events/river-fair-3#date"]["Who says so"] == "the source itself"
    assert made["events/river-fair-3#date"]["Topics"] == "Fairs"
    assert {row["Who says so"] for row in made.values()} == {"the source itself"}


def test_nobody_speaks_where_there_is_no_proof() -> None:
    graph = worlds.graph(events__fair=EVENT | {"date": "2018/.."})
    facts = tables(graph, lambda _path, _number: "proved")[0]
    (row,) = [one for one in facts_in_words(facts, graph, LANGUAGES[1]).records() if one["Что указано"] == "Дата"]
    assert (row["Кто это говорит"], row["Значение"], row["Дата"]) == (None, "с 2018", "с 2018")
    assert row["Страница"] == "ru/records/events/fair.html"


def proved(**more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"at": "notice/p1", "phrase": "in Harbin", "says": ("place",)} | more


def test_the_strongest_proof_of_a_fact_is_shown() -> None:
    implied = {"at": "notice/p2", "phrase": "by the river", "implies": {"place": {"en": "Only one river."}}}
    proofs = (proved(against=True, phrase="not in Harbin"), implied, proved(by="unnamed experts", judgement=True))
    (fact,) = rows(worlds.graph(events__fair=EVENT | {"place": "harbin", "proof": proofs}), "facts")
    assert (fact["phrase"], fact["how"], fact["against"], fact["proofs"]) == ("in Harbin", "printed", False, 3)
    assert (fact["said_by"], fact["judgement"]) == ("unnamed experts", True)


def test_a_fact_that_was_looked_up_names_its_authority() -> None:
    looked_up = {"at": "wikidata", "locator": "Q42956", "retrieved": "2026-01-02", "says": ("identifiers",)}
    graph = worlds.graph(
        places__harbin={"kind": "city", "identifiers": {"wikidata": "Q42956"}, "proof": (looked_up,)},
        sources__wikidata={"kind": "authority"},
    )
    (fact,) = rows(graph, "facts", "authority")
    assert (fact["value"], fact["source"], fact["how"], fact["standing"]) == (
        "Q42956",
        "wikidata",
        "looked_up",
        "authority",
    )
    (proof,) = rows(graph, "proof", "authority")
    assert (proof["locator"], proof["retrieved"]) == ("Q42956", "2026-01-02")
    assert "passage" not in proof


def test_several_phrases_stand_in_one_cell() -> None:
    proof = proved(phrase=("in Harbin", "by the river"))
    (row,) = rows(worlds.graph(events__fair=EVENT | {"proof": (proof,), "place": "harbin"}), "proof")
    assert row["phrase"] == "in Harbin … by the river"


def test_a_table_stands_for_every_type_and_for_each_of_its_lists() -> None:
    names = [spec.name for spec in specs()]
    assert names[:2] == ["facts", "codebook"]
    assert {one.folder for one in record_types()} <= set(names)
    assert [name for name, times in Counter(names).items() if times > 1] == []


@pytest.mark.parametrize("root", [worlds.SMALL, worlds.WHOLE], ids=["small", "whole"])
def test_every_primary_key_is_unique(root: Any) -> None:  # noqa: ANN401
    """Readers of the package rely on it, and frictionless is not asked about every table alike."""
    for spec in specs():
        made = worlds.table(root, spec.name)
        keys = [tuple(row[column] for column in spec.primary_key) for row in made.records()]
        assert [key for key, times in Counter(keys).items() if times > 1] == [], spec.name
        assert not any(cell is None for key in keys for cell in key), spec.name


@pytest.mark.parametrize("root", [worlds.SMALL, worlds.WHOLE], ids=["small", "whole"])
def test_every_foreign_key_leads_to_a_row(root: Any) -> None:  # noqa: ANN401
    for spec in specs():
        for key in spec.foreign_keys:
            there = worlds.table(root, key["reference"]["resource"]).records()
            known = {row[key["reference"]["fields"]] for row in there} | {None}
            here = {row[key["fields"]] for row in worlds.table(root, spec.name).records()}
            assert here <= known, (spec.name, key)


def test_the_whole_world_fills_a_table_of_every_type() -> None:
    empty = [one.folder for one in record_types() if not worlds.table(worlds.WHOLE, one.folder).rows]
    assert empty == []
