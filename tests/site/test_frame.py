"""A small site of made pages in three languages, as it lies on disk."""

import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_tools.core.artifact import Artifact
from build_tools.core.languages import LANGUAGES, language
from build_tools.pages.page import Heading, Page
from build_tools.site import build_language, index_language
from build_tools.site.wording import wording

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
HOSTILE = "</title><script>alert(1)</script>\"' {{ 7*7 }} {% raw %}"
ESCAPED = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39; {{ 7*7 }} {% raw %}"
STYLE = Artifact.text("assets/atlas.css", "main {}\n", "text/css")

HEADINGS = tuple(Heading(level=2, anchor=anchor, title=f"<b>{anchor}</b>") for anchor in ("one", "two", "three"))
PAGES = (
    Page(
        uri="index.html",
        kind="home",
        section="home",
        listed=True,
        title="Start",
        description="What it is.",
        html="<h1>Start</h1>",
    ),
    Page(
        uri="topics/index.html",
        kind="topics",
        section="topics",
        listed=True,
        title="All topics",
        description="",
        html="<h1>All topics</h1>",
    ),
    Page(
        uri="topics/fairs.html",
        kind="topic",
        section="topics",
        listed=True,
        title=HOSTILE,
        description=HOSTILE,
        html="<h1>Fairs</h1>",
        headings=HEADINGS,
    ),
    Page(
        uri="records/index.html",
        kind="types",
        section="records",
        listed=True,
        title="All types",
        description="",
        html="<h1>All types</h1>",
    ),
    Page(
        uri="records/sources/index.html",
        kind="index",
        section="sources",
        listed=True,
        title="All sources",
        description="",
        html="<h1>All sources</h1>",
    ),
    Page(
        uri="records/events/index.html",
        kind="index",
        section="records",
        listed=True,
        title="Events",
        description="",
        html="<h1>Events</h1>",
    ),
    Page(
        uri="records/events/expo.html",
        kind="record",
        section="records",
        title="Expo",
        description="A fair.",
        html='<h1 id="top">*Expo*</h1>',
    ),
    Page(
        uri="rules/index.html",
        kind="rules",
        section="contribute",
        listed=True,
        title="All rules",
        description="",
        html="<h1>All rules</h1>",
    ),
    Page(
        uri="rules/p.html",
        kind="family",
        section="contribute",
        title="Rules of proof",
        description="",
        html="<h1>Rules of proof</h1>",
    ),
    Page(
        uri="404.html",
        kind="error",
        title="Not here",
        description="",
        html='<a href="index.html">Start</a>',
        search=False,
    ),
    Page(
        uri="records/events/fair.html",
        kind="redirect",
        section="records",
        title="Expo",
        description="",
        html='<a href="expo.html">Expo</a>',
        leads_to="expo.html",
        search=False,
    ),
    # The hand-written pages lead to these.
    *(
        Page(uri=f"{name}.html", kind=name, section="about", title=name, description="", html="<p>X</p>", search=False)
        for name in ("disagreements", "quality", "silences")
    ),
)
NOT_IN_RUSSIAN = tuple(page for page in PAGES if page.kind not in {"record", "redirect"})


def build(folder: Path, *, site_url: str = "") -> Path:
    """All languages; the record's page is missing in Russian."""
    uris = {one.code: frozenset(page.uri for page in made(one.code)) for one in LANGUAGES}
    for one in reversed(LANGUAGES):
        warnings = build_language(
            CONFIG, one, folder, made(one.code), (STYLE,), site_url=site_url, made_elsewhere=uris, version="1.2.3"
        )
        assert warnings == ()
    return folder


def made(code: str) -> tuple[Page, ...]:
    return NOT_IN_RUSSIAN if code == "ru" else PAGES


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("hosted"), site_url="https://example.org/atlas")


