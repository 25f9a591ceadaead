"""Did you mean …: the nearest of the words that would have been right."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from build_tools.core.mend import Mend


def nearest(word: str, options: Iterable[str], *, alike: float = 60) -> str | None:
    """The option most like ``word``, if it is alike to so many of 100; the first in order among equals."""
    found = process.extract(word, sorted(options), scorer=fuzz.ratio, limit=1, score_cutoff=alike)
    return str(found[0][0]) if found else None


def did_you_mean(word: str, options: Iterable[str], otherwise: str = "", *, alike: float = 60) -> str:
    """Help for a slip of the pen."""
    near = nearest(word, options, alike=alike)
    return f"did you mean '{near}'?" if near else otherwise


def meant(word: str, options: Iterable[str], otherwise: str = "", *, alike: float = 60) -> Mend | str:
    """The same help as a mend: the nearest option in the place of the word."""
    near = nearest(word, options, alike=alike)
    return Mend(text=near, words="did you mean '{text}'?") if near else otherwise
