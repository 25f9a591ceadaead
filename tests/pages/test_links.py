"""Every link of every page leads somewhere."""

from collections.abc import Mapping
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from build_tools.core.languages import LANGUAGES
from build_tools.graph import Graph, page_of
from build_tools.pages import Page, value_anchors
from build_tools.pages.accounting import GLOSSARY
from tests.pages import world
from tests.pages.tree import Element

Seen = Mapping[tuple[str, str], Element]
BASES = {one.code: one.base for one in LANGUAGES}
PROSE = {f"{base}{uri}" for base in BASES.values() for uri in (GLOSSARY, "contribute.html")}


def _broken(seen: Seen, published: set[str]) -> list[str]:
    ids = {
        BASES[code] + uri: {one.attributes["id"] for one in page.walk() if "id" in one.attributes}
        for (code, uri), page in seen.items()
    }
    found = []
    for (code, uri), page in seen.items():
        here = BASES[code] + uri
        for link in page.all("a"):
            parts = urlsplit(link.attributes["href"])
            there = normpath(join(dirname(here), unquote(parts.path))) if parts.path else here
            anchor = unquote(parts.fragment)
            known = there in published or (there in ids and (not anchor or anchor in ids[there]))
            if not parts.scheme and not known:
                found.append(f"{here}: {link.attributes['href']}")
    return found


def test_every_link_within_the_site_leads_to_a_page_and_a_place_in_it(seen: Seen) -> None:
    assert _broken(seen, {one.path for one in world.FILES} | PROSE) == []


def test_a_link_that_leads_nowhere_would_be_found(seen: Seen) -> None:
    lonely = {key: page for key, page in seen.items() if key != ("ru", "records/places/harbin.html")}
    assert "ru/records/events/fair-6.html: ../../records/places/harbin.html" in _broken(lonely, set())


def test_links_that_leave_the_site_name_their_scheme(seen: Seen) -> None:
    outward = {
        link.attributes["href"] for page in seen.values() for link in page.all("a") if ":" in link.attributes["href"]
    }
    assert outward == {
        "https://doi.org/10.1234/ab.c",
        "https://news.example.org/fair",
        "https://news.example.org/fair#:~:text=The%20fair%20opens",
        "https://news.example.org/fair#:~:text=The%20River%20Post%2020%20June%202019",
        "https://news.example.org/fair#:~:text=11%20readers",
        "https://news.example.org/fair#:~:text=1246%20enterprises%20from%2021%20administrative%20units%20and%20137%20enterprises",
        "https://news.example.org/fair#:~:text=6th%20Sino%2DRussian%20Fair&text=in%20Harbin&text=Ministry%20of%20Trade",
        "https://news.example.org/fair#:~:text=a%20few%20words%20of%20it",
        "https://news.example.org/fair#:~:text=held%20on%20June%2015%2D19",
        "https://news.example.org/fair#:~:text=motto%3A%20Meeting%20on%20the%20river",
        "https://news.example.org/fair#:~:text=no%20charter%20was%20signed",
        "https://news.example.org/fair#:~:text=trade%20in%202018%20exceeded%20%24100%20billion",
        "https://spdx.org/licenses/CC-BY-4.0.html",
        "https://www.wikidata.org/",
        "https://www.wikidata.org/wiki/Q42956",
    }


def test_no_id_stands_twice_in_a_page(seen: Seen) -> None:
    for key, page in seen.items():
        ids = [one.attributes["id"] for one in page.walk() if "id" in one.attributes]
        assert len(ids) == len(set(ids)), key


def test_every_record_has_its_page_in_every_language(graph: Graph, made: Mapping[str, Mapping[str, Page]]) -> None:
    for code in BASES:
        for path in graph.entries:
            assert f"records/{path}.html" in made[code]
            assert page_of(path) in made[code]


def test_a_link_to_a_topic_leads_to_what_readers_want_of_it() -> None:
    assert (page_of("topics/fairs"), page_of("places/harbin")) == ("topics/fairs.html", "records/places/harbin.html")


def test_a_value_keeps_its_anchor_whatever_else_the_record_holds() -> None:
    made = value_anchors(world.entry("events/fair-6", world.FAIR))
    assert [
        made[steps]
        for steps in (
            ("date",),
            ("organizers", 0),
            ("participants", 0, "quantity"),
            ("names", "en", 0),
            ("names", "ru", 0),
        )
    ] == [
        "v-date",
        "v-organizers-ministry",
        "v-participants-china-quantity",
        "v-names-en-Sino-Russian-Fair",
        "v-names-ru-Ярмарка",
    ]


def test_values_that_would_share_an_anchor_do_not() -> None:
    raw = world.FAIR | {"resulted_in": ("agreements/charter", "initiatives/charter")}
    made = value_anchors(world.entry("events/fair-6", raw))
    assert (made["resulted_in", 0], made["resulted_in", 1]) == ("v-resulted-in-charter", "v-resulted-in-charter-2")
