"""A document as it was captured: its file, its passages, and what its page counts about itself."""

from typing import Annotated, ClassVar

from pydantic import Field

from build_tools.records._fields import Line, Sha256
from build_tools.records._marks import derived, fact, ours
from build_tools.records._model import Model
from build_tools.records._quantity import Quantity
from build_tools.records._vocabulary import Vocabulary
from build_tools.records._wording import Text


class Role(Vocabulary):
    """What a passage is within its document; one a passage, the strongest.

    ru: Чем фрагмент является в документе; у каждого одна роль, самая сильная.
    zh: 段落在文献中的作用；每段一种，取最强者。
    """

    CONTENT = "content", "content | содержание | 正文"
    TITLE = "title", "title | заглавие | 标题"
    REFERENCE = "reference", "bibliographic entry | библиографическая запись | 文献条目"
    METADATA = "metadata", "metadata | метаданные | 元数据"
    FURNITURE = "furniture", "page furniture | служебные элементы страницы | 页面附属内容"


class Document(Model):
    """The captured file.

    ru: Сохранённый файл.
    zh: 采集所得的文件。
    """

    file: Line = derived(...)
    """File | Файл | 文件

    Name under which the document was captured.

    ru: Имя, под которым сохранён документ.
    zh: 采集文献时所用的文件名。
    good: dialogue-2018.txt
    bad: 2018
    why: a name, as text | имя, текстом | 应为文本形式的文件名
    """
    sha256: Sha256 = derived(...)
    """SHA-256 | SHA-256 | SHA-256

    Hash of its bytes.

    ru: Контрольная сумма его байтов.
    zh: 文件字节的校验值。
    source: computed; FIPS 180-4
    good: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    bad: 9f86d081
    why: 64 digits | 64 знака | 须为64位
    """
    bytes: Annotated[int, Field(ge=1)] = derived(...)
    """Bytes | Размер в байтах | 字节数

    Its size.

    ru: Его размер.
    zh: 文件大小。
    unit: bytes | байты | 字节
    good: 4096
    bad: 4 KB
    why: the number of bytes alone | только число байтов | 只写字节数
    """


class Passage(Model):
    """A block of the document between blank lines.

    ru: Часть документа между пустыми строками.
    zh: 文献中以空行分隔的一段。
    """

    key: ClassVar[str] = "number"

    number: Annotated[int, Field(ge=1)] = derived(...)
    """Number | Номер | 编号

    Position in the document, from 1.

    ru: Порядковый номер в документе, начиная с 1.
    zh: 在文献中的序号，从1起计。
    good: 5
    bad: p5
    why: the number alone | одно число | 只写数字
    """
    words: Annotated[int, Field(ge=0)] = derived(...)
    """Words | Слова | 词数

    Runs of word characters after normalisation.

    ru: Последовательности буквенных и цифровых знаков после нормализации.
    zh: 规范化后由文字和数字连成的词数。
    unit: words | слова | 词
    good: 64
    bad: -1
    why: a count is not negative | счёт не бывает отрицательным | 计数不为负
    """
    sha256: Sha256 = derived(...)
    """SHA-256 | SHA-256 | SHA-256

    Hash of the normalised text.

    ru: Контрольная сумма нормализованного текста.
    zh: 规范化文本的校验值。
    source: computed; FIPS 180-4
    good: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    bad: 9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08
    why: small letters | строчные буквы | 用小写字母
    """
    role: Role = ours(Role.CONTENT)
    """Role | Роль | 作用

    What the passage is within its document.

    ru: Чем фрагмент является в документе.
    zh: 段落在文献中的作用。
    good: content
    bad: footer
    why: a word of the list: furniture | слово из списка: furniture | 须取自词表：furniture
    """
    gist: Text = ours(...)
    """Gist | О чём | 大意

    In own words, what the passage is about.

    ru: Своими словами: о чём фрагмент.
    zh: 用自己的话概括段落大意。
    good: {en: Who organised the dialogue., ru: Кто организовал диалог., zh: 对话的主办方。}
    bad: Who organised the dialogue.
    why: a language stands before it | нужен код языка | 须标明语言
    """


class PageMetric(Model):
    """A number that the page prints about itself.

    ru: Число, которое страница сообщает о самой себе.
    zh: 页面显示的有关自身的数字。
    """

    key: ClassVar[str] = "what"

    what: Line = ours(...)
    """What | Что | 内容

    Name of the counter, in lower case.

    ru: Название счётчика строчными буквами.
    zh: 计数器名称，用小写字母。
    source: printed
    good: citations
    bad: 4
    why: its name, not its number | название, а не число | 写名称，不写数字
    """
    quantity: Quantity = fact(...)
    """Quantity | Величина | 数值

    What it shows.

    ru: Что он показывает.
    zh: 所示数值。
    good: {amount: 4, unit: citations}
    bad: 4Citations
    why: number and unit apart | число и единица порознь | 数字与单位分开写
    """
