"""The Data Package: every table in every format, and ``datapackage.json`` that describes them."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from build_tools.core.artifact import Artifact
from build_tools.core.languages import DEFAULT
from build_tools.core.published import PublishedFile
from build_tools.exports._base import Bundle, Collection, Exporter, Origin
from build_tools.exports._registry import collections, exporters
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
class Published:
    """The package as it will lie on disk."""

    artifacts: tuple[Artifact, ...]
    files: tuple[PublishedFile, ...]


def publish_tables(tables: tuple[Table, ...], graph: Graph, package: Package, origin: Origin) -> Published:
    """Every table in every format, what holds several, and the descriptor; last what lists or packs them all."""
    made = [(table, exporter, _artifact(table, exporter)) for table in tables for exporter in exporters()]
    bundle = Bundle(tables=tables, graph=graph, package=package, origin=origin)
    early = [(one, artifact) for one in collections() if not one.last for artifact in one.make(bundle)]
    resources = [_resource(table, exporter, artifact) for table, exporter, artifact in made]
    resources += [_file_resource(one, artifact) for one, artifact in early if artifact.path.startswith(f"{FOLDER}/")]
    content = json.dumps(_descriptor(graph, package, origin) | {"resources": resources}, ensure_ascii=False, indent=1)
    descriptor = Artifact.text(f"{FOLDER}/datapackage.json", content + "\n", "application/json")
    artifacts = [descriptor, *(artifact for _, _, artifact in made), *(artifact for _, artifact in early)]
    late: list[tuple[Collection, Artifact]] = []
    for one in (one for one in collections() if one.last):
        late += [(one, artifact) for artifact in one.make(replace(bundle, made=tuple(artifacts)))]
        artifacts += [artifact for whose, artifact in late if whose is one]
    return Published(
        artifacts=tuple(artifacts),
        files=(
            _listed(descriptor, table="", form="json", rows=None, titles=DESCRIPTOR),
            *(_file(table, exporter, artifact) for table, exporter, artifact in made),
            *(
                _listed(artifact, table="", form=one.name, rows=None, titles=dict(one.titles))
                for one, artifact in (*early, *late)
            ),
        ),
    )


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


def _file_resource(one: Collection, artifact: Artifact) -> dict[str, Any]:
    """A resource that is a file and no table."""
    return {
        "name": re.sub(r"[^a-z0-9]+", "-", artifact.path.removeprefix(f"{FOLDER}/").lower()),
        "path": artifact.path.removeprefix(f"{FOLDER}/"),
        "title": one.titles[DEFAULT.code],
        "format": one.name,
        "mediatype": artifact.media_type,
        "bytes": len(artifact.content),
        "hash": f"sha256:{hashlib.sha256(artifact.content).hexdigest()}",
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
