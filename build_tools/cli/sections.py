"""The list of commands as newcomers read it: under headings, no line cut short; and an end in silence."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import click

HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "Records": ("new", "check", "fix", "show", "refs", "rename", "merge", "drafts"),
    "Sources and proof": ("seed", "prove"),
    "Site and dataset": ("build", "serve", "pages", "verify", "diff", "release"),
    "What there is": ("types", "rules", "explain", "schemas"),
}
"""Where newcomers look for each command, in the order of the work."""
CLOSED: Final = 141
"""Exit code when nobody reads on (``atlas rules | head -1``), as the shell gives it to whatever a closed pipe ends."""
_WHOLE: Final = 500
"""Characters of a command's first sentence; none is as long."""


class Sections(click.Group):
    """A group whose commands are listed under headings; of a group within it, plainly."""

    group_class = type

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List them, each with its first sentence, wrapped to the terminal."""
        said = {name: one.get_short_help_str(_WHOLE) for name, one in self.commands.items()}
        with formatter.section("Commands"):
            if ctx.parent is not None:
                formatter.write_dl(sorted(said.items()))
                return
            for heading, names in HEADINGS.items():
                with formatter.section(heading):
                    formatter.write_dl([(name, said[name]) for name in names])

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 -- as click hands it on
    ) -> click.Context:
        """Colours are left out where ``NO_COLOR`` is set to anything; see no-color.org."""
        if os.environ.get("NO_COLOR"):
            extra.setdefault("color", False)
        with _quietly():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 -- what a command gives
        """Run the command."""
        with _quietly():
            return super().invoke(ctx)


@contextmanager
def _quietly() -> Iterator[None]:
    """Whoever closed the pipe has read enough: no message, and nothing is left for Python to print at its end."""
    try:
        yield
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)
        raise click.exceptions.Exit(CLOSED) from None
