"""One module a published format; the folder is the registry."""

from build_tools.exports._base import Exporter
from build_tools.exports._package import Origin, Published, publish_tables
from build_tools.exports._registry import exporters

__all__ = ["Exporter", "Origin", "Published", "exporters", "publish_tables"]
