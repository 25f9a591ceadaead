"""The publications as BibTeX, for LaTeX and for reference managers."""

from collections.abc import Iterator

from build_tools.bibliography import publications
from build_tools.bibliography.bibtex import bibtex
from build_tools.core.artifact import Artifact
from build_tools.core.published import DATA
from build_tools.exports._base import Bundle, collection

TITLES = {
    "en": "Publications for LaTeX and reference managers (BibTeX)",
    "ru": "Публикации для LaTeX и библиографических менеджеров (BibTeX)",
    "zh": "出版物书目，供 LaTeX 和文献管理软件使用（BibTeX）",
}
USES = (
    "LaTeX with BibTeX or biblatex, JabRef, Zotero | "
    "LaTeX с BibTeX или biblatex, JabRef, Zotero | "
    "LaTeX（BibTeX 或 biblatex）、JabRef、Zotero"
)


@collection(name="bibtex", titles=TITLES, uses=USES)
def bibtex_file(bundle: Bundle) -> Iterator[Artifact]:
    """One entry a publication, by id."""
    yield Artifact.text(f"{DATA}/publications.bib", bibtex(publications(bundle.graph)), "application/x-bibtex")
