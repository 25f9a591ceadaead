"""Hostile files among the documents are findings, not crashes."""

from pathlib import Path

import pytest

from build_tools.seeding import proving, read_texts, texts
from tests.seeding.worlds import DOCUMENT, graph

HOSTILE = {
    "cp1251.txt": ("Ярмарка".encode("cp1251"), "line 1: the byte 0xDF cannot stand there in UTF-8"),
    "gb18030.txt": (b"title\n" + "博览会".encode("gb18030"), "line 2: the byte 0xB2 cannot stand there in UTF-8"),
    "utf16.txt": ("Ярмарка".encode("utf-16"), "it seems to be UTF-16"),
    "zero.txt": (b"fair\0fair", "it holds a zero byte, so it is no text"),
    "empty.txt": (b"", "there are no words in it"),
    "blank.txt": (b"\xef\xbb\xbf \r\n -- \r\n", "there are no words in it"),
}


def test_any_txt_file_of_the_folder_is_read_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.txt", "A.TXT", "имя 名.txt", "notes.md", ".hidden.txt"):
        (tmp_path / name).write_text("words", encoding="utf-8")
    (tmp_path / "folder.txt").mkdir()
    found = read_texts(tmp_path)
    assert list(found) == ["A.TXT", "b.txt", "имя 名.txt"]
    assert found.findings == ()


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_text_is_named_with_the_reason(tmp_path: Path, name: str) -> None:
    content, reason = HOSTILE[name]
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_bytes(DOCUMENT.read_bytes())
    outcome, told = proving(graph(), tmp_path, {}, {})
    assert [(one.path, one.message) for one in told if one.code == "P204"] == [(name, reason)]
    assert outcome.recognised == ("wharf-fair-2011",)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "fair.txt").symlink_to(DOCUMENT)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    found = read_texts(tmp_path)
    assert dict(found) == {}
    assert [one.message for one in found.findings] == ["it is a symbolic link"] * 2


def test_a_document_beyond_the_limit_is_refused_and_one_at_it_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "LIMIT", 10)
    (tmp_path / "long.txt").write_bytes(b"a" * 11)
    (tmp_path / "short.txt").write_bytes(b"a" * 10)
    found = read_texts(tmp_path)
    assert list(found) == ["short.txt"]
    assert found.findings[0].message == "it is larger than 10 bytes"


@pytest.mark.parametrize("name", ["a\nb.txt", "\x1b[31m.txt", "\u202etxt.exe.txt"])
def test_a_name_that_could_fool_a_terminal_is_escaped(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xff")
    (found,) = read_texts(tmp_path).findings
    assert found.path.isprintable()


def test_a_name_that_is_not_utf8_is_escaped(tmp_path: Path) -> None:
    name = b"caf\xe9.txt".decode(errors="surrogateescape")
    (tmp_path / name).write_text("words", encoding="utf-8")
    assert list(read_texts(tmp_path)) == [r"caf\udce9.txt"]


def test_a_folder_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    (found,) = read_texts(tmp_path / "nowhere").findings
    assert (found.path, found.message) == ("nowhere", "it cannot be read: No such file or directory")
