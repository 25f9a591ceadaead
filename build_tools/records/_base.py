"""What every record has: a label, names, a summary, its topics, its proof and its history."""

import inspect
from functools import cache
from typing import Annotated, ClassVar, Final

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from build_tools.core.languages import by_language
from build_tools.records._difference import Difference
from build_tools.records._fields import OWN, Date, Line, Ref, Slug
from build_tools.records._identifiers import Identifiers
from build_tools.records._marks import fact, ours
from build_tools.records._model import Model
from build_tools.records._proof import FieldPath, Proof
from build_tools.records._vocabulary import Vocabulary
from build_tools.records._wording import Names, Text

HISTORY: Final = frozenset(
    {"credit", "differences", "label", "proof", "replaces", "status", "summary", "topics", "unknowns"}
)
"""Fields whose values are no values of the thing itself: what it is called and shown under, and what is kept of it."""


class Status(Vocabulary):
    """How far a record has come.

    ru: На каком этапе находится запись.
    zh: 记录所处的阶段。
    """

    DRAFT = "draft", "not reviewed yet | ещё не проверено | 尚未复核"
    REVIEWED = "reviewed", "reviewed | проверено | 已复核"
    DISPUTED = "disputed", "disputed | оспаривается | 有争议"
    WITHDRAWN = "withdrawn", "withdrawn | отозвано | 已撤下"
    MERGED = "merged", "merged into another | объединено с другой | 已合并"


class Part(Vocabulary):
    """What somebody did for a record.

    ru: Что человек сделал для записи.
    zh: 某人对记录所做的工作。
    """

    ADDED = "added", "added | добавлено | 添加"
    REVIEWED = "reviewed", "reviewed | проверено | 复核"


class Credit(Model):
    """Who added or reviewed a record.

    ru: Кто добавил или проверил запись.
    zh: 添加或复核记录的人。
    """

    who: Line = ours(...)
    """Who | Кто | 署名

    Name, ORCID or handle.

    ru: Имя, ORCID или псевдоним.
    zh: 姓名、ORCID 或账号名。
    good: A. Petrova
    bad: 12
    why: a name, as text | имя, текстом | 应为文本形式的姓名
    """
    part: Part = ours(Part.ADDED)
    """Part | Вклад | 贡献

    What they did.

    ru: Что сделано.
    zh: 做了什么。
    good: reviewed
    bad: checked
    why: a word of the list | слово из списка | 须取自词表
    """
    date: Date = ours(...)
    """Date | Дата | 日期

    When.

    ru: Когда.
    zh: 何时。
    source: ours; EDTF (ISO 8601-2)
    good: "2026-11-21"
    bad: "2026-21-11"
    why: there is no month 21 | 21-го месяца нет | 没有第21个月
    """


