"""The publications as RIS, which every reference manager imports."""

from collections.abc import Iterator

from build_tools.bibliography import publications
from build_tools.bibliography.ris import ris
from build_tools.core.artifact import Artifact
from build_tools.core.published import DATA
from build_tools.exports._base import Bundle, collection

TITLES = {
    "en": "Publications for reference managers (RIS)",
    "ru": "Публикации для библиографических менеджеров (RIS)",
    "zh": "出版物书目，供文献管理软件导入（RIS）",
}
USES = (
    "Zotero, EndNote, Mendeley, NoteExpress | "
    "Zotero, EndNote, Mendeley, NoteExpress | "
    "Zotero、EndNote、Mendeley、NoteExpress"
)


@collection(name="ris", titles=TITLES, uses=USES)
def ris_file(bundle: Bundle) -> Iterator[Artifact]:
    """One reference a publication, by id."""
    yield Artifact.text(
        f"{DATA}/publications.ris", ris(publications(bundle.graph)), "application/x-research-info-systems"
    )
