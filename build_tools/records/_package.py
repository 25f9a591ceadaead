"""What `dataset/package.yml` says of the dataset as a whole."""

from typing import Annotated

from pydantic import Field

from build_tools.records._fields import Date, Line, Slug, Url
from build_tools.records._marks import ours
from build_tools.records._model import Model
from build_tools.records._vocabulary import Vocabulary
from build_tools.records._wording import Text


class Licence(Vocabulary):
    """Under what the dataset may be used, as an SPDX identifier.

    ru: Условия использования набора данных, идентификатор SPDX.
    zh: 数据集的使用许可，用 SPDX 标识符表示。
    """

    CC_BY = (
        "CC-BY-4.0",
        "Creative Commons Attribution 4.0 | Creative Commons «С указанием авторства» 4.0 | 知识共享署名 4.0",
    )


class Contributor(Model):
    """Somebody who made the dataset.

    ru: Участник создания набора данных.
    zh: 数据集的制作者。
    """

    title: Line = ours(...)
    """Name | Имя | 姓名

    Name as it shall be printed.

    ru: Имя, как его печатать.
    zh: 署名时所用的姓名。
    good: A. Petrova
    bad: 7
    why: a name, as text | имя, текстом | 应为文本形式的姓名
    """
    label: Text | None = ours()
    """Label | Название | 各语言名称

    Name in each language, of a body that has one: pages and references in a language print it.

    ru: Название на каждом языке, если оно есть: его печатают страницы и ссылки на этом языке.
    zh: 团体在各语言中的名称（如有）；该语言的页面和引文采用此名称。
    good: {en: Atlas contributors, ru: Участники Атласа, zh: 图谱贡献者}
    bad: Atlas contributors
    why: a language stands before it | нужен код языка | 须标明语言
    """
    role: Line = ours("contributor")
    """Role | Роль | 角色

    Role in the words of Data Package: author, contributor, maintainer, publisher.

    ru: Роль словами Data Package: author, contributor, maintainer, publisher.
    zh: 按 Data Package 用语填写的角色：author、contributor、maintainer、publisher。
    source: ours; Data Package
    good: maintainer
    bad: [maintainer]
    why: one word, not a list | одно слово, не список | 单个词，不用列表
    """

    def printed(self, code: str) -> str:
        """Name as it is printed in a language: its label there, else as it is."""
        return self.label.get(code)[0] if self.label else self.title


class Package(Model):
    """The dataset as a whole: its name, version, licence and makers.

    ru: Набор данных в целом: имя, версия, лицензия и создатели.
    zh: 数据集整体信息：名称、版本、许可和制作者。
    """

    name: Slug = ours(...)
    """Name | Имя | 名称

    Name of the Data Package.

    ru: Имя пакета Data Package.
    zh: Data Package 的包名。
    source: ours; Data Package
    good: cooperation-atlas
    bad: Cooperation Atlas
    why: an id: small letters and hyphens | строчные буквы и дефисы | 小写字母加连字符
    """
    title: Text = ours(...)
    """Title | Заглавие | 标题

    Title of site and dataset.

    ru: Заглавие сайта и набора данных.
    zh: 网站和数据集的标题。
    good: {en: Cooperation Atlas, ru: Атлас сотрудничества, zh: 合作图谱}
    bad: Cooperation Atlas
    why: a language stands before it | нужен код языка | 须标明语言
    """
    description: Text = ours(...)
    """Description | Описание | 说明

    One or two sentences on what it holds.

    ru: Одно-два предложения о содержании.
    zh: 用一两句话说明内容。
    good: {en: Records on interregional cooperation., ru: Записи о межрегиональном сотрудничестве., zh: 地方合作记录。}
    bad: {ru: Записи о сотрудничестве.}
    why: English is always there | английский обязателен | 英文必填
    """
    version: Annotated[str, Field(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")] = ours(...)
    """Version | Версия | 版本

    Version of the dataset, ``major.minor.patch``.

    ru: Версия набора данных, три числа через точку.
    zh: 数据集版本号，形如“主.次.修订”。
    source: ours; SemVer
    good: 1.2.0
    bad: v1.2
    why: three numbers | три числа | 须为三段数字
    """
    released: Date = ours(...)
    """Released | Выпущено | 发布日期

    Day of the release.

    ru: День выпуска.
    zh: 发布日期。
    source: ours; EDTF (ISO 8601-2)
    good: "2026-11-21"
    bad: today
    why: the day in numbers | дата цифрами | 用数字写日期
    """
    licence: Licence = ours(...)
    """Licence | Лицензия | 许可

    SPDX identifier of the dataset's licence.

    ru: Идентификатор SPDX лицензии набора данных.
    zh: 数据集许可的 SPDX 标识符。
    source: ours; SPDX
    good: CC-BY-4.0
    bad: CC BY 4.0
    why: the identifier of SPDX | идентификатор SPDX | 用 SPDX 标识符
    """
    contributors: tuple[Contributor, ...] = ours(())
    """Contributors | Участники | 贡献者

    Who made the dataset.

    ru: Кто создал набор данных.
    zh: 数据集由谁制作。
    good: [{title: A. Petrova, role: author}]
    bad: A. Petrova
    why: a list, each with title and role | список, в каждом title и role | 应为列表，逐项写 title 和 role
    """
    keywords: tuple[Line, ...] = ours(())
    """Keywords | Ключевые слова | 关键词

    Words to be found by.

    ru: Слова для поиска.
    zh: 供检索的词语。
    good: [interregional cooperation, innovation]
    bad: interregional cooperation, innovation
    why: a list stands in brackets | список пишется в скобках | 列表须用方括号
    """
    homepage: Url | None = ours()
    """Homepage | Сайт | 主页

    Address of the hosted site, once there is one.

    ru: Адрес сайта, если он уже размещён.
    zh: 网站上线后的网址。
    source: ours; RFC 3986
    good: https://atlas.example.org/
    bad: atlas.example.org
    why: it begins with https:// | начинается с https:// | 须以 https:// 开头
    """
