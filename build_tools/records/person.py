"""People: only those who speak, write or edit in public, and only what the sources print of them."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import Date, Line, Ref, Slug, Text
from build_tools.records._marks import fact
from build_tools.records._model import Model

PersonRef = Annotated[Slug, Ref("people")]


class Post(Model):
    """A role that a person had."""

    key: ClassVar[str] = "organization"

    role: Text = fact(...)
    """Role | Должность | 职务

    What they were there.
    """
    organization: Annotated[Slug, Ref("organizations")] = fact(...)
    """Organization | Организация | 机构

    Where they had the role.
    """
    as_of: Date | None = fact()
    """As of | По состоянию на | 截至

    When they are known to have had it.
    """


class Person(Record):
    """Person, people | Персона, персоны | 人物, 人物

    A speaker, author or editor.
    """

    folder: ClassVar[str] = "people"

    family: Line | None = fact()
    """Family name | Фамилия | 姓

    As printed.
    """
    given: Line | None = fact()
    """Given name | Имя | 名

    As printed.
    """
    roles: tuple[Post, ...] = fact(())
    """Roles | Должности | 职务

    What the sources say they were, and where.
    """
