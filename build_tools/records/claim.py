"""Claims."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import AnyPath, Line, Ref, Slug, Text
from build_tools.records._marks import fact, ours
from build_tools.records._traits import Dated
from build_tools.records._vocabulary import Vocabulary

ClaimRef = Annotated[Slug, Ref("claims")]


class ClaimKind(Vocabulary):
    """What a claim is about."""

    TREND = "trend", "trend | тенденция | 趋势"
    BARRIER = "barrier", "barrier | барьер | 障碍"
    RECOMMENDATION = "recommendation", "recommendation | рекомендация | 建议"
    PRIORITY = "priority", "priority | приоритет | 优先方向"
    RESEARCH_GAP = "research_gap", "research gap | пробел в исследованиях | 研究空白"
    POSITION = "position", "position | позиция | 立场"
    AIM = "aim", "aim | цель | 目标"
    AGENDA_ITEM = "agenda_item", "agenda item | пункт повестки | 议题"
    EXPECTED_EFFECT = "expected_effect", "expected effect | ожидаемый эффект | 预期效果"


class Mode(Vocabulary):
    """How a claim is meant."""

    OBSERVATION = "observation", "observation | наблюдение | 观察"
    EVALUATION = "evaluation", "evaluation | оценка | 评价"
    EXPECTATION = "expectation", "expectation | ожидание | 预期"
    FORECAST = "forecast", "forecast | прогноз | 预测"
    GOAL = "goal", "goal | цель | 目标"
    PROPOSAL = "proposal", "proposal | предложение | 提议"


class AppliesTo(Vocabulary):
    """Whom a claim speaks of."""

    CHINA = "china", "China | Китай | 中国"
    RUSSIA = "russia", "Russia | Россия | 俄罗斯"
    BOTH = "both", "both countries | обе страны | 两国"
    NOT_STATED = "not_stated", "not stated | не указано | 未说明"


class BarrierCategory(Vocabulary):
    """What kind of barrier."""

    PRIORITIES = "priorities", "priorities | приоритеты | 优先方向"
    ECONOMIC = "economic", "economic structure | структура экономики | 经济结构"
    IDEOLOGICAL = "ideological", "ideology and policy | идеология и политика | 意识形态与政策"
    SCIENTIFIC = "scientific", "fields of science | научные области | 科学领域"
    FINANCIAL = "financial", "money | финансирование | 资金"
    ORGANIZATIONAL = "organizational", "organization | организация | 组织"


class Claim(Dated, Record):
    """Claim, claims | Утверждение, утверждения | 论断, 论断

    A statement that a source makes or passes on, with the strength that it has there.
    """

    folder: ClassVar[str] = "claims"

    kind: ClaimKind = ours(...)
    """Kind | Вид | 类型

    What the claim is about.
    """
    mode: Mode = ours(...)
    """Mode | Модальность | 语气

    How it is meant.
    """
    statement: Text = fact(...)
    """Statement | Утверждение | 内容

    In own words, no stronger than the passage.
    """
    about: tuple[AnyPath, ...] = ours(())
    """About | О чём | 关于

    Records that it speaks of.
    """
    applies_to: AppliesTo = ours(AppliesTo.NOT_STATED)
    """Applies to | К кому относится | 适用于

    Whose situation it describes.
    """
    barrier_category: BarrierCategory | None = ours()
    """Category of barrier | Категория барьера | 障碍类别

    Only for barriers.
    """
    addressee: Line | None = fact()
    """Addressee | Адресат | 对象

    To whom a recommendation is made, as printed.
    """
    contradicts: tuple[ClaimRef, ...] = ours(())
    """Contradicts | Противоречит | 与之矛盾

    Claims that say the opposite.
    """
    qualifies: tuple[ClaimRef, ...] = ours(())
    """Qualifies | Уточняет | 限定

    Claims that it narrows.
    """
