"""`facts` as somebody reads them in a spreadsheet: one language, no ids, every word written out."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from build_tools.core import languages
from build_tools.core.languages import CODES, Language
from build_tools.graph import Graph
from build_tools.records import by_folder
from build_tools.schema import Column, TableSpec
from build_tools.schema.table_schema import Cell, by_language, said
from build_tools.tables.in_words import time_in_words
from build_tools.tables.table import Table

Row = Mapping[str, Cell]
Read = Callable[[Row, Graph, str], Cell]

HOW: Final = {
    "printed": "printed in the source | сказано в источнике | 原文写明",
    "implied": "implied by the source | выводится из источника | 由原文间接推出",
    "looked up": "looked up elsewhere | взято из справочника | 另行查得",
}
ITSELF: Final = {
    "printed": "the source itself | сам источник | 来源本身",
    "implied": "the source itself | сам источник | 来源本身",
    "looked up": "the reference work | справочный источник | 权威资料",
}
"""Who speaks where nobody is quoted."""
CHECKED: Final = {
    "proved": "yes: the words stand in the source | да: слова есть в источнике | 是：原文中有此短语",
    "unproved": "not yet | ещё нет | 尚未",
    "authority": "in a reference work | по справочному источнику | 据权威资料",
}
MIND: Final = {
    "against": "The source speaks against this value. | Источник говорит против этого значения. | 来源与此值相反。",
    "judgement": "The source gives its opinion. | Источник выражает своё мнение. | 来源在表达自己的看法。",
    "bound": "A bound, not an exact number. | Это граница, а не точное число. | 这是界限，并非确数。",
    "unproved": "Nobody has shown a source yet. | Источник пока не указан. | 尚无来源。",
}
BOUNDS: Final = frozenset({"more_than", "at_least", "less_than", "at_most", "nearly", "about"})


@cache
def _in_language(text: str, code: str) -> str:
    """One of the texts joined by bars; asked for in every row."""
    return by_language(text)[code]


@cache
def _type_name(folder: str, code: str) -> str:
    return by_folder()[folder].type_names()[code][0]


def _worded(texts: Mapping[str, str], cell: Cell, code: str) -> Cell:
    return _in_language(texts[str(cell)], code) if cell is not None else None


def _mind(row: Row, _graph: Graph, code: str) -> Cell:
    found = [key for key in ("against", "judgement") if row[key]]
    found += ["bound"] if row["qualifier"] in BOUNDS else []
    found += ["unproved"] if row["standing"] is None else []
    return ("" if code == "zh" else " ").join(_in_language(MIND[key], code) for key in found) or None


def _type(row: Row, _graph: Graph, code: str) -> Cell:
    return _type_name(str(row["type"]), code)


def _place(row: Row, graph: Graph, code: str) -> Cell:
    return graph.label(f"places/{row['place']}", code)[0] if row["place"] else None


def _who(row: Row, _graph: Graph, code: str) -> Cell:
    return _in("said_by")(row, _graph, code) or _worded(ITSELF, row["how"], code)


def _topics(row: Row, graph: Graph, code: str) -> Cell:
    entry = graph.get(str(row["record"]))
    topics = entry.get("topics") or () if entry else ()
    return ("；" if code == "zh" else "; ").join(graph.label(f"topics/{one}", code)[0] for one in topics) or None


def _date(row: Row, _graph: Graph, code: str) -> Cell:
    return time_in_words(str(row["date"]), code) if row["date"] else None


def _in(name: str) -> Read:
    """The column of the language; English where nothing is written in it yet."""
    return lambda row, _graph, code: row[f"{name}_{code}"] or row[f"{name}_{CODES[0]}"]


class Spoken(NamedTuple):
    """A column of the sheet."""

    titles: str
    """In all languages, joined by bars, as the descriptions."""
    descriptions: str
    read: Read
    kind: str


def spoken(titles: str, descriptions: str, read: Read, *, kind: str = "string") -> Spoken:
    """A column of text, if not said otherwise."""
    return Spoken(titles, descriptions, read, kind)


COLUMNS: Final = (
    spoken(
        "About | О чём | 对象",
        "The event, place, person, statement … that the row is about. | "
        "Событие, место, лицо, утверждение…, о котором строка. | "
        "本行所述的活动、地点、人物、论断等。",
        _in("label"),
    ),
    spoken(
        "What is stated | Что указано | 事项",
        "Which property; within a list, of which item. | "
        "Какое свойство; в списке — чьё. | "
        "哪项属性；列表中并注明属于谁。",
        _in("field_title"),
    ),
    spoken(
        "Value | Значение | 值",
        "What is said of it. ‘More than 5’ is not 5. | "
        "Что о нём сказано. «Более 5» — это не 5. | "
        "所述内容。“超过5”不等于5。",
        _in("value"),
    ),
    spoken(
        "Unit | Единица | 单位",
        "What the number counts. | Что посчитано. | 数字所计的对象。",
        _in("unit"),
    ),
    spoken(
        "Words of the source | Слова источника | 原文短语",
        "The few words that say so, to the letter; … joins pieces. | "
        "Те слова, которые это говорят, дословно; … между частями. | "
        "原文中说明此值的几个词，逐字照录；各段以“…”相连。",
        lambda row, _graph, _code: row["phrase"],
    ),
    spoken(
        "Source | Источник | 来源",
        "The document or reference work. | Документ или справочный источник. | 文献或参考资料。",
        _in("source_label"),
    ),
    spoken(
        "Passage | Фрагмент | 段落",
        "Number of the paragraph in the document. | Номер абзаца в документе. | 文献中的段落编号。",
        lambda row, _graph, _code: row["passage"],
        kind="integer",
    ),
    spoken(
        "Who says so | Кто говорит | 说话人",
        "Whom the document quotes or passes on; else the document itself. | "
        "Чьи слова передаёт документ; если ничьи — сам документ. | "
        "文献转述了谁的话；未转述他人时，即文献本身。",
        _who,
    ),
    spoken(
        "How it is known | Откуда известно | 依据方式",
        "Printed in the source, implied by it, or looked up elsewhere. | "
        "Сказано в источнике, выведено из него или взято из справочника. | "
        "原文写明、由原文推出，或另行查得。",
        lambda row, _graph, code: _worded(HOW, row["how"], code),
    ),
    spoken(
        "Why implied | Почему выводится | 推出理由",
        "Only for what is implied. | Только для того, что выводится. | 仅用于间接推出的值。",
        _in("reason"),
    ),
    spoken(
        "Words checked | Слова сверены | 短语核对",
        "Whether the words were found in the document, by machine. | "
        "Найдены ли слова в документе (машинная сверка). | "
        "是否已由程序在文献中找到该短语。",
        lambda row, _graph, code: _worded(CHECKED, row["standing"], code),
    ),
    spoken(
        "Mind | Обратите внимание | 注意",
        "What to know before you quote it. | Что учесть, прежде чем цитировать. | 引用前须知。",
        _mind,
    ),
    spoken(
        "Date | Дата | 日期",
        "Date of the event or statement: year-month-day, as far as known. | "
        "Дата события или утверждения: год-месяц-день, насколько известно. | "
        "活动或论断的日期：年-月-日，以已知为限。",
        _date,
    ),
    spoken(
        "Place | Место | 地点",
        "Place of the event. | Место события. | 活动地点。",
        _place,
    ),
    spoken(
        "Topics | Темы | 主题",
        "Topics of the atlas that show it; to filter by one: “contains”. | "
        "Темы атласа, к которым это относится; фильтр по одной — «содержит». | "
        "在图谱中所属的主题；按单个主题筛选时请用“包含”。",
        _topics,
    ),
    spoken(
        "Kind | Вид | 类别",
        "Kind of record. | Вид записи. | 记录的类别。",
        _type,
    ),
    spoken(
        "Number | Число | 数字",
        "The bare number, to sort by; of a range, the lower one. | "
        "Само число, для сортировки; у диапазона — меньшее. | "
        "纯数字，供排序；区间取较小者。",
        lambda row, _graph, _code: row["amount"],
        kind="number",
    ),
    spoken(
        "Address | Адрес | 网址",
        "Where the document was published. | Где документ опубликован. | 文献的发布网址。",
        lambda row, _graph, _code: row["source_url"],
    ),
    spoken(
        "Page | Страница | 页面",
        "Where the site shows it; the site's address goes before it. | "
        "Где это на сайте; перед этим — адрес сайта. | "
        "在网站上的页面；前面加上网站地址。",
        lambda row, _graph, code: f"{languages.language(code).base}{row['page']}",
    ),
    spoken(
        "Key | Ключ | 键",
        "The same row in facts.csv. | Та же строка в facts.csv. | facts.csv 中的同一行。",
        lambda row, _graph, _code: row["fact"],
    ),
)
"""What it is, what is said of it, who says so, how surely; last what only some readers need."""


def facts_in_words(facts: Table, graph: Graph, language: Language) -> Table:
    """The same rows in the same order, under headers in the language."""
    rows = tuple(tuple(one.read(row, graph, language.code) for one in COLUMNS) for row in facts.each())
    return Table(spec=_spec(facts, language), rows=rows)


def _spec(facts: Table, language: Language) -> TableSpec:
    return TableSpec(
        name=f"facts.{language.code}",
        titles=facts.spec.titles,
        descriptions=facts.spec.descriptions,
        columns=tuple(_columns(language.code)),
        primary_key=(by_language(COLUMNS[-1].titles)[language.code],),
    )


def _columns(code: str) -> Iterator[Column]:
    for one in COLUMNS:
        title = by_language(one.titles)[code]
        yield said((title, title, by_language(one.descriptions)[code]), str, kind=one.kind, required=False)
