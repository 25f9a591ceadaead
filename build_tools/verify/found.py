"""A breach in what was written, as a diagnostic with its place in the file."""

from build_tools.core.diagnostic import Diagnostic
from build_tools.core.rule import Rule


def found(  # noqa: PLR0913 - a diagnostic has this many parts, and most have a default
    rule: type[Rule], path: str, message: str, *, line: int = 0, column: int = 0, where: str = "", hint: str = ""
) -> Diagnostic:
    """A breach of ``rule`` in the file ``path``; without ``line`` the whole file is meant."""
    return Diagnostic(
        path=path,
        line=line,
        column=column,
        code=rule.code(),
        where=where,
        message=message,
        hint=hint,
        severity=rule.severity,
    )
