"""The data dictionary as a table: one row a field of a type, or of what all types share."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from build_tools.core.languages import CODES
from build_tools.schema import FieldEntry, dictionary, flow
from build_tools.tables.columns import assemble, column, in_each_language

DICTIONARY: Final = assemble(
    "dictionary",
    "Data dictionary | Словарь данных | 数据字典",
    "One row a field: what it means, what it takes, an example to follow and one that is refused. | "
    "Каждая строка — одно поле: что означает, какие значения возможны, пример верный и пример, который не "
    "принимается. | "
    "每行一个字段：含义、取值、正确示例和会被拒绝的示例。",
    ("type", "field"),
    [
        column(
            "type",
            "Type | Тип | 类型",
            "Folder of the type; `records` for fields that every record has. | "
            "Папка типа; `records` для полей, общих для всех записей. | "
            "类型的文件夹；各类记录共有的字段为 `records`。",
            required=True,
        ),
        column(
            "field",
            "Field | Поле | 字段",
            "Path of the field in the record. | Путь поля в записи. | 字段在记录中的路径。",
            required=True,
        ),
        *in_each_language("title", "Title | Название | 名称", "Name of the field. | Имя поля. | 字段名称。"),
        *in_each_language("description", "Description | Описание | 说明", "What it means. | Что означает. | 含义。"),
        *in_each_language(
            "form",
            "Form | Форма | 形式",
            "What it takes, in words. | Какие значения возможны, словами. | 取值形式，以文字说明。",
        ),
        column(
            "mark",
            "Mark | Пометка | 标记",
            "`fact` needs proof, `ours` is our wording or classification, `derived` is computed. | "
            "`fact` требует подтверждения, `ours` — наша формулировка или классификация, `derived` вычисляется. | "
            "`fact` 需要证据，`ours` 为本图谱的表述或分类，`derived` 由程序计算。",
            required=True,
            enum=["fact", "ours", "derived"],
        ),
        column(
            "required",
            "Required | Обязательно | 必填",
            "It is always there. | Есть всегда. | 始终存在。",
            kind="boolean",
            required=True,
        ),
        *in_each_language(
            "unit",
            "Unit | Единица | 单位",
            "Unit of the number, where no other field holds it. | "
            "Единица числа, если её нет в другом поле. | "
            "数字的单位（未由其他字段给出时）。",
        ),
        *in_each_language(
            "source",
            "Source | Источник | 来源",
            "Where its values come from, and the standards that its form follows. | "
            "Откуда берутся значения и каким стандартам следует их запись. | "
            "值的来源，以及形式所遵循的标准。",
        ),
        column(
            "values",
            "Values | Значения | 取值",
            "Words that it takes, joined by '; '. | Допустимые слова через '; '. | 可取的词，以“; ”相连。",
        ),
        *in_each_language(
            "labels",
            "Labels | Подписи | 标签",
            "What these words say, in their order. | Что значат эти слова, по порядку. | 这些词的含义，依次列出。",
        ),
        column(
            "good",
            "Good example | Верный пример | 正确示例",
            "A value to follow, in YAML. | Значение-образец (YAML). | 可供仿照的值（YAML）。",
        ),
        column(
            "bad",
            "Bad example | Неверный пример | 错误示例",
            "A value that is refused, in YAML. | Значение, которое не принимается (YAML). | 会被拒绝的值（YAML）。",
        ),
        *in_each_language(
            "why",
            "Why | Почему | 原因",
            "What is wrong with the bad example. | Что не так в неверном примере. | 错误示例的问题所在。",
        ),
    ],
)


def fields() -> Iterator[Mapping[str, Any]]:
    """A row for every field of the dictionary."""
    for one in dictionary():
        for field in one.fields:
            yield {"type": one.folder, **_row(field)}


def _row(field: FieldEntry) -> Mapping[str, Any]:
    return {
        "field": field.path,
        "mark": field.mark,
        "required": field.required,
        "values": "; ".join(term.value for term in field.terms) or None,
        "good": next(map(flow, field.examples), None),
        "bad": next(map(flow, field.bad), None),
        **_texts("title", field.titles),
        **_texts("description", field.descriptions),
        **_texts("form", field.form),
        **_texts("unit", field.unit),
        **_texts("source", field.source),
        **_texts("labels", {code: "; ".join(term.labels[code] for term in field.terms) for code in CODES}),
        **_texts("why", field.why),
    }


def _texts(name: str, texts: Mapping[str, str]) -> Mapping[str, str | None]:
    return {f"{name}_{code}": texts.get(code) or None for code in CODES}
