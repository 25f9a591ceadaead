"""Parser events of a text, by libyaml where it is there: the same classes either way."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeAlias

import yaml
from yaml.events import Event

Parser: TypeAlias = "yaml.CSafeLoader | yaml.SafeLoader"
PARSER: type[Parser] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 12
"""Levels of lists and mappings, the record itself being the first."""
LARGEST = 5_000
"""Keys, values, lists and mappings of one file."""

# What the two parsers are known to raise on hostile input: besides their own errors, those of decoding escapes
# and of running out of stack or of a sequence.
BROKEN = (yaml.YAMLError, ValueError, TypeError, AttributeError, LookupError, RecursionError, OverflowError)


@contextmanager
def parser(text: str) -> Iterator[Parser]:
    """A parser over ``text``, let go of at the end however that comes.

    Raises:
        BROKEN: the text cannot even be begun.
    """
    opened = PARSER(text)
    try:
        yield opened
    finally:
        opened.dispose()


def place(event: Event) -> tuple[int, int]:
    """Line and column, from 1, at which the event begins."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def end_of(event: Event) -> tuple[int, int]:
    """Line and column, from 1, behind its last character."""
    mark = event.end_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
