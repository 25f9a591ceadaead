"""Columns of the tables of proof: where a source says something, and which fields that covers."""

from typing import Final

from build_tools.tables.columns import assemble, column, in_each_language
from build_tools.tables.common_columns import NUMBER, RECORD

PROOF: Final = assemble(
    "proof",
    "Proof | Подтверждения | 证据",
    "One row a proof: where a source says something of a record. | "
    "Каждая строка — одно подтверждение: где источник сообщает то, что записано. | "
    "每行一条证据：来源在何处述及该记录。",
    ("record", "number"),
    [
        RECORD,
        NUMBER,
        column(
            "source",
            "Source | Источник | 来源",
            "Id of the document or authority. | "
            "Идентификатор документа или справочного источника. | "
            "文献或权威资料的标识。",
            refs=("sources",),
            required=True,
        ),
        column(
            "passage",
            "Passage | Фрагмент | 段落",
            "Number of the passage; empty for an authority. | "
            "Номер фрагмента; пусто для справочного источника. | "
            "段落编号；权威资料为空。",
            kind="integer",
            minimum=1,
        ),
        column(
            "phrase",
            "Key phrase | Ключевая фраза | 关键短语",
            "Verbatim; several are joined by ' … '. | "
            "Дословно; несколько соединены через ' … '. | "
            "逐字照录；多个以“ … ”相连。",
        ),
        column(
            "by",
            "Said by | Кто говорит | 说话人",
            "Who says it, where the document passes on somebody's words. | "
            "Кто это говорит, если документ передаёт чужие слова. | "
            "文献转述他人之言时的说话人。",
        ),
        column(
            "judgement",
            "Judgement | Оценка | 评价",
            "The document judges or generalises here. | Здесь документ сам оценивает или обобщает. "
            "| 此处为文献自身的评价或概括。",
            kind="boolean",
            required=True,
        ),
        column(
            "against",
            "Against | Против | 反证",
            "The passage speaks against the values. | Фрагмент говорит против значений. | 该段落与这些值相抵触。",
            kind="boolean",
            required=True,
        ),
        column(
            "locator",
            "Locator | Где в источнике | 条目",
            "Entry of the authority. | Запись справочного источника. | 权威资料中的条目。",
        ),
        column(
            "retrieved",
            "Looked up on | Дата обращения | 查阅日期",
            "Day on which the authority was looked up. | "
            "День обращения к справочному источнику. | "
            "查阅权威资料的日期。",
        ),
        column(
            "standing",
            "Standing | Состояние подтверждения | 证据状态",
            "Whether the phrase was found in the passage, to the letter. | "
            "Найдена ли фраза во фрагменте дословно. | "
            "短语是否已在段落中逐字找到。",
            required=True,
            enum=["proved", "unproved", "authority"],
        ),
    ],
)
PROOF_FIELDS: Final = assemble(
    "proof_fields",
    "Fields proved | Что подтверждено | 已证字段",
    "Which fields a proof covers, printed or implied. | "
    "К каким полям относится подтверждение: указано прямо или выводится. | "
    "证据涵盖哪些字段，原文载明还是间接推出。",
    ("record", "number", "field"),
    [
        RECORD,
        NUMBER,
        column("field", "Field | Поле | 字段", "Path of the field. | Путь поля. | 字段的路径。", required=True),
        column(
            "how",
            "How | Как | 方式",
            "Printed in the phrase, or implied. | Указано во фразе или выводится. | 短语中载明，或间接推出。",
            required=True,
            enum=["printed", "implied"],
        ),
        *in_each_language(
            "reason",
            "Reason | Причина | 理由",
            "Why the passage implies it. | Почему это следует из фрагмента. | 何以由该段落推出。",
        ),
    ],
)
