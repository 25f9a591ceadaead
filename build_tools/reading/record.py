"""What reading yields: a record's text and plain values, or what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from build_tools.core.diagnostic import Diagnostic

Value: TypeAlias = "str | int | float | bool | tuple[Value, ...] | dict[str, Value] | None"
"""A scalar, a list (as a tuple) or a mapping (as a plain dict, in the order of the file)."""

DATASET = "dataset"
SEEDS = "seeds"
PACKAGE = "dataset/package.yml"
LEDGER, ACCOUNT = ".proved", ".account"
"""Endings of what lies beside a card: what was proved of its document, and what became of its sentences."""


@dataclass(frozen=True, kw_only=True)
class RawRecord:
    """A file as plain values, not yet held against any model."""

    path: str
    """Relative to the root of the project, with slashes."""
    text: str
    """As decoded; line ends as in the file."""
    value: Mapping[str, Value]

    @property
    def folder(self) -> str:
        """``places`` for ``dataset/places/moscow.yml``, ``sources`` for a card, empty for anything else."""
        match self.path.split("/"):
            case [first, _] if first == SEEDS:
                return "sources"
            case [first, folder, _] if first == DATASET:
                return folder
        return ""

    @property
    def id(self) -> str:
        """File name without ``.yml``; whether it is a good one is not asked here."""
        return self.path.rpartition("/")[2].removesuffix(".yml")


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A whole tree, read once."""

    records: tuple[RawRecord, ...]
    """By path; only files without any finding."""
    diagnostics: tuple[Diagnostic, ...]
    """Sorted by ``ORDER``."""
    refused: Mapping[str, str] = field(default_factory=dict)
    """Texts of the files with findings, by path, to show the lines; undecodable bytes replaced."""
