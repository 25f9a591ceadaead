"""People: only those who speak, write or edit in public, and only what the sources print of them."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import Date, Line, Ref, Slug
from build_tools.records._marks import fact
from build_tools.records._model import Model
from build_tools.records._wording import Text


class Post(Model):
    """A role that a person had.

    ru: Должность, которую занимал человек.
    zh: 某人担任过的职务。
    """

    key: ClassVar[str] = "organization"

    role: Text = fact(...)
    """Role | Должность | 职务

    What they were there.

    ru: Кем человек был в организации.
    zh: 在该机构担任的职务。
    source: printed
    good: {en: Deputy Minister, ru: заместитель министра, zh: 副部长}
    bad: Deputy Minister
    why: a language stands before it | нужен код языка | 须标明语言
    """
    organization: Annotated[Slug, Ref("organizations")] = fact(...)
    """Organization | Организация | 机构

    Where they had the role.

    ru: Где занимал эту должность.
    zh: 任职机构。
    good: minec-russia
    bad: Ministry of Economic Development
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    as_of: Date | None = fact()
    """As of | По состоянию на | 截至

    When they are known to have had it.

    ru: На какой момент это известно.
    zh: 已知任职的时间。
    source: printed; EDTF (ISO 8601-2)
    good: 2018-10
    bad: 10/2018
    why: the year first: 2018-10 | сначала год: 2018-10 | 年份在前：2018-10
    """


class Person(Record):
    """Person, people | Персона, персоны | 人物, 人物

    A speaker, author or editor.

    ru: Выступающий, автор или редактор.
    zh: 发言人、作者或编者。
    """

    folder: ClassVar[str] = "people"

    family: Line | None = fact()
    """Family name | Фамилия | 姓

    As printed.

    ru: Как в источнике.
    zh: 照录原文。
    good: Zhang
    bad: [Zhang]
    why: one line of text, not a list | строка текста, не список | 一行文字，不用列表
    """
    given: Line | None = fact()
    """Given name | Имя | 名

    As printed.

    ru: Как в источнике.
    zh: 照录原文。
    good: Jianguo
    bad: {en: Jianguo}
    why: as printed, in one script | как в источнике, в одной письменности | 照录原文，只用一种文字
    """
    roles: tuple[Post, ...] = fact(())
    """Roles | Должности | 职务

    What the sources say they were, and where.

    ru: Кем и где, по словам источников, был человек.
    zh: 来源所述的职务和任职机构。
    good: [{role: {en: Deputy Minister, ru: заместитель министра, zh: 副部长}, organization: most-china}]
    bad: [Deputy Minister]
    why: role and organization apart | должность и организация порознь | 职务与机构分开写
    """
