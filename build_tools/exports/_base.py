"""What a format is: a function from a table to bytes, under a name."""

from collections.abc import Callable
from dataclasses import dataclass

from build_tools.tables import Table

Write = Callable[[Table], bytes]


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


def exporter(*, name: str, title: str, media_type: str, tabular: bool = False) -> Callable[[Write], Exporter]:
    """Make a function from a table to bytes a format; the module's folder registers it."""
    return lambda write: Exporter(name=name, title=title, media_type=media_type, tabular=tabular, write=write)
