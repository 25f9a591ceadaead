"""Line and column of what a record holds, read again from its text only when somebody asks."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
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

from build_tools.core.diagnostic import ORDER, Diagnostic
from build_tools.core.rule import Finding, Step
from build_tools.reading._events import BROKEN, DEEPEST, LARGEST, Parser, parser, place
from build_tools.reading._words import joined

Place: TypeAlias = tuple[int, int]
"""Line and column, both from 1, the column in code points."""
On: TypeAlias = Literal["value", "key"]


@dataclass(frozen=True, kw_only=True)
class _Spot:
    """Where one value of a record stands."""

    value: Place
    """Of a mapping between lines: its first key; of a list: its first dash; of an item: what follows its dash."""
    key: Place | None
    """None for items of lists and for the record itself."""
    short: bool
    """Whether the value is a scalar that is really written there."""

    def place(self, on: On) -> Place:
        return self.value if self.key is None or (on == "value" and self.short) else self.key


@dataclass(frozen=True, kw_only=True)
class Positions:
    """The places of all values of one text."""

    spots: Mapping[tuple[Step, ...], _Spot]

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
    spots: dict[tuple[Step, ...], _Spot] = {}
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
        self.key: tuple[Step, Place] | None = None

    def step(self) -> tuple[Step, Place | None]:
        """Step and key of the value that begins now."""
        if self.mapping and self.key is not None:
            step, where = self.key
            self.key = None
            return step, where
        self.count += 1
        return self.count - 1, None


def _walk(opened: Parser, spots: dict[tuple[Step, ...], _Spot]) -> None:
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
            levels.pop()
            if not levels:
                return


def _note(event: NodeEvent, levels: list[_Level], spots: dict[tuple[Step, ...], _Spot]) -> None:
    level = levels[-1] if levels else None
    if level and level.mapping and level.key is None and isinstance(event, ScalarEvent | AliasEvent):
        level.key = (str(getattr(event, "value", "")), place(event))
        return
    step, key = level.step() if level else ("", None)
    at = (*level.at, step) if level else ()
    spots.setdefault(at, _Spot(value=place(event), key=key, short=_is_short(event)))
    if isinstance(event, CollectionStartEvent):
        levels.append(_Level(at, mapping=isinstance(event, MappingStartEvent)))


def _is_short(event: Event) -> bool:
    return isinstance(event, ScalarEvent) and bool(event.value or event.style)


def locate(
    findings: Iterable[Finding], text_of: Callable[[str], str | None] | Mapping[str, str]
) -> tuple[Diagnostic, ...]:
    """Findings with their places, sorted; a file's text is read again only if it has one.

    A rule whose attribute ``on`` is ``"key"`` is about a key and points at it even if the value is a scalar.

    Args:
        findings: of any number of files.
        text_of: gives the text of a path; None, or a missing path, places its findings at the whole file.
    """
    known: dict[str, Positions | None] = {}
    look = text_of if callable(text_of) else text_of.get
    placed = []
    for finding in findings:
        if finding.path not in known:
            text = look(finding.path)
            known[finding.path] = None if text is None else positions(text)
        placed.append(_placed(finding, known[finding.path]))
    return tuple(sorted(placed, key=ORDER))


def _placed(finding: Finding, known: Positions | None) -> Diagnostic:
    on: On = getattr(finding.rule, "on", "value")
    whole = (finding.line, min(finding.line, 1))
    line, column = known.place(finding.at, on) if known else whole
    return Diagnostic(
        path=finding.path,
        line=line,
        column=column,
        code=finding.rule.code(),
        where=joined(finding.at),
        message=finding.message,
        hint=finding.hint,
        severity=finding.rule.severity,
    )