class Record(Model):
    """Base of every record type.

    The docstring of a type begins with its names, ``singular, plural`` in each language of the table.
    """

    folder: ClassVar[str]
    """Folder of the type: its table's name and its part of the address, too."""
    home: ClassVar[str] = "dataset"
    """Where its files are: under ``dataset/<folder>/``, or directly in another folder."""

    label: Text = ours(...)
    """Label | Название | 名称

    Our wording for the thing, short.

    ru: Краткое название в нашей формулировке.
    zh: 本图谱所用的简短名称。
    good: {en: Harbin, ru: Харбин, zh: 哈尔滨}
    bad: {ru: Харбин}
    why: English is always there | английский обязателен | 英文必填
    """
    names: Names | None = fact()
    """Names | Названия и имена | 名称写法

    Attested forms of the name.

    ru: Засвидетельствованные формы названия или имени.
    zh: 有据可查的各种名称写法。
    good: {en: [{form: Sino-Russian EXPO, kind: source_wording}]}
    bad: {en: [Sino-Russian EXPO]}
    why: each form has its kind | у каждой формы есть вид | 每个写法须注明类别
    """
    summary: Text | None = ours()
    """Summary | Кратко | 摘要

    Own words; every number in it is held by a field.

    ru: Своими словами; каждое число в тексте записано и в поле.
    zh: 用自己的话概述；其中每个数字都须见于某个字段。
    good: {en: Trade fair devoted to cooperation between regions., ru: Выставка о межрегиональном сотрудничестве.,
      zh: 以地方合作为主题的博览会。}
    bad: Trade fair in Harbin
    why: a language stands before it | нужен код языка | 须标明语言
    """
    topics: tuple[Annotated[Slug, Ref("topics")], ...] = ours((), max_length=4)
    """Topics | Темы | 主题

    One to four topics that show the record.

    ru: От одной до четырёх тем, в которых показана запись.
    zh: 展示该记录的主题，一至四个。
    good: [calendar-of-events]
    bad: [Calendar of events]
    why: the id of the topic | нужен идентификатор темы | 应写主题标识
    """
    identifiers: Identifiers | None = fact()
    """Identifiers | Идентификаторы | 标识符

    The same thing in other databases.

    ru: Тот же объект в других базах данных.
    zh: 同一对象在其他数据库中的标识。
    source: authority
    good: {wikidata: Q42956}
    bad: Q42956
    why: which identifier it is comes first | сначала чей это идентификатор | 须写明是哪种标识符
    """
    distinct_from: tuple[Annotated[Slug, Ref(OWN)], ...] = ours(())
    """Not the same as | Не путать с | 区别于

    Records of this type that are easily taken for this one.

    ru: Записи того же типа, которые легко принять за эту.
    zh: 容易与本记录混淆的同类记录。
    good: [science-technology-innovation-fund]
    bad: [initiatives/science-technology-innovation-fund]
    why: the bare id | только идентификатор | 只写标识本身
    """
    differences: dict[FieldPath, Difference] = ours({})
    """Differences | Расхождения | 分歧说明

    Why what stands in a field disagrees with, narrows or only resembles something else, by the path of the field.
    One of the two records is enough.

    ru: Почему то, что стоит в поле, противоречит другому, ограничивает его или лишь похоже на него; по пути поля.
      Достаточно записать в одной из двух записей.
    zh: 某字段所记内容为何与他处矛盾、对其加以限定或仅与之相似，按字段路径逐一说明。两条记录中写一条即可。
    good: {distinct_from.science-technology-innovation-fund: {question: {en: One fund or two?, ru: Один фонд или два?,
      zh: 一个基金还是两个？}, how: {en: One is set up and the other negotiated., ru: Один создан — о другом шли
      переговоры., zh: 一个已经设立，另一个仍在商谈。}}}
    bad: {distinct_from: They differ.}
    why: under `how`, in each language | под `how`, на каждом языке | 写在 `how` 之下，并标明语言
    """
    as_of: Date | None = fact()
    """As of | По состоянию на | 截至

    When this was so, for what may have changed since.

    ru: На какой момент это было так, если с тех пор могло измениться.
    zh: 所述情况截至何时；此后可能已有变化。
    source: printed; EDTF (ISO 8601-2)
    good: 2018-10
    bad: October 2018
    why: numbers: 2018-10 | цифрами: 2018-10 | 用数字：2018-10
    """
    proof: tuple[Proof, ...] = ours(())
    """Proof | Подтверждение | 证据

    Where the sources say it.

    ru: Где об этом сказано в источниках.
    zh: 来源在何处这样说。
    good: [{at: safea-2018-dialogue/p5, phrase: held in Moscow, says: [place]}]
    bad: [{at: safea-2018-dialogue/p5, says: [place]}]
    why: the phrase is missing | нет фразы | 缺少短语
    """
    unknowns: dict[FieldPath, Text] = ours({})
    """Not known | Неизвестно | 未知

    Fields that were looked for in vain, each with the reason.

    ru: Поля, которые искали и не нашли, с причиной для каждого.
    zh: 查找未果的字段，逐一说明原因。
    good: {organizers: {en: The page names nobody., ru: На странице никто не назван., zh: 页面没有指明。}}
    bad: [organizers]
    why: each field has a reason | у каждого поля своя причина | 每个字段须附原因
    """
    status: Status = ours(Status.DRAFT)
    """Status | Состояние записи | 状态

    How far the record has come.

    ru: На каком этапе находится запись.
    zh: 记录所处的阶段。
    good: draft
    bad: done
    why: a word of the list | слово из списка | 须取自词表
    """
    credit: tuple[Credit, ...] = ours(())
    """Credit | Авторы записи | 贡献者

    Who added or reviewed the record.

    ru: Кто добавил или проверил запись.
    zh: 添加或复核该记录的人。
    good: [{who: A. Petrova, part: added, date: "2026-11-21"}]
    bad: [A. Petrova]
    why: the day is missing | нет даты | 缺少日期
    """
    replaces: tuple[Slug, ...] = ours(())
    """Replaces | Заменяет | 取代

    Former ids of this record.

    ru: Прежние идентификаторы этой записи.
    zh: 该记录以前使用的标识。
    good: [russia-china-expo-6]
    bad: [events/russia-china-expo-6]
    why: the bare id | только идентификатор | 只写标识本身
    """

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The object, where references to the own type name its folder."""
        made = super().__get_pydantic_json_schema__(schema, handler)
        for field in handler.resolve_ref_schema(made)["properties"].values():
            if field.get("items", {}).get("x-ref") == [OWN]:
                field["items"]["x-ref"] = [cls.folder]
        return made

    def computed(self) -> dict[str, str]:
        """Values that follow from the others and never stand in the file, by field; absent where there is none."""
        found = ((name, getattr(self, name)) for name in type(self).model_computed_fields)
        return {name: str(value) for name, value in found if value is not None}

    @classmethod
    def type_names(cls) -> dict[str, tuple[str, str]]:
        """Singular and plural of the type in each language."""
        return _type_names(cls.__doc__ or "")


@cache
def _type_names(doc: str) -> dict[str, tuple[str, str]]:
    pairs = {code: pair.split(",") for code, pair in by_language(inspect.cleandoc(doc).partition("\n")[0]).items()}
    return {code: (one.strip(), many.strip()) for code, (one, many) in pairs.items()}
