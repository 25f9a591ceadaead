"""Parsed records, linked both ways, read-only."""

from build_tools.graph.entry import Covered, Entry, Passage
from build_tools.graph.graph import Graph, Link, link

__all__ = ["Covered", "Entry", "Graph", "Link", "Passage", "link"]
