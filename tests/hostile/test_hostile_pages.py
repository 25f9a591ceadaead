"""Hostile text in every field that takes text, in a browser: nothing runs, nothing is fetched, every letter shows."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from playwright.sync_api import Browser, expect

from build_tools import pipeline
from build_tools.core import sink
from build_tools.core.artifact import Artifact
from build_tools.core.languages import DEFAULT, LANGUAGES
from build_tools.pages import Page, assets, fragment, rendering
from build_tools.pipeline import Result
from build_tools.publish import pages_as_files
from build_tools.reading import RawRecord, read_text
from build_tools.records import Record, record_types
from build_tools.schema import Shape, shape, values
from build_tools.site import build_language, index_language
from build_tools.site.plugin import AtlasPlugin
from build_tools.verify import crawl
from tests.hostile import records
from tests.hostile.strings import REFUSED, STRINGS, batches, joined
from tests.hostile.watching import Watch, watching
from tests.loopback import Serve

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
OF_THE_PROGRAM = {"dictionary", "family", "rules"}
"""Kinds of pages on which no record says anything."""
RECORD = "records/events/hostile-events-0.html"


@dataclass(frozen=True)
class Made:
    """A build of hostile records."""

    result: Result
    texts: Mapping[str, tuple[str, ...]]
    """What its page has to show to the letter, by record."""
    pages: tuple[Page, ...]

    def check(self, watch: Watch) -> None:
        """Look at every page: those of records show their texts, title bar and description included."""
        for page in (one for one in self.pages if one.kind not in OF_THE_PROGRAM):
            of = page.uri.removesuffix(".html").removeprefix("records/") if page.uri.startswith("records/") else ""
            # The start page is named after the site.
            watch.look(page.uri, self.texts.get(of, ()), "" if page.kind == "home" else page.title, page.description)

    def only(self, *uris: str) -> "Made":
        """The same with these pages and no other."""
        return replace(self, pages=tuple(page for page in self.pages if page.uri in uris))


def make(*chosen: tuple[str, ...]) -> Made:
    """One record of every type for each of these batches."""
    result, texts = records.result(chosen)
    return Made(result, texts, pipeline.pages_of(result, DEFAULT))


def build(made: Made, out: Path) -> Path:
    """Our own site of these pages, in one language."""
    build_language(CONFIG, DEFAULT, out, made.pages, assets(), site_url="", strict=False)
    return out


def build_elsewhere(made: Made, out: Path) -> Path:
    """The site that another generator makes of these pages as files."""
    laid = pages_as_files.files(DEFAULT, made.pages, {})
    sink.write((*laid, pages_as_files.config(DEFAULT, made.pages, (), (), "")), out)
    command = (sys.executable, "-m", "properdocs", "build", "--quiet", "--config-file", "mkdocs.en.yml")
    done = subprocess.run(command, cwd=out, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    for language in LANGUAGES[1:]:
        # The theme asks the other languages, which are not built here, what pages they have.
        sink.write((Artifact.text(f"site/{language.base}sitemap.xml", "<urlset/>", "application/xml"),), out)
    return out / "site"


@pytest.fixture(scope="module")
def everything() -> Made:
    """One record of every type for every batch of strings."""
    return make(*batches())


@pytest.fixture(scope="module")
def site(everything: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of all of them, with its search."""
    out = build(everything, tmp_path_factory.mktemp("hostile"))
    index_language(out, DEFAULT)
    return out


def test_there_are_over_five_hundred_strings_and_a_record_may_hold_each() -> None:
    assert len(STRINGS) == len(set(STRINGS)) >= 500
    wanted = {"text": joined(STRINGS, 0)}
    read = read_text("dataset/events/fair.yml", json.dumps(wanted, ensure_ascii=False).encode())
    assert isinstance(read, RawRecord)
    assert read.value == wanted


@pytest.mark.parametrize("record_type", record_types(), ids=lambda one: str(one.folder))
def test_every_text_field_of_a_type_holds_every_string_of_a_batch(record_type: type[Record]) -> None:
    """Fields with room for less hold one of them: who spoke, without a record."""
    entry = records.entry(record_type, records.Filling(batches()[0], 0))
    held = [value for value in values(entry.shape, entry.raw) if is_text(value.shape)]
    for path, value in ((one.path, one.value) for one in held):
        for text in value.values() if isinstance(value, Mapping) else value if isinstance(value, tuple) else (value,):
            assert all(one in text for one in batches()[0]), path
    assert {value.steps[0] for value in held} >= set(text_fields(record_type))


def is_text(of: Shape) -> bool:
    return of.value == "text" or of.kind == "names" or records.is_free(of)


def text_fields(record_type: type[Record]) -> list[str]:
    """Fields of a type that take words, or have some in them."""

    def wordy(of: Shape) -> bool:
        inner = (*of.fields.values(), *((of.item,) if of.item else ()))
        return is_text(of) or any(map(wordy, inner))

    return [name for name, of in shape(record_type).fields.items() if wordy(of) and name in record_type.model_fields]


