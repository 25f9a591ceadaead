"""One module a published format; the folder is the registry."""

from build_tools.exports._base import Bundle, Collection, Exporter, Origin
from build_tools.exports._package import Published, publish_tables
from build_tools.exports._registry import collections, exporters

__all__ = ["Bundle", "Collection", "Exporter", "Origin", "Published", "collections", "exporters", "publish_tables"]
