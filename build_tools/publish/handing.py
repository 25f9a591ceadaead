"""What the process of a language is told: what the data package is, made once; the records it reads by itself."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from build_tools import pipeline
from build_tools.core.published import PublishedFile
from build_tools.exports import Origin
from build_tools.pipeline import Basis


def handed(made: Basis) -> dict[str, Any]:
    """All that pages are made of, as JSON carries it; of the records only the digest."""
    return {
        "digest": made.examined.digest,
        "origin": asdict(made.origin),
        "published": [asdict(one) for one in made.published],
        "description": made.description,
    }


def taken(root: Path, told: Mapping[str, Any]) -> Basis | None:
    """The same as `handed` was given, with the records read anew; None where they have changed since."""
    examined = pipeline.examine(root)
    if examined.package is None or examined.digest != told["digest"]:
        return None
    return Basis(
        examined=examined,
        package=examined.package,
        origin=Origin(**told["origin"]),
        published=tuple(PublishedFile(**one) for one in told["published"]),
        description=told["description"],
    )
