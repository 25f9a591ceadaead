"""Agreements."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import AnyPath, Date, Ref, Slug
from build_tools.records._marks import fact, ours
from build_tools.records._vocabulary import Vocabulary


class AgreementKind(Vocabulary):
    """What kind of agreement."""

    MEMORANDUM = "memorandum", "memorandum | меморандум | 备忘录"
    DECLARATION = "declaration", "declaration | декларация | 声明"
    WORK_PLAN = "work_plan", "work plan | план работы | 工作计划"
    CHARTER = "charter", "charter | устав | 章程"
    PROGRAMME = "programme", "programme | программа | 规划"
    TREATY = "treaty", "treaty | договор | 条约"


class AgreementState(Vocabulary):
    """How far an agreement has come, in the source's own word."""

    NEGOTIATED = "negotiated", "under negotiation | на стадии переговоров | 谈判中", "negotiat* обсужда* 谈判 磋商"
    DRAFTED = "drafted", "drafted | разработан | 已拟定", "draft* develop* разработ* 制定 起草"
    DETERMINED = "determined", "determined | определён | 已确定", "determin* определ* 确定"
    SIGNED = "signed", "signed | подписан | 已签署", "signed signing подписа* 签署"
    IN_FORCE = "in_force", "in force | действует | 已生效", "force действует 生效"


class Agreement(Record):
    """Agreement, agreements | Соглашение, соглашения | 协议, 协议

    A memorandum, declaration, plan, charter or treaty.
    """

    folder: ClassVar[str] = "agreements"

    kind: AgreementKind = ours(...)
    """Kind | Вид | 类型

    What kind of agreement it is.
    """
    state: AgreementState | None = fact()
    """State | Состояние | 状态

    How far it has come, no further than the source says.
    """
    signed: Date | None = fact()
    """Signed | Подписано | 签署日期

    When it was signed.
    """
    period: Date | None = fact()
    """Period | Период | 期限

    Time that it covers.
    """
    parties: tuple[Annotated[Slug, Ref("organizations")], ...] = fact(())
    """Parties | Стороны | 签署方

    Bodies that concluded it.
    """
    launches: tuple[AnyPath, ...] = fact(())
    """Launches | Учреждает | 启动

    What it begins.
    """
