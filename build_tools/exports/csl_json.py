"""The publications as CSL-JSON, for Zotero, Pandoc and citation processors."""

import json
from collections.abc import Iterator

from build_tools.bibliography import publications
from build_tools.bibliography.csl import csl
from build_tools.core.artifact import Artifact
from build_tools.core.published import DATA
from build_tools.exports._base import Bundle, collection

TITLES = {
    "en": "Publications for Zotero, Pandoc and citation processors (CSL-JSON)",
    "ru": "Публикации для Zotero, Pandoc и других программ цитирования (CSL-JSON)",
    "zh": "出版物书目，供 Zotero、Pandoc 等引文处理工具使用（CSL-JSON）",
}
USES = "Zotero, Pandoc, citation processors | Zotero, Pandoc, программы цитирования | Zotero、Pandoc 及各类引文处理工具"


@collection(name="csl-json", titles=TITLES, uses=USES)
def csl_file(bundle: Bundle) -> Iterator[Artifact]:
    """A list of items, one a publication, by id."""
    items = json.dumps(csl(publications(bundle.graph)), ensure_ascii=False, indent=1)
    yield Artifact.text(f"{DATA}/publications.csl.json", items + "\n", "application/vnd.citationstyles.csl+json")
