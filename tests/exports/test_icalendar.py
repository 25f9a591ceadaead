"""Calendars, read back by icalendar: only what is known to the day, and how surely."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest

from build_tools.core.languages import CODES
from build_tools.exports.icalendar import calendars, one_line
from tests import bundles, worlds

FAIR: dict[str, Any] = {
    "label": {"en": "Fair", "ru": "Ярмарка", "zh": "博览会"},
    "kind": "exposition",
    "date": "2019-06-15/2019-06-19",
    "place": "harbin",
    "proof": (
        {"at": "news/p1", "phrase": "from June 15", "says": ("place",), "implies": {"date": {"en": "No year."}}},
    ),
}
GRAPH = worlds.graph(
    places__harbin={"label": {"en": "Harbin", "ru": "Харбин", "zh": "哈尔滨"}, "kind": "city"},
    events__fair=FAIR,
    events__month={"kind": "forum", "date": "2019-06"},
    events__year={"kind": "forum", "date": "2019"},
    events__half={"kind": "forum", "date": "2019-06-15/2019-07"},
    events__open={"kind": "forum", "date": "2019-06-15/.."},
    events__no_year={"kind": "forum", "date": "XXXX-06-15"},
    events__undated={"kind": "forum"},
    events__about={"kind": "forum", "date": "2019-06-15~"},
    publications__article={"kind": "article", "title": "T", "date": "2019-06-15", "place": "harbin"},
)


def read(code: str, graph: Any = GRAPH, **package: Any) -> icalendar.Calendar:  # noqa: ANN401
    content = bundles.files(calendars, bundles.bundle(graph, **package))[f"data/events.{code}.ics"]
    made = icalendar.Calendar.from_ical(content)
    assert isinstance(made, icalendar.Calendar)
    return made


def events(code: str, graph: Any = GRAPH, **package: Any) -> dict[str, icalendar.Event]:  # noqa: ANN401
    return {str(one["SUMMARY"]): one for one in read(code, graph, **package).events}


def test_only_what_is_known_to_the_day_is_in_the_calendar() -> None:
    """A month is not its first day, and an article does not happen."""
    assert sorted(events("en")) == ["Fair", "Something"]


def test_what_is_left_out_is_counted() -> None:
    assert str(read("en")["X-WR-CALDESC"]).endswith("no day is known: 6. The tables list them.")
    assert "6" in str(read("zh")["DESCRIPTION"])


def test_an_event_covers_whole_days_and_ends_behind_the_last() -> None:
    fair = events("en")["Fair"]
    assert (fair.decoded("DTSTART"), fair.decoded("DTEND")) == (date(2019, 6, 15), date(2019, 6, 20))
    assert fair.decoded("DTSTAMP") == datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("code", CODES)
def test_an_event_agrees_with_the_row_of_its_table(code: str) -> None:
    content = next(one.content for one in worlds.built(worlds.WHOLE).artifacts if one.path == f"data/events.{code}.ics")
    rows = {row[f"label_{code}"]: row for row in worlds.table(worlds.WHOLE, "events").records() if row["date"]}
    places = {row["id"]: row[f"label_{code}"] for row in worlds.table(worlds.WHOLE, "places").records()}
    found = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert {str(one["SUMMARY"]) for one in found} == rows.keys() != set()
    for one in found:
        row = rows[str(one["SUMMARY"])]
        last = one.decoded("DTEND") - timedelta(days=1)
        assert (str(one.decoded("DTSTART")), str(last)) == (row["date_earliest"], row["date_latest"])
        assert str(one["LOCATION"]) == places[row["place"]]


def test_each_language_has_its_calendar_and_a_record_one_identity() -> None:
    found = [events(code)[title] for code, title in (("en", "Fair"), ("ru", "Ярмарка"), ("zh", "博览会"))]
    assert [str(one["LOCATION"]) for one in found] == ["Harbin", "Харбин", "哈尔滨"]
    assert len({str(one["UID"]) for one in found}) == 1
    uids = [str(one["UID"]) for one in read("en").events]
    assert len(set(uids)) == len(uids)


def test_how_sure_the_date_is_stands_in_the_description() -> None:
    assert "it is implied: No year." in str(events("en")["Fair"]["DESCRIPTION"])
    assert "found in the source" in str(events("en")["Fair"]["DESCRIPTION"])
    about = str(events("en")["Something"]["DESCRIPTION"])
    assert "The date is not certain: 2019-06-15~." in about
    assert "Not proved yet." in about
    assert "implied" not in about


def test_an_address_is_given_only_where_the_dataset_has_a_homepage() -> None:
    assert "URL" not in events("ru")["Ярмарка"]
    hosted = events("ru", homepage="https://atlas.example.org/")["Ярмарка"]
    assert str(hosted["URL"]) == "https://atlas.example.org/ru/records/events/fair.html"


def test_hostile_labels_come_back_as_they_went() -> None:
    labels = {f"events__e{number}": FAIR | {"label": {"en": text}} for number, text in enumerate(bundles.HOSTILE)}
    graph = worlds.graph(places__harbin={"kind": "city"}, **labels)
    assert set(events("en", graph)) == set(bundles.HOSTILE)
    assert len(read("en", graph).events) == len(bundles.HOSTILE)


def test_a_line_break_in_a_label_is_a_space() -> None:
    assert one_line("a\r\nBEGIN:VEVENT\rb\nc") == "a BEGIN:VEVENT b c"


def test_no_line_is_longer_than_75_bytes() -> None:
    for content in bundles.files(calendars, bundles.bundle(GRAPH)).values():
        assert content.endswith(b"END:VCALENDAR\r\n")
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_a_calendar_cut_short_is_refused_by_the_reader() -> None:
    content = bundles.files(calendars, bundles.bundle(GRAPH))["data/events.en.ics"]
    with pytest.raises((ValueError, IndexError)):
        icalendar.Calendar.from_ical(content[: len(content) // 2])
