"""Numbers as sources say them: with a unit, and with how surely."""

from typing import Annotated, ClassVar, Final, Self

from pydantic import WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from build_tools.core.mend import Kind, Mend
from build_tools.records._marks import fact
from build_tools.records._model import Model
from build_tools.records._vocabulary import Vocabulary


class Qualifier(Vocabulary):
    """How surely a number is said.

    ru: Насколько точно названо число.
    zh: 数字的确定程度。
    """

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
    """What is counted or measured; currencies are ISO 4217 codes.

    ru: Что посчитано или измерено; валюты обозначены кодами ISO 4217.
    zh: 计数或计量的对象；货币用 ISO 4217 代码。
    """

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
    PROVINCES = "provinces", "provinces | провинций | 个省份", "province* провинц* 省"
    READERS = "readers", "readers | читателей | 位读者", "reader* читател* 读者"
    REPRESENTATIVES = (
        "representatives",
        "representatives | представителей | 名代表",
        "representative* представител* 代表",
    )
    YEARS = "years", "years | лет | 年", "year* лет год* 年"


def _misfit(problem: str, hint: Mend) -> PydanticCustomError:
    return PydanticCustomError("quantity", "{problem}", {"problem": problem, "hint": hint})


def _add(line: str) -> Mend:
    return Mend(kind=Kind.ADD, text=line)


def _drop(field: str) -> Mend:
    return Mend(kind=Kind.DROP, at=(field,), words=f"drop `{field}`")


Number = Annotated[int | float, WithJsonSchema({"type": "number"})]
"""A number; whole ones stay whole."""


class Quantity(Model):
    """A number with its unit and with how surely it is said; a bound stays a bound.

    ru: Число с единицей и степенью точности; граница остаётся границей.
    zh: 数字及其单位和确定程度；界限不当作确数。
    """

    meaning: ClassVar[str] = "quantity"

    amount: Number | None = fact()
    """Amount | Число | 数值

    In the base unit, without scale words: 100000000000, not "100 billion".

    ru: В основной единице, без слов «тысяча», «миллиард»: 100000000000.
    zh: 以基本单位计，不带“亿”“万”等数量级：100000000000。
    good: 1246
    bad: 1.2 thousand
    why: digits alone | одни цифры | 只写数字
    """
    upper: Number | None = fact()
    """Upper bound | Верхняя граница | 上限

    Only with the qualifier `between`.

    ru: Только с уточнением `between`.
    zh: 仅与限定词 `between` 连用。
    good: 1300
    bad: "1300"
    why: a number stands without quotes | число пишется без кавычек | 数字不加引号
    """
    qualifier: Qualifier = fact(Qualifier.EXACT)
    """Qualifier | Уточнение | 限定

    How the source hedges the number; `more_than` is an open lower bound.

    ru: Как источник уточняет число; `more_than` — открытая нижняя граница.
    zh: 来源对数字的限定；`more_than` 表示不含端点的下限。
    good: between
    bad: over
    why: a word of the list: more_than | слово из списка: more_than | 须取自词表：more_than
    """
    unit: Unit = fact(...)
    """Unit | Единица | 单位

    What is counted, or the currency.

    ru: Что посчитано, или валюта.
    zh: 计数对象，或货币。
    source: printed; ISO 4217
    good: enterprises
    bad: dollars
    why: the code of the currency: USD | код валюты: USD | 用货币代码：USD
    """

    @model_validator(mode="after")
    def _fits(self) -> Self:
        bare = self.qualifier in WITHOUT_AMOUNT
        if bare and self.amount is not None:
            raise _misfit(f"'{self.qualifier}' says that the source gives no number", _drop("amount"))
        if not bare and self.amount is None:
            raise _misfit(f"'{self.qualifier}' needs a number", _add("amount: ..."))
        if self.upper is None and self.qualifier is Qualifier.BETWEEN:
            raise _misfit("'between' needs a number on each side: `amount` and `upper`", _add("upper: ..."))
        if self.upper is not None and self.qualifier is not Qualifier.BETWEEN:
            stated = "qualifier" in self.model_fields_set
            between = Mend(text="between", at=("qualifier",), words="write `qualifier: {text}`, or drop `upper`")
            problem = f"`upper` belongs to the qualifier 'between', and this one is '{self.qualifier}'"
            raise _misfit(problem, between if stated else _add("qualifier: between"))
        return self
