"""Another machine's disk: it lists what a folder holds in the opposite order. Python imports this at its start."""

import os
from collections.abc import Iterator

listed, scanned = os.listdir, os.scandir


class Backwards:
    """What `os.scandir` gives, from its end."""

    def __init__(self, *place: str) -> None:
        """Read the folder."""
        with scanned(*place) as entries:
            self.entries = list(entries)[::-1]

    def __enter__(self) -> Iterator[os.DirEntry[str]]:
        """Give the entries."""
        return iter(self.entries)

    def __exit__(self, *raised: object) -> None:
        """Nothing is open any more."""

    def __iter__(self) -> Iterator[os.DirEntry[str]]:
        """Give the entries."""
        return iter(self.entries)

    def __next__(self) -> os.DirEntry[str]:
        """Give the next of the entries."""
        if not self.entries:
            raise StopIteration
        return self.entries.pop(0)

    def close(self) -> None:
        """Nothing is open any more."""


os.listdir = lambda *place: listed(*place)[::-1]  # type: ignore[assignment]
os.scandir = Backwards  # type: ignore[assignment]
