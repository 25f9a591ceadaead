"""Every page type, in every language, from the root of a host and from a path: nothing foreign, nothing missing."""

import gzip
import re
from collections.abc import Iterator, Sequence
from importlib.metadata import files
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from build_tools.core.languages import LANGUAGES, Language
from tests.loopback import Serve
from tests.page_types import PAGES, everywhere, kinds, uris
from tests.whole.watching import watched

KIB: Final = 1024
HEAVIEST: Final = {"record": (40 * KIB, 9 * KIB), "source": (120 * KIB, 20 * KIB)}
"""Bytes of a page of the kind, as it is and as it travels, gzipped. A source's page holds all that rests on it."""
SCRIPTS: Final = 16 * KIB
"""Of a plain page; what answers a search comes when somebody searches."""
REDIRECT: Final = "redirect"
"""The kind that nobody sees: it leads on at once, from the address of a record that was renamed."""

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that has seen nothing yet."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def unlisted(site: Path) -> frozenset[str]:
    """Kinds of the site that the list of page types leaves out."""
    return kinds(site) - {name.partition("-")[0] for name in PAGES} - set(PAGES) - {REDIRECT}


def test_every_kind_of_page_is_listed_and_every_page_listed_is_there(site: Path) -> None:
    assert unlisted(site) == set(), "name one of its pages in tests/page_types.py"
    assert [uri for uri in everywhere() if not (site / uri).is_file()] == []


def test_a_kind_that_nobody_listed_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text('<body class="kind-network" dir="ltr">', encoding="utf-8")
    assert unlisted(tmp_path) == {"network"}


@pytest.mark.parametrize(
    ("prefix", "languages"),
    [
        # In the other languages they are opened at a root where axe looks at them.
        ("/", LANGUAGES[:1]),
        ("/some/path/", LANGUAGES),
    ],
)
def test_every_page_type_opens_without_a_foreign_request(
    site: Path, serve: Serve, page: Page, prefix: str, languages: Sequence[Language]
) -> None:
    address = serve(site, prefix)
    heard = watched(page, address)
    for language in languages:
        for uri in uris(language).values():
            page.goto(address + uri)
            assert page.locator("html").get_attribute("lang") == language.tag
            assert page.locator("h1").count() == 1, uri
    assert heard == []


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ('<img src="//other.invalid/dot.png" alt="">', "asked for http://other.invalid/dot.png"),
        ('<img src="missing.png" alt="">', "404 "),
        ("<script>document.title = 'run'</script>", "Content Security Policy"),
    ],
)
def test_whatever_must_not_happen_is_heard(tmp_path: Path, serve: Serve, page: Page, html: str, said: str) -> None:
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
    (tmp_path / "index.html").write_text(f"<!doctype html><title>page</title>{policy}{html}", encoding="utf-8")
    address = serve(tmp_path)
    heard = watched(page, address)
    page.goto(address)
    assert [one for one in heard if said in one] != []
    # Nor did a script of the page run, or anything of it leave the machine.
    assert page.title() == "page"


def weight(path: Path) -> tuple[int, int]:
    """Bytes of a page, and as a server sends them, gzipped."""
    read = path.read_bytes()
    return len(read), len(gzip.compress(read, mtime=0))


def too_heavy(site: Path, kind: str) -> tuple[int, dict[str, tuple[int, int]]]:
    """How many pages of a kind there are, and which of them are heavier than any may be."""
    mark = f'class="kind-{kind}"'
    weighed = {str(path): weight(path) for path in site.rglob("records/*/*.html") if mark in path.read_text("utf-8")}
    limits = HEAVIEST[kind]
    return len(weighed), {path: held for path, held in weighed.items() if held[0] > limits[0] or held[1] > limits[1]}


@pytest.mark.parametrize(("kind", "fewest"), [("record", 100), ("source", 6)])
def test_a_page_of_a_record_is_light_in_every_language(site: Path, kind: str, fewest: int) -> None:
    count, heavy = too_heavy(site, kind)
    assert count > len(LANGUAGES) * fewest
    assert heavy == {}


def test_a_page_that_says_all_twice_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "records/events").mkdir(parents=True)
    page = tmp_path / "records/events/fair.html"
    page.write_text('<body class="kind-record">' + "<p>said again</p>" * 2500, encoding="utf-8")
    assert too_heavy(tmp_path, "record") == (1, {str(page): weight(page)})


def scripts(page: Path) -> list[Path]:
    """Files of the scripts that a page asks for."""
    return [page.parent / found for found in re.findall(r'<script src="([^"]+)"', page.read_text(encoding="utf-8"))]


def test_scripts_of_a_plain_page_are_a_fraction_of_those_of_material(site: Path) -> None:
    bundles = [path for path in files("mkdocs-material") or () if path.match("bundle.*.min.js")]
    theirs = sum(Path(str(path.locate())).stat().st_size for path in bundles)
    ours = [scripts(site / PAGES[name]) for name in ("prose", "record", "topic", "home")]
    assert all(ours)
    assert max(sum(path.stat().st_size for path in found) for found in ours) <= SCRIPTS < theirs / 6
