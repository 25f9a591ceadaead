"""The manifest: every file that is published beside the pages, so that whoever downloaded it can tell it is whole."""

from collections.abc import Iterator
from typing import Any, Final

from build_tools.core.artifact import Artifact
from build_tools.core.embedding import as_json
from build_tools.core.published import DATA
from build_tools.exports._base import Bundle, collection
from build_tools.exports._registry import exporters

PATH: Final = f"{DATA}/manifest.json"


@collection(
    name="manifest",
    titles={
        "en": "Manifest: size, hash and rows of every file",
        "ru": "Манифест: размер, контрольная сумма и число строк каждого файла",
        "zh": "清单：每个文件的大小、校验值和行数",
    },
    last=2,
    uses=(
        "whoever checks a download: atlas verify, sha256sum | "
        "проверка скачанного: atlas verify, sha256sum | "
        "校验下载：atlas verify、sha256sum"
    ),
)
def manifest_file(bundle: Bundle) -> Iterator[Artifact]:
    """All files but itself, by path from the root of the site; `atlas verify` reads it."""
    rows = {one.path(table): len(table.rows) for table in bundle.tables for one in exporters()}
    made = {
        "name": bundle.package.name,
        "version": bundle.package.version,
        "created": bundle.origin.created,
        "commit": bundle.origin.commit,
        "files": [_file(one, rows.get(one.path)) for one in sorted(bundle.made, key=_path)],
    }
    yield Artifact.text(PATH, as_json(made), "application/json")


def _path(one: Artifact) -> str:
    return one.path


def _file(one: Artifact, rows: int | None) -> dict[str, Any]:
    return {
        "path": one.path,
        "bytes": one.size,
        "sha256": one.sha256,
        "rows": rows,
    }
