"""Named types: a form that recurs in records has one name, one pattern and one explanation."""

import re
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import AfterValidator, GetJsonSchemaHandler, RootModel, StringConstraints, WithJsonSchema, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from build_tools.core import edtf
from build_tools.core.languages import CODES, DEFAULT
from build_tools.core.nearest import nearest
from build_tools.records._marks import fact, ours
from build_tools.records._model import Model
from build_tools.records._vocabulary import Vocabulary

SLUG: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
SLUG_MAX: Final = 64
LINE: Final = r"^\S(.*\S)?$"
URL: Final = r"^https?://[^\s<>\"'`\\]+$"
PATH: Final = r"^[a-z_]+/[a-z0-9]+(-[a-z0-9]+)*$"

PATTERNS: Final = {
    SLUG: ("not an id", "lower-case Latin letters and digits, joined by single hyphens: most-china"),
    LINE: ("not one line, or it has white space at its ends", "write it on one line, without spaces around it"),
    URL: ("not an address", "an address begins with https:// or http://, and has no spaces"),
    PATH: ("not the path of a record", "write its folder and its id: places/harbin"),
}
"""What a text that breaks a pattern is, and what to write instead."""

Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=SLUG_MAX)]
"""Lower-case Latin letters, digits and single hyphens, at most 64 characters."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=2000, pattern=LINE)]
"""Text on one line, without white space at its ends."""


class Ref:
    """Marks a string as a reference to a record; `Annotated[Slug, Ref("places")]` takes a bare id of that folder.

    Several folders, or none for any, take the path ``folder/id``.
    """

    def __init__(self, *folders: str) -> None:
        """Folders that may be referred to."""
        self.folders = folders

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """``x-ref``: the folders, ``*`` for any."""
        return handler(schema) | {"x-value": "ref", "x-ref": list(self.folders) or ["*"]}


AnyPath = Annotated[str, StringConstraints(pattern=PATH, max_length=SLUG_MAX + 32), Ref()]
"""Path of a record of any type: ``places/heilongjiang``."""


def _edtf(text: str) -> str:
    try:
        edtf.parse(text)
    except edtf.EdtfError as error:
        kind = "edtf_reversed" if error.fault is edtf.Fault.REVERSED else "edtf"
        raise PydanticCustomError(kind, "{problem}", {"problem": error.message, "hint": error.hint}) from error
    return text


Date = Annotated[
    str,
    AfterValidator(_edtf),
    WithJsonSchema({"type": "string", "format": "edtf", "x-value": "date", "maxLength": 64}),
]
"""Date in EDTF (ISO 8601-2): ``2018``, ``2016-06``, ``2019-06-15/2019-06-19``, ``2018/..``, ``2018~``; never padded."""

Url = Annotated[str, StringConstraints(pattern=URL, max_length=2000)]
"""Address that begins with ``https://`` or ``http://``."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 in lower-case hexadecimal."""


ALIASES: Final = {"cn": "zh", "ch": "zh", "chi": "zh", "zho": "zh", "rus": "ru", "eng": "en", "us": "en", "gb": "en"}
"""Codes of countries and older standards that people type for a language."""


class LanguageMap(RootModel[dict[str, Any]]):
    """Base of what is written once a language; the language table says which there are."""

    meaning: ClassVar[str] = ""
    needed: ClassVar[tuple[str, ...]] = ()
    """Languages that are always there."""

    @model_validator(mode="after")
    def _known(self) -> Self:
        for code in self.root:
            if code not in CODES:
                meant = ALIASES.get(code) or nearest(code, CODES)
                hint = f"write '{meant}'" if meant else f"one of {', '.join(CODES)}"
                raise PydanticCustomError(
                    "language", "the atlas has no language '{seen}'", {"seen": code, "hint": hint}
                )
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
        return made


class Text(LanguageMap):
    """Own words on one line in each language; English is always there, the others may follow later."""

    root: dict[str, Line]
    meaning: ClassVar[str] = "text"
    needed: ClassVar[tuple[str, ...]] = (DEFAULT.code,)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if DEFAULT.code not in self.root:
            hint = "add a line `en: ...`"
            raise PydanticCustomError("language", "the text in English ('en') is missing", {"hint": hint})
        return self

    def get(self, code: str) -> tuple[str, str]:
        """Text in the language asked for, else in English; with the code of the language that it is in."""
        return (self.root[code], code) if code in self.root else (self.root[DEFAULT.code], DEFAULT.code)


class NameKind(Vocabulary):
    """What a form of a name is."""

    OFFICIAL = "official", "official name | официальное название | 正式名称"
    USUAL = "usual", "usual name | обычное название | 通用名称"
    ABBREVIATION = "abbreviation", "abbreviation | сокращение | 简称"
    FORMER = "former", "former name | прежнее название | 曾用名"
    SOURCE_WORDING = "source_wording", "as worded in the source | как в источнике | 来源中的写法"
    MISSPELLING = "misspelling", "misspelling in the source | опечатка в источнике | 来源中的误写"


