"""A written manifest, held against the files that it lists."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_tools.core.diagnostic import Diagnostic
from build_tools.core.published import DATA, DOWNLOAD
from build_tools.reading.foreign import as_object, leaves, why
from build_tools.verify.descriptor import Object, objects, text
from build_tools.verify.manifest_rules import V131, V132, V133, V134

NAME = "manifest.json"
BESIDE = f"{DATA}/"
"""Before the paths of files that lie beside the manifest."""
OURS = ("api/", f"{DOWNLOAD}/")
"""Further folders of a site in which nothing lies but what the manifest lists."""


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What was read of one."""

    files: tuple[Object, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def beside(self) -> frozenset[str]:
        """Paths of the files beside it, relative to its folder."""
        paths = (text(one.get("path")) for one in self.files)
        return frozenset(path.removeprefix(BESIDE) for path in paths if path.startswith(BESIDE))


def read_manifest(folder: Path) -> Manifest:
    """The manifest in the folder of the data; without files, and with what is wrong, where it cannot be read."""
    try:
        content = as_object((folder / NAME).read_bytes())
    except FileNotFoundError:
        return Manifest(files=(), diagnostics=(Diagnostic.of(V131, NAME, "there is no such file"),))
    except (OSError, ValueError) as error:
        return Manifest(files=(), diagnostics=(Diagnostic.of(V131, NAME, why(error)),))
    files = objects(content.get("files"))
    wrong = [one for one in files if not text(one.get("path")) or leaves(text(one.get("path")))]
    if not files or wrong:
        message = f"{text(wrong[0].get('path'))!r} leads out of the download" if wrong else "it lists no files"
        return Manifest(files=(), diagnostics=(Diagnostic.of(V131, NAME, message),))
    return Manifest(files=files, diagnostics=())


def kept(manifest: Manifest, folder: Path, *, site: bool) -> Iterator[Diagnostic]:
    """What differs from the manifest in its folder; of a whole site, in what is published beside it, too.

    Paths of the diagnostics are relative to ``folder``, or of a site to its root.
    """
    root = folder.parent if site else folder
    listed = {}
    for one in manifest.files:
        path = text(one.get("path"))
        if site or path.startswith(BESIDE):
            name = path if site else path.removeprefix(BESIDE)
            listed[name] = one
            yield from _file(root, name, one)
    own = f"{folder.name}/" if site else ""
    for name in _lying(root, (own, *OURS) if site else ("",)):
        if name not in listed and name != own + NAME:
            yield Diagnostic.of(V134, name, "the manifest does not list it", hint="move it elsewhere")


def _file(root: Path, name: str, said: Object) -> Iterator[Diagnostic]:
    path = root / name
    if path.is_symlink() or not path.is_file():
        yield Diagnostic.of(V132, name, "it is not there", hint="download it again")
        return
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if (path.stat().st_size, digest) != (said.get("bytes"), said.get("sha256")):
        message = f"it has {path.stat().st_size} bytes and the hash {digest[:12]}…, published were {said.get('bytes')} "
        yield Diagnostic.of(V133, name, f"{message}and {text(said.get('sha256'))[:12]}…", hint="download it again")


def _lying(root: Path, folders: Sequence[str]) -> Iterator[str]:
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() or path.is_symlink():
                yield path.relative_to(root).as_posix()
