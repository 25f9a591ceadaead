"""The manifest: every file that is published beside the pages, so that whoever downloaded it can tell it is whole."""

from collections.abc import Iterator
from typing import Any, Final

from build_tools.core.artifact import Artifact
from build_tools.core.embedding import as_json
from build_tools.exports._base import Bundle, Exporter, collection
from build_tools.exports._registry import exporters
from build_tools.tables import Table

PATH: Final = "data/manifest.json"


@collection(
    name="manifest",
    titles={
        "en": "Manifest: size, hash and rows of every file",
        "ru": "Манифест: размер, хеш и число строк каждого файла",
        "zh": "清单：每个文件的大小、哈希值和行数",
    },
    last=2,
    uses=(
        "whoever checks a download: atlas verify, sha256sum",
        "проверка скачанного: atlas verify, sha256sum",
        "校验下载：atlas verify、sha256sum",
    ),
)
def manifest_file(bundle: Bundle) -> Iterator[Artifact]:
    """All files but itself, by path from the root of the site; `atlas verify` reads it."""
    rows = {path_of(one, table): len(table.rows) for table in bundle.tables for one in exporters()}
    made = {
        "name": bundle.package.name,
        "version": bundle.package.version,
        "created": bundle.origin.created,
        "commit": bundle.origin.commit,
        "files": [_file(one, rows.get(one.path)) for one in sorted(bundle.made, key=_path)],
    }
    yield Artifact.text(PATH, as_json(made), "application/json")


def path_of(one: Exporter, table: Table) -> str:
    """Where a format of a file a table puts a table."""
    return "/".join(filter(None, ("data", one.folder, f"{table.name}.{one.name}")))


def _path(one: Artifact) -> str:
    return one.path


def _file(one: Artifact, rows: int | None) -> dict[str, Any]:
    return {
        "path": one.path,
        "bytes": one.size,
        "sha256": one.sha256,
        "rows": rows,
    }
