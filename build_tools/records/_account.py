"""What a card says of single sentences of its document: those that need no record."""

from typing import Annotated, ClassVar

from pydantic import StringConstraints

from build_tools.records._fields import SENTENCE
from build_tools.records._marks import ours
from build_tools.records._model import Model
from build_tools.records._vocabulary import Vocabulary

Sentence = Annotated[str, StringConstraints(pattern=SENTENCE, max_length=16)]
"""A sentence by its passage and its number there, from 1: ``p2/s5``."""


class SentenceReason(Vocabulary):
    """Why a sentence needs no record.

    ru: Почему предложению не нужна запись.
    zh: 句子为何无须记录。
    """

    RESTATED = "restated", "says again what another says | повторяет сказанное | 重复他句内容"
    LABEL = "label", "label or heading | заголовок или подпись поля | 标题或栏目名"
    FURNITURE = "furniture", "page furniture | служебный элемент страницы | 页面附属内容"


class SentenceAccount(Model):
    """A sentence that no record quotes, and why none has to.

    ru: Предложение, которое не цитирует ни одна запись, и почему это не нужно.
    zh: 没有记录引用的句子，及其无须引用的理由。
    """

    key: ClassVar[str] = "at"

    at: Sentence = ours(...)
    """Sentence | Предложение | 句子

    Passage and number of the sentence within it: p2/s5.

    ru: Фрагмент и номер предложения в нём: p2/s5.
    zh: 所在段落及句序：p2/s5。
    good: p2/s5
    bad: p2
    why: which sentence is missing | не указано предложение | 缺少句序
    """
    reason: SentenceReason = ours(...)
    """Reason | Причина | 原因

    Why it needs no record.

    ru: Почему ему не нужна запись.
    zh: 为何无须记录。
    good: restated
    bad: boring
    why: a word of the list | слово из списка | 须取自词表
    """
    of: Sentence | None = ours()
    """Restates | Повторяет | 重复

    The recorded sentence that says the same, where the reason is `restated`.

    ru: Записанное предложение с тем же смыслом, если причина — `restated`.
    zh: 理由为 `restated` 时，已记录的同义句。
    good: p1/s2
    bad: the second sentence
    why: passage and number: p1/s2 | фрагмент и номер: p1/s2 | 写段落和句序：p1/s2
    """
