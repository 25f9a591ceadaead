"""Plain files beside the records: whole, or told; never a part of one."""

import shutil
from pathlib import Path

import pytest

from build_tools.examining import examined, gather
from build_tools.reading import companions
from tests import worlds

LIMIT = 4 * 1024 * 1024


def test_texts_come_by_name_and_only_those_of_the_ending(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for name, content in (("b.proved", b"two\n"), ("a.proved", b"\xff"), ("c.account", b"three\n")):
        (tmp_path / "seeds" / name).write_bytes(content)
    found = companions(tmp_path, "seeds", ".proved")
    assert (dict(found.texts), found.diagnostics) == ({"a": "\ufffd", "b": "two\n"}, ())


def test_a_file_beyond_the_limit_is_told_and_no_part_of_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for name, size in (("full", LIMIT), ("more", LIMIT + 1)):
        (tmp_path / "seeds" / f"{name}.proved").write_bytes(b"x" * size)
    found = companions(tmp_path, "seeds", ".proved")
    assert list(found.texts) == ["full"]
    assert [str(one) for one in found.diagnostics] == [
        "seeds/more.proved:0:0: Y101 the file is larger than 4,194,304 bytes"
    ]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(worlds.WHOLE, tmp_path / "world")


@pytest.mark.parametrize("name", ["seeds/x.proved", "seeds/x.account", "releases/9.0.0.json"])
def test_a_companion_beyond_the_limit_is_found_by_every_check_until_it_goes(root: Path, name: str) -> None:
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_bytes(b" " * (LIMIT + 1))
    gathered = gather(root)
    assert [one.code for one in examined(gathered).diagnostics if one.path == name] == ["Y101"]
    assert [one.code for one in examined(gathered.changed({name: None})).diagnostics if one.path == name] == []


def test_a_record_that_is_changed_in_memory_has_the_limit_that_it_has_on_disk(root: Path) -> None:
    name = "dataset/events/river-growers-fair-3.yml"
    text = (root / name).read_text("utf-8") + "# more\n" * 10_000
    found = [one for one in examined(gather(root).changed({name: text})).diagnostics if one.path == name]
    assert [(one.code, one.message) for one in found] == [("Y101", "the file is larger than 65,536 bytes")]
    (root / name).write_text(text, "utf-8")
    assert [one for one in examined(gather(root)).diagnostics if one.path == name] == found
