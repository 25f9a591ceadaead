"""What `atlas fix` does to a file: every slip with one mend, the fields in order, the canonical form; nothing lost."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeAlias

from build_tools.core.artifact import Artifact
from build_tools.core.diagnostic import Diagnostic
from build_tools.core.rule import Step
from build_tools.editing._rules import E101
from build_tools.editing.mending import mended, skeleton
from build_tools.editing.naming import RefusalError
from build_tools.editing.order import arranged
from build_tools.editing.printed import as_printed
from build_tools.editing.tree import Branch, Collection, Scalar, Tree, comments, grown
from build_tools.editing.writing import is_more_than_text, text_of
from build_tools.reading import CARD_LIMIT, RawRecord, read_text
from build_tools.records import by_folder
from build_tools.schema import Shape, shape

Steps: TypeAlias = tuple[Step, ...]

YAML: Final = "application/yaml"
_DIGITS: Final = tuple("-0123456789")


@dataclass(frozen=True, kw_only=True)
class Fixed:
    """A file before and after."""

    path: str
    before: str
    after: str
    changes: tuple[str, ...] = ()
    """What was done, in words; empty if the file was canonical."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Why it was left as it is."""

    @property
    def artifact(self) -> Artifact:
        """The new file."""
        return Artifact.text(self.path, self.after, YAML)


def fix(root: Path, files: Iterable[Path], passages: Mapping[str, str]) -> tuple[Fixed, ...]:
    """Files of records under ``root`` as they should be; folders stand for what lies in them.

    Args:
        root: top of the project.
        files: which ones; all of ``dataset``, ``seeds`` and ``drafts`` if none is named.
        passages: texts of the passages at hand, by ``source/p5``.

    Raises:
        RefusalError: a file is not under ``root``, or is none of a record.
    """
    named = [file.absolute() for file in files] or [root / top for top in ("dataset", "seeds", "drafts")]
    found = sorted({one for file in named for one in _members(file)})
    records = [(path, one) for one in found if is_record(path := _name(one, root))]
    for file in named:
        if file.is_file() and not is_record(path := _name(file, root)):
            raise RefusalError(f"{path} is no record; those under dataset/, seeds/ and drafts/ can be put in order")
    return tuple(fixed(path, one.read_bytes(), passages) for path, one in records)


def _members(file: Path) -> Iterator[Path]:
    inside = sorted(file.rglob("*.yml")) if file.is_dir() else [file]
    return (one for one in inside if one.is_file() and not one.is_symlink())


def _name(file: Path, root: Path) -> str:
    if not file.is_relative_to(root.absolute()):
        raise RefusalError(f"{file} is not under {root}")
    return file.relative_to(root.absolute()).as_posix()


def fixed(path: str, content: bytes, passages: Mapping[str, str]) -> Fixed:
    """One file, mended and in canonical form; as it was if it cannot be read, or would lose something."""
    try:
        before = content.decode()
    except UnicodeDecodeError:
        before = ""
    new = mended(before, type_of(path))
    raw = read_text(path, new.text.encode() if before else content, CARD_LIMIT)
    if not isinstance(raw, RawRecord):
        return Fixed(path=path, before=before, after=before, diagnostics=raw)
    made = _canonical(path, new.text, passages)
    again = read_text(path, made.text.encode(), CARD_LIMIT)
    kept = isinstance(again, RawRecord) and _same(raw.value, again.value, made.mends)
    if not (kept and _comments(new.text) == _comments(made.text) and skeleton(before) == skeleton(new.text)):
        refusal = Diagnostic.of(E101, path, "a value or a comment would be lost", "lay the lines out by hand")
        return Fixed(path=path, before=before, after=before, diagnostics=(refusal,))
    changes = (*new.changes, *made.changes) if made.text != before else ()
    return Fixed(path=path, before=before, after=made.text, changes=changes)


def canonical(path: str, text: str) -> str:
    """A readable text in canonical form."""
    return _canonical(path, text, {}).text


def is_record(path: str) -> bool:
    """Whether a file is of a record, or describes the dataset: other YAML of a project has forms of its own."""
    return type_of(path) in by_folder() or PurePosixPath(path).parts[-2:] == ("dataset", "package.yml")


def type_of(path: str) -> str:
    """Folder of the type of a record, wherever its tree lies: ``places`` for ``x/dataset/places/harbin.yml``."""
    parts = ("", "", *PurePosixPath(path).parts)
    return "sources" if parts[-2] == "seeds" else parts[-2] if parts[-3] in {"dataset", "drafts"} else ""


@dataclass(frozen=True, kw_only=True)
class _Canonical:
    text: str
    changes: tuple[str, ...]
    mends: frozenset[Steps]
    """Where a value was mended, so that it may differ."""


def _canonical(path: str, text: str, passages: Mapping[str, str]) -> _Canonical:
    tree, record_type = grown(text), by_folder().get(type_of(path))
    of = shape(record_type) if record_type else None
    numbers = set(_numbers_made_text(tree.root, of, ()))
    phrases = as_printed(tree.root, passages)
    plain = text_of(tree)
    made = text_of(Tree(head=tree.head, root=arranged(tree.root, of)))
    done = {
        "quotes around what is text": bool(numbers),
        "phrases as printed": bool(phrases),
        "order of fields": made != plain,
        "form": plain != text and not numbers and not phrases,
    }
    changes = tuple(name for name, was in done.items() if was)
    return _Canonical(text=made, changes=changes, mends=frozenset(numbers | phrases))


def _numbers_made_text(value: Branch, of: Shape | None, steps: Steps) -> Iterator[Steps]:
    """Steps to numbers where only a text is right, as in ``date: 2018``, each turned into text on the way."""
    if of is None:
        return
    if isinstance(value, Collection):
        for number, one in enumerate(value.members):
            step = one.key.text if one.key else number
            yield from _numbers_made_text(one.value, _below(of, one.key), (*steps, step))
    elif value.raw[:1] in _DIGITS and is_more_than_text(value) and (of.spec.get("type") == "string"):
        value.text, value.raw, value.span = value.raw, "", (0, 1)
        yield steps


def _below(of: Shape, key: Scalar | None) -> Shape | None:
    if key is None or of.kind in {"map", "names"}:
        return of.item or of
    return of.fields.get(key.text)


def _same(old: Any, new: Any, mends: frozenset[Steps], at: Steps = ()) -> bool:  # noqa: ANN401
    """Whether two values say the same: keys in any order, and what was mended as a text."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return old.keys() == new.keys() and all(_same(one, new[key], mends, (*at, key)) for key, one in old.items())
    if isinstance(old, tuple) and isinstance(new, tuple):
        pairs = enumerate(zip(old, new, strict=False))
        return len(old) == len(new) and all(_same(one, other, mends, (*at, number)) for number, (one, other) in pairs)
    if at in mends:
        return isinstance(new, str)
    return type(old) is type(new) and bool(old == new)


def _comments(text: str) -> Counter[str]:
    return Counter(one.text for one in comments(text, grown(text).root))
