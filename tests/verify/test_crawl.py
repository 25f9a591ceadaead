"""Small broken sites: each breach is found where it stands, and its lawful neighbour is not."""

from pathlib import Path

import pytest

from build_tools.core.rule import Severity
from build_tools.verify import crawl, verify_site
from build_tools.verify.styles import loaded

SITE_URL = "https://example.org/atlas/"


def site(folder: Path, **pages: str) -> Path:
    """A folder with a home page that links to ``ru/index.html`` and ``records/expo.html``, and what is added.

    In names of ``pages``, ``__`` is a slash and ``_css`` an ending; without an ending they are HTML.
    """
    files = {
        "index.html": '<a href="records/expo.html">Expo</a> <a href="ru/index.html">Русский</a>',
        "records/expo.html": '<h2 id="proof">Proof</h2><a name="old"></a>',
        "ru/index.html": '<a href="../index.html">English</a>',
        "assets/map.svg": "<svg/>",
        "assets/two words.css": "body {}",
    }
    for name, content in pages.items():
        path = name.replace("__", "/")
        files[path.replace("_css", ".css") if path.endswith("_css") else f"{path}.html"] = content
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    return folder


def home(folder: Path, html: str, site_url: str | None = None) -> list[str]:
    """What is found when ``html`` follows the home page's first line."""
    root = site(folder, index=f'<a href="records/expo.html"></a><a href="ru/index.html"></a>\n{html}')
    return [f"{one.line}:{one.column} {one.code} {one.where}" for one in crawl(root, site_url=site_url)]


def test_a_sound_site_passes(tmp_path: Path) -> None:
    assert crawl(site(tmp_path)) == ()


