"""The whole site: the data package first, then every language in a process of its own, then proof that it holds."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from build_tools import pipeline
from build_tools.core import sink
from build_tools.core.diagnostic import Diagnostic
from build_tools.core.languages import LANGUAGES, language
from build_tools.pages import assets
from build_tools.pipeline import Result
from build_tools.publish import authoring
from build_tools.publish.handing import handed, taken
from build_tools.publish.origin import epoch, origin
from build_tools.publish.parallel import Job, in_parallel
from build_tools.publish.publish_rules import B103, B104
from build_tools.publish.swap import publish
from build_tools.site import build_language, index_language
from build_tools.verify import verify_site

CHILD: Final = "build_tools.publish.site:build_one"
CONFIG: Final = "mkdocs.yml"
FEED: Final = "feed.xml"
LOG: Final = 12
"""Lines of a failed build that are shown at most."""


@dataclass(frozen=True, kw_only=True)
class Made:
    """How a build went."""

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    """Text of every record's file, for excerpts."""
    pages: int = 0
    files: int = 0


def build(root: Path, out: Path, environ: Mapping[str, str], site_url: str | None = None) -> Made:
    """Check, build beside ``out``, verify, swap in; on any error ``out`` stays as it was."""
    examined = pipeline.examine(root)
    if examined.package is None or not examined.sound:
        return Made(diagnostics=examined.diagnostics, texts=examined.texts)
    made = pipeline.build(examined, examined.package, origin(root, environ, examined.package))

    def make(stage: Path) -> tuple[Diagnostic, ...]:
        sink.write(made.artifacts, stage)
        found = _languages(root, stage, environ, made, site_url)
        return found or verify_site(stage, site_url, workers=os.cpu_count() or 1)

    found = publish(make, out)
    pages = sum(1 for _ in out.rglob("*.html")) if out.is_dir() else 0
    return Made(
        diagnostics=(*examined.diagnostics, *found), texts=examined.texts, pages=pages, files=len(made.published)
    )


def _languages(
    root: Path, stage: Path, environ: Mapping[str, str], made: Result, site_url: str | None
) -> tuple[Diagnostic, ...]:
    """Build all languages at once; what a child says when it fails, or MkDocs warns of, is an error."""
    environment = dict(environ) | {"SOURCE_DATE_EPOCH": epoch(made.origin), "NO_MKDOCS_2_WARNING": "1"}
    common: dict[str, object] = {
        "root": str(root.absolute()),
        "stage": str(stage.absolute()),
        "site_url": site_url or "",
        "told": handed(made),
    }
    jobs = {one.code: Job(function=CHILD, arguments=common | {"code": one.code}) for one in LANGUAGES}
    found: list[Diagnostic] = []
    for code, outcome in in_parallel(jobs, environment=environment).items():
        if outcome.code and not outcome.stopped:
            found.append(Diagnostic.of(B103, f"docs/{code}", _said(outcome.lines)))
        warnings = outcome.returned if isinstance(outcome.returned, list) else []
        found.extend(Diagnostic.of(B104, f"docs/{code}", str(line)) for line in warnings)
    return tuple(found)


def _said(lines: tuple[str, ...]) -> str:
    """The last line of a log, for it says most, then what led to it."""
    return "\n".join((lines[-1], *lines[-LOG:-1])) if lines else "its process ended without a word"


def build_one(root: str, stage: str, code: str, site_url: str, told: dict[str, Any]) -> list[str]:
    """Build one language into the stage, its search index included; MkDocs' warnings. Runs in a process of its own."""
    basis = taken(Path(root), told)
    if basis is None:
        return ["the records changed while they were being built"]
    own = language(code)
    warnings = build_language(
        Path(root) / CONFIG,
        own,
        Path(stage),
        pipeline.pages_of(basis, own, authoring.rules()),
        assets(),
        site_url=site_url,
        version=basis.package.version,
        feed=next((one.path for one in basis.published if one.path == FEED), ""),
    )
    index_language(Path(stage), own)
    return list(warnings)
