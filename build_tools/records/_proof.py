"""Proof: the place that says what a record holds."""

import re
from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from build_tools.core.mend import Kind, Mend
from build_tools.records._fields import FIELD_PATH, Date, Line
from build_tools.records._marks import ours
from build_tools.records._model import Model
from build_tools.records._wording import Text

At = Annotated[
    str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/p[1-9][0-9]{0,3})?$", json_schema_extra={"x-value": "passage"})
]
"""A passage of a document (``safea-2018-dialogue/p5``), or an authority (``wikidata``)."""

FieldPath = Annotated[str, Field(pattern=FIELD_PATH, max_length=300)]
"""Path into the record: ``date``, ``organizers.most-china``, ``names.en[Sino-Russian Expo]``."""


SPEAKER: Final = r"^((people|organizations)/[a-z0-9]+(-[a-z0-9]+)*|unnamed \S.*)$"
LONGEST_SPEAKER: Final = 200


def _speaker(text: str) -> str:
    if len(text) > LONGEST_SPEAKER or not re.fullmatch(SPEAKER, text):
        slug = re.sub(r"[^a-z0-9]+", "-", text.rpartition("/")[2].lower()).strip("-") or "zhang-jianguo"
        problem = f"'{text}' is neither the path of a record nor 'unnamed …'"
        words = f"write `{{text}}`; `organizations/{slug}` for a body, `unnamed experts` for nobody in particular"
        hint = Mend(text=f"people/{slug}", words=words)
        if text.islower() and "/" not in text:
            hint = Mend(text=f"unnamed {text}", words="write `{text}`, or the path of a record: people/zhang-jianguo")
        raise PydanticCustomError("speaker", "{problem}", {"problem": problem, "hint": hint})
    return text


Speaker = Annotated[
    str,
    AfterValidator(_speaker),
    WithJsonSchema({"type": "string", "pattern": SPEAKER, "maxLength": LONGEST_SPEAKER, "x-value": "speaker"}),
]
"""Who says something: ``people/zhang-jianguo``, ``organizations/…``, or ``unnamed experts``."""
UNNAMED: Final = "unnamed "
"""How a speaker begins whom the document does not name; the document's own word for them follows."""
UNNAMED_LABELS: Final[Mapping[str, Mapping[str, str]]] = {
    "unnamed experts": {"en": "unnamed experts", "ru": "неназванные эксперты", "zh": "未具名专家"},
}
"""Labels of speakers without a name; others show in the words of their document."""


