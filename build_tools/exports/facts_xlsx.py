"""`facts` as a workbook in each language: the table, a row explained, and the codebook."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from build_tools.core.artifact import Artifact
from build_tools.core.languages import LANGUAGES, Language, by_language
from build_tools.core.published import DATA
from build_tools.exports._base import Bundle, collection
from build_tools.exports._looks import Looks
from build_tools.exports._workbook import MEDIA_TYPE, Book
from build_tools.schema.table_schema import Cell
from build_tools.tables import Table
from build_tools.tables.facts_in_words import CHECKED, HOW, MIND

TITLES: Final = {"en": "Facts for a spreadsheet", "ru": "Факты для электронных таблиц", "zh": "电子表格用事实表"}
WIDTHS: Final = (30, 20, 34, 18, 40, 28, 11, 17, 16, 26, 19, 21, 21, 16, 30, 13, 16, 40, 40, 40)
"""Of the columns, in characters, in their order."""
PRINTED: Final = 12
"""Columns that are printed: the rest is for the screen."""
LAST: Final = 16_383
"""Last column of a worksheet, from 0."""
WORDS, HOW_KNOWN, CHECK, NOTE, NUMBER, URL, PAGE = 4, 8, 10, 11, 16, 17, 18
"""Columns that are treated apart, from 0."""
SAYS: Final = {
    "facts": "Facts | Факты | 事实",
    "explained": "One row explained | Как читать строку | 单行示例",
    "codebook": "Codebook | Описание столбцов | 列说明",
    "lead": (
        "Every row of the sheet “Facts” is one thing that a source says: what it is about, what is stated, the value, "
        "and the very words. Here is one of them, from top to bottom. | Каждая строка листа «Факты» — это одно "
        "сообщение источника: о чём оно, что указано, каково значение и какими словами. Вот одна из них, сверху вниз. "
        "| “事实”表的每一行都是来源所说的一件事：对象、事项、值，以及原文短语。下面自上而下说明其中一行。"
    ),
    "column": "Column | Столбец | 列",
    "here": "In this row | В этой строке | 本行内容",
    "meaning": "What it means | Что это значит | 含义",
    "takes": "Words that stand in it | Какие слова в нём бывают | 可能出现的词",
    "filled": "Filled in | Заполнено | 已填",
    "rows": "{filled} of {rows} | {filled} из {rows} | {rows}行中的{filled}行",
    "edition": (
        "{title}, version {version}, released {date}. Licence: {licence}. | {title}, версия {version}, дата выпуска: "
        "{date}. Лицензия: {licence}. | {title}，{version} 版，{date} 发布。许可：{licence}。"
    ),
    "stop": (
        "Do not add up numbers of different rows: they may count the same thing, or be bounds. | Не складывайте числа "
        "из разных строк: они могут относиться к одному и тому же или быть границами. "
        "| 不要把不同行的数字相加：它们可能重复计数，也可能只是界限。"
    ),
}


def say(key: str, code: str, **values: object) -> str:
    """A text of the workbook in a language, its places filled."""
    return by_language(SAYS[key])[code].format(**values)


@collection(
    name="facts-xlsx",
    titles=TITLES,
    uses=(
        "Excel, LibreOffice, Numbers, Google Sheets: filter, sort, read | "
        "Excel, LibreOffice, Numbers, Google Таблицы: фильтр, сортировка, чтение | "
        "Excel、WPS、LibreOffice、Numbers：筛选、排序、阅读"
    ),
)
def facts_xlsx(bundle: Bundle) -> Iterator[Artifact]:
    """A workbook a language."""
    for language in LANGUAGES:
        content = _workbook(bundle, bundle.in_words[language.code], language)
        yield Artifact(path=f"{DATA}/facts.{language.code}.xlsx", content=content, media_type=MEDIA_TYPE)


def _workbook(bundle: Bundle, table: Table, language: Language) -> bytes:
    code = language.code
    book = Book(bundle, f"{bundle.package.title.get(code)[0]}: {say('facts', code)}")
    _facts(book, table, language, linked={URL, PAGE} if bundle.site else {URL})
    _explained(book, bundle, table, code)
    _codebook(book, table, code)
    return book.content()


def _facts(book: Book, table: Table, language: Language, linked: set[int]) -> None:
    sheet = book.sheet(say("facts", language.code))
    for place, width in enumerate(WIDTHS):
        sheet.set_column(place, place, width)
    looks = Looks(
        otherwise=book.wrapped,
        columns={NUMBER: book.number},
        whole={NUMBER: book.whole},
        link=book.link,
        links=frozenset(linked),
        widths=WIDTHS,
    )
    book.table(sheet, table.header, table.rows, looks)
    sheet.set_row(0, 34)
    sheet.print_area(0, 0, len(table.rows), PRINTED - 1)
    # Rows are ruled as a whole, which costs no cell; beyond the last column there is nothing to see.
    sheet.set_column(len(WIDTHS), LAST, None, None, {"hidden": True})


def _explained(book: Book, bundle: Bundle, table: Table, code: str) -> None:
    """Column by column: the header, what stands there in the example, what it means."""
    sheet = book.sheet(say("explained", code))
    widths = (24, 52, 62)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    package = bundle.package
    title, licence = package.title.get(code)[0], package.licence.value
    edition = say("edition", code, title=title, version=package.version, date=package.released, licence=licence)
    sheet.write_string(0, 0, say("explained", code), book.heading)
    for number, text in enumerate((say("lead", code), say("stop", code), edition), 1):
        sheet.merge_range(number, 0, number, len(widths) - 1, "", book.plain)
        sheet.write_string(number, 0, text, book.plain)
        book.fit(sheet, number, [text], [sum(widths)])
    sheet.write_row(5, 0, [say(key, code) for key in ("column", "here", "meaning")], book.head)
    example = _example(table.rows)
    for number, one in enumerate(table.spec.columns):
        cell = example[number] if example else None
        sheet.write_string(6 + number, 0, one.name, book.name)
        row = (one.name, "" if cell is None else cell, str(one.spec["description"]))
        book.cell(sheet, 6 + number, 1, row[1], book.wrapped)
        book.cell(sheet, 6 + number, 2, row[2], book.wrapped)
        book.fit(sheet, 6 + number, row, widths)


def _example(rows: Sequence[tuple[Cell, ...]]) -> tuple[Cell, ...] | None:
    """The row that shows most: a number with a hedge, whose words were found; the first of the fullest."""

    def shows(row: tuple[Cell, ...]) -> tuple[bool, bool, int]:
        return (row[NUMBER] is not None and row[WORDS] is not None, row[NOTE] is not None, len(row) - row.count(None))

    return max(rows, key=shows, default=None)


def _codebook(book: Book, table: Table, code: str) -> None:
    sheet = book.sheet(say("codebook", code))
    widths = (24, 62, 52, 18)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    header = [say(key, code) for key in ("column", "meaning", "takes", "filled")]
    rows = []
    for place, one in enumerate(table.spec.columns):
        filled = sum(row[place] is not None for row in table.rows)
        counted = say("rows", code, filled=filled, rows=len(table.rows))
        rows.append((one.name, str(one.spec["description"]), _takes(place, code), counted))
    book.table(sheet, header, rows, Looks(otherwise=book.wrapped, columns={0: book.name}, widths=widths))


def _takes(place: int, code: str) -> str | None:
    """Words that stand in a column which holds nothing else."""
    lists: Mapping[int, Mapping[str, str]] = {HOW_KNOWN: HOW, CHECK: CHECKED, NOTE: MIND}
    return "\n".join(by_language(text)[code] for text in lists[place].values()) if place in lists else None
