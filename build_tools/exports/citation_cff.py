"""CITATION.cff: how to cite the dataset as a whole."""

from collections.abc import Iterator

from build_tools.bibliography.cff import citation_file
from build_tools.core.artifact import Artifact
from build_tools.core.published import DATA
from build_tools.exports._base import Bundle, collection

TITLES = {
    "en": "How to cite the dataset (CITATION.cff)",
    "ru": "Как цитировать набор данных (CITATION.cff)",
    "zh": "数据集引用信息（CITATION.cff）",
}
USES = (
    "repositories such as GitHub and Zenodo; whoever cites the dataset | "
    "репозитории, например GitHub и Zenodo; все, кто ссылается на набор данных | "
    "GitHub、Zenodo 等平台；引用本数据集的人"
)


@collection(name="cff", titles=TITLES, uses=USES)
def citation_cff(bundle: Bundle) -> Iterator[Artifact]:
    """One file, the same that stands at the root of the repository."""
    yield Artifact.text(f"{DATA}/CITATION.cff", citation_file(bundle.package, bundle.graph), "application/yaml")
