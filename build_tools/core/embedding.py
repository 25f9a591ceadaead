"""JSON that may stand inside a page."""

import json
from typing import Final

BREAKING_OUT: Final = (("<", "\\u003c"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))
"""Characters that mean something else to HTML or to old scripts; in JSON they stand in strings only."""


def as_json(content: object, *, indent: int | None = 1) -> str:
    """JSON in which nothing closes a ``script``; without an indent on one line, which is written five times as fast."""
    made = json.dumps(content, ensure_ascii=False, indent=indent)
    for sign, escape in BREAKING_OUT:
        made = made.replace(sign, escape)
    return made + "\n"
