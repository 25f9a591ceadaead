"""What a format is: a function from a table, or from everything together, to bytes, under a name."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from build_tools.comparing import Release
from build_tools.core.artifact import Artifact
from build_tools.core.languages import CODES
from build_tools.graph import Graph
from build_tools.records import Package
from build_tools.tables import Table

Write: TypeAlias = Callable[[Table], bytes]
Takes: TypeAlias = Callable[[Table], bool]


@dataclass(frozen=True, kw_only=True)
class Exporter:
    """A format that publishes a file a table."""

    name: str
    """As in the file's ending and in ``format`` of the Data Package."""
    title: str
    media_type: str
    tabular: bool
    """Whether readers of the Data Package take its files row by row: ``type: table``, the only type there is."""
    write: Write
    folder: str = ""
    """Where its files lie within the package; empty for its top."""
    takes: Takes = lambda _table: True
    """Whether a table is published in it."""
    uses: Mapping[str, str] = field(default_factory=dict)
    """Who opens it with what, by language."""


def exporter(  # noqa: PLR0913 -- what a format is made of
    *,
    name: str,
    title: str,
    media_type: str,
    tabular: bool = False,
    folder: str = "",
    takes: Takes = lambda _table: True,
    uses: tuple[str, ...] = (),
) -> Callable[[Write], Exporter]:
    """Make a function from a table to bytes a format; the module's folder registers it.

    ``uses`` says who opens it with what, in the order of the language table.
    """
    return lambda write: Exporter(
        name=name,
        title=title,
        media_type=media_type,
        tabular=tabular,
        write=write,
        folder=folder,
        takes=takes,
        uses=dict(zip(CODES, uses, strict=False)),
    )


@dataclass(frozen=True, kw_only=True)
class Origin:
    """From what the build was made; the only clock."""

    created: str
    """Day and time in ISO 8601, UTC."""
    commit: str | None = None
    """Revision of the records, if they are under version control."""


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """All that a format may draw on."""

    tables: tuple[Table, ...]
    """The first is ``facts``."""
    graph: Graph
    package: Package
    origin: Origin
    releases: tuple[Release, ...] = ()
    """What each version changed, the latest first."""
    made: tuple[Artifact, ...] = ()
    """What the formats before it wrote; only for what closes the package: lists of files, archives."""


Make: TypeAlias = Callable[[Bundle], Iterable[Artifact]]


@dataclass(frozen=True, kw_only=True)
class Collection:
    """A format whose files hold more than one table, or no table at all."""

    name: str
    """As in ``format`` of the Data Package."""
    titles: Mapping[str, str]
    """What its files are, by language."""
    last: int
    """0 for most; those above see what all below them wrote, in `Bundle.made`."""
    make: Make
    uses: Mapping[str, str] = field(default_factory=dict)
    """Who opens it with what, by language."""


def collection(
    *, name: str, titles: Mapping[str, str], last: int = 0, uses: tuple[str, ...] = ()
) -> Callable[[Make], Collection]:
    """Make a function from everything to files a format; the module's folder registers it.

    Files under ``data/`` are listed in the Data Package; others, as ``api/``, are published beside it. ``uses`` says
    who opens it with what, in the order of the language table.
    """
    said = dict(zip(CODES, uses, strict=False))
    return lambda make: Collection(name=name, titles=titles, last=last, make=make, uses=said)
