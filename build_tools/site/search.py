"""The search index of one language: a bundle beside its pages that only search needs."""

import subprocess
import sys
from pathlib import Path

from build_tools.core.languages import LANGUAGES, Language

BUNDLE = "pagefind"
"""Folder of the bundle, under the start page of its language."""
UNUSED = ("pagefind-*.css", "pagefind-*ui*.js", "pagefind-highlight.js")
"""Pagefind's own surfaces: our search box takes their place."""
STEMMER = "wasm.{}.pagefind"
"""The program that searches, which knows the inflections of a language; Pagefind has none of its own for Chinese."""


class SearchError(RuntimeError):
    """Pagefind could not index a site; says what it printed."""


def index_language(site_dir: Path, language: Language) -> None:
    """Index the pages of one language under the root ``site_dir`` of the whole site, by what stands in their main part.

    Raises:
        SearchError: Pagefind failed.
    """
    folder = site_dir / language.base
    command = [
        *(sys.executable, "-m", "pagefind", "--site", str(folder), "--output-subdir", BUNDLE),
        *("--glob", _glob(folder, language), "--force-language", language.code, "--keep-index-url", "--quiet"),
    ]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - our own words only
    if done.returncode:
        raise SearchError(f"the {language.name} search index was not made: {done.stderr or done.stdout}")
    own = (folder / BUNDLE / STEMMER.format(language.code)).exists()
    for pattern in (*UNUSED, *([STEMMER.format("unknown")] if own else [])):
        for path in (folder / BUNDLE).glob(pattern):
            path.unlink()


def _glob(folder: Path, language: Language) -> str:
    """Pages of a language alone: below the start page of the default one stand the other languages too."""
    others = {BUNDLE, *(entry.base.rstrip("/") for entry in LANGUAGES if entry != language)}
    folders = sorted(
        path.name
        for path in folder.iterdir()
        if path.is_dir() and path.name not in others and not path.name.startswith(".")
    )
    return "{" + ",".join(("*.html", *(f"{name}/**/*.html" for name in folders))) + "}"
