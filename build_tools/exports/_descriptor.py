"""``datapackage.json``: what the package is, who made it, and what each of its files holds.

Data Package has no way to say a text in several languages: ``title`` and ``description`` are English, and ``titles``
and ``descriptions`` beside them hold every language, which both versions of the standard allow.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from build_tools.bibliography.credit import credited, orcid
from build_tools.core.artifact import Artifact
from build_tools.core.languages import CODES, DEFAULT
from build_tools.core.published import DATA
from build_tools.exports._base import Collection, Exporter, Origin
from build_tools.graph import Entry, Graph
from build_tools.records import Package
from build_tools.records.source import Source
from build_tools.schema import Column
from build_tools.tables import Table

LICENCES: Final[Mapping[str, tuple[str, str]]] = {
    "CC-BY-4.0": ("Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/"),
}
"""Title and address of the licences that a dataset may have, by SPDX identifier."""
UNTOUCHED: Final = {"jsonl": "json-lines", "parquet": "apache-parquet", "xlsx": "excel-xlsx"}
"""Formats under names that frictionless does not know: it would ask for parts of itself that few have installed, or
guess types that the files do not have, and call the whole package invalid. The tables it reads are the CSV files."""


def descriptor_text(graph: Graph, package: Package, origin: Origin, resources: list[dict[str, Any]]) -> str:
    """The descriptor as JSON."""
    made = _about(graph, package, origin) | {"resources": resources}
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def table_resource(table: Table, exporter: Exporter, artifact: Artifact) -> dict[str, Any]:
    """A table in one format; the CSV one has the table's own name, for foreign keys point at it, and tells the most."""
    spec = table.spec
    first = exporter.name == "csv"
    return {
        "name": spec.name if first else f"{spec.name}-{exporter.name}",
        **({"type": "table"} if exporter.tabular else {}),
        "path": artifact.path.removeprefix(f"{DATA}/"),
        **_worded("title", spec.titles),
        **_worded("description", spec.descriptions),
        "format": UNTOUCHED.get(exporter.name, exporter.name),
        "mediatype": exporter.media_type,
        "encoding": "utf-8",
        # Readers count the rows of what they take for a table, and of nothing else.
        **({"rows": len(table.rows)} if exporter.tabular else {}),
        **_measured(artifact),
        "schema": _told(table) if first else _bare(spec.table_schema()),
    }


def file_resource(one: Collection, artifact: Artifact) -> dict[str, Any]:
    """A file that holds several tables or none."""
    path = artifact.path.removeprefix(f"{DATA}/")
    ending = path.rpartition(".")[2]
    return {
        "name": re.sub(r"[^a-z0-9]+", "-", path.lower()),
        "path": path,
        **_worded("title", one.titles),
        "format": "excel-csv" if ending == "csv" else UNTOUCHED.get(ending, ending),
        "mediatype": artifact.media_type,
        **_measured(artifact),
    }


def _worded(name: str, texts: Mapping[str, str]) -> dict[str, Any]:
    """A text as the standard has it, in English, and in all languages beside it; nothing where there is none."""
    if not texts.get(DEFAULT.code):
        return {}
    return {name: texts[DEFAULT.code], f"{name}s": {code: texts[code] for code in CODES if code in texts}}


def _measured(artifact: Artifact) -> dict[str, Any]:
    return {"bytes": artifact.size, "hash": f"sha256:{artifact.sha256}"}


def _told(table: Table) -> dict[str, Any]:
    """The schema with titles and descriptions of its fields in all languages."""
    return table.spec.table_schema() | {"fields": [_field(one) for one in table.spec.columns]}


def _field(one: Column) -> dict[str, Any]:
    others = {"titles": dict(one.titles), "descriptions": dict(one.descriptions)}
    return dict(one.spec) | {key: texts for key, texts in others.items() if len(texts) > 1}


def _bare(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema without what is said in words: that stands with the CSV file."""
    kept = ("name", "type", "constraints")
    return schema | {"fields": [{key: one[key] for key in kept if key in one} for one in schema["fields"]]}


def _about(graph: Graph, package: Package, origin: Origin) -> dict[str, Any]:
    title, address = LICENCES[package.licence]
    made = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "profile": "data-package",
        "name": package.name,
        **_worded("title", package.title.root),
        **_worded("description", package.description.root),
        "version": package.version,
        "released": package.released,
        "created": origin.created,
        "homepage": package.homepage,
        "keywords": list(package.keywords),
        "licenses": [{"name": package.licence, "title": title, "path": address}],
        "contributors": [*_makers(package), *_credited(graph, package)],
        "sources": [_source(entry) for entry in graph.of("sources")],
    }
    return {key: value for key, value in made.items() if value not in (None, [])}


def _makers(package: Package) -> Iterator[dict[str, Any]]:
    """Whom the package names; ``role`` is read by version 1 of the standard, ``roles`` by version 2."""
    yield from ({"title": one.title, "role": one.role, "roles": [one.role]} for one in package.contributors)


def _credited(graph: Graph, package: Package) -> Iterator[dict[str, Any]]:
    """Whom the records name, with the parts that they took and in how many records."""
    named = {one.title for one in package.contributors}
    for who, parts in credited(graph).items():
        if who in named:
            continue
        yield {
            "title": who,
            **({"path": orcid(who)} if orcid(who) else {}),
            "role": "contributor",
            "roles": ["contributor", *(["reviewer"] if "reviewed" in parts else [])],
            "records": dict(parts),
        }


def _source(entry: Entry) -> dict[str, Any]:
    record = entry.record
    url = record.url if isinstance(record, Source) else None
    made = _worded("title", record.label.root)
    return made | ({"path": url} if url else {})
