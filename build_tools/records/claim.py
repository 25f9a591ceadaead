"""Claims."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import AnyPath, Line, Ref, Slug
from build_tools.records._marks import fact, ours
from build_tools.records._traits import Dated
from build_tools.records._vocabulary import Vocabulary
from build_tools.records._wording import Text

ClaimRef = Annotated[Slug, Ref("claims")]


class ClaimKind(Vocabulary):
    """What a claim is about.

    ru: О чём утверждение.
    zh: 论断的性质。
    """

    TREND = "trend", "trend | тенденция | 趋势"
    BARRIER = "barrier", "barrier | барьер | 障碍"
    RECOMMENDATION = "recommendation", "recommendation | рекомендация | 建议"
    PRIORITY = "priority", "priority | приоритет | 优先方向"
    RESEARCH_GAP = "research_gap", "research gap | пробел в исследованиях | 研究空白"
    POSITION = "position", "position | позиция | 观点"
    AIM = "aim", "aim | цель | 目标"
    AGENDA_ITEM = "agenda_item", "agenda item | пункт повестки | 议题"
    EXPECTED_EFFECT = "expected_effect", "expected effect | ожидаемый эффект | 预期效果"


class Mode(Vocabulary):
    """How a claim is meant.

    ru: В каком смысле высказано утверждение.
    zh: 论断以何种语气提出。
    """

    OBSERVATION = "observation", "observation | наблюдение | 观察"
    EVALUATION = "evaluation", "evaluation | оценка | 评价"
    EXPECTATION = "expectation", "expectation | ожидание | 预期"
    FORECAST = "forecast", "forecast | прогноз | 预测"
    GOAL = "goal", "goal | цель | 目标"
    PROPOSAL = "proposal", "proposal | предложение | 提议"


class AppliesTo(Vocabulary):
    """Whom a claim speaks of.

    ru: О ком говорится в утверждении.
    zh: 论断所指的对象国。
    """

    CHINA = "china", "China | Китай | 中国"
    RUSSIA = "russia", "Russia | Россия | 俄罗斯"
    BOTH = "both", "both countries | обе страны | 两国"
    NOT_STATED = "not_stated", "not stated | не указано | 未说明"


class BarrierCategory(Vocabulary):
    """What kind of barrier.

    ru: Вид барьера.
    zh: 障碍的类别。
    """

    PRIORITIES = "priorities", "priorities | приоритеты | 优先方向"
    ECONOMIC = "economic", "economic structure | структура экономики | 经济结构"
    IDEOLOGICAL = "ideological", "ideology and policy | идеология и политика | 意识形态与政策"
    SCIENTIFIC = "scientific", "fields of science | научные области | 科学领域"
    FINANCIAL = "financial", "money | финансирование | 资金"
    ORGANIZATIONAL = "organizational", "organization | организация | 组织"


class Claim(Dated, Record):
    """Claim, claims | Утверждение, утверждения | 论断, 论断

    A statement that a source makes or passes on, with the strength that it has there.

    ru: Высказывание, которое источник делает сам или передаёт, с той же силой, что и в нём.
    zh: 来源自己作出或转述的论断，语气强弱与原文一致。
    """

    folder: ClassVar[str] = "claims"

    kind: ClaimKind = ours(...)
    """Kind | Вид | 类别

    What the claim is about.

    ru: О чём это утверждение.
    zh: 该论断属于哪一类。
    good: barrier
    bad: problem
    why: a word of the list: barrier | слово из списка: barrier | 须取自词表：barrier
    """
    mode: Mode = ours(...)
    """Mode | Модальность | 语气

    How it is meant.

    ru: В каком смысле высказано.
    zh: 以何种语气提出。
    good: evaluation
    bad: opinion
    why: a word of the list | слово из списка | 须取自词表
    """
    statement: Text = fact(...)
    """Statement | Утверждение | 内容

    In own words, no stronger than the passage.

    ru: Своими словами, не сильнее, чем в источнике.
    zh: 用自己的话表述，语气不得强于原文。
    source: printed
    good: {en: The two economies complement each other little., ru: Экономики двух стран слабо дополняют друг друга.,
      zh: 两国经济互补性较弱。}
    bad: The two economies complement each other little.
    why: a language stands before it | нужен код языка | 须标明语言
    """
    about: tuple[AnyPath, ...] = ours(())
    """About | О чём | 关于

    Records that it speaks of.

    ru: Записи, о которых идёт речь.
    zh: 论断所涉及的记录。
    good: [places/heilongjiang]
    bad: [heilongjiang]
    why: the folder belongs to the path | в пути нужна папка | 路径须含文件夹
    """
    applies_to: AppliesTo = ours(AppliesTo.NOT_STATED)
    """Applies to | К кому относится | 适用于

    Whose situation it describes.

    ru: Чьё положение описано.
    zh: 描述的是哪一方的情况。
    good: russia
    bad: RU
    why: a word of the list: russia | слово из списка: russia | 须取自词表：russia
    """
    barrier_category: BarrierCategory | None = ours()
    """Category of barrier | Категория барьера | 障碍类别

    Only for barriers.

    ru: Только для барьеров.
    zh: 仅用于障碍类论断。
    good: economic
    bad: economy
    why: a word of the list: economic | слово из списка: economic | 须取自词表：economic
    """
    addressee: Line | None = fact()
    """Addressee | Адресат | 对象

    To whom a recommendation is made, as printed.

    ru: Кому адресована рекомендация, как в источнике.
    zh: 建议所针对的对象，照录原文。
    good: the provincial government
    bad: [the provincial government]
    why: one line of text, not a list | строка текста, не список | 一行文字，不用列表
    """
    contradicts: tuple[ClaimRef, ...] = ours(())
    """Contradicts | Противоречит | 与之矛盾

    Claims that say the opposite.

    ru: Утверждения противоположного смысла.
    zh: 与之相反的论断。
    good: [economic-complementarity-high]
    bad: [claims/economic-complementarity-high]
    why: the bare id | только идентификатор | 只写标识本身
    """
    qualifies: tuple[ClaimRef, ...] = ours(())
    """Qualifies | Ограничивает | 限定

    Claims that it narrows.

    ru: Утверждения, которые оно ограничивает.
    zh: 由它加以限定的论断。
    good: [complementary-strengths-to-combine]
    bad: complementary-strengths-to-combine
    why: a list stands in brackets | список пишется в скобках | 列表须用方括号
    """
