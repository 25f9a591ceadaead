"""Topics."""

from typing import ClassVar

from build_tools.records._base import Record
from build_tools.records._marks import ours
from build_tools.records._model import Model
from build_tools.records._wording import Text


class Question(Model):
    """A question that readers bring, with its answer.

    ru: Вопрос, с которым приходит читатель, и ответ на него.
    zh: 读者关心的问题及其解答。
    """

    question: Text = ours(...)
    """Question | Вопрос | 问题

    As a reader would ask it.

    ru: Так, как спросил бы читатель.
    zh: 用读者的口吻提问。
    good: {en: Who carries the cooperation?, ru: Кто ведёт сотрудничество?, zh: 由谁推动合作？}
    bad: Who carries the cooperation?
    why: a language stands before it | нужен код языка | 须标明语言
    """
    answer: Text = ours(...)
    """Answer | Ответ | 回答

    In own words, two to five sentences, or that the sources do not say.

    ru: Своими словами, от двух до пяти предложений; если источники не отвечают, так и сказать.
    zh: 用自己的话回答，两至五句；来源未作说明的，如实写明。
    good: {en: The sources do not say., ru: Источники об этом не говорят., zh: 来源没有说明。}
    bad: {zh: 来源没有说明。}
    why: English is always there | английский обязателен | 英文必填
    """


class Topic(Record):
    """Topic, topics | Тема, темы | 主题, 主题

    One page of the site; records say which topics they belong to.

    ru: Одна страница сайта; запись сама указывает, к каким темам относится.
    zh: 网站的一个页面；由记录自行说明属于哪些主题。
    """

    folder: ClassVar[str] = "topics"

    scope: Text = ours(...)
    """Scope | О чём тема | 范围

    What the topic covers.

    ru: Что охватывает тема.
    zh: 主题涵盖的内容。
    good: {en: Standing bodies and channels., ru: Постоянные органы и каналы., zh: 常设机构和渠道。}
    bad: [Standing bodies, Channels]
    why: sentences, once a language | предложения на каждом языке | 按语言各写一段文字
    """
    questions: tuple[Question, ...] = ours(())
    """Questions | Вопросы | 问题

    What readers come to ask.

    ru: О чём приходят спросить читатели.
    zh: 读者想了解的问题。
    good: [{question: {en: Who takes part?, ru: Кто участвует?, zh: 谁参与？}, answer: {en: Two ministries., ru: Два
      министерства., zh: 两个部委。}}]
    bad: [Who takes part?]
    why: question and answer apart | вопрос и ответ порознь | 问题与解答分开写
    """
    gaps: Text | None = ours()
    """Gaps | Чего нет | 空白

    What the sources do not cover.

    ru: О чём источники молчат.
    zh: 来源未涉及的内容。
    good: {en: No figures by province., ru: Нет данных по провинциям., zh: 没有分省数据。}
    bad: No figures by province.
    why: a language stands before it | нужен код языка | 须标明语言
    """
    position: int = ours(0)
    """Position | Порядок | 排序

    Order among the topics.

    ru: Порядок среди тем.
    zh: 在各主题中的次序。
    good: 3
    bad: "3"
    why: a number stands without quotes | число пишется без кавычек | 数字不加引号
    """