@pytest.mark.parametrize("character", REFUSED, ids=ascii)
@pytest.mark.parametrize("escaped", [False, True], ids=["as it is", "as an escape"])
def test_what_turns_or_hides_text_is_refused_on_entry(character: str, escaped: bool) -> None:  # noqa: FBT001
    one = f"\\u{ord(character):04x}" if escaped else character
    assert not isinstance(read_text("dataset/events/fair.yml", f'theme: "a{one}b"\n'.encode()), RawRecord)
    assert isinstance(read_text("dataset/events/fair.yml", b'theme: "a-b"\n'), RawRecord)


@pytest.mark.browser
def test_on_our_pages_nothing_runs_and_every_letter_shows(
    everything: Made, site: Path, browser: Browser, serve: Serve
) -> None:
    with watching(browser, serve(site)) as watch:
        everything.check(watch)
    assert watch.heard == []


@pytest.mark.browser
def test_a_search_shows_titles_and_excerpts_as_text(site: Path, browser: Browser, serve: Serve) -> None:
    with watching(browser, serve(site)) as watch:
        watch.look("index.html", ())
        watch.page.get_by_role("searchbox").fill("onerror boom")
        expect(watch.page.locator(".search-results li").first).to_be_visible()
        shown = watch.page.locator(".search-results").inner_text()
        watch.census("search")
    assert "onerror=" in shown
    assert watch.heard == []


@pytest.mark.browser
def test_pages_made_by_another_generator_say_the_same_to_the_letter(
    everything: Made, browser: Browser, serve: Serve, tmp_path: Path
) -> None:
    """Of each type one record, each type with another batch: all strings, and all fields."""
    turns = {one.folder: f"-{number % len(batches())}" for number, one in enumerate(record_types())}
    uris = [f"records/{folder}/hostile-{folder}{turn}.html" for folder, turn in turns.items()]
    made = everything.only("index.html", *uris)
    assert len(made.pages) == 1 + len(uris)
    out = build_elsewhere(made, tmp_path)
    with watching(browser, serve(out)) as watch:
        made.check(watch)
    assert watch.heard == []


@pytest.mark.browser
def test_our_own_titles_break_nothing_in_the_navigation_and_search_of_a_theme(
    browser: Browser, serve: Serve, tmp_path: Path
) -> None:
    out = build_elsewhere(make(batches()[0]), tmp_path)
    assert [str(one) for one in crawl(out) if one.code not in {"V210", "V201"}] == []
    with watching(browser, serve(out)) as watch:
        watch.look("topics/index.html", ())
        watch.page.locator("[data-md-component=search-query]").fill("autofocus")
        expect(watch.page.locator(".md-search-result__item").first).to_be_visible()
        watch.census("search")
    assert watch.heard == []


def test_tables_give_every_text_back(everything: Made) -> None:
    texts = (one for one in everything.result.artifacts if one.path.endswith((".csv", ".json")))
    files = {one.path: one.content.decode() for one in texts}
    for entry in everything.result.examined.graph.of("events"):
        theme = str(entry.raw["theme"])
        rows = csv.DictReader(io.StringIO(files["data/events.csv"], newline=""))
        assert [row["theme"] for row in rows if row["id"] == entry.slug] == [theme]
        assert theme in [one["theme"] for one in json.loads(files["data/json/events.json"])]
    assert json.loads(files["data/datapackage.json"])["title"] == joined(batches()[0], 0)


def as_it_is(text: str) -> str:
    return text


@pytest.mark.browser
def test_without_escaping_the_pages_are_found_out(
    browser: Browser, serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else silence above would mean nothing."""
    loose = rendering.environment().overlay(autoescape=False)
    monkeypatch.setattr(loose, "cache", None)
    monkeypatch.setattr(rendering, "environment", lambda: loose)
    monkeypatch.setattr(fragment, "escaped", as_it_is)
    # A page that sends its reader elsewhere cannot be looked at, and one with another base has no addresses of its own.
    strings = tuple(one for one in batches()[0] if "refresh" not in one and "<base" not in one)
    made = make(strings).only("index.html", RECORD)
    with watching(browser, serve(build(made, tmp_path)), cut_off=True) as watch:
        made.only(RECORD).check(watch)
    heard = "\n".join(watch.heard)
    for told in ("asked for http", "a handler: <", "an address: ", "an element of no page: <", "not shown: "):
        assert told in heard
    assert "ran " in heard


@pytest.mark.browser
def test_without_escaping_the_frame_is_found_out(
    browser: Browser, serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    strict = AtlasPlugin.on_env

    def loose(self: AtlasPlugin, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        env = strict(self, env, config=config, files=files)
        env.autoescape = False
        return env

    monkeypatch.setattr(AtlasPlugin, "on_env", loose)
    made = make(batches()[0]).only("index.html", RECORD)
    with watching(browser, serve(build(made, tmp_path)), cut_off=True) as watch:
        made.only(RECORD).check(watch)
    assert any("asked for http" in one for one in watch.heard)


@pytest.mark.browser
def test_without_entities_the_other_generator_is_found_out(
    browser: Browser, serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages_as_files, "entities", as_it_is)
    monkeypatch.setattr(pages_as_files, "raw_block", lambda html: html.replace("&lt;", "<").replace("&#34;", '"'))
    made = make(batches()[0]).only("index.html", RECORD)
    with watching(browser, serve(build_elsewhere(made, tmp_path)), cut_off=True) as watch:
        made.only(RECORD).check(watch)
    assert len(watch.heard) > 5
