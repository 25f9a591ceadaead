"""Two states, held against each other: what is new, gone or different, and how it is said."""

import json
from typing import Any

import pytest

from build_tools.comparing import Changes, Row, Snapshot, as_markdown, as_text, compare, parsed, release_of, snapshot
from build_tools.comparing.words import in_words

RECORDS: tuple[Row, ...] = (
    {"path": "events/fair", "type": "events", "label_en": "Fair"},
    {"path": "places/harbin", "type": "places", "label_en": "Harbin"},
)
EVENTS: tuple[Row, ...] = (
    {
        "id": "fair",
        "path": "events/fair",
        "label_en": "Fair",
        "date": "2018",
        "date_earliest": "2018-01-01",
        "date_latest": "2018-12-31",
        "theme": "",
    },
)


def state(name: str = "old", version: str = "0.1.0", **tables: tuple[Row, ...]) -> Snapshot:
    sound: dict[str, tuple[Row, ...]] = {"records": RECORDS, "events": EVENTS}
    return snapshot(name, version, sound | tables)


def text(old: Snapshot, new: Snapshot) -> str:
    return as_text(compare(old, new))


def with_cells(**cells: str) -> tuple[Row, ...]:
    return ({**EVENTS[0], **cells},)


def test_equal_states_differ_in_nothing() -> None:
    changes = compare(state(), state("new"))
    assert changes.none
    assert as_text(changes) == "From old to new: nothing differs\n"


def test_a_field_is_told_once_and_what_follows_from_it_not_at_all() -> None:
    new = state("new", events=with_cells(date="2019", date_earliest="2019-01-01", date_latest="2019-12-31"))
    assert text(state(), new) == (
        "From old to new: 1 changed\n\nChanged: events\n\n  events/fair Fair\n    date: 2018 → 2019\n"
    )


def test_a_value_that_comes_or_goes_is_told_as_such() -> None:
    themed = state("new", events=with_cells(theme="Rivers"))
    assert "    theme: new “Rivers”\n" in text(state(), themed)
    assert "    theme: gone “Rivers”\n" in text(themed, state())


def test_records_that_come_and_go_are_named_with_their_labels() -> None:
    one = {"path": "places/heihe", "type": "places", "label_en": "Heihe"}
    told = text(state(), state("new", records=(RECORDS[0], one)))
    assert "1 added, 1 removed" in told
    assert "Added\n\n  places/heihe Heihe\n" in told
    assert "Removed\n\n  places/harbin Harbin\n" in told


def listed(*places: str) -> tuple[Row, ...]:
    return tuple({"record": "fair", "order": str(at), "value": one} for at, one in enumerate(places, 1))


def test_a_list_tells_the_items_that_come_and_go() -> None:
    old, new = (state(events_guests_of_honour=listed(*one)) for one in (("a", "b", "c"), ("a", "d", "c", "e")))
    assert "    guests of honour: gone “b”, new “d”; “e”\n" in text(old, new)


def test_a_list_in_another_order_is_told_as_that() -> None:
    old, new = (state(events_guests_of_honour=listed(*one)) for one in (("a", "b"), ("b", "a")))
    assert "    guests of honour: in another order\n" in text(old, new)


def test_an_item_with_several_cells_is_told_cell_by_cell() -> None:
    def sides(amount: str) -> tuple[Row, ...]:
        return ({"record": "fair", "order": "1", "side": "china", "quantity_amount": amount},)

    told = text(state(events_participants=sides("1246")), state(events_participants=sides("1247")))
    assert "    participants [china]: quantity amount: 1246 → 1247\n" in told


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("label_en", "label (English)"),
        ("names.zh", "names (Chinese)"),
        ("identifiers.geonames", "identifiers: geonames"),
        ("questions[1].answer_ru", "questions [1]: answer (Russian)"),
        ("unknowns[attended_by]_zh", "unknowns [attended_by] (Chinese)"),
        ("attended_by", "attended by"),
        ("children", "children"),
    ],
)
def test_a_field_is_told_in_words(field: str, told: str) -> None:
    assert in_words(field) == told


def test_what_a_proof_does_not_do_goes_without_saying() -> None:
    proof = {"record": "events/fair", "number": "1", "source": "news", "judgement": "false", "against": "true"}
    assert "    proof: new “source: news; against: true”\n" in text(state("old", ""), state("new", "", proof=(proof,)))


