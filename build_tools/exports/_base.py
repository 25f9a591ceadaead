"""What a format is: a function from a table, or from everything together, to bytes, under a name."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from build_tools.comparing import Release
from build_tools.core.artifact import Artifact
from build_tools.core.languages import LANGUAGES, by_language
from build_tools.core.published import DATA
from build_tools.graph import Graph
from build_tools.records import Package
from build_tools.tables import Table
from build_tools.tables.facts_in_words import facts_in_words

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

    def path(self, table: Table) -> str:
        """Where it puts a table, from the root of the site."""
        return "/".join(filter(None, (DATA, self.folder, f"{table.name}.{self.name}")))


def exporter(  # noqa: PLR0913 -- what a format is made of
    *,
    name: str,
    title: str,
    media_type: str,
    tabular: bool = False,
    folder: str = "",
    takes: Takes = lambda _table: True,
    uses: str = "",
) -> Callable[[Write], Exporter]:
    """Make a function from a table to bytes a format; the module's folder registers it.

    ``uses`` says who opens it with what, in all languages, joined by bars; it may stay out.
    """
    return lambda write: Exporter(
        name=name,
        title=title,
        media_type=media_type,
        tabular=tabular,
        write=write,
        folder=folder,
        takes=takes,
        uses=by_language(uses) if uses else {},
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

    @property
    def site(self) -> str:
        """What stands before the address of a page in files that travel; empty as long as no site is named."""
        return f"{self.package.homepage.rstrip('/')}/" if self.package.homepage else ""

    @cached_property
    def in_words(self) -> Mapping[str, Table]:
        """``facts`` as people read them in a spreadsheet, by language; made when the first format asks for them."""
        return {one.code: facts_in_words(self.tables[0], self.graph, one, self.site) for one in LANGUAGES}


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


def collection(*, name: str, titles: Mapping[str, str], last: int = 0, uses: str = "") -> Callable[[Make], Collection]:
    """Make a function from everything to files a format; the module's folder registers it.

    Files under ``data/`` are listed in the Data Package; others, as ``api/``, are published beside it. ``uses`` says
    who opens it with what, in all languages, joined by bars.
    """
    said = by_language(uses) if uses else {}
    return lambda make: Collection(name=name, titles=titles, last=last, make=make, uses=said)
