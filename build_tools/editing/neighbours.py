"""Who refers to a record, and what it refers to: record, field and proof."""

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.core.languages import DEFAULT
from build_tools.graph import Entry, Graph, Link
from build_tools.graph.graph import links, marked


@dataclass(frozen=True, kw_only=True)
class Neighbour:
    """One reference, seen from one of its ends."""

    path: str
    """The record at the other end."""
    label: str
    """Its label in English; empty where there is no such record."""
    field: str
    """Path of the field that refers: ``organizers.most-china``, ``proof.3.at``."""


@dataclass(frozen=True, kw_only=True)
class Neighbours:
    """Both ways, by path and field."""

    referring: tuple[Neighbour, ...]
    referred: tuple[Neighbour, ...]

    def lines(self) -> tuple[str, ...]:
        """For a terminal."""
        return (
            f"{_many(self.referring)} here",
            *(f"  {one.path}  {one.field}  {one.label}" for one in self.referring),
            f"{_many(self.referred)} from here",
            *(f"  {one.field}  {one.path}  {one.label}" for one in self.referred),
        )


def neighbours(graph: Graph, entry: Entry) -> Neighbours:
    """What a record is linked with; an item that holds several references counts each, markers of one text once."""
    to_it = graph.backlinks.get(entry.path, ())
    return Neighbours(
        referring=_sorted(
            Neighbour(path=one.source.path, label=_label(graph, one.source.path), field=_field(one)) for one in to_it
        ),
        referred=_sorted(
            Neighbour(path=one.target, label=_label(graph, one.target), field=_field(one))
            for one in (*links(entry), *marked(entry))
        ),
    )


def _sorted(found: Iterable[Neighbour]) -> tuple[Neighbour, ...]:
    return tuple(sorted(set(found), key=lambda one: (one.path, one.field)))


def _field(link: Link) -> str:
    return link.value.path if link.value.segments[0] != "proof" else ".".join(map(str, link.value.steps))


def _label(graph: Graph, path: str) -> str:
    return graph.label(path, DEFAULT.code)[0] if graph.get(path) else ""


def _many(found: tuple[Neighbour, ...]) -> str:
    return f"{len(found)} reference{'s' * (len(found) != 1)}"
