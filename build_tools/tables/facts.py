"""`facts`, the table that most people want: one row a value, with its proof."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from build_tools.core.languages import CODES, DEFAULT, language
from build_tools.graph import Covered, Entry, Graph, record_page
from build_tools.graph.graph import target
from build_tools.records import Proof
from build_tools.records.source import Source
from build_tools.schema import Shape, Value
from build_tools.tables.in_words import number_in_words, time_in_words

STANDINGS: Final = {"proved": 0, "authority": 1, "unproved": 2}
"""Strongest first."""


def facts(graph: Graph, standing: Callable[[str, int], str]) -> Iterator[Mapping[str, Any]]:
    """A row for every fact of every record."""
    for entry in graph.entries.values():
        about, proofs = _about(entry), [_proof(graph, one) for one in entry.record.proof]
        for value in entry.facts:
            yield about | _what(graph, entry, value) | _why(entry, value, standing, proofs)


def _about(entry: Entry) -> dict[str, Any]:
    """What all facts of a record have in common."""
    return {
        "record": entry.path,
        "type": entry.folder,
        **{f"label_{code}": entry.record.label.root.get(code) for code in CODES},
        "date": entry.get("date"),
        "place": entry.get("place"),
        "page": record_page(entry.path),
    }


def _what(graph: Graph, entry: Entry, value: Value) -> dict[str, Any]:
    parts = tuple(_titles(graph, entry, value))
    titles = {code: _joined(tuple(one.get(code) or one[DEFAULT.code] for one in parts)) for code in CODES}
    return {
        "fact": f"{entry.path}#{value.path}",
        "field": value.path,
        **{f"field_title_{code}": title for code, title in titles.items()},
        **SHOWN.get(value.shape.value, _plain)(graph, value),
    }


# Many facts, few titles: each stands in memory once.
@lru_cache(maxsize=8192)
def _joined(titles: tuple[str, ...]) -> str:
    """What is stated: ``Participants · China · Number of participants``."""
    return " · ".join(titles)


def _titles(graph: Graph, entry: Entry, value: Value) -> Iterator[Mapping[str, str]]:
    """What is stated, by language, from the outside in."""
    shape = entry.shape
    for number, step in enumerate(value.steps):
        if shape.kind == "object":
            shape = shape.fields[str(step)]
            yield shape.titles
        elif shape.kind == "names" or shape.item is None:
            return
        else:
            shape = shape.item
            if number + 1 < len(value.steps):
                yield _item(graph, shape, entry.get(*value.steps[: number + 1]), value.segments[number])


def _item(graph: Graph, shape: Shape, raw: Any, segment: str) -> Mapping[str, str]:  # noqa: ANN401
    """Which item of a list it is: the label of what tells it apart, else how a proof names it."""
    key = shape.fields.get(shape.key)
    told = raw.get(shape.key) if isinstance(raw, Mapping) else None
    if key is None or told is None:
        return {DEFAULT.code: segment}
    if key.value == "term":
        labels: Mapping[str, str] = key.spec["x-labels"][told]
        return labels
    if not key.refs:
        return {DEFAULT.code: str(told)}
    single = len(key.refs) == 1 and key.refs[0] != "*"
    path = f"{key.refs[0]}/{told}" if single else str(told)
    return {code: graph.label(path, code)[0] for code in CODES}


def _plain(_graph: Graph, value: Value) -> dict[str, Any]:
    return _same(str(value.value))


def _same(text: str) -> dict[str, Any]:
    """A value that is read alike in every language."""
    return {"value": text, **{f"value_{code}": text for code in CODES}}


def _date(_graph: Graph, value: Value) -> dict[str, Any]:
    text = str(value.value)
    return {"value": text} | {f"value_{code}": time_in_words(text, code) for code in CODES}


def _ref(graph: Graph, value: Value) -> dict[str, Any]:
    path = target(value)
    labels = {f"value_{code}": graph.label(path, code)[0] for code in CODES}
    return {"value": str(value.value), "value_path": path} | labels


def _term(_graph: Graph, value: Value) -> dict[str, Any]:
    labels = value.shape.spec["x-labels"][value.value]
    return {"value": str(value.value)} | {f"value_{code}": labels[code] for code in CODES}


def _text(_graph: Graph, value: Value) -> dict[str, Any]:
    texts = {f"value_{code}": value.value.get(code) for code in CODES}
    return {"value": value.value[DEFAULT.code]} | texts


def _boolean(_graph: Graph, value: Value) -> dict[str, Any]:
    words = {"en": ("no", "yes"), "ru": ("нет", "да"), "zh": ("否", "是")}
    said = {f"value_{code}": words[code][bool(value.value)] for code in CODES}
    return {"value": "true" if value.value else "false"} | said


def _quantity(_graph: Graph, value: Value) -> dict[str, Any]:
    amount, upper = value.value.get("amount"), value.value.get("upper")
    qualifier = value.value.get("qualifier", "exact")
    numbers = [one for one in (amount, upper) if one is not None]
    labels, units = (value.shape.fields[one].spec["x-labels"] for one in ("qualifier", "unit"))
    said = {code: _hedged(numbers, qualifier, labels[qualifier][code], code) for code in CODES}
    return {
        "value": "–".join(map(str, numbers)) or qualifier,
        **{f"value_{code}": text for code, text in said.items()},
        "amount": amount,
        "upper": upper,
        "qualifier": qualifier,
        "unit": value.value["unit"],
        **{f"unit_{code}": units[value.value["unit"]][code] for code in CODES},
    }


def _hedged(numbers: Sequence[float], qualifier: str, label: str, code: str) -> str:
    """A range says of itself that it is one, an exact number that it is exact; all else is told by its label."""
    number = "–".join(number_in_words(one, code) for one in numbers)
    if qualifier in {"exact", "between"}:
        return number
    return f"{label}{language(code).gap}{number}".strip()


IMPLIED_SPEAKER: Final = {"en": " (implied)", "ru": " (выводится)", "zh": "（间接推出）"}
SHOWN: Final[Mapping[str, Callable[[Graph, Value], dict[str, Any]]]] = {
    "date": _date,
    "ref": _ref,
    "term": _term,
    "text": _text,
    "boolean": _boolean,
    "quantity": _quantity,
}
"""Cells of a value by its meaning."""


def _why(
    entry: Entry, value: Value, standing: Callable[[str, int], str], told: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """The strongest proof of a value; ``told`` is what all proofs of its record say, in their order."""
    proofs = entry.proofs_of.get(value.steps, ())
    if not proofs:
        return {"proofs": 0}

    def weakness(one: Covered) -> tuple[bool, bool, int]:
        return (one.proof.against, one.reason is not None, STANDINGS[standing(entry.path, one.number)])

    best = min(proofs, key=weakness)
    return {
        **told[best.number],
        "how": best.how.value,
        **{f"reason_{code}": best.reason.get(code)[0] if best.reason else None for code in CODES},
        "standing": standing(entry.path, best.number),
        "proofs": len(proofs),
    }


def _proof(graph: Graph, proof: Proof) -> dict[str, Any]:
    return {
        "source": proof.source,
        **{f"source_label_{code}": graph.label(f"sources/{proof.source}", code)[0] for code in CODES},
        "source_url": _url(graph.get(f"sources/{proof.source}")),
        "passage": proof.passage,
        "phrase": " … ".join(proof.phrases) or None,
        "said_by": proof.by,
        **{f"said_by_{code}": _speaker(graph, proof, code) for code in CODES},
        "judgement": proof.judgement,
        "against": proof.against,
    }


def _speaker(graph: Graph, proof: Proof, code: str) -> str | None:
    """Whoever is quoted; told apart where the passage only implies that it is they who speak."""
    if proof.by is None:
        return None
    label = graph.label(proof.by, code)[0]
    return f"{label}{IMPLIED_SPEAKER[code]}" if "by" in proof.implies else label


def _url(source: Entry | None) -> str | None:
    return str(source.record.url) if source and isinstance(source.record, Source) and source.record.url else None
