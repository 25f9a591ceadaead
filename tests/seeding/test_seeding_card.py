"""A document gets a card once, and the card holds what makes it findable again."""

import re
import shutil
from pathlib import Path

import pytest

from build_tools.checks import World, check
from build_tools.core import sink
from build_tools.proof import Passage, passages
from build_tools.reading import RawRecord, read_text
from build_tools.records import by_folder, parse
from build_tools.records.source import Source
from build_tools.seeding import add, card
from build_tools.seeding.roles import guess_roles
from tests.seeding.worlds import DOCUMENT, WORLD, graph, ledger

NEW = "A report on ferries\n\nTwo ferries cross the river every day from April to October, weather permitting.\n"


def _filled(text: str) -> str:
    """What an author does with a new card, as far as it needs doing."""
    text = re.sub(r"(?m)^kind: .*$", "kind: news", text)
    text = re.sub(r"(?m)^  (ru|zh):\n", "", text)
    return re.sub(r"(?m)^( +)en:$", r"\1en: own words", text)


def _document(folder: Path, text: str | bytes = NEW, name: str = "report.txt") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.fixture
def world(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WORLD, tmp_path / "world"))


def _source(text: str) -> Source:
    raw = read_text("seeds/ferries.yml", text.encode())
    assert isinstance(raw, RawRecord), raw
    parsed = parse(raw.path, "sources", "ferries", raw.value)
    assert parsed.findings == ()
    assert isinstance(parsed.record, Source)
    return parsed.record


def test_a_filled_card_is_a_source_with_the_documents_passages() -> None:
    source = _source(_filled(card("ferries", "folder/report.txt", NEW.encode())))
    assert source.document is not None
    assert (source.document.file, source.document.bytes) == ("report.txt", len(NEW))
    assert [(one.number, one.words, one.sha256, one.role) for one in source.passages] == [
        (one.number, one.words, one.sha256, role) for one, role in zip(passages(NEW), ("title", "content"), strict=True)
    ]


def test_a_new_card_is_refused_until_it_is_filled_in() -> None:
    raw = read_text("seeds/ferries.yml", card("ferries", "report.txt", NEW.encode()).encode())
    assert isinstance(raw, RawRecord)
    at = {finding.at for finding in parse(raw.path, "sources", "ferries", raw.value).findings}
    assert {("label", "en"), ("kind",), ("passages", 0, "gist", "en"), ("passages", 1, "gist", "en")} <= at


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ('a"b: #c.txt', 'a"b: #c.txt'),
        ("C:\\papers\\fair.txt", "fair.txt"),
        ("a\nb\x1b.txt", "a_b_.txt"),
        ("\u202etxt.exe", "_txt.exe"),
        ("cafe\u0301.txt", "café.txt"),
        ("博览会 отчёт.txt", "博览会 отчёт.txt"),
        ("  ", "document.txt"),
    ],
)
def test_a_name_enters_the_card_as_one_plain_line(name: str, kept: str) -> None:
    document = _source(_filled(card("ferries", name, NEW.encode()))).document
    assert document is not None
    assert document.file == kept


def test_adding_makes_the_card_and_leaves_the_document_where_it_is(world: Path, tmp_path: Path) -> None:
    (artifact,), diagnostics = add(world, _document(tmp_path), "ferries")
    assert diagnostics == ()
    assert artifact.path == "seeds/ferries.yml"
    assert b"ferries cross" not in artifact.content
    assert not (world / artifact.path).exists()


def test_a_card_that_is_there_is_never_replaced(world: Path, tmp_path: Path) -> None:
    artifacts, (found,) = add(world, _document(tmp_path), "wharf-fair-2011")
    assert artifacts == ()
    assert (found.code, found.path) == ("P205", "seeds/wharf-fair-2011.yml")


@pytest.mark.parametrize("ending", ["", "\n\n"], ids=["same bytes", "other bytes"])
def test_a_document_that_has_a_card_is_recognised(world: Path, tmp_path: Path, ending: str) -> None:
    copy = _document(tmp_path, DOCUMENT.read_text(encoding="utf-8") + ending)
    artifacts, (found,) = add(world, copy, "fair-again")
    assert artifacts == ()
    assert found.code == "P206"
    assert found.message.startswith("the document is already here as wharf-fair-2011 (same ")


