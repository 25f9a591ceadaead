"""The garbage collector held back while much is built that stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold it back: what is built once and kept, it would walk over and over."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # To the oldest objects at once: as the youngest, all of it would be walked at the next allocation.
            gc.freeze()
            gc.unfreeze()
            gc.enable()


@contextmanager
def settled() -> Iterator[None]:
    """Let it walk only what is made meanwhile: what stands before stays, and is large."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
