"""A finding with its place in the file: plain data, printed by whoever asks."""

from dataclasses import dataclass
from operator import attrgetter

from build_tools.core.mend import Edit
from build_tools.core.rule import Rule, Severity


@dataclass(frozen=True, kw_only=True)
class Diagnostic:
    """What is wrong, where, and what to type instead."""

    path: str
    """File, relative to the root of the project, with slashes."""
    line: int
    """From 1; 0 when the whole file is meant."""
    column: int
    """From 1, in code points; 0 when the whole file is meant."""
    code: str
    where: str
    """Steps into the record, joined: ``proof.0.phrase``; empty for the whole record."""
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    mend: Edit | None = None
    """What the hint says, as an edit of the file, where it is one."""

    @classmethod
    def of(  # noqa: PLR0913 - a diagnostic has this many parts, and most have a default
        cls,
        rule: type[Rule],
        path: str,
        message: str,
        hint: str = "",
        *,
        line: int = 0,
        column: int = 0,
        where: str = "",
        mend: Edit | None = None,
    ) -> "Diagnostic":
        """A breach of ``rule``; without ``line`` by a whole file or folder."""
        return cls(
            path=path,
            line=line,
            column=column,
            code=rule.code(),
            where=where,
            message=message,
            hint=hint,
            severity=rule.severity,
            mend=mend,
        )

    def __str__(self) -> str:
        """One line, without the hint: ``path:line:column: CODE where: message``."""
        where = f"{self.where}: " if self.where else ""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {where}{self.message}"


ORDER = attrgetter("path", "line", "column", "code", "where", "message", "hint")
"""Sort key that makes a report the same whatever order the checks ran in."""


def errors(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Only what stops a build."""
    return tuple(found for found in diagnostics if found.severity is Severity.ERROR)
