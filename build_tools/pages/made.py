"""All pages of one language."""

from collections.abc import Iterable, Iterator
from typing import Final

from build_tools.core.languages import DEFAULT, Language
from build_tools.core.published import PublishedFile
from build_tools.graph import TOPICS, Entry, Graph, page_of, record_page, type_index, worded
from build_tools.pages._making import site_pages
from build_tools.pages.edition import Edition
from build_tools.pages.findable import NOWHERE, Findable, findable, sought
from build_tools.pages.home_page import doors, home_view
from build_tools.pages.index_page import index_view, type_views
from build_tools.pages.metadata import metadata
from build_tools.pages.page import Page
from build_tools.pages.record_page import record_view
from build_tools.pages.redirect_page import redirects
from build_tools.pages.rendering import headings, render
from build_tools.pages.rules_page import INDEX, RuleText, rules_view
from build_tools.pages.setting import Setting, Sheet
from build_tools.pages.topic_page import topic_doors, topic_view
from build_tools.pages.types import plural, type_name
from build_tools.pages.words import words
from build_tools.records import record_types

SECTIONS: Final = {
    "home": "home",
    "topics": "topics",
    "topic": "topics",
    "types": "records",
    "record": "records",
    "source": "sources",
    "rules": "contribute",
    "family": "contribute",
}
"""Section of the kinds that always stand in the same one."""
DESCRIBING: Final = frozenset({"home", "data"})
"""Kinds of pages whose head describes the dataset to search engines."""


def pages(
    graph: Graph,
    language: Language,
    about: Edition,
    published: tuple[PublishedFile, ...],
    rules: Iterable[RuleText] = (),
) -> tuple[Page, ...]:
    """Front pages, topics, records, indexes, rules and the page for what is not there, in one language; by uri."""
    setting = Setting(graph=graph, language=language, words=words(language), about=about, published=published)
    top, inner, deep = (Sheet(setting, depth) for depth in range(3))
    made = [*_front(setting, top), *_topics(inner), *_indexes(inner, deep), *_rules(inner, tuple(rules))]
    made.extend(_record(deep, entry) for entry in graph.entries.values())
    made.extend(redirects(deep))
    return tuple(sorted(made, key=lambda page: page.uri))


def _front(setting: Setting, top: Sheet) -> Iterator[Page]:
    say, about = top.words, setting.about
    title = about.title.get(setting.language.code, about.title[DEFAULT.code])
    once = tuple(_once(setting))
    there = {page.uri for page in once}
    yield _page(top, "index.html", "home", title, say("home.lead"), home_view(top, there), listed=True)
    yield _page(top, "404.html", "error", say("error.title"), say("error.text"), doors(top, there), search=False)
    yield from once


def _once(setting: Setting) -> Iterator[Page]:
    """Pages that stand once, of those that have something to show."""
    say = setting.words
    for one in site_pages():
        sheet = Sheet(setting, one.uri.count("/"))
        view = one.view(sheet)
        if view is not None:
            title, lead, found = say(f"{one.kind}.title"), say(f"{one.kind}.lead"), sought(sheet, one.kind)
            yield _page(
                sheet, one.uri, one.kind, title, lead, view, section=one.section, listed=one.listed, found=found
            )


def _topics(sheet: Sheet) -> Iterator[Page]:
    say, graph = sheet.words, sheet.setting.graph
    doors = topic_doors(sheet)
    yield _page(sheet, "topics/index.html", "topics", say("topics.title"), say("topics.lead"), doors, listed=True)
    for entry in graph.of(TOPICS):
        title, scope = _label(sheet, entry), _said(sheet, entry, "scope")
        view, found = topic_view(sheet, entry), findable(sheet, entry)
        uri, file = page_of(entry.path), entry.file
        yield _page(sheet, uri, "topic", title, scope, view, written_in=file, found=found, listed=True)


def _indexes(inner: Sheet, deep: Sheet) -> Iterator[Page]:
    say = inner.words
    types = type_views(inner, record_types())
    yield _page(inner, "records/index.html", "types", say("records.title"), say("records.lead"), types, listed=True)
    for one in record_types():
        view = index_view(deep, one)
        uri = type_index(one.folder)
        section = "sources" if one.folder == "sources" else "records"
        yield _page(deep, uri, "index", plural(deep, one), view.lead, view, section=section, listed=True)


def _rules(sheet: Sheet, rules: tuple[RuleText, ...]) -> Iterator[Page]:
    """The list of all rules and a page a family; none where there are no rules to tell of."""
    say, view = sheet.words, rules_view(sheet, rules)
    if rules:
        yield _page(sheet, INDEX, "rules", say("rules.title"), say("rules.lead"), view, listed=True)
    for one in view.families:
        description = say("rules.description", family=one.title)
        # Readers search for what the sources say; rules are for authors, who come from a message with its code.
        yield _page(sheet, one.uri, "family", one.title, description, one, search=False)


def _record(sheet: Sheet, entry: Entry) -> Page:
    """Page of a record; a topic's is found through the topic, so search leaves it out."""
    description = _said(sheet, entry, "summary") or sheet.words("record.description", type=type_name(sheet, entry))
    return _page(
        sheet,
        record_page(entry.path),
        "source" if entry.folder == "sources" else "record",
        _label(sheet, entry),
        description,
        record_view(sheet, entry),
        template=f"records/{entry.folder}.html",
        written_in=entry.file,
        search=entry.folder != TOPICS,
        found=findable(sheet, entry),
    )


def _page(  # noqa: PLR0913, PLR0917 -- what a page is made of
    sheet: Sheet,
    uri: str,
    kind: str,
    title: str,
    description: str,
    view: object,
    *,
    template: str = "",
    written_in: str = "",
    search: bool = True,
    found: Findable = NOWHERE,
    section: str = "",
    listed: bool = False,
) -> Page:
    body = render(template or f"{kind}.html", sheet.words, view)
    return Page(
        uri=uri,
        kind=kind,
        section=section or SECTIONS.get(kind, ""),
        listed=listed,
        title=title,
        description=description,
        html=body,
        headings=headings(body),
        written_in=written_in,
        search=search,
        names=found.names,
        type_name=found.type_name,
        topics=found.topics,
        metadata=metadata(sheet) if kind in DESCRIBING else "",
    )


def _label(sheet: Sheet, entry: Entry) -> str:
    return entry.record.label.get(sheet.setting.language.code)[0]


def _said(sheet: Sheet, entry: Entry, field: str) -> str:
    """Own words of a field as plain text; empty where it is not filled."""
    raw = entry.get(field) or {}
    code = sheet.setting.language.code
    text = str(raw.get(code) or raw.get(DEFAULT.code) or "")
    takes_markers = entry.shape.fields[field].spec.get("x-markers")
    return worded(text, code, sheet.setting.speak) if takes_markers else text
