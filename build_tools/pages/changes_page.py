"""What each version of the dataset brought, changed and took away."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from markupsafe import Markup

from build_tools.comparing import Change, Changed, Release
from build_tools.core.languages import CODES, Language, language
from build_tools.graph import TOPICS, type_index
from build_tools.pages._making import site_page
from build_tools.pages.dates import date_in_words
from build_tools.pages.fragment import fill
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.types import plural
from build_tools.schema import dictionary

FEED: Final = "feed.xml"
MOST: Final = 40
"""New records of a type that are named; more are counted."""


@dataclass(frozen=True, kw_only=True)
class TypeView:
    """New records of one type."""

    title: Markup
    """Plural of the type, as a link to its index where that is published."""
    number: str
    records: tuple[Markup, ...]
    """Empty where they are too many to be named."""


@dataclass(frozen=True, kw_only=True)
class FieldView:
    """What differs in one field."""

    title: str
    gone: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class RecordView:
    """A record that changed."""

    link: Markup
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, kw_only=True)
class ReleaseView:
    """One version."""

    anchor: str
    title: str
    lead: str
    added: tuple[TypeView, ...]
    changed: tuple[RecordView, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ChangesView:
    """All versions, the latest first."""

    releases: tuple[ReleaseView, ...]
    feed: str
    """Address of the feed; empty where none is published."""


@site_page(kind="changes", uri="changes.html", section="data")
def changes_view(sheet: Sheet) -> ChangesView | None:
    """Everything that the page shows; no page as long as nothing was released."""
    releases = sheet.setting.about.releases
    if not releases:
        return None
    feed = sheet.file(FEED) if FEED in sheet.setting.paths else ""
    return ChangesView(releases=tuple(_release(sheet, one) for one in releases), feed=feed)


def _release(sheet: Sheet, one: Release) -> ReleaseView:
    words = sheet.words
    day = date_in_words(one.released, words)
    counts = {
        name: number_in_words(len(found), words)
        for name, found in (("added", one.added), ("changed", one.changed), ("removed", one.removed))
    }
    lead = words("changes.since", before=one.before, **counts) if one.before else words("changes.first", **counts)
    return ReleaseView(
        anchor=f"v{one.version}",
        title=words("changes.version", version=one.version, date=day),
        lead=lead,
        added=tuple(_added(sheet, one)),
        changed=tuple(_changed(sheet, each) for each in one.changed),
        removed=tuple(f"{label} ({path})" if label else path for path, label in one.removed),
    )


def _added(sheet: Sheet, one: Release) -> Iterator[TypeView]:
    known = sheet.setting.graph.by_folder
    for folder, number in sorted(Counter(path.partition("/")[0] for path in one.added).items()):
        paths = [path for path in one.added if path.startswith(f"{folder}/")]
        named = bool(one.before) and number <= MOST
        yield TypeView(
            title=_type(sheet, folder, there=folder in known),
            number=number_in_words(number, sheet.words),
            records=tuple(sheet.link(path) for path in paths) if named else (),
        )


def _type(sheet: Sheet, folder: str, *, there: bool) -> Markup:
    if not there:
        return fill("%s", folder)
    entry = sheet.setting.graph.of(folder)[0]
    uri = "topics/index.html" if folder == TOPICS else type_index(folder)
    return fill('<a href="%s">%s</a>', sheet.href(uri), plural(sheet, type(entry.record)))


def _changed(sheet: Sheet, one: Changed) -> RecordView:
    there = sheet.setting.graph.get(one.path) is not None
    link = sheet.link(one.path) if there else fill("%s", one.label or one.path)
    fields = tuple(_field(sheet, one.path.partition("/")[0], each) for each in one.fields)
    return RecordView(link=link, fields=fields)


def _field(sheet: Sheet, folder: str, one: Change) -> FieldView:
    title = field_title(folder, one.field, sheet.setting.language)
    return FieldView(title=title, gone=one.gone, new=one.new)


def field_title(folder: str, field: str, shown: Language) -> str:
    """A column in words: ``label_zh`` is the label in Chinese, ``point_latitude`` the latitude; else its own name."""
    titles, (stem, _, ending) = _titles(folder), field.rpartition("_")
    if field in titles:
        return titles[field].get(shown.code, field)
    if ending in CODES and stem in titles:
        return f"{titles[stem].get(shown.code, stem)} ({language(ending).name})"
    outer = field.partition(".")[0].partition("[")[0]
    name = titles.get(outer, {}).get(shown.code)
    return f"{name} ({field})" if name else field


@cache
def _titles(folder: str) -> dict[str, dict[str, str]]:
    """Titles of the fields of a type by column: steps joined as tables join them."""
    return {
        field.path.replace(".", "_"): dict(field.titles)
        for one in dictionary()
        if one.folder in {folder, "records"}
        for field in one.fields
    }
