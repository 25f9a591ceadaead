"""A rule is one class: its name is its code, its docstring says what, why and how to mend."""

import inspect
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, TypeAlias

from build_tools.core.mend import Mend

Step: TypeAlias = str | int
"""One step into a record: a key, or the position in a list (from 0)."""


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """Nothing is published; exit code 1."""
    NOTE = "note"
    """Counted and shown; exit code 0."""


class Rule:
    """Base of every rule; the docstring of a subclass is the page that explains it.

    The first line names the mistake; then a paragraph on what is refused and why,
    one that begins with ``Mend:``, and an example that begins with ``Example::``.
    """

    severity: ClassVar[Severity] = Severity.ERROR
    on: ClassVar[str] = "value"
    """What a diagnostic points at: the ``value``, or the ``key`` in front of it."""

    @classmethod
    def code(cls) -> str:
        """Code as printed and as used in ``tests/invalid``: the name of the class."""
        return cls.__name__

    @classmethod
    def title(cls) -> str:
        """First line of the docstring, without its full stop."""
        return inspect.cleandoc(cls.__doc__ or "").partition("\n")[0].rstrip(".")

    @classmethod
    def explanation(cls) -> str:
        """Docstring without its first line."""
        return inspect.cleandoc(cls.__doc__ or "").partition("\n")[2].strip()

    @classmethod
    def finding(
        cls, path: str, at: tuple[Step, ...], message: str, hint: str | Mend = "", *, line: int = 0
    ) -> "Finding":
        """A breach of this rule in the file ``path``, at the steps ``at`` into its record, or on a line of its own.

        The hint is a sentence, or a mend that makes its own.
        """
        mend = hint if isinstance(hint, Mend) else None
        said = hint.hint() if isinstance(hint, Mend) else hint
        return Finding(rule=cls, path=path, at=at, message=message, hint=said, mend=mend, line=line)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A breach of a rule, placed by steps into a record; `reading.locate` turns it into a Diagnostic."""

    rule: type[Rule]
    path: str
    """File, relative to the root of the project, with slashes."""
    at: tuple[Step, ...]
    message: str
    hint: str = ""
    mend: Mend | None = None
    """What to change, where that can be told; the hint says the same."""
    line: int = 0
    """Line, from 1, of a file that is no record; 0 where the steps tell."""
    piece: str = ""
    """Words of the text there that are meant; empty for all of it."""
    turn: int = 0
    """Which of them, from 0, where the text has the same words several times."""

    def on(self, piece: str, turn: int = 0) -> "Finding":
        """The same, of a piece of its text."""
        return replace(self, piece=piece, turn=turn)
