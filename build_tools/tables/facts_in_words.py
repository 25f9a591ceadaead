"""`facts` as somebody reads them in a spreadsheet: one language, no ids, every word written out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from build_tools.core.languages import CODES, Language, by_language, language
from build_tools.graph import Graph, How
from build_tools.records import by_folder
from build_tools.schema import Column, TableSpec
from build_tools.schema.table_schema import Cell, string
from build_tools.tables.in_words import time_in_words
from build_tools.tables.table import Table

Columns = Mapping[str, Sequence[Cell]]
"""Cells of `facts`, by the name of their column."""
Read = Callable[[Columns, Graph, str], Iterable[Cell]]
"""From `facts` to a column of the sheet, in the language with the code."""
Tell = Callable[[str, Graph, str], Cell]
"""One cell in words."""

HOW: Final[Mapping[str, str]] = {
    How.PRINTED: "printed in the source | прямо указано в источнике | 原文载明",
    How.IMPLIED: "implied by the source | выводится из источника | 由原文间接推出",
    How.LOOKED_UP: "looked up elsewhere | взято из справочного источника | 查自权威资料",
}
ITSELF: Final[Mapping[str, str]] = {
    How.PRINTED: "the source itself | сам источник | 来源本身",
    How.IMPLIED: "the source itself | сам источник | 来源本身",
    How.LOOKED_UP: "the reference work | справочный источник | 权威资料",
}
"""Who speaks where nobody is quoted."""
CHECKED: Final = {
    "proved": "yes: the words stand in the source | да: слова есть в источнике | 是：原文中有此短语",
    "unproved": "not yet | ещё нет | 尚未核对",
    "authority": "in a reference work | по справочному источнику | 据权威资料",
}
MIND: Final = {
    "against": "The source speaks against this value. | Источник говорит против этого значения. | 来源与此值相抵触。",
    "judgement": "The source gives its opinion. | Здесь источник сам оценивает или обобщает. | 来源在表达自己的看法。",
    "bound": (
        "A bound or an estimate, not an exact number. | Граница или приблизительное число, не точное. "
        "| 界限或约数，并非确数。"
    ),
    "sourceless": "Nobody has shown a source yet. | Источник пока не указан. | 尚无来源。",
}
BOUNDS: Final = frozenset({"more_than", "at_least", "less_than", "at_most", "nearly", "about"})


def _same(name: str) -> Read:
    """The column as it is."""
    return lambda facts, _graph, _code: facts[name]


def _in(name: str) -> Read:
    """The column of the language; English where nothing is written in it yet."""

    def read(facts: Columns, _graph: Graph, code: str) -> Iterable[Cell]:
        both = zip(facts[f"{name}_{code}"], facts[f"{name}_{CODES[0]}"], strict=True)
        return (own or english for own, english in both)

    return read


def _told(name: str, tell: Tell) -> Read:
    """The column in words: each cell told once, however often it stands there."""

    def read(facts: Columns, graph: Graph, code: str) -> Iterable[Cell]:
        words = {cell: None if cell is None else tell(str(cell), graph, code) for cell in set(facts[name])}
        return map(words.__getitem__, facts[name])

    return read


def _from(texts: Mapping[str, str]) -> Tell:
    return lambda word, _graph, code: by_language(texts[word])[code]


def _labelled(folder: str) -> Tell:
    return lambda slug, graph, code: graph.label(f"{folder}/{slug}", code)[0]


def _type(folder: str, _graph: Graph, code: str) -> Cell:
    return by_folder()[folder].type_names()[code][0]


def _topics(path: str, graph: Graph, code: str) -> Cell:
    entry = graph.get(path)
    topics = entry.get("topics") or () if entry else ()
    return language(code).separator.join(graph.label(f"topics/{one}", code)[0] for one in topics) or None


def _who(facts: Columns, graph: Graph, code: str) -> Iterable[Cell]:
    """Whoever is quoted, else the source."""
    quoted, itself = (column(facts, graph, code) for column in (_in("said_by"), _told("how", _from(ITSELF))))
    return (said or own for said, own in zip(quoted, itself, strict=True))


def _mind(facts: Columns, _graph: Graph, code: str) -> Iterable[Cell]:
    words = {key: by_language(text)[code] for key, text in MIND.items()}
    keys = map(_to_mind, *(facts[name] for name in ("against", "judgement", "qualifier", "standing")))
    return (language(code).gap.join(words[key] for key in found) or None for found in keys)


@cache
def _to_mind(against: Cell, judgement: Cell, qualifier: Cell, standing: Cell) -> tuple[str, ...]:
    """Keys of `MIND`."""
    said = {
        "against": against,
        "judgement": judgement,
        "bound": qualifier in BOUNDS,
        "sourceless": standing is None,
    }
    return tuple(key for key, true in said.items() if true)


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
        "Событие, место, лицо, утверждение и т. д., к которому относится строка. | "
        "本行所述的活动、地点、人物、论断等。",
        _in("label"),
    ),
    spoken(
        "What is stated | Что указано | 事项",
        "Which property; within a list, of which item. | "
        "Какое свойство; в списке — и чьё. | "
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
        "Слова, которыми это сказано, дословно; … между частями. | "
        "原文中说明此值的几个词，逐字照录；各部分以“…”相连。",
        _same("phrase"),
    ),
    spoken(
        "Source | Источник | 来源",
        "The document or reference work. | Документ или справочный источник. | 文献或权威资料。",
        _in("source_label"),
    ),
    spoken(
        "Passage | Фрагмент | 段落",
        "Number of the passage in the document. | Номер фрагмента в документе. | 段落在文献中的编号。",
        _same("passage"),
        kind="integer",
    ),
    spoken(
        "Who says so | Кто это говорит | 说话人",
        "Whom the document quotes or passes on; else the document itself. | "
        "Чьи слова передаёт документ; если ничьи — сам документ. | "
        "文献转述了谁的话；未转述他人时，即文献本身。",
        _who,
    ),
    spoken(
        "How it is known | Откуда известно | 依据方式",
        "Printed in the source, implied by it, or looked up elsewhere. | "
        "Указано в источнике, выводится из него или взято из справочного источника. | "
        "原文载明、由原文间接推出，或查自权威资料。",
        _told("how", _from(HOW)),
    ),
    spoken(
        "Why implied | Почему выводится | 推出理由",
        "Only for what is implied. | Только для того, что выводится. | 仅用于间接推出的值。",
        _in("reason"),
    ),
    spoken(
        "Words checked | Слова сверены | 短语核对",
        "Whether the words were found in the document, by machine. | "
        "Нашла ли программа эти слова в документе. | "
        "是否已由程序在文献中找到该短语。",
        _told("standing", _from(CHECKED)),
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
        _told("date", lambda date, _graph, code: time_in_words(date, code)),
    ),
    spoken(
        "Place | Место | 地点",
        "Place of the event. | Место события. | 活动地点。",
        _told("place", _labelled("places")),
    ),
    spoken(
        "Topics | Темы | 主题",
        "Topics of the atlas that show it; to filter by one: “contains”. | "
        "Темы атласа, к которым это относится; фильтр по одной — «содержит». | "
        "在图谱中所属的主题；按单个主题筛选时请用“包含”。",
        _told("record", _topics),
    ),
    spoken(
        "Type | Тип | 类型",
        "Type of record. | Тип записи. | 记录的类型。",
        _told("type", _type),
    ),
    spoken(
        "Number | Число | 数字",
        "The bare number, to sort by; of a range, the lower one. | "
        "Само число, для сортировки; у диапазона — меньшее. | "
        "纯数字，供排序；区间取较小者。",
        _same("amount"),
        kind="number",
    ),
    spoken(
        "Address | Адрес | 网址",
        "Where the document was published. | Где документ опубликован. | 文献的发布网址。",
        _same("source_url"),
    ),
    spoken(
        "Page | Страница | 页面",
        "Where the site shows it; before an address without https:// goes that of the site. | "
        "Страница сайта; если она указана без https://, перед ней нужен адрес сайта. | "
        "在网站上的页面；地址不带 https:// 时，前面加上网站地址。",
        _same("page"),
    ),
    spoken(
        "Key | Ключ | 键",
        "The same row in facts.csv. | Та же строка в facts.csv. | facts.csv 中的同一行。",
        _same("fact"),
    ),
)
"""What it is, what is said of it, who says so, how surely; last what only some readers need."""


def facts_in_words(facts: Table, graph: Graph, language: Language, site: str = "") -> Table:
    """The same rows in the same order, under headers in the language; pages with the address of the site in front."""
    cells = dict(facts.columns())
    cells["page"] = tuple(f"{site}{language.base}{page}" for page in cells["page"])
    rows = tuple(zip(*(one.read(cells, graph, language.code) for one in COLUMNS), strict=True))
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
        titles, descriptions = by_language(one.titles), by_language(one.descriptions)
        spec = string(titles[code], titles[code], descriptions[code]) | {"type": one.kind}
        yield Column(spec=spec, read=str, titles=titles, descriptions=descriptions)
