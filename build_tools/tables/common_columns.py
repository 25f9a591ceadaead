"""Columns of the tables of all types together: what a record is called, belongs to, and says of itself."""

from typing import Final

from build_tools.core.languages import CODES
from build_tools.tables.columns import assemble, column, in_each_language

RECORD: Final = column(
    "record", "Record | Запись | 记录", "Path of the record. | Путь записи. | 记录的路径。", refs=("*",), required=True
)
NUMBER: Final = column(
    "number",
    "Number | Номер | 序号",
    "Order, from 1. | Порядок, с 1. | 次序，从1起。",
    kind="integer",
    required=True,
    minimum=1,
)


RECORDS: Final = assemble(
    "records",
    "All records | Все записи | 全部记录",
    "One row a record, of every type. | Каждая строка — одна запись любого типа. | 每行一条记录，不分类型。",
    ("path",),
    [
        column(
            "path",
            "Path | Путь | 路径",
            "Type and id: how other tables refer to the record. | "
            "Тип и идентификатор: так на запись ссылаются другие таблицы. | "
            "类型与标识，供其他表引用。",
            required=True,
        ),
        column(
            "type",
            "Type | Тип | 类型",
            "Folder of the record type. | Папка типа записей. | 记录类型的文件夹。",
            required=True,
        ),
        column(
            "id",
            "Id | Идентификатор | 标识",
            "Id within the type. | Идентификатор внутри типа. | 同类型内的标识。",
            required=True,
        ),
        *in_each_language(
            "label",
            "Label | Название | 名称",
            "Our wording for the thing. | Название в нашей формулировке. | 本图谱的称呼。",
        ),
        *in_each_language("summary", "Summary | Кратко | 摘要", "In own words. | Своими словами. | 用自己的话概述。"),
        column(
            "status",
            "Status | Состояние записи | 状态",
            "How far the record has come. | На каком этапе находится запись. | 记录所处的阶段。",
            required=True,
        ),
        column(
            "facts",
            "Facts | Фактов | 事实数",
            "How many values of it need proof. | Сколько её значений требуют подтверждения. | 需要证据的值的数目。",
            kind="integer",
            required=True,
            minimum=0,
        ),
        column(
            "file",
            "File | Файл | 文件",
            "Where it is written in the repository. | Где она записана в репозитории. | 在代码库中的位置。",
            required=True,
        ),
    ],
)
NAMES: Final = assemble(
    "names",
    "Names | Названия и имена | 名称写法",
    "Attested forms of names. | Засвидетельствованные формы названий и имён. | 有据可查的各种名称写法。",
    ("record", "language", "form"),
    [
        RECORD,
        column(
            "language",
            "Language | Язык | 语言",
            "Language of the form. | Язык формы. | 该写法的语言。",
            required=True,
            enum=list(CODES),
        ),
        column(
            "form",
            "Form | Форма | 写法",
            "The name as attested. | Название или имя, как в источнике. | 所据资料中的写法。",
            required=True,
        ),
        column(
            "kind",
            "Kind | Вид | 类别",
            "What the form is. | Чем является эта форма. | 该写法的性质。",
            required=True,
        ),
    ],
)
IDENTIFIERS: Final = assemble(
    "identifiers",
    "Identifiers | Идентификаторы | 标识符",
    "The same things in other databases. | Те же объекты в других базах данных. | 同一对象在其他数据库中的标识。",
    ("record", "scheme"),
    [
        RECORD,
        column(
            "scheme",
            "Scheme | Система | 标识体系",
            "Which identifier it is. | Что это за идентификатор. | 标识符的种类。",
            required=True,
        ),
        column(
            "identifier",
            "Identifier | Идентификатор | 标识符",
            "The identifier, without an address. | Идентификатор без адреса. | 标识符本身，不含网址。",
            required=True,
        ),
    ],
)
TOPICS: Final = assemble(
    "records_topics",
    "Topics of records | Темы записей | 记录的主题",
    "Which topics show a record. | В каких темах показана запись. | 记录出现在哪些主题中。",
    ("record", "topic"),
    [
        RECORD,
        column(
            "topic",
            "Topic | Тема | 主题",
            "Id of the topic. | Идентификатор темы. | 主题的标识。",
            refs=("topics",),
            required=True,
        ),
    ],
)
DISTINCT: Final = assemble(
    "distinct",
    "Not the same | Не путать | 易混淆的记录",
    "Records that are easily taken for each other. | Записи, которые легко спутать. | 容易混淆的记录。",
    ("record", "other"),
    [
        RECORD,
        column(
            "other",
            "Other | Другая запись | 另一记录",
            "Path of the record that is not meant. | Путь записи, которая не имеется в виду. | 并非所指的记录的路径。",
            refs=("*",),
            required=True,
        ),
    ],
)
DIFFERENCES: Final = assemble(
    "differences",
    "Differences | Расхождения | 分歧说明",
    "On what sources part, and how look-alikes differ. | "
    "В чём расходятся источники и чем отличаются похожие записи. | "
    "来源的分歧所在，以及相似记录的区别。",
    ("record", "field"),
    [
        RECORD,
        column("field", "Field | Поле | 字段", "Path of the field. | Путь поля. | 字段的路径。", required=True),
        *in_each_language(
            "question",
            "Question | Вопрос | 问题",
            "The question between the two. | О чём расхождение. | 两者之间的问题。",
        ),
        *in_each_language(
            "how",
            "How they differ | В чём различие | 区别所在",
            "How they differ, in own words. | В чём различие, своими словами. | 用自己的话说明区别。",
        ),
    ],
)
UNKNOWNS: Final = assemble(
    "unknowns",
    "Not known | Неизвестно | 未知",
    "Fields that were looked for in vain, with the reason. | "
    "Поля, которые искали и не нашли, с причиной. | "
    "查找未果的字段及原因。",
    ("record", "field"),
    [
        RECORD,
        column("field", "Field | Поле | 字段", "Path of the field. | Путь поля. | 字段的路径。", required=True),
        *in_each_language("reason", "Reason | Причина | 理由", "Why. | Почему. | 原因。"),
    ],
)
CREDIT: Final = assemble(
    "credit",
    "Credit | Авторы записей | 贡献者",
    "Who added or reviewed a record. | Кто добавил или проверил запись. | 添加或复核记录的人。",
    ("record", "number"),
    [
        RECORD,
        NUMBER,
        column(
            "who",
            "Who | Кто | 署名",
            "Name, ORCID or handle. | Имя, ORCID или псевдоним. | 姓名、ORCID 或账号名。",
            required=True,
        ),
        column(
            "part", "Part | Вклад | 贡献", "Added or reviewed. | Добавлено или проверено. | 添加或复核。", required=True
        ),
        column("date", "Date | Дата | 日期", "When. | Когда. | 时间。", required=True),
    ],
)
REDIRECTS: Final = assemble(
    "redirects",
    "Former ids | Прежние идентификаторы | 旧标识",
    "Ids that records had before. | Прежние идентификаторы записей. | 记录曾用的标识。",
    ("record", "former"),
    [
        RECORD,
        column(
            "former",
            "Former id | Прежний идентификатор | 旧标识",
            "Id that now leads to the record. | Идентификатор, который теперь ведёт к записи. | 现指向该记录的标识。",
            required=True,
        ),
    ],
)
