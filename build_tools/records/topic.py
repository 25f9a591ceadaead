"""Topics."""

from typing import ClassVar

from build_tools.records._base import Record
from build_tools.records._markers import MarkedText
from build_tools.records._marks import ours
from build_tools.records._model import Model


class Question(Model):
    """A question that readers bring, with its answer.

    ru: Вопрос, с которым приходит читатель, и ответ на него.
    zh: 读者关心的问题及其解答。
    """

    question: MarkedText = ours(...)
    """Question | Вопрос | 问题

    As a reader would ask it.

    ru: Так, как спросил бы читатель.
    zh: 用读者的口吻提问。
    good: {en: Who carries the cooperation?, ru: Кто ведёт сотрудничество?, zh: 由谁推动合作？}
    bad: Who carries the cooperation?
    why: a language stands before it | нужен код языка | 须标明语言
    """
    answer: MarkedText = ours(...)
    """Answer | Ответ | 回答

    In own words, two to five sentences; every name, number and date stands in a marker that points at its record.

    ru: Своими словами, от двух до пяти предложений; каждое имя, число и дата — в метке, указывающей на запись.
    zh: 用自己的话回答，两至五句；每个名称、数字和日期都写在指向记录的标记里。
    good: {en: It met in <places/harbin>. Guests came from <places/china>., ru: Она прошла в <places/harbin|Харбине>.
      Были гости из <places/china|Китая>., zh: 在<places/harbin>举行。来宾来自<places/china>。}
    bad: {zh: 来源没有说明。}
    why: English is always there | английский обязателен | 英文必填
    """
    unanswered: bool = ours(default=False)
    """Not answered | Нет ответа | 未作说明

    The sources do not say; only such an answer may do without markers, and without a second sentence.

    ru: Источники об этом не говорят; лишь такой ответ может обойтись без меток и без второго предложения.
    zh: 来源没有说明；只有这样的回答可以没有标记，也可以只有一句。
    good: true
    bad: "yes"
    why: true or false, without quotes | true или false, без кавычек | 写 true 或 false，不加引号
    """


class Topic(Record):
    """Topic, topics | Тема, темы | 主题, 主题

    One page of the site; records say which topics they belong to.

    ru: Одна страница сайта; запись сама указывает, к каким темам относится.
    zh: 网站的一个页面；由记录自行说明属于哪些主题。
    """

    folder: ClassVar[str] = "topics"

    scope: MarkedText = ours(...)
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
    gaps: MarkedText | None = ours()
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
