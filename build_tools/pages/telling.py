"""A marker in words, where the page shows the words alone: the label of its record, or the value as pages print it."""

from build_tools.core.languages import DEFAULT, language
from build_tools.graph import Graph, Speak, pointed
from build_tools.graph.graph import target
from build_tools.pages.dates import date_in_words
from build_tools.pages.quantities import plain, quantity_in_words
from build_tools.pages.words import Words, words
from build_tools.records import Marker
from build_tools.schema import Value


def speaker(graph: Graph) -> Speak:
    """How the markers of these records are put into words, in any language."""

    def speak(marker: Marker, code: str) -> str:
        return told(graph, marker, words(language(code)))

    return speak


def told(graph: Graph, marker: Marker, said: Words) -> str:
    """Words of a marker: its own, else those of what it points at; its path where that leads nowhere."""
    if marker.words:
        return marker.words
    entry = graph.get(marker.path)
    value = pointed(entry, marker.field) if entry and marker.field else None
    return value_in_words(graph, value, said) if value else graph.label(marker.path, said.language.code)[0]


def value_in_words(graph: Graph, value: Value, said: Words) -> str:
    """One value in a line of plain text: ``more than 100 billion US dollars``."""
    raw, shape, code = value.value, value.shape, said.language.code
    if shape.value == "date":
        return date_in_words(raw, said)
    if shape.value == "quantity":
        return quantity_in_words(raw, said).words
    if shape.value == "ref":
        return graph.label(target(value), code)[0]
    if shape.value == "text":
        return str(raw.get(code) or raw[DEFAULT.code])
    if shape.value == "term":
        labels = shape.spec["x-labels"][raw]
        return str(labels.get(code) or labels[DEFAULT.code])
    return plain(raw, said) if isinstance(raw, int | float) and not isinstance(raw, bool) else str(raw)
