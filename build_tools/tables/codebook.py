"""The codebook: one row a column of a table, what it means and what it takes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from build_tools.core.languages import CODES, DEFAULT
from build_tools.schema import Column, TableSpec
from build_tools.tables.columns import assemble, column, in_each_language

CODEBOOK: Final = assemble(
    "codebook",
    "Codebook | Описание столбцов | 列说明",
    "One row a column of every table: what it means, what it takes, where it leads. | "
    "Каждая строка — столбец одной из таблиц: что он означает, какие значения возможны, куда он ведёт. | "
    "每行说明一张表的一列：含义、取值和所指的表。",
    ("table", "number"),
    [
        column("table", "Table | Таблица | 表", "Name of the table. | Имя таблицы. | 表名。", required=True),
        column(
            "number",
            "Number | Номер | 序号",
            "Place of the column, from 1. | Место столбца, с 1. | 列的位置，从1起。",
            kind="integer",
            required=True,
            minimum=1,
        ),
        column("column", "Column | Столбец | 列", "Its header. | Его заголовок. | 列的表头。", required=True),
        column(
            "kind",
            "Kind | Тип значений | 类型",
            "What its cells are, in words of Table Schema. | Тип значений в терминах Table Schema. "
            "| 单元格的类型，用 Table Schema 用语。",
            required=True,
        ),
        *in_each_language("title", "Title | Название | 名称", "Readable name. | Понятное название. | 便于阅读的名称。"),
        *in_each_language("description", "Description | Описание | 说明", "What it means. | Что означает. | 含义。"),
        column(
            "required",
            "Required | Обязателен | 必填",
            "It is never empty. | Не бывает пустым. | 从不为空。",
            kind="boolean",
            required=True,
        ),
        column(
            "key",
            "Key | Ключ | 主键",
            "It is part of the table's key. | Входит в ключ таблицы. | 是否属于表的主键。",
            kind="boolean",
            required=True,
        ),
        column(
            "leads_to",
            "Leads to | Ведёт в | 指向",
            "Table and column that its cells are looked up in. | Таблица и столбец, где искать значение. "
            "| 单元格的值在哪张表的哪一列中查找。",
        ),
        column(
            "values",
            "Values | Значения | 取值",
            "Words that it takes, joined by '; '. | Допустимые слова через '; '. | 可取的词，以“; ”相连。",
        ),
    ],
)


def columns_of(specs: Iterable[TableSpec]) -> Iterator[Mapping[str, Any]]:
    """A row for every column of the tables."""
    for spec in specs:
        leads = {key["fields"]: f"{_of(key, 'resource')}.{_of(key, 'fields')}" for key in spec.foreign_keys}
        for number, one in enumerate(spec.columns, 1):
            yield {
                "table": spec.name,
                "number": number,
                "key": one.name in spec.primary_key,
                "leads_to": leads.get(one.name),
                **_column(one),
            }


def _of(key: Mapping[str, Any], what: str) -> str:
    return str(key["reference"][what])


def _column(one: Column) -> dict[str, Any]:
    limits = one.spec.get("constraints", {})
    titles = {DEFAULT.code: one.spec["title"]} | dict(one.titles)
    descriptions = {DEFAULT.code: one.spec["description"]} | dict(one.descriptions)
    return {
        "column": one.name,
        "kind": one.spec["type"],
        **{f"title_{code}": titles.get(code) for code in CODES},
        **{f"description_{code}": descriptions.get(code) or None for code in CODES},
        "required": bool(limits.get("required", False)),
        "values": "; ".join(map(str, limits.get("enum", ()))) or None,
    }
