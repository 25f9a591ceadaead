"""Tables of all types together: records, names, identifiers, topics, proof, and what a record says of itself."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from build_tools.core.languages import CODES, LANGUAGES
from build_tools.graph import Entry, Graph
from build_tools.records import Proof
from build_tools.schema.table_schema import Cell, Column, TableSpec, foreign_keys, string
from build_tools.tables.table import Table

Row = Mapping[str, Any]


def column(name: str, title: str, description: str, *, refs: tuple[str, ...] = (), **more: Any) -> Column:  # noqa: ANN401
    """A column whose cell stands in the row under the column's own name."""
    kind = more.pop("kind", "string")
    spec = string(name, title, description, **more) | {"type": kind}
    return Column(spec=spec, read=lambda row: row.get(name), refs=refs)


def assemble(name: str, titles: tuple[str, ...], about: str, key: tuple[str, ...], columns: list[Column]) -> TableSpec:
    """A table of rows that already have its columns."""
    return TableSpec(
        name=name,
        titles=dict(zip(CODES, titles, strict=True)),
        description=about,
        columns=tuple(columns),
        primary_key=key,
        foreign_keys=tuple(foreign_keys(tuple(columns))),
    )


RECORD: Final = column("record", "Record", "Path of the record.", refs=("*",), required=True)
NUMBER: Final = column("number", "Number", "Order, from 1.", kind="integer", required=True, minimum=1)


def by_language(name: str, title: str, description: str) -> list[Column]:
    """A column for each language of the table."""
    return [column(f"{name}_{one.code}", f"{title} ({one.name})", description) for one in LANGUAGES]


RECORDS: Final = assemble(
    "records",
    ("All records", "Все записи", "全部记录"),
    "One row a record, of every type.",
    ("path",),
    [
        column("path", "Path", "Type and id: how other tables refer to the record.", required=True),
        column("type", "Type", "Folder of the record type.", required=True),
        column("id", "Id", "Id within the type.", required=True),
        *by_language("label", "Label", "Our wording for the thing."),
        *by_language("summary", "Summary", "In own words."),
        column("status", "Status", "How far the record has come.", required=True),
        column("facts", "Facts", "How many values of it need proof.", kind="integer", required=True, minimum=0),
        column("file", "File", "Where it is written in the repository.", required=True),
    ],
)
NAMES: Final = assemble(
    "names",
    ("Names", "Имена", "名称"),
    "Attested forms of names.",
    ("record", "language", "form"),
    [
        RECORD,
        column("language", "Language", "Language of the form.", required=True, enum=list(CODES)),
        column("form", "Form", "The name as attested.", required=True),
        column("kind", "Kind", "What the form is.", required=True),
    ],
)
IDENTIFIERS: Final = assemble(
    "identifiers",
    ("Identifiers", "Идентификаторы", "标识符"),
    "The same things in other databases.",
    ("record", "scheme"),
    [
        RECORD,
        column("scheme", "Scheme", "Which identifier it is.", required=True),
        column("identifier", "Identifier", "The identifier, without an address.", required=True),
    ],
)
TOPICS: Final = assemble(
    "records_topics",
    ("Topics of records", "Темы записей", "记录的主题"),
    "Which topics show a record.",
    ("record", "topic"),
    [RECORD, column("topic", "Topic", "Id of the topic.", refs=("topics",), required=True)],
)
DISTINCT: Final = assemble(
    "distinct",
    ("Not the same", "Не путать", "易混淆的记录"),
    "Records that are easily taken for each other.",
    ("record", "other"),
    [RECORD, column("other", "Other", "Path of the record that is not meant.", refs=("*",), required=True)],
)
UNKNOWNS: Final = assemble(
    "unknowns",
    ("Not known", "Неизвестно", "未知"),
    "Fields that were looked for in vain, with the reason.",
    ("record", "field"),
    [RECORD, column("field", "Field", "Path of the field.", required=True), *by_language("reason", "Reason", "Why.")],
)
CREDIT: Final = assemble(
    "credit",
    ("Credit", "Авторы записей", "贡献者"),
    "Who added or reviewed a record.",
    ("record", "number"),
    [
        RECORD,
        NUMBER,
        column("who", "Who", "Name, ORCID or handle.", required=True),
        column("part", "Part", "Added or reviewed.", required=True),
        column("date", "Date", "When.", required=True),
    ],
)
REDIRECTS: Final = assemble(
    "redirects",
    ("Former ids", "Прежние идентификаторы", "旧标识"),
    "Ids that records had before.",
    ("record", "former"),
    [RECORD, column("former", "Former id", "Id that now leads to the record.", required=True)],
)
PROOF: Final = assemble(
    "proof",
    ("Proof", "Подтверждения", "证据"),
    "One row a proof: where a source says something of a record.",
    ("record", "number"),
    [
        RECORD,
        NUMBER,
        column("source", "Source", "Id of the document or authority.", refs=("sources",), required=True),
        column("passage", "Passage", "Number of the passage; empty for an authority.", kind="integer", minimum=1),
        column("phrase", "Key phrase", "Verbatim; several are joined by ' … '."),
        column("by", "Said by", "Who says it, where the document passes on somebody's words."),
        column("judgement", "Judgement", "The document judges in its own voice.", kind="boolean", required=True),
        column("against", "Against", "The passage speaks against the values.", kind="boolean", required=True),
        column("locator", "Locator", "Entry of the authority."),
        column("retrieved", "Looked up on", "Day on which the authority was looked up."),
        column(
            "standing",
            "Standing",
            "Whether the phrase was found in the passage, to the letter.",
            required=True,
            enum=["proved", "unproved", "authority"],
        ),
    ],
)
PROOF_FIELDS: Final = assemble(
    "proof_fields",
    ("Fields proved", "Что подтверждено", "已证字段"),
    "Which fields a proof covers, printed or implied.",
    ("record", "number", "field"),
    [
        RECORD,
        NUMBER,
        column("field", "Field", "Path of the field.", required=True),
        column("how", "How", "Printed in the phrase, or implied.", required=True, enum=["printed", "implied"]),
        *by_language("reason", "Reason", "Why the passage implies it."),
    ],
)


