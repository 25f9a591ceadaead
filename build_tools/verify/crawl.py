"""Our own crawler: every page and style sheet of a written site, and where its links lead."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from build_tools.core.diagnostic import ORDER, Diagnostic
from build_tools.verify import page_rules as rules
from build_tools.verify.page import Fault, Kind, Page, Reference, read
from build_tools.verify.styles import loaded
from build_tools.verify.targets import NOT_FOUND, Inside, Nowhere, Target, Targets
from build_tools.verify.workers import end_with_parent

HOME = "index.html"
FEW = 200
"""Fewer pages than this are read sooner than further processes are started."""
Edge: TypeAlias = tuple[Reference, Target]
"""An address on a page, and where it leads."""


def crawl(site: Path, base: str = "", *, site_url: str | None = None, workers: int = 1) -> tuple[Diagnostic, ...]:
    """All that is wrong with the pages under ``site``, in order of files and lines.

    ``base`` is put before the paths of the diagnostics, which are relative to ``site``. Absolute addresses of the
    site itself are accepted, and followed to their files, where they begin with ``site_url``. Pages that nobody gets to
    are notes. ``workers`` is the number of processes that read pages.
    """
    files = frozenset(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    targets = Targets(files=files, site_url=f"{site_url.rstrip('/')}/" if site_url else "")
    pages = _pages(site, sorted(path for path in files if path.endswith((".html", ".css"))), workers)
    edges = {path: tuple(_resolved(path, page, targets)) for path, page in pages.items()}
    diagnostics = [*find_orphans(pages, edges)]
    for path, page in pages.items():
        faults = [*page.faults, *_broken(edges[path], pages)]
        if faults:
            text = (site / path).read_bytes().decode(errors="replace")
            diagnostics += (_placed(path, text, fault) for fault in faults)
    return tuple(sorted((replace(one, path=base + one.path) for one in diagnostics), key=ORDER))


def find_orphans(pages: Mapping[str, Page], edges: Mapping[str, Sequence[Edge]]) -> Iterator[Diagnostic]:
    """Pages that cannot be reached by links from the home page; redirects and the page for unknown addresses apart."""
    if HOME not in pages:
        yield Diagnostic.of(rules.V214, HOME, "there is no such page")
        return
    reached, waiting = {HOME}, [HOME]
    while waiting:
        for reference, target in edges.get(waiting.pop(), ()):
            if isinstance(target, Inside) and reference.kind is not Kind.IDENTITY and target.path not in reached:
                reached.add(target.path)
                waiting.append(target.path)
    for path, page in pages.items():
        meant = page.redirects or PurePosixPath(path).name == NOT_FOUND or not path.endswith(".html")
        if path not in reached and not meant:
            yield Diagnostic.of(rules.V210, path, f"no way leads here from {HOME}")


def _resolved(path: str, page: Page, targets: Targets) -> Iterator[Edge]:
    for reference in page.references:
        yield reference, targets.of(path, reference.kind, reference.url)


def _broken(edges: Sequence[Edge], pages: Mapping[str, Page]) -> Iterator[Fault]:
    for reference, target in edges:
        if isinstance(target, Nowhere):
            yield Fault(target.rule, target.message, reference.where, reference.offset, target.hint)
        elif target and target.fragment and target.path.endswith(".html"):
            page = pages.get(target.path)
            # A browser goes to the top for #top, with or without an element of that name.
            if page and target.fragment not in page.anchors and target.fragment.lower() != "top":
                message = f"{target.path} has no id {target.fragment!r}"
                yield Fault(rules.V202, message, reference.where, reference.offset)


def _placed(path: str, text: str, fault: Fault) -> Diagnostic:
    line = text.count("\n", 0, fault.offset) + 1
    column = fault.offset - text.rfind("\n", 0, fault.offset)
    return Diagnostic.of(fault.rule, path, fault.message, line=line, column=column, where=fault.where, hint=fault.hint)


def _pages(site: Path, paths: Sequence[str], workers: int) -> dict[str, Page]:
    on_disk = [site / path for path in paths]
    if workers == 1 or len(paths) < FEW:
        return dict(zip(paths, map(_page, on_disk), strict=True))
    with ProcessPoolExecutor(workers, initializer=end_with_parent) as pool:
        return dict(zip(paths, pool.map(_page, on_disk, chunksize=64), strict=True))


def _page(path: Path) -> Page:
    """The page or style sheet in a file; one that is not text has nothing but this fault."""
    raw = path.read_bytes()
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        offset = len(raw[: error.start].decode())
        fault = Fault(rules.V212, f"byte {raw[error.start]:#04x} is not UTF-8", "", offset)
        return Page(anchors=frozenset(), references=(), faults=(fault,), redirects=False)
    return read(text) if path.suffix == ".html" else _sheet(text)


def _sheet(style: str) -> Page:
    """A style sheet as a page that only loads."""
    first: dict[str, Reference] = {}
    for url, offset in loaded(style):
        first.setdefault(url, Reference(Kind.RESOURCE, url, "url", offset))
    return Page(anchors=frozenset(), references=tuple(first.values()), faults=(), redirects=False)
