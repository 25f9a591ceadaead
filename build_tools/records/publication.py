"""Publications."""

from typing import Annotated, ClassVar

from pydantic import Field

from build_tools.records._base import Record
from build_tools.records._fields import Line, Ref, Slug, Text, Url
from build_tools.records._marks import fact, ours
from build_tools.records._model import Model
from build_tools.records._traits import Citable, Dated
from build_tools.records._vocabulary import Vocabulary


class PublicationKind(Vocabulary):
    """What kind of work."""

    ARTICLE = "article", "article | статья | 论文"
    CONFERENCE_PAPER = "conference_paper", "conference paper | доклад конференции | 会议论文"
    BOOK = "book", "book | книга | 图书"
    COLLECTION = "collection", "edited collection | сборник | 文集"


class Listing(Model):
    """A list on a page that names the work."""

    key: ClassVar[str] = "source"

    source: Annotated[Slug, Ref("sources")] = ours(...)
    """Source | Источник | 来源

    The page that lists it.
    """
    position: Annotated[int, Field(ge=1)] = ours(...)
    """Position | Позиция | 序号

    Where in the list, from 1.
    """


class Publication(Citable, Dated, Record):
    """Publication, publications | Публикация, публикации | 出版物, 出版物

    A scholarly work that a source describes or lists.
    """

    folder: ClassVar[str] = "publications"

    kind: PublicationKind = ours(...)
    """Kind | Вид | 类型

    What kind of work it is.
    """
    authors: tuple[Annotated[Slug, Ref("people")], ...] = fact(())
    """Authors | Авторы | 作者

    In the order printed; none are filled in.
    """
    editors: tuple[Annotated[Slug, Ref("people")], ...] = fact(())
    """Editors | Редакторы | 编者

    In the order printed.
    """
    container: Line | None = fact()
    """Published in | Издание | 载于

    Journal or collection, as printed.
    """
    publisher: Annotated[Slug, Ref("organizations")] | None = fact()
    """Publisher | Издатель | 出版者

    Who published it.
    """
    place: Annotated[Slug, Ref("places")] | None = fact()
    """Place | Место издания | 出版地

    Where it was published.
    """
    volume: Line | None = fact()
    """Volume | Том | 卷

    As printed.
    """
    issue: Line | None = fact()
    """Issue | Номер | 期

    As printed.
    """
    pages: Line | None = fact()
    """Pages | Страницы | 页码

    First and last, joined by a hyphen.
    """
    extent: Line | None = fact()
    """Extent | Объём | 篇幅

    Number of pages of a book, as printed.
    """
    url: Url | None = fact()
    """Address | Адрес | 网址

    Address as printed.
    """
    doi: Line | None = fact()
    """DOI | DOI | DOI

    As printed, without its resolver; a full stop that ends the sentence stays off.
    """
    licence: Line | None = fact()
    """Licence | Лицензия | 许可

    As an SPDX identifier, if printed.
    """
    affiliation: tuple[Annotated[Slug, Ref("organizations")], ...] = fact(())
    """Affiliation | Аффилиация | 所属机构

    Bodies that the authors give as theirs.
    """
    indexed_in: tuple[Line, ...] = fact(())
    """Indexed in | Индексируется в | 收录于

    Databases named as indexing it.
    """
    method: Text | None = ours()
    """Method | Метод | 方法

    In own words, how the work went about it.
    """
    keywords: tuple[Line, ...] = fact(())
    """Keywords | Ключевые слова | 关键词

    As printed.
    """
    translation_of: Annotated[Slug, Ref("publications")] | None = fact()
    """Translation of | Перевод | 译自

    The work that it translates.
    """
    listed_on: tuple[Listing, ...] = ours(())
    """Listed on | Указано в списке | 列于

    Pages whose lists name it; a list on a page is not a reference list.
    """
