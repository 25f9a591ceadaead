"""What a download must keep that has a manifest: V131 to V135."""

from build_tools.core.rule import Rule


class V131(Rule):
    """The manifest cannot be read.

    ``manifest.json`` lists every published file with its size and hash. Without it, or with one that is no JSON or
    lists nothing, nobody can tell whether a download is whole.

    Mend: download it again; if it comes back, build again.

    Example::

        {"files": [{"path": "data/facts.csv", "bytes": 4096, "sha256": "…"}]}
    """


class V132(Rule):
    """A file that the manifest lists is not there.

    The download broke off, or somebody took the file away.

    Mend: download it again.

    Example::

        data/facts.csv        refused while the folder lacks it
    """


class V133(Rule):
    """A file is not the one that was published.

    Its size or its hash differs: it was damaged on the way, or edited. Programs that convert line ends or open and save
    a table do this, too.

    Mend: download the file again, and work on a copy.

    Example::

        data/facts.csv        refused after it was saved by a spreadsheet
    """


class V134(Rule):
    """A file lies among the published ones and is none of them.

    The manifest does not list it, so nobody vouches for it.

    Mend: move it elsewhere.

    Example::

        data/facts-copy.csv
    """


class V135(Rule):
    """An archive cannot be unpacked.

    It is no zip, is damaged, holds a link, a path that leads out of it or two files of one name, or would unpack to
    more than any release of ours.

    Mend: download it again, from where it was published.

    Example::

        ../../etc/passwd        refused as a path in an archive
    """
