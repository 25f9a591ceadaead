"""What somebody downloaded, whatever it is: a site, the folder of the data, or the zip of everything."""

import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from build_tools.core.diagnostic import ORDER, Diagnostic
from build_tools.core.published import DATA
from build_tools.reading.foreign import BROKEN, suspicious, why
from build_tools.verify.crawl import crawl
from build_tools.verify.manifest import NAME, kept, read_manifest
from build_tools.verify.manifest_rules import V135
from build_tools.verify.package import verify_package

DESCRIPTOR = "datapackage.json"
HOME = "index.html"


class NotOursError(ValueError):
    """Neither a site, nor a package, nor an archive of one; says what was looked for."""


@dataclass(frozen=True, kw_only=True)
class Verified:
    """What was looked at, and what is wrong with it."""

    what: str
    """A site, the data or an archive, in words."""
    files: int
    diagnostics: tuple[Diagnostic, ...]


def verify_download(path: Path, site_url: str | None = None) -> Verified:
    """Everything that is wrong with what lies at ``path``; paths of the diagnostics are relative to it.

    Raises:
        NotOursError: it is nothing that we publish.
    """
    if path.is_file():
        return _archive(path)
    if (path / DATA / DESCRIPTOR).is_file() and (path / HOME).is_file():
        return Verified(what="a site", files=_count(path), diagnostics=verify_site(path, site_url))
    for folder, base in ((path, ""), (path / DATA, f"{DATA}/")):
        if (folder / DESCRIPTOR).is_file():
            return Verified(what="the data", files=_count(folder), diagnostics=_ordered(_folder(folder, base)))
    raise NotOursError(f"{path} holds no {DESCRIPTOR}, neither itself nor in {DATA}/")


def verify_site(site: Path, site_url: str | None = None, *, workers: int = 1) -> tuple[Diagnostic, ...]:
    """All that is wrong with a written site: its pages, what is published beside them, and the package in ``data/``."""
    manifest = read_manifest(site / DATA)
    unlisted = {NAME, *manifest.beside}
    package = verify_package(site / DATA / DESCRIPTOR, base=f"{DATA}/", unlisted=unlisted)
    held = (replace(one, path=f"{DATA}/{one.path}") for one in manifest.diagnostics)
    told = kept(manifest, site / DATA, site=True) if manifest.files else ()
    return _ordered((*package, *held, *told, *crawl(site, site_url=site_url, workers=workers)))


def _folder(folder: Path, base: str) -> Iterator[Diagnostic]:
    """The package in a folder; its manifest is asked for where it is there, for an archive has none."""
    manifest = read_manifest(folder)
    there = (folder / NAME).is_file()
    unlisted = {NAME, *manifest.beside}
    yield from verify_package(folder / DESCRIPTOR, base=base, unlisted=unlisted)
    found_in = (*manifest.diagnostics, *(kept(manifest, folder, site=False) if manifest.files else ()))
    yield from (replace(one, path=base + one.path) for one in found_in if there)


def _archive(path: Path) -> Verified:
    with _unpacked(path) as (folder, wrong):
        if wrong:
            return Verified(what="an archive", files=0, diagnostics=wrong)
        at = sorted(folder.rglob(DESCRIPTOR), key=lambda one: len(one.parts))
        if not at:
            raise NotOursError(f"{path} holds no {DESCRIPTOR}")
        inside = at[0].parent
        base = f"{inside.relative_to(folder).as_posix()}/" if inside != folder else ""
        diagnostics = _ordered(_folder(inside, base))
        return Verified(what="an archive", files=_count(folder), diagnostics=diagnostics)


@contextmanager
def _unpacked(path: Path) -> Iterator[tuple[Path, tuple[Diagnostic, ...]]]:
    """The files of an archive in a folder that is gone afterwards; none where something is wrong with it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            with zipfile.ZipFile(path) as archive:
                wrong = tuple(Diagnostic.of(V135, path.name, said) for said in suspicious(archive))
                if not wrong:
                    archive.extractall(folder)
        except BROKEN as error:
            wrong = (Diagnostic.of(V135, path.name, f"it cannot be unpacked: {why(error)}", hint="download it again"),)
        yield folder, wrong


def _ordered(diagnostics: Iterator[Diagnostic] | tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=ORDER))


def _count(folder: Path) -> int:
    return sum(1 for one in folder.rglob("*") if one.is_file())
