"""Rules for the characters of a file: what a reader could not see, type or compare."""

from build_tools.core.rule import Rule


class Y111(Rule):
    r"""A control character.

    It is no part of any name or sentence; it comes from a broken copy, and breaks pages, feeds and tables.
    The same holds if it is written as an escape, and for breaks of line other than LF or CRLF. A tab is one
    too when it is a part of a value.

    Mend: delete it.

    Example::

        label: {en: "Mos\x1bcow"}
    """


class Y112(Rule):
    r"""A character that turns the direction of writing.

    With it a line can be made to show something else than it says, to a reviewer above all. English, Russian
    and Chinese never need one.

    Mend: delete it and look again at what the line says.

    Example::

        label: {en: "Mos\u202Ecow"}
    """


class Y113(Rule):
    r"""A character that nobody sees.

    Two names that look the same would differ: search, references and proofs would miss without a visible
    reason. Zero-width spaces, soft hyphens and variation selectors usually come along when a page is copied.

    Mend: delete it.

    Example::

        label: {en: "Mos\u200Bcow"}
    """


class Y114(Rule):
    r"""Text that is not in Unicode normal form C.

    The Russian letter й can be one character or two that look like one, Å a letter or the sign of a unit; if both
    were allowed, equal words would not be equal.

    Mend: type the letters again, or convert the file to NFC.

    Example::

        label: {ru: "Хэи\u0306лунцзян"}
    """


class Y115(Rule):
    r"""A character without a meaning of its own.

    The replacement character marks text that a conversion lost, private-use characters show as something else
    in every font, and the others are reserved for no use at all.

    Mend: look up what the source prints there, and type that.

    Example::

        label: {zh: "黑龙\uFFFD"}
    """


class Y116(Rule):
    """A tab.

    Editors show it at different widths, so that nobody sees how deep a line stands; YAML forbids it there.

    Mend: type spaces, two for each level.

    Example::

        label:
        <tab>en: Moscow
    """
