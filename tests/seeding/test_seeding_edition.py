"""The private reading edition: documents in full, what is recorded marked; nothing of them goes anywhere else."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page

from build_tools.cli.commands import atlas
from build_tools.core import sink
from build_tools.core.artifact import Artifact
from build_tools.proof import passages
from build_tools.records import Role
from build_tools.seeding import EDITION, FRONT_PAGE, Proving, reading_edition, site_pages
from build_tools.seeding.aligned import aligned
from build_tools.seeding.cited import Cited
from build_tools.seeding.marked import MarkedPassage
from build_tools.seeding.pieces import quoted, stretches
from tests.seeding.worlds import DOCUMENT, WORLD, graph, proved

TEXT = DOCUMENT.read_text(encoding="utf-8")
PAGE = f"{EDITION}/wharf-fair-2011.html"
NUMBER = re.compile(r'<span class="number">s\d+</span>|<sup>.*?</sup>|<span class="tag">.*?</span>')
HOSTILE = [
    "<script>window.hit = 1</script>",
    '"><img src=x onerror="window.hit = 1">',
    "</style></title></p><svg onload=window.hit=1>",
    "{{ 7 * 7 }} {% include 'style.css' %}",
    "<!-- ]]> &amp; &lt;b&gt; <a href=javascript:window.hit=1>x</a>",
    "\u202e gnp.exe \u2066",
]


class _Shown(HTMLParser):
    """Text of the passages of a page, without what the edition adds to it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.inside = False
        self.feed(NUMBER.sub("", page))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "p" and ("class", "text") in attrs:
            self.inside = True
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "p"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.texts[-1] += data


def _pages(outcome: Proving, linked: frozenset[str] = frozenset()) -> dict[str, str]:
    made: tuple[Artifact, ...] = reading_edition(outcome, graph(), linked)
    return {artifact.path: artifact.content.decode() for artifact in made}


def _marked(text: str, *phrases: str) -> str:
    """A passage with its pieces in brackets, the numbers of the phrases around them in front."""
    laid = aligned(text)
    cited = [
        (Cited(file="f", at=(), record="r", proof=0, source="s", passage=1, phrase=one), laid.first(one))
        for one in phrases
    ]
    found = tuple((one, span) for one, span in cited if span)
    passage = MarkedPassage(number=1, printed=text, role=Role.CONTENT, gist="", phrases=found, sentences=())
    pieces = [piece for one in stretches(passage, quoted(passage)) for piece in one.pieces]
    assert "".join(piece.text for piece in pieces) == text
    return "".join(
        f"[{','.join(map(str, piece.inside))}:{piece.text}]" if piece.inside else piece.text for piece in pieces
    )


def test_phrases_that_overlap_are_cut_where_they_begin_and_end() -> None:
    assert _marked("a b c d e", "b c d") == "a [1:b c d] e"
    assert _marked("a b c d e", "b c", "c d") == "a [1:b ][1,2:c][2: d] e"
    assert _marked("a b c d e", "a b c d", "b c") == "[1:a ][2,1:b c][1: d] e"
    assert _marked("a b c d e", "a b", "a b c") == "[1,2:a b][2: c] d e"
    assert _marked("a b c d e", "b c", "B  c") == "a [1:b c] d e"


def test_a_document_is_shown_in_full_and_to_the_letter() -> None:
    page = _pages(proved(WORLD, fair=TEXT))[PAGE]
    assert "<h1>Invented news item on a river growers&#39; fair</h1>" in page
    assert _Shown(page).texts == [passage.text for passage in passages(TEXT)]


def test_a_phrase_is_marked_and_linked_to_its_records_with_what_they_say_by_it() -> None:
    page = _pages(proved(WORLD, fair=TEXT))[PAGE]
    assert '<mark><a href="#p5-r1">45 enterprises from China and 38 enterprises from Russia</a></mark>' in page
    assert '<sup><a id="p5-f1" href="#p5-r1"' in page
    assert '<li id="p5-r1"><a href="#p5-f1"' in page
    assert '<code class="path">events/river-growers-fair-3</code>' in page
    assert "says <code>participants</code>" in page
    assert "said by <code>people/olga-berezina</code>" in page


def test_records_are_linked_where_the_site_has_their_page_and_named_where_not(tmp_path: Path) -> None:
    outcome = proved(WORLD, fair=TEXT)
    link = '<a href="../../site/records/events/river-growers-fair-3.html">'
    (tmp_path / "site/records/events").mkdir(parents=True)
    (tmp_path / "site/records/events/river-growers-fair-3.html").touch()
    assert site_pages(tmp_path) == {"events/river-growers-fair-3"}
    assert link in _pages(outcome, site_pages(tmp_path))[PAGE]
    assert site_pages(tmp_path / "nowhere") == frozenset()
    assert "../../site" not in _pages(outcome)[PAGE]


