"""Diagnostics as text with the line and a caret, as annotations of a workflow, or as JSON."""

import json
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Final

import click

from build_tools.core.diagnostic import Diagnostic, errors
from build_tools.core.rule import Severity
from build_tools.reading import excerpt

CONTROL: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
BAR: Final = "  | "
WIDEST: Final = 104
COLOURS: Final = {Severity.ERROR: "red", Severity.NOTE: "yellow"}


def report(diagnostics: tuple[Diagnostic, ...], texts: Mapping[str, str], form: str) -> int:
    """Print the diagnostics in the form asked for; the exit code that they deserve."""
    FORMS[form](diagnostics, texts)
    return 1 if errors(diagnostics) else 0


def plain(text: str) -> str:
    """Text on one line that cannot steer a terminal: what controls it, or shows nothing, becomes an escape of JSON."""
    return CONTROL.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _as_text(diagnostics: tuple[Diagnostic, ...], texts: Mapping[str, str]) -> None:
    for found in diagnostics:
        colour = COLOURS[found.severity]
        note = "note: " if found.severity is Severity.NOTE else ""
        place = f"{found.path}:{found.line}:{found.column}: " if found.line else f"{found.path}: "
        where = f"{found.where}: " if found.where else ""
        code = click.style(found.code, fg=colour, bold=True)
        message, _, more = found.message.partition("\n")
        click.echo(f"{plain(place)}{code} {note}{plain(where)}{plain(message)}")
        if more:
            click.echo(click.style("\n".join(plain(line) for line in _framed(more).split("\n")), dim=True))
        if found.line and found.path in texts:
            click.echo(click.style(_framed(excerpt(texts[found.path], found.line, found.column, _room())), dim=True))
        if found.hint:
            click.echo(f"  {click.style('help:', fg='green')} {plain(found.hint)}")
    click.echo(summary(diagnostics))


def _framed(shown: str) -> str:
    """Behind a bar: no line of a record begins a line of ours, which a workflow might take for a command."""
    return "\n".join(f"{BAR}{row}" for row in shown.split("\n"))


def _room() -> int:
    """Columns for a line of a record: a wide terminal does not help to read it, a narrow one would break it."""
    return min(shutil.get_terminal_size((WIDEST, 0)).columns, WIDEST) - len(BAR)


def summary(diagnostics: tuple[Diagnostic, ...]) -> str:
    """How many errors and notes, and where to read on."""
    wrong, notes = len(errors(diagnostics)), len(diagnostics) - len(errors(diagnostics))
    if not diagnostics:
        return click.style("clean: no error, no note", fg="green")
    counts = f"{wrong} error{'s' * (wrong != 1)}, {notes} note{'s' * (notes != 1)}"
    first = (errors(diagnostics) or diagnostics)[0]
    return f"{counts} (`atlas explain {first.code}` says more about a rule)"


def _as_workflow(diagnostics: tuple[Diagnostic, ...], _: Mapping[str, str]) -> None:
    """Workflow commands of GitHub; whatever could end one or begin another is escaped."""
    for found in diagnostics:
        kind = "error" if found.severity is Severity.ERROR else "notice"
        place = f"file={_property(found.path)}" + (f",line={found.line},col={found.column}" if found.line else "")
        message = ": ".join(filter(None, (found.where, found.message))) + (f" ({found.hint})" if found.hint else "")
        lines = "\n".join(map(plain, message.split("\n")))
        click.echo(f"::{kind} {place},title={_property(found.code)}::{_message(lines)}")
    click.echo(_message(click.unstyle(summary(diagnostics))))


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(plain(text)).replace(":", "%3A").replace(",", "%2C")


def _as_json(diagnostics: tuple[Diagnostic, ...], _: Mapping[str, str]) -> None:
    made = json.dumps([asdict(found) for found in diagnostics], ensure_ascii=False, indent=1)
    click.echo("\n".join(map(plain, made.split("\n"))))


FORMS: Final[Mapping[str, Callable[[tuple[Diagnostic, ...], Mapping[str, str]], None]]] = {
    "text": _as_text,
    "github": _as_workflow,
    "json": _as_json,
}
