"""Sources: the documents that the atlas rests on, and the authorities that it looks things up in."""

from typing import Annotated, ClassVar

from pydantic import Field

from build_tools.records._base import Record
from build_tools.records._fields import AnyPath, Date, Line, Quantity, Sha256, Text, Url
from build_tools.records._marks import derived, fact, ours
from build_tools.records._model import Model
from build_tools.records._traits import Citable
from build_tools.records._vocabulary import Side, Vocabulary


class SourceKind(Vocabulary):
    """What kind of source."""

    REPOSITORY_PAGE = "repository_page", "repository page | страница репозитория | 机构库页面"
    NEWS = "news", "news item | новость | 新闻"
    CATALOGUE_PAGE = "catalogue_page", "catalogue page | страница каталога | 目录页面"
    INSTITUTE_PAGE = "institute_page", "institute's page | страница института | 研究所页面"
    JOURNAL_PAGE = "journal_page", "journal page | страница журнала | 期刊页面"
    OFFICIAL = "official", "official document | официальный документ | 官方文件"
    STATISTICS = "statistics", "statistics | статистика | 统计资料"
    AUTHORITY = "authority", "authority | справочный авторитет | 权威参考"


class Role(Vocabulary):
    """What a passage is within its document; one a passage, the strongest."""

    CONTENT = "content", "content | содержание | 正文"
    TITLE = "title", "title | заглавие | 标题"
    REFERENCE = "reference", "bibliographic entry | библиографическая запись | 文献条目"
    METADATA = "metadata", "metadata | метаданные | 元数据"
    FURNITURE = "furniture", "page furniture | служебные элементы страницы | 页面附属内容"


class Document(Model):
    """The captured file."""

    file: Line = derived(...)
    """File | Файл | 文件

    Name under which the document was captured.
    """
    sha256: Sha256 = derived(...)
    """SHA-256 | SHA-256 | SHA-256

    Hash of its bytes.
    """
    bytes: Annotated[int, Field(ge=1)] = derived(..., unit="bytes")
    """Bytes | Байты | 字节数

    Its size.
    """


class Passage(Model):
    """A block of the document between blank lines."""

    key: ClassVar[str] = "number"

    number: Annotated[int, Field(ge=1)] = derived(...)
    """Number | Номер | 编号

    Position in the document, from 1.
    """
    words: Annotated[int, Field(ge=0)] = derived(..., unit="words")
    """Words | Слова | 词数

    Runs of word characters after normalisation.
    """
    sha256: Sha256 = derived(...)
    """SHA-256 | SHA-256 | SHA-256

    Hash of the normalised text.
    """
    role: Role = ours(Role.CONTENT)
    """Role | Роль | 作用

    What the passage is within its document.
    """
    gist: Text = ours(...)
    """Gist | О чём | 大意

    In own words, what the passage is about.
    """


class PageMetric(Model):
    """A number that the page prints about itself."""

    key: ClassVar[str] = "what"

    what: Line = ours(...)
    """What | Что | 内容

    Name of the counter, in lower case.
    """
    quantity: Quantity = fact(...)
    """Quantity | Значение | 数值

    What it shows.
    """


class Source(Citable, Record):
    """Source, sources | Источник, источники | 来源, 来源

    A document as captured, or an authority that was looked up.
    """

    folder: ClassVar[str] = "sources"
    home: ClassVar[str] = "seeds"

    kind: SourceKind = ours(...)
    """Kind | Вид | 类型

    What kind of source it is.
    """
    side: Side | None = ours()
    """Side | Сторона | 一方

    Whose voice the source is.
    """
    publisher: Line | None = fact()
    """Publisher | Издатель | 发布者

    Who published it, as printed.
    """
    credited_to: Line | None = fact()
    """Credited to | Со ссылкой на | 转引自

    Whom the document itself names as its source.
    """
    url: Url | None = ours()
    """Address | Адрес | 网址

    Where it was published; for an authority, its front page.
    """
    published: Date | None = fact()
    """Published | Опубликовано | 发布日期

    Day of publication, if printed.
    """
    updated: Date | None = fact()
    """Updated | Обновлено | 更新日期

    Day of the last update, if printed; it is not the day of publication.
    """
    captured: Date | None = ours()
    """Captured | Сохранено | 采集日期

    Day on which the document was captured.
    """
    licence: Line | None = fact()
    """Licence | Лицензия | 许可

    Licence of the text as an SPDX identifier, if printed.
    """
    document: Document | None = derived()
    """Document | Документ | 文档

    The file as captured.
    """
    describes: tuple[AnyPath, ...] = ours(())
    """Describes | Описывает | 描述对象

    What the document is mainly about.
    """
    page_metrics: tuple[PageMetric, ...] = fact(())
    """Counters | Счётчики | 计数器

    Numbers that the page prints about itself.
    """
    defects: tuple[Text, ...] = ours(())
    """Defects | Недостатки | 缺陷

    What is wrong with the document as captured.
    """
    passages: tuple[Passage, ...] = ours(())
    """Passages | Фрагменты | 段落

    Its blocks, in order.
    """

    @property
    def is_authority(self) -> bool:
        """Whether proof ends here: an authority is looked up, not quoted."""
        return self.kind is SourceKind.AUTHORITY
