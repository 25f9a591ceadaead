"""`atlas diff` and `atlas verify` over broken and hostile packages: each ends in words, none in a bug of ours."""

import csv
import hashlib
import json
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from click.testing import CliRunner, Result

from build_tools.cli import commands
from build_tools.reading import foreign

DESCRIPTOR: Final = "datapackage.json"
TABLE: Final = "records.csv"
CELLS: Final = b"path,type,label_en\r\nplaces/harbin,places,Harbin\r\n"
Files = Mapping[str, bytes]


def described(**changes: Any) -> bytes:  # noqa: ANN401 - whatever JSON holds
    """A descriptor of one table, with these properties of its resource changed."""
    field = {"name": "path", "type": "string"}
    resource = {"name": "records", "path": TABLE, "format": "csv", "schema": {"fields": [field]}}
    return json.dumps({"name": "small", "version": "1", "resources": [resource | changes]}).encode()


def nested(depth: int, opening: str = "[", closing: str = "]") -> bytes:
    """A descriptor with one property that is so deep."""
    return f'{{"resources": [], "x": {opening * depth}1{closing * depth}}}'.encode()


SOUND: Final[Files] = {DESCRIPTOR: described(), TABLE: CELLS}
BROKEN: Final[Mapping[str, Files]] = {
    "a list": {DESCRIPTOR: b"[]"},
    "a number": {DESCRIPTOR: b"1"},
    "nested": {DESCRIPTOR: b"[" * 100_000},
    "nested and closed": {DESCRIPTOR: nested(100_000)},
    "just too deep": {DESCRIPTOR: nested(900)},
    "objects, just too deep": {DESCRIPTOR: nested(900, '{"a":', "}")},
    "not UTF-8": {DESCRIPTOR: described().replace(b"small", b"\xff\xfe")},
    "in UTF-16": {DESCRIPTOR: described().decode().encode("utf-16")},
    "a number of many digits": {DESCRIPTOR: b'{"resources": [], "x": ' + b"9" * 10_000 + b"}"},
    "no resources": {DESCRIPTOR: b"{}"},
    "resources of numbers": {DESCRIPTOR: b'{"resources": [1, null, []]}'},
    "resources that are a number": {DESCRIPTOR: b'{"resources": 1}'},
    "a path that is a list": {DESCRIPTOR: described(path=[TABLE]), TABLE: CELLS},
    "a path that leads out": {DESCRIPTOR: described(path="../records.csv"), TABLE: CELLS},
    "a path from the root": {DESCRIPTOR: described(path="/etc/records.csv"), TABLE: CELLS},
    "a path with a zero": {DESCRIPTOR: described(path="\0.csv"), TABLE: CELLS},
    "a path of half a letter": {DESCRIPTOR: described(path="\ud800.csv"), TABLE: CELLS},
    "no such table": {DESCRIPTOR: described()},
    "a table that is a folder": {DESCRIPTOR: described(), f"{TABLE}/more.csv": CELLS},
    "too many cells": {DESCRIPTOR: described(), TABLE: CELLS + b"places/dalian,places,Dalian,more\r\n"},
    "too few cells": {DESCRIPTOR: described(), TABLE: CELLS + b"places/dalian\r\n"},
    "a table that is not UTF-8": {DESCRIPTOR: described(), TABLE: CELLS + b"\xff,\xfe,\xfd\r\n"},
    "an empty table": {DESCRIPTOR: described(), TABLE: b""},
    "another table": {DESCRIPTOR: described(), TABLE: b"a,b\r\n1,2\r\n"},
    "two columns of a name": {DESCRIPTOR: described(), TABLE: b"path,path\r\n1,2\r\n"},
    "an endless cell": {DESCRIPTOR: described(), TABLE: b'path,type,label_en\r\n"' + b"x" * 200_000},
    "two tables of a name": {
        DESCRIPTOR: json.dumps({"resources": json.loads(described())["resources"] * 2}).encode(),
        TABLE: CELLS,
    },
}


