"""Rules for a file before its text is looked at: size, encoding, name, kind."""

from build_tools.core.rule import Rule


class Y101(Rule):
    """The file is too large.

    A record holds at most 64 KiB, the card of a source at most 256 KiB, what the program keeps beside them at most
    4 MiB. What is larger is not a record but a document, and a few such files would slow every build down.

    Mend: leave the text of the source out (a short phrase proves a fact) or split the record in two.

    Example::

        summary: {en: the whole report, page after page}
    """


class Y102(Rule):
    """The file is not UTF-8.

    Names stand here in three scripts; only one encoding holds them all, and a guessed one turns them into
    other names without a word.

    Mend: save the file again with the encoding "UTF-8" (older editors offer Windows-1251, GB 18030, UTF-16).

    Example::

        label: {ru: <bytes CC EE F1 EA E2 E0>}
    """


class Y103(Rule):
    """The file begins with a byte order mark.

    Three bytes that no editor shows would become a part of the first key for some readers and of nothing
    for others.

    Mend: save the file as "UTF-8 without BOM".

    Example::

        <bytes EF BB BF>label: {en: Moscow}
    """


class Y104(Rule):
    """A symbolic link stands where a file or folder is expected.

    A link may lead out of the project and publish what was never meant for it, and it breaks on machines
    without links.

    Mend: put the file itself there.

    Example::

        dataset/places/moscow.yml -> ../../private/notes.yml
    """


class Y105(Rule):
    """A record's file ends otherwise than in .yml.

    A record under another ending would be left out of the dataset without a word.

    Mend: rename the file so that it ends in ``.yml``, in small letters.

    Example::

        dataset/places/moscow.yaml
    """


class Y106(Rule):
    """Something lies in the dataset that is not a record.

    Under ``dataset/`` there are folders of records and ``package.yml``, under ``seeds/`` cards and what was
    proved by them. Anything else is either misplaced or must not be published.

    Mend: move it to where it belongs; texts of sources stay outside the project.

    Example::

        dataset/places/photo.jpg
    """


class Y107(Rule):
    """The file or folder cannot be read.

    It is gone, forbidden, or not a file at all; a dataset with a hole in it is not published.

    Mend: see that it exists, and that you may read it.

    Example::

        dataset/places/moscow.yml with the permissions 000
    """
