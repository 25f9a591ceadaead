"""A mend, said in steps of a record, as an edit of its file."""

import re
from typing import Final

from build_tools.core.mend import SOURCE, Edit, Kind, Mend, offset, place
from build_tools.core.rule import Finding, Step
from build_tools.reading._positions import Place, Positions, Spot

_COMMA_AFTER: Final = re.compile(r"\s*,\s*")
_COMMA_BEFORE: Final = re.compile(r"\s*,\s*\Z")
_HEAD: Final = re.compile(r"[ ]*(?:- +)?")
"""What may stand before a key, or an item, that has its line for itself."""
_QUOTES: Final = "'\""


def standing(finding: Finding, text: str, known: Positions) -> str:
    """What stands in the file where the mend goes, on one line and without quotes around it; ``…`` if that is long."""
    spot = known.spots.get(_at(finding))
    if spot is None:
        return "…"
    source = _bare(text[offset(text, spot.value) : offset(text, spot.end)])
    return source if "\n" not in source else "…"


def edit(finding: Finding, text: str, known: Positions) -> Edit | None:
    """The edit that a finding's mend asks for; None if what it speaks of is not in the text as it would need it."""
    mend = finding.mend
    if mend is None:
        return None
    if mend.kind is Kind.RENAME:
        return Edit(path=mend.text)
    spot = known.spots.get(_at(finding))
    if spot is None:
        return None
    if mend.kind is Kind.ADD:
        return _added(mend, spot, text)
    if mend.kind is Kind.DROP:
        return _dropped(spot, text)
    on_key = finding.rule.on == "key" and mend.at is None and mend.kind is Kind.REPLACE
    start, end = (spot.key, spot.key_end) if on_key else (spot.value, spot.end)
    return _replaced(mend, start, end, text) if start and end else None


def _at(finding: Finding) -> tuple[Step, ...]:
    return finding.at if finding.mend is None or finding.mend.at is None else finding.mend.at


def _bare(source: str) -> str:
    quoted = len(source) > 1 and source[0] == source[-1] and source[0] in _QUOTES
    return source[1:-1] if quoted else source


def _replaced(mend: Mend, start: Place, end: Place, text: str) -> Edit:
    first, last = offset(text, start), offset(text, end)
    source = text[first:last]
    made = mend.text.replace(SOURCE, _bare(source))
    if mend.kind is Kind.REPLACE and _bare(source) != source:
        made = f"{source[0]}{made}{source[0]}"
    if not source and text[first - 1 : first] == ":":
        made = f" {made}"
    return Edit(start=start, end=end, text=made)


def _added(mend: Mend, spot: Spot, text: str) -> Edit:
    """A further member: behind a comma in brackets, else on a line of its own under the last one."""
    lines = mend.text.split("\n")
    last = offset(text, spot.end)
    if spot.braces:
        inside = text[offset(text, spot.value) + 1 : last - 1]
        behind = place(text, last - 1 - (len(inside) - len(inside.rstrip())))
        return Edit(start=behind, end=behind, text=(", " if inside.strip() else "") + ", ".join(lines))
    stop = text.find("\n", len(text[:last].rstrip()))
    behind = place(text, len(text) if stop < 0 else stop)
    first = offset(text, spot.value)
    lead = " " * (spot.value[1] - 1) + ("- " if text[first : first + 2] == "- " else "")
    return Edit(start=behind, end=behind, text="".join(f"\n{lead}{line}" for line in lines))


def _dropped(spot: Spot, text: str) -> Edit | None:
    """A member and its comma, or its whole lines; None where it shares a line with what stays."""
    start, end = offset(text, spot.key or spot.value), offset(text, spot.end)
    line = text.rfind("\n", 0, start) + 1
    after = text.find("\n", len(text[:end].rstrip()))
    if after >= 0 and not text[end:after].strip() and _HEAD.fullmatch(text[line:start]):
        dashed = "-" in text[line:start]
        return None if dashed and spot.key else Edit(start=place(text, line), end=place(text, after + 1))
    if comma := _COMMA_AFTER.match(text, end):
        end = comma.end()
    elif comma := _COMMA_BEFORE.search(text[:start]):
        start = comma.start()
    return Edit(start=place(text, start), end=place(text, end))
