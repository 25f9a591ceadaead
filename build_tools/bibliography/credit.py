"""Whom the records name for having added or reviewed them."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from build_tools.graph import Graph

_ORCID: Final = re.compile(r"[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]")


def credited(graph: Graph) -> Mapping[str, Mapping[str, int]]:
    """People by name, and the parts that they took with the number of records: ``{"A. Petrova": {"added": 2}}``.

    Both in order; whoever did the same twice for one record is counted once.
    """
    counted = Counter(
        found
        for entry in graph.entries.values()
        for found in {(credit.who, credit.part.value) for credit in entry.record.credit}
    )
    made: dict[str, dict[str, int]] = {}
    for who, part in sorted(counted):
        made.setdefault(who, {})[part] = counted[who, part]
    return made


def orcid(who: str) -> str:
    """Address of the ORCID in a name; empty without one."""
    found = _ORCID.search(who)
    return f"https://orcid.org/{found[0]}" if found else ""
