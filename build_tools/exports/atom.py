"""An Atom feed (RFC 4287) of what is new and what changed, by release.

Every entry is dated by the day of its release: records have no other date of their own. Identifiers are made from the
dataset's name, not from an address: a ``tag:`` URI would need a domain that somebody owns, and the feed shall stay the
same feed when the site gets one, or moves. Links are relative to the feed where the package names no homepage.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from build_tools.comparing import Release
from build_tools.core.artifact import Artifact
from build_tools.core.languages import DEFAULT
from build_tools.exports._base import Bundle, collection
from build_tools.exports._resolving import type_labels
from build_tools.graph import page_of

PATH: Final = "feed.xml"
NAMESPACE: Final = "http://www.w3.org/2005/Atom"
MOST: Final = 1000
"""Entries of the feed; older ones are on the page of changes."""
CHANGES: Final = "changes.html"


@dataclass(frozen=True, kw_only=True)
class Told:
    """One entry."""

    key: str
    title: str
    page: str
    published: str
    updated: str
    text: str
    category: str = ""


@collection(
    name="atom",
    titles={
        "en": "Atom: new and changed records, by release",
        "ru": "Atom: новые и изменённые записи по выпускам",
        "zh": "Atom：按版本列出的新增与变更记录",
    },
    uses="feed readers | программы чтения лент | 订阅阅读器",
)
def atom_file(bundle: Bundle) -> Iterator[Artifact]:
    """One feed, in the default language; none as long as nothing was released."""
    if bundle.releases:
        content = ET.tostring(_feed(bundle), encoding="utf-8", xml_declaration=True)
        yield Artifact(path=PATH, content=content + b"\n", media_type="application/atom+xml")


def identity(name: str, key: str) -> str:
    """The same for an entry in every build, wherever the site is."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{name}/feed/{key}").urn


def _feed(bundle: Bundle) -> ET.Element:
    ET.register_namespace("", NAMESPACE)
    package = bundle.package
    made = ET.Element(f"{{{NAMESPACE}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": DEFAULT.tag})
    _add(made, "id", identity(package.name, ""))
    _add(made, "title", package.title.root[DEFAULT.code])
    _add(made, "subtitle", package.description.root[DEFAULT.code])
    _add(made, "updated", _moment(bundle.releases[0].released))
    _add(made, "link", rel="self", type="application/atom+xml", href=bundle.site + PATH)
    _add(made, "link", rel="alternate", type="text/html", href=bundle.site + CHANGES)
    _add(made, "rights", package.licence)
    for one in package.contributors:
        _add(_add(made, "author"), "name", one.title)
    if not package.contributors:
        _add(_add(made, "author"), "name", package.title.root[DEFAULT.code])
    by_key = sorted(_told(bundle), key=lambda told: told.key)
    latest_first = sorted(by_key, key=lambda told: told.updated, reverse=True)
    made.extend(_entry(package.name, bundle.site, told) for told in latest_first[:MOST])
    ET.indent(made, " ")
    return made


def _entry(name: str, site: str, told: Told) -> ET.Element:
    made = ET.Element(f"{{{NAMESPACE}}}entry")
    _add(made, "id", identity(name, told.key))
    _add(made, "title", told.title)
    _add(made, "link", rel="alternate", type="text/html", href=site + told.page)
    _add(made, "published", _moment(told.published))
    _add(made, "updated", _moment(told.updated))
    if told.category:
        _add(made, "category", term=told.category)
    _add(made, "summary", told.text, type="text")
    return made


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)
    made.text = text or None
    return made


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _told(bundle: Bundle) -> Iterator[Told]:
    """An entry a release, then one for every record that some release brought or changed and that is still there."""
    oldest_first = bundle.releases[::-1]
    for release in oldest_first:
        counts = f"{len(release.added)} records added, {len(release.changed)} changed, {len(release.removed)} removed."
        title = f"Version {release.version}" + ("" if release.before else ": the first release")
        page = f"{CHANGES}#v{release.version}"
        day = release.released
        yield Told(key=release.version, title=title, page=page, published=day, updated=day, text=counts)
    for entry in bundle.graph.entries.values():
        first = next((one for one in oldest_first if entry.path in one.all_added), None)
        last = next((one for one in bundle.releases if _names(one, entry.path)), None)
        if first and last:
            yield Told(
                key=entry.path,
                title=entry.record.label.root[DEFAULT.code],
                page=page_of(entry.path),
                published=first.released,
                updated=last.released,
                text=_text(last, entry.path, entry.record.summary.root[DEFAULT.code] if entry.record.summary else ""),
                category=type_labels(entry)[DEFAULT.code],
            )


def _names(release: Release, path: str) -> bool:
    return path in release.all_added or path in release.by_path


def _text(release: Release, path: str, summary: str) -> str:
    if path not in release.by_path:
        return f"New in version {release.version}. {summary}".strip()
    fields = sorted({one.field for one in release.by_path[path].fields})
    return f"Changed in version {release.version}: {', '.join(fields)}. {summary}".strip()
