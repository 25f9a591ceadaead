"""A sign of life for whatever takes over a second; only on a terminal."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click

QUIET_FOR: Final = 1.0
"""Seconds before anything shows."""
FRAMES: Final = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"


@contextmanager
def progress(what: str) -> Iterator[None]:
    """Say what is going on while it takes time; the line is gone afterwards."""
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    thread = threading.Thread(target=_spin, args=(what, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _spin(what: str, done: threading.Event) -> None:
    if done.wait(QUIET_FOR):
        return
    seconds = 0.0
    while not done.wait(0.1):
        seconds += 0.1
        click.echo(
            f"\r{FRAMES[int(seconds * 10) % len(FRAMES)]} {what} … {seconds + QUIET_FOR:.0f} s", err=True, nl=False
        )
    click.echo("\r" + " " * (len(what) + 16) + "\r", err=True, nl=False)