class Elements(HTMLParser):
    """Every start tag with its attributes."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        """Attributes of the elements of one name that have these among theirs."""
        return [attributes for name, attributes in self.found if name == tag and wanted.items() <= attributes.items()]


def test_each_language_has_its_pages_its_prose_and_its_tag(site: Path) -> None:
    assert Elements(site / "index.html").all("html") == [{"lang": "en"}]
    assert Elements(site / "ru/topics/fairs.html").all("html") == [{"lang": "ru"}]
    assert Elements(site / "zh/about.html").all("html") == [{"lang": "zh-Hans"}]
    assert "<title>Об атласе – Атлас сотрудничества</title>" in (site / "ru/about.html").read_text("utf-8")


def test_a_finished_page_stands_in_its_frame_as_it_was_made(site: Path) -> None:
    text = (site / "records/events/expo.html").read_text("utf-8")
    assert '>\n<h1 id="top">*Expo*</h1>\n</article>' in text
    assert '<article class="md-typeset" data-pagefind-body data-type="Other pages"' in text


def test_a_hostile_title_shows_as_it_is_written_and_never_becomes_markup(site: Path) -> None:
    pages = [path.read_text("utf-8") for path in site.rglob("*.html")]
    assert sum(ESCAPED in page for page in pages) == 6  # the topic and its neighbour in the section, in three languages
    assert not [page for page in pages if "<script>" in page]
    assert not [page for page in pages if "49" in page.partition("<article")[0]]


def test_titles_of_headings_are_text(site: Path) -> None:
    assert '<a href="#one">&lt;b&gt;one&lt;/b&gt;</a>' in (site / "topics/fairs.html").read_text("utf-8")


def test_a_language_switch_stays_on_the_page_where_the_other_language_has_it(site: Path) -> None:
    switch = [link["href"] for link in Elements(site / "zh/topics/fairs.html").all("a") if "hreflang" in link]
    assert switch == ["../../topics/fairs.html", "../../ru/topics/fairs.html", "../../zh/topics/fairs.html"]


def test_a_language_switch_leads_to_the_start_page_where_the_other_language_lacks_the_page(site: Path) -> None:
    (link,) = Elements(site / "records/events/expo.html").all("a", hreflang="ru")
    assert link["href"] == "../../ru/index.html"
    assert link["title"] == "Этой страницы нет на русском языке; откроется главная"


def test_prose_in_one_language_only_is_known_to_be_so(site: Path) -> None:
    (decisions,) = Elements(site / "decisions.html").all("a", hreflang="zh-Hans")
    (about,) = Elements(site / "about.html").all("a", hreflang="zh-Hans")
    assert (decisions["href"], about["href"]) == ("zh/index.html", "zh/about.html")


def test_every_page_forbids_inline_scripts_and_other_hosts_and_has_neither(site: Path) -> None:
    for path in site.rglob("*.html"):
        elements = Elements(path)
        (policy,) = elements.all("meta", **{"http-equiv": "Content-Security-Policy"})
        assert "script-src 'self' 'wasm-unsafe-eval';" in policy["content"], path
        loaded = [*elements.all("script"), *elements.all("link"), *elements.all("img")]
        addresses = [element.get("src") or element.get("href", "inline") for element in loaded]
        assert not [one for one in addresses if one.startswith(("http", "//", "inline"))], path


def test_every_link_of_the_frame_leads_to_a_file(site: Path) -> None:
    for path in site.rglob("*.html"):
        elements = Elements(path)
        for element in (*elements.all("a"), *elements.all("link"), *elements.all("script")):
            address = element.get("href") or element["src"]
            target = address.partition("#")[0]
            if target and not target.startswith("https:"):
                assert (path.parent / target).resolve().is_file(), (path, address)


def test_assets_stand_once_and_no_script_of_the_theme_is_published(site: Path) -> None:
    assert [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.js"))] == [
        "assets/frame.js",
        "assets/search.answers.js",
        "assets/search.js",
    ]
    assert (site / "assets/atlas.css").read_bytes() == STYLE.content
    assert not (site / "ru/assets").exists()


def test_without_an_address_no_page_claims_one(site: Path) -> None:
    elements = Elements(site / "topics/fairs.html")
    assert not elements.all("link", rel="alternate")
    assert not elements.all("link", rel="canonical")
    assert not list(site.rglob("sitemap*"))


def test_with_an_address_pages_name_their_own_and_those_of_their_translations(hosted: Path) -> None:
    elements = Elements(hosted / "zh/topics/fairs.html")
    assert elements.all("link", rel="canonical")[0]["href"] == "https://example.org/atlas/zh/topics/fairs.html"
    assert {link["hreflang"]: link["href"] for link in elements.all("link", rel="alternate")} == {
        "en": "https://example.org/atlas/topics/fairs.html",
        "ru": "https://example.org/atlas/ru/topics/fairs.html",
        "zh-Hans": "https://example.org/atlas/zh/topics/fairs.html",
        "x-default": "https://example.org/atlas/topics/fairs.html",
    }
    record = Elements(hosted / "records/events/expo.html").all("link", rel="alternate")
    assert [link["hreflang"] for link in record] == ["en", "zh-Hans", "x-default"]
    assert Elements(hosted / "ru/index.html").all("link", rel="canonical")[0]["href"] == "https://example.org/atlas/ru/"


def test_with_an_address_the_list_for_search_engines_names_every_page_once_and_no_date(hosted: Path) -> None:
    text = (hosted / "sitemap.xml").read_text("utf-8")
    found = re.findall("<loc>(.*?)</loc>", text)
    # Without the pages for what is not found, and those at former ids.
    assert len(found) == len(set(found)) == len(list(hosted.rglob("*.html"))) - 3 - 2
    assert not [address for address in found if address.endswith(("404.html", "fair.html"))]
    (there,) = Elements(hosted / "zh/records/events/fair.html").all("meta", name="robots")
    assert there["content"] == "noindex"
    assert Elements(hosted / "zh/records/events/fair.html").all("link", rel="canonical") == []
    assert "https://example.org/atlas/ru/topics/fairs.html" in found
    assert "lastmod" not in text
    assert not list(hosted.rglob("*.gz"))


def test_the_page_for_unknown_addresses_works_at_any_address(hosted: Path, site: Path) -> None:
    assert Elements(hosted / "404.html").all("base") == [{"href": "/atlas/"}]
    assert Elements(hosted / "index.html").all("base") == []
    assert Elements(site / "404.html").all("base") == []


def test_the_navigation_lists_topics_and_indexes_but_no_record(site: Path) -> None:
    links = [link["href"] for link in Elements(site / "topics/index.html").all("a")]
    assert "fairs.html" in [href.rpartition("/")[2] for href in links]
    assert "../records/index.html" in links
    assert "../records/sources/index.html" in links
    assert "expo.html" not in [href.rpartition("/")[2] for href in links]


def test_the_rules_are_listed_beside_the_guide_and_a_family_is_not(site: Path) -> None:
    links = [link["href"] for link in Elements(site / "contribute.html").all("a")]
    assert "rules/index.html" in links
    assert "rules/p.html" not in links


def test_a_record_marks_its_section_and_the_sources_are_one_of_their_own(site: Path) -> None:
    marked = {
        name: [
            link["href"]
            for link in Elements(site / name).all("a", **{"aria-current": "true"})
            if "hreflang" not in link
        ]
        for name in (
            "records/events/expo.html",
            "records/sources/index.html",
            "decisions.html",
            "glossary.html",
            "rules/p.html",
            "index.html",
            "404.html",
        )
    }
    assert marked == {
        "records/events/expo.html": ["../../records/index.html"],
        "records/sources/index.html": ["../../records/sources/index.html"],
        "decisions.html": ["about.html"],
        "glossary.html": ["about.html"],
        "rules/p.html": ["../contribute.html"],
        "index.html": ["index.html"],
        "404.html": [],
    }


def test_the_foot_names_version_and_licences(site: Path) -> None:
    foot = (site / "index.html").read_text("utf-8").partition("<footer")[2]
    assert "CC BY 4.0" in foot
    assert "1.2.3" in foot


def test_the_same_pages_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    assert _hashes(build(tmp_path / "elsewhere")) == _hashes(site)


def _hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_broken_link_in_prose_is_a_warning_and_a_link_to_a_finished_page_is_none(tmp_path: Path) -> None:
    project = _project(
        tmp_path, "# About\n\n[a](nowhere.md) [b](records/events/expo.md#nothing) [c](records/events/expo.md#top)\n"
    )
    found = build_language(project / "mkdocs.yml", language("en"), tmp_path / "site", PAGES, (), site_url="")
    assert ["nowhere.md" in found[0], "'#nothing'" in found[1]] == [True, True]
    assert len(found) == 2


def test_links_in_prose_are_not_judged_when_nobody_asks(tmp_path: Path) -> None:
    project = _project(tmp_path, "# About\n\n[a](nowhere.md)\n")
    assert (
        build_language(project / "mkdocs.yml", language("en"), tmp_path / "site", PAGES, (), site_url="", strict=False)
        == ()
    )


def test_a_hosted_project_offers_to_edit_the_record_behind_a_page(tmp_path: Path) -> None:
    project = _project(tmp_path, "# About\n", "  repository: https://example.org/atlas\n  branch: trunk\n")
    record = Page(uri="r.html", kind="record", title="R", description="", html="", written_in="dataset/events/r.yml")
    build_language(project / "mkdocs.yml", language("en"), tmp_path / "site", (*PAGES, record), (), site_url="")
    edits = {
        name: [link["href"] for link in Elements(tmp_path / "site" / name).all("a") if "/edit/" in link["href"]]
        for name in ("r.html", "about.html", "index.html")
    }
    assert edits == {
        "r.html": ["https://example.org/atlas/edit/trunk/dataset/events/r.yml"],
        "about.html": ["https://example.org/atlas/edit/trunk/docs/en/about.md"],
        "index.html": [],
    }


def _project(folder: Path, about: str, extra: str = "  repository: ''\n") -> Path:
    text = CONFIG.read_text("utf-8").replace("custom_dir: ", f"custom_dir: {CONFIG.parent}/")
    (folder / "mkdocs.yml").write_text(re.sub(r"(?s)(\nextra:\n).*?(\nvalidation:)", rf"\1{extra}\2", text), "utf-8")
    (folder / "docs/en").mkdir(parents=True)
    (folder / "docs/en/about.md").write_text(about, "utf-8")
    return folder


@pytest.mark.parametrize("code", ["en", "ru", "zh"])
def test_every_word_of_the_frame_is_there_in_every_language(code: str) -> None:
    words = wording(language(code))
    assert all(vars(words).values())
    assert all(vars(words.search).values())
    assert tuple(words.nav) == tuple(wording(language("en")).nav)


def test_each_language_is_indexed_by_itself_and_only_its_articles(tmp_path: Path) -> None:
    root = build(tmp_path / "site")
    for one in LANGUAGES:
        index_language(root, one)
    # Without the pages for what is not found; Russian lacks the record, and the other two languages some of the prose.
    counts = {one.code: len(list((root / one.base / "pagefind/fragment").iterdir())) for one in LANGUAGES}
    assert counts == {"en": 15, "ru": 12, "zh": 13}
    before = _hashes(root)
    for one in LANGUAGES:
        index_language(root, one)
    assert _hashes(root) == before
