"""Columns of `facts`: what was stated of what, then who says so, where, and how surely."""

from typing import Final

from build_tools.graph import How
from build_tools.tables.columns import assemble, column, in_each_language

FACTS: Final = assemble(
    "facts",
    "Facts | Факты | 事实",
    "One row a value with its proof: start here. | Каждая строка — одно значение с подтверждением; начните отсюда. "
    "| 每行一个值及其证据，请从此表开始。",
    ("fact",),
    [
        column(
            "fact",
            "Fact | Факт | 事实",
            "Key: record, field. | Ключ: запись, поле. | 键：记录与字段。",
            required=True,
        ),
        column(
            "record",
            "Record | Запись | 记录",
            "Path of the record. | Путь записи. | 记录的路径。",
            refs=("*",),
            required=True,
        ),
        column("type", "Type | Тип | 类型", "Type of the record. | Тип записи. | 记录的类型。", required=True),
        *in_each_language(
            "label", "Label | Название | 名称", "What the record is about. | О чём запись. | 记录的对象。"
        ),
        column(
            "field",
            "Field | Поле | 字段",
            "Path of the field in the record. | Путь поля в записи. | 字段在记录中的路径。",
            required=True,
        ),
        *in_each_language(
            "field_title",
            "Field in words | Поле словами | 字段名称",
            "What is stated; within a list, of which item. | Что указано; в списке — для кого. "
            "| 所述事项；列表中并注明所属项。",
        ),
        column(
            "value",
            "Value | Значение | 值",
            "As recorded: a word of a list, a date (EDTF), a number, text. | Как записано: слово списка, дата (EDTF), "
            "число, текст. | 按记录原样：词表用词、日期（EDTF）、数字或文本。",
            required=True,
        ),
        *in_each_language(
            "value",
            "Value in words | Значение словами | 值（文字）",
            "As to be read: with labels, and with how surely a number is said. | Для чтения: с названиями и с тем, "
            "насколько точно названо число. | 供阅读：用名称表示，并说明数字的确定程度。",
        ),
        column(
            "value_path",
            "Value's record | Запись значения | 值所指记录",
            "Path of the record that the value refers to. | Путь записи, на которую указывает значение. "
            "| 该值所指记录的路径。",
            refs=("*",),
        ),
        column(
            "amount",
            "Amount | Число | 数值",
            "The number, in base units; the lower one of two. | Число в основных единицах; меньшее из двух. "
            "| 以基本单位表示的数字；有两个时取较小者。",
            kind="number",
        ),
        column(
            "upper",
            "Upper bound | Верхняя граница | 上限",
            "The higher one of two numbers. | Большее из двух чисел. | 两个数字中的较大者。",
            kind="number",
        ),
        column(
            "qualifier",
            "Qualifier | Уточнение | 限定",
            "How the source hedges the number; never read a bound as a point. | Как источник уточняет число; граница — "
            "не точное значение. | 来源对数字的限定；界限不可当作确数。",
        ),
        column(
            "unit",
            "Unit | Единица | 单位",
            "What is counted, or the currency. | Что посчитано, или валюта. | 计数对象或货币。",
        ),
        *in_each_language(
            "unit",
            "Unit in words | Единица словами | 单位（文字）",
            "As read after the number. | Как читать после числа. | 接在数字之后读。",
        ),
        column(
            "date",
            "Date | Дата | 日期",
            "Date of the record, EDTF. | Дата записи, EDTF. | 记录的日期（EDTF）。",
        ),
        column(
            "place",
            "Place | Место | 地点",
            "Place of the record. | Место записи. | 记录的地点。",
            refs=("places",),
        ),
        column(
            "source",
            "Source | Источник | 来源",
            "Id of the document or authority. | Идентификатор документа или справочного источника. "
            "| 文献或权威资料的标识。",
            refs=("sources",),
        ),
        *in_each_language(
            "source_label", "Source in words | Источник словами | 来源名称", "Its label. | Его название. | 来源的名称。"
        ),
        column(
            "source_url",
            "Source's address | Адрес источника | 来源网址",
            "Where the document was published. | Где документ опубликован. | 文献的发布网址。",
        ),
        column(
            "passage",
            "Passage | Фрагмент | 段落",
            "Number of the passage in the document. | Номер фрагмента в документе. | 段落在文献中的编号。",
            kind="integer",
            minimum=1,
        ),
        column(
            "phrase",
            "Key phrase | Ключевая фраза | 关键短语",
            "Words of the source, to the letter; ' … ' between pieces. | Слова источника дословно; ' … ' между "
            "частями. | 来源原文，逐字照录；各部分以“ … ”相连。",
        ),
        column(
            "said_by",
            "Said by | Кто говорит | 说话人",
            "Who says it, where the document passes on somebody's words. | Кто это говорит, если документ передаёт "
            "чужие слова. | 文献转述他人之言时的说话人。",
        ),
        *in_each_language(
            "said_by", "Who says it | Кто это говорит | 说话人名称", "In words. | Словами. | 以文字表示。"
        ),
        column(
            "judgement",
            "Judgement | Оценка | 评价",
            "The document judges or generalises here. | Здесь документ сам оценивает или обобщает. "
            "| 此处为文献自身的评价或概括。",
            kind="boolean",
        ),
        column(
            "how",
            "How | Как | 方式",
            "Printed in the phrase, implied by the passage, or looked up. | Указано во фразе, следует из фрагмента "
            "или взято из справочного источника. | 短语中载明、由段落间接推出，或查自权威资料。",
            enum=[one.value for one in How],
        ),
        *in_each_language(
            "reason",
            "Reason | Основание | 理由",
            "Why the passage implies it. | Почему это следует из фрагмента. | 何以由该段落推出。",
        ),
        column(
            "against",
            "Against | Против | 反证",
            "The passage speaks against the value. | Фрагмент говорит против значения. | 该段落与此值相抵触。",
            kind="boolean",
        ),
        column(
            "standing",
            "Standing | Состояние подтверждения | 证据状态",
            "Whether the phrase was found in the passage. | Найдена ли фраза во фрагменте. | 短语是否已在段落中找到。",
            enum=["proved", "unproved", "authority"],
        ),
        column(
            "proofs",
            "Proofs | Подтверждений | 证据数",
            "How many proofs the value has; the strongest is shown. | Сколько подтверждений у значения; показано "
            "сильнейшее. | 该值的证据数，此处列出最有力的一条。",
            kind="integer",
        ),
        column(
            "page",
            "Page | Страница | 页面",
            "Page of the value on the site. | Страница значения на сайте. | 该值在网站上的页面。",
            required=True,
        ),
    ],
)
