"""Indicators."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import AnyPath, Ref, Slug, Text
from build_tools.records._marks import fact, ours
from build_tools.records._traits import Dated, Measured
from build_tools.records._vocabulary import Side, Vocabulary


class Scope(Vocabulary):
    """What a number is about."""

    NATIONAL = "national", "national | национальный | 全国"
    REGIONAL = "regional", "regional | региональный | 地方"
    EVENT = "event", "of one event | одного события | 单项活动"
    INSTITUTIONAL = "institutional", "of one institution | одного учреждения | 单个机构"


class Indicator(Dated, Measured, Record):
    """Indicator, indicators | Показатель, показатели | 指标, 指标

    One counted or measured value.
    """

    folder: ClassVar[str] = "indicators"

    measure: Text = ours(...)
    """Measure | Что измеряется | 度量

    What is counted or measured.
    """
    subject: AnyPath | None = fact()
    """Subject | Объект | 对象

    Whose value it is.
    """
    counterpart: AnyPath | None = fact()
    """Counterpart | Контрагент | 对方

    With whom, where the value joins two.
    """
    scope: Scope = ours(...)
    """Scope | Охват | 范围

    National, regional, of one event or of one institution.
    """
    reporter: Side | None = ours()
    """Reported by side | Чьи данные | 报告方

    Whose figure it is.
    """
    comparable_with: tuple[Annotated[Slug, Ref("indicators")], ...] = ours(())
    """Comparable with | Сопоставимо с | 可比指标

    Values that may be set beside it.
    """
    sum_allowed: bool = ours(default=False)
    """May be summed | Можно суммировать | 可加总

    Whether it may be added to its comparable values.
    """
