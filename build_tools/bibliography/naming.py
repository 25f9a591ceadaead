"""Names of people and bodies for a bibliography: attested forms only, and one script for all authors of a work."""

import re
from collections.abc import Iterable
from typing import Final

from build_tools.bibliography.work import Name
from build_tools.core.languages import DEFAULT, LANGUAGES
from build_tools.graph import Entry, Graph

_LETTER: Final = {one.code: re.compile(f"[{one.letters}]") for one in LANGUAGES}
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.-?)+")


def people(graph: Graph, slugs: Iterable[str], code: str) -> tuple[Name, ...]:
    """Names in the order given, in the script of the work if each of them is attested in it, else as each is printed.

    Two scripts in one list of authors would look like two lists; and what nobody printed is not transliterated.
    """
    entries = [graph.get(f"people/{slug}") for slug in slugs]
    known = [entry for entry in entries if entry is not None]
    in_script = [_written(entry, code) for entry in known]
    if all(in_script):
        return tuple(name for name in in_script if name)
    return tuple(_printed(entry) for entry in known)


def body(graph: Graph, slug: str | None, code: str) -> str:
    """Name of an organization as attested in a language, else its label there; empty without one."""
    entry = graph.get(f"organizations/{slug}") if slug else None
    if entry is None:
        return ""
    forms = entry.record.names.root.get(code, ()) if entry.record.names else ()
    return forms[0].form if forms else entry.record.label.get(code)[0]


def place(graph: Graph, slug: str | None, code: str) -> str:
    """Label of a place in a language; empty without one."""
    entry = graph.get(f"places/{slug}") if slug else None
    return entry.record.label.get(code)[0] if entry else ""


def _written(entry: Entry, code: str) -> Name | None:
    """The person in the script of a language: as its family name is, or in an attested form; None where in neither."""
    family, given = str(entry.get("family") or ""), str(entry.get("given") or "")
    script = _LETTER.get(code, _LETTER[DEFAULT.code])
    if script.search(family):
        return Name(family=family, given=given)
    forms = entry.record.names.root.get(code, ()) if entry.record.names else ()
    return next((name for form in forms if (name := taken_apart(form.form, code))), None)


def _printed(entry: Entry) -> Name:
    family, given = str(entry.get("family") or ""), str(entry.get("given") or "")
    return Name(family=family, given=given) if family else Name(literal=entry.record.label.get(DEFAULT.code)[0])


def taken_apart(form: str, code: str) -> Name | None:
    """``И.Г. Дежина`` and ``Дежина И. Г.`` as family name and initials; None where nothing tells them apart.

    A Chinese name stays whole: it is written without a space in every style.
    """
    if code == "zh":
        return Name(literal=form)
    words = form.split()
    initials = [word for word in words if _INITIALS.fullmatch(word)]
    rest = [word for word in words if not _INITIALS.fullmatch(word)]
    return Name(family=rest[0], given=" ".join(initials)) if initials and len(rest) == 1 else None
