"""Documents as a contributor holds them: plain text files in one folder, under any name."""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_tools.core.rule import Finding
from build_tools.seeding._rules import P204

LIMIT: Final = 8 * 1024 * 1024
"""Most bytes of a document."""

_ENDING: Final = ".txt"
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_AS_UTF8: Final = 'save it as plain text with the encoding "UTF-8"'


@dataclass(frozen=True, kw_only=True)
class Texts(Mapping[str, bytes]):
    """Bytes of documents by file name, and what was left out."""

    documents: Mapping[str, bytes]
    findings: tuple[Finding, ...] = ()
    """Files that could not be read; their paths are relative to the folder."""

    def __getitem__(self, name: str) -> bytes:
        """Bytes of a document."""
        return self.documents[name]

    def __iter__(self) -> Iterator[str]:
        """File names, in order."""
        return iter(self.documents)

    def __len__(self) -> int:
        """How many could be read."""
        return len(self.documents)


def read_texts(directory: Path) -> Texts:
    """Every ``.txt`` file directly in a folder; hidden files are passed over, links are not followed."""
    try:
        paths = sorted(path for path in directory.iterdir() if _is_text(path))
    except OSError as error:
        hint = "name the folder that holds the documents"
        return Texts(documents={}, findings=(P204.finding(printable(directory.name), (), _reason(error), hint),))
    outcomes = {printable(path.name): read_document(path) for path in paths}
    return Texts(
        documents={name: outcome for name, outcome in outcomes.items() if isinstance(outcome, bytes)},
        findings=tuple(outcome for outcome in outcomes.values() if isinstance(outcome, Finding)),
    )


def _is_text(path: Path) -> bool:
    return path.suffix.lower() == _ENDING and not path.name.startswith(".") and (path.is_symlink() or not path.is_dir())


def read_document(path: Path) -> bytes | Finding:
    """Bytes of one document, or why it cannot be read."""
    name = printable(path.name)
    if path.is_symlink():
        return P204.finding(name, (), "it is a symbolic link", "put the document itself here")
    try:
        content = _content(path)
    except OSError as error:
        return P204.finding(name, (), _reason(error), "see that it exists, is a file, and may be read by you")
    refusal = fault(content)
    return P204.finding(name, (), *refusal) if refusal else content


def _content(path: Path) -> bytes:
    descriptor = os.open(path, _FLAGS)
    with os.fdopen(descriptor, "rb") as opened:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError("not an ordinary file")
        return opened.read(LIMIT + 1)


def fault(content: bytes) -> tuple[str, str] | None:
    """Why bytes are no document, and what to do about it; None if they are one."""
    if len(content) > LIMIT:
        return f"it is larger than {LIMIT:,} bytes", "keep the document's text only"
    if content.startswith(_UTF16):
        return "it seems to be UTF-16", _AS_UTF8
    if b"\0" in content:
        return "it holds a zero byte, so it is no text", _AS_UTF8
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return f"line {line}: the byte 0x{content[error.start]:02X} cannot stand there in UTF-8", _AS_UTF8
    return None if any(map(str.isalnum, text)) else ("there are no words in it", "see that the right file was saved")


def printable(name: str) -> str:
    """A file name that any terminal takes: what cannot be shown becomes an escape."""
    plain = name.encode("utf-8", "backslashreplace").decode()
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in plain)


def _reason(error: OSError) -> str:
    return f"it cannot be read: {error.strerror or error}"
