"""The tree on disk: what is read, in which order, and what should not lie there."""

import os
from pathlib import Path

import pytest

from build_tools.reading import RawRecord, Reading, read_file, read_tree


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("dataset/places", "dataset/events", "seeds"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("dataset/package.yml", "dataset/places/moscow.yml", "dataset/events/expo.yml", "seeds/news.yml"):
        (tmp_path / name).write_text("a: x\n", encoding="utf-8")
    (tmp_path / "seeds" / "news.proved").write_text("", encoding="utf-8")
    (tmp_path / "seeds" / "README.md").write_text("", encoding="utf-8")
    return tmp_path


def said(reading: Reading) -> list[str]:
    return [str(found) for found in reading.diagnostics]


def test_records_come_by_path_and_the_package_is_none_of_them(root: Path) -> None:
    reading = read_tree(root)
    assert [(record.folder, record.id) for record in reading.records] == [
        ("events", "expo"),
        ("places", "moscow"),
        ("sources", "news"),
    ]
    assert reading.diagnostics == ()


def test_the_package_is_read_like_a_record(root: Path) -> None:
    record = read_file(root, root / "dataset" / "package.yml")
    assert isinstance(record, RawRecord)
    assert (record.path, record.value) == ("dataset/package.yml", {"a": "x"})


def test_a_path_may_be_relative_to_the_root_but_not_leave_it(root: Path) -> None:
    assert isinstance(read_file(root, Path("dataset/places/moscow.yml")), RawRecord)
    with pytest.raises(ValueError, match="climbs out"):
        read_file(root / "dataset", Path("../seeds/news.yml"))
    with pytest.raises(ValueError, match="not in the subpath"):
        read_file(root / "dataset", root / "seeds" / "news.yml")


def test_a_broken_record_leaves_the_others_readable(root: Path) -> None:
    (root / "dataset/places/harbin.yml").write_text("a: x\na: y\n", encoding="utf-8")
    reading = read_tree(root)
    assert len(reading.records) == 3
    assert said(reading) == ["dataset/places/harbin.yml:2:1: Y126 a: the key 'a' stands twice; first in line 1"]


def test_cards_may_be_four_times_as_large_as_records(root: Path) -> None:
    for name, size in (("seeds/a.yml", 262_144), ("seeds/b.yml", 262_145), ("dataset/places/c.yml", 65_537)):
        (root / name).write_bytes(b"a: " + b"x" * (size - 3))
    assert said(read_tree(root)) == [
        "dataset/places/c.yml:0:0: Y101 the file is larger than 65,536 bytes",
        "seeds/b.yml:0:0: Y101 the file is larger than 262,144 bytes",
    ]


def test_links_are_refused_wherever_they_stand(root: Path) -> None:
    (root / "elsewhere").mkdir()
    (root / "elsewhere" / "secret.yml").write_text("a: x\n", encoding="utf-8")
    (root / "dataset/places/link.yml").symlink_to(root / "elsewhere" / "secret.yml")
    (root / "dataset/places/dangling.yml").symlink_to(root / "nowhere")
    (root / "dataset/works").symlink_to(root / "elsewhere")
    reading = read_tree(root)
    assert said(reading) == [
        "dataset/places/dangling.yml:0:0: Y104 this is a symbolic link",
        "dataset/places/link.yml:0:0: Y104 this is a symbolic link",
        "dataset/works:0:0: Y104 this is a symbolic link",
    ]
    assert len(reading.records) == 3
    found = read_file(root, root / "dataset/works/secret.yml")
    assert not isinstance(found, RawRecord)
    assert [str(each) for each in found] == ["dataset/works:0:0: Y104 this is a symbolic link"]


def test_a_linked_dataset_is_refused_and_a_linked_root_is_not(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "dataset").symlink_to(root / "dataset")
    assert said(read_tree(other)) == ["dataset:0:0: Y104 this is a symbolic link"]
    linked = tmp_path / "linked"
    linked.symlink_to(root)
    assert len(read_tree(linked).records) == 3


def test_other_endings_and_strays_are_found_and_what_editors_leave_is_not(root: Path) -> None:
    for name in (
        "dataset/places/a.yaml",
        "dataset/places/b.YML",
        "dataset/places/photo.jpg",
        "dataset/places/.hidden.yml",
        "dataset/stray.yml",
        "seeds/source.txt",
        "dataset/places/.moscow.yml.swp",
        "dataset/places/moscow.yml~",
        "dataset/places/.DS_Store",
        "dataset/README.md",
    ):
        (root / name).write_text("a: x\n", encoding="utf-8")
    (root / "dataset/places/inner").mkdir()
    (root / "dataset/places/c.yml").mkdir()
    reading = read_tree(root)
    assert [(found.path, found.code) for found in reading.diagnostics] == [
        ("dataset/places/a.yaml", "Y105"),
        ("dataset/places/b.YML", "Y105"),
        ("dataset/places/c.yml", "Y106"),
        ("dataset/places/inner", "Y106"),
        ("dataset/places/photo.jpg", "Y106"),
        ("dataset/stray.yml", "Y106"),
        ("seeds/source.txt", "Y106"),
    ]
    assert reading.diagnostics[0].hint == "rename it to a.yml"
    assert "dataset/places/.hidden.yml" in {record.path for record in reading.records}


def test_a_file_that_vanishes_is_a_finding(root: Path) -> None:
    found = read_file(root, root / "dataset/places/gone.yml")
    assert not isinstance(found, RawRecord)
    assert [str(each) for each in found] == [
        "dataset/places/gone.yml:0:0: Y107 it cannot be read: No such file or directory"
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "dataset/places/pipe.yml")
    assert said(read_tree(root)) == ["dataset/places/pipe.yml:0:0: Y107 it cannot be read: it is not an ordinary file"]


def test_a_file_that_refuses_to_be_opened_is_a_finding(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert [found.code for found in read_tree(root).diagnostics] == ["Y107", "Y107", "Y107"]


def test_a_name_that_is_no_utf8_can_be_printed(root: Path) -> None:
    try:
        Path(os.fsdecode(bytes(root / "dataset/places") + b"/\xff.txt")).write_bytes(b"")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert said(read_tree(root))[0].encode() == rb"dataset/places/\udcff.txt:0:0: Y106 this file is no record"


def test_a_folder_without_a_dataset_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    assert said(read_tree(tmp_path)) == ["dataset:0:0: Y107 there is no folder dataset here"]
