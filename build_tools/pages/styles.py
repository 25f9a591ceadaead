"""Style sheet and script of the pages, as they lie in the package."""

from importlib import resources
from typing import Final

from build_tools.core.artifact import Artifact

FILES: Final = (("atlas.css", "text/css"), ("proof.js", "text/javascript"))


def assets() -> tuple[Artifact, ...]:
    """Files that every page needs, under ``assets/``."""
    folder = resources.files("build_tools.pages") / "assets"
    return tuple(
        Artifact(path=f"assets/{name}", content=(folder / name).read_bytes(), media_type=media_type)
        for name, media_type in FILES
    )
