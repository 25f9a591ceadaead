"""Changes in words: as text for a terminal, and as Markdown for a pull request."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final

from build_tools.comparing.changes import Change, Changed, Changes
from build_tools.core.languages import CODES, language

LONGEST: Final = 300
"""Characters of a value that are shown."""
AROUND: Final = 30
"""Characters that are shown before and behind what differs in a long text."""
ACTIVE: Final = re.compile(r"[\\`*_{}\[\]#|<>~@&]|:(?=//)|(?<=www)\.")
"""Characters that mean something to Markdown, to HTML in it, or call somebody by name."""
ITEM: Final = re.compile(r"(\[[^\]]*\])")
"""Which item of a list a field belongs to."""
TONGUE: Final = re.compile(rf"[._]({'|'.join(CODES)})$")
SPACE: Final = re.compile(r"\s+")


def as_text(changes: Changes) -> str:
    """A line for what is the same in kind, an indented one for each field."""
    return "\n".join(_lines(changes, str, ("", "", "  ", "    "))) + "\n"


def as_markdown(changes: Changes) -> str:
    """The same as nested lists; nothing in a record becomes markup."""
    return "\n".join(_lines(changes, _escaped, ("## ", "### ", "- ", "    - "))) + "\n"


def _escaped(text: str) -> str:
    return ACTIVE.sub(lambda found: f"&#{ord(found.group())};", text)


def _lines(changes: Changes, safe: Callable[[str], str], marks: tuple[str, str, str, str]) -> Iterator[str]:
    title, head, item, sub = marks
    told = [f"{len(found)} {word}" for word, found in _counted(changes) if found]
    summary = ", ".join(told) if told else "nothing differs"
    yield f"{title}From {safe(changes.old.name)} to {safe(changes.new.name)}: {summary}"
    for word, paths, labels in (
        ("Added", changes.added, changes.new.labels),
        ("Removed", changes.removed, changes.old.labels),
    ):
        if paths:
            yield from ("", f"{head}{word}", "")
            yield from (f"{item}{safe(path)} {safe(_short(labels.get(path, '')))}".rstrip() for path in paths)
    for folder, group in groupby(changes.changed, key=lambda one: one.path.partition("/")[0]):
        yield from ("", f"{head}Changed: {safe(folder)}", "")
        yield from _records(group, safe, item, sub)
    for state in (changes.old, changes.new):
        if state.unread:
            yield from ("", f"{head}Not to be read in {safe(state.name)}, so left out of the comparison", "")
            yield from (f"{item}{safe(path)}" for path in state.unread)


def _counted(changes: Changes) -> Iterable[tuple[str, tuple[object, ...]]]:
    return ("added", changes.added), ("removed", changes.removed), ("changed", changes.changed)


def _records(group: Iterable[Changed], safe: Callable[[str], str], item: str, sub: str) -> Iterator[str]:
    for one in group:
        yield f"{item}{safe(one.path)} {safe(_short(one.label))}".rstrip()
        for each in one.fields:
            yield f"{sub}{safe(said(each))}"


def said(change: Change) -> str:
    """One field in words."""
    field = in_words(change.field)
    if not change.gone and not change.new:
        return f"{field}: in another order"
    if len(change.gone) == len(change.new) == 1:
        return f"{field}: {' → '.join(map(_short, parted(change.gone[0], change.new[0])))}"
    gone, new = (list(map(_short, found)) for found in (change.gone, change.new))
    both = (("gone", gone), ("new", new))
    parts = [f"{word} {'; '.join(f'“{one}”' for one in found)}" for word, found in both if found]
    return f"{field}: {', '.join(parts)}"


def in_words(field: str) -> str:
    """``questions [1]: answer (Russian)`` for ``questions[1].answer_ru``; what stands in brackets is left as it is."""
    tongue = TONGUE.search(field)
    pieces = ITEM.split(field[: tongue.start()] if tongue else field)
    told = "".join(f" {one}" if one.startswith("[") else one.replace("_", " ").replace(".", ": ") for one in pieces)
    return f"{told} ({language(tongue[1]).english})" if tongue else told


def parted(old: str, new: str) -> tuple[str, str]:
    """Two long texts without what they begin and end with alike, but for a few words."""
    if len(old) <= AROUND * 4 and len(new) <= AROUND * 4:
        return old, new
    start = _alike(old, new)
    end = min(_alike(old[::-1], new[::-1]), min(len(old), len(new)) - start)
    first, last = max(start - AROUND, 0), max(end - AROUND, 0)
    before, behind = "…" * bool(first), "…" * bool(last)
    shown = (f"{before}{text[first : len(text) - last]}{behind}" for text in (old, new))
    return next(shown), next(shown)


def _alike(one: str, two: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(two)))


def _short(text: str) -> str:
    line = SPACE.sub(" ", text)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
