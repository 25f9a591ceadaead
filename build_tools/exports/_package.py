"""The Data Package: every table in every format, and ``datapackage.json`` that describes them."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from build_tools.core.artifact import Artifact
from build_tools.core.languages import DEFAULT
from build_tools.core.published import PublishedFile
from build_tools.exports._base import Exporter
from build_tools.exports._registry import exporters
from build_tools.graph import Entry, Graph
from build_tools.records import Package
from build_tools.records.source import Source
from build_tools.tables import Table

FOLDER: Final = "data"
DESCRIPTOR: Final = {
    "en": "Data Package: what every table holds",
    "ru": "Data Package: описание всех таблиц",
    "zh": "数据包（Data Package）：全部表格的说明",
}
LICENCES: Final[Mapping[str, tuple[str, str]]] = {
    "CC-BY-4.0": ("Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/"),
}
"""Title and address of the licences that a dataset may have, by SPDX identifier."""


@dataclass(frozen=True, kw_only=True)
class Origin:
    """From what the build was made; the only clock."""

    created: str
    """Day and time in ISO 8601, UTC."""
    commit: str | None = None
    """Revision of the records, if they are under version control."""


@dataclass(frozen=True, kw_only=True)
class Published:
    """The package as it will lie on disk."""

    artifacts: tuple[Artifact, ...]
    files: tuple[PublishedFile, ...]


def publish_tables(tables: tuple[Table, ...], graph: Graph, package: Package, origin: Origin) -> Published:
    """Every table in every format, and the descriptor."""
    made = [(table, exporter, _artifact(table, exporter)) for table in tables for exporter in exporters()]
    resources = [_resource(table, exporter, artifact) for table, exporter, artifact in made]
    content = json.dumps(_descriptor(graph, package, origin) | {"resources": resources}, ensure_ascii=False, indent=1)
    descriptor = Artifact.text(f"{FOLDER}/datapackage.json", content + "\n", "application/json")
    files = tuple(_file(table, exporter, artifact) for table, exporter, artifact in made)
    listed = (_listed(descriptor, table="", form="json", rows=None, titles=DESCRIPTOR), *files)
    return Published(artifacts=(descriptor, *(artifact for _, _, artifact in made)), files=listed)


def _artifact(table: Table, exporter: Exporter) -> Artifact:
    path = f"{FOLDER}/{table.name}.{exporter.name}"
    return Artifact(path=path, content=exporter.write(table), media_type=exporter.media_type)


def _file(table: Table, exporter: Exporter, artifact: Artifact) -> PublishedFile:
    return _listed(artifact, table=table.name, form=exporter.name, rows=len(table.rows), titles=dict(table.spec.titles))


def _listed(artifact: Artifact, *, table: str, form: str, rows: int | None, titles: dict[str, str]) -> PublishedFile:
    return PublishedFile(
        path=artifact.path,
        table=table,
        format=form,
        media_type=artifact.media_type,
        rows=rows,
        bytes=len(artifact.content),
        sha256=hashlib.sha256(artifact.content).hexdigest(),
        titles=titles,
    )


def _resource(table: Table, exporter: Exporter, artifact: Artifact) -> dict[str, Any]:
    """A resource with its full schema; the CSV one has the table's own name, for foreign keys point at it."""
    name = table.name if exporter.name == "csv" else f"{table.name}-{exporter.name}"
    return {
        "name": name,
        **({"type": "table"} if exporter.tabular else {}),
        "path": artifact.path.removeprefix(f"{FOLDER}/"),
        "title": table.spec.titles[DEFAULT.code],
        "description": table.spec.description,
        "format": exporter.name,
        "mediatype": exporter.media_type,
        "encoding": "utf-8",
        "bytes": len(artifact.content),
        "hash": f"sha256:{hashlib.sha256(artifact.content).hexdigest()}",
        "schema": table.spec.table_schema(),
    }


def _descriptor(graph: Graph, package: Package, origin: Origin) -> dict[str, Any]:
    title, address = LICENCES[package.licence]
    made = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "profile": "data-package",
        "name": package.name,
        "title": package.title.root[DEFAULT.code],
        "description": package.description.root[DEFAULT.code],
        "version": package.version,
        "created": origin.created,
        "homepage": package.homepage,
        "keywords": list(package.keywords),
        "licenses": [{"name": package.licence, "title": title, "path": address}],
        "contributors": [{"title": one.title, "role": one.role, "roles": [one.role]} for one in package.contributors],
        "sources": [_source(entry) for entry in graph.of("sources")],
    }
    return {key: value for key, value in made.items() if value not in (None, [])}


def _source(entry: Entry) -> dict[str, Any]:
    record = entry.record
    url = record.url if isinstance(record, Source) else None
    return {"title": record.label.root[DEFAULT.code]} | ({"path": url} if url else {})
