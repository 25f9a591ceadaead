"""A value in words of the page's language, as HTML: the one place that knows how each meaning is shown."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import quote

from markupsafe import Markup

from build_tools.core.edtf import EdtfError
from build_tools.core.languages import DEFAULT
from build_tools.graph import Entry
from build_tools.graph.graph import target
from build_tools.pages.answering import linked
from build_tools.pages.dates import date_in_words, machine_readable
from build_tools.pages.fragment import fill
from build_tools.pages.quantities import plain, quantity_in_words
from build_tools.pages.setting import Sheet
from build_tools.records import MarkedText
from build_tools.schema import Shape, Value

RESOLVERS: Final[Mapping[str, str]] = {
    "doi_clean": "https://doi.org/{}",
    "geonames": "https://www.geonames.org/{}",
    "issn": "https://portal.issn.org/resource/ISSN/{}",
    "orcid": "https://orcid.org/{}",
    "ror": "https://ror.org/{}",
    "wikidata": "https://www.wikidata.org/wiki/{}",
}
"""Where an identifier leads, by the field that holds it."""
DEAD_ENDS: Final = frozenset({"cut_short", "malformed"})
"""States of a DOI that leads nowhere."""
DEGREES: Final = frozenset({"latitude", "longitude"})
"""Numbers that are written alike in every language."""
_DIGITS: Final = 64
"""Of a SHA-256 in hexadecimal."""


def shown(sheet: Sheet, entry: Entry, value: Value) -> Markup:
    """The value for readers; every character of the record escaped."""
    show = _BY_MEANING.get(value.shape.value)
    return show(sheet, value) if show else _scalar(sheet, entry, value.shape, value.value)


def _scalar(sheet: Sheet, entry: Entry, shape: Shape, raw: object) -> Markup:
    if isinstance(raw, bool):
        return fill("%s", sheet.words("value.true" if raw else "value.false"))
    if isinstance(raw, (int, float)):
        return fill("%s", raw if shape.name in DEGREES else plain(raw, sheet.words))
    return string(sheet, entry, shape, str(raw))


def time(sheet: Sheet, raw: str) -> Markup:
    """A date in words; as it is written where the record holds none of ours."""
    try:
        said = date_in_words(raw, sheet.words)
    except EdtfError:
        return fill("%s", raw)
    machine = machine_readable(raw)
    return fill('<time datetime="%s">%s</time>', machine, said) if machine else fill("%s", said)


def quantity(sheet: Sheet, raw: Mapping[str, Any]) -> Markup:
    """A quantity in words."""
    return fill('<span class="quantity">%s</span>', quantity_in_words(raw, sheet.words).words)


def term(sheet: Sheet, shape: Shape, raw: str) -> str:
    """Label of a member of a closed list."""
    return sheet.setting.title_of(shape.spec["x-labels"][raw])


def string(sheet: Sheet, entry: Entry, shape: Shape, raw: str) -> Markup:
    """Text as printed: a link where it is an address or an identifier, code where it is a hash."""
    if shape.name == "title_language":
        return fill("%s", sheet.words.tongue(raw))
    if shape.name in RESOLVERS and not (shape.name == "doi_clean" and entry.get("doi_state") in DEAD_ENDS):
        return sheet.outward(RESOLVERS[shape.name].format(quote(raw, safe="/.-_()")), raw)
    if raw.startswith(("https://", "http://")) and "https?" in str(shape.spec.get("pattern", "")):
        return sheet.outward(raw, raw)
    if len(raw) == _DIGITS and "[0-9a-f]" in str(shape.spec.get("pattern", "")):
        return fill("<code>%s</code>", raw)
    return sheet.foreign(raw, entry.get("title_language") or DEFAULT.code)


def _text(sheet: Sheet, value: Value) -> Markup:
    """Own words; markers in them as links."""
    if value.shape.spec.get("x-markers"):
        return linked(sheet, MarkedText.model_construct(root=dict(value.value)))
    return sheet.text(value.value)


_BY_MEANING: Final[Mapping[str, Callable[[Sheet, Value], Markup]]] = {
    "date": lambda sheet, value: time(sheet, value.value),
    "quantity": lambda sheet, value: quantity(sheet, value.value),
    "ref": lambda sheet, value: sheet.link(target(value)),
    "term": lambda sheet, value: fill("%s", term(sheet, value.shape, value.value)),
    "text": _text,
}
