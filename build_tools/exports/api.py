"""The static API: one JSON a record with everything resolved, one a type, an index, and OpenAPI that describes them.

Addresses in a file are relative to the file itself, as browsers and programs read them anyway: so it works under any
path, from a mirror and from a folder on disk. Their forms are in `_api_schema`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, Final

from build_tools.core import edtf
from build_tools.core.artifact import Artifact
from build_tools.core.embedding import as_json
from build_tools.core.published import API, DATA
from build_tools.exports._api_schema import openapi
from build_tools.exports._base import Bundle, collection
from build_tools.exports._resolving import labels, standings, texts, type_labels
from build_tools.graph import TOPICS, Covered, Entry, Graph, page_of
from build_tools.graph.graph import target
from build_tools.records import HISTORY, UNNAMED, Proof, record_types
from build_tools.schema import Value, json_schema

MEDIA_TYPE: Final = "application/json"
UP: Final = "../"


@collection(
    name="api",
    titles={
        "en": "API: one JSON a record, with labels, proofs and links resolved",
        "ru": "API: по файлу JSON на запись, с названиями, подтверждениями и ссылками",
        "zh": "API：每条记录一个 JSON 文件，附名称、证据和链接",
    },
    uses="programs that need one record at a time | программы, которым нужна отдельная запись | 逐条读取记录的程序",
)
def api_files(bundle: Bundle) -> Iterator[Artifact]:
    """The index, what describes it, then type by type."""
    api = Api(graph=bundle.graph, seen=standings(bundle))
    index, types = _index(bundle), {}
    # The shortest record with a proof stands for all, a topic for the topics: only these two are kept.
    examples: dict[bool, tuple[tuple[bool, int, str], dict[str, Any]]] = {}
    for folder, entries in sorted(bundle.graph.by_folder.items()):
        types[folder] = _type(api, folder, entries)
        yield _json(f"{folder}/index.json", types[folder])
        for entry in entries:
            record = api.record(entry)
            file = _json(f"{entry.path}.json", record)
            yield file
            told = (not record["proofs"], file.size, entry.path), record
            of = folder == TOPICS
            examples[of] = min(examples.get(of, told), told, key=itemgetter(0))
    for one in record_types():
        yield _json(f"schemas/{one.folder}.schema.json", json_schema(one), "application/schema+json")
    yield _json("index.json", index)
    shown = {path: record for (_, _, path), record in examples.values()}
    yield _json("openapi.json", openapi(bundle.package, index, types, shown))


def _json(path: str, content: object, media_type: str = MEDIA_TYPE) -> Artifact:
    return Artifact.text(f"{API}/{path}", as_json(content, indent=None), media_type)


def _index(bundle: Bundle) -> dict[str, Any]:
    package, origin = bundle.package, bundle.origin
    return {
        "name": package.name,
        "title": texts(package.title),
        "description": texts(package.description),
        "version": package.version,
        "released": package.released,
        "licence": package.licence,
        "created": origin.created,
        "commit": origin.commit,
        "count": len(bundle.graph.entries),
        "types": [
            {
                "id": folder,
                "label": type_labels(entries[0]),
                "count": len(entries),
                "href": f"{folder}/index.json",
                "schema": f"schemas/{folder}.schema.json",
            }
            for folder, entries in sorted(bundle.graph.by_folder.items())
        ],
        "openapi": "openapi.json",
        "package": f"../../{DATA}/datapackage.json",
    }


def _type(api: "Api", folder: str, entries: tuple[Entry, ...]) -> dict[str, Any]:
    return {
        "id": folder,
        "label": type_labels(entries[0]),
        "schema": f"../schemas/{folder}.schema.json",
        "count": len(entries),
        "records": [
            {
                **api.ref(entry.path),
                "summary": texts(entry.record.summary or {}),
                "status": entry.record.status.value,
                "facts": len(entry.facts),
                "href": f"{entry.slug}.json",
            }
            for entry in entries
        ],
    }


@dataclass(frozen=True, eq=False, kw_only=True)
class Api:
    """What the records of one build become."""

    graph: Graph
    seen: Mapping[tuple[str, int], str]
    """Standing of every proof, by record and by number from 1."""
    named: dict[str, dict[str, Any]] = field(default_factory=dict)
    """What `ref` has told so far: a town is named by every event in it."""

    def ref(self, path: str) -> dict[str, Any]:
        """A record as others name it; addresses are those that a file of a record sees."""
        if path not in self.named:
            self.named[path] = {
                "path": path,
                "label": labels(self.graph, path),
                "href": f"../{path}.json",
                "page": UP * 3 + page_of(path),
            }
        return self.named[path]

    def record(self, entry: Entry) -> dict[str, Any]:
        """A record with all that hangs on it."""
        own = entry.record
        made = {
            **self.ref(entry.path),
            "id": entry.slug,
            "type": {"id": entry.folder, "label": type_labels(entry), "href": "index.json"},
            "summary": texts(own.summary or {}),
            "status": own.status.value,
            "topics": [self.ref(f"{TOPICS}/{one}") for one in own.topics],
            "values": [self._value(entry, value) for value in entry.values if value.steps[0] not in HISTORY],
            "proofs": [self._proof(entry, number, one) for number, one in enumerate(own.proof, 1)],
            "unknowns": {field: texts(reason) for field, reason in own.unknowns.items()},
            "backlinks": list(self._backlinks(entry)),
            "former_ids": list(own.replaces),
            "written_in": entry.file,
            "record": entry.raw,
        }
        if entry.folder == TOPICS:
            made["members"] = [self.ref(one.path) for one in self.graph.by_topic.get(entry.slug, ())]
        return made

    def _value(self, entry: Entry, value: Value) -> dict[str, Any]:
        of = value.shape
        proofs = entry.proofs_of.get(value.steps, ())
        made: dict[str, Any] = {
            "field": value.path,
            "title": dict(of.titles),
            "mark": of.mark,
            "kind": of.value or "string",
            "value": value.value,
            "proofs": [_cover(one) for one in proofs],
        }
        if of.value == "ref":
            made["ref"] = self.ref(target(value))
        elif of.value == "term":
            made["label"] = dict(of.spec["x-labels"][value.value])
        elif of.value == "quantity":
            made["value"] = {"qualifier": "exact", **value.value}
        elif of.value == "date":
            read = edtf.parse(value.value)
            made |= {"earliest": read.earliest, "latest": read.latest}
        return made

    def _proof(self, entry: Entry, number: int, proof: Proof) -> dict[str, Any]:
        passage = self.graph.passages.get(proof.at)
        source = self.ref(f"sources/{proof.source}")
        told = {"number": passage.number, "role": passage.role, "sha256": passage.sha256} if passage else None
        if told and passage:
            told |= {"gist": texts(passage.gist), "page": f"{source['page']}#{passage.anchor}"}
        return {
            "number": number,
            "standing": self.seen[entry.path, number],
            "source": source,
            "passage": told,
            "phrases": list(proof.phrases),
            "says": list(proof.says),
            "implies": {field: texts(reason) for field, reason in proof.implies.items()},
            "by": self._speaker(proof.by),
            "judgement": proof.judgement,
            "against": proof.against,
            "locator": proof.locator,
            "retrieved": proof.retrieved,
        }

    def _speaker(self, by: str | None) -> dict[str, Any] | None:
        """Who is quoted: a record, or words such as ``unnamed experts``; None where the document speaks itself."""
        if by is None:
            return None
        return {"unnamed": by.removeprefix(UNNAMED)} if by.startswith(UNNAMED) else {"ref": self.ref(by)}

    def _backlinks(self, entry: Entry) -> Iterator[dict[str, Any]]:
        """Records that refer to this one, each field once; what only proves with a source counts as one field."""
        seen: set[tuple[str, str]] = set()
        for link in self.graph.backlinks.get(entry.path, ()):
            field = link.value.segments[0]
            if (link.source.path, field) not in seen:
                seen.add((link.source.path, field))
                title = dict(link.source.shape.fields[field].titles)
                yield {"field": field, "title": title, "from": self.ref(link.source.path)}


def _cover(one: Covered) -> dict[str, Any]:
    """Which proof covers a value, and how."""
    return {"number": one.number + 1, "how": one.how.value}