def laid(files: Files, folder: Path) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def packed(files: Files, path: Path, compression: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def ran(*words: str | Path) -> Result:
    return CliRunner().invoke(commands.atlas, [str(word) for word in words])


def refused(path: Path) -> None:
    """Both commands say what is wrong with it, and neither breaks."""
    for result in (ran("diff", path, path), ran("verify", path)):
        assert isinstance(result.exception, SystemExit), (path, result.exception)
        assert result.exit_code in {1, 2}
        assert result.output


def test_a_sound_package_can_be_compared(tmp_path: Path) -> None:
    for path in (laid(SOUND, tmp_path / "folder"), packed(SOUND, tmp_path / "a.zip")):
        result = ran("diff", path, path)
        assert (result.exit_code, "nothing differs" in result.output) == (0, True)


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_package_is_refused_in_words(tmp_path: Path, what: str) -> None:
    refused(packed(BROKEN[what], tmp_path / "a.zip"))
    folder = laid(BROKEN[what], tmp_path / "folder")
    result = ran("diff", folder, folder)
    assert (result.exit_code, isinstance(result.exception, SystemExit)) == (2, True)
    verified = ran("verify", folder)
    assert (verified.exit_code in {1, 2}, isinstance(verified.exception, SystemExit)) == (True, True)


FLAGS, METHOD, SUM = 6, 8, 14


def headed(content: bytes, field: int, number: int) -> bytes:
    """The bytes of a zip that has this number in every header, in the field at this place of one in front of a file."""
    made = bytearray(content)
    for signature, at in ((b"PK\x03\x04", field), (b"PK\x01\x02", field + 2)):
        found = content.find(signature)
        while found >= 0:
            struct.pack_into("<H", made, found + at, number)
            found = content.find(signature, found + 1)
    return bytes(made)


def nameless(content: bytes) -> bytes:
    """The bytes of a zip that says to be named in UTF-8, and is not."""
    return headed(content.replace(TABLE.encode(), b"\xff" * len(TABLE)), FLAGS, IN_UTF8)


def damaged(content: bytes) -> bytes:
    """The bytes of a zip, of which those that are packed are spoiled."""
    at = content.index(TABLE.encode()) + len(TABLE)
    return content[:at] + b"\xff" * 20 + content[at + 20 :]


ENCRYPTED, IN_UTF8 = 1, 1 << 11
UNKNOWN, BZIP2, LZMA = 99, 12, 14
SPOILED: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "encrypted": lambda content: headed(content, FLAGS, ENCRYPTED),
    "of an unknown compression": lambda content: headed(content, METHOD, UNKNOWN),
    "not in bzip2": lambda content: headed(content, METHOD, BZIP2),
    "not in LZMA": lambda content: headed(content, METHOD, LZMA),
    "damaged": damaged,
    "of another sum": lambda content: headed(content, SUM, 0),
    "cut off": lambda content: content[: len(content) // 2],
    "empty": lambda _: b"",
    "without its beginning": lambda content: content[40:],
    "of a name that is no text": nameless,
}


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("what", SPOILED)
def test_a_broken_archive_is_refused_in_words(tmp_path: Path, what: str, compression: int) -> None:
    content = packed(SOUND, tmp_path / "a.zip", compression).read_bytes()
    (tmp_path / "a.zip").write_bytes(SPOILED[what](content))
    refused(tmp_path / "a.zip")


OUTSIDE: Final = ("../records.csv", "/records.csv", "a/../../records.csv", "C:\\records.csv", "./", "/")


@pytest.mark.parametrize("name", OUTSIDE)
def test_an_archive_with_a_path_that_leads_out_or_nowhere_breaks_nothing(tmp_path: Path, name: str) -> None:
    result = ran("diff", packed({**SOUND, name: b""}, tmp_path / "a.zip"), tmp_path / "a.zip")
    assert result.exit_code == (0 if name == "./" else 2)


def test_an_archive_with_two_files_of_a_name_none_or_a_link_is_refused(tmp_path: Path) -> None:
    refused(packed({**SOUND, TABLE.upper(): CELLS}, tmp_path / "twice.zip"))
    with zipfile.ZipFile(packed(SOUND, tmp_path / "none.zip"), "a") as archive:
        unnamed = zipfile.ZipInfo()
        unnamed.filename = ""
        archive.writestr(unnamed, "x")
    refused(tmp_path / "none.zip")
    with zipfile.ZipFile(packed({DESCRIPTOR: described()}, tmp_path / "link.zip"), "a") as archive:
        link = zipfile.ZipInfo(TABLE)
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    refused(tmp_path / "link.zip")


def test_an_archive_that_would_unpack_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed({**SOUND, "zeros.bin": bytes(1 << 20)}, tmp_path / "a.zip", zipfile.ZIP_DEFLATED)
    assert ran("diff", path, path).exit_code == 0
    monkeypatch.setattr(foreign, "LARGEST", 1 << 20)
    refused(path)


def test_tables_of_too_many_cells_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed(SOUND, tmp_path / "a.zip")
    monkeypatch.setattr("build_tools.reading.packages.CELLS", 2)
    result = ran("diff", path, path)
    assert (result.exit_code, "more than 2 cells" in result.output) == (2, True)


def test_a_folder_is_not_left_by_a_link(tmp_path: Path) -> None:
    folder = laid({DESCRIPTOR: described()}, tmp_path / "folder")
    laid({TABLE: CELLS}, tmp_path)
    (folder / TABLE).symlink_to(tmp_path / TABLE)
    result = ran("diff", folder, folder)
    assert (result.exit_code, "leads out of the package" in result.output) == (2, True)


@pytest.mark.parametrize("name", [DESCRIPTOR, "manifest.json"])
def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path, name: str) -> None:
    sound = laid(SOUND, tmp_path / "folder")
    (sound / name).unlink(missing_ok=True)
    (sound / name).mkdir()
    assert ran("verify", sound).exit_code in {1, 2}
    rest = {one: content for one, content in SOUND.items() if one != name}
    verified = ran("verify", packed({**rest, f"{name}/x": b""}, tmp_path / "a.zip"))
    assert (verified.exit_code in {1, 2}, isinstance(verified.exception, SystemExit)) == (True, True)


