"""Pages at former ids of records: each leads on to the record."""

from collections.abc import Iterator

from build_tools.graph import Entry, page_of, record_page
from build_tools.pages.page import Page
from build_tools.pages.rendering import render
from build_tools.pages.setting import Sheet


def redirects(sheet: Sheet) -> Iterator[Page]:
    """A page for every former id, wherever the page of such a record stands."""
    for entry in sheet.setting.graph.entries.values():
        for former in entry.record.replaces:
            path = f"{entry.folder}/{former}"
            for uri in sorted({record_page(path), page_of(path)}):
                yield _redirect(sheet, entry, former, uri)


def _redirect(deep: Sheet, entry: Entry, former: str, uri: str) -> Page:
    sheet = Sheet(deep.setting, uri.count("/"))
    title = entry.record.label.get(sheet.setting.language.code)[0]
    view = {"former": former, "title": sheet.label(entry.path), "link": sheet.link(entry.path)}
    return Page(
        uri=uri,
        kind="redirect",
        section="records",
        title=title,
        description=sheet.words("redirect.text", former=former),
        html=render("redirect.html", sheet.words, view),
        leads_to=sheet.href(page_of(entry.path)),
        search=False,
    )
