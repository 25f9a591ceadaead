"""Value in phrase: what a proof `says` stands in its phrases, each number, date, name and qualifier."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from build_tools import proof
from build_tools.checks._base import Check, World
from build_tools.core import edtf
from build_tools.core.languages import CODES
from build_tools.core.mend import Kind, Mend
from build_tools.core.rule import Finding
from build_tools.graph import Graph
from build_tools.graph.graph import target
from build_tools.proof import Heard, hear
from build_tools.records import Proof
from build_tools.schema import Value

Stands = Callable[[Graph, Heard, Value], str | None]
"""What of a value is missing from the phrases, in words; None when all of it stands there."""


class P104(Check):
    """A value that does not stand in its phrase.

    Whoever follows a proof has to find the value there: the number, which edition it was as an ordinal, each part of a
    date, the qualifier, the name in one of its known forms. A value that is not printed may follow from the passage;
    then it is implied, not said.

    Mend: correct the value or the phrase; add the name's form under ``names`` of the record referred to; or move the
    field from ``says`` to ``implies``, with the reason.

    Example::

        phrase: 1246 enterprises
        says: [quantity]         # and `amount: 1247`
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Values under ``says`` that are not printed."""
        for entry in world.suspects:
            heard = {number: hear(*one.phrases) for number, one in enumerate(entry.record.proof) if _quotes(one)}
            for value, one, number, reason in entry.covered:
                if reason is None and number in heard and (lacking := missing(world.graph, heard[number], value)):
                    phrase = " … ".join(one.phrases)
                    message = f"the phrase '{phrase}' ({one.at}, proof {number + 1}) does not hold {lacking}"
                    hint = _printed(heard[number], value)
                    # Of a quantity, the part that is to be typed anew.
                    part = hint.at if isinstance(hint, Mend) and hint.kind is not Kind.ADD else ()
                    yield cls.finding(entry.file, part or value.steps, message, hint)


class P105(Check):
    """An implied date that its own phrase contradicts.

    A year may follow from elsewhere; but the month and day that the phrase does print have to be those of the value, at
    both ends of an interval.

    Mend: correct the date, or the phrase.

    Example::

        date: "2018-11-16"
        phrase: held on October 16
        implies: {date: {en: The page prints no year.}}
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Implied dates that disagree with a printed part."""
        for entry in world.suspects:
            for value, one, _, reason in entry.covered:
                if reason is not None and value.shape.value == "date" and _quotes(one):
                    wrong = proof.date_agrees(hear(*one.phrases), edtf.parse(value.value))
                    if wrong:
                        message = f"the date is implied to be {wrong}"
                        yield cls.finding(entry.file, value.steps, message, "correct the date, or the phrase")


def _quotes(one: Proof) -> bool:
    """Whether a proof prints its values: an authority is looked up, and what speaks against a value prints another."""
    return bool(one.phrases) and not one.against


def missing(graph: Graph, heard: Heard, value: Value) -> str | None:
    """What of a value does not stand in the phrases of a proof, in words; None when all of it does."""
    stands = STANDS.get(value.shape.value or value.shape.kind)
    return stands(graph, heard, value) if stands else None


def _printed(heard: Heard, value: Value) -> Mend | str:
    """What the phrase prints in the place of the value, where that can be told."""
    otherwise = f"correct the value or the phrase, or move `{value.path}` to `implies` with the reason"
    numbers = sorted(proof.places(heard)) if _in_a_row(value) else [one.value for one in heard.numbers]
    if value.shape.value == "quantity":
        return _quantified(value, heard, numbers, otherwise)
    if value.shape.value in {"integer", "number"} and numbers:
        near = min(numbers, key=lambda one: abs(one - value.value))
        return Mend(kind=Kind.RETYPE, text=proof.shown(near), words=f"the phrase prints {{text}}; {otherwise}")
    return otherwise


def _quantified(value: Value, heard: Heard, numbers: list[Any], otherwise: str) -> Mend | str:
    amount, at = value.value.get("amount"), value.steps
    if amount is not None and numbers and amount not in numbers:
        near = proof.shown(min(numbers, key=lambda one: abs(one - amount)))
        words = f"the phrase prints {{text}}; {otherwise}"
        return Mend(kind=Kind.RETYPE, text=near, at=(*at, "amount"), words=words)
    units = value.shape.fields["unit"].spec
    if _words(heard, units, value.value["unit"]):
        told = [one for one, words in units["x-evidence"].items() if words and not proof.words_for(heard, words)]
        if len(told) == 1:
            return Mend(text=told[0], at=(*at, "unit"), words=f"the phrase speaks of `{{text}}`; {otherwise}")
        return f"the phrase speaks of {' and '.join(told)}; {otherwise}" if told else otherwise
    said = proof.qualified(heard, amount) if amount is not None else None
    if said and said != value.value.get("qualifier", "exact"):
        if "qualifier" in value.value:
            return Mend(text=said, at=(*at, "qualifier"), words=f"write `qualifier: {{text}}`; or {otherwise}")
        return Mend(kind=Kind.ADD, text=f"qualifier: {said}", at=at, words=f"add `{{text}}`; or {otherwise}")
    return otherwise


def _date(_: Graph, heard: Heard, value: Value) -> str | None:
    return proof.date(heard, edtf.parse(value.value))


def _reference(graph: Graph, heard: Heard, value: Value) -> str | None:
    named = graph.get(target(value))
    return proof.name(heard, named.forms, inflected=True) if named else None


def _term(_: Graph, heard: Heard, value: Value) -> str | None:
    return _words(heard, value.shape.spec, str(value.value))


def _words(heard: Heard, spec: Mapping[str, Any], term: str) -> str | None:
    words = spec["x-evidence"].get(term)
    if not words:
        return f"'{term}', which no word of a phrase can show"
    return f"a word for '{term}' ({', '.join(words)})" if proof.words_for(heard, words) else None


def _quantity(_: Graph, heard: Heard, value: Value) -> str | None:
    quantity, fields = value.value, value.shape.fields
    unit = _words(heard, fields["unit"].spec, quantity["unit"])
    numbers = [quantity[part] for part in ("amount", "upper") if quantity.get(part) is not None]
    missing = [said for number in numbers if (said := proof.number(heard, number))]
    if missing:
        return missing[0]
    return proof.qualifier(heard, quantity.get("qualifier", "exact"), numbers[0] if numbers else None) or unit


def _text(_: Graph, heard: Heard, value: Value) -> str | None:
    statements = (value.value[code] for code in CODES if code in value.value)
    missing = [one for statement in statements for one in proof.missing_numbers(heard, statement)]
    return missing[0] if missing else None


def _string(_: Graph, heard: Heard, value: Value) -> str | None:
    return proof.verbatim(heard, value.value)


def _form(_: Graph, heard: Heard, value: Value) -> str | None:
    return proof.name(heard, (value.value,), inflected=True)


def _number(_: Graph, heard: Heard, value: Value) -> str | None:
    return (proof.ordinal if _in_a_row(value) else proof.number)(heard, value.value)


def _in_a_row(value: Value) -> bool:
    """Whether a number tells which one of a row something is."""
    return value.shape.spec.get("x-value") == "ordinal"


STANDS: Final[Mapping[str, Stands]] = {
    "date": _date,
    "ref": _reference,
    "term": _term,
    "quantity": _quantity,
    "text": _text,
    "string": _string,
    "names": _form,
    "integer": _number,
    "number": _number,
}
"""How each meaning stands in a phrase; a yes or no has no words of its own."""
