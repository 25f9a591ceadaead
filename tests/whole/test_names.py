"""What is named, described or opened by another element has that element on its own page, on every page there is."""

import re
from pathlib import Path
from typing import Final

POINTS: Final = re.compile(r'\s(?:aria-controls|aria-describedby|aria-labelledby|data-as|for)="([^"]*)"')
ID: Final = re.compile(r'\sid="([^"]*)"')


def missing(html: str) -> list[str]:
    """Ids that a page points at and does not have."""
    return sorted({one for said in POINTS.findall(html) for one in said.split()}.difference(ID.findall(html)))


def test_every_element_that_names_another_is_on_its_page(site: Path) -> None:
    pages = {path.relative_to(site).as_posix(): missing(path.read_text("utf-8")) for path in site.rglob("*.html")}
    assert len(pages) > 100
    assert {page: ids for page, ids in pages.items() if ids} == {}


def test_a_page_that_points_at_nothing_is_found(site: Path) -> None:
    html = (site / "zh/disagreements.html").read_text("utf-8")
    assert missing(html) == []
    assert missing(html.replace(' id="pin"', "", 1)) == ["pin"]
