"""Rules that a single record keeps by itself; pydantic finds the breach, these explain it."""

from typing import ClassVar

from build_tools.core.rule import Rule


class M101(Rule):
    """A field that the type does not have.

    The record holds a key that its type does not know, so nobody would ever see what stands under it.

    Mend: use the name that the message proposes, or look the type up with ``atlas types TYPE``.

    Example::

        dates: "2018-10-16"      # events have `date`
    """

    on: ClassVar[str] = "key"


class M102(Rule):
    """A field that the type needs is missing.

    Without it the record cannot be shown or found.

    Mend: add the field with a value of the form that the message names.

    Example::

        label:
          ru: Харбин             # `en` is always needed
    """


class M103(Rule):
    """A value of the wrong form.

    A text where a number belongs, one value where a list belongs, or a text that breaks the form of its type.

    Mend: write what the message expects; quotes make a text, a dash makes an item of a list.

    Example::

        edition: "6"             # a number stands without quotes
    """


class M104(Rule):
    """A word that is not in the vocabulary.

    The field takes one of a closed list of words, so that readers can filter by it.

    Mend: choose one from the list in the message.

    Example::

        kind: exhibition         # the vocabulary says `exposition`
    """


class M105(Rule):
    """A date that cannot be, or is not EDTF.

    Dates are EDTF (ISO 8601-2): a year, a month or a day, an interval, an open or approximate one. A day that no
    calendar has, or a form that readers of two countries would read differently, is refused.

    Mend: write year, month and day from large to small with hyphens, as the message proposes.

    Example::

        date: "15.06.2019"       # 2019-06-15
    """


class M106(Rule):
    """An interval that ends before it begins.

    One of its dates is wrong, or both have changed places; sorted by date, the record would stand anywhere.

    Mend: put the earlier date first.

    Example::

        date: "2019-06-19/2019-06-15"
    """


class M107(Rule):
    """An id of the wrong form.

    The file name is the id: lower-case Latin letters, digits and single hyphens, at most 64 characters, and none of
    the names that the site or a file system keeps for itself (``index``, ``404``, ``search``, ``con`` …).

    Mend: rename the file as the message proposes.

    Example::

        dataset/events/China Russia Expo.yml
    """


class M108(Rule):
    """A folder that holds no record type.

    Every folder of ``dataset/`` is a record type; a file elsewhere would never be published.

    Mend: move the file into the folder that the message names.

    Example::

        dataset/event/expo.yml   # dataset/events/expo.yml
    """


class M110(Rule):
    """A language that the atlas does not have, or the first one missing.

    Own wording stands under the codes of the language table; English is always there, the others may follow later.

    Mend: use the code that the message proposes, or add ``en``.

    Example::

        label: {cn: 哈尔滨}        # the code of Chinese is `zh`
    """

    on: ClassVar[str] = "key"


class M111(Rule):
    """A quantity whose parts do not fit together.

    ``between`` needs an upper bound, the qualifiers without a number (``increased``, ``decreased``,
    ``unquantified``) take none, all others need an amount.

    Mend: add or drop the part that the message names.

    Example::

        quantity: {qualifier: more_than, unit: USD}
    """


class M112(Rule):
    """A proof that names no place to look.

    A proof stands ``at`` a passage of a document and quotes a phrase from it, or ``at`` an authority with a
    ``locator`` and the day when it was looked up.

    Mend: add the ``phrase``, or the ``locator`` and ``retrieved``.

    Example::

        proof:
          - at: wikidata
            says: [identifiers.wikidata]
    """


class M113(Rule):
    """Implied without a reason.

    What does not stand in a phrase may follow from it; how it follows is part of the proof, in own words.

    Mend: write the reason under the field, in English at least.

    Example::

        implies:
          date:                  # en: The page prints no year; it was updated in 2018.
    """


class M114(Rule):
    """An identifier with a wrong check digit.

    The last characters of an ISSN, ORCID or ROR are computed from the others, so that a digit mistyped, or two that
    changed places, do not lead to somebody else.

    Mend: compare the identifier with the source, digit by digit.

    Example::

        identifiers: {issn: 2079-4656}       # 2079-4665
    """


class M115(Rule):
    """Said by nobody that the atlas knows.

    ``by`` is the path of a record of a person or an organization, whose page then shows what they say; where the
    document names nobody, it is `unnamed` and the document's own word for them.

    Mend: write the path; add the record first if there is none; or write ``unnamed …``.

    Example::

        by: Zhang Jianguo        # people/zhang-jianguo
    """
