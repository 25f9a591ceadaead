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
    resource_type: str
    """``type`` of its resources: ``table`` is read row by row, everything else by its bytes."""
    write: Write


def exporter(*, name: str, title: str, media_type: str, resource_type: str = "file") -> Callable[[Write], Exporter]:
    """Make a function from a table to bytes a format; the module's folder registers it."""
    return lambda write: Exporter(
        name=name, title=title, media_type=media_type, resource_type=resource_type, write=write
    )