def proofs(*passages: str) -> dict[str, tuple[Row, ...]]:
    return {
        "proof": tuple(
            {"record": "events/fair", "number": str(at), "source": "news", "passage": one, "standing": "proved"}
            for at, one in enumerate(passages, 1)
        ),
        "proof_fields": tuple(
            {"record": "events/fair", "number": str(at), "field": "date", "how": "printed"}
            for at, _ in enumerate(passages, 1)
        ),
    }


def test_a_proof_before_others_does_not_make_them_all_new() -> None:
    """Proofs are told by where they stand, not by their number."""
    told = text(state("old", "", **proofs("5")), state("new", "", **proofs("2", "5")))
    assert "    proof: new “source: news; passage: 2; standing: proved”\n" in told
    assert "    proof: fields: new “date is printed in news/p2”\n" in told
    assert "p5" not in told


def test_of_a_long_text_only_what_differs_is_shown() -> None:
    old, new = (state(events=with_cells(theme=f"{'a' * 200} {word} {'z' * 200}")) for word in ("one", "two"))
    line = text(old, new).rstrip().rpartition("\n")[2]
    assert len(line) < 160
    assert " one " in line
    assert " two " in line


def test_what_cannot_be_read_is_named_and_not_taken_for_removed() -> None:
    new = snapshot("new", "", {"records": RECORDS, "events": EVENTS}, ["dataset/events/broken.yml"])
    told = text(state(), new)
    assert "Not to be read in new, so left out of the comparison\n\n  dataset/events/broken.yml\n" in told
    assert not compare(state(), new).none


@pytest.mark.parametrize(
    "hostile",
    [
        "</details><script>alert(1)</script>",
        "[click](https://example.org)",
        "![](https://example.org/x.png)",
        "@everyone #1 `code` **bold** _it_ ~~no~~",
        "https://example.org and www.example.org",
        "line\n## heading\n- item\n::error::x",
        "| a | b |",
    ],
)
def test_nothing_in_a_record_becomes_markup_of_a_summary(hostile: str) -> None:
    made = as_markdown(compare(state(), state("new", events=with_cells(theme=hostile))))
    line = next(one for one in made.split("\n") if "theme: " in one)
    assert not set("<>[]`*_@#|~") & set(line.replace("&#", ""))
    assert "://" not in line
    assert "www." not in line
    # The head, the type, the record and its field, and nothing that the text began.
    assert [one for one in made.split("\n") if one] == made.rstrip("\n").replace("\n\n", "\n").split("\n")
    assert len([one for one in made.split("\n") if one]) == 4


def changes() -> Changes:
    old = state(records=(*RECORDS, {"path": "events/gone", "type": "events", "label_en": "Gone"}))
    return compare(old, state("new", "0.2.0", events=with_cells(date="2019")))


def test_a_release_comes_back_from_its_file() -> None:
    made = release_of(changes().new, "2026-02-03", changes())
    artifact = made.artifact()
    assert artifact.path == "releases/0.2.0.json"
    assert parsed({"0.2.0": artifact.content.decode()}) == ((made,), ())
    assert (made.before, made.removed, [one.path for one in made.changed]) == (
        "0.1.0",
        (("events/gone", "Gone"),),
        ["events/fair"],
    )


def test_the_first_release_adds_every_record() -> None:
    first = release_of(state(), "2026-01-02", None)
    assert (first.before, first.added, first.changed, first.removed) == (
        "",
        ("events/fair", "places/harbin"),
        (),
        (),
    )


def test_releases_stand_in_the_order_of_their_numbers() -> None:
    texts = {
        version: release_of(state(version=version), "2026-01-02", None).artifact().content.decode()
        for version in ("0.9.0", "0.10.0", "0.2.0")
    }
    assert [one.version for one in parsed(texts)[0]] == ["0.10.0", "0.9.0", "0.2.0"]


def broken(**parts: Any) -> str:  # noqa: ANN401
    sound = json.loads(release_of(state(), "2026-01-02", None).artifact().content)
    return json.dumps({key: one for key, one in (sound | parts).items() if one != "without"})


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        "[" * 100_000,
        broken(version="0.3.0"),
        broken(added="without"),
        broken(added=[1]),
        broken(removed=["events/fair"]),
        broken(changed=[{"path": "events/fair", "label": "", "fields": [{"field": "date"}]}]),
        broken(released=None),
    ],
)
def test_a_file_that_is_no_release_is_a_finding(content: str) -> None:
    releases, found = parsed({"0.1.0": content})
    assert releases == ()
    assert [(one.code, one.path) for one in found] == [("W101", "releases/0.1.0.json")]
