"""What `dataset/package.yml` says of the dataset as a whole."""

from typing import Annotated

from pydantic import Field

from build_tools.records._fields import Date, Line, Slug, Text, Url
from build_tools.records._marks import ours
from build_tools.records._model import Model
from build_tools.records._vocabulary import Vocabulary


class Licence(Vocabulary):
    """Under what the dataset may be used, as an SPDX identifier."""

    CC_BY = (
        "CC-BY-4.0",
        "Creative Commons Attribution 4.0 | Creative Commons «С указанием авторства» 4.0 | 知识共享署名 4.0",
    )


class Contributor(Model):
    """Somebody who made the dataset."""

    title: Line = ours(...)
    """Name | Имя | 姓名

    Name as it shall be printed.
    """
    role: Line = ours("contributor")
    """Role | Роль | 角色

    Role in the words of Data Package: author, contributor, maintainer, publisher.
    """


class Package(Model):
    """The dataset as a whole: its name, version, licence and makers."""

    name: Slug = ours(...)
    """Name | Имя | 名称

    Name of the Data Package.
    """
    title: Text = ours(...)
    """Title | Заглавие | 标题

    Title of site and dataset.
    """
    description: Text = ours(...)
    """Description | Описание | 说明

    One or two sentences on what it holds.
    """
    version: Annotated[str, Field(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")] = ours(...)
    """Version | Версия | 版本

    Version of the dataset, ``major.minor.patch``.
    """
    released: Date = ours(...)
    """Released | Выпущено | 发布日期

    Day of the release.
    """
    licence: Licence = ours(...)
    """Licence | Лицензия | 许可

    SPDX identifier of the dataset's licence.
    """
    contributors: tuple[Contributor, ...] = ours(())
    """Contributors | Участники | 贡献者

    Who made the dataset.
    """
    keywords: tuple[Line, ...] = ours(())
    """Keywords | Ключевые слова | 关键词

    Words to be found by.
    """
    homepage: Url | None = ours()
    """Homepage | Сайт | 主页

    Address of the hosted site, once there is one.
    """
