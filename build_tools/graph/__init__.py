"""Parsed records, linked both ways, read-only."""

from build_tools.graph.entry import Covered, Entry, Passage
from build_tools.graph.graph import Graph, Link, link, spoken
from build_tools.graph.pointing import Mention, Said, Speak, mentions, pointed, said, spelled, worded

__all__ = [
    "Covered",
    "Entry",
    "Graph",
    "Link",
    "Mention",
    "Passage",
    "Said",
    "Speak",
    "link",
    "mentions",
    "pointed",
    "said",
    "spelled",
    "spoken",
    "worded",
]
