"""Plain values out of parser events, with everything refused that plain values do not need.

Nothing is kept but the values; places are those of the event at hand. `_positions` reads them again on demand.
"""

import re
from sys import intern
from typing import TYPE_CHECKING, NoReturn, cast

from yaml.events import (
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from build_tools.core.mend import Edit
from build_tools.core.rule import Rule, Step
from build_tools.reading import _characters
from build_tools.reading._edits import edge, line_less, without, word
from build_tools.reading._events import DEEPEST, LARGEST, Parser, place
from build_tools.reading._scalars import STARTS, WORDS, resolved
from build_tools.reading._syntax import in_quotes
from build_tools.reading._words import LONGEST, instead, joined, refusal, shown
from build_tools.reading.record import Value
from build_tools.reading.structure_rules import (
    Y122,
    Y123,
    Y124,
    Y125,
    Y126,
    Y127,
    Y128,
    Y129,
    Y130,
    Y131,
    Y132,
    Y133,
    Y134,
    Y135,
    Y136,
    Y137,
    Y138,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.core.diagnostic import Diagnostic

_CUT = re.compile(r"[ ]+#[^\s#!]")
"""A comment that looks like text: an ordinary one has a space after its sign."""
_MARK = re.compile(r"(?:^|[\s{\[,])\?", re.MULTILINE)
"""A question mark that may begin a key."""


class Stop(Exception):  # noqa: N818 - nothing went wrong; enough was seen
    """What follows is not worth reading; the finding that says why is among ``found``."""


class Loader:
    """One pass over the events of one file."""

    def __init__(self, path: str, text: str, parser: Parser) -> None:
        """Ready to read ``text``, over which ``parser`` stands at the beginning."""
        self.found: list[Diagnostic] = []
        self._path = path
        self._rows = text.split("\n")
        self._escapes = "\\" in text
        # A letter is looked for in no time; a pattern takes as long as reading half the keys.
        self._marked = "?" in text and _MARK.search(text) is not None
        self._cuts = " #" in text and _CUT.search(text) is not None
        self._easy = not self._marked and not self._cuts
        self._take = cast("Callable[[], Event]", parser.get_event)  # None comes only after the end of the stream
        self._steps: list[Step] = []
        self._depth = 0
        self._count = 0

    def document(self) -> dict[str, Value]:
        """The one mapping of the file; what is in it is good only if nothing was ``found``.

        Raises:
            Stop: a finding made the rest worthless.
            BROKEN: of `_events`, where the text stops to be YAML.
        """
        self._take()
        start = self._take()
        if isinstance(start, StreamEndEvent):
            self._stop(Y122, (1, 1), "nothing stands in this file but white space and comments", "write the record")
        self._opened(start)
        root = self._take()
        value = self._node(root)
        self._take()
        after = self._take()
        if isinstance(after, DocumentStartEvent):
            self._refuse(Y123, place(after), "a second document begins here", "move it to a file of its own")
        return self._as_mapping(root, value)

    def _opened(self, start: Event) -> None:
        if isinstance(start, DocumentStartEvent) and (start.version or start.tags):
            at = next((number for number, row in enumerate(self._rows, 1) if row.startswith("%")), place(start)[0])
            self._refuse(Y124, (at, 1), "a directive stands before the record", "delete this line", line_less(at))

    def _as_mapping(self, root: Event, value: Value) -> dict[str, Value]:
        if isinstance(value, dict):
            return value
        if value is None and not self.found:
            self._stop(Y122, place(root), "the document in this file is empty", "write the record")
        if value is not None:
            kind = "a list" if isinstance(root, SequenceStartEvent) else f"one text, {shown(str(value), 30)}"
            hint = "write a key, a colon and a space before each value: key: value"
            if "：" in str(value):
                hint = "type the colon ':' and a space, not the full-width '：'"
            self._refuse(Y125, place(root), f"the file holds {kind} instead of keys with values", hint)
        return {}

    def _node(self, event: Event) -> Value:
        self._count += 1
        if self._count > LARGEST:
            self._stop(Y135, place(event), f"more than {LARGEST:,} values stand in this file", "split it into records")
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        if isinstance(event, CollectionStartEvent):
            return self._collection(event)
        name = getattr(event, "anchor", "")
        hint = f"write the value itself, or put it in quotes if it is text: '*{name}'"
        self._refuse(Y130, place(event), f"the alias *{name} stands for a value", hint)
        return None

    def _collection(self, event: CollectionStartEvent) -> Value:
        if event.anchor is not None or event.tag is not None:
            self._properties(event, event.tag)
        self._depth += 1
        if self._depth > DEEPEST:
            hint = "close the brackets that are open, or use fewer levels"
            self._stop(Y134, place(event), f"this is the {self._depth}th level; {DEEPEST} are allowed", hint)
        value = self._mapping(event) if isinstance(event, MappingStartEvent) else self._sequence()
        self._depth -= 1
        return value

    def _mapping(self, start: MappingStartEvent) -> dict[str, Value]:
        result: dict[str, Value] = {}
        firsts: dict[str, Event] = {}
        braces = start.flow_style
        steps, take = self._steps, self._take
        while (event := take()).__class__ is not MappingEndEvent:
            key = self._key(event)
            steps.append("?" if key is None else key)
            if key in firsts:
                self._twice(event, firsts[key])
            value = self._node(follower := take())
            if braces and value is None and isinstance(follower, ScalarEvent) and not follower.value:
                self._no_value(event)
            steps.pop()
            if key is not None and key not in firsts:
                result[key] = value
                firsts[key] = event
        return result

    def _sequence(self) -> tuple[Value, ...]:
        result: list[Value] = []
        steps, take = self._steps, self._take
        while (event := take()).__class__ is not SequenceEndEvent:
            steps.append(len(result))
            if isinstance(event, ScalarEvent) and not event.value and not event.style:
                line, column = place(event)
                self._bare_dash((line, column - 1))
            result.append(self._node(event))
            steps.pop()
        return tuple(result)

    def _scalar(self, event: ScalarEvent) -> Value:
        if event.anchor is not None or event.tag is not None:
            self._properties(event, event.tag)
        text = event.value
        if not event.style:
            if self._cuts:
                self._cut(event)
            return self._plain(event, text) if text[:1] in STARTS else text
        if self._escapes and event.style == '"' and (bad := _characters.in_value(text)):
            rule, message, hint = bad
            self._refuse(rule, place(event), message, hint)
        return text

    def _plain(self, event: ScalarEvent, text: str) -> Value:
        if text == "-":
            self._bare_dash(place(event))
        try:
            return resolved(text)
        except ValueError as error:
            hint = f"put it in quotes if it is a name or a code: '{text}'" if len(text) <= LONGEST else "round it"
            self._refuse(Y136, place(event), f"{shown(text, 30)} is a number {error}", hint)
            return None

    def _key(self, event: Event) -> str | None:
        """The key; None if it is refused as one."""
        if not isinstance(event, ScalarEvent):
            self._refuse(Y127, place(event), "a list, a mapping or an alias stands as a key", "write a name instead")
            self._node(event)
            return None
        self._count += 1
        text = event.value
        if self._easy and text.isidentifier() and not (event.style or event.tag or event.anchor or text in WORDS):
            # Nearly every key there is; the ways in which a key can be wrong are looked for in the others.
            # A name is in every record: one copy of it serves all.
            return intern(text)
        if self._marked:
            self._mark(event)
        value = self._scalar(event)
        if not isinstance(value, str) or not value:
            seen = f"{shown(event.value)} is no text" if event.value else "the key is empty"
            hint = f"put it in quotes: '{event.value}'" if event.value else "write the name of the field before ':'"
            self._refuse(Y127, place(event), f"{seen}, and a key must be", hint)
            return None
        if value == "<<" and not event.style:
            self._refuse(Y131, place(event), "<< would merge other keys in here", "write the keys out")
        elif value != value.strip():
            hint = f"type {shown(value.strip())}; indent with ordinary spaces"
            mend = edge(self._rows, place(event), value)
            self._refuse(Y128, place(event), f"white space belongs to the key {shown(value)}", hint, mend)
        return value

    def _mark(self, event: Event) -> None:
        """Find a ``?`` before a key: YAML means an explicit key by it, and parsers differ in what they make of it."""
        line, column = place(event)
        before = self._rows[line - 1][: column - 1].rstrip()
        if before.endswith("?"):
            hint = "delete it, or put the key in quotes if it belongs to it"
            self._refuse(Y127, (line, len(before)), "a question mark stands before a key", hint)

    def _twice(self, event: Event, first: Event) -> None:
        message = f"the key {shown(str(self._steps[-1]))} stands twice; first in line {place(first)[0]}"
        line, other = place(event)[0], place(first)[0]
        rows = [self._rows[number - 1].strip() for number in (line, other)]
        same = line != other and rows[0] == rows[1] and not rows[0].endswith(":")
        hint = "delete this line: it says the same" if same else "delete one of the two"
        mend = line_less(line) if same else None
        self._refuse(Y126, place(event), message, hint, mend)

    def _no_value(self, key: Event) -> None:
        hint = "put the value before it in quotes if the comma belongs to it, or write null here"
        self._refuse(Y137, place(key), "this key in braces has no value", hint)

    def _cut(self, event: ScalarEvent) -> None:
        """Find a number sign that was typed as a part of the text that ends before it."""
        mark = event.end_mark
        if mark and event.value and (match := _CUT.match(self._rows[mark.line], mark.column)):
            sign = match.end() - 2
            rest = self._rows[mark.line][sign:].rstrip()
            hint = f'put the value in quotes: "… {rest}"' if len(rest) < LONGEST else "put the value in quotes"
            line, column = place(event)
            whole = self._rows[line - 1][column - 1 :].rstrip()
            mend = instead((line, column), len(whole), in_quotes(whole)) if line == mark.line + 1 else None
            self._refuse(Y138, (mark.line + 1, sign + 1), f"{shown(rest, 30)} is cut off from the value", hint, mend)

    def _bare_dash(self, at: tuple[int, int]) -> None:
        hint = "delete the dash, or write the item; '-' in quotes if a dash is meant"
        mend = line_less(at[0]) if self._rows[at[0] - 1].strip() == "-" else None
        self._refuse(Y133, at, "nothing follows the dash", hint, mend)

    def _properties(self, event: NodeEvent, tag: str | None) -> None:
        if event.anchor is not None:
            name = f"&{event.anchor}"
            hint = f"delete it, or put the value in quotes if it is text: '{name} …'"
            at = self._exactly(event, name)
            self._refuse(Y129, at, f"the anchor {name} stands before a value", hint, without(self._rows, at))
        if tag is not None:
            hint = "delete it, or put the value in quotes if it begins with '!'"
            at = self._exactly(event, "!")
            named = shown(word(self._rows, at).strip() or tag)
            self._refuse(Y132, at, f"the tag {named} stands before a value", hint, without(self._rows, at))

    def _exactly(self, event: Event, word: str) -> tuple[int, int]:
        """Where ``word`` stands from the event's beginning on: anchor and tag come in any order."""
        line, column = place(event)
        found = self._rows[line - 1].find(word, column - 1)
        return (line, found + 1) if found >= 0 else (line, column)

    def _refuse(self, rule: type[Rule], at: tuple[int, int], message: str, hint: str, mend: Edit | None = None) -> None:
        self.found.append(refusal(rule, self._path, at, message, hint, joined(self._steps), mend))

    def _stop(self, rule: type[Rule], at: tuple[int, int], message: str, hint: str) -> NoReturn:
        self._refuse(rule, at, message, hint)
        raise Stop
