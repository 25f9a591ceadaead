"""Findings of all rooms, each with its place in the file, and its mend as an edit of it."""

from collections.abc import Callable, Iterable, Mapping

from build_tools.core.diagnostic import ORDER, Diagnostic
from build_tools.core.rule import Finding
from build_tools.reading._mending import edit, standing
from build_tools.reading._pieces import piece
from build_tools.reading._positions import On, Positions, positions
from build_tools.reading._words import joined


def locate(
    findings: Iterable[Finding], text_of: Callable[[str], str | None] | Mapping[str, str]
) -> tuple[Diagnostic, ...]:
    """Findings with their places, sorted; a file's text is read again only if it has one.

    A rule whose attribute ``on`` is ``"key"`` is about a key and points at it even if the value is a scalar.

    Args:
        findings: of any number of files.
        text_of: gives the text of a path; None, or a missing path, places its findings at the whole file.
    """
    known: dict[str, tuple[str, Positions] | None] = {}
    look = text_of if callable(text_of) else text_of.get
    placed = []
    for finding in findings:
        if finding.path not in known:
            text = look(finding.path)
            known[finding.path] = None if text is None else (text, positions(text))
        placed.append(_placed(finding, known[finding.path]))
    return tuple(sorted(placed, key=ORDER))


def _placed(finding: Finding, known: tuple[str, Positions] | None) -> Diagnostic:
    on: On = "key" if finding.rule.on == "key" else "value"
    whole = (finding.line, min(finding.line, 1))
    line, column = known[1].place(finding.at, on) if known else whole
    if known and finding.piece:
        line, column = piece(finding, *known) or (line, column)
    return Diagnostic(
        path=finding.path,
        line=line,
        column=column,
        code=finding.rule.code(),
        where=joined(finding.at),
        message=finding.message,
        hint=finding.mend.hint(standing(finding, *known)) if finding.mend and known else finding.hint,
        severity=finding.rule.severity,
        mend=edit(finding, *known) if finding.mend and known else None,
    )
