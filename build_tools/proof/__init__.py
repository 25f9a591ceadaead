"""That a source says it: phrase in passage, value in phrase, and the ledger of what was found.

Three questions, in the order in which they are asked:

1. Which document is this, and what are its passages? `passages`, `recognise`.
2. Does the phrase stand in the passage, to the letter? `stands_in`; what was found is kept as a hash in a `Ledger`,
   so that whoever lacks the document still sees what was proved. What became of each sentence is kept as counts in an
   `Account`.
3. Does the value stand in the phrase? `hear` prepares the phrases of one proof; `number`, `ordinal`, `date`,
   `name`, `words_for`, `qualifier` and `verbatim` answer None, or what is missing in words for a message.
   `date_agrees` and `missing_numbers` serve inferred dates and statements in our own words.

Nothing here reads a file or knows a record.
"""

from build_tools.proof.account import Account, Reason
from build_tools.proof.dating import date, date_agrees
from build_tools.proof.documents import Passage, decoded, document_sha256, passage_sha256, passages
from build_tools.proof.evidence import name, number, qualified, qualifier, shown, verbatim, words_for
from build_tools.proof.heard import Heard, hear, numbers_in, years_in
from build_tools.proof.ledger import Ledger
from build_tools.proof.naming import Lexicon, Named, lexicon
from build_tools.proof.ordinals import ordinal, places
from build_tools.proof.phrases import Size, is_sentence, misfit, phrase_hash, size, standing_in, stands_in
from build_tools.proof.recognition import Card, CardPassage, Likeness, Recognition, recognise
from build_tools.proof.statements import missing_numbers
from build_tools.proof.text import normalise, tokens, words

__all__ = [
    "Account",
    "Card",
    "CardPassage",
    "Heard",
    "Ledger",
    "Lexicon",
    "Likeness",
    "Named",
    "Passage",
    "Reason",
    "Recognition",
    "Size",
    "date",
    "date_agrees",
    "decoded",
    "document_sha256",
    "hear",
    "is_sentence",
    "lexicon",
    "misfit",
    "missing_numbers",
    "name",
    "normalise",
    "number",
    "numbers_in",
    "ordinal",
    "passage_sha256",
    "passages",
    "phrase_hash",
    "places",
    "qualified",
    "qualifier",
    "recognise",
    "shown",
    "size",
    "standing_in",
    "stands_in",
    "tokens",
    "verbatim",
    "words",
    "words_for",
    "years_in",
]
