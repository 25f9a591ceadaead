"""Reads back what was written, with other people's tools and our own crawler, before anybody else does."""

from build_tools.verify.crawl import crawl
from build_tools.verify.download import NotOursError, Verified, verify_download, verify_site
from build_tools.verify.package import verify_package

__all__ = ["NotOursError", "Verified", "crawl", "verify_download", "verify_package", "verify_site"]
