"""`facts`, the table that most people want: one row a value, with its proof, in words of a spreadsheet user."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from build_tools.core.languages import CODES, DEFAULT, LANGUAGES
from build_tools.graph import Covered, Entry, Graph
from build_tools.graph.graph import target
from build_tools.schema import Value
from build_tools.tables.common import assemble, column

FACTS: Final = assemble(
    "facts",
    ("Facts", "Факты", "事实"),
    "One row a value with its proof: start here.",
    ("fact",),
    [
        column("fact", "Fact", "Key of the value: record, field.", required=True),
        column("record", "Record", "Path of the record.", refs=("*",), required=True),
        column("type", "Type", "Type of the record.", required=True),
        *(column(f"label_{one.code}", f"Label ({one.name})", "What the record is about.") for one in LANGUAGES),
        column("field", "Field", "Path of the field in the record.", required=True),
        column("field_title", "Field in words", "Name of the field.", required=True),
        column("value", "Value", "The value; for a reference, the label of what it refers to.", required=True),
        column("value_path", "Value's record", "Path of the record that the value refers to.", refs=("*",)),
        column("amount", "Amount", "The number, in base units.", kind="number"),
        column("qualifier", "Qualifier", "How the source hedges the number; never read a bound as a point."),
        column("unit", "Unit", "What is counted, or the currency."),
        column("date", "Date", "Date of the record, EDTF."),
        column("place", "Place", "Place of the record.", refs=("places",)),
        column("source", "Source", "Id of the document or authority.", refs=("sources",)),
        column("source_label", "Source in words", "Label of the source."),
        column("passage", "Passage", "Number of the passage in the document.", kind="integer", minimum=1),
        column("phrase", "Key phrase", "Words of the source, to the letter."),
        column("said_by", "Said by", "Who says it, where the document passes on somebody's words."),
        column("judgement", "Judgement", "The document judges here in its own voice.", kind="boolean"),
        column("how", "How", "Printed in the phrase, or implied.", enum=["printed", "implied", "looked up"]),
        column("reason", "Reason", "Why the passage implies it."),
        column("against", "Against", "The passage speaks against the value.", kind="boolean"),
        column(
            "standing",
            "Standing",
            "Whether the phrase was found in the passage.",
            enum=["proved", "unproved", "authority"],
        ),
        column("proofs", "Proofs", "How many proofs the value has; the strongest is shown.", kind="integer"),
        column("page", "Page", "Page of the value on the site.", required=True),
    ],
)

ORDER: Final = {"proved": 0, "authority": 1, "unproved": 2}


def facts(graph: Graph, standing: Callable[[str, int], str]) -> Iterator[Mapping[str, Any]]:
    """A row for every fact of every record."""
    for entry in graph.entries.values():
        for value in entry.facts:
            yield _what(graph, entry, value) | _why(graph, entry, value, standing)


def _what(graph: Graph, entry: Entry, value: Value) -> dict[str, Any]:
    linked = target(value) if value.shape.value == "ref" else None
    date, place = entry.get("date"), entry.get("place")
    return {
        "fact": f"{entry.path}#{value.path}",
        "record": entry.path,
        "type": entry.folder,
        **{f"label_{code}": entry.record.label.root.get(code) for code in CODES},
        "field": value.path,
        "field_title": value.shape.titles.get(DEFAULT.code, value.shape.name),
        "value_path": linked,
        "date": date,
        "place": place,
        "page": f"records/{entry.path}.html",
        **_cells(graph, value, linked),
    }


def _cells(graph: Graph, value: Value, linked: str | None) -> dict[str, Any]:
    if value.shape.value == "quantity":
        amount, upper = value.value.get("amount"), value.value.get("upper")
        shown = "–".join(str(one) for one in (amount, upper) if one is not None)
        qualifier = value.value.get("qualifier", "exact")
        return {"value": shown or qualifier, "amount": amount, "qualifier": qualifier, "unit": value.value["unit"]}
    if value.shape.value == "text":
        return {"value": value.value[DEFAULT.code]}
    if value.shape.value == "boolean":
        return {"value": "yes" if value.value else "no"}
    return {"value": graph.label(linked, DEFAULT.code)[0] if linked else str(value.value)}


def _why(graph: Graph, entry: Entry, value: Value, standing: Callable[[str, int], str]) -> dict[str, Any]:
    proofs = entry.proofs_of.get(value.steps, ())
    if not proofs:
        return {"proofs": 0}
    best = min(
        proofs, key=lambda one: (one.proof.against, one.reason is not None, ORDER[standing(entry.path, one.number)])
    )
    return _proof(graph, best) | {"standing": standing(entry.path, best.number), "proofs": len(proofs)}


def _proof(graph: Graph, best: Covered) -> dict[str, Any]:
    proof = best.proof
    how = "looked up" if proof.passage is None else "implied" if best.reason else "printed"
    return {
        "source": proof.source,
        "source_label": graph.label(f"sources/{proof.source}", DEFAULT.code)[0],
        "passage": proof.passage,
        "phrase": " … ".join(proof.phrases) or None,
        "said_by": graph.label(proof.by, DEFAULT.code)[0] if proof.by else None,
        "judgement": proof.judgement,
        "against": proof.against,
        "how": how,
        "reason": best.reason.get(DEFAULT.code)[0] if best.reason else None,
    }
