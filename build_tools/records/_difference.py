"""Why two things stand side by side: the question between them, and the answer in own words."""

from build_tools.records._marks import ours
from build_tools.records._model import Model
from build_tools.records._wording import Text


class Difference(Model):
    """On what sources part, or how two things differ that are easily taken for one.

    ru: В чём расходятся источники или чем различаются две похожие вещи.
    zh: 来源之间分歧何在，或两个容易混淆的事物有何区别。
    """

    question: Text | None = ours()
    """Question | Вопрос | 问题

    The question between the two, without an answer in it; it is the heading under which readers find both.

    ru: Вопрос, по которому они расходятся, без подсказки ответа; служит заголовком, под которым показаны обе стороны.
    zh: 双方分歧所在的问题，不暗示答案；用作并列展示双方时的标题。
    good: {en: One fund or two?, ru: Один фонд или два?, zh: 一个基金还是两个？}
    bad: One fund or two?
    why: a language stands before it | нужен код языка | 须标明语言
    """
    how: Text = ours(...)
    """How they differ | В чём различие | 区别所在

    In own words and without deciding who is right: what each says, and what it speaks of.

    ru: Своими словами и не решая, кто прав: что говорит каждый и о чём.
    zh: 用自己的话说明各自说了什么、所指为何，不判断孰是孰非。
    good: {en: One is reported as set up and the other as being negotiated., ru: Один назван созданным — о другом шли
      переговоры., zh: 一个据报道已经设立，另一个仍在商谈。}
    bad: They differ.
    why: a language stands before it | нужен код языка | 须标明语言
    """
