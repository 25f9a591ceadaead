"""The string under a field, taken apart: what it is called, what it means, an example to follow and one to avoid."""

import inspect
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from build_tools.core.languages import CODES, DEFAULT, by_language, language
from build_tools.reading import RawRecord, read_text
from build_tools.records import Vocabulary

KEYS: Final = (*CODES, "unit", "source", "good", "bad", "why")
_KEYED: Final = re.compile(rf"({'|'.join(KEYS)}):(?: |$)")
_WIDE: Final = "\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”《》—"
_BROKEN: Final = re.compile(rf"(?<=[{_WIDE}])\n(?=[{_WIDE}])")


class Whence(Vocabulary):
    """Where the values of a field come from.

    ru: Откуда берутся значения поля.
    zh: 字段的值从何而来。
    """

    PRINTED = "printed", "printed in the passage | указано в документе | 原文载明"
    AUTHORITY = "authority", "looked up with an authority | из справочного источника | 查自权威资料"
    OURS = "ours", "our wording or classification | наша формулировка или классификация | 本图谱的表述或分类"
    COMPUTED = "computed", "computed, never typed | вычисляется, не вводится | 由程序计算，不手工填写"


BY_MARK: Final[Mapping[str, tuple[Whence, ...]]] = {
    "fact": (Whence.PRINTED, Whence.AUTHORITY),
    "ours": (Whence.OURS,),
    "derived": (Whence.COMPUTED,),
}
"""Where a field's values come from when its string does not say."""


@dataclass(frozen=True, kw_only=True)
class FieldDoc:
    """What the string says; texts by language, absent where nothing is written."""

    titles: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    unit: dict[str, str] = field(default_factory=dict)
    source: tuple[str, ...] = ()
    """Words of `Whence`, and names of the standards or lists that the form follows."""
    good: str = ""
    """YAML of a value to follow."""
    bad: str = ""
    """YAML of a value that is refused."""
    why: dict[str, str] = field(default_factory=dict)
    """Why it is refused."""


def field_doc(text: str) -> FieldDoc:
    """Take the string under a field, or the docstring of a model or vocabulary, apart.

    The first line holds the names, ``English | русский | 中文``; the docstring of a model may leave it out. The
    paragraph after it is the description in English. After a blank line follow the rest, each on a line that begins
    with its key, in this order; a line that is indented continues the one before::

        Edition | Номер выпуска | 届次

        Which one of its series the event is, counted from 1.

        ru: description in Russian
        zh: description in Chinese,
          which is long
        unit: in three languages, only where there is one and no field holds it: degrees | градусы | 度
        source: where values come from, if not what the mark says: words of `Whence`, standards, joined by semicolons
        good: 6
        bad: "6th"
        why: what is wrong with it, in three languages
    """
    lines = inspect.cleandoc(text).split("\n")
    named = " | " in lines[0]
    parts: dict[str, list[str]] = {DEFAULT.code: []}
    key = DEFAULT.code
    for line in lines[1:] if named else lines:
        if found := _KEYED.match(line):
            key, line = found[1], line[found.end() :]  # noqa: PLW2901 -- the rest of the line is the line
        parts.setdefault(key, []).append(line.strip())
    said = {key: _joined(lines) for key, lines in parts.items()}
    return FieldDoc(
        titles=_languages(lines[0]) if named else {},
        descriptions={code: said[code] for code in CODES if said.get(code)},
        unit=_languages(said.get("unit", "")),
        source=tuple(filter(None, (one.strip() for one in said.get("source", "").split(";")))),
        good=said.get("good", ""),
        bad=said.get("bad", ""),
        why=_languages(said.get("why", "")),
    )


def example(yaml: str) -> Any:  # noqa: ANN401
    """Value that a ``good:`` or ``bad:`` line stands for, read as a record is read; tuples for lists.

    Raises:
        ValueError: the line is not YAML that a record could hold.
    """
    found = read_text("example", f"value: {yaml}\n".encode())
    if isinstance(found, RawRecord):
        return found.value["value"]
    raise ValueError(f"{yaml}: {found[0].message}")


def whence(mark: str, doc_source: tuple[str, ...], code: str) -> str:
    """Where a field's values come from, in words of a language; the names of standards stay as they are."""
    known = {str(one): one for one in Whence}
    said = doc_source if set(doc_source) & set(known) else (*map(str, BY_MARK.get(mark, ())), *doc_source)
    return language(code).separator.join(known[one].labels[code] if one in known else one for one in said)


def _languages(text: str) -> dict[str, str]:
    return by_language(text) if text else {}


def _joined(lines: list[str]) -> str:
    """Lines as one; Chinese ones meet without a space."""
    return _BROKEN.sub("", "\n".join(lines).strip()).replace("\n\n", " ").replace("\n", " ")
