"""From a document to its card, and from phrases to their proof: what only whoever holds the documents can do.

1. `add`: a document gets a card, which its author then fills in. The document itself stays where it is.
2. `prove`: documents are recognised by what they say (`at_hand`), every phrase is looked up in its passage, what was
   found is kept in ledgers, and every sentence is accounted for (`marked`).
3. `reading_edition`: the documents in full, what is recorded marked in them; private.

The build never imports this room.
"""

from build_tools.seeding.add import add
from build_tools.seeding.at_hand import AtHand, at_hand
from build_tools.seeding.card import card
from build_tools.seeding.cited import Cited, cited
from build_tools.seeding.edition import EDITION, FRONT_PAGE, reading_edition, site_pages
from build_tools.seeding.marked import MarkedDocument, marked
from build_tools.seeding.outcome import Proving, Verdict
from build_tools.seeding.prove import prove, proving
from build_tools.seeding.texts import Texts, read_texts

__all__ = [
    "EDITION",
    "FRONT_PAGE",
    "AtHand",
    "Cited",
    "MarkedDocument",
    "Proving",
    "Texts",
    "Verdict",
    "add",
    "at_hand",
    "card",
    "cited",
    "marked",
    "prove",
    "proving",
    "read_texts",
    "reading_edition",
    "site_pages",
]
