"""What the head of a page tells search engines of the dataset: its description, cut down to what most people load."""

import json
from posixpath import relpath
from typing import Any, Final

from build_tools.core.embedding import as_json
from build_tools.core.published import DATA
from build_tools.pages.setting import Sheet

FACTS: Final = "facts"
TOLD_AT_LENGTH: Final = ("variableMeasured", "measurementTechnique")
"""Of what is long, a head says what is in the language of its page."""


def metadata(sheet: Sheet) -> str:
    """The published description as JSON-LD for this page; empty where none is published.

    Addresses in it are relative to the folder of the data, so the page says where that is. Of its many files the head
    names those that hold everything, and the table of facts.
    """
    text = sheet.setting.about.metadata
    if not text:
        return ""
    made: dict[str, Any] = json.loads(text)
    wanted = {relpath(one.path, DATA) for one in sheet.setting.published if one.table in {"", FACTS}}
    made["@context"] = {"@base": sheet.file(f"{DATA}/"), **made["@context"]}
    made["distribution"] = [one for one in made["distribution"] if one["contentUrl"] in wanted]
    made["dcat:distribution"] = [one["@id"] for one in made["distribution"]]
    made |= {name: _spoken(made[name], sheet.setting.language.tag) for name in TOLD_AT_LENGTH if name in made}
    return as_json(made, indent=None)


def _spoken(said: Any, tag: str) -> Any:  # noqa: ANN401 - JSON of any shape
    """The same without literals in other languages."""
    if isinstance(said, list):
        return [_spoken(one, tag) for one in said if not isinstance(one, dict) or one.get("@language", tag) == tag]
    return {name: _spoken(one, tag) for name, one in said.items()} if isinstance(said, dict) else said
