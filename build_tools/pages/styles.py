"""Style sheets and scripts of the pages, as they lie in the package."""

from importlib import resources
from pathlib import PurePosixPath
from typing import Final

from build_tools.core.artifact import Artifact

MEDIA_TYPES: Final = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png"}
KINDS: Final = "kinds"
"""Folder of what only the pages of one kind need: ``<kind>.css``, ``<kind>.js``, and its parts ``<kind>.<part>.js``."""


def assets() -> tuple[Artifact, ...]:
    """Style sheets and scripts of all pages, and of pages of one kind, under ``assets/``; by path."""
    top = resources.files("build_tools.pages") / "assets"
    found = ((where, file) for where in ("", f"{KINDS}/") for file in (top / where).iterdir() if file.is_file())
    made = (
        Artifact(
            path=f"assets/{where}{file.name}",
            content=file.read_bytes(),
            media_type=MEDIA_TYPES[PurePosixPath(file.name).suffix],
        )
        for where, file in found
    )
    return tuple(sorted(made, key=lambda one: one.path))