@pytest.mark.parametrize(
    "html",
    [
        '<a href="records/expo.html#proof">',
        '<a href="records/expo.html#old">',
        '<a href="records/expo.html?from=home#proof">',
        '<a href="records/expo.html#:~:text=Expo">',
        '<a href="./records/../records/expo.html">',
        '<a href="#">',
        '<a href="#top">',
        '<a href="?q=expo">',
        '<a href="#место"><p id="место">',
        '<a href="#%D0%BC%D0%B5%D1%81%D1%82%D0%BE"><p id="место">',
        '<a id="here">',
        '<a href="https://example.org/">',
        '<a href="mailto:atlas@example.org">',
        '<img src="assets/map.svg" alt="">',
        '<img src="data:image/svg+xml,%3Csvg/%3E" alt="">',
        '<img src="assets/map.svg" srcset="assets/map.svg 1x, assets/map.svg 2x" alt="">',
        '<link rel="stylesheet" href="assets/two%20words.css">',
        '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">',
        '<link rel="alternate" hreflang="ru" href="ru/index.html">',
        '<p style="background: url(assets/map.svg)">',
        "<style>p { background: url('assets/map.svg') }</style>",
        "<script>document.write('<a href=\"nowhere.html\">')</script>",
        '<!-- <a href="nowhere.html"> -->',
        '<textarea><a href="nowhere.html"></textarea>',
        '<meta http-equiv="refresh" content="0; url=records/expo.html">',
        '<svg><use href="#icon"></use><symbol id="icon"></symbol></svg>',
        '<meta name="proof" content="https://example.org/"><input name="proof">',
        "1 < 2, a <- b",
    ],
)
def test_what_may_stand_in_a_page(tmp_path: Path, html: str) -> None:
    assert home(tmp_path, html) == []


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="nowhere.html">', "2:1 V201 a href"),
        ('<p>\n  <a href="Records/expo.html">', "3:3 V201 a href"),
        ('Это <a href="../index.html">', "2:5 V201 a href"),
        ('<img alt="" src="assets/nowhere.svg">', "2:1 V201 img src"),
        ('<img alt="" srcset="assets/map.svg 1x, assets/map2.svg 2x">', "2:1 V201 img srcset"),
        ('<video poster="nowhere.png"></video>', "2:1 V201 video poster"),
        ('<object data="nowhere.svg"></object>', "2:1 V201 object data"),
        ('<link rel="alternate" hreflang="zh" href="zh/index.html">', "2:1 V201 link alternate"),
        ('<meta http-equiv="refresh" content="0; url=nowhere.html">', "2:1 V201 meta refresh"),
        ("<style>p { background: url(nowhere.svg) }</style>", "2:1 V201 style style"),
        ('<form action="nowhere.html">', "2:1 V201 form action"),
        ('<a href="records/expo.html#nothing">', "2:1 V202 a href"),
        ('<a href="#nothing">', "2:1 V202 a href"),
        ('<input name="nothing"><a href="#nothing">', "2:23 V202 a href"),
        ('<a href="/records/expo.html">', "2:1 V203 a href"),
        ('<script src="https://example.org/x.js"></script>', "2:1 V204 script src"),
        ('<img alt="" src="//example.org/x.png">', "2:1 V204 img src"),
        ('<link rel="stylesheet" href="https://example.org/x.css">', "2:1 V204 link stylesheet"),
        ('<link rel="preconnect" href="https://example.org">', "2:1 V204 link preconnect"),
        ('<link rel="shortcut icon" href="https://example.org/x.ico">', "2:1 V204 link icon shortcut"),
        ('<iframe src="https://example.org/"></iframe>', "2:1 V204 iframe src"),
        ('<video src="https://example.org/x.mp4"></video>', "2:1 V204 video src"),
        ('<p style="background: url(https://example.org/x.png)">', "2:1 V204 p style"),
        ('<style>@import "https://example.org/x.css";</style>', "2:1 V204 style style"),
        ('<a ping="https://example.org/" href="#">', "2:1 V204 a ping"),
        ('<p id="x"><p id="y"><p id="x"><p id="x">', "2:21 V205 p"),
        ('<img src="assets/map.svg">', "2:1 V206 img"),
        ('<a href="">', "2:1 V207 a href"),
        ("<a href>", "2:1 V207 a href"),
        ('<a href="javascript:alert(1)">', "2:1 V208 a href"),
        ('<a href=" JavaScript:alert(1)">', "2:1 V208 a href"),
        ('<a href="java&#115;cript:alert(1)">', "2:1 V208 a href"),
        ('<a href="data:text/html,x">', "2:1 V208 a href"),
        ('<a href="//example.org/">', "2:1 V208 a href"),
        ('<link rel="canonical" href="https://example.org/atlas/">', "2:1 V209 link canonical"),
        ('<meta property="og:image" content="https://example.org/x.png">', "2:1 V209 meta content"),
        ('<a href="ru/">', "2:1 V211 a href"),
        ('<a href="ru">', "2:1 V211 a href"),
        ('<a href=".">', "2:1 V211 a href"),
        ('<a href="nowhere.html', "2:1 V213 "),
    ],
)
def test_what_may_not_stand_in_a_page(tmp_path: Path, html: str, expected: str) -> None:
    assert home(tmp_path, html) == [expected]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<link rel="canonical" href="https://example.org/atlas/">', []),
        ('<link rel="alternate" hreflang="ru" href="https://example.org/atlas/ru/">', []),
        ('<meta property="og:image" content="https://example.org/atlas/assets/map.svg">', []),
        ('<a href="https://example.org/atlas/records/expo.html#proof">', []),
        ('<link rel="canonical" href="https://example.org/atlas/home.html">', ["2:1 V201 link canonical"]),
        ('<a href="https://example.org/atlas/records/expo.html#nothing">', ["2:1 V202 a href"]),
        ('<link rel="canonical" href="https://example.org/other/">', ["2:1 V209 link canonical"]),
        ('<link rel="canonical" href="https://example.org/atlas2/">', ["2:1 V209 link canonical"]),
        ('<img alt="" src="https://example.org/atlas/assets/map.svg">', ["2:1 V204 img src"]),
    ],
)
def test_the_sites_own_address_is_followed_to_its_files(tmp_path: Path, html: str, expected: list[str]) -> None:
    assert home(tmp_path, html, site_url="https://example.org/atlas") == expected


def test_only_the_page_for_unknown_addresses_may_begin_at_the_servers_root(tmp_path: Path) -> None:
    links = (
        '<a href="/atlas/records/expo.html">Expo</a>\n<a href="/atlas/nowhere.html">?</a>\n<a href="/index.html">!</a>'
    )
    root = site(tmp_path, **{"404": links, "ru__404": '<a href="/atlas/ru/">Домой</a>'})

    found = crawl(root, site_url=SITE_URL)

    assert [f"{one.path}:{one.line} {one.code}" for one in found] == ["404.html:2 V201", "404.html:3 V201"]