def test_the_project_may_be_named_by_a_relative_path(
    world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(world.parent)
    copy = _document(tmp_path, DOCUMENT.read_bytes())
    assert [found.code for found in add(Path("world"), copy, "fair-again")[1]] == ["P206"]


def test_a_card_that_is_not_filled_in_yet_counts_too(world: Path, tmp_path: Path) -> None:
    document = _document(tmp_path)
    sink.write(add(world, document, "ferries")[0], world)
    assert [found.code for found in add(world, document, "ferries")[1]] == ["P205"]
    assert [found.code for found in add(world, document, "ferries-2")[1]] == ["P206"]


def test_a_broken_card_among_the_others_stops_nobody(world: Path, tmp_path: Path) -> None:
    (world / "seeds/broken.yml").write_text("document: [\n", encoding="utf-8")
    (world / "seeds/odd.yml").write_text("document: 7\npassages: [a, {number: x}]\n", encoding="utf-8")
    assert add(world, _document(tmp_path), "ferries")[1] == ()


@pytest.mark.parametrize("slug", ["Ferries 2", "../ferries", "con", "", "a" * 65])
def test_a_bad_id_is_refused(world: Path, tmp_path: Path, slug: str) -> None:
    artifacts, (found,) = add(world, _document(tmp_path), slug)
    assert artifacts == ()
    assert found.code == "M107"


@pytest.mark.parametrize("content", [b"\xff\xfe", "отчёт".encode("cp1251"), b"", b"\0"])
def test_what_is_no_text_gets_no_card(world: Path, tmp_path: Path, content: bytes) -> None:
    artifacts, (found,) = add(world, _document(tmp_path, content), "ferries")
    assert artifacts == ()
    assert (found.code, found.path) == ("P204", "report.txt")


def test_a_document_with_too_many_passages_for_a_card_is_refused(world: Path, tmp_path: Path) -> None:
    artifacts, (found,) = add(world, _document(tmp_path, "a passage\n\n" * 3000), "ferries")
    assert artifacts == ()
    assert found.code == "P204"


@pytest.mark.parametrize("content", ["\ufeff" + NEW, NEW.replace("\n", "\r\n")], ids=["byte order mark", "CRLF"])
def test_marks_and_line_ends_of_other_systems_do_not_change_passages(content: str) -> None:
    made = _source(_filled(card("ferries", "report.txt", content.encode())))
    assert [one.sha256 for one in made.passages] == [one.sha256 for one in passages(NEW)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Updated: 2011-09-14", "metadata"),
        ("ISSN 2079-4665", "metadata"),
        ("Ключевые слова: реки, паромы, ярмарки, сады, дороги, мосты, пристани", "metadata"),
        ("Berezina, O. (2010). Grafting apple trees. Journal of Gardens, 7(2), 21-34.", "reference"),
        ("И. Садова. О паромах [Текст] / И. Садова // Реки. – 2013. – № 6. – С. 32-36.", "reference"),
        ("Leave a reply", "furniture"),
        ("Two ferries cross the river every day, weather permitting.", "content"),
        ("本届博览会在莲港市举行。", "content"),
    ],
)
def test_a_role_is_guessed(text: str, role: str) -> None:
    first, passage = passages(f"Title\n\n{text}")
    assert isinstance(first, Passage)
    assert guess_roles((first, passage)) == ("title", role)


def test_a_title_that_is_printed_again_is_a_title_again() -> None:
    assert guess_roles(passages("Title\n\nIt is so.\n\nTitle")) == ("title", "content", "title")


def test_the_invented_world_is_valid_and_shows_every_type() -> None:
    world = World(graph=graph(), ledgers={"wharf-fair-2011": ledger()})
    assert check(world) == ()
    assert sorted(world.graph.by_folder) == sorted(by_folder())