def records(entry: Entry) -> Iterator[Row]:
    """The record itself."""
    own = entry.record
    labels = {f"label_{code}": own.label.root.get(code) for code in CODES}
    summaries = {f"summary_{code}": own.summary.root.get(code) if own.summary else None for code in CODES}
    yield (
        labels
        | summaries
        | {
            "path": entry.path,
            "type": entry.folder,
            "id": entry.slug,
            "status": own.status.value,
            "facts": len(entry.facts),
            "file": entry.file,
        }
    )


def names(entry: Entry) -> Iterator[Row]:
    """Its attested names."""
    for code, forms in (entry.record.names.root if entry.record.names else {}).items():
        yield from ({"language": code, "form": one.form, "kind": one.kind.value} for one in forms)


def identifiers(entry: Entry) -> Iterator[Row]:
    """Its identifiers elsewhere."""
    for scheme, identifier in (entry.get("identifiers") or {}).items():
        yield {"scheme": scheme, "identifier": identifier}


def topics(entry: Entry) -> Iterator[Row]:
    """Its topics."""
    yield from ({"topic": topic} for topic in entry.record.topics)


def distinct(entry: Entry) -> Iterator[Row]:
    """Records that it is not."""
    yield from ({"other": f"{entry.folder}/{slug}"} for slug in entry.record.distinct_from)


def unknowns(entry: Entry) -> Iterator[Row]:
    """What was looked for in vain."""
    for path, reason in entry.record.unknowns.items():
        yield {"field": path} | {f"reason_{code}": reason.root.get(code) for code in CODES}


def credit(entry: Entry) -> Iterator[Row]:
    """Its authors and reviewers."""
    for number, one in enumerate(entry.record.credit, 1):
        yield {"number": number, "who": one.who, "part": one.part.value, "date": one.date}


def redirects(entry: Entry) -> Iterator[Row]:
    """Its former ids."""
    yield from ({"former": former} for former in entry.record.replaces)


def proof_fields(entry: Entry) -> Iterator[Row]:
    """Fields that each of its proofs covers."""
    for number, one in enumerate(entry.record.proof, 1):
        for path in one.says:
            yield {"number": number, "field": path, "how": "printed"}
        for path, reason in one.implies.items():
            reasons = {f"reason_{code}": reason.root.get(code) for code in CODES}
            yield {"number": number, "field": path, "how": "implied"} | reasons


def proofs(entry: Entry, standing: Callable[[str, int], str]) -> Iterator[Row]:
    """Its proofs."""
    for number, one in enumerate(entry.record.proof):
        yield {"number": number + 1, "standing": standing(entry.path, number), **_proof(one)}


def _proof(one: Proof) -> Row:
    return {
        "source": one.source,
        "passage": one.passage,
        "phrase": " … ".join(one.phrases) or None,
        "by": one.by,
        "judgement": one.judgement,
        "against": one.against,
        "locator": one.locator,
        "retrieved": one.retrieved,
    }


SIMPLE: Final = (
    (RECORDS, records),
    (NAMES, names),
    (IDENTIFIERS, identifiers),
    (TOPICS, topics),
    (DISTINCT, distinct),
    (UNKNOWNS, unknowns),
    (CREDIT, credit),
    (REDIRECTS, redirects),
    (PROOF_FIELDS, proof_fields),
)


def table(spec: TableSpec, rows: Iterator[Row]) -> Table:
    """Rows under the spec's columns, sorted by the primary key."""
    keyed = sorted(rows, key=lambda row: tuple(_sortable(row.get(name)) for name in spec.primary_key))
    return Table(spec=spec, rows=tuple(tuple(one.read(row) for one in spec.columns) for row in keyed))


def _sortable(cell: Cell) -> tuple[int, float, str]:
    """Numbers before texts, each in its own order."""
    return (0, float(cell), "") if isinstance(cell, int | float) else (1, 0, str(cell))


def common(graph: Graph, standing: Callable[[str, int], str]) -> Iterator[Table]:
    """Every table of this module."""
    entries = tuple(graph.entries.values())
    for spec, rows in SIMPLE:
        yield table(spec, ({"record": entry.path} | dict(row) for entry in entries for row in rows(entry)))
    yield table(PROOF, ({"record": entry.path} | dict(row) for entry in entries for row in proofs(entry, standing)))