def test_sentences_left_over_are_marked_and_only_those() -> None:
    page = _pages(proved(WORLD, fair=TEXT))[PAGE]
    assert page.count('<span class="left_over"><span class="number">') == 2
    assert '<span class="left_over"><span class="number">s2</span>Since then both towns take turns as hosts.' in page


def test_the_front_page_lists_documents_and_what_is_not_at_hand() -> None:
    pages = _pages(proved(WORLD, fair=TEXT))
    assert '<a href="wharf-fair-2011.html">Invented news item on a river growers&#39; fair</a>' in pages[FRONT_PAGE]
    assert "<bdi>fair.txt</bdi> (same bytes)" in pages[FRONT_PAGE]
    assert "Not at hand: <code>wharf-fair-2011</code>" in _pages(proved(WORLD))[FRONT_PAGE]
    assert set(_pages(proved(WORLD))) == {FRONT_PAGE, f"{EDITION}/.gitignore"}


def test_a_part_shows_what_is_missing_and_what_the_card_does_not_list() -> None:
    page = _pages(proved(WORLD, part="\n\n".join([*TEXT.split("\n\n")[:5], "A strange new ending."])))[PAGE]
    assert page.count('<p class="soft">not at hand</p>') == 7
    assert _Shown(page).texts[-1] == "A strange new ending."


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_shown_and_not_obeyed(hostile: str) -> None:
    page = _pages(proved(WORLD, **{"x<b>": f"{TEXT}\n\n{hostile}"}))[PAGE]
    assert _Shown(page).texts[-1] == hostile
    assert "<bdi>x&lt;b&gt;.txt</bdi>" in page


def test_pages_hold_no_script_and_ask_nobody_for_anything() -> None:
    for path, page in _pages(proved(WORLD, fair=TEXT)).items():
        assert "<script" not in page
        assert [
            link for link in re.findall(r'(?:src|href)="([^"]*)"', page) if not re.match(r"#|[\w-]+\.html", link)
        ] == []
        assert path.endswith(".gitignore") or "default-src 'none'" in page


def _snapshot(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_nothing_of_a_text_is_written_outside_build(tmp_path: Path) -> None:
    root, texts = tmp_path / "project", tmp_path / "texts"
    for name, content in _snapshot(WORLD).items():
        if not name.startswith("texts/") and not name.endswith((".proved", ".account")):
            sink.write((Artifact(path=name, content=content, media_type=""),), root)
    sink.write((Artifact.text("fair.txt", TEXT, ""),), texts)
    before = _snapshot(tmp_path)
    result = CliRunner().invoke(atlas, ["prove", "--root", str(root), "--texts", str(texts)])
    made = {path: content for path, content in _snapshot(tmp_path).items() if before.get(path) != content}
    outside = {path: content.decode() for path, content in made.items() if not path.startswith("project/build/")}
    assert result.exit_code == 0, result.output
    assert set(outside) == {"project/seeds/wharf-fair-2011.account", "project/seeds/wharf-fair-2011.proved"}
    assert [text for text in outside.values() if not re.fullmatch(r"(?:[0-9a-f]{16}\n|[a-z_]+ \d+\n)+", text)] == []
    assert made["project/build/reading/.gitignore"] == b"*\n"
    # That the search would find something: the edition itself holds the text.
    assert any("Since then both towns" in content.decode() for content in made.values())


def test_the_command_says_where_the_edition_lies_and_shows_few_words_of_a_sentence(tmp_path: Path) -> None:
    for name, content in _snapshot(WORLD).items():
        sink.write((Artifact(path=name, content=content, media_type=""),), tmp_path)
    command = ["prove", "--root", str(tmp_path), "--texts", str(tmp_path / "texts")]
    told = CliRunner().invoke(atlas, command).output
    assert "reading edition, for you alone: build/reading/index.html" in told
    assert "  | p6/s2  Since then both towns take turns as …" in told
    assert "hosts" not in told


@pytest.mark.browser
@pytest.mark.parametrize("hostile", HOSTILE)
def test_in_a_browser_from_disk_nothing_runs_and_every_letter_is_there(
    tmp_path: Path, browser: Browser, hostile: str
) -> None:
    outcome = proved(WORLD, fair=f"{TEXT}\n\n{hostile}")
    sink.write(reading_edition(outcome, graph(), frozenset()), tmp_path)
    page: Page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tmp_path / FRONT_PAGE).as_uri())
    page.click("tbody a")
    assert asked == [(tmp_path / name).as_uri() for name in (FRONT_PAGE, PAGE)]
    assert page.evaluate("window.hit") is None
    assert page.locator(".text").last.text_content() == hostile
    page.click("mark a")
    assert page.evaluate("document.querySelector(':target').closest('.side') !== null")
    page.close()
