"""Words to one call to an exit code; the only room that prints.

Exit codes: 0 clean, 1 findings, 2 misuse, 3 our own bug.
"""

import sys
import traceback

import click

from build_tools.cli import editing
from build_tools.cli.commands import atlas

__all__ = ["atlas", "editing", "main"]

BUG = 3


def main() -> None:
    """Run the command line."""
    try:
        atlas.main(prog_name="atlas", standalone_mode=False)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.Abort:
        click.echo("stopped", err=True)
        sys.exit(130)
    except click.ClickException as misuse:
        misuse.show()
        sys.exit(2)
    except Exception:  # noqa: BLE001 a bug of ours shall look like one
        traceback.print_exc()
        click.echo("This is a bug of the atlas, not of your records. Please report the lines above.", err=True)
        sys.exit(BUG)
