"""What a catalogue of research asks of a dataset: which quantities it holds, how they were had, what it rests on."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from build_tools.bibliography import Name, Work, WorkKind, work_of
from build_tools.bibliography.work import numbered
from build_tools.core.languages import LANGUAGES
from build_tools.exports._resolving import texts, type_labels
from build_tools.graph import Entry, Graph
from build_tools.records import Text
from build_tools.records.indicator import Indicator
from build_tools.records.publication import Publication
from build_tools.records.source import Source, SourceKind
from build_tools.schema import Value

TECHNIQUE: Final[Mapping[str, str]] = {
    "en": "Each value is read from a document and stands with a key phrase that a program finds in the passage named, "
    "to the letter, and compares with the value; what a passage implies has its reason beside it, and what was looked "
    "up has the entry of the reference work.",
    "ru": "Каждое значение взято из документа и стоит рядом с ключевой фразой: программа находит её в указанном "
    "фрагменте дословно и сверяет с ней значение; если значение следует из фрагмента, рядом указано основание, а если "
    "взято из справочного источника — его статья.",
    "zh": "每一项值均取自文献并附关键短语；程序在所注段落中逐字查到该短语，并与值核对；由段落推出的值注明理由，"
    "查自权威资料的值注明所查条目。",
}
KINDS: Final = {
    WorkKind.ARTICLE: "ScholarlyArticle",
    WorkKind.PAPER: "ScholarlyArticle",
    WorkKind.BOOK: "Book",
    WorkKind.COLLECTION: "Book",
    WorkKind.PAGE: "WebPage",
}
TAGS: Final = {one.code: one.tag for one in LANGUAGES}


def tagged(text: Text | Mapping[str, str]) -> list[dict[str, str]]:
    """Own words as literals with their languages."""
    return [{"@language": TAGS[code], "@value": said} for code, said in texts(text).items()]


def variables(graph: Graph) -> list[dict[str, Any]]:
    """Quantities that the facts hold, each once, with their units as column ``unit`` has them."""
    found: dict[str, dict[str, Any]] = {}
    for entry in graph.entries.values():
        for value in entry.facts:
            if value.shape.value == "quantity":
                made = _variable(entry, value)
                units = found.setdefault(made["name"][0]["@value"], made | {"unitText": []})["unitText"]
                if (unit := value.value.get("unit")) and unit not in units:
                    units.append(unit)
    return list(found.values())


def _variable(entry: Entry, value: Value) -> dict[str, Any]:
    """What an indicator measures; of any other record, which of its fields has the number."""
    if isinstance(entry.record, Indicator):
        return {"@type": "PropertyValue", "name": tagged(entry.record.measure)}
    field, types = entry.shape.fields[str(value.steps[0])], type_labels(entry)
    named = {code: f"{types[code]} · {title}" for code, title in field.titles.items()}
    return {"@type": "PropertyValue", "name": tagged(named), "description": tagged(field.descriptions)}


def citations(graph: Graph) -> Iterator[dict[str, Any]]:
    """The documents that the records rest on: as the publications that they describe, else as pages."""
    for entry in graph.of("sources"):
        source = entry.record
        if isinstance(source, Source) and source.kind is not SourceKind.AUTHORITY:
            described = [one for path in source.describes if (one := graph.get(path))]
            works = [one for one in described if isinstance(one.record, Publication)] or [entry]
            for work in filter(None, (work_of(graph, one) for one in works)):
                yield _cited(work, source.url or "")


def _cited(work: Work, page: str) -> dict[str, Any]:
    made = {
        "@type": KINDS[work.kind],
        "name": work.title,
        "inLanguage": TAGS.get(work.language, work.language),
        "author": [_maker(one) for one in work.authors],
        "isPartOf": {"@type": "Periodical", "name": work.container} if work.kind is WorkKind.ARTICLE else None,
        "publisher": {"@type": "Organization", "name": work.publisher} if work.publisher else None,
        "datePublished": numbered(work.date),
        "sameAs": f"https://doi.org/{work.doi}" if work.doi else "",
        "url": page,
    }
    return {key: value for key, value in made.items() if value}


def _maker(name: Name) -> dict[str, str]:
    said = name.literal or f"{name.given} {name.family}".strip()
    return {"@type": "Organization" if name.body else "Person", "name": said}