class Name(Model):
    """One attested form of a name."""

    key: ClassVar[str] = "form"

    form: Line = fact(...)
    """Form | Форма | 写法

    The name exactly as it is attested.
    """
    kind: NameKind = ours(NameKind.USUAL)
    """Kind of form | Вид формы | 类别

    Official, usual, abbreviation, former, the source's own wording, or its misspelling.
    """


class Names(LanguageMap):
    """Attested forms of a name, by language."""

    root: dict[str, tuple[Name, ...]]
    meaning: ClassVar[str] = "names"


class Qualifier(Vocabulary):
    """How surely a number is said."""

    EXACT = "exact", "exactly | ровно | 正好"
    MORE_THAN = "more_than", "more than | более | 超过"
    AT_LEAST = "at_least", "at least | не менее | 不少于"
    LESS_THAN = "less_than", "less than | менее | 少于"
    AT_MOST = "at_most", "at most | не более | 不超过"
    NEARLY = "nearly", "nearly | почти | 近"
    ABOUT = "about", "about | около | 约"
    BETWEEN = "between", "between | от – до | 介于"
    INCREASED = "increased", "increased, no number given | увеличилось, число не названо | 有所增加，未给出数字"
    DECREASED = "decreased", "decreased, no number given | уменьшилось, число не названо | 有所减少，未给出数字"
    UNQUANTIFIED = "unquantified", "no number given | число не названо | 未给出数字"


WITHOUT_AMOUNT: Final = (Qualifier.INCREASED, Qualifier.DECREASED, Qualifier.UNQUANTIFIED)


class Unit(Vocabulary):
    """What is counted or measured; currencies are ISO 4217 codes."""

    USD = "USD", "US dollars | долларов США | 美元", "$ usd dollar* доллар* 美元"
    ADMINISTRATIVE_UNITS = (
        "administrative_units",
        "administrative units | административных единиц | 个行政单位",
        "administrative units",
    )
    CITATIONS = "citations", "citations | цитирований | 次引用", "citation* цитирован* 引用"
    ENTERPRISES = "enterprises", "enterprises | предприятий | 家企业", "enterprise* предприят* 企业"
    MECHANISMS = "mechanisms", "mechanisms | механизмов | 个机制", "mechanism* механизм* 机制"
    MEETINGS = "meetings", "meetings | заседаний | 次会议", "meeting* заседан* 会议"
    MEMBERS = "members", "members | участников | 个成员", "member* участник* член* 成员"
    PAGES = "pages", "pages | страниц | 页", "p pages с стр 页"
    PROVINCES = "provinces", "provinces | провинций | 个省", "province* провинц* 省"
    READERS = "readers", "readers | читателей | 位读者", "reader* читател* 读者"
    REPRESENTATIVES = (
        "representatives",
        "representatives | представителей | 名代表",
        "representative* представител* 代表",
    )
    YEARS = "years", "years | лет | 年", "year* лет год* 年"


def _misfit(problem: str, hint: str) -> PydanticCustomError:
    return PydanticCustomError("quantity", "{problem}", {"problem": problem, "hint": hint})


Number = Annotated[int | float, WithJsonSchema({"type": "number"})]
"""A number; whole ones stay whole."""


class Quantity(Model):
    """A number with its unit and with how surely it is said; a bound stays a bound."""

    meaning: ClassVar[str] = "quantity"

    amount: Number | None = fact()
    """Amount | Число | 数值

    In the base unit, without scale words: 100000000000, not "100 billion".
    """
    upper: Number | None = fact()
    """Upper bound | Верхняя граница | 上限

    Only with the qualifier `between`.
    """
    qualifier: Qualifier = fact(Qualifier.EXACT)
    """Qualifier | Уточнение | 限定

    How the source hedges the number; `more_than` is an open lower bound.
    """
    unit: Unit = fact(...)
    """Unit | Единица | 单位

    What is counted, or the currency.
    """

    @model_validator(mode="after")
    def _fits(self) -> Self:
        bare = self.qualifier in WITHOUT_AMOUNT
        if bare and self.amount is not None:
            raise _misfit(f"'{self.qualifier}' says that the source gives no number", "drop `amount`")
        if not bare and self.amount is None:
            raise _misfit(f"'{self.qualifier}' needs a number", "add `amount`")
        if (self.upper is not None) != (self.qualifier is Qualifier.BETWEEN):
            raise _misfit("`upper` and the qualifier 'between' belong together", "give both or neither")
        return self


HAN: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
"""A Han character."""
