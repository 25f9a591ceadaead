"""Pictures of every page type, to look at: three languages, light and dark, desktop and phone.

Run by ``make screenshots``: they land in build/screenshots/, and the one that the README shows in docs/assets/.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from build_tools.core.languages import LANGUAGES
from tests.chromium import MISSING, launch
from tests.loopback import serving
from tests.page_types import uris

ROOT: Final = Path(__file__).parent.parent
SITE: Final = ROOT / "site"
TARGET: Final = ROOT / "build" / "screenshots"
README: Final = ROOT / "docs" / "assets" / "screenshot.png"
CARD: Final = ROOT / "tests" / "social.html"
"""What the picture of a link is taken of."""
SOCIAL: Final = ROOT / "build_tools" / "site" / "theme" / "assets" / "social.png"

SIZES: Final = {"desktop": (1280, 900), "phone": (390, 844)}


def main() -> int:
    """Take every picture of the site that was built last."""
    if not SITE.is_dir():
        print("There is no site/ yet: make site")
        return 2
    with sync_playwright() as playwright, serving(SITE) as address:
        browser = launch(playwright)
        if browser is None:
            print(MISSING)
            return 2
        for name in pictures(browser, address):
            print(name)
        social(browser)
    return 0


def pictures(browser: Browser, address: str) -> Iterator[str]:
    """Take the pictures, one after another; the name of each."""
    for size, (width, height) in SIZES.items():
        for scheme in ("light", "dark"):
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            page = context.new_page()
            for language in LANGUAGES:
                for kind, uri in uris(language).items():
                    page.goto(address + uri)
                    if kind == "record":
                        page.locator("details.proof > summary").first.click()
                    name = f"{kind}-{language.code}-{scheme}-{size}.png"
                    page.screenshot(path=TARGET / name, full_page=kind != "record")
                    if name == "record-en-light-desktop.png":
                        page.screenshot(path=README)
                    yield name
            context.close()


def social(browser: Browser) -> None:
    """Take the picture that other sites show beside a link to this one; 1200 × 630 pixels, as they ask for."""
    page = browser.new_page(viewport={"width": 1200, "height": 630})
    page.goto(CARD.as_uri())
    page.screenshot(path=SOCIAL)


if __name__ == "__main__":
    sys.exit(main())
