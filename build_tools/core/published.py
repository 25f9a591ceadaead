"""What the build publishes beside the pages, as the data page and the manifest list it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

DATA: Final = "data"
"""Folder of the Data Package, from the root of the site."""
API: Final = "api/v1"
"""Folder of the API, a file a record."""
DOWNLOAD: Final = "download"
"""Folder of the archives that hold all of the package."""


@dataclass(frozen=True, kw_only=True)
class PublishedFile:
    """One file of the Data Package."""

    path: str
    """Relative to the root of the site, with slashes: ``data/facts.csv``."""
    table: str
    """Name of the table that it holds; empty when it holds them all."""
    format: str
    """Name of the exporter: ``csv``, ``json``."""
    media_type: str
    rows: int | None
    bytes: int
    sha256: str
    titles: dict[str, str]
    """Title by language."""
    uses: Mapping[str, str] = field(default_factory=dict)
    """Who opens it with what, by language."""
