"""Parsed records, linked both ways, read-only."""

from build_tools.graph.addresses import TOPICS, page_of, record_page, type_index
from build_tools.graph.entry import Covered, Entry, How, Passage
from build_tools.graph.graph import Graph, Link, link, spoken
from build_tools.graph.pointing import Mention, Said, Speak, mentions, pointed, said, spelled, worded

__all__ = [
    "TOPICS",
    "Covered",
    "Entry",
    "Graph",
    "How",
    "Link",
    "Mention",
    "Passage",
    "Said",
    "Speak",
    "link",
    "mentions",
    "page_of",
    "pointed",
    "record_page",
    "said",
    "spelled",
    "spoken",
    "type_index",
    "worded",
]
