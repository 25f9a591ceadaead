"""The static API, shown: what lies where, a request to copy in each language that people use, and a real answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from build_tools.core.published import API
from build_tools.graph import TOPICS, Entry
from build_tools.pages._making import site_page
from build_tools.pages.fragment import fill
from build_tools.pages.setting import Sheet
from build_tools.records import Citable

HERE: Final = "http://127.0.0.1:8000/"
"""Where `make serve` shows the site: what snippets ask as long as it is hosted nowhere."""
PROPERTIES: Final = (
    *("path", "label", "summary", "type", "status", "topics", "values", "proofs", "backlinks", "unknowns"),
    *("members", "page", "href", "record"),
)
"""Properties of a record that the page explains, the first to be read first."""
SNIPPETS: Final = (
    ("curl", "curl -s {site}{path}"),
    (
        "Python",
        """import json
from urllib.request import urlopen

SITE = "{site}"

with urlopen(SITE + "{path}") as answer:
    record = json.load(answer)

proofs = {{one["number"]: one for one in record["proofs"]}}
for value in record["values"]:
    shown = value.get("ref", value).get("label", {{}}).get("{code}", value["value"])
    print(value["title"]["{code}"], "|", shown)
    for proof in value["proofs"]:
        print("   ", proof["how"], "|", *proofs[proof["number"]]["phrases"])""",
    ),
    (
        "JavaScript",
        """const site = "{site}";
const address = new URL("{path}", site);
const record = await (await fetch(address)).json();

for (const value of record.values.filter((one) => one.ref)) {{
  const other = await (await fetch(new URL(value.ref.href, address))).json();
  console.log(value.title.{code}, other.label.{code}, other.backlinks.length);
}}""",
    ),
    (
        "R",
        """site <- "{site}"
record <- jsonlite::fromJSON(paste0(site, "{path}"))
record$values[c("field", "mark", "kind")]""",
    ),
)


@dataclass(frozen=True, kw_only=True)
class EndpointView:
    """An address, and what lies there."""

    template: str
    """With braces where something is to be filled in."""
    text: str
    example: Markup
    """A real one, as a link."""


@dataclass(frozen=True, kw_only=True)
class PropertyView:
    """A property of a record."""

    name: str
    text: str


@dataclass(frozen=True, kw_only=True)
class SnippetView:
    """A request to copy."""

    tool: str
    code: str


@dataclass(frozen=True, kw_only=True)
class ApiView:
    """Everything that the page shows."""

    endpoints: tuple[EndpointView, ...]
    properties: tuple[PropertyView, ...]
    snippets: tuple[SnippetView, ...]
    hosted: bool
    """Whether the snippets name an address that anybody can reach."""


@site_page(kind="api", uri="api.html", section="data")
def api_view(sheet: Sheet) -> ApiView | None:
    """Everything about the API; no page where it is not published, or nothing is in it."""
    shown = _example(sheet)
    if shown is None:
        return None
    about, words = sheet.setting.about, sheet.words
    filled = {"site": about.homepage or HERE, "path": f"{API}/{shown.path}.json", "code": sheet.setting.language.code}
    return ApiView(
        endpoints=tuple(_endpoints(sheet, shown)),
        properties=tuple(PropertyView(name=one, text=words(f"api.property.{one}")) for one in PROPERTIES),
        snippets=tuple(SnippetView(tool=tool, code=code.format(**filled)) for tool, code in SNIPPETS),
        hosted=bool(about.homepage),
    )


def _example(sheet: Sheet) -> Entry | None:
    """The published record with the most values that need proof, and no work: most of those are known by a title."""
    found = (entry for entry in sheet.setting.graph.entries.values() if entry.folder not in {TOPICS, "sources"})
    there = (entry for entry in found if f"{API}/{entry.path}.json" in sheet.setting.paths)
    return max(there, key=lambda entry: (not isinstance(entry.record, Citable), len(entry.facts)), default=None)


def _endpoints(sheet: Sheet, shown: Entry) -> Iterator[EndpointView]:
    topic = next((f"{entry.path}.json" for entry in sheet.setting.graph.of(TOPICS)), "")
    for template, name, example in (
        ("index.json", "index", "index.json"),
        ("{type}/index.json", "type", f"{shown.folder}/index.json"),
        ("{type}/{id}.json", "record", f"{shown.path}.json"),
        ("topics/{id}.json", "topic", topic),
        ("schemas/{type}.schema.json", "schema", f"schemas/{shown.folder}.schema.json"),
        ("openapi.json", "openapi", "openapi.json"),
    ):
        if f"{API}/{example}" in sheet.setting.paths:
            link = fill('<a href="%s"><code>%s</code></a>', sheet.file(f"{API}/{example}"), example)
            yield EndpointView(template=f"{API}/{template}", text=sheet.words(f"api.{name}"), example=link)
