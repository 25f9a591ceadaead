"""A release: what one version of the dataset added, changed and removed, as ``releases/<version>.json`` keeps it.

It is written once, when the version is made, and committed. The build then knows every release without looking into
version control, so that a downloaded zip gives the same bytes as a clone.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from build_tools.comparing.changes import Change, Changed, Changes
from build_tools.comparing.release_rules import W101
from build_tools.comparing.snapshot import Snapshot
from build_tools.core.artifact import Artifact
from build_tools.core.diagnostic import Diagnostic
from build_tools.reading.foreign import as_object

FOLDER: Final = "releases"


@dataclass(frozen=True, kw_only=True)
class Release:
    """One version."""

    version: str
    released: str
    """Day, ``YYYY-MM-DD``."""
    before: str
    """Version that it follows; empty for the first."""
    added: tuple[str, ...]
    """Paths of records, in order; of the first release all of them."""
    removed: tuple[tuple[str, str], ...]
    """Paths, and the labels that they had."""
    changed: tuple[Changed, ...]

    @cached_property
    def all_added(self) -> frozenset[str]:
        """The same, to look a path up in."""
        return frozenset(self.added)

    @cached_property
    def by_path(self) -> Mapping[str, Changed]:
        """What was changed, by path."""
        return {one.path: one for one in self.changed}

    @property
    def order(self) -> tuple[int, ...]:
        """Sort key: later versions are greater."""
        return tuple(map(int, self.version.split(".")))

    def artifact(self) -> Artifact:
        """The file that keeps it."""
        made = {
            "version": self.version,
            "released": self.released,
            "before": self.before,
            "added": list(self.added),
            "removed": [{"path": path, "label": label} for path, label in self.removed],
            "changed": [
                {
                    "path": one.path,
                    "label": one.label,
                    "fields": [
                        {"field": each.field, "gone": list(each.gone), "new": list(each.new)} for each in one.fields
                    ],
                }
                for one in self.changed
            ],
        }
        text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
        return Artifact.text(f"{FOLDER}/{self.version}.json", text, "application/json")


def release_of(new: Snapshot, released: str, changes: Changes | None) -> Release:
    """The release that makes the new state; without changes, the first."""
    return Release(
        version=new.version,
        released=released,
        before=changes.old.version if changes else "",
        added=changes.added if changes else tuple(new.records),
        removed=tuple((path, changes.old.labels.get(path, "")) for path in changes.removed) if changes else (),
        changed=changes.changed if changes else (),
    )


def parsed(texts: Mapping[str, str]) -> tuple[tuple[Release, ...], tuple[Diagnostic, ...]]:
    """Releases from their files (texts by name without ending), the latest first; and what cannot be read."""
    made: list[Release] = []
    found: list[Diagnostic] = []
    for name, text in sorted(texts.items()):
        try:
            made.append(_parsed(name, text))
        except (ValueError, KeyError, TypeError) as error:
            path, hint = f"{FOLDER}/{name}.json", "restore it from version control"
            found.append(Diagnostic.of(W101, path, f"it is no release: {error}", hint))
    return tuple(sorted(made, key=lambda one: one.order, reverse=True)), tuple(found)


def _parsed(name: str, text: str) -> Release:
    raw = as_object(text.encode())
    made = Release(
        version=_text(raw["version"]),
        released=_text(raw["released"]),
        before=_text(raw["before"]),
        added=tuple(map(_text, raw["added"])),
        removed=tuple((_text(one["path"]), _text(one["label"])) for one in raw["removed"]),
        changed=tuple(_changed(raw["changed"])),
    )
    if made.version != name:
        raise ValueError(f"it says that its version is {made.version!r}")
    if not made.order:
        raise ValueError("it has no version")
    return made


def _changed(raw: Any) -> Iterator[Changed]:  # noqa: ANN401 - what JSON gives
    for one in raw:
        fields = tuple(
            Change(field=_text(each["field"]), gone=tuple(map(_text, each["gone"])), new=tuple(map(_text, each["new"])))
            for each in one["fields"]
        )
        yield Changed(path=_text(one["path"]), label=_text(one["label"]), fields=fields)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value
