"""The site on this machine, made anew whenever a record changes; a broken record says so on the page that was good."""

import logging
import threading
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from build_tools.core.diagnostic import Diagnostic, errors

Builder = Callable[[], tuple[Diagnostic, ...]]
"""Builds every language into the served folder, whole or not at all, and returns what it found."""
Report = Callable[[tuple[Diagnostic, ...]], None]
"""Hears what each build found: nothing, or what to print."""

MOST = 5
"""Diagnostics in the banner; the terminal shows them all."""
STYLE = (
    "position:sticky;bottom:0;z-index:99;padding:12px 20px;max-height:45vh;overflow:auto;"
    "font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;color:#fff;background:#8c1d18;"
    "border-top:3px solid #f5b8b3"
)
EMPTY = (
    b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>%d</title></head>'
    b"<body><p>%d: there is no such page yet.</p></body></html>"
)
STRICT_SCRIPTS, WITH_RELOADER = b"script-src 'self'", b"script-src 'self' 'unsafe-inline'"
"""The page's own policy lets no inline script run; the one that waits for the next build is inline."""

log = logging.getLogger(__name__)


class LiveSite:
    """A server on one folder that builds before it serves and again on every change of what it watches."""

    def __init__(  # noqa: PLR0913 - each stands for itself
        self,
        builder: Builder,
        root: Path,
        watch: Iterable[Path],
        *,
        host: str = "127.0.0.1",
        port: int = 8000,
        report: Report = lambda _: None,
        every: float = 0.5,
    ) -> None:
        """Bind to the address, so that `url` is known (``port=0``: any that is free); `run` serves.

        Raises:
            OSError: the address is taken.
        """
        self._builder = builder
        self._report = report
        self._runs = threading.Event()
        self._server = _Server(self._build, host, port, str(root), polling_interval=every)
        for path in watch:
            self._server.watch(str(path))

    @property
    def url(self) -> str:
        """Where the site is shown, with a slash at its end."""
        return self._server.url

    def run(self) -> None:
        """Build, then serve until `shutdown` or Ctrl-C."""
        self._runs.set()
        try:
            self._server.serve()
        except KeyboardInterrupt:
            self.shutdown()

    def shutdown(self) -> None:
        """Stop serving and watching; `run` returns. A build that is under way is waited for."""
        if not self._runs.is_set():
            self._server.server_close()
            return
        self._server.serving.wait()
        self._server.shutdown(wait=True)

    def _build(self) -> None:
        try:
            found = self._builder()
        # Whatever broke, the last good pages stay and the next edit is awaited.
        except Exception as error:
            log.exception("the build broke")
            found = (
                Diagnostic(
                    path="build_tools", line=0, column=0, code=type(error).__name__, where="", message=str(error)
                ),
            )
        self._server.banner = banner(errors(found))
        self._report(found)


def banner(found: tuple[Diagnostic, ...]) -> bytes:
    """The first diagnostics as HTML; empty for none."""
    if not found:
        return b""
    lines = [line for one in found[:MOST] for line in (str(one), *([f"    help: {one.hint}"] if one.hint else []))]
    if len(found) > MOST:
        lines.append(f"… and {len(found) - MOST} more in the terminal")
    text = escape("\n".join(("This page is the last good one. Since then:", *lines)))
    return f'<div role="alert" id="atlas-broken" lang="en" style="{STYLE}">{text}</div>'.encode()


class _Server(LiveReloadServer):
    """MkDocs' server, which also says what is broken."""

    banner = b""

    def __init__(
        self, builder: Callable[[], None], host: str, port: int, root: str, *, polling_interval: float
    ) -> None:
        super().__init__(builder, host, port, root, polling_interval=polling_interval)
        self.error_handler = self._not_found
        self.serving = threading.Event()
        # Before anything is built: a taken address is told at once, and a free one known.
        try:
            super().server_bind()
        except OSError:
            self.server_close()
            raise
        self.url = f"http://{host}:{self.server_port}/"

    def server_bind(self) -> None:
        """Nothing more: it was done at the start."""

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Watch first and build then, so that no edit is missed; whoever asks for a page waits for the build."""
        del open_in_browser
        self.server_activate()
        self.observer.start()
        self._wanted_epoch = self._visible_epoch + 1
        self._want_rebuild = True
        self.serve_thread.start()
        self.serving.set()
        self._build_loop()  # type: ignore[no-untyped-call]

    def _not_found(self, code: int) -> bytes:
        page = Path(self.root, f"{code}.html")
        content = page.read_bytes() if page.is_file() else EMPTY % (code, code)
        return self._inject_js_into_html(content, self._visible_epoch)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        reloading: bytes = super()._inject_js_into_html(  # type: ignore[no-untyped-call]
            content.replace(STRICT_SCRIPTS, WITH_RELOADER, 1), epoch
        )
        before, tag, after = reloading.rpartition(b"</body>")
        return before + self.banner + tag + after
