"""What a style sheet loads."""

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"/\*.*?\*/|@namespace\b[^;]*;", re.DOTALL | re.IGNORECASE)
_LOADED = re.compile(
    r"""(?:url\(\s*|@import\s+)(?:"([^"]*)"|'([^']*)')|url\(\s*([^"'\s)][^)]*?)\s*\)""", re.DOTALL | re.IGNORECASE
)


def loaded(style: str) -> Iterator[tuple[str, int]]:
    """Addresses in ``url()`` and ``@import``, with their offsets; ``#id`` inside the same document is left out.

    Names in ``@namespace`` look like addresses, and are never fetched.
    """
    bare = _COMMENT.sub(lambda comment: " " * len(comment[0]), style) if "/*" in style or "@" in style else style
    for found in _LOADED.finditer(bare):
        address = found[1] or found[2] or found[3] or ""
        if not address.startswith("#"):
            yield address, found.start()
