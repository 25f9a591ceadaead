"""Reads back what was written, with other people's tools and our own crawler, before anybody else does."""

from pathlib import Path

from build_tools.core.diagnostic import ORDER, Diagnostic
from build_tools.verify.crawl import crawl
from build_tools.verify.package import verify_package

__all__ = ["crawl", "verify_package", "verify_site"]


def verify_site(site: Path, site_url: str | None = None, *, workers: int = 1) -> tuple[Diagnostic, ...]:
    """All that is wrong with a written site: its pages, and the package under ``data/``; paths start at ``site``."""
    package = verify_package(site / "data" / "datapackage.json", base="data/")
    return tuple(sorted((*package, *crawl(site, site_url=site_url, workers=workers)), key=ORDER))
