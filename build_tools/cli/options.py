"""Options that several commands share."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from build_tools.cli.report import FORMS

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def project(context: click.Context, given: Path | None) -> Path:
    """The root named, here or to the group above, or the nearest folder above that holds ``dataset/``.

    Raises:
        click.UsageError: there is none.
    """
    given = given or context.find_object(Path)
    start = given or Path.cwd()
    for folder in (start, *start.parents) if given is None else (start,):
        if (folder / "dataset").is_dir():
            return folder.absolute()
    message = f"no `dataset` folder in {start}; go to the project's folder, or name it with --root"
    raise click.UsageError(message)


def _rooted(callback: Callable[..., Path] | None) -> Decorator:
    folder = click.Path(path_type=Path, exists=True, file_okay=False)
    words = "The project's folder (default: found from here upwards)."
    return click.option("--root", type=folder, callback=callback, help=words)


root: Decorator = _rooted(lambda context, _, given: project(context, given))
root_of_group: Decorator = _rooted(None)
"""Of a group whose commands look for it themselves, so that their help can be read anywhere."""
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


site_url: Decorator = click.option(
    "--site-url",
    default=lambda: os.environ.get("SITE_URL") or None,
    help="Address of the hosted site (default: $SITE_URL).",
)


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 -- click's call
    if wanted and not context.resilient_parsing:
        from importlib.metadata import version as installed

        click.echo(f"atlas {installed('cooperation-atlas')}")
        context.exit()


version: Decorator = click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version and exit.",
)


def coloured() -> bool:
    """Whether what is printed may have colours: on a terminal, unless ``NO_COLOR`` is set to anything."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def examples(*lines: str) -> str:
    """Epilog of a command's help: lines that can be typed as they are."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
