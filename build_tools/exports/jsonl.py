"""JSON Lines: an object a row, for tools that read a line at a time."""

import io

from build_tools.exports._base import exporter
from build_tools.exports._json_text import json_rows
from build_tools.tables import Table


def streamed(table: Table) -> bool:
    """Whether anybody would read it line by line: what stands for itself, and no list taken out of its records."""
    return table.name in {"facts", "records"} or bool(table.spec.folder and not table.spec.unfolds)


@exporter(
    name="jsonl",
    title="JSON Lines",
    media_type="application/jsonl",
    folder="jsonl",
    takes=streamed,
    uses=(
        "jq, search engines, language models: a row at a time | "
        "jq, поисковые движки, языковые модели: построчно | "
        "jq、搜索引擎、语言模型等逐行读取"
    ),
)
def jsonl_file(table: Table) -> bytes:
    """The rows of the JSON file without its brackets and commas."""
    out = io.BytesIO()
    out.writelines(f"{row}\n".encode() for row in json_rows(table))
    return out.getvalue()