def test_a_misspelt_link_is_told_its_nearest_neighbour(tmp_path: Path) -> None:
    found = crawl(site(tmp_path, ru__index='<a href="../records/exp.html">'))

    assert [one.hint for one in found] == ["did you mean 'records/expo.html'?"]


def test_a_style_sheet_loads_from_its_own_folder(tmp_path: Path) -> None:
    style = (
        "@namespace svg url(http://www.w3.org/2000/svg);\n"
        "/* url(https://example.org/old.png) */\n"
        "a { background: url(map.svg); mask: url(#mask) }\n"
        "p { background: url( 'https://example.org/x.png' ) }\n"
        "q { background: URL(nowhere.png) }\n"
    )

    found = crawl(site(tmp_path, assets__extra_css=style))

    assert [str(one) for one in found] == [
        "assets/extra.css:4:17: V204 url: 'https://example.org/x.png' is on another host",
        "assets/extra.css:5:17: V201 url: 'nowhere.png' leads to 'assets/nowhere.png', which does not exist",
    ]


def test_every_way_to_load_in_a_style_is_seen() -> None:
    style = """@import "a.css"; @import 'b.css'; @import url(c.css); p { x: url("d (1).png"), url(e.png) }"""

    assert [url for url, _ in loaded(style)] == ["a.css", "b.css", "c.css", "d (1).png", "e.png"]


def test_a_page_that_nobody_gets_to_is_noted(tmp_path: Path) -> None:
    pages = {
        "404": "nothing here",
        "records__old": '<meta http-equiv="refresh" content="0; url=expo.html">',
        "records__lonely": '<a href="pair.html">',
        "records__pair": '<a href="lonely.html">',
    }

    found = crawl(site(tmp_path, **pages), base="site/")

    assert [str(one) for one in found] == [
        "site/records/lonely.html:0:0: V210 no way leads here from index.html",
        "site/records/pair.html:0:0: V210 no way leads here from index.html",
    ]
    assert {one.severity for one in found} == {Severity.NOTE}


def test_an_alternate_link_is_no_way_for_readers(tmp_path: Path) -> None:
    root = site(tmp_path, index='<a href="records/expo.html"></a><link rel="alternate" href="ru/index.html">')

    assert [(one.path, one.code) for one in crawl(root)] == [("ru/index.html", "V210")]


def test_a_site_without_a_home_page_is_refused(tmp_path: Path) -> None:
    (tmp_path / "home.html").write_text("Hello")

    assert [one.code for one in crawl(tmp_path)] == ["V214"]


def test_a_page_that_is_not_utf_8_is_refused_where_it_stops_to_be(tmp_path: Path) -> None:
    root = site(tmp_path)
    (root / "ru" / "index.html").write_bytes("<a href='../index.html'>\nДа".encode() + "Нет".encode("cp1251"))

    assert [str(one) for one in crawl(root)] == ["ru/index.html:2:3: V212 byte 0xcd is not UTF-8"]


def test_several_processes_find_the_same(tmp_path: Path) -> None:
    pages = {f"records__r{number}": f'<a href="r{number + 1}.html#x">' for number in range(250)}
    root = site(tmp_path, **pages)

    assert crawl(root, workers=2) == crawl(root)
    assert len(crawl(root)) > 250


def test_a_page_mended_in_between_is_read_again(tmp_path: Path) -> None:
    root = site(tmp_path, ru__index='<a href="nowhere.html">')
    assert [one.code for one in crawl(root)] == ["V201"]

    (root / "ru" / "index.html").write_text('<a href="index.html">')

    assert crawl(root) == ()


def test_pages_and_package_of_a_site_are_looked_at_together(tmp_path: Path) -> None:
    root = site(tmp_path, ru__index='<a href="nowhere.html">')
    (root / "data").mkdir()
    (root / "data" / "datapackage.json").write_text("{")

    assert [(one.path, one.code) for one in verify_site(root)] == [
        ("data/datapackage.json", "V101"),
        ("data/manifest.json", "V131"),
        ("ru/index.html", "V201"),
    ]
