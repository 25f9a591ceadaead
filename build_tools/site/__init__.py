"""All that knows MkDocs: finished pages and prose become a site, one language at a time, each with its search."""

from build_tools.site.build import SiteError, build_language
from build_tools.site.live import LiveSite
from build_tools.site.search import index_language

__all__ = ["LiveSite", "SiteError", "build_language", "index_language"]
