"""What a format of everything together is handed, made of records written out in a test."""

import json
from typing import Any, Final

from build_tools.comparing import Release
from build_tools.core.artifact import Artifact
from build_tools.exports._base import Bundle, Collection
from build_tools.graph import Graph
from build_tools.records import Package
from build_tools.tables import tables
from tests import worlds

HOSTILE: Final = (
    'said "so", twice',
    "</script><script>alert(1)</script>",
    "=1+1",
    "{{ 7*7 }} ${x} %s",
    "a,b;c:d\\n\\,",
    "' OR 1=1 --",
    "]]><!-- & &amp; <b>",
    "’—中文 и русский \U0001f600",
)
"""Texts that mean something to one format or another; each is a sound text of a record."""


def bundle(
    graph: Graph,
    *,
    releases: tuple[Release, ...] = (),
    made: tuple[Artifact, ...] = (),
    **package: Any,  # noqa: ANN401 - fields have values of any type
) -> Bundle:
    """Everything of the graph, its proofs all found; ``package`` are fields that differ from the small world's."""
    whole = worlds.examined(worlds.SMALL).package
    assert whole is not None
    return Bundle(
        tables=tables(graph, lambda _path, _number: "proved"),
        graph=graph,
        package=Package.model_validate(whole.model_dump() | package),
        origin=worlds.ORIGIN,
        releases=releases,
        made=made,
    )


def of_world() -> Bundle:
    """The world with a record of every type."""
    return bundle(worlds.examined(worlds.WHOLE).graph)


def files(one: Collection, given: Bundle) -> dict[str, bytes]:
    """What a format writes, by path."""
    return {artifact.path: artifact.content for artifact in one.make(given)}


def as_objects(one: Collection, given: Bundle) -> dict[str, Any]:
    """The same, read as JSON."""
    return {path: json.loads(content) for path, content in files(one, given).items()}
