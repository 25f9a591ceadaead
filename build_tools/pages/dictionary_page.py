"""The data dictionary: what every field means, takes and refuses."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from build_tools.pages._making import site_page
from build_tools.pages.setting import Sheet
from build_tools.schema import FieldEntry, TypeEntry, dictionary, flow

TABLE: Final = "dictionary"
"""The same as a published table."""


@dataclass(frozen=True, kw_only=True)
class TermView:
    """A word that a field takes."""

    value: str
    label: str


@dataclass(frozen=True, kw_only=True)
class FieldView:
    """A row: one field."""

    anchor: str
    path: str
    title: str
    description: str
    form: str
    terms: tuple[TermView, ...]
    notes: tuple[str, ...]
    """Whether it is needed, what its mark means, its unit, and where its values come from."""
    good: tuple[str, ...]
    bad: tuple[str, ...]
    why: str


@dataclass(frozen=True, kw_only=True)
class TypeView:
    """A section: one type."""

    anchor: str
    title: str
    description: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, kw_only=True)
class DictionaryView:
    """The whole dictionary, and the address of the same as a table."""

    types: tuple[TypeView, ...]
    table: str
    """Empty where no such table is published."""


@site_page(kind="dictionary", uri="dictionary.html", section="data", listed=False)
def dictionary_view(sheet: Sheet) -> DictionaryView:
    """Every type with its fields, what all share first."""
    published = (one.path for one in sheet.setting.published if (one.table, one.format) == (TABLE, "csv"))
    return DictionaryView(
        types=tuple(_type(sheet, one) for one in dictionary()),
        table=next(map(sheet.file, published), ""),
    )


def _type(sheet: Sheet, one: TypeEntry) -> TypeView:
    told = sheet.setting.title_of
    return TypeView(
        anchor=one.folder,
        title=told(one.titles),
        description=told(one.descriptions),
        fields=tuple(_field(sheet, one.folder, field) for field in one.fields),
    )


def _field(sheet: Sheet, folder: str, one: FieldEntry) -> FieldView:
    told = sheet.setting.title_of
    return FieldView(
        anchor=f"{folder}.{one.path}",
        path=one.path,
        title=told(one.titles),
        description=told(one.descriptions),
        form=told(one.form),
        terms=tuple(TermView(value=term.value, label=told(term.labels)) for term in one.terms),
        notes=tuple(_notes(sheet, one)),
        good=tuple(map(flow, one.examples)),
        bad=tuple(map(flow, one.bad)),
        why=told(one.why) if one.why else "",
    )


def _notes(sheet: Sheet, one: FieldEntry) -> Iterator[str]:
    words, told = sheet.words, sheet.setting.title_of
    if one.required:
        yield words("dictionary.needed")
    if one.unit:
        yield words("dictionary.unit", unit=told(one.unit))
    yield words("dictionary.source", source=told(one.source))
