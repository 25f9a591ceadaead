"""A first guess at what each passage of a document is; whoever fills in the card corrects it."""

import re
from collections.abc import Iterable
from typing import Final

from build_tools.proof import Passage
from build_tools.records import Role

_LABEL_WORDS: Final = 8
"""At most: a label, a button, a date line."""
_TITLE_WORDS: Final = 40
_SENTENCE_END: Final = re.compile(r"[.!?…。！？][\"'»”’)\]]*$")
_METADATA: Final = re.compile(
    r"^\W*(?:updated|published|date|issn|isbn|doi|e?issn|key ?words|publisher|language|source"
    r"|опубликовано|обновлено|дата|ключевые слова|издатель|источник|更新|发布|日期|关键词|来源|出版)\b",
    re.IGNORECASE,
)
_YEAR: Final = r"(?:19|20)\d{2}"
_REFERENCE: Final = re.compile(
    rf"doi\.org/10\.|\bdoi:? ?10\.|\({_YEAR}[a-z]?\)\.|//.*\b{_YEAR}\b|\b{_YEAR};\d|\[текст\]|\bet al\."
    rf"|{_YEAR}\s*[.,–—-]+\s*(?:vol|т|№|no)\b",
    re.IGNORECASE | re.DOTALL,
)


def guess_roles(passages: Iterable[Passage]) -> tuple[Role, ...]:
    """A role for each passage, in order; what nothing speaks for is content."""
    roles: list[Role] = []
    title = ""
    for passage in passages:
        role = Role.TITLE if passage.sha256 == title else _role(passage)
        if role is Role.TITLE and not title:
            title = passage.sha256
        roles.append(role)
    return tuple(roles)


def _role(passage: Passage) -> Role:
    label = passage.words <= _LABEL_WORDS
    if label and _METADATA.search(passage.text):
        return Role.METADATA
    if not label and _METADATA.search(passage.text) and "\n" not in passage.text and "." not in passage.text:
        return Role.METADATA
    if not label and _REFERENCE.search(passage.text):
        return Role.REFERENCE
    if passage.number == 1 and passage.words <= _TITLE_WORDS and not _SENTENCE_END.search(passage.text):
        return Role.TITLE
    return Role.FURNITURE if label and not _SENTENCE_END.search(passage.text) else Role.CONTENT
