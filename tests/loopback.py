"""A folder as a web server would show it, on this machine only."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Serve = Callable[..., str]
"""``serve(directory, prefix="/")`` of the fixture: the URL of the folder, with a slash at its end."""


class _Folder(SimpleHTTPRequestHandler):
    """Files under a prefix and nothing else: no listing of folders, nothing at the root of the host.

    Pieces of a file are answered as Pages does; some readers of tables ask for nothing else.
    """

    def __init__(self, *args: object, prefix: str, directory: str) -> None:
        self.prefix = prefix
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """The file for a path of the host; outside the prefix, one that does not exist."""
        if not path.startswith(self.prefix):
            return super().translate_path("/") + "outside the prefix"
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def do_GET(self) -> None:
        """Answer with the whole file, or with the piece that is asked for."""
        asked = re.fullmatch(r"bytes=(\d*)-(\d*)", self.headers.get("Range", ""))
        path = Path(self.translate_path(self.path))
        if asked is None or not path.is_file():
            super().do_GET()
            return
        content = path.read_bytes()
        first, last = asked.groups()
        start = int(first) if first else max(0, len(content) - int(last))
        piece = content[start : int(last) + 1 if first and last else None]
        self.send_response(HTTPStatus.PARTIAL_CONTENT)
        self.send_header("Content-Range", f"bytes {start}-{start + len(piece) - 1}/{len(content)}")
        self.send_header("Content-Length", str(len(piece)))
        self.send_header("Content-Type", self.guess_type(path))
        self.end_headers()
        self.wfile.write(piece)

    def list_directory(self, path: str) -> None:  # type: ignore[override]
        """Answer as Pages does for a folder without an index."""
        del path
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, *args: object) -> None:
        """Say nothing: a test reads answers, not a log."""


@contextmanager
def serving(directory: Path, prefix: str = "/") -> Iterator[str]:
    """The URL under which ``directory`` is served while the block runs; ``prefix`` begins and ends with a slash."""
    handler = partial(_Folder, prefix=prefix, directory=str(directory))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
