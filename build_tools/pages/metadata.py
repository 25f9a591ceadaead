"""What the head of a page tells search engines of the dataset: its description, cut down to what most people load."""

import json
from posixpath import relpath
from typing import Any, Final

from build_tools.core.embedding import as_json
from build_tools.pages.setting import Sheet

FOLDER: Final = "data/"
FACTS: Final = "facts"


def metadata(sheet: Sheet) -> str:
    """The published description as JSON-LD for this page; empty where none is published.

    Addresses in it are relative to the folder of the data, so the page says where that is. Of its many files the head
    names those that hold everything, and the table of facts.
    """
    text = sheet.setting.about.metadata
    if not text:
        return ""
    made: dict[str, Any] = json.loads(text)
    wanted = {relpath(one.path, FOLDER) for one in sheet.setting.published if one.table in {"", FACTS}}
    made["@context"] = {"@base": sheet.file(FOLDER), **made["@context"]}
    made["distribution"] = [one for one in made["distribution"] if one["contentUrl"] in wanted]
    made["dcat:distribution"] = [one["@id"] for one in made["distribution"]]
    return as_json(made)
