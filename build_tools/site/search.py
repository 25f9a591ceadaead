"""The search index of one language: a bundle beside its pages that only search needs."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from build_tools.core.languages import LANGUAGES, Language
from build_tools.site.indexed import indexed, shelves

BUNDLE = "pagefind"
"""Folder of the bundle, under the start page of its language."""
UNUSED = ("pagefind-*.css", "pagefind-*ui*.js", "pagefind-highlight.js")
"""Pagefind's own surfaces: our search box takes their place."""
SHELVES = "shelves.json"
"""What a search may be narrowed to."""
STEMMER = "wasm.{}.pagefind"
"""The program that searches, which knows the inflections of a language; Pagefind has none of its own for Chinese."""


class SearchError(RuntimeError):
    """Pagefind could not index a site; says what it printed."""


def index_language(site_dir: Path, language: Language) -> None:
    """Index the pages of one language under the root ``site_dir`` of the whole site, by what stands in their main part.

    Pagefind reads copies that hold the words alone, and the other names of what a page shows.

    Raises:
        SearchError: Pagefind failed.
    """
    folder = site_dir / language.base
    bundle = folder / BUNDLE
    with tempfile.TemporaryDirectory(dir=site_dir, prefix=f".{language.code}-") as aside:
        found = _copies(folder, Path(aside), language)
        command = [
            *(sys.executable, "-m", "pagefind", "--site", aside, "--output-path", str(bundle)),
            *("--force-language", language.code, "--keep-index-url", "--quiet"),
        ]
        done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - our own words only
    if done.returncode:
        raise SearchError(f"the {language.name} search index was not made: {done.stderr or done.stdout}")
    (bundle / SHELVES).write_text(json.dumps(found, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
    own = (bundle / STEMMER.format(language.code)).exists()
    for pattern in (*UNUSED, *([STEMMER.format("unknown")] if own else [])):
        for path in bundle.glob(pattern):
            path.unlink()


def _copies(folder: Path, aside: Path, language: Language) -> dict[str, list[str]]:
    """Write the copies; what a search may be narrowed to, by ``type`` and ``topic``."""
    found: dict[str, set[str]] = {"type": set(), "topic": set()}
    for path in _pages(folder, language):
        page = path.read_text("utf-8")
        words = indexed(page, language.tag)
        if words:
            for name, value in shelves(page):
                found[name].add(value)
            copy = aside / path.relative_to(folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(words, "utf-8")
    return {name: sorted(values) for name, values in found.items()}


def _pages(folder: Path, language: Language) -> Iterator[Path]:
    """Pages of a language alone: below the start page of the default one stand the other languages too."""
    yield from sorted(folder.glob("*.html"))
    others = {BUNDLE, *(entry.base.rstrip("/") for entry in LANGUAGES if entry != language)}
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name not in others and not path.name.startswith("."):
            yield from sorted(path.rglob("*.html"))
