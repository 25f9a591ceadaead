"""The Data Package: every table in every format, and ``datapackage.json`` that describes them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from build_tools.comparing import Release
from build_tools.core.artifact import Artifact
from build_tools.core.published import DATA, PublishedFile
from build_tools.exports._base import Bundle, Collection, Exporter, Origin
from build_tools.exports._descriptor import descriptor_text, file_resource, table_resource
from build_tools.exports._registry import collections, exporters
from build_tools.graph import Graph
from build_tools.records import Package
from build_tools.tables import Table

DESCRIPTOR: Final = {
    "en": "Data Package: what every table holds",
    "ru": "Data Package: описание всех таблиц",
    "zh": "数据包（Data Package）：全部表格的说明",
}
DESCRIPTOR_USES: Final = {
    "en": "frictionless and other readers of Data Package; any program that checks a download",
    "ru": "frictionless и другие программы для Data Package; проверка скачанного",
    "zh": "frictionless 等 Data Package 工具；校验下载内容的程序",
}


@dataclass(frozen=True, kw_only=True)
class Published:
    """The package as it will lie on disk."""

    artifacts: tuple[Artifact, ...]
    files: tuple[PublishedFile, ...]


def publish_tables(
    tables: tuple[Table, ...],
    graph: Graph,
    package: Package,
    origin: Origin,
    releases: tuple[Release, ...] = (),
) -> Published:
    """Every table in every format, what holds several, and the descriptor; last what lists or packs them all."""
    bundle = partial(Bundle, tables=tables, graph=graph, package=package, origin=origin, releases=releases)
    made = [(table, one, _artifact(table, one)) for table in tables for one in exporters() if one.takes(table)]
    early = list(_early(bundle()))
    resources = [table_resource(table, one, artifact) for table, one, artifact in made]
    resources += [file_resource(one, artifact) for one, artifact in early if artifact.path.startswith(f"{DATA}/")]
    content = descriptor_text(graph, package, origin, resources)
    descriptor = Artifact.text(f"{DATA}/datapackage.json", content, "application/json")
    files = [
        _described(descriptor),
        *(_of_table(table, one, artifact) for table, one, artifact in made),
        *(_of_all(one, artifact) for one, artifact in early),
    ]
    before = (descriptor, *(artifact for _, _, artifact in made), *(artifact for _, artifact in early))
    late = tuple(_late(bundle(), before))
    files += [_of_all(one, artifact) for one, artifact in late]
    return Published(artifacts=(*before, *(artifact for _, artifact in late)), files=tuple(files))


def _early(bundle: Bundle) -> Iterator[tuple[Collection, Artifact]]:
    """What stands beside the tables' own files."""
    for one in (one for one in collections() if not one.last):
        yield from ((one, artifact) for artifact in one.make(bundle))


def _late(bundle: Bundle, before: tuple[Artifact, ...]) -> Iterator[tuple[Collection, Artifact]]:
    """What closes the package; each sees what all before it wrote."""
    for one in (one for one in collections() if one.last):
        found = tuple(one.make(replace(bundle, made=before)))
        before += found
        yield from ((one, artifact) for artifact in found)


def _artifact(table: Table, exporter: Exporter) -> Artifact:
    return Artifact(path=exporter.path(table), content=exporter.write(table), media_type=exporter.media_type)


def _described(descriptor: Artifact) -> PublishedFile:
    listed = _listed(descriptor, table="", form="json", rows=None, titles=DESCRIPTOR)
    return replace(listed, uses=DESCRIPTOR_USES)


def _of_table(table: Table, exporter: Exporter, artifact: Artifact) -> PublishedFile:
    titles = dict(table.spec.titles)
    listed = _listed(artifact, table=table.name, form=exporter.name, rows=len(table.rows), titles=titles)
    return replace(listed, uses=exporter.uses)


def _of_all(one: Collection, artifact: Artifact) -> PublishedFile:
    listed = _listed(artifact, table="", form=one.name, rows=None, titles=dict(one.titles))
    return replace(listed, uses=one.uses)


def _listed(artifact: Artifact, *, table: str, form: str, rows: int | None, titles: dict[str, str]) -> PublishedFile:
    return PublishedFile(
        path=artifact.path,
        table=table,
        format=form,
        media_type=artifact.media_type,
        rows=rows,
        bytes=artifact.size,
        sha256=artifact.sha256,
        titles=titles,
    )
