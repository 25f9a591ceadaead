"""Pages: graph → finished HTML of every page, one language at a time; the frame around it is made elsewhere.

A view holds all that a page shows, computed; a template only lays it out. Every value that a source has to say
carries a marker that opens its proof.
"""

from build_tools.pages.edition import Edition
from build_tools.pages.made import pages
from build_tools.pages.page import Heading, Page
from build_tools.pages.rules_page import RuleText, address_of
from build_tools.pages.setting import value_anchors
from build_tools.pages.styles import assets
from build_tools.pages.telling import speaker

__all__ = [
    "Edition",
    "Heading",
    "Page",
    "RuleText",
    "address_of",
    "assets",
    "pages",
    "speaker",
    "value_anchors",
]
