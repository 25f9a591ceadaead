"""The string under a field, taken apart: names and descriptions in each language."""

import inspect
import re
from dataclasses import dataclass
from typing import Final

from build_tools.core.languages import CODES, DEFAULT

MARKED: Final = re.compile(rf"^({'|'.join(CODES)}): ")


@dataclass(frozen=True, kw_only=True)
class FieldDoc:
    """Names and descriptions of a field, by language."""

    titles: dict[str, str]
    descriptions: dict[str, str]


def field_doc(text: str) -> FieldDoc:
    """Take the string apart.

    The first line holds the names, ``English | русский | 中文``; then paragraphs, English unless they begin with
    another language's code and a colon.
    """
    first, _, rest = inspect.cleandoc(text).partition("\n")
    titles = dict(zip(CODES, (name.strip() for name in first.split("|")), strict=False))
    descriptions: dict[str, list[str]] = {}
    for paragraph in rest.strip().split("\n"):
        marked = MARKED.match(paragraph)
        code = marked.group(1) if marked else DEFAULT.code
        descriptions.setdefault(code, []).append(paragraph[marked.end() :] if marked else paragraph)
    return FieldDoc(titles=titles, descriptions={code: " ".join(lines).strip() for code, lines in descriptions.items()})
