"""Sources: the documents that the atlas rests on, and the authorities that it looks things up in."""

from typing import ClassVar

from build_tools.records._account import SentenceAccount
from build_tools.records._base import Record
from build_tools.records._capture import Document, PageMetric, Passage
from build_tools.records._fields import AnyPath, Date, Line, Url
from build_tools.records._marks import derived, fact, ours
from build_tools.records._traits import Citable
from build_tools.records._vocabulary import Side, Vocabulary
from build_tools.records._wording import Text


class SourceKind(Vocabulary):
    """What kind of source.

    ru: Вид источника.
    zh: 来源的类别。
    """

    REPOSITORY_PAGE = "repository_page", "repository page | страница репозитория | 机构库页面"
    NEWS = "news", "news item | новость | 新闻"
    CATALOGUE_PAGE = "catalogue_page", "catalogue page | страница каталога | 目录页面"
    INSTITUTE_PAGE = "institute_page", "institute's page | страница института | 研究所页面"
    JOURNAL_PAGE = "journal_page", "journal page | страница журнала | 期刊页面"
    OFFICIAL = "official", "official document | официальный документ | 官方文件"
    STATISTICS = "statistics", "statistics | статистика | 统计资料"
    AUTHORITY = "authority", "authority | справочный источник | 权威资料"


