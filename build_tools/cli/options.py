"""Options that several commands share."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from build_tools.cli.report import FORMS

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def project(_: click.Context, __: click.Parameter, given: Path | None) -> Path:
    """The root named, or the nearest folder above that holds ``dataset/``.

    Raises:
        click.UsageError: there is none.
    """
    start = given or Path.cwd()
    for folder in (start, *start.parents) if given is None else (start,):
        if (folder / "dataset").is_dir():
            return folder.absolute()
    message = f"no `dataset` folder in {start}; go to the project's folder, or name it with --root"
    raise click.UsageError(message)


root: Decorator = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    callback=project,
    help="The project's folder (default: found from here upwards).",
)
form: Decorator = click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    default="text",
    show_default=True,
    help="text shows the line; github annotates a pull request; json is for programs.",
)
texts: Decorator = click.option(
    "--texts",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=lambda: os.environ.get("ATLAS_TEXTS") or None,
    help="Folder with the documents that you hold (default: $ATLAS_TEXTS).",
)


def examples(*lines: str) -> str:
    """Epilog of a command's help: lines that can be typed as they are."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