class Proof(Model):
    """One place that says something of what the record holds.

    ru: Одно место в источнике, подтверждающее то, что записано.
    zh: 来源中的一处文字，用来证明记录中的内容。
    """

    at: At = ours(...)
    """At | Где | 出处

    The passage of a document, or the authority that was looked up.

    ru: Фрагмент документа или справочный источник, к которому обратились.
    zh: 文献中的段落，或所查阅的权威资料。
    good: safea-2018-dialogue/p5
    bad: safea-2018-dialogue, page 5
    why: source, slash, p and the number | источник, косая черта, p и номер | 写成“来源/p编号”
    """
    phrase: Line | tuple[Line, ...] | None = ours()
    """Key phrase | Ключевая фраза | 关键短语

    Verbatim from the passage, 2 to 12 words (4 to 25 Han characters), never a whole sentence. Several, as a list, when
    the values stand apart.

    ru: Дословно из фрагмента, от 2 до 12 слов (от 4 до 25 иероглифов), но не целое предложение. Если значения стоят
      порознь, фразы даются списком.
    zh: 逐字摘自段落，2至12个词（汉字4至25个），不得是整句。各值分处不同位置时，可列出多个短语。
    source: printed
    good: held in Moscow on October 16
    bad: ""
    why: no words to look for | нечего искать в тексте | 没有可供查找的文字
    """
    says: tuple[FieldPath, ...] = ours(())
    """Says | Подтверждает | 直接证明

    Fields whose values stand in the phrases.

    ru: Поля, значения которых содержатся в ключевых фразах.
    zh: 其值直接见于关键短语的字段。
    good: [place, organizers.most-china]
    bad: [Place of the event]
    why: the field's own name | имя поля, а не его описание | 应写字段名
    """
    implies: dict[FieldPath, Text] = ours({})
    """Implies | Выводится | 间接推出

    Fields that follow from the passage without standing in it, each with the reason.

    ru: Поля, которые следуют из фрагмента, хотя прямо в нём не указаны; для каждого указана причина.
    zh: 段落中没有写明、但可由其推出的字段，逐一说明理由。
    good: {date: {en: The page prints no year; it was updated in 2018.}}
    bad: {date: null}
    why: the reason is missing | нет причины | 缺少理由
    """
    by: Speaker | None = ours()
    """Said by | Кто говорит | 说话人

    Who says it where the document passes on somebody's words: a path (`people/…`, `organizations/…`) or `unnamed …`.

    ru: Чьи слова передаёт документ: путь записи (`people/…`, `organizations/…`) или `unnamed …`, если имя не названо.
    zh: 文献转述他人言论时的说话人：记录路径（`people/…`、`organizations/…`），或以 `unnamed …` 表示未具名者。
    source: printed
    good: people/zhang-jianguo
    bad: Zhang Jianguo
    why: a path, or unnamed and who | нужен путь записи или unnamed | 写记录路径，或 unnamed 加身份
    """
    judgement: bool = ours(default=False)
    """Judgement | Оценка | 评价

    The document evaluates or generalises here in its own voice.

    ru: Здесь документ сам оценивает или обобщает.
    zh: 此处为文献自身的评价或概括。
    good: true
    bad: "yes"
    why: true or false, without quotes | true или false без кавычек | 写 true 或 false，不加引号
    """
    against: bool = ours(default=False)
    """Against | Против | 反证

    The passage speaks against the value.

    ru: Фрагмент противоречит записанному значению.
    zh: 该段落与所记的值相抵触。
    good: false
    bad: 0
    why: true or false | true или false | 写 true 或 false
    """
    locator: Line | None = ours()
    """Locator | Где в источнике | 条目

    Where an authority says it: an entry's identifier.

    ru: Где это сказано в справочном источнике: идентификатор записи в нём.
    zh: 在权威资料中的位置，即条目标识。
    source: authority
    good: Q42956
    bad: 42956
    why: the entry as the authority writes it | так, как в самом источнике | 按权威资料的写法
    """
    retrieved: Date | None = ours()
    """Looked up on | Дата обращения | 查阅日期

    Day on which the authority was looked up.

    ru: День обращения к справочному источнику.
    zh: 查阅权威资料的日期。
    source: ours; EDTF (ISO 8601-2)
    good: "2026-11-21"
    bad: "21.11.2026"
    why: year, month, day | год, месяц, день | 按年、月、日顺序
    """

    @property
    def phrases(self) -> tuple[str, ...]:
        """Key phrases, as a tuple however they were written."""
        return (self.phrase,) if isinstance(self.phrase, str) else self.phrase or ()

    @property
    def source(self) -> str:
        """Id of the document or authority."""
        return self.at.partition("/")[0]

    @property
    def passage(self) -> int | None:
        """Number of the passage from 1; None for an authority."""
        _, _, passage = self.at.partition("/p")
        return int(passage) if passage else None

    @model_validator(mode="after")
    def _looked_up(self) -> "Proof":
        if re.fullmatch(r"p[1-9][0-9]*", self.at):
            words = "write `{text}`: the source, a slash, and the passage"
            raise _unplaced(f"'{self.at}' names no source", Mend(text=f".../{self.at}", at=("at",), words=words))
        quotes = self.passage is not None
        if quotes and not self.phrases and self.locator:
            alone = Mend(text=self.source, at=("at",), words="write `at: {text}`")
            raise _unplaced("what is looked up (locator) is an authority, and has no passages", alone)
        if quotes and not self.phrases:
            words = "add `{text}`: the key words of the passage, to the letter"
            add = Mend(kind=Kind.ADD, text="phrase: ...", words=words)
            raise _unplaced("a passage proves by a phrase from it", add)
        if not quotes and not (self.locator and self.retrieved):
            missing = [name for name in ("locator", "retrieved") if not getattr(self, name)]
            add = Mend(kind=Kind.ADD, text="\n".join(f"{name}: ..." for name in missing))
            raise _unplaced("an authority needs the entry (locator) and the day it was looked up (retrieved)", add)
        if not self.says and not self.implies:
            words = "add `{text}` with the fields whose values stand in the phrase, or `implies: {FIELD: {en: REASON}}`"
            raise _unplaced("the proof names no field", Mend(kind=Kind.ADD, text="says: [...]", words=words))
        return self


def _unplaced(problem: str, hint: Mend) -> PydanticCustomError:
    return PydanticCustomError("proof", "{problem}", {"problem": problem, "hint": hint})
