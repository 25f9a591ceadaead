"""That a package is whole in its own folder: seen to before anything that follows its paths is started."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from build_tools.core.diagnostic import Diagnostic
from build_tools.reading.foreign import leaves
from build_tools.verify.descriptor import Object, Resource, resources
from build_tools.verify.package_rules import V102, V103, V104

STANDARD_PROFILE = re.compile(
    r"https://datapackage\.org/profiles/[12]\.\d/[a-z]+\.json|(tabular-)?data-(package|resource)"
)
"""Profiles that frictionless carries with it; any other it would fetch."""
DETOURS = ("basepath", "compression", "control", "data", "extrapaths", "innerpath", "profiles", "scheme", "url")
"""Properties of a resource by which its reader is sent elsewhere, or round the path."""
FETCHED = ("$ref", "jsonSchema")
"""Properties anywhere in a descriptor that hold addresses of further schemas."""


def containment(folder: Path, descriptor: Object, name: str, unlisted: Collection[str]) -> Iterator[Diagnostic]:
    """What lies outside the package, or inside without being listed.

    ``name`` is that of the descriptor in ``folder``; ``unlisted`` are files that need not be resources,
    relative to ``folder``. Paths of the diagnostics are relative to ``folder`` too.
    """
    yield from _detours(descriptor, name)
    listed = resources(descriptor)
    for resource in listed:
        yield from _path(folder, resource, name)
    yield from _folder(folder, {name, *unlisted, *(resource.path for resource in listed)})


def _detours(descriptor: Object, name: str) -> Iterator[Diagnostic]:
    for where, key, value in _properties(descriptor, ""):
        if key in {"$schema", "profile"} and not (isinstance(value, str) and STANDARD_PROFILE.fullmatch(value)):
            yield Diagnostic.of(V102, name, f"the profile {value!r} would have to be fetched", where=where)
        if key in FETCHED:
            yield Diagnostic.of(V102, name, f"{key} may lead to another schema", where=where)
    for resource in resources(descriptor):
        for key in sorted(resource.entry.keys() & set(DETOURS)):
            yield Diagnostic.of(V102, name, f"{key} leads past the path", where=f"{resource.where}.{key}")
        for key in ("schema", "dialect"):
            if not isinstance(resource.entry.get(key, {}), dict):
                message = f"{key} stands elsewhere: {resource.entry[key]!r}"
                yield Diagnostic.of(
                    V102, name, message, where=f"{resource.where}.{key}", hint=f"write the {key} out in full"
                )


def _properties(value: object, where: str) -> Iterator[tuple[str, str, object]]:
    """Every property at any depth: the steps to it, joined; its key; its value."""
    if isinstance(value, dict):
        for key, member in value.items():
            steps = f"{where}.{key}" if where else str(key)
            yield steps, str(key), member
            yield from _properties(member, steps)
    elif isinstance(value, list):
        for position, member in enumerate(value):
            yield from _properties(member, f"{where}.{position}")


def _path(folder: Path, resource: Resource, name: str) -> Iterator[Diagnostic]:
    path, where = resource.path, f"{resource.where}.path"
    if not path:
        yield Diagnostic.of(V102, name, "the resource has no path to one file", where=where)
    elif leaves(path):
        message = f"{path!r} leads out of the package"
        yield Diagnostic.of(
            V102, name, message, where=where, hint="write a path relative to the descriptor, with slashes"
        )
    elif not (folder / path).is_file():
        yield Diagnostic.of(V103, name, f"there is no file {path!r}", where=where)


def _folder(folder: Path, listed: Collection[str]) -> Iterator[Diagnostic]:
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder).as_posix()
        if path.is_symlink():
            yield Diagnostic.of(V102, relative, "a symbolic link stands in the package", hint="write the file itself")
        elif path.is_file() and relative not in listed:
            yield Diagnostic.of(V104, relative, "no resource has this path")
