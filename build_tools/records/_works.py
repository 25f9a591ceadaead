"""Kinds of scholarly work, and the lists that name one."""

from typing import Annotated, ClassVar

from pydantic import Field

from build_tools.records._fields import Ref, Slug
from build_tools.records._marks import ours
from build_tools.records._model import Model
from build_tools.records._vocabulary import Vocabulary


class PublicationKind(Vocabulary):
    """What kind of work.

    ru: Вид работы.
    zh: 著作的类别。
    """

    ARTICLE = "article", "article | статья | 论文"
    CONFERENCE_PAPER = "conference_paper", "conference paper | доклад конференции | 会议论文"
    BOOK = "book", "book | книга | 图书"
    COLLECTION = "collection", "edited collection | сборник | 文集"


class Listing(Model):
    """A list on a page that names the work.

    ru: Список на странице, в котором названа работа.
    zh: 页面上列出该著作的目录。
    """

    key: ClassVar[str] = "source"

    source: Annotated[Slug, Ref("sources")] = ours(...)
    """Source | Источник | 来源

    The page that lists it.

    ru: Страница со списком.
    zh: 列出该著作的页面。
    good: mendeley-2019-heilongjiang
    bad: Mendeley
    why: the id of its card | идентификатор карточки | 应写来源卡片的标识
    """
    position: Annotated[int, Field(ge=1)] = ours(...)
    """Position | Позиция | 序号

    Where in the list, from 1.

    ru: Место в списке, начиная с 1.
    zh: 在列表中的序号，从1起计。
    good: 4
    bad: 0
    why: counted from 1 | счёт с единицы | 从1起计
    """
