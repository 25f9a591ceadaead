"""Which edition of the dataset the pages show, and how far each of its proofs has come."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_tools.comparing import Release
from build_tools.proof import Account


@dataclass(frozen=True, kw_only=True)
class Edition:
    """The dataset as a whole, computed before any page is made."""

    title: Mapping[str, str]
    """Title of site and dataset, by language; English is always there."""
    version: str
    released: str
    """EDTF."""
    licences: tuple[str, ...]
    """SPDX identifiers."""
    contributors: tuple[str, ...]
    """Names as the language of the pages prints them, in order."""
    standing: Mapping[tuple[str, int], str]
    """``proved``, ``unproved`` or ``authority`` for each proof: path of the record, position in it from 0."""
    accounts: Mapping[str, Account] = field(default_factory=dict)
    """Counts of the sentences of each document that somebody has accounted for, by id of the source."""
    releases: tuple[Release, ...] = ()
    """What each version changed, the latest first."""
    name: str = "dataset"
    """Name of the Data Package."""
    homepage: str = ""
    """Address of the hosted site, with a slash at its end; empty where there is none yet."""
    metadata: str = ""
    """The description of the dataset that is published, as JSON-LD; empty for none."""
    commit: str | None = None
    """State of the sources that it was made from; None without version control."""
