"""References: what a record names has to be there, and be of the right type."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from build_tools.checks._base import Check, World
from build_tools.core.mend import Kind, Mend
from build_tools.core.nearest import did_you_mean, meant
from build_tools.core.rule import Finding, Step
from build_tools.graph import Entry, Link
from build_tools.records import by_folder

NEAR: Final = 70
"""How alike, of 100, an id must be to be proposed."""


class X101(Check):
    """A reference to a record that does not exist.

    References make the pages, the link tables and the search; one that leads nowhere would be a broken link on each.

    Mend: use the id that the message proposes, or add the record with ``atlas new``.

    Example::

        place: harbinn           # places/harbin
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Ids that no record of any type has, and paths that no record has."""
        for link in _broken(world):
            folder, _, slug = link.target.partition("/")
            if str(link.value.value) == link.target:
                hint = meant(link.target, world.graph.entries, _add(folder, slug), alike=NEAR)
                yield cls.finding(link.source.file, link.value.steps, f"no record has the path '{link.target}'", hint)
            elif not world.folders_of.get(slug):
                message = f"no record of {folder} has the id '{slug}'"
                yield cls.finding(link.source.file, link.value.steps, message, _meant(world, link))


class X102(Check):
    """A reference to a record of another type.

    The field takes ids of one type only: an event is held at a place, not at an organization.

    Mend: name a record of the type that the message asks for, or move the reference to the field for that type.

    Example::

        place: rudn-university   # organizations/rudn-university is no place
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """References whose id only other types have."""
        for link in _broken(world):
            folder, _, slug = link.target.partition("/")
            others = world.folders_of.get(slug, ())
            if others and str(link.value.value) != link.target:
                message = f"'{slug}' is in {', '.join(others)}; the field takes {folder}"
                hint = meant(slug, _ids(world, folder), f"name a record of {folder}", alike=NEAR)
                yield cls.finding(link.source.file, link.value.steps, message, hint)


class M109(Check):
    """Two items of a list that cannot be told apart.

    A proof names an item by what it refers to, never by its position, so that moving lines changes nothing. Two
    items with one name could not be proved separately.

    Mend: merge the items, or correct one of them.

    Example::

        organizers: [most-china, most-china]
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Items that a path names after another one; of an item in an item only the outer one."""
        for entry in world.suspects:
            if len({value.segments for value in entry.values}) < len(entry.values):
                for steps, name in _doubles(entry).items():
                    drop = Mend(kind=Kind.DROP, words="keep one: drop this one, or correct it")
                    yield cls.finding(entry.file, steps, f"'{name}' stands here twice", drop)


def _doubles(entry: Entry) -> dict[tuple[Step, ...], str]:
    """Items whose path another item had before: their steps, and the name that both have."""
    first: dict[tuple[str, ...], tuple[Step, ...]] = {}
    found: dict[tuple[Step, ...], str] = {}
    for value in entry.values:
        for length in (number for number, step in enumerate(value.steps, 1) if isinstance(step, int)):
            steps, segments = value.steps[:length], value.segments[:length]
            if first.setdefault(segments, steps) != steps:
                found[steps] = segments[-1]
                break
    return found


def _broken(world: World) -> Iterator[Link]:
    known = world.graph.entries
    for link in (one for entry in world.suspects for one in world.graph.references[entry.path]):
        if link.target not in known and not world.is_hurt(link.target):
            yield link


def _meant(world: World, link: Link) -> Mend | str:
    """The record that was meant; of a passage, with its number."""
    folder, _, slug = link.target.partition("/")
    _, slash, passage = str(link.value.value).partition("/")
    known = _known(world, folder, slug)
    found = meant(known or slug, _ids(world, folder), _add(folder, slug), alike=NEAR)
    return replace(found, text=f"{found.text}{slash}{passage}") if isinstance(found, Mend) and slash else found


def _known(world: World, folder: str, slug: str) -> str:
    """The one record of a type that has this as an identifier, or whose id is a part of it: harbin for harbin-china."""
    found = [
        entry.slug
        for entry in world.graph.of(folder)
        if f"{slug}-".startswith(f"{entry.slug}-")
        or f"{entry.slug}-".startswith(f"{slug}-")
        or slug.upper() in (entry.raw.get("identifiers") or {}).values()
    ]
    return found[0] if len(found) == 1 else ""


def _ids(world: World, folder: str) -> tuple[str, ...]:
    return tuple(entry.slug for entry in world.graph.of(folder))


def _add(folder: str, slug: str) -> str:
    if folder not in by_folder():
        return did_you_mean(folder, by_folder(), "`atlas types` lists the folders")
    return "add its card: atlas seed add FILE" if folder == "sources" else f"add it: atlas new {folder} {slug}"
