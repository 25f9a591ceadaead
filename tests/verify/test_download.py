"""What somebody downloaded: whole, or not, and what is said then."""

import hashlib
import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from build_tools.verify import NotOursError, verify_download

FACTS = "id\r\none\r\n"
LATE = "made last\n"
INDEX = b'<!doctype html><html lang="en"><head><title>x</title></head><a href="data/manifest.json">m</a></html>'


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def write(root: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site: one page, a package of one table, an answer of the API, a file that closes the package."""
    descriptor = {
        "name": "small",
        "resources": [
            {
                "name": "facts",
                "type": "table",
                "path": "facts.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": len(FACTS),
                "hash": f"sha256:{digest(FACTS.encode())}",
                "schema": {"fields": [{"name": "id", "type": "string"}], "primaryKey": ["id"]},
            }
        ],
    }
    files = {
        "data/facts.csv": FACTS.encode(),
        "data/datapackage.json": json.dumps(descriptor).encode(),
        "data/late.jsonld": LATE.encode(),
        "api/v1/index.json": b"{}",
    }
    listed = [
        {"path": path, "bytes": len(content), "sha256": digest(content), "rows": None}
        for path, content in sorted(files.items())
    ]
    root = tmp_path / "site"
    write(root, files | {"data/manifest.json": json.dumps({"files": listed}).encode(), "index.html": INDEX})
    return root


def told(path: Path) -> list[str]:
    return [f"{one.code} {one.path}" for one in verify_download(path).diagnostics]


def zipped(site: Path, target: Path, folder: str = "") -> Path:
    with zipfile.ZipFile(target, "w") as archive:
        for name in ("datapackage.json", "facts.csv"):
            archive.write(site / "data" / name, folder + name)
    return target


def test_a_site_the_folder_of_its_data_and_its_archive_are_whole(site: Path, tmp_path: Path) -> None:
    for path, what in (
        (site, "a site"),
        (site / "data", "the data"),
        (zipped(site, tmp_path / "a.zip"), "an archive"),
        (zipped(site, tmp_path / "b.zip", "small-0.1.0/"), "an archive"),
    ):
        made = verify_download(path)
        assert (made.what, made.diagnostics) == (what, ())
        assert made.files > 1


def test_a_folder_of_data_may_have_any_name(site: Path, tmp_path: Path) -> None:
    (site / "data").rename(tmp_path / "Downloads")
    assert told(tmp_path / "Downloads") == []


def change(name: str, content: bytes) -> Callable[[Path], None]:
    def changed(site: Path) -> None:
        (site / name).write_bytes(content)

    return changed


def missing(name: str) -> Callable[[Path], None]:
    return lambda site: (site / name).unlink()


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        (change("data/facts.csv", FACTS.replace("\r\n", "\n").encode()), ["V133 data/facts.csv"]),
        (change("data/late.jsonld", LATE.upper().encode()), ["V133 data/late.jsonld"]),
        (change("api/v1/index.json", b"[]"), ["V133 api/v1/index.json"]),
        (missing("data/late.jsonld"), ["V132 data/late.jsonld"]),
        (missing("api/v1/index.json"), ["V132 api/v1/index.json"]),
        (change("data/more.csv", b"x"), ["V134 data/more.csv"]),
        (change("api/v1/more.json", b"x"), ["V134 api/v1/more.json"]),
        (change("data/manifest.json", b"{"), ["V131 data/manifest.json"]),
        (change("data/manifest.json", b'{"files": []}'), ["V131 data/manifest.json"]),
        (change("data/manifest.json", b'{"files": [{"path": "../x"}]}'), ["V131 data/manifest.json"]),
        (missing("data/manifest.json"), ["V131 data/manifest.json"]),
    ],
)
def test_a_site_that_is_not_whole_is_told_so(site: Path, broken: Callable[[Path], None], expected: list[str]) -> None:
    broken(site)
    assert set(expected) <= set(told(site))
    # The package notices what concerns it too, and the page that a file is gone.
    assert {one.partition(" ")[0] for one in told(site)} <= {expected[0][:4], "V104", "V106", "V201"}


def test_a_broken_file_is_noticed_in_the_folder_of_the_data_alone(site: Path) -> None:
    (site / "data/late.jsonld").write_bytes(b"x")
    assert told(site / "data") == ["V133 late.jsonld"]


def test_a_link_in_the_place_of_a_file_is_refused(site: Path, tmp_path: Path) -> None:
    (site / "data/late.jsonld").rename(tmp_path / "late")
    (site / "data/late.jsonld").symlink_to(tmp_path / "late")
    assert "V132 data/late.jsonld" in told(site)


def test_a_file_that_somebody_added_to_an_archive_is_told(site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(zipped(site, tmp_path / "a.zip"), "a") as archive:
        archive.writestr("more.csv", "x")
    assert told(tmp_path / "a.zip") == ["V104 more.csv"]


def test_an_archive_with_a_damaged_table_is_told_so(site: Path, tmp_path: Path) -> None:
    (site / "data/facts.csv").write_bytes(b"id\r\ntwo\r\n")
    assert told(zipped(site, tmp_path / "a.zip")) == ["V106 datapackage.json"]


@pytest.mark.parametrize("name", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "C:\\out.txt", "a\\..\\out.txt"])
def test_an_archive_that_climbs_out_is_not_unpacked(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        member = zipfile.ZipInfo("x")
        member.filename = name
        archive.writestr(member, "x")
    assert told(tmp_path / "a.zip") == ["V135 a.zip"]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.zip"]


def test_an_archive_with_a_link_two_of_a_name_or_no_end_is_not_unpacked(site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as archive:
        member = zipfile.ZipInfo("link")
        member.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(member, "/etc/passwd")
    with zipfile.ZipFile(tmp_path / "twice.zip", "w") as archive:
        archive.writestr("Facts.csv", "x")
        archive.writestr("facts.csv", "x")
    whole = zipped(site, tmp_path / "a.zip").read_bytes()
    (tmp_path / "short.zip").write_bytes(whole[: len(whole) // 2])
    damaged = whole.replace(FACTS.encode(), FACTS.upper().encode(), 1)
    (tmp_path / "damaged.zip").write_bytes(damaged)
    for name in ("link", "twice", "short", "damaged"):
        assert told(tmp_path / f"{name}.zip") == [f"V135 {name}.zip"]


def test_what_is_nothing_of_ours_is_said_to_be(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("x", "x")
    for path in (tmp_path, tmp_path / "a.zip"):
        with pytest.raises(NotOursError, match=r"no datapackage\.json"):
            verify_download(path)


def test_the_manifest_of_a_build_lists_every_file_but_itself() -> None:
    from tests import worlds  # noqa: PLC0415 - only this one makes a build

    artifacts = {one.path: one.content for one in worlds.built(worlds.SMALL).artifacts}
    manifest: dict[str, Any] = json.loads(artifacts.pop("data/manifest.json"))
    assert {one["path"]: (one["bytes"], one["sha256"]) for one in manifest["files"]} == {
        path: (len(content), digest(content)) for path, content in artifacts.items()
    }
    rows = {one["path"]: one["rows"] for one in manifest["files"]}
    assert rows["data/facts.csv"] == len(worlds.table(worlds.SMALL, "facts").rows)
    assert rows["data/datapackage.json"] is None
    assert (manifest["version"], manifest["commit"]) == ("0.1.0", "0123abc")
