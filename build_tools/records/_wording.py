"""Own words and attested names: what is written once a language."""

from typing import Any, ClassVar, Final, Self

from pydantic import GetJsonSchemaHandler, RootModel, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from build_tools.core.languages import CODES, DEFAULT
from build_tools.core.mend import Kind, Mend
from build_tools.core.nearest import nearest
from build_tools.records._fields import Line
from build_tools.records._marks import fact, ours
from build_tools.records._model import Model
from build_tools.records._vocabulary import Vocabulary

ALIASES: Final = {"cn": "zh", "ch": "zh", "chi": "zh", "zho": "zh", "rus": "ru", "eng": "en", "us": "en", "gb": "en"}
"""Codes of countries and older standards that people type for a language."""


class LanguageMap(RootModel[dict[str, Any]]):
    """Base of what is written once a language; the language table says which there are."""

    meaning: ClassVar[str] = ""
    needed: ClassVar[tuple[str, ...]] = ()
    """Languages that are always there."""
    marked: ClassVar[bool] = False
    """Whether markers in it point at records."""

    @model_validator(mode="after")
    def _known(self) -> Self:
        for code in self.root:
            if code not in CODES:
                meant = ALIASES.get(code) or nearest(code, CODES)
                hint = Mend(text=meant, words="write '{text}'") if meant else f"use one of {', '.join(CODES)}"
                problem = f"the atlas has no language '{code}' (it has {', '.join(CODES)})"
                context = {"problem": problem, "seen": code, "hint": hint}
                raise PydanticCustomError("language", "{problem}", context)
        return self

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """An object with one property a language of the table."""
        made = handler(schema)
        body = handler.resolve_ref_schema(made)
        item = body.pop("additionalProperties", {})
        body |= {
            "properties": dict.fromkeys(CODES, item),
            "additionalProperties": False,
            "x-value": cls.meaning,
        }
        if cls.needed:
            body["required"] = list(cls.needed)
        if cls.marked:
            body["x-markers"] = True
        return made


class Text(LanguageMap):
    """Own words on one line in each language; English is always there, the others may follow later."""

    root: dict[str, Line]
    meaning: ClassVar[str] = "text"
    needed: ClassVar[tuple[str, ...]] = (DEFAULT.code,)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if DEFAULT.code not in self.root:
            hint = Mend(kind=Kind.ADD, text=f"{DEFAULT.code}: ...", words="add a line `{text}`")
            raise PydanticCustomError("language", "the text in English ('en') is missing", {"hint": hint})
        return self

    def get(self, code: str) -> tuple[str, str]:
        """Text in the language asked for, else in English; with the code of the language that it is in."""
        return (self.root[code], code) if code in self.root else (self.root[DEFAULT.code], DEFAULT.code)


class NameKind(Vocabulary):
    """What a form of a name is.

    ru: Чем является форма названия или имени.
    zh: 名称写法的性质。
    """

    OFFICIAL = "official", "official name | официальное название | 正式名称"
    USUAL = "usual", "usual name | обычное название | 通用名称"
    ABBREVIATION = "abbreviation", "abbreviation | сокращение | 简称"
    FORMER = "former", "former name | прежнее название | 曾用名"
    SOURCE_WORDING = "source_wording", "as worded in the source | как в источнике | 来源中的写法"
    MISSPELLING = "misspelling", "misspelling in the source | опечатка в источнике | 来源中的误写"


class Name(Model):
    """One attested form of a name.

    ru: Одна засвидетельствованная форма названия или имени.
    zh: 一种有据可查的名称写法。
    """

    key: ClassVar[str] = "form"

    form: Line = fact(...)
    """Form | Форма | 写法

    The name exactly as it is attested.

    ru: Название или имя точно в том виде, в каком оно засвидетельствовано.
    zh: 与所据资料完全一致的名称。
    good: Sino-Russian EXPO
    bad: ""
    why: nothing is attested | форма не указана | 没有写出名称
    """
    kind: NameKind = ours(NameKind.USUAL)
    """Kind of form | Вид формы | 类别

    Official, usual, abbreviation, former, the source's own wording, or its misspelling.

    ru: Официальное, обычное, сокращение, прежнее, как в источнике или опечатка источника.
    zh: 正式名称、通用名称、简称、曾用名、来源写法或来源误写。
    good: source_wording
    bad: nickname
    why: a word of the list | слово из списка | 须取自词表
    """


class Names(LanguageMap):
    """Attested forms of a name, by language."""

    root: dict[str, tuple[Name, ...]]
    meaning: ClassVar[str] = "names"
