"""What keeps a finished build from taking its place."""

from build_tools.core.rule import Rule


class B101(Rule):
    """Another build is writing to the same place.

    Two builds at once would each swap in what the other has just replaced, so the second one is refused at once;
    it does not wait, for what it was asked to publish may be out of date by then.

    Mend: wait until the other build has ended, or build to another folder with ``--out``.

    Example::

        atlas build & atlas build
    """


class B102(Rule):
    """What stands in the place of the site is not a site.

    A build replaces the whole folder. It does so only with a folder that is empty, that a build has written before
    (it holds ``.atlas``), or that MkDocs has (it holds ``404.html`` and ``sitemap.xml``): a slip in ``--out`` must not
    cost anybody their files. ``atlas pages`` writes to a new or empty folder, or to one of its own (``.atlas-pages``).

    Mend: name another folder, or move away what is there.

    Example::

        atlas build --out .
    """


class B103(Rule):
    """A language that could not be built.

    Each language is built by a process of its own; this one ended before its time, and what it said last stands in
    the message. Nothing was published.

    Mend: what the message asks for; if it speaks of the program, please report it.

    Example::

        docs/ru: MkDocs could not read a page
    """


class B104(Rule):
    """A warning of MkDocs.

    Hand-written pages link to each other and to the made ones; a link, an anchor or a page of the navigation that
    leads nowhere would reach every reader.

    Mend: correct the link in the file that the message names.

    Example::

        [the guide](contribut.md)
    """
