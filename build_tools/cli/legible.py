"""What is written for pages and forms, laid out for a terminal: rules without their markup, fields with a legend."""

import re
import shutil
import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

import click

from build_tools.core.rule import Rule
from build_tools.pages.rules_page import CODE, EXAMPLE

LEGEND: Final = """\
fact       a source has to say it; a proof shows where
ours       own words or classification: no proof is asked for
derived    computed from the rest; nobody types it
needed     without it the record is refused
good, bad  a value to follow; one that is refused, and why"""
NEXT: Final = """\
atlas types TYPE    lists the fields of one
atlas new TYPE ID   begins a record of it"""

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARKED: Final = re.compile(f"{_OPEN}(.*?){_CLOSE}", re.DOTALL)
_INDENT: Final = "    "
_VALUES: Final = ("good:", "bad:")
"""What begins a line that is to be copied as it is."""


def columns() -> int:
    """Of the terminal; 80 where there is none."""
    return shutil.get_terminal_size().columns


def explained(rule: type[Rule], width: int, *, coloured: bool) -> Iterator[str]:
    """Lines about a rule, wrapped to a width: code in a colour, or else between quotes; the example as it is typed."""
    why, _, example = rule.explanation().partition(EXAMPLE)
    for text in (f"{rule.code()} ({rule.severity}): {rule.title()}", *why.split("\n\n")):
        marked = CODE.sub(lambda found: f"{_OPEN}{found[1] or found[2]}{_CLOSE}", text)
        lines = _wrapped(" ".join(marked.split()), width)
        yield _MARKED.sub(lambda found: click.style(found[1], fg="cyan") if coloured else f"‘{found[1]}’", lines)
        yield ""
    if example:
        yield from ("Example:", "", *example.rstrip().splitlines())


def fields(lines: Iterable[str], width: int) -> Iterator[str]:
    """Lines about fields, the sentences among them wrapped to a width, and what their signs mean."""
    for line in lines:
        said = line.removeprefix(_INDENT)
        sentence = said != line and not said.startswith(_VALUES)
        yield _wrapped(said, width, _INDENT) if sentence else line
    yield from ("", LEGEND)


def _wrapped(text: str, width: int, indent: str = "") -> str:
    return textwrap.fill(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
