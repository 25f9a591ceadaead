"""The graph: links both ways, proof and what it covers, records by topic and by meaning."""

from build_tools.graph import Graph
from build_tools.records import Citable, Dated, Located
from tests import worlds

FAIR = {
    "kind": "exposition",
    "date": "2018-10-16/2018-10-19",
    "place": "harbin",
    "organizers": ("most-china", "minec-russia"),
    "topics": ("fairs",),
    "resulted_in": ("agreements/plan",),
    "proof": (
        {"at": "notice/p1", "phrase": "in Harbin by both", "says": ("place", "organizers")},
        {
            "at": "notice/p2",
            "phrase": "the Ministry of Science",
            "says": ("organizers.most-china",),
            "implies": {"date": {"en": "The page is of 2018."}},
            "by": "people/anna-petrova",
        },
    ),
}
PLACE = {"kind": "city", "topics": ("fairs", "rivers")}
PLAN = {
    "kind": "work_plan",
    "proof": ({"at": "notice/p2", "phrase": "a plan", "says": ("state",), "by": "unnamed experts"},),
}


def graph() -> Graph:
    return worlds.graph(places__harbin=PLACE, events__fair=FAIR, agreements__plan=PLAN)


def test_records_stand_in_the_order_of_their_paths() -> None:
    assert list(graph().entries) == ["agreements/plan", "events/fair", "places/harbin"]


def test_a_link_leads_to_the_one_folder_of_its_field_or_to_the_path_itself() -> None:
    assert [(link.value.path, link.target) for link in graph().links if link.source.path == "events/fair"] == [
        ("topics.fairs", "topics/fairs"),
        ("proof.1.at", "sources/notice"),
        ("proof.2.at", "sources/notice"),
        ("proof.2.by", "people/anna-petrova"),
        ("place", "places/harbin"),
        ("organizers.most-china", "organizations/most-china"),
        ("organizers.minec-russia", "organizations/minec-russia"),
        ("resulted_in.plan", "agreements/plan"),
    ]


def test_a_speaker_without_a_name_is_no_link() -> None:
    assert [link.value.path for link in graph().links if link.source.path == "agreements/plan"] == ["proof.1.at"]


def test_a_link_is_seen_from_its_other_end() -> None:
    backlinks = graph().backlinks
    assert [(link.source.path, link.value.path) for link in backlinks["places/harbin"]] == [("events/fair", "place")]
    assert [link.source.path for link in backlinks["sources/notice"]] == [
        "agreements/plan",
        "events/fair",
        "events/fair",
    ]
    assert "events/fair" not in backlinks


def covered() -> list[tuple[int, str, bool]]:
    """Number of the proof, path of the value, whether it is printed."""
    return [(one.number, one.value.path, one.reason is None) for one in graph().entries["events/fair"].covered]


def test_a_list_that_is_named_covers_what_is_in_it_and_an_item_by_its_name_only_itself() -> None:
    assert covered() == [
        (0, "place", True),
        (0, "organizers.most-china", True),
        (0, "organizers.minec-russia", True),
        (1, "organizers.most-china", True),
        (1, "date", False),
    ]


def test_a_value_knows_all_its_proofs() -> None:
    proofs = graph().entries["events/fair"].proofs_of
    assert [one.number for one in proofs["organizers", 0]] == [0, 1]
    assert [one.number for one in proofs["organizers", 1]] == [0]
    assert ("resulted_in", 0) not in proofs


def test_facts_are_what_a_source_has_to_say() -> None:
    assert [value.path for value in graph().entries["events/fair"].facts] == [
        "date",
        "place",
        "organizers.most-china",
        "organizers.minec-russia",
        "resulted_in.plan",
    ]


def test_a_topic_shows_the_records_that_name_it() -> None:
    assert {topic: [entry.path for entry in found] for topic, found in graph().by_topic.items()} == {
        "fairs": ["events/fair", "places/harbin"],
        "rivers": ["places/harbin"],
    }


def test_records_are_asked_for_by_meaning() -> None:
    assert [entry.path for entry in graph().having(Located)] == ["places/harbin"]
    assert [entry.path for entry in graph().having(Dated)] == ["events/fair"]
    assert graph().having(Citable) == ()


def test_a_label_falls_back_to_english_and_says_so() -> None:
    assert graph().label("places/harbin", "zh") == ("Something", "en")
    assert graph().label("places/nowhere", "zh") == ("places/nowhere", "zh")


def test_passages_are_found_by_source_and_number() -> None:
    passages = worlds.examined(worlds.SMALL).graph.passages
    assert [(name, one.role, one.anchor) for name, one in passages.items()] == [
        ("notice/p1", "content", "p1"),
        ("notice/p2", "furniture", "p2"),
    ]


def test_every_form_of_a_name_is_known() -> None:
    names = {"en": ({"form": "Kharbin", "kind": "misspelling"},)}
    made = worlds.graph(places__harbin=PLACE | {"label": {"en": "Harbin", "zh": "哈尔滨"}, "names": names})
    assert made.forms["places/harbin"] == ("Harbin", "哈尔滨", "Kharbin")
