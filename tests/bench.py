"""Side by side in one run: our build against stock MkDocs, our check against a bare loader; the downloads' shares.

Run by ``make bench``; ratios count, seconds only say on what machine. Ratios are of processor time, that of child
processes included, for it grows less than the clock's when the machine has other work. Each thing is measured in turns
with what it is compared to, and the least of its rounds counts. Figures are kept in docs/en/performance.md.
"""

import gc
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final
from unittest import mock

import yaml

from build_tools import pipeline
from build_tools.core.artifact import Artifact
from build_tools.core.languages import DEFAULT
from build_tools.exports import Bundle, Collection, Exporter, Origin, collections, exporters
from build_tools.exports import _package as _package_room
from build_tools.pages import Page, assets
from build_tools.pipeline import Basis
from build_tools.site import build_language, index_language
from build_tools.tables import Table
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
    "seconds of processor time for the package of 10,000 records": 60.0,
    "megabytes for the package of 10,000 records": 1000.0,
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
        ratios = [*_site(place / "pages"), *_check(place / "records"), *_package(place / "records")]
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
    origin = Origin(created="2020-01-01T00:00:00Z")
    return pipeline.pages_of(Basis(examined=examined, package=examined.package, origin=origin), DEFAULT)


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


def _package(place: Path) -> list[tuple[str, float]]:
    """Every format of what stands at ``place``, in a process of its own, by its time and by its greatest size."""
    done = subprocess.run(
        (sys.executable, "-m", "tests.bench", "package", str(place)),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    *shares, last = done.stdout.splitlines()
    print("\n".join(f"     {line}" for line in shares), flush=True)
    seconds, megabytes = map(float, last.split())
    return [
        ("seconds of processor time for the package of 10,000 records", seconds),
        ("megabytes for the package of 10,000 records", megabytes),
    ]


def package(place: Path) -> None:
    """Make the package of the records at ``place``; print each format's share, then seconds and megabytes.

    Seconds are of processor time, all of it in this one process: as many as the clock counts where nothing else runs.
    """
    shares: dict[str, list[float]] = {}
    began = time.perf_counter()
    examined = pipeline.examine(place)
    if examined.package is None or not examined.sound:
        raise SystemExit(str(examined.diagnostics[:3]))
    read = time.process_time()
    with _shared(shares):
        made = pipeline.build(examined, examined.package, Origin(created="2020-01-01T00:00:00Z"))
    seconds = time.perf_counter() - began
    print(f"start, reading and checks: {read:.1f} s")
    for name, (taken, size) in sorted(shares.items(), key=lambda one: -one[1][0]):
        print(f"{name}: {taken:.1f} s, {size / 1e6:.1f} MB")
    size = sum(one.size for one in made.artifacts) / 1e6
    print(f"{len(made.artifacts)} files, {size:.0f} MB, in {seconds:.1f} s by the clock")
    print(f"{time.process_time():.1f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f}")


@contextmanager
def _shared(shares: dict[str, list[float]]) -> Iterator[None]:
    """While the block runs, seconds and bytes of each format are added up under its name."""

    def add(name: str, began: float, size: int) -> None:
        taken = shares.setdefault(name, [0.0, 0.0])
        taken[0] += time.process_time() - began
        taken[1] += size

    def write(one: Exporter, table: Table) -> bytes:
        began = time.process_time()
        content = one.write(table)
        add(one.name, began, len(content))
        return content

    def make(one: Collection, bundle: Bundle) -> list[Artifact]:
        began = time.process_time()
        found = list(one.make(bundle))
        add(one.name, began, sum(artifact.size for artifact in found))
        return found

    tabular = tuple(replace(one, write=partial(write, one)) for one in exporters())
    together = tuple(replace(one, make=partial(make, one)) for one in collections())
    with (
        mock.patch.object(_package_room, "exporters", return_value=tabular),
        mock.patch.object(_package_room, "collections", return_value=together),
    ):
        yield


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
    elif sys.argv[1:2] == ["package"]:
        package(Path(sys.argv[2]))
    else:
        sys.exit(main())
