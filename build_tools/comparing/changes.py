"""What is new, gone or different between two states."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.comparing.snapshot import Fields, Snapshot


@dataclass(frozen=True, kw_only=True)
class Change:
    """One field: what stood there and stands there no more, and what stands there now."""

    field: str
    gone: tuple[str, ...]
    new: tuple[str, ...]
    """Both empty where only the order of a list is another."""


@dataclass(frozen=True, kw_only=True)
class Changed:
    """A record that both states have, with all that differs."""

    path: str
    label: str
    fields: tuple[Change, ...]


@dataclass(frozen=True, kw_only=True)
class Changes:
    """From one state to another; nothing that stayed is named."""

    old: Snapshot
    new: Snapshot
    added: tuple[str, ...]
    """Paths, in order."""
    removed: tuple[str, ...]
    changed: tuple[Changed, ...]

    @property
    def none(self) -> bool:
        """Whether both states hold the same."""
        return not (self.added or self.removed or self.changed or self.old.unread or self.new.unread)


def compare(old: Snapshot, new: Snapshot) -> Changes:
    """Everything that differs from the old state to the new one, by path."""
    both = sorted(old.records.keys() & new.records.keys())
    found = ((path, tuple(_fields(old.records[path], new.records[path]))) for path in both)
    return Changes(
        old=old,
        new=new,
        added=tuple(sorted(new.records.keys() - old.records.keys())),
        removed=tuple(sorted(old.records.keys() - new.records.keys())),
        changed=tuple(
            Changed(path=path, label=new.labels.get(path, ""), fields=fields) for path, fields in found if fields
        ),
    )


def _fields(old: Fields, new: Fields) -> Iterator[Change]:
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name, ()), new.get(name, ())
        if before != after:
            gone, come = Counter(before) - Counter(after), Counter(after) - Counter(before)
            yield Change(field=name, gone=tuple(_kept(before, gone)), new=tuple(_kept(after, come)))


def _kept(items: tuple[str, ...], wanted: Counter[str]) -> Iterator[str]:
    """The wanted items in their own order, each as often as it is wanted."""
    left = Counter(wanted)
    for item in items:
        if left[item]:
            left[item] -= 1
            yield item
