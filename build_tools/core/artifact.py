"""What a build makes before anything is written."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Artifact:
    """One file to be: where, what, and what kind of thing it is."""

    path: str
    """Relative to the root of the output, with slashes."""
    content: bytes
    media_type: str
    """As registered with IANA, without parameters."""

    @classmethod
    def text(cls, path: str, content: str, media_type: str) -> "Artifact":
        """An artifact of UTF-8 text."""
        return cls(path=path, content=content.encode(), media_type=media_type)