@pytest.mark.parametrize("content", [b"[" * 100_000, b"[]", b"1", b"\xff", nested(900)])
def test_a_broken_manifest_is_told(tmp_path: Path, content: bytes) -> None:
    folder = laid({**SOUND, "manifest.json": content}, tmp_path / "folder")
    result = ran("verify", folder)
    assert (result.exit_code, "V131" in result.output) == (1, True)


def test_a_type_that_is_no_word_is_told(tmp_path: Path) -> None:
    schema = {"fields": [{"name": "path", "type": ["string"], "categories": ["a"]}]}
    result = ran("verify", laid({DESCRIPTOR: described(schema=schema), TABLE: CELLS}, tmp_path / "folder"))
    assert (result.exit_code, "V108" in result.output) == (1, True)


FIELD: Final[Mapping[str, Any]] = {"name": "path", "type": "string"}


@pytest.mark.parametrize(
    "wrong",
    [{"fields": [FIELD, 1]}, {"fields": [FIELD, None]}, {"fields": [{**FIELD, "constraints": {"minimum": [[]]}}]}],
    ids=["a number", "nothing", "a list"],
)
def test_a_schema_on_which_frictionless_breaks_is_told(tmp_path: Path, wrong: Mapping[str, Any]) -> None:
    said = {"bytes": len(CELLS), "hash": f"sha256:{hashlib.sha256(CELLS).hexdigest()}", "schema": wrong}
    result = ran("verify", laid({DESCRIPTOR: described(**said), TABLE: CELLS}, tmp_path / "folder"))
    assert (result.exit_code, "V128" in result.output) == (1, True)


@pytest.fixture
def narrow() -> Iterator[None]:
    """The limit of a cell that Python has; frictionless lifts it for the whole process."""
    before = csv.field_size_limit(1 << 17)
    yield
    csv.field_size_limit(before)


@pytest.mark.usefixtures("narrow")
def test_an_endless_cell_in_a_table_with_a_key_is_told(tmp_path: Path) -> None:
    endless = b'path\r\n"' + b"x" * 200_000
    schema = {"fields": [FIELD], "uniqueKeys": [["path"]]}
    result = ran("verify", laid({DESCRIPTOR: described(schema=schema), TABLE: endless}, tmp_path / "folder"))
    assert (result.exit_code, "V127" in result.output) == (1, True)
