"""What a build makes before anything is written."""

import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

SMALL: Final = 1 << 12
"""Bytes up to which it is not worth while to pack a content."""
SAMPLE: Final = 1 << 16
"""Bytes by which a large content is judged."""
FAST: Final = 1
"""Level of compression: three times as fast as the usual one, and nearly as small."""


@dataclass(frozen=True, init=False)
class Artifact:
    """One file to be: where, what, and what kind of thing it is.

    A large content is kept packed until it is asked for, so that a build that makes hundreds of megabytes takes tens.
    """

    path: str
    """Relative to the root of the output, with slashes."""
    media_type: str
    """As registered with IANA, without parameters."""
    size: int
    """Bytes of the content."""
    sha256: str
    """Of the content, in hexadecimal digits."""
    kept: bytes = field(repr=False)
    """The content, packed if it has fewer bytes so."""

    def __init__(self, *, path: str, content: bytes, media_type: str) -> None:
        """Take the content, weigh it, and put it away."""
        digest = hashlib.sha256(content).hexdigest()
        values = {"path": path, "media_type": media_type, "size": len(content), "sha256": digest}
        for name, value in (values | {"kept": _packed(content)}).items():
            object.__setattr__(self, name, value)

    @classmethod
    def text(cls, path: str, content: str, media_type: str) -> "Artifact":
        """An artifact of UTF-8 text."""
        return cls(path=path, content=content.encode(), media_type=media_type)

    @property
    def content(self) -> bytes:
        """What will stand in the file; unpacked anew each time."""
        return self.kept if len(self.kept) == self.size else zlib.decompress(self.kept, bufsize=self.size)

    def pieces(self) -> Iterator[bytes]:
        """The content bit by bit, for whoever need not hold it whole."""
        if len(self.kept) == self.size:
            yield self.kept
            return
        unpacking = zlib.decompressobj()
        for start in range(0, len(self.kept), SAMPLE):
            yield unpacking.decompress(self.kept[start : start + SAMPLE])


def _packed(content: bytes) -> bytes:
    """The content in fewer bytes; as it is where it is small, or packed already, as its beginning tells."""
    if len(content) <= SMALL:
        return content
    packed = zlib.compress(content[:SAMPLE], FAST)
    if len(packed) * 2 > min(len(content), SAMPLE):
        return content
    packed = packed if len(content) <= SAMPLE else zlib.compress(content, FAST)
    # What begins well may go on badly; and only fewer bytes tell a packed content from one that is not.
    return min(content, packed, key=len)
