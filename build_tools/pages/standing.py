"""How well a value is proved: one word from all its proofs."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from build_tools.graph import Covered, Entry
from build_tools.pages.setting import Setting


class State(StrEnum):
    """What the marker beside a value shows; each has a shape and a word of its own."""

    PROVED = "proved"
    """It stands in a phrase that was found in its passage."""
    AUTHORITY = "authority"
    """It was looked up outside the documents."""
    IMPLIED = "implied"
    """It follows from a passage without standing in it."""
    UNPROVED = "unproved"
    """Nobody who holds the document has looked yet, or nothing is recorded."""
    DISPUTED = "disputed"
    """A passage speaks against it."""


STRONGEST_FIRST: Final = (State.PROVED, State.AUTHORITY, State.IMPLIED, State.UNPROVED)


def state(setting: Setting, entry: Entry, covered: Iterable[Covered]) -> State:
    """State of a value from the proofs that cover it: of several the strongest, unless one speaks against it."""
    found = {State.DISPUTED if one.proof.against else state_of(setting, entry, one) for one in covered}
    if State.DISPUTED in found:
        return State.DISPUTED
    return next((one for one in STRONGEST_FIRST if one in found), State.UNPROVED)


def state_of(setting: Setting, entry: Entry, one: Covered) -> State:
    """State that one proof gives to a value."""
    standing = setting.standing(entry.path, one.number)
    if standing == State.PROVED and one.reason is not None:
        return State.IMPLIED
    return State(standing)
