"""One archive with the whole package, as it lies in its folder: the same files make the same bytes."""

import io
import zipfile
from collections.abc import Iterator
from typing import Final

from build_tools.core.artifact import Artifact
from build_tools.core.published import DATA, DOWNLOAD
from build_tools.exports._base import Bundle, collection

TITLES: Final = {"en": "Everything in one archive", "ru": "Всё одним архивом", "zh": "全部内容（单个压缩包）"}
BEGINNING: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format knows; what was written when is no one's concern."""
READABLE: Final = 0o100644 << 16
"""A plain file that everybody may read, whatever the machine's habits are."""
STORED: Final = (".xlsx", ".parquet", ".zip")
"""What is compressed already."""


@collection(
    name="zip",
    titles=TITLES,
    last=1,
    uses=(
        "whoever wants it all, or to keep it: unpack it, and read README.txt | "
        "всем, кому нужно всё сразу или надолго: распакуйте и откройте README.ru.txt | "
        "需要全部内容或长期保存者：解压后先读 README.zh.txt"
    ),
)
def archive(bundle: Bundle) -> Iterator[Artifact]:
    """Everything under ``data/``, in a folder named after package and version."""
    package = bundle.package
    folder = f"{package.name}-{package.version}"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as pack:
        for one in sorted(bundle.made, key=lambda made: made.path):
            if one.path.startswith(f"{DATA}/"):
                with pack.open(_entry(f"{folder}/{one.path.removeprefix(f'{DATA}/')}", one.size), "w") as file:
                    file.writelines(one.pieces())
    yield Artifact(path=f"{DOWNLOAD}/{package.name}.zip", content=out.getvalue(), media_type="application/zip")


def _entry(path: str, size: int) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(path, BEGINNING)
    made.file_size = size
    made.compress_type = zipfile.ZIP_STORED if path.endswith(STORED) else zipfile.ZIP_DEFLATED
    made.external_attr = READABLE
    made.create_system = 3
    return made
