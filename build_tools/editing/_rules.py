"""Rules for editing: why a record is left as it is."""

from build_tools.core.rule import Rule


class E101(Rule):
    """A record whose form cannot be mended without a loss.

    ``atlas fix`` writes a file anew only if the new text says exactly what the old one said, with every comment in it.
    Here it would not, so the file was left alone.

    Mend: lay the lines out by hand as the other records have them, or move the comment to a line of its own.

    Example::

        label: {en: Fair,   # a comment that no line of the new form could keep
    """


class E102(Rule):
    """Two records of one thing that disagree.

    ``atlas merge`` adds what the remaining record lacks, and never chooses between two values: which one the sources
    bear out is for a person to decide.

    Mend: correct one of the two, or run it again with ``--keep-into``, which keeps the values of the remaining record.

    Example::

        edition: 6   # and the other record says 7
    """
