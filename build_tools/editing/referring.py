"""Everything in a record that names another one: references, passages, speakers, and paths that name an item by it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from build_tools.core.rule import Step
from build_tools.graph import Entry
from build_tools.graph.graph import links
from build_tools.schema import Shape
from build_tools.schema.shape import join, split

Steps: TypeAlias = tuple[Step, ...]


@dataclass(frozen=True, kw_only=True)
class Mention:
    """One text of a record that has to change with the id of another."""

    at: Steps
    on_key: bool
    """Whether it is the key at these steps that changes, and not the value."""
    text: str
    """What is to stand there."""


@dataclass(frozen=True, kw_only=True)
class Renaming:
    """A record that is to be called otherwise."""

    old: str
    """Path, ``events/fair``."""
    new: str
    passage: Callable[[int], int] = lambda number: number
    """For a source: the number that a passage will have."""

    @property
    def folder(self) -> str:
        """Of both."""
        return self.old.partition("/")[0]

    @property
    def ids(self) -> tuple[str, str]:
        """Old and new id."""
        return self.old.partition("/")[2], self.new.partition("/")[2]


def mentions(entry: Entry, renaming: Renaming) -> tuple[Mention, ...]:
    """What has to change in a record, in the order of its fields."""
    return (*_references(entry, renaming), *_proved_paths(entry, renaming), *_unknown_paths(entry, renaming))


def _references(entry: Entry, renaming: Renaming) -> Iterator[Mention]:
    _, new = renaming.ids
    for link in links(entry):
        # What is computed follows by itself.
        if link.target != renaming.old or link.value.steps[0] not in entry.raw:
            continue
        text = str(link.value.value)
        if link.value.shape.value == "passage":
            _, slash, number = text.partition("/p")
            text = f"{new}/p{renaming.passage(int(number))}" if slash else new
        else:
            text = renaming.new if text == renaming.old else new
        yield Mention(at=link.value.steps, on_key=False, text=text)


def _proved_paths(entry: Entry, renaming: Renaming) -> Iterator[Mention]:
    for number, proof in enumerate(entry.record.proof):
        for place, path in enumerate(proof.says):
            if (text := renamed_path(entry, path, renaming)) != path:
                yield Mention(at=("proof", number, "says", place), on_key=False, text=text)
        for path in proof.implies:
            if (text := renamed_path(entry, path, renaming)) != path:
                yield Mention(at=("proof", number, "implies", path), on_key=True, text=text)


def _unknown_paths(entry: Entry, renaming: Renaming) -> Iterator[Mention]:
    for field in ("unknowns", "differences"):
        for path in getattr(entry.record, field):
            if (text := renamed_path(entry, path, renaming)) != path:
                yield Mention(at=(field, path), on_key=True, text=text)


def renamed_path(entry: Entry, path: str, renaming: Renaming) -> str:
    """A path into a record, ``organizers.most-china``, with items called by the new name of what they refer to."""
    made: list[str] = []
    shape: Shape | None = entry.shape
    raw: Any = entry.raw
    for segment in split(path):
        made.append(_segment(shape, raw, segment, renaming))
        shape, raw = _inside(shape, raw, segment)
    return join(tuple(made)) if tuple(made) != split(path) else path


def _segment(shape: Shape | None, raw: object, segment: str, renaming: Renaming) -> str:
    """The segment, or the new id where it names an item of a list that refers to the record renamed."""
    old, new = renaming.ids
    naming = _naming(shape)
    if segment != old or naming is None:
        return segment
    if naming.refs == (renaming.folder,):
        return new
    named = [_name(item, shape) for item in raw] if isinstance(raw, tuple) else []
    return new if renaming.old in named else segment


def _naming(shape: Shape | None) -> Shape | None:
    """What names the items of a list, if that is a reference."""
    if shape is None or shape.kind != "list" or shape.item is None:
        return None
    naming = shape.item.fields.get(shape.item.key, shape.item) if shape.item.key else shape.item
    return naming if naming.value == "ref" else None


def _name(item: object, shape: Shape | None) -> object:
    key = shape.item.key if shape and shape.item else ""
    return item.get(key) if isinstance(item, Mapping) else item


def _inside(shape: Shape | None, raw: object, segment: str) -> tuple[Shape | None, object]:
    """Shape and value one step further down."""
    if shape is None:
        return None, None
    if shape.kind == "list":
        items = raw if isinstance(raw, tuple) else ()
        return shape.item, next((one for one in items if str(_name(one, shape)).rpartition("/")[2] == segment), None)
    return shape.fields.get(segment) or shape.item, raw.get(segment) if isinstance(raw, Mapping) else None
