"""Bytes on disk into raw records: strict YAML, with the line and column of whatever is wrong.

Records are read from parser events into plain values. Only ``true``, ``false``, ``null``, whole and decimal
numbers are more than text; whatever plain values do not need is refused, each thing by a rule of its own.
No position is kept: `positions` reads a text again, only for files in which something was found, and
`locate` turns the findings of all rooms into diagnostics that way. Nothing here raises on what a file holds.
"""

from build_tools.reading._excerpt import excerpt
from build_tools.reading._locating import locate
from build_tools.reading._positions import Positions, positions
from build_tools.reading.companions import Companions, companions
from build_tools.reading.files import read_file, read_tree
from build_tools.reading.packages import Packaged, PackageError, read_package
from build_tools.reading.prose import prose
from build_tools.reading.record import RawRecord, Reading, Value
from build_tools.reading.text import CARD_LIMIT, read_text

__all__ = [
    "CARD_LIMIT",
    "Companions",
    "PackageError",
    "Packaged",
    "Positions",
    "RawRecord",
    "Reading",
    "Value",
    "companions",
    "excerpt",
    "locate",
    "positions",
    "prose",
    "read_file",
    "read_package",
    "read_text",
    "read_tree",
]
