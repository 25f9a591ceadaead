"""Words to one call to an exit code; the only room that prints.

Exit codes: 0 clean, 1 findings, 2 misuse, 3 our own bug.
"""

import errno
import io
import sys
import traceback

import click

from build_tools.cli import editing
from build_tools.cli.commands import atlas

__all__ = ["atlas", "editing", "main"]

BUG = 3
REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT})
"""What a machine answers that does not let us write; no bug of ours."""


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        speak(stream)
    try:
        sys.exit(atlas.main(prog_name="atlas", standalone_mode=False))
    except click.Abort:
        click.echo("stopped", err=True)
        sys.exit(130)
    except click.ClickException as misuse:
        misuse.show()
        sys.exit(2)
    except Exception as failure:  # noqa: BLE001 a bug of ours shall look like one
        if isinstance(failure, OSError) and failure.errno in REFUSED:
            click.echo(f"Error: {failure.filename or 'the disk'}: {failure.strerror}", err=True)
            sys.exit(2)
        traceback.print_exc()
        click.echo("This is a bug of the atlas, not of your records. Please report the lines above.", err=True)
        sys.exit(BUG)


def speak(stream: object) -> None:
    """Let a stream take every letter: a terminal as it can, a file or pipe in UTF-8, whatever the locale."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace", encoding=None if stream.isatty() else "utf-8")
