"""What a field takes, in words of each language: ``list of references to organizations``."""

from collections.abc import Mapping
from typing import Final

from build_tools.core.languages import CODES, by_language, language
from build_tools.records import OWN, by_folder
from build_tools.schema.shape import Shape

WORDS: Final[Mapping[str, str]] = {
    "text": "own words in three languages | свои слова на трёх языках | 三种语言的自拟文字",
    "quantity": "number with unit and qualifier | число с единицей и уточнением | 带单位和限定词的数字",
    "date": "date (EDTF) | дата (EDTF) | 日期（EDTF）",
    "term": "one word of a list | слово из списка | 词表中的一项",
    "passage": "passage or authority | фрагмент или справочный источник | 段落或权威资料",
    "speaker": "path of a speaker, or unnamed … | путь говорящего или unnamed … | 说话人路径，或 unnamed …",
    "string": "one line of text | одна строка текста | 单行文本",
    "integer": "whole number | целое число | 整数",
    "number": "number | число | 数字",
    "boolean": "true or false | true или false | true 或 false",
    "names": "forms of a name by language | формы имени по языкам | 按语言列出的名称写法",
    "object": "group of fields | группа полей | 一组字段",
    "map": "reasons by field | причины по полям | 按字段列出的理由",
    "list": "list: {} | список: {} | 列表：{}",
    "ref": "reference: {} | ссылка: {} | 引用：{}",
    "refs": "list of references: {} | список ссылок: {} | 引用列表：{}",
    "or": "or | или | 或",
    "any": "a record of any type | запись любого типа | 任何类型的记录",
    "own": "a record of the same type | запись того же типа | 同类记录",
}
"""By the kind or the value of a shape; English, Russian, Chinese."""


def form(of: Shape) -> dict[str, str]:
    """What the field takes, by language."""
    return {code: _form(of, code) for code in CODES}


def _form(of: Shape, code: str) -> str:
    if of.kind == "list" and of.item is not None:
        if of.item.value == "ref":
            return _words("refs", code).format(_referred(of.item, code))
        return _words("list", code).format(_form(of.item, code))
    if of.value == "ref":
        return _words("ref", code).format(_referred(of, code))
    return _words(of.value if of.kind == "leaf" else of.kind, code)


def _referred(of: Shape, code: str) -> str:
    """Types that may be referred to, by their names."""
    if of.refs == (OWN,):
        return _words("own", code)
    types = by_folder()
    named = [types[folder].type_names()[code][0].lower() for folder in of.refs if folder in types]
    gap = language(code).gap
    return f"{gap}{_words('or', code)}{gap}".join(named) or _words("any", code)


def _words(key: str, code: str) -> str:
    return by_language(WORDS[key])[code]
