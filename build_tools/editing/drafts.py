"""Records that are not ready: kept under ``drafts/``, read by no build, judged as if they were in their place."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Final

from build_tools.core.diagnostic import Diagnostic, errors
from build_tools.editing.moving import Move, moved
from build_tools.editing.naming import RefusalError, file_of
from build_tools.examining import Examined, examined, gather
from build_tools.records import by_folder

DRAFTS: Final = "drafts"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A record in waiting."""

    file: str
    """Where it is: ``drafts/events/fair.yml``."""
    place: str
    """Where it will be: ``dataset/events/fair.yml``."""
    text: str

    @property
    def path(self) -> str:
        """``events/fair``."""
        place = PurePosixPath(self.file)
        return f"{place.parent.name}/{place.stem}"


@dataclass(frozen=True, kw_only=True)
class Judged:
    """Drafts, and what would be found if all of them were in their places."""

    drafts: tuple[Draft, ...]
    diagnostics: Mapping[str, tuple[Diagnostic, ...]]
    """Findings in each draft, by its file."""
    texts: Mapping[str, str]

    def lines(self) -> tuple[str, ...]:
        """A line a draft, with the number of its errors and notes."""
        return tuple(_line(draft, self.diagnostics[draft.file]) for draft in self.drafts)


def judged(root: Path, words: Iterable[str] = ()) -> Judged:
    """All drafts, or those named, held against all rules together with the records.

    Raises:
        RefusalError: no draft has a name.
    """
    gathered = gather(root)
    known = drafts(root)
    chosen = tuple(_named(known, word) for word in words) or known
    seen = examined(gathered.changed({one.place: one.text for one in known}))
    return Judged(
        drafts=chosen,
        diagnostics={one.file: _moved_back(seen, one) for one in chosen},
        texts={one.file: one.text for one in known},
    )


def published(root: Path, words: Iterable[str]) -> Move:
    """Drafts as records, each in its place; with errors if one is not ready for it.

    Raises:
        RefusalError: no draft has a name, or a record is there already.
    """
    gathered, known = gather(root), drafts(root)
    chosen = [_named(known, word) for word in words]
    for one in chosen:
        if os.path.lexists(root / one.place):
            raise RefusalError(f"{one.place} is there already; `atlas rename` does not reach drafts: rename the file")
    changes: dict[str, str | None] = {one.place: one.text for one in chosen}
    lines = tuple(f"{one.file} → {one.place}" for one in chosen)
    before = examined(gathered)
    made = moved(gathered, before, changes, lines)
    gone: dict[str, str | None] = {one.file: None for one in chosen}
    return Move(
        changes={**made.changes, **gone},
        lines=lines,
        diagnostics=tuple(_placed(found, chosen) for found in made.diagnostics),
        texts={**made.texts, **{one.file: one.text for one in chosen}},
    )


def drafts(root: Path) -> tuple[Draft, ...]:
    """Every draft, by its file; what is in a folder of no type, or is a link, is none."""
    files = sorted((root / DRAFTS).glob("*/*.yml"))
    return tuple(
        Draft(
            file=file.relative_to(root).as_posix(),
            place=file_of(file.parent.name, file.stem),
            text=file.read_text(encoding="utf-8", errors="replace"),
        )
        for file in files
        if file.parent.name in by_folder() and file.is_file() and not file.is_symlink()
    )


def _named(known: tuple[Draft, ...], word: str) -> Draft:
    found = [one for one in known if word in {one.path, one.file, PurePosixPath(one.file).stem}]
    if len(found) == 1:
        return found[0]
    said = f"several drafts are called '{word}'" if found else f"no draft is called '{word}'"
    raise RefusalError(f"{said}; `atlas drafts` lists them")


def _moved_back(seen: Examined, draft: Draft) -> tuple[Diagnostic, ...]:
    """Findings in a draft, with the file that it is in."""
    return tuple(_placed(found, (draft,)) for found in seen.diagnostics if found.path == draft.place)


def _placed(found: Diagnostic, among: Iterable[Draft]) -> Diagnostic:
    """The same, in the file where the draft is now, not where it will be."""
    return replace(found, path={one.place: one.file for one in among}.get(found.path, found.path))


def _line(draft: Draft, found: tuple[Diagnostic, ...]) -> str:
    wrong = len(errors(found))
    notes = len(found) - wrong
    if not found:
        return f"{draft.file}  clean"
    return f"{draft.file}  {wrong} error{'s' * (wrong != 1)}, {notes} note{'s' * (notes != 1)}"
