"""The gate of the build: a written Data Package is read back, by us and by frictionless."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.core.diagnostic import ORDER, Diagnostic
from build_tools.core.rule import Rule
from build_tools.reading.foreign import as_object, why
from build_tools.verify import package_rules as rules
from build_tools.verify.containment import containment
from build_tools.verify.descriptor import Object, resources
from build_tools.verify.promises import changed, promises

if TYPE_CHECKING:
    from frictionless import Error, ReportTask

RULES: dict[str, type[Rule]] = {
    "type-error": rules.V120,
    "constraint-error": rules.V121,
    "unique-error": rules.V122,
    "primary-key": rules.V123,
    "foreign-key": rules.V124,
    "blank-header": rules.V125,
    "blank-label": rules.V125,
    "duplicate-label": rules.V125,
    "extra-label": rules.V125,
    "incorrect-label": rules.V125,
    "missing-label": rules.V125,
    "blank-row": rules.V126,
    "extra-cell": rules.V126,
    "missing-cell": rules.V126,
    "compression-error": rules.V127,
    "encoding-error": rules.V127,
    "error": rules.V127,
    "format-error": rules.V127,
    "scheme-error": rules.V127,
    "source-error": rules.V127,
}
"""Rule for each type of error that frictionless finds in files; all others speak of the descriptor."""
OURS = ["hash-count", "byte-count"]
"""Checks of frictionless that ours (V106) are stricter than."""


def verify_package(
    descriptor: Path, *, base: str = "", unlisted: Collection[str] = (), limit_errors: int = 100
) -> tuple[Diagnostic, ...]:
    """All that is wrong with the package of the file ``descriptor``, in order of files and rows.

    ``base`` is put before the paths of the diagnostics, which are relative to the package's folder; a line is the
    number of a row (the header is row 1) and a column that of a field. ``unlisted`` are files in the folder that need
    not be resources.
    frictionless stops at ``limit_errors`` a file, and is not started on a package that reaches outside its folder:
    it follows links, and fetches addresses.
    """
    content, diagnostics = _read(descriptor)
    if not diagnostics:
        diagnostics = tuple(containment(descriptor.parent, content, descriptor.name, unlisted))
    codes = {one.code for one in diagnostics}
    if rules.V103.code() in codes and not {rules.V101.code(), rules.V102.code()} & codes:
        diagnostics += tuple(changed(descriptor.parent, resources(content), descriptor.name))
    if not {rules.V101.code(), rules.V102.code(), rules.V103.code()} & codes:
        ours = tuple(promises(descriptor.parent, resources(content), descriptor.name))
        diagnostics += ours
        # A key that leads nowhere or a type unknown to it makes frictionless give up with less to say than we had.
        if not {rules.V107.code(), rules.V108.code()} & {found.code for found in ours}:
            diagnostics += tuple(_frictionless(descriptor, limit_errors))
    return tuple(sorted((replace(one, path=base + one.path) for one in diagnostics), key=ORDER))


def _read(descriptor: Path) -> tuple[Object, tuple[Diagnostic, ...]]:
    if descriptor.is_symlink():
        return {}, (Diagnostic.of(rules.V102, descriptor.name, "the descriptor is a symbolic link"),)
    try:
        content = as_object(descriptor.read_bytes())
    except FileNotFoundError:
        return {}, (Diagnostic.of(rules.V101, descriptor.name, "there is no such file"),)
    except (OSError, ValueError) as error:
        return {}, (Diagnostic.of(rules.V101, descriptor.name, why(error)),)
    if not isinstance(content.get("resources"), list):
        return {}, (Diagnostic.of(rules.V101, descriptor.name, "it is not an object with a list of resources"),)
    return content, ()


def _frictionless(descriptor: Path, limit: int) -> Iterator[Diagnostic]:
    # It takes about a second to import, which no other command should have to wait for.
    from frictionless import system, validate  # noqa: PLC0415

    try:
        with system.use_context(trusted=False):
            report = validate(str(descriptor), type="package", skip_errors=OURS, limit_errors=limit)
    except Exception as broken:  # noqa: BLE001 - whatever a stranger's descriptor makes other people's program do
        yield Diagnostic.of(rules.V128, descriptor.name, f"frictionless cannot read it: {broken}")
        return
    for error in report.errors:
        yield Diagnostic.of(rules.V128, descriptor.name, error.message)
    for task in report.tasks:
        for error in task.errors:
            yield _diagnostic(error, task, descriptor.name)


def _diagnostic(error: "Error", task: "ReportTask", name: str) -> Diagnostic:
    rule = RULES.get(error.type, rules.V128)
    cell = getattr(error, "cell", None)
    # A whole descriptor has no rows; a header has no number of its own.
    line = 0 if rule in {rules.V127, rules.V128} else getattr(error, "row_number", 1)
    return Diagnostic.of(
        rule,
        name if rule is rules.V128 else task.place,
        error.message if cell is None else f"{cell!r}: {error.note}",
        line=line,
        column=getattr(error, "field_number", 0),
        where=getattr(error, "field_name", "") or getattr(error, "label", ""),
    )
