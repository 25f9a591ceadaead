"""Markers in our own words: well typed, leading somewhere, and agreeing with what they point at."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from build_tools import proof
from build_tools.checks._base import Check, World
from build_tools.checks.counted import printed, spoken, told
from build_tools.core.mend import Mend
from build_tools.core.nearest import nearest
from build_tools.core.rule import Finding, Step
from build_tools.graph import Entry, Graph, Mention, mentions, pointed, said
from build_tools.proof import Heard, hear, missing_numbers
from build_tools.records import Marker, strays
from build_tools.schema import Value

EXACT: Final = "exact"
NEAR: Final = 70
"""How alike, of 100, a path must be to be proposed."""
SHOWN: Final = 40
"""Characters of what is no marker that a message repeats."""
FORMS: Final = "`<folder/id>`, `<folder/id#field>`, or either with words of your own: `<folder/id|words>`"


class T104(Check):
    """A marker that is typed wrongly.

    In scope, questions, answers and gaps of a topic, angle brackets point at a record, so that what is said there
    cannot part from what the record holds. What stands in them otherwise would be shown to readers as it is typed.

    Mend: write `<folder/id>` for a record, `<folder/id#field>` for a value of it, and `<folder/id|words>` where other
    words than its label are to be read; no spaces around `/`, `#` and `|`.

    Example::

        answer: {en: It took place in {places/harbin}.}      # <places/harbin>
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Angle brackets that make no marker, and paths of records in other brackets."""
        texts = ((entry.file, one) for entry in world.suspects for one in said(entry))
        for file, one in texts:
            for stray, marker, start in strays(one.text):
                hint: Mend | str = f"a marker is {FORMS}, closed by `>`; if none is meant, do without the bracket"
                if marker:
                    hint = Mend(text=one.text.replace(stray, str(marker), 1), words=f"write `{marker}`")
                shown = stray if len(stray) <= SHOWN else f"{stray[:SHOWN]}…"
                finding = cls.finding(file, one.at, f"'{shown}' is no marker", hint)
                yield finding.on(stray, one.text.count(stray, 0, start))


class T105(Check):
    """A marker that leads nowhere.

    Readers follow a marker to the record, and to the value on it with its proof. It names the record by its path,
    and the value as a proof does under ``says``.

    Mend: use the path or the field that the message proposes, or add the record with ``atlas new``.

    Example::

        answer: {en: It took place in <places/harbinn>.}     # <places/harbin>
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Markers of records that are not there, and of fields that hold no fact."""
        for entry, mention, turn in _mentions(world):
            marker, at = mention.marker, mention.said.at
            target = world.graph.get(marker.path)
            if target is None:
                if not world.is_hurt(marker.path):
                    near = nearest(marker.path, world.graph.entries, alike=NEAR)
                    hint = _instead(mention, replace(marker, path=near) if near else None, "add it: atlas new TYPE ID")
                    finding = cls.finding(entry.file, at, f"no record has the path '{marker.path}'", hint)
                    yield finding.on(str(marker), turn)
            elif marker.field and pointed(target, marker.field) is None:
                fields = {value.path for value in target.facts}
                near = nearest(marker.field, fields)
                otherwise = f"it holds {', '.join(sorted(fields)[:6]) or 'no fact'}"
                hint = _instead(mention, replace(marker, field=near) if near else None, otherwise)
                finding = cls.finding(entry.file, at, f"{marker.path} holds no fact '{marker.field}'", hint)
                yield finding.on(str(marker), turn)


class T107(Check):
    """Words of a marker that its record does not bear out.

    Words of your own keep the grammar of a sentence; what they print has to be what the record holds: each number and
    part of a date, the qualifier beside a number, each name.

    Mend: correct the words, or point at the value that they tell of.

    Example::

        <indicators/trade-2018#quantity|100 billion dollars>     # more than 100 billion dollars
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Numbers, dates, qualifiers and names in the words of a marker that its record does not hold."""
        for entry, mention, turn in _mentions(world):
            target = world.graph.get(mention.marker.path)
            value = pointed(target, mention.marker.field) if target else None
            if target and mention.marker.words and (value or not mention.marker.field):
                for lacking in _lacking(world, target, value, mention.marker.words):
                    message = f"'{mention.marker.words}' does not agree with {mention.marker.path}: {lacking}"
                    hint = "correct the words, or point at what they tell of; without words, a marker prints it itself"
                    yield cls.finding(entry.file, mention.said.at, message, hint).on(str(mention.marker), turn)


def _mentions(world: World) -> Iterator[tuple[Entry, Mention, int]]:
    """Markers, and how many like it stand before each in its text."""
    for entry in world.suspects:
        seen: Counter[tuple[tuple[Step, ...], Marker]] = Counter()
        for one in mentions(entry):
            yield entry, one, seen[one.said.at, one.marker]
            seen[one.said.at, one.marker] += 1


def _instead(mention: Mention, marker: Marker | None, otherwise: str) -> Mend | str:
    """The text with another marker in the place of this one."""
    if marker is None:
        return otherwise
    text = mention.said.text.replace(str(mention.marker), str(marker), 1)
    return Mend(text=text, words=f"did you mean `{marker}`?")


def _lacking(world: World, target: Entry, value: Value | None, words: str) -> Iterator[str]:
    """What the words of a marker print, and the value does not hold; names, the whole record may hold."""
    record = Heard(phrases=tuple(told(world.graph, target)))
    heard = Heard(phrases=tuple(spoken(world.graph, value))) if value else record
    for number in missing_numbers(heard, words):
        if number in printed(words):
            yield f"it does not hold {number}"
    yield from _hedged(target, value, hear(words))
    speakers = tuple(form for one in target.record.proof if one.by for form in world.graph.forms.get(one.by, ()))
    by_name = Heard(phrases=(*record.phrases, *speakers))
    for named in world.names.found(words):
        if not any(_known(world.graph, by_name, target, path) for path in named.paths):
            yield f"it does not name '{named.form}'"


def _hedged(target: Entry, value: Value | None, words: Heard) -> Iterator[str]:
    """What is wrong with the qualifiers: a number printed as a bound that is none, or without its bound."""
    held = [one.value for one in ([value] if value else target.facts) if one.shape.value == "quantity"]
    for amount in {one.get("amount") for one in held} - {None}:
        hedges = [one.get("qualifier", EXACT) for one in held if one.get("amount") == amount]
        wrong = [proof.qualifier(words, hedge, amount) for hedge in hedges]
        if proof.number(words, amount) is None and all(wrong):
            said = str(wrong[0]).replace("the phrase prints", "the words print")
            yield f"it holds {said}" if EXACT in hedges else f"the words lack {said}"


def _known(graph: Graph, record: Heard, target: Entry, path: str) -> bool:
    return path == target.path or proof.name(record, graph.forms[path], inflected=True) is None
