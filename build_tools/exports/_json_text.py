"""Rows as JSON, one a line: what JSON, JSON Lines and Parquet are made of."""

import json
from collections.abc import Iterator
from typing import Final

from build_tools.tables import Table

WRITTEN: Final = json.JSONEncoder(ensure_ascii=False).encode
"""A value on one line; made once, for `json.dumps` makes an encoder anew at each call."""


def json_rows(table: Table) -> Iterator[str]:
    """Each row as an object on a line of its own, without what ends the line; a missing value is ``null``."""
    return map(WRITTEN, table.each())
