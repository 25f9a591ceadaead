"""From a document to its card, and from phrases to their proof: what only whoever holds the documents can do.

1. `add`: a document gets a card, which its author then fills in. The document itself stays where it is.
2. `prove`: documents are recognised by what they say, every phrase is looked up in its passage, and what was found
   is kept in ledgers.

What needs the full text and comes later (an account of every sentence, a reading edition) starts, like `prove`,
from `at_hand`: documents as passages under the numbers of their cards. The build never imports this room.
"""

from build_tools.seeding.add import add
from build_tools.seeding.at_hand import AtHand, at_hand
from build_tools.seeding.card import card
from build_tools.seeding.outcome import Cited, Proving, Verdict
from build_tools.seeding.prove import cited, prove, proving
from build_tools.seeding.texts import Texts, read_texts

__all__ = [
    "AtHand",
    "Cited",
    "Proving",
    "Texts",
    "Verdict",
    "add",
    "at_hand",
    "card",
    "cited",
    "prove",
    "proving",
    "read_texts",
]
