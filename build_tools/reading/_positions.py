"""Line and column of what a record holds, read again from its text only when somebody asks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    StreamEndEvent,
)

from build_tools.core.rule import Step
from build_tools.reading._events import BROKEN, DEEPEST, LARGEST, Parser, end_of, parser, place

Place: TypeAlias = tuple[int, int]
"""Line and column, both from 1, the column in code points."""
On: TypeAlias = Literal["value", "key"]


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where one value of a record stands."""

    value: Place
    """Of a mapping between lines: its first key; of a list: its first dash; of an item: what follows its dash."""
    key: Place | None
    """None for items of lists and for the record itself."""
    short: bool
    """Whether the value is a scalar that is really written there."""
    end: Place
    """Behind the value; of a list or mapping between lines: behind the last thing in it."""
    key_end: Place | None
    braces: bool
    """Whether it is a list or mapping in brackets."""

    def place(self, on: On) -> Place:
        return self.value if self.key is None or (on == "value" and self.short) else self.key


@dataclass(frozen=True, kw_only=True)
class Positions:
    """The places of all values of one text."""

    spots: Mapping[tuple[Step, ...], Spot]

    def place(self, at: tuple[Step, ...], on: On = "value") -> Place:
        """Where to point for the value at these steps.

        A scalar is pointed at itself, a list or mapping at its key, an item of a list at the item; with
        ``on="key"`` always the key, if there is one. What is not in the text is pointed at by the nearest
        thing around it: a missing field by the key of what should hold it, or by the record's first key.
        """
        for length in range(len(at), -1, -1):
            if spot := self.spots.get(at[:length]):
                return spot.place(on if length == len(at) else "value")
        return (1, 1)


def positions(text: str) -> Positions:
    """Places of everything up to where the text stops to be a record; of equal keys the first counts."""
    spots: dict[tuple[Step, ...], Spot] = {}
    try:
        with parser(text) as opened:
            _walk(opened, spots)
    except BROKEN:
        pass
    return Positions(spots=spots)


class _Level:
    """A list or mapping that is being walked through."""

    def __init__(self, at: tuple[Step, ...], *, mapping: bool) -> None:
        self.at = at
        self.mapping = mapping
        self.count = 0
        self.key: tuple[Step, Place, Place] | None = None

    def step(self) -> tuple[Step, Place | None, Place | None]:
        """Step of the value that begins now, and where its key begins and ends."""
        if self.mapping and self.key is not None:
            found = self.key
            self.key = None
            return found
        self.count += 1
        return self.count - 1, None, None


def _walk(opened: Parser, spots: dict[tuple[Step, ...], Spot]) -> None:
    """Note the place of each node, within the limits that reading has too."""
    levels: list[_Level] = []
    left = LARGEST
    while left and len(levels) <= DEEPEST:
        event = opened.get_event()
        if event is None or isinstance(event, StreamEndEvent):
            return
        if isinstance(event, NodeEvent):
            left -= 1
            _note(event, levels, spots)
        elif isinstance(event, CollectionEndEvent):
            _close(event, levels.pop().at, levels, spots)
            if not levels:
                return


def _note(event: NodeEvent, levels: list[_Level], spots: dict[tuple[Step, ...], Spot]) -> None:
    level = levels[-1] if levels else None
    if level and level.mapping and level.key is None and isinstance(event, ScalarEvent | AliasEvent):
        level.key = (str(getattr(event, "value", "")), place(event), end_of(event))
        return
    step, key, key_end = level.step() if level else ("", None, None)
    at = (*level.at, step) if level else ()
    braces = isinstance(event, CollectionStartEvent) and bool(event.flow_style)
    end = end_of(event)
    short = _is_short(event)
    spots.setdefault(at, Spot(value=place(event), key=key, short=short, end=end, key_end=key_end, braces=braces))
    if isinstance(event, CollectionStartEvent):
        levels.append(_Level(at, mapping=isinstance(event, MappingStartEvent)))
    else:
        _reach(levels, spots, end)


def _close(event: Event, at: tuple[Step, ...], levels: list[_Level], spots: dict[tuple[Step, ...], Spot]) -> None:
    """The end of brackets is theirs; between lines a list or mapping ended with the last thing in it."""
    if spots[at].braces:
        spots[at] = replace(spots[at], end=end_of(event))
        _reach(levels, spots, end_of(event))


def _reach(levels: list[_Level], spots: dict[tuple[Step, ...], Spot], end: Place) -> None:
    """Note that everything around reaches at least to here."""
    for level in levels:
        if spots[level.at].end < end:
            spots[level.at] = replace(spots[level.at], end=end)


def _is_short(event: Event) -> bool:
    return isinstance(event, ScalarEvent) and bool(event.value or event.style)
