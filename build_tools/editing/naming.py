"""Which record is meant by what somebody types, and why nothing was done about it."""

from pathlib import Path

from build_tools.core.nearest import did_you_mean
from build_tools.graph import Entry, Graph
from build_tools.records import bad_id, by_folder


class RefusalError(ValueError):
    """What was asked for cannot be done as it stands: in words for whoever asked. Nothing was written."""


def named(graph: Graph, word: str) -> Entry:
    """The record at a path, ``events/fair``, or with an id that only one record has.

    Raises:
        RefusalError: there is none, or several have the id.
    """
    if entry := graph.get(word):
        return entry
    found = [entry for entry in graph.entries.values() if entry.slug == word]
    if len(found) == 1:
        return found[0]
    if found:
        raise RefusalError(f"several records have the id '{word}': {', '.join(one.path for one in found)}")
    known = graph.entries if "/" in word else {entry.slug for entry in graph.entries.values()}
    hint = did_you_mean(word, known, "`atlas check` tells of those that cannot be read")
    raise RefusalError(f"no record has the id '{word}'; {hint}")


def file_of(folder: str, slug: str) -> str:
    """Where a record of a type is written, relative to the root of the project."""
    home = by_folder()[folder].home
    return f"{home}/{folder}/{slug}.yml" if home == "dataset" else f"{home}/{slug}.yml"


def free_path(graph: Graph, root: Path, old: Entry, word: str) -> str:
    """The path that a record is to have: ``events/fair-6``, or its id alone.

    Raises:
        RefusalError: it is taken, was taken, is reserved, is no id, or is of another type.
    """
    folder, _, slug = word.rpartition("/")
    if folder not in {"", old.folder}:
        raise RefusalError(f"a record cannot change its type: {old.path} stays in {old.folder}")
    file = file_of(old.folder, slug)
    if wrong := bad_id(file, slug):
        raise RefusalError(f"{wrong[0].message}; {wrong[0].hint}")
    path = f"{old.folder}/{slug}"
    if path == old.path:
        raise RefusalError(f"{path} has this id already")
    if graph.get(path) or (root / file).exists():
        raise RefusalError(f"{path} is there already; `atlas merge {old.path} {path}` makes one record of both")
    for entry in graph.of(old.folder):
        if slug in entry.record.replaces and entry is not old:
            raise RefusalError(f"'{slug}' is a former id of {entry.path}, and ids are never used again")
    return path
