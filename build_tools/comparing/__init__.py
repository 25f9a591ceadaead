"""Two states of the dataset, held against each other field by field; and what each release changed."""

from build_tools.comparing.changes import Change, Changed, Changes, compare
from build_tools.comparing.release import Release, parsed, release_of
from build_tools.comparing.release_rules import W101
from build_tools.comparing.snapshot import Row, Snapshot, snapshot
from build_tools.comparing.words import as_markdown, as_text

__all__ = [
    "W101",
    "Change",
    "Changed",
    "Changes",
    "Release",
    "Row",
    "Snapshot",
    "as_markdown",
    "as_text",
    "compare",
    "parsed",
    "release_of",
    "snapshot",
]
