"""Our own words with their markers: each a link to its record, or to the value on it with the proof beside."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from markupsafe import Markup

from build_tools.graph import Entry, page_of, pointed, record_page, spelled
from build_tools.pages.fragment import fill, together
from build_tools.pages.marker import Marking
from build_tools.pages.setting import Sheet
from build_tools.records import Marker, Text
from build_tools.schema import Value

_LINK: Final = '<a href="%s">%s</a>'
_PROVED: Final = '<div class="marked"><a href="%s">%s</a>%s%s</div>'
_CLOSING: Final = re.compile("[,.;:!?\u2026\u00bb\u201d\u2019)\u3001\u3002\uff0c\uff1b\uff1a\uff01\uff1f\uff09\u300b]*")
"""What no line begins with: it stays beside the marker before it."""


class _Target(NamedTuple):
    """What a marker leads to."""

    entry: Entry
    value: Value | None


def answered(sheet: Sheet, text: Text) -> Markup:
    """Words with links, and beside every value the marker that opens its proof; for a ``div``, which may hold one."""
    said, code = text.get(sheet.setting.language.code)
    return sheet.worded(together(_proved_pieces(sheet, said)), code)


def linked(sheet: Sheet, text: Text) -> Markup:
    """Words with links only, for a list of values or a paragraph."""
    said, code = text.get(sheet.setting.language.code)
    return sheet.worded(together(_link(sheet, words, target) for words, target in _pieces(sheet, said)), code)


def _proved_pieces(sheet: Sheet, said: str) -> Iterator[Markup]:
    pieces = [*_pieces(sheet, said), ("", None)]
    closing = ""
    for (words, target), (after, other) in pairwise(pieces):
        own = words.removeprefix(closing)
        closing = ""
        if target and target.value:
            found = _CLOSING.match(after) if other is None else None
            closing = found[0] if found else ""
            yield _proved(sheet, own, target.entry, target.value, closing)
        else:
            yield _link(sheet, own, target)


def _pieces(sheet: Sheet, said: str) -> Iterator[tuple[str, _Target | None]]:
    for words, marker in spelled(said, sheet.setting.language.code, sheet.setting.speak):
        yield words, _target(sheet, marker) if marker else None


def _target(sheet: Sheet, marker: Marker) -> _Target | None:
    entry = sheet.setting.graph.get(marker.path)
    if entry is None:
        return None
    return _Target(entry, pointed(entry, marker.field) if marker.field else None)


def _link(sheet: Sheet, words: str, target: _Target | None) -> Markup:
    return fill(_LINK, _href(sheet, target), words) if target else fill("%s", words)


def _href(sheet: Sheet, target: _Target) -> str:
    entry, value = target
    if value is None:
        return sheet.href(page_of(entry.path))
    return sheet.href(f"{record_page(entry.path)}#{sheet.setting.anchors(entry)[value.steps]}")


def _proved(sheet: Sheet, words: str, entry: Entry, value: Value, closing: str) -> Markup:
    marking = Marking.elsewhere(sheet, entry)
    return fill(_PROVED, _href(sheet, _Target(entry, value)), words, marking.marker(value.steps, words), closing)
