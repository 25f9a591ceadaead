"""CITATION.cff (Citation File Format 1.2.0): how the dataset is to be cited, for repositories that show it."""

import json
import re
from collections.abc import Iterator
from typing import Final

from build_tools.bibliography.credit import credited, orcid
from build_tools.bibliography.work import one_line
from build_tools.core.languages import DEFAULT
from build_tools.graph import Graph
from build_tools.records import Package

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
MESSAGE: Final = "Please cite the dataset with its version; every record and publication can be cited by itself, too."


def citation_file(package: Package, graph: Graph) -> str:
    """The file, the same for the repository and for the published package."""
    return "\n".join(_lines(package, graph)) + "\n"


def _lines(package: Package, graph: Graph) -> Iterator[str]:
    yield "# Made from dataset/package.yml and the credits of the records; change it there."
    yield "cff-version: 1.2.0"
    yield f"message: {_text(MESSAGE)}"
    yield "type: dataset"
    yield f"title: {_text(package.title.root[DEFAULT.code])}"
    yield f"abstract: {_text(package.description.root[DEFAULT.code])}"
    yield "authors:"
    # A body: whether a printed name is that of a person, and which part of it the family's, nobody has said.
    yield from (f"  - name: {_text(one.title)}" for one in package.contributors)
    yield from _credited(package, graph)
    yield f"version: {_text(package.version)}"
    if _DAY.fullmatch(package.released):
        yield f"date-released: {_text(package.released)}"
    yield f"license: {package.licence.value}"
    if package.homepage:
        yield f"url: {_text(package.homepage)}"
    if package.keywords:
        yield "keywords:"
        yield from (f"  - {_text(one)}" for one in package.keywords)


def _credited(package: Package, graph: Graph) -> Iterator[str]:
    """Whom the records name; the format has no field for what they did, so a comment says it."""
    named = {one.title for one in package.contributors}
    for who, parts in credited(graph).items():
        if who in named:
            continue
        yield f"  # records: {', '.join(f'{count} {part}' for part, count in parts.items())}"
        address = orcid(who)
        keys = [f"orcid: {_text(address)}"] if address else []
        if not address.endswith(f"/{who}"):
            keys.insert(0, f"name: {_text(who)}")
        yield "\n    ".join([f"  - {keys[0]}", *keys[1:]])


def _text(text: str) -> str:
    """A double-quoted scalar: what JSON escapes, YAML reads alike."""
    return json.dumps(one_line(text), ensure_ascii=False)
