"""Rules for documents at hand: what proving and adding them may find."""

from typing import ClassVar

from build_tools.core.rule import Rule, Severity


class P201(Rule):
    """A phrase that is not in its passage.

    The document is at hand, and the passage that the proof names does not hold the phrase to the letter (quotes,
    dashes, capitals and white space apart). A reader who looked it up would not find it.

    Mend: copy the key words out of the passage, or name the passage that the message proposes.

    Example::

        proof:
          - at: wharf-fair-2011/p3
            phrase: 46 growers           # the passage prints 45
            says: [participants]
    """


class P202(Rule):
    """A document at hand that lacks passages of its card.

    It is another version of the document, or a part of it. Phrases from passages that it lacks were not looked up;
    what is in the ledger about them stays there.

    Mend: prove again with the document as it was captured; if it really changed, add it under another id.

    Example::

        wharf-fair-2011.txt: 7 of the 9 passages that the card lists
    """

    severity: ClassVar[Severity] = Severity.NOTE


class P203(Rule):
    """A document that no card describes.

    No card has a passage of eight words or more in common with it, so nothing could be proved by it.

    Mend: add its card with ``atlas seed add FILE --id ID``, or leave it: nothing else depends on it.

    Example::

        notes.txt
    """

    severity: ClassVar[Severity] = Severity.NOTE


class P204(Rule):
    """A document that cannot be read.

    Documents are plain text in UTF-8, of at most 8 MiB, with words in them; a link is not followed. A guess at
    another encoding would turn names into other names without a word.

    Mend: save the text with the encoding "UTF-8"; put the file itself where the link stands.

    Example::

        report.txt in Windows-1251
    """


class P205(Rule):
    """A card with this id is there already.

    A card is never overwritten: roles and gists in it are somebody's work.

    Mend: choose another id, or edit the card that is there.

    Example::

        atlas seed add fair.txt --id wharf-fair-2011     # seeds/wharf-fair-2011.yml exists
    """


class P206(Rule):
    """A document that has a card already, under another id.

    Two cards of one document would split what is proved by it.

    Mend: prove by the card that the message names.

    Example::

        atlas seed add copy-of-fair.txt --id fair-2      # here as wharf-fair-2011
    """


class P207(Rule):
    """A row of words put together from several phrases.

    Phrases that overlap, or follow each other with no word between them, read on as one text. More than twelve words
    in a row (25 Chinese characters) are a copy, whatever records they stand in. Titles, entries of bibliographies and
    metadata may be quoted as printed.

    Mend: shorten one of the phrases to the words that hold its values, or let two records quote the same phrase.

    Example::

        phrase: Under the roofs of the wharf 45 enterprises from China
        phrase: and 38 enterprises from Russia showed seedlings        # 16 words in a row
    """


class P208(Rule):
    """Too much of a document taken.

    All phrases from a document together cover more than 60% of the words of its content. Proof is meant to point at
    a text, not to stand in for it.

    Mend: shorten the longest phrases to the words that hold their values; the reading edition shows what is taken.

    Example::

        wharf-fair-2011: 171 of 240 words
    """


class P209(Rule):
    """Sentences that nothing accounts for.

    No record quotes them, they are neither labels nor parts of the page, and the card does not say that they repeat
    another sentence. What a document says should be recorded, or left out on purpose.

    Mend: record what they say; where a sentence says again what a recorded one says, name both under ``accounts`` of
    the card.

    Example::

        accounts:
          - at: p7/s2
            reason: restated
            of: p5/s1
    """

    severity: ClassVar[Severity] = Severity.NOTE


class P210(Rule):
    """An account of a sentence that does not hold.

    It is about a sentence that the document does not have, or that a record quotes anyway; or it says that a sentence
    restates one that is not there, not recorded, or not named. The reading edition numbers all sentences.

    Mend: correct the numbers, or drop the account.

    Example::

        accounts:
          - at: p7/s9          # p7 has three sentences
            reason: label
    """
