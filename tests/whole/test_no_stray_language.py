"""No word of another language stands on a page unmarked: no English on Russian and Chinese pages, nor the reverse."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest
import yaml

from build_tools.core.languages import LANGUAGES, Language, language

ROOT = Path(__file__).parents[2]
LATIN, CYRILLIC, HAN = r"[A-Za-z]{2,}", r"[\u0400-\u04ff]+", r"[\u3400-\u9fff]+"
FOREIGN: Final = {"en": f"{CYRILLIC}|{HAN}", "ru": f"{LATIN}|{HAN}", "zh": f"{LATIN}|{CYRILLIC}"}
VOID: Final = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
QUOTED: Final = frozenset({"code", "pre", "script", "style", "kbd", "samp"})
"""Elements whose text is of no language."""
CITED: Final = frozenset({"cite"})
"""Classes of citations, whose words a standard sets."""
SPOKEN: Final = ("alt", "title", "aria-label", "placeholder", "label")
"""Attributes that readers see or hear."""
REVISION: Final = re.compile(r"(?<![0-9a-z])[0-9a-f]{12}(?![0-9a-z])")
"""A commit, as the data page names it."""
ADDRESS: Final = re.compile(
    r"https?://\S+|\b[\w-]+(?:[./_][\w.*-]+)+|\*\.\w+|(?<!\w)\.\w+|`[^`]*`|[“«\"][^”»\"]*[”»\"]", re.ASCII
)
"""Addresses, names of files and fields, and words between quotation marks."""

ALLOWED: Final = {
    "names of columns and folders": "value record data",
    "entries of Natural Earth": "admin CHN RUS",
    "words of YAML and of our own vocabularies, as files have them": """true false unnamed en ru zh https http href
        standing what barrier exposition national increased furniture""",
    "codes of provinces and countries": "RU CN BJ HL GD SA MOW",
    "a letter that a rule is about": "й с",
    "names of works and ways of others": """Natural Earth world atlas Data Package JSON Schema Lines pull request verify
        serve""",
    "names of formats, standards and licences": """GET RDF ROR ORCID RFC BCP FIPS alpha iCalendar cookie sha sum SKOS
        API APA BOM BY BibLaTeX BibTeX CC CFF CLI CSL CSS CSV DCAT DOI EDTF GB GeoJSON GitHub
        HTML ICS ISO ISSN JSON JSONL KB LD LaTeX MB MIT Markdown PDF Parquet README RIS RSS Atom SHA SPDX SQL SQLite
        SVG TXT Turtle UTC UTF URL WGS XLSX YAML ZIP CSVW OpenAPI HTTP SRI SemVer GraphML GEXF""",
    "names of programs": """DB Browser DBeaver Datasette DuckDB EndNote Excel Git JabRef JavaScript LibreOffice Mendeley
        NoteExpress Pagefind Pandoc Playwright Python QGIS Zotero biblatex frictionless jq pandas polars Calendar
        Google Outlook Apple Numbers Leaflet Obsidian Thunderbird uv pip pipx make curl git npm
        OpenRefine Spark Zenodo arrow WPS Office""",
    "names of authorities and publishers": "GeoNames Wikidata EDP Sciences Rambler Huawei Crossref GeoNames Springer",
    "currencies": "USD CNY RUB EUR",
    "languages by their own names": "English Русский 中文",
    "names of keys": "Enter Esc Tab Ctrl Shift",
    "a standard under its own name": "ГОСТ Р",
}
"""What may stand unmarked in any language, by reason."""

pytestmark = pytest.mark.browser


class Words(HTMLParser):
    """Text and spoken attributes of a page, each with the language that it is said to be in."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.around: list[tuple[str, str, bool]] = []
        self.found: list[tuple[str, str]] = []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        outer = self.around[-1] if self.around else ("", "", False)
        cited = not CITED.isdisjoint((said.get("class") or "").split())
        tongue = said.get("lang") or outer[1]
        quoted = outer[2] or cited or tag in QUOTED or said.get("translate") == "no"
        if not quoted:
            self.found.extend((tongue, said[name] or "") for name in SPOKEN if name in said)
        if tag not in VOID:
            self.around.append((tag, tongue, quoted))

    def handle_endtag(self, tag: str) -> None:
        at = next((number for number in range(len(self.around) - 1, -1, -1) if self.around[number][0] == tag), None)
        if at is not None:
            del self.around[at:]

    def handle_data(self, data: str) -> None:
        if self.around and not self.around[-1][2]:
            self.found.append((self.around[-1][1], data))


def named(tongue: Language) -> frozenset[str]:
    """Words of another script in what the dataset itself says in a language: names of people, titles, abbreviations."""
    texts: list[str] = []

    def gather(value: object) -> None:
        if isinstance(value, dict):
            # What records say in the language, and names as sources print them, which no language owns.
            texts.extend(str(value[said]) for said in (tongue.code, "form") if isinstance(value.get(said), str))
            for one in value.values():
                gather(one)
        elif isinstance(value, list):
            for one in value:
                gather(one)

    for folder in ("dataset", "seeds"):
        for path in sorted((ROOT / folder).rglob("*.yml")):
            gather(yaml.safe_load(path.read_text("utf-8")))
    return frozenset(re.findall(FOREIGN[tongue.code], " ".join(texts)))


def strays(page: Path, tongue: Language, allowed: frozenset[str]) -> Iterator[str]:
    """Words of another language that are said to be in this one, each with its text."""
    for said, text in Words(page).found:
        if said == tongue.tag:
            for word in re.findall(FOREIGN[tongue.code], REVISION.sub(" ", ADDRESS.sub(" ", text))):
                if word not in allowed:
                    yield f"{word}: {' '.join(text.split())[:100]}"


@pytest.mark.parametrize("code", ["en", "ru", "zh"])
def test_no_word_of_another_language_stands_unmarked(site: Path, code: str) -> None:
    tongue = language(code)
    allowed = named(tongue) | frozenset(" ".join(ALLOWED.values()).split())
    others = {one.base.rstrip("/") for one in LANGUAGES if one.base}
    found: dict[str, str] = {}
    for page in sorted((site / tongue.base).rglob("*.html")):
        uri = page.relative_to(site / tongue.base)
        if tongue.base or uri.parts[0] not in others:
            for stray in strays(page, tongue, allowed):
                found.setdefault(stray.partition(":")[0], f"{uri.as_posix()}: {stray}")
    assert not found, "\n".join(found.values())


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>Related records</p>", ["Related", "records"]),
        ('<p><span lang="en">Related records</span></p>', []),
        ('<p title="Open">Открыть</p>', ["Open"]),
        ("<p>Файл <code>open_this</code> и facts.en.csv в JSON</p>", []),
        ("<p>Статья Moscow</p>", ["Moscow"]),
        ("<p>黑河</p>", ["黑河"]),
        ('<p><a lang="zh-Hans">黑河</a></p>', []),
    ],
)
def test_a_stray_word_is_noticed_and_a_marked_one_is_not(tmp_path: Path, html: str, found: list[str]) -> None:
    page = tmp_path / "page.html"
    page.write_text(f'<html lang="ru"><body>{html}</body></html>', "utf-8")
    allowed = frozenset(" ".join(ALLOWED.values()).split())
    assert [stray.partition(":")[0] for stray in strays(page, language("ru"), allowed)] == found
