"""Topics."""

from typing import ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import Text
from build_tools.records._marks import ours
from build_tools.records._model import Model


class Question(Model):
    """A question that readers bring, with its answer."""

    question: Text = ours(...)
    """Question | Вопрос | 问题

    As a reader would ask it.
    """
    answer: Text = ours(...)
    """Answer | Ответ | 回答

    In own words, two to five sentences, or that the sources do not say.
    """


class Topic(Record):
    """Topic, topics | Тема, темы | 主题, 主题

    One page of the site; records say which topics they belong to.
    """

    folder: ClassVar[str] = "topics"

    scope: Text = ours(...)
    """Scope | О чём тема | 范围

    What the topic covers.
    """
    questions: tuple[Question, ...] = ours(())
    """Questions | Вопросы | 问题

    What readers come to ask.
    """
    gaps: Text | None = ours()
    """Gaps | Чего нет | 空白

    What the sources do not cover.
    """
    position: int = ours(0)
    """Position | Порядок | 排序

    Order among the topics.
    """
