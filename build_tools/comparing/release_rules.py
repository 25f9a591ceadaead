"""What a file under ``releases/`` must keep."""

from build_tools.core.rule import Rule


class W101(Rule):
    """A release cannot be read.

    A file under ``releases/`` says what one version added, changed and removed; the page of changes and the feed are
    made from it. This one is no JSON, is named after another version, or holds something else.

    Mend: restore it from version control. Such files are written by ``atlas release`` and never by hand.

    Example::

        releases/0.2.0.json        refused while it says "version": "0.3.0"
    """
