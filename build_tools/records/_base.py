"""What every record has: a label, names, a summary, its topics, its proof and its history."""

import inspect
from typing import Annotated, ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from build_tools.core.languages import CODES
from build_tools.records._fields import Date, Line, Names, Ref, Slug, Text
from build_tools.records._marks import fact, ours
from build_tools.records._model import Model
from build_tools.records._vocabulary import Vocabulary

At = Annotated[
    str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/p[1-9][0-9]{0,3})?$", json_schema_extra={"x-value": "passage"})
]
"""A passage of a document (``safea-2018-dialogue/p5``), or an authority (``wikidata``)."""

FieldPath = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_-]+|\[([^\]]|\]\])+\])*$", max_length=300)]
"""Path into the record: ``date``, ``organizers.most-china``, ``names.en[Sino-Russian Expo]``."""


Speaker = Annotated[
    str,
    Field(
        pattern=r"^((people|organizations)/[a-z0-9]+(-[a-z0-9]+)*|unnamed \S.*)$",
        max_length=200,
        json_schema_extra={"x-value": "speaker"},
    ),
]
"""Who says something: ``people/zhang-jianguo``, ``organizations/…``, or ``unnamed experts``."""


class Proof(Model):
    """One place that says something of what the record holds."""

    at: At = ours(...)
    """At | Где | 出处

    The passage of a document, or the authority that was looked up.
    """
    phrase: Line | tuple[Line, ...] | None = ours()
    """Key phrase | Ключевая фраза | 关键短语

    Verbatim from the passage, 2 to 12 words (4 to 25 Han characters), never a whole sentence.
    Several, as a list, when the values stand apart.
    """
    says: tuple[FieldPath, ...] = ours(())
    """Says | Подтверждает | 直接证明

    Fields whose values stand in the phrases.
    """
    implies: dict[FieldPath, Text] = ours({})
    """Implies | Подразумевает | 间接推出

    Fields that follow from the passage without standing in it, each with the reason.
    """
    by: Speaker | None = ours()
    """Said by | Чьи слова | 说话人

    Who says it where the document passes on somebody's words: a path (`people/…`, `organizations/…`) or `unnamed …`.
    """
    judgement: bool = ours(default=False)
    """Judgement | Оценка | 评价

    The document evaluates or generalises here in its own voice.
    """
    against: bool = ours(default=False)
    """Against | Против | 反证

    The passage speaks against the value.
    """
    locator: Line | None = ours()
    """Locator | Указатель | 定位

    Where an authority says it: an entry's identifier.
    """
    retrieved: Date | None = ours()
    """Looked up on | Дата обращения | 查阅日期

    Day on which the authority was looked up.
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
        if self.passage is not None and not self.phrases:
            raise _unplaced("a passage proves by a phrase from it", "add `phrase:` with its key words, to the letter")
        if self.passage is None and not (self.locator and self.retrieved):
            raise _unplaced("an authority needs the entry and the day", "add `locator:` and `retrieved:`")
        if not self.says and not self.implies:
            raise _unplaced("the proof names no field", "add `says: [field]` or `implies: {field: reason}`")
        return self


def _unplaced(problem: str, hint: str) -> PydanticCustomError:
    return PydanticCustomError("proof", "{problem}", {"problem": problem, "hint": hint})


class Identifiers(Model):
    """Identifiers of the same thing elsewhere, each proved by the authority that was looked up."""

    wikidata: Annotated[str, Field(pattern=r"^Q[1-9][0-9]{0,11}$")] | None = fact()
    """Wikidata | Wikidata | 维基数据

    Item of Wikidata: Q and digits.
    """
    iso3166_1: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = fact()
    """ISO 3166-1 | ISO 3166-1 | ISO 3166-1

    Two-letter code of a country.
    """
    iso3166_2: Annotated[str, Field(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")] | None = fact()
    """ISO 3166-2 | ISO 3166-2 | ISO 3166-2

    Code of a country's subdivision.
    """
    geonames: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,9}$")] | None = fact()
    """GeoNames | GeoNames | GeoNames

    Number of the GeoNames feature, as text.
    """
    ror: Annotated[str, Field(pattern=r"^0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$")] | None = fact()
    """ROR | ROR | ROR

    Identifier of a research organisation, without the address in front.
    """
    orcid: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$")] | None = fact()
    """ORCID | ORCID | ORCID

    Identifier of a researcher, without the address in front.
    """
    issn: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{3}[0-9X]$")] | None = fact()
    """ISSN | ISSN | ISSN

    Identifier of a serial.
    """


class Status(Vocabulary):
    """How far a record has come."""

    DRAFT = "draft", "not reviewed yet | ещё не проверено | 尚未复核"
    REVIEWED = "reviewed", "reviewed | проверено | 已复核"
    DISPUTED = "disputed", "disputed | оспаривается | 有争议"
    WITHDRAWN = "withdrawn", "withdrawn | отозвано | 已撤回"
    MERGED = "merged", "merged into another | объединено с другой | 已合并"


class Part(Vocabulary):
    """What somebody did for a record."""

    ADDED = "added", "added | добавлено | 添加"
    REVIEWED = "reviewed", "reviewed | проверено | 复核"


class Credit(Model):
    """Who added or reviewed a record."""

    who: Line = ours(...)
    """Who | Кто | 署名

    Name, ORCID or handle.
    """
    part: Part = ours(Part.ADDED)
    """Part | Вклад | 贡献

    What they did.
    """
    date: Date = ours(...)
    """Date | Дата | 日期

    When.
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
    """
    names: Names | None = fact()
    """Names | Имена и формы | 名称形式

    Attested forms of the name.
    """
    summary: Text | None = ours()
    """Summary | Кратко | 摘要

    Own words; every number in it is held by a field.
    """
    topics: tuple[Annotated[Slug, Ref("topics")], ...] = ours((), max_length=4)
    """Topics | Темы | 主题

    One to four topics that show the record.
    """
    identifiers: Identifiers | None = fact()
    """Identifiers | Идентификаторы | 标识符

    The same thing in other databases.
    """
    as_of: Date | None = fact()
    """As of | По состоянию на | 截至

    When this was so, for what may have changed since.
    """
    proof: tuple[Proof, ...] = ours(())
    """Proof | Подтверждение | 证据

    Where the sources say it.
    """
    unknowns: dict[FieldPath, Text] = ours({})
    """Not known | Неизвестно | 未知

    Fields that were looked for in vain, each with the reason.
    """
    status: Status = ours(Status.DRAFT)
    """Status | Состояние записи | 状态

    How far the record has come.
    """
    credit: tuple[Credit, ...] = ours(())
    """Credit | Авторы записи | 贡献者

    Who added or reviewed the record.
    """
    replaces: tuple[Slug, ...] = ours(())
    """Replaces | Заменяет | 取代

    Former ids of this record.
    """

    @classmethod
    def type_names(cls) -> dict[str, tuple[str, str]]:
        """Singular and plural of the type in each language."""
        first = inspect.cleandoc(cls.__doc__ or "").partition("\n")[0]
        pairs = [pair.split(",") for pair in first.split("|")]
        return {code: (one.strip(), many.strip()) for code, (one, many) in zip(CODES, pairs, strict=True)}
