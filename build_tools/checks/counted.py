"""Numbers in our own words: each is held by a field, where it has its proof."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from build_tools.checks._base import Check, World
from build_tools.core import edtf
from build_tools.core.edtf import Moment
from build_tools.core.months import NAMES
from build_tools.core.rule import Finding
from build_tools.graph import Entry, Graph
from build_tools.graph.graph import target
from build_tools.proof import Heard, hear, missing_numbers
from build_tools.records import outside
from build_tools.schema import Value

TOLD: Final = frozenset({"summary", "scope", "questions", "gaps"})
"""Fields in which we tell what other fields hold."""
ANSWER: Final = "answer"
"""The field whose numbers all stand in markers; T106 sees to them."""
ONE: Final = re.compile(r"(?<![\d.,])1(?![\d.,]*\d)")
"""The figure 1; in words ("the first day", «в первый день») it is a turn of speech."""


class R108(Check):
    """A number that no field holds.

    Summaries and scopes repeat what fields hold, and only there a number has its proof. One that stands nowhere else
    was made up, summed, or has become wrong since somebody corrected the field.

    Mend: correct the number, add it as a field with its proof, or leave it out. In a topic, the records of the topic
    hold its numbers.

    Example::

        summary: {en: A fair with 350 enterprises.}      # 200 and 150 on the two sides: the page has no total
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Numbers and parts of dates, in digits and words, that neither the record nor its topic holds."""
        held: dict[str, Heard] = {}
        for entry, value in world.texts:
            # While records cannot be read, nobody knows what those of a topic hold.
            if value.steps[0] not in TOLD or (entry.folder == "topics" and world.hurt) or value.shape.name == ANSWER:
                continue
            for code, written in value.value.items():
                text = " ".join(outside(written)) if value.shape.spec.get("x-markers") else written
                if printed(text):
                    heard = held.get(entry.path) or held.setdefault(entry.path, _held(world.graph, entry))
                    for missing in missing_numbers(heard, text):
                        if missing == "1" and not ONE.search(text):
                            continue
                        where = "the topic" if entry.folder == "topics" else "the record"
                        hint = "correct it, or add it as a field with its proof"
                        message = f"no field of {where} holds {missing}"
                        yield cls.finding(entry.file, (*value.steps, code), message, hint)


@lru_cache(maxsize=16384)
def printed(text: str) -> tuple[str, ...]:
    """Numbers and dates of a text, but for turns of speech."""
    return tuple(one for one in missing_numbers(hear(), text) if one != "1" or ONE.search(text))


def _held(graph: Graph, entry: Entry) -> Heard:
    """What the fields of a record hold, or of a topic's records, as phrases."""
    of = graph.by_topic.get(entry.slug, ()) if entry.folder == "topics" else ()
    # Not through `hear`, which would keep a whole topic in its cache.
    return Heard(phrases=tuple(dict.fromkeys(said for one in (entry, *of) for said in told(graph, one))))


def told(graph: Graph, entry: Entry) -> Iterator[str]:
    """Facts, label and references of a record in words."""
    for value in entry.values:
        if value.shape.mark == "fact" or value.steps[0] == "label" or value.shape.value == "ref":
            yield from spoken(graph, value)


def spoken(graph: Graph, value: Value) -> Iterable[str]:
    """A value in words: a date with its months, a reference by all names of what it refers to."""
    if value.shape.value == "date":
        return (_day(side) for side in edtf.parse(value.value).sides)
    if value.shape.value == "ref":
        named = graph.get(target(value))
        return named.forms if named else ()
    if value.shape.value == "quantity":
        return (str(value.value[part]) for part in ("amount", "upper") if value.value.get(part) is not None)
    if value.shape.value == "text":
        return (str(text) for text in value.value.values())
    return (str(value.value),)


def _day(moment: Moment) -> str:
    month = NAMES[moment.month - 1] if moment.month else ""
    return " ".join(str(part) for part in (moment.day, month, moment.year) if part)
