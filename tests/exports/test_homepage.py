"""A dataset that says where its site is: files that travel name it in full, and every such link leads to what is there.

``homepage`` is written with or without a slash at its end, and may have a path of its own.
"""

import html
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypeAlias

import pytest

from build_tools import pipeline
from build_tools.core.artifact import Artifact
from build_tools.core.languages import LANGUAGES
from build_tools.examining import examine
from tests import worlds

HOME: Final = "https://atlas.example.org/cooperation"
LINK: Final = re.compile(re.escape(HOME) + r"[^\s\"'<>)}|,;\\]*")
RELEASE: Final = {
    "version": "0.1.0",
    "released": "2026-01-02",
    "before": "",
    "added": ["events/river-growers-fair-3"],
    "removed": [],
    "changed": [],
}
NAMING: Final = {
    *("data/CITATION.cff", "data/datapackage.json", "data/dataset.jsonld", "feed.xml"),
    *(f"data/facts.{one.code}.{ending}" for one in LANGUAGES for ending in ("csv", "xlsx")),
    *(f"data/events.{one.code}.ics" for one in LANGUAGES),
}
"""Files that are read far from the site. An API answers where it is, so its links stay relative; tables are joined by
paths, which stay the same wherever the site moves."""


Built: TypeAlias = tuple[dict[str, Artifact], dict[str, str]]
"""Files by path, and pages in all languages by address."""


def built(root: Path, homepage: str) -> Built:
    """The world with a release and a homepage."""
    shutil.copytree(worlds.WHOLE, root)
    (root / "releases").mkdir()
    (root / "releases/0.1.0.json").write_text(json.dumps(RELEASE), "utf-8")
    package = root / "dataset/package.yml"
    line = f"homepage: {homepage}\n" if homepage else ""
    package.write_text(package.read_text("utf-8") + line, "utf-8")
    seen = examine(root)
    assert seen.diagnostics == ()
    assert seen.package
    made = pipeline.build(seen, seen.package, worlds.ORIGIN)
    pages = {f"{one.base}{page.uri}": page.html for one in LANGUAGES for page in pipeline.pages_of(made, one)}
    return {one.path: one for one in made.artifacts}, pages


@pytest.fixture(scope="module", params=["", "/"], ids=["bare", "slash"])
def hosted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The world with a site, its address written in both ways."""
    return built(tmp_path_factory.mktemp("hosted") / "world", f"{HOME}{request.param}")


def texts(path: str, content: bytes) -> Iterator[str]:
    """What stands in a file; in a workbook, in each of its parts."""
    if not path.endswith((".xlsx", ".zip")):
        # Lines of a calendar are folded, and a page escapes what it quotes.
        yield html.unescape(content.decode("utf-8", "ignore").replace("\r\n ", ""))
        return
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        yield from (text for name in packed.namelist() for text in texts(name, packed.read(name)))


def links(path: str, content: bytes) -> set[str]:
    return {link.rstrip(".") for text in texts(path, content) for link in LINK.findall(text)}


def test_every_link_to_the_site_leads_to_a_file_or_page_of_it(hosted: Built) -> None:
    files, pages = hosted
    there = {HOME, f"{HOME}/", f"{HOME}/data/", *(f"{HOME}/{path}" for path in (*files, *pages))}
    told = {path: links(path, one.content) for path, one in files.items()}
    told |= {uri: links(uri, page.encode()) for uri, page in pages.items()}
    named = [(path, link.partition("#")[0]) for path, found in told.items() for link in found]
    assert {(path, link) for path, link in named if link not in there} == set()
    assert {path for path in files if told[path]} >= NAMING
    assert any(told[uri] for uri in pages)


def test_no_page_link_is_left_relative_in_a_file_that_travels(hosted: Built) -> None:
    files, _ = hosted
    relative = re.compile(r"(?<![\w/.-])(?:ru/|zh/)?records/[a-z]+/[a-z0-9-]+\.html")
    left = {path: relative.findall(text) for path in NAMING for text in texts(path, files[path].content)}
    assert {path: found for path, found in left.items() if found} == {}


def test_citations_and_the_api_page_name_the_site(hosted: Built) -> None:
    _, pages = hosted
    assert f"{HOME}/records/events/river-growers-fair-3.html" in pages["records/events/river-growers-fair-3.html"]
    assert f"{HOME}/ru/records/events/river-growers-fair-3.html" in pages["ru/records/events/river-growers-fair-3.html"]
    assert f"{HOME}/api/v1/" in pages["api.html"]
    assert f"{HOME}/data/" in pages["data.html"]


def test_without_a_homepage_nothing_names_a_site(tmp_path: Path) -> None:
    files, pages = built(tmp_path / "world", "")
    assert {path for path, one in files.items() if links(path, one.content)} == set()
    assert {uri for uri, page in pages.items() if links(uri, page.encode())} == set()
    assert "homepage" not in json.loads(files["data/datapackage.json"].content)
