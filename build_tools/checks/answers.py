"""Answers of topics: as long as a reader reads, resting on records, and the same in every language."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from build_tools.checks._base import Check, World
from build_tools.checks.counted import ANSWER, printed
from build_tools.core.languages import DEFAULT
from build_tools.core.mend import Kind, Mend
from build_tools.core.rule import Finding, Step
from build_tools.graph import Entry
from build_tools.records import markers, outside, pieces

FEWEST: Final = 2
MOST: Final = 5
ENDS: Final = re.compile(
    r"[.!?\u2026]+[\"'\u00bb\u201d\u2019)]*(?=\s|$)|[\u3002\uff01\uff1f]+[\u201d\u2019\uff09\u300d]*"
)
"""Ends of sentences, Latin and Chinese, with the quotes and brackets that close behind them."""


class _Answer(NamedTuple):
    entry: Entry
    number: int
    """Position among the questions, from 0."""
    texts: Mapping[str, str]
    unanswered: bool

    @property
    def at(self) -> tuple[Step, ...]:
        return ("questions", self.number, ANSWER)


class T106(Check):
    """A number, date or name in an answer that no marker holds.

    Answers are read most, and rest on records that others correct. In a marker, each number, date and name is held
    against its record at every build; outside one it would stay as it is when the record changes.

    Mend: put it into a marker: `<folder/id#field>` prints the value itself, `<folder/id#field|words>` your words for
    it. What no record holds has no place in an answer.

    Example::

        answer: {en: The fair was held in Harbin.}           # held in <places/harbin>
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Outside markers: numbers and dates in digits and words, and every known form of a name."""
        for answer in _answers(world):
            for code, text in answer.texts.items():
                for message, hint in _bare(world, text):
                    yield cls.finding(answer.entry.file, (*answer.at, code), message, hint)


class T108(Check):
    """An answer that is too short or too long.

    One sentence seldom says who says so and what is not known; more than five are not read.

    Mend: write two to five sentences in each language. An answer that the sources do not give has `unanswered: true`
    and may be a single sentence.

    Example::

        answer: {en: In <places/harbin>.}
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Answers of fewer than two or more than five sentences in one of their languages."""
        for answer in _answers(world):
            fewest = 1 if answer.unanswered else FEWEST
            for code, text in answer.texts.items():
                count = _sentences(text)
                if not fewest <= count <= MOST:
                    message = f"the answer has {count} sentence{'s' * (count != 1)}"
                    hint = f"write {fewest} to {MOST} sentences"
                    yield cls.finding(answer.entry.file, (*answer.at, code), message, hint)


class T109(Check):
    """An answer that rests on other records in another language.

    The languages tell the same thing: a record that only one of them points at was added there, or forgotten in the
    others.

    Mend: point at the same records in each language.

    Example::

        answer: {en: In <places/harbin>., ru: "В <places/heihe|Хэйхэ>."}
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Answers whose markers do not name the records that the English answer names, no more and no fewer."""
        for answer in _answers(world):
            first = _paths(answer.texts[DEFAULT.code])
            for code, text in answer.texts.items():
                here = _paths(text)
                if here != first:
                    apart = [f"not at {one}" for one in sorted(first - here)]
                    apart += [f"at {one}" for one in sorted(here - first)]
                    message = f"'{code}' points {', '.join(apart)}, unlike '{DEFAULT.code}'"
                    hint = "point at the same records in each language"
                    yield cls.finding(answer.entry.file, (*answer.at, code), message, hint)


class T110(Check):
    """An answer that rests on no record.

    An answer tells what records hold, and a marker says which. Where the sources are silent, the answer says so, and
    readers are shown that it is left open.

    Mend: point at the records that the answer rests on, or write `unanswered: true` beside it.

    Example::

        answer: {en: It grows fast.}     # unanswered: true
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Answers without a marker in any language that are not said to be open."""
        for answer in _answers(world):
            if not answer.unanswered and not any(map(markers, answer.texts.values())):
                hint = Mend(
                    kind=Kind.ADD,
                    text="unanswered: true",
                    at=("questions", answer.number),
                    words="point at a record, `<folder/id>`; if the sources do not say, add `{text}`",
                )
                yield cls.finding(answer.entry.file, answer.at, "no marker says what the answer rests on", hint)


def _bare(world: World, text: str) -> Iterator[tuple[str, str]]:
    """What stands outside the markers of a text and should stand in one, with help."""
    bare = outside(text)
    for number in dict.fromkeys(number for piece in bare for number in printed(piece)):
        yield f"'{number}' stands in no marker", "write `<folder/id#field|words>` around it, or leave it out"
    for named in dict.fromkeys(named for piece in bare for named in world.names.found(piece)):
        path = named.paths[0]
        hint = f"write `<{path}>`, or `<{path}|…>` with the form that the sentence needs"
        yield f"the name '{named.form}' stands in no marker", hint


def _answers(world: World) -> Iterator[_Answer]:
    for entry in world.suspects:
        for number, one in enumerate(_questions(entry)):
            yield _Answer(entry, number, one[ANSWER], bool(one.get("unanswered")))


def _questions(entry: Entry) -> tuple[Mapping[str, Any], ...]:
    return entry.raw.get("questions") or () if "questions" in entry.shape.fields else ()


def _sentences(text: str) -> int:
    """Ends of sentences outside markers: the words of a marker may hold initials and abbreviations."""
    return len(ENDS.findall("".join(one if isinstance(one, str) else "x" for one in pieces(text))))


def _paths(text: str) -> frozenset[str]:
    return frozenset(one.path for one in markers(text))
