"""The site on this machine, in all languages, built anew whenever a record or a page of prose changes."""

import gc
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from build_tools.core.diagnostic import Diagnostic
from build_tools.publish.site import CONFIG, build
from build_tools.site import LiveSite

FOLDER: Final = "build/serve"
"""Where the served site is built, so that ``site/`` stays what was published."""
WATCHED: Final = ("dataset", "seeds", "docs", CONFIG)

Heard = Callable[[tuple[Diagnostic, ...], Mapping[str, str]], object]
"""Hears the diagnostics of each build, with the texts that they are about."""


def serve(root: Path, address: tuple[str, int], environ: Mapping[str, str], heard: Heard) -> LiveSite:
    """A site that is ready to run; a broken record keeps the last good pages and says so on them.

    Raises:
        OSError: the address is taken.
    """

    def builder() -> tuple[Diagnostic, ...]:
        # What the build before left: by itself, the collector looks through its oldest objects hardly ever.
        gc.collect()
        made = build(root, root / FOLDER, environ)
        heard(made.diagnostics, made.texts)
        return made.diagnostics

    host, port = address
    return LiveSite(builder, root / FOLDER, [root / name for name in WATCHED], host=host, port=port)
