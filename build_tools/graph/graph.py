"""All records together: found by path, by type and by meaning, with what refers to each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from build_tools.core.languages import DEFAULT
from build_tools.graph.entry import Entry, Passage
from build_tools.graph.pointing import Speak, mentions, told
from build_tools.records import UNNAMED, UNNAMED_LABELS
from build_tools.records.source import Source
from build_tools.schema import Value


class Link(NamedTuple):
    """One reference from a record to another, or one marker in its words."""

    source: Entry
    value: Value
    target: str
    """Path of the record referred to, whether it exists or not."""


@dataclass(frozen=True, eq=False)
class Graph:
    """Records by path, in the order of their paths."""

    entries: Mapping[str, Entry]

    def get(self, path: str) -> Entry | None:
        """The record at ``folder/id``."""
        return self.entries.get(path)

    def of(self, folder: str) -> tuple[Entry, ...]:
        """Records of one type, by id."""
        return self.by_folder.get(folder, ())

    def having(self, meaning: type) -> tuple[Entry, ...]:
        """Records whose type has a trait: ``graph.having(Located)``."""
        return tuple(entry for entry in self.entries.values() if isinstance(entry.record, meaning))

    @cached_property
    def by_folder(self) -> Mapping[str, tuple[Entry, ...]]:
        """Records of each type, by id."""
        made: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            made.setdefault(entry.folder, []).append(entry)
        return {folder: tuple(entries) for folder, entries in made.items()}

    @cached_property
    def references(self) -> Mapping[str, tuple[Link, ...]]:
        """References that each record makes, by its path."""
        return {path: tuple(links(entry)) for path, entry in self.entries.items()}

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every reference and marker, in the order of the records."""
        return tuple(link for path, entry in self.entries.items() for link in (*self.references[path], *marked(entry)))

    @cached_property
    def backlinks(self) -> Mapping[str, tuple[Link, ...]]:
        """References to each record, by its path."""
        made: dict[str, list[Link]] = {}
        for found in self.links:
            made.setdefault(found.target, []).append(found)
        return {path: tuple(found) for path, found in made.items()}

    @cached_property
    def passages(self) -> Mapping[str, Passage]:
        """Passages of all sources, by ``source/p5``."""
        return {
            f"{entry.slug}/p{one.number}": Passage(entry.slug, one.number, one.role.value, one.sha256, one.gist)
            for entry in self.of("sources")
            if isinstance(entry.record, Source)
            for one in entry.record.passages
        }

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Entry, ...]]:
        """Records of each topic, by path."""
        made: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            for topic in entry.record.topics:
                made.setdefault(topic, []).append(entry)
        return {topic: tuple(entries) for topic, entries in made.items()}

    @cached_property
    def forms(self) -> Mapping[str, tuple[str, ...]]:
        """Every form of the name of each record: labels in all languages, then attested names."""
        return {path: entry.forms for path, entry in self.entries.items()}

    def label(self, path: str, code: str) -> tuple[str, str]:
        """Label of a record, or of a speaker without a name, in a language; and the language that it is really in.

        Where there is none, the path.
        """
        if path.startswith(UNNAMED):
            label = UNNAMED_LABELS.get(path, {}).get(code)
            return (label, code) if label else (path, DEFAULT.code)
        entry = self.entries.get(path)
        return entry.record.label.get(code) if entry else (path, code)


def link(entries: Iterable[Entry]) -> Graph:
    """Join records into a graph."""
    return Graph({entry.path: entry for entry in sorted(entries, key=lambda entry: entry.path)})


def links(entry: Entry) -> Iterator[Link]:
    """References that a record makes, those of its proofs to sources included."""
    for value in entry.values:
        naming = NAMING.get(value.shape.value)
        if naming and (path := naming(value)):
            yield Link(entry, value, path)


def marked(entry: Entry) -> Iterator[Link]:
    """Where the markers in a record's words point."""
    return (Link(entry, one.value, one.marker.path) for one in mentions(entry))


def spoken(graph: Graph, speak: Speak) -> Graph:
    """The same records with words in the place of all markers, for whatever prints plain text."""
    return Graph({path: told(entry, speak) for path, entry in graph.entries.items()})


def target(value: Value) -> str:
    """Path that a reference names: its own for any-type references, else within the one folder of its field."""
    folders = value.shape.refs
    return str(value.value) if len(folders) != 1 or folders[0] == "*" else f"{folders[0]}/{value.value}"


def _document(value: Value) -> str:
    return f"sources/{str(value.value).partition('/')[0]}"


def _speaker(value: Value) -> str:
    """Empty where the document does not name who speaks."""
    return "" if str(value.value).startswith(UNNAMED) else str(value.value)


NAMING: Final[Mapping[str, Callable[[Value], str]]] = {"ref": target, "passage": _document, "speaker": _speaker}
"""How each meaning that names a record tells its path."""
