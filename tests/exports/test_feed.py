"""The feed, read by feedparser."""

from typing import Any

import feedparser  # type: ignore[import-untyped]
import pytest

from build_tools.comparing import Change, Changed, Release
from build_tools.exports.atom import atom_file
from tests import bundles, worlds

GRAPH = worlds.graph(
    events__fair={"label": {"en": "Fair"}, "summary": {"en": "A fair."}, "kind": "forum"},
    events__forum={"label": {"en": "Forum"}, "kind": "forum"},
    events__new={"label": {"en": "Not released yet"}, "kind": "forum"},
)
FIRST = Release(
    version="0.1.0",
    released="2026-01-02",
    before="",
    added=("events/fair", "events/forum", "events/gone"),
    removed=(),
    changed=(),
)
SECOND = Release(
    version="0.10.0",
    released="2026-03-04",
    before="0.1.0",
    added=(),
    removed=(("events/gone", "Gone"),),
    changed=(Changed(path="events/fair", label="Fair", fields=(Change(field="date", gone=("2018",), new=("2019",)),)),),
)


def feed(*releases: Release, graph: Any = GRAPH, **package: Any) -> Any:  # noqa: ANN401
    made = bundles.files(atom_file, bundles.bundle(graph, releases=releases, **package))
    return feedparser.parse(made["feed.xml"])


def test_a_feed_tells_of_releases_and_of_records_that_they_brought_or_changed() -> None:
    """What is gone, and what no release has brought yet, is no news."""
    read = feed(SECOND, FIRST)
    assert not read.bozo
    assert [(one.title, one.published[:10], one.updated[:10]) for one in read.entries] == [
        ("Version 0.10.0", "2026-03-04", "2026-03-04"),
        ("Fair", "2026-01-02", "2026-03-04"),
        ("Version 0.1.0: the first release", "2026-01-02", "2026-01-02"),
        ("Forum", "2026-01-02", "2026-01-02"),
    ]
    assert read.entries[1].summary == "Changed in version 0.10.0: date. A fair."
    assert read.feed.updated == "2026-03-04T00:00:00Z"


def test_identities_stay_when_the_version_the_records_and_the_address_change() -> None:
    before = {one.title: one.id for one in feed(FIRST).entries}
    after = {one.title: one.id for one in feed(SECOND, FIRST, homepage="https://atlas.example.org").entries}
    assert {title: after[title] for title in before} == before
    assert len(set(after.values())) == len(after)
    assert all(one.startswith("urn:uuid:") for one in after.values())


def test_links_are_relative_until_the_dataset_has_a_homepage() -> None:
    assert feed(FIRST).entries[1].link == "records/events/fair.html"
    hosted = feed(FIRST, homepage="https://atlas.example.org")
    assert hosted.entries[1].link == "https://atlas.example.org/records/events/fair.html"
    assert hosted.entries[0].link == "https://atlas.example.org/changes.html#v0.1.0"


def test_nothing_is_told_as_long_as_nothing_was_released() -> None:
    assert bundles.files(atom_file, bundles.bundle(GRAPH)) == {}


def test_hostile_titles_come_back_as_they_went() -> None:
    hostile = {f"events__e{at}": {"label": {"en": text}, "kind": "forum"} for at, text in enumerate(bundles.HOSTILE)}
    graph = worlds.graph(**hostile)
    release = Release(
        version="0.1.0", released="2026-01-02", before="", added=tuple(graph.entries), removed=(), changed=()
    )
    made = bundles.files(atom_file, bundles.bundle(graph, releases=(release,)))["feed.xml"]
    read = feedparser.parse(made, sanitize_html=False)
    assert not read.bozo
    assert {one.title for one in read.entries} >= set(bundles.HOSTILE)
    assert len(read.entries) == len(bundles.HOSTILE) + 1


@pytest.mark.parametrize("broken", ["&", "<entry>", "\x0b"])
def test_a_feed_that_is_no_xml_is_told_by_the_reader(broken: str) -> None:
    made = bundles.files(atom_file, bundles.bundle(GRAPH, releases=(FIRST,)))["feed.xml"].decode()
    assert feedparser.parse(made.replace("Forum", broken).encode()).bozo
