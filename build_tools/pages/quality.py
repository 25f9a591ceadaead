"""How good the dataset is, counted: how values are proved, how full records are, what waits for a translation."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from build_tools.core.languages import CODES
from build_tools.graph import Covered, Entry
from build_tools.pages.setting import Setting
from build_tools.pages.standing import State, state
from build_tools.records.source import Source
from build_tools.schema import Shape

Tally = Counter[State]


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A field that needs proof, and in how many records of its type it is filled."""

    shape: Shape
    records: int


def by_type(setting: Setting) -> Mapping[str, Tally]:
    """Values of each type by how well they are proved, each by the strongest of its proofs."""
    made: dict[str, Tally] = {}
    for entry in setting.graph.entries.values():
        made.setdefault(entry.folder, Counter()).update(
            state(setting, entry, entry.proofs_of.get(value.steps, ())) for value in entry.facts
        )
    return made


def by_source(setting: Setting) -> Mapping[str, Tally]:
    """Values that rest on each source, by its id: a value that two sources prove is counted with both."""
    made: dict[str, Tally] = {entry.slug: Counter() for entry in setting.graph.of("sources")}
    for entry in setting.graph.entries.values():
        for found in entry.proofs_of.values():
            for source, covered in _apart(found):
                made.setdefault(source, Counter())[state(setting, entry, covered)] += 1
    return made


def _apart(found: Iterable[Covered]) -> Iterator[tuple[str, list[Covered]]]:
    apart: dict[str, list[Covered]] = {}
    for one in found:
        apart.setdefault(one.proof.source, []).append(one)
    return iter(apart.items())


def fullness(entries: tuple[Entry, ...]) -> tuple[Filled, ...]:
    """Fields of a type that need proof, in its order, with how many of its records fill them."""
    return tuple(
        Filled(shape=shape, records=sum(entry.get(name) not in (None, ()) for entry in entries))
        for name, shape in entries[0].shape.fields.items()
        if shape.mark == "fact"
    )


def translated(entries: Iterable[Entry]) -> tuple[int, Mapping[str, int]]:
    """How many own-words texts there are, and how many of them stand in each language."""
    texts = [value.value for entry in entries for value in entry.values if value.shape.value == "text"]
    return len(texts), {code: sum(code in text for text in texts) for code in CODES}


def untranslated(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Records with a text that is missing in a language."""
    return tuple(
        entry
        for entry in entries
        if any(len(value.value) < len(CODES) for value in entry.values if value.shape.value == "text")
    )


def in_state(setting: Setting, wanted: State) -> tuple[Entry, ...]:
    """Records that have a value in this state."""
    return tuple(
        entry
        for entry in setting.graph.entries.values()
        if any(state(setting, entry, entry.proofs_of.get(value.steps, ())) == wanted for value in entry.facts)
    )


def without_address(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Documents of which no address is known: their readers cannot be led to the original."""
    return tuple(
        entry
        for entry in entries
        if isinstance(entry.record, Source) and not entry.record.is_authority and not entry.get("url")
    )


def without_reviewer(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Records that nobody but their author has read."""
    return tuple(entry for entry in entries if entry.record.status.value == "draft")
