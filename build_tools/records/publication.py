"""Publications."""

from typing import Annotated, ClassVar

from pydantic import computed_field

from build_tools.records._base import Record
from build_tools.records._doi import DoiState, clean_doi, doi_state
from build_tools.records._fields import Line, Ref, Slug, Url
from build_tools.records._marks import COMPUTED, fact, ours
from build_tools.records._traits import Citable, Dated
from build_tools.records._wording import Text
from build_tools.records._works import Listing, PublicationKind


class Publication(Citable, Dated, Record):
    """Publication, publications | Публикация, публикации | 出版物, 出版物

    A scholarly work that a source describes or lists.

    ru: Научная работа, которую источник описывает или называет.
    zh: 来源介绍或列出的学术著作。
    """

    folder: ClassVar[str] = "publications"

    kind: PublicationKind = ours(...)
    """Kind | Вид | 类别

    What kind of work it is.

    ru: Какого вида эта работа.
    zh: 属于哪一类著作。
    good: article
    bad: paper
    why: a word of the list | слово из списка | 须取自词表
    """
    authors: tuple[Annotated[Slug, Ref("people")], ...] = fact(())
    """Authors | Авторы | 作者

    In the order printed; none are filled in.

    ru: В том же порядке, что в источнике; недостающие не добавляются.
    zh: 按原文顺序；不补入原文未列的作者。
    good: [l-song]
    bad: [Song, L.]
    why: the id of each person's record | идентификатор записи о каждом | 应写每位作者的记录标识
    """
    editors: tuple[Annotated[Slug, Ref("people")], ...] = fact(())
    """Editors | Редакторы | 编者

    In the order printed.

    ru: В том же порядке, что в источнике.
    zh: 按原文顺序。
    good: [ivan-danilin]
    bad: ivan-danilin
    why: a list stands in brackets | список пишется в скобках | 列表须用方括号
    """
    container: Line | None = fact()
    """Published in | Издание | 载于

    Journal or collection, as printed.

    ru: Журнал или сборник, как в источнике.
    zh: 所载期刊或文集，照录原文。
    good: R-Economy
    bad: [R-Economy]
    why: one line of text, not a list | строка текста, не список | 一行文字，不用列表
    """
    publisher: Annotated[Slug, Ref("organizations")] | None = fact()
    """Publisher | Издатель | 出版者

    Who published it.

    ru: Кто издал.
    zh: 由谁出版。
    good: edp-sciences
    bad: EDP Sciences
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    place: Annotated[Slug, Ref("places")] | None = fact()
    """Place | Место издания | 出版地

    Where it was published.

    ru: Где издано.
    zh: 出版地点。
    good: moscow
    bad: Moscow, 2020
    why: the id of the place alone | только идентификатор места | 只写地点标识
    """
    volume: Line | None = fact()
    """Volume | Том | 卷

    As printed.

    ru: Как в источнике.
    zh: 照录原文。
    good: "5"
    bad: 5
    why: quotes keep it a text | нужны кавычки: это текст | 须加引号，作为文本
    """
    issue: Line | None = fact()
    """Issue | Номер | 期

    As printed.

    ru: Как в источнике.
    zh: 照录原文。
    good: 1-2
    bad: 1
    why: quotes keep it a text | нужны кавычки: это текст | 须加引号，作为文本
    """
    pages: Line | None = fact()
    """Pages | Страницы | 页码

    First and last, joined by a hyphen.

    ru: Первая и последняя через дефис.
    zh: 起止页码，用连字符连接。
    good: 13-18
    bad: 13
    why: quotes keep it a text | нужны кавычки: это текст | 须加引号，作为文本
    """
    extent: Line | None = fact()
    """Extent | Объём | 篇幅

    Number of pages of a book, as printed.

    ru: Число страниц книги, как в источнике.
    zh: 图书页数，照录原文。
    good: 240 pp.
    bad: 240
    why: as printed, as a text | как в источнике, текстом | 照录原文，作为文本
    """
    url: Url | None = fact()
    """Address | Адрес | 网址

    Address as printed.

    ru: Адрес, как в источнике.
    zh: 原文所列网址。
    source: printed; RFC 3986
    good: https://journal.example.org/article/1
    bad: journal.example.org/article/1
    why: it begins with https:// or http:// | начинается с https:// или http:// | 须以 https:// 或 http:// 开头
    """
    doi: Line | None = fact()
    """DOI | DOI | DOI

    As printed, without its resolver; a full stop that is printed right behind it stays.

    ru: Как в источнике, без адреса перед ним; точка, напечатанная вплотную за ним, остаётся.
    zh: 照录原文，不带解析网址；紧随其后的句点照录。
    source: printed; DOI (ISO 26324)
    good: 10.15826/recon.2019.5.1.002
    bad: [10.15826/recon.2019.5.1.002]
    why: one line of text, not a list | строка текста, не список | 一行文字，不用列表
    """
    licence: Line | None = fact()
    """Licence | Лицензия | 许可

    As an SPDX identifier, if printed.

    ru: Идентификатор SPDX, если лицензия указана.
    zh: 若有注明，用 SPDX 标识符表示。
    source: printed; SPDX
    good: CC-BY-4.0
    bad: 4.0
    why: the identifier, as a text | идентификатор, текстом | 写标识符文本
    """
    affiliation: tuple[Annotated[Slug, Ref("organizations")], ...] = fact(())
    """Affiliation | Аффилиация | 所属机构

    Bodies that the authors give as theirs.

    ru: Организации, которые указали авторы.
    zh: 作者署名的单位。
    good: [rudn-university]
    bad: [RUDN University]
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    indexed_in: tuple[Line, ...] = fact(())
    """Indexed in | Индексируется в | 收录于

    Databases named as indexing it.

    ru: Базы данных, в которых, как указано, индексируется работа.
    zh: 页面所称收录该著作的数据库。
    good: [Scopus]
    bad: Scopus
    why: a list stands in brackets | список пишется в скобках | 列表须用方括号
    """
    method: Text | None = ours()
    """Method | Метод | 方法

    In own words, how the work went about it.

    ru: Своими словами: как выполнена работа.
    zh: 用自己的话说明研究方法。
    good: {en: Analysis of regional statistics., ru: Анализ региональной статистики., zh: 分析地方统计数据。}
    bad: Analysis of regional statistics.
    why: a language stands before it | нужен код языка | 须标明语言
    """
    keywords: tuple[Line, ...] = fact(())
    """Keywords | Ключевые слова | 关键词

    As printed.

    ru: Как в источнике.
    zh: 照录原文。
    good: [Regional cooperation, Innovation management]
    bad: Regional cooperation; Innovation management
    why: a list stands in brackets | список пишется в скобках | 列表须用方括号
    """
    cites: tuple[Annotated[Slug, Ref("publications")], ...] = fact(())
    """Cites | Цитирует | 引用文献

    Works of its reference list, only where a source shows that list.

    ru: Работы из её списка литературы, только если источник приводит этот список.
    zh: 其参考文献所列著作，仅限来源展示了该参考文献表的情况。
    good: [moscow-yiwu-innovation-management]
    bad: ["[1] Song, L. (2019)"]
    why: the id of each work's record | идентификатор записи о каждой работе | 应写每部著作的记录标识
    """
    translation_of: Annotated[Slug, Ref("publications")] | None = fact()
    """Translation of | Перевод работы | 译自

    The work that it translates.

    ru: Переведённая работа.
    zh: 所译的原著。
    good: heilongjiang-strategic-priorities
    bad: {en: Strategic priorities}
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    listed_on: tuple[Listing, ...] = ours(())
    """Listed on | Указано в списке | 列于

    Pages whose lists name it; a list on a page is not a reference list.

    ru: Страницы, в списках которых она названа; это не список литературы.
    zh: 在列表中提到它的页面；页面列表不等于参考文献表。
    good: [{source: mendeley-2019-heilongjiang, position: 4}]
    bad: [mendeley-2019-heilongjiang]
    why: the position is missing | нет места в списке | 缺少序号
    """

    @computed_field(json_schema_extra=COMPUTED)  # type: ignore[prop-decorator]
    @property
    def doi_clean(self) -> str | None:
        """Clean DOI | Чистый DOI | 规范 DOI

        The DOI itself: without resolver, without punctuation at its end, in lower case.

        ru: Сам DOI: без адреса перед ним, без знаков в конце, строчными буквами.
        zh: DOI 本身：不带解析网址和末尾标点，字母小写。
        source: computed; DOI (ISO 26324)
        good: 10.15826/recon.2019.5.1.002
        """
        return clean_doi(self.doi) if self.doi else None

    @computed_field(json_schema_extra=COMPUTED)  # type: ignore[prop-decorator]
    @property
    def doi_state(self) -> DoiState | None:
        """State of the DOI | Состояние DOI | DOI 状态

        Whether the DOI is whole as printed; one that was cut short may still look well formed.

        ru: Полон ли DOI в том виде, в каком он приведён; обрезанный может выглядеть правильным.
        zh: 原文所列 DOI 是否完整；被截断的 DOI 看上去也可能合乎格式。
        good: whole
        """
        return doi_state(self.doi) if self.doi else None
