"""Side by side in one run: our build against stock MkDocs, our check against a bare loader and check-jsonschema.

Run by ``make bench``; ratios count, seconds only say on what machine. Ratios are of processor time, that of child
processes included, for it grows less than the clock's when the machine has other work. Each thing is measured in turns
with what it is compared to, and the least of its rounds counts. Figures are kept in docs/en/performance.md.
"""

import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import yaml

from build_tools import pipeline
from build_tools.core.languages import DEFAULT
from build_tools.exports import Origin
from build_tools.pages import Page, assets
from build_tools.pipeline import Result
from build_tools.site import build_language, index_language
from tests import synthetic
from tests.plain import markdown

ROOT: Final = Path(__file__).parent.parent
PAGES: Final = 1_000
RECORDS: Final = 10_000
ROUNDS: Final = 2
SCHEMA_SAMPLE: Final = 600
"""Records that check-jsonschema is given: its speed does not depend on how many, and it is slow."""

LIMITS: Final = {
    "site / stock MkDocs and Material": 0.5,
    "check / bare CSafeLoader": 2.0,
    "check-jsonschema's time a record / ours (at least)": 6.0,
}

STOCK: Final = """site_name: Stock
docs_dir: docs
site_dir: site
not_in_nav: records/
nav: [index.md]
theme: {name: material, font: false}
plugins: [search]
"""


def main() -> int:
    """Measure, print, and fail when a ratio is missed."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        ratios = [*_site(place / "pages"), *_check(place / "records")]
    missed = 0
    for name, ratio in ratios:
        at_least = name.endswith("(at least)")
        good = ratio >= LIMITS[name] if at_least else ratio <= LIMITS[name]
        missed += not good
        print(f"{'ok  ' if good else 'MISS'} {name}: {ratio:.2f} (limit {LIMITS[name]})")
    return int(missed > 0)


def _site(place: Path) -> list[tuple[str, float]]:
    """One language with a thousand record pages and the search index that the site has."""
    synthetic.write(place, PAGES)
    stock = _stock(place)
    ours, theirs = _in_turns(
        ("ours, search index included", lambda: _run(sys.executable, "-m", "tests.bench", "site", str(place))),
        ("stock MkDocs and Material", lambda: _run(sys.executable, "-m", "mkdocs", "build", "-q", cwd=stock)),
    )
    return [("site / stock MkDocs and Material", ours / theirs)]


def build(place: Path) -> None:
    """Check the records at ``place`` and build their English site: what is timed, in a process of its own."""
    build_language(ROOT / "mkdocs.yml", DEFAULT, place / "site", _pages(place), assets(), site_url="", strict=False)
    index_language(place / "site", DEFAULT)


def _pages(place: Path) -> tuple[Page, ...]:
    examined = pipeline.examine(place)
    if examined.package is None or not examined.sound:
        raise SystemExit(str(examined.diagnostics[:3]))
    # Without the data package, which stock MkDocs does not make.
    standing = pipeline.standings(examined.graph, examined.ledgers)
    origin = Origin(created="2020-01-01T00:00:00Z")
    made = Result(
        examined=examined, package=examined.package, origin=origin, standing=standing, artifacts=(), published=()
    )
    return pipeline.pages_of(made, DEFAULT)


def _stock(place: Path) -> Path:
    """The same pages, word for word, as plain Markdown in a stock project."""
    stock = place / "stock"
    for made in _pages(place):
        page = stock / "docs" / made.uri.replace(".html", ".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(markdown(made.html), encoding="utf-8")
    (stock / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
    return stock


def _check(place: Path) -> list[tuple[str, float]]:
    """Ten thousand records: loaded bare, checked by us, validated by check-jsonschema."""
    synthetic.write(place, RECORDS)
    files = sorted((place / "dataset" / "events").glob("*.yml"))
    schema = ROOT / "schemas" / "json" / "events.schema.json"
    sample = [str(one) for one in files[:SCHEMA_SAMPLE]]
    command = (sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *sample)
    ours, bare, theirs = _in_turns(
        ("atlas check", lambda: pipeline.examine(place)),
        ("bare CSafeLoader", lambda: [yaml.load(one.read_bytes(), Loader=yaml.CSafeLoader) for one in files]),
        (f"check-jsonschema, {SCHEMA_SAMPLE} records", lambda: _run(*command, cwd=place)),
    )
    a_record = theirs / SCHEMA_SAMPLE / (ours / RECORDS)
    return [("check / bare CSafeLoader", ours / bare), ("check-jsonschema's time a record / ours (at least)", a_record)]


def _in_turns(*work: tuple[str, Callable[[], object]]) -> list[float]:
    """Seconds of processor time that each takes, at least; all take turns, so that a slow minute hits them all."""
    rounds = [[_timed(what, one) for what, one in work] for _ in range(ROUNDS)]
    return [min(taken) for taken in zip(*rounds, strict=True)]


def _timed(what: str, work: Callable[[], object]) -> float:
    gc.collect()
    began, used = time.perf_counter(), _processor()
    work()
    seconds, taken = time.perf_counter() - began, _processor() - used
    print(f"     {what}: {taken:.2f} s of processor time, {seconds:.2f} s by the clock", flush=True)
    return taken


def _processor() -> float:
    """Seconds that this process and its ended children have used."""
    return sum(os.times()[:4])


def _run(*command: str, cwd: Path = ROOT) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr[-2000:] or done.stdout[-2000:])


if __name__ == "__main__":
    if sys.argv[1:2] == ["site"]:
        build(Path(sys.argv[2]))
    else:
        sys.exit(main())
