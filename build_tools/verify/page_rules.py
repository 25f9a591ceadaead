"""What every page and style sheet of a written site must keep; our crawler looks at it in the HTML itself."""

from typing import ClassVar

from build_tools.core.rule import Rule, Severity


class V201(Rule):
    """A link leads to no file.

    What it points at is not in the site, lies outside it, or is written in other capitals: many servers tell
    these apart.

    Mend: correct the link, or publish the page.

    Example::

        <a href="Harbin.html">        refused beside harbin.html
    """


class V202(Rule):
    """A link leads to no place in its page.

    The page is there, but nothing in it has the ``id`` that stands behind ``#``; the reader lands at its top.

    Mend: correct the part behind ``#``, or give the heading this ``id``.

    Example::

        <a href="expo.html#proof-9">        refused while expo.html ends with proof-8
    """


class V203(Rule):
    """A link begins at the server's root.

    The site is read under ``/``, under ``/any/path/`` and from a folder on disk, so its links are relative.
    Only on ``404.html``, which is shown under any address, may they begin with ``/``.

    Mend: count the way up from the page.

    Example::

        <a href="/data.html">           refused
        <a href="../data.html">         accepted
    """


class V204(Rule):
    """A page loads something from another host.

    No request leaves the site: its readers are not reported to anybody, and it works where that host is not reached.

    Mend: publish the file with the site, or link to it.

    Example::

        <img src="https://example.org/map.png" alt="">        refused
        <a href="https://example.org/map.png">                accepted
    """


class V205(Rule):
    """An ``id`` stands twice in a page.

    A link to it reaches the first one only, and labels and controls may be tied to the wrong element.

    Mend: put what tells the two apart into the ``id``.

    Example::

        <h2 id="proof"> … <h2 id="proof">
    """


class V206(Rule):
    """An image says nothing to who cannot see it.

    ``alt`` is missing, so a screen reader reads out the name of the file.

    Mend: say what it shows, or write ``alt=""`` where it only decorates.

    Example::

        <img src="chain.svg">                                                   refused
        <img src="chain.svg" alt="The memorandum of 2016 led to four dialogues">   accepted
    """


class V207(Rule):
    """A link has no address.

    An empty ``href`` or ``src`` loads the same page again.

    Mend: fill it, or leave the element out where there is nothing to link to.

    Example::

        <a href="">source</a>
    """


class V208(Rule):
    """A link is of a kind that this site does not use.

    Links are relative or begin with ``https:``, ``http:``, ``mailto:`` or ``tel:``. ``javascript:`` runs what somebody
    wrote into a record; ``//host`` means nothing on disk.

    Mend: write the address out in full, or use a button.

    Example::

        <a href="javascript:alert(1)">
    """


class V209(Rule):
    """A page says that it belongs elsewhere.

    ``canonical``, ``hreflang`` and preview addresses are absolute only under the ``site_url`` of the build.
    Otherwise search engines are sent to another site.

    Mend: build with the right ``site_url``, or without one.

    Example::

        <link rel="canonical" href="https://example.org/">        refused without site_url
    """


class V210(Rule):
    """No link leads to a page.

    Nobody who begins at the home page gets there. ``404.html`` and redirects are meant to be like that.

    Mend: link to it from an index, or do not publish it.

    Example::

        records/events/expo.html        noted while no index lists it
    """

    severity: ClassVar[Severity] = Severity.NOTE


class V211(Rule):
    """A link leads to a folder.

    A server shows its ``index.html``; opened from disk, the reader sees a list of files.

    Mend: add ``index.html`` to the link.

    Example::

        <a href="../ru/">                  refused
        <a href="../ru/index.html">        accepted
    """


class V212(Rule):
    """A page or style sheet is not UTF-8.

    Three scripts stand on every page, and a browser that guesses the encoding shows two of them as garbage.

    Mend: write it as UTF-8; the sink does.

    Example::

        a page in Windows-1251
    """


class V213(Rule):
    """A tag is never closed.

    It begins like a tag, but a quotation mark or ``>`` is missing, so what follows is taken for attributes.

    Mend: close the quotation mark, or write ``&lt;`` where no tag is meant.

    Example::

        <a href="data.html>Data</a>
    """


class V214(Rule):
    """The site has no home page.

    Its address would show a list of files, or an error.

    Mend: write ``index.html`` to its root.

    Example::

        site/home.html
    """
