"""How soon a page stands still on a slow phone: Largest Contentful Paint and layout shift, on two slow networks.

Run by ``make measure`` on the site that was built last; docs/en/performance.md holds what it printed.
"""

import gzip
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Final

from playwright.sync_api import Browser, Page, sync_playwright

from tests.chromium import MISSING, launch
from tests.page_types import PAGES

SITE: Final = Path(__file__).parent.parent / "site"
NAMES: Final = ("home", "topic", "record", "source", "explore", "map", "timeline", "data", "show-me")
NETWORKS: Final[Mapping[str, tuple[int, int]]] = {"4G": (1600, 150), "3G": (400, 400)}
"""Kilobits a second downwards, and milliseconds there and back; the first is what Lighthouse takes for a phone."""
SLOWER: Final = 4
"""Times that the processor is slowed down."""
ROUNDS: Final = 3
SETTLED: Final = 1000
"""Milliseconds after the page has loaded, for whatever still moves."""
WATCH: Final = """
window.paint = 0; window.shift = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.paint = one.startTime;
}).observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shift += one.value;
}).observe({ type: "layout-shift", buffered: true });
"""


class _Gzipped(SimpleHTTPRequestHandler):
    """Files as a host sends them: gzipped."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def gzipped(directory: Path) -> Iterator[str]:
    """The URL under which the folder is served while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Gzipped, directory=str(directory)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def measured(browser: Browser, address: str, network: tuple[int, int]) -> tuple[float, float]:
    """Seconds to the largest paint, and the sum of layout shifts, of one first visit."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    _slow_down(page, *network)
    page.add_init_script(WATCH)
    page.goto(address)
    page.wait_for_timeout(SETTLED)
    paint, shift = page.evaluate("[window.paint, window.shift]")
    context.close()
    return paint / 1000, shift


def _slow_down(page: Page, kilobits: int, latency: int) -> None:
    devtools = page.context.new_cdp_session(page)
    speed = kilobits * 1000 / 8
    devtools.send("Network.enable")
    conditions = {"offline": False, "latency": latency, "downloadThroughput": speed, "uploadThroughput": speed}
    devtools.send("Network.emulateNetworkConditions", conditions)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def main() -> int:
    """Print a table: a row for a page, the median of a few visits."""
    if not SITE.is_dir():
        print("There is no site/ yet: make site")
        return 2
    with sync_playwright() as playwright, gzipped(SITE) as address:
        browser = launch(playwright)
        if browser is None:
            print(MISSING)
            return 2
        print("| page |", *(f"{name}, s | shift |" for name in NETWORKS))
        print("|---|" + "---|" * len(NETWORKS) * 2)
        for name in NAMES:
            cells = []
            for network in NETWORKS.values():
                visits = [measured(browser, address + PAGES[name], network) for _ in range(ROUNDS)]
                cells.append(f"{median(paint for paint, _ in visits):.2f} | {max(shift for _, shift in visits):.3f} |")
            print(f"| {name} |", *cells, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