class Source(Citable, Record):
    """Source, sources | Источник, источники | 来源, 来源

    A document as captured, or an authority that was looked up.

    ru: Сохранённый документ или справочный источник, к которому обратились.
    zh: 采集所得的文献，或所查阅的权威资料。
    """

    folder: ClassVar[str] = "sources"
    home: ClassVar[str] = "seeds"

    kind: SourceKind = ours(...)
    """Kind | Вид | 类别

    What kind of source it is.

    ru: Какого вида этот источник.
    zh: 属于哪一类来源。
    good: news
    bad: website
    why: a word of the list | слово из списка | 须取自词表
    """
    side: Side | None = ours()
    """Side | Сторона | 来源方

    Whose voice the source is.

    ru: Чью сторону представляет источник.
    zh: 来源代表哪一方的声音。
    good: russia
    bad: RU
    why: a word of the list: russia | слово из списка: russia | 须取自词表：russia
    """
    publisher: Line | None = fact()
    """Publisher | Издатель | 发布者

    Who published it, as printed.

    ru: Кто опубликовал, как указано в документе.
    zh: 发布者，照录原文。
    good: Rambler
    bad: [Rambler]
    why: one line of text, not a list | строка текста, не список | 一行文字，不用列表
    """
    credited_to: Line | None = fact()
    """Credited to | Со ссылкой на | 转引自

    Whom the document itself names as its source.

    ru: Кого документ сам называет своим источником.
    zh: 文献自述的消息来源。
    good: TASS
    bad: {en: TASS}
    why: as printed, in one language | как в документе, на одном языке | 照录原文，只用一种语言
    """
    url: Url | None = ours()
    """Address | Адрес | 网址

    Where it was published; for an authority, its front page.

    ru: Где опубликовано; для справочного источника — его главная страница.
    zh: 发布网址；权威资料则为其首页。
    source: ours; RFC 3986
    good: https://www.wikidata.org/
    bad: www.wikidata.org
    why: it begins with https:// or http:// | начинается с https:// или http:// | 须以 https:// 或 http:// 开头
    """
    published: Date | None = fact()
    """Published | Опубликовано | 发布日期

    Day of publication, if printed.

    ru: День публикации, если указан.
    zh: 发布日期，以注明者为限。
    source: printed; EDTF (ISO 8601-2)
    good: "2019-06-20"
    bad: 20 June 2019
    why: numbers: 2019-06-20 | цифрами: 2019-06-20 | 用数字：2019-06-20
    """
    updated: Date | None = fact()
    """Updated | Обновлено | 更新日期

    Day of the last update, if printed; it is not the day of publication.

    ru: День последнего обновления, если указан; это не день публикации.
    zh: 最近更新日期，以注明者为限；不等于发布日期。
    source: printed; EDTF (ISO 8601-2)
    good: "2018-11-02"
    bad: "2018-11-31"
    why: November has 30 days | в ноябре 30 дней | 11月只有30天
    """
    captured: Date | None = ours()
    """Captured | Сохранено | 采集日期

    Day on which the document was captured.

    ru: День, когда документ был сохранён.
    zh: 采集文献的日期。
    source: ours; EDTF (ISO 8601-2)
    good: "2026-11-21"
    bad: 20261121
    why: hyphens between the parts | между частями дефисы | 各部分之间用连字符
    """
    licence: Line | None = fact()
    """Licence | Лицензия | 许可

    Licence of the text as an SPDX identifier, if printed.

    ru: Лицензия текста, если указана: идентификатор SPDX.
    zh: 文本许可，若有注明，用 SPDX 标识符表示。
    source: printed; SPDX
    good: CC-BY-4.0
    bad: [CC-BY-4.0]
    why: one line of text, not a list | строка текста, не список | 一行文字，不用列表
    """
    document: Document | None = derived()
    """Document | Документ | 文档

    The file as captured.

    ru: Файл в том виде, в каком сохранён.
    zh: 采集时的原文件。
    good: {file: dialogue-2018.txt, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, bytes:
      4096}
    bad: dialogue-2018.txt
    why: `atlas seed add` writes it | его записывает `atlas seed add` | 由 `atlas seed add` 写入
    """
    describes: tuple[AnyPath, ...] = ours(())
    """Describes | Описывает | 描述对象

    What the document is mainly about.

    ru: О чём в основном документ.
    zh: 文献主要介绍的对象。
    good: [events/innovation-dialogue-2]
    bad: [Innovation Dialogue]
    why: the path of its record | путь записи | 应写记录路径
    """
    page_metrics: tuple[PageMetric, ...] = fact(())
    """Counters | Счётчики | 计数器

    Numbers that the page prints about itself.

    ru: Числа, которые страница сообщает о самой себе.
    zh: 页面显示的有关自身的数字。
    good: [{what: citations, quantity: {amount: 4, unit: citations}}]
    bad: {citations: 4}
    why: a list, each with what and quantity | список, в каждом what и quantity | 应为列表，逐项写 what 和 quantity
    """
    defects: tuple[Text, ...] = ours(())
    """Defects | Недостатки | 缺陷

    What is wrong with the document as captured.

    ru: Что не так с документом в сохранённом виде.
    zh: 所采集文献存在的问题。
    good: [{en: The last line is cut off., ru: Последняя строка обрезана., zh: 最后一行被截断。}]
    bad: [The last line is cut off.]
    why: a language stands before it | нужен код языка | 须标明语言
    """
    passages: tuple[Passage, ...] = ours(())
    """Passages | Фрагменты | 段落

    Its blocks, in order.

    ru: Его фрагменты по порядку.
    zh: 文献各段，按顺序排列。
    source: computed; ours
    good: [{number: 1, words: 3, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, role:
      title, gist: {en: Title., ru: Заглавие., zh: 标题。}}]
    bad: [The text of the passage]
    why: the text itself is not kept | сам текст не хранится | 不保存原文
    """
    accounts: tuple[SentenceAccount, ...] = ours(())
    """Accounted sentences | Предложения без записи | 无须记录的句子

    Sentences that need no record, each with the reason.

    ru: Предложения, которым не нужна запись, с причиной для каждого.
    zh: 无须记录的句子，逐一说明理由。
    good: [{at: p2/s5, reason: restated, of: p1/s2}]
    bad: [p2/s5]
    why: the reason is missing | нет причины | 缺少理由
    """

    @property
    def is_authority(self) -> bool:
        """Whether proof ends here: an authority is looked up, not quoted."""
        return self.kind is SourceKind.AUTHORITY
