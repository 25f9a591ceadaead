"""Agreements."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import AnyPath, Date, Ref, Slug
from build_tools.records._marks import fact, ours
from build_tools.records._vocabulary import Vocabulary


class AgreementKind(Vocabulary):
    """What kind of agreement.

    ru: Вид соглашения.
    zh: 协议的类别。
    """

    MEMORANDUM = "memorandum", "memorandum | меморандум | 备忘录"
    DECLARATION = "declaration", "declaration | декларация | 声明"
    WORK_PLAN = "work_plan", "work plan | план работы | 工作计划"
    CHARTER = "charter", "charter | устав | 章程"
    PROGRAMME = "programme", "programme | программа | 规划"
    TREATY = "treaty", "treaty | договор | 条约"


class AgreementState(Vocabulary):
    """How far an agreement has come, in the source's own word.

    ru: На какой стадии соглашение, по слову самого источника.
    zh: 协议所处的阶段，按来源用语。
    """

    NEGOTIATED = "negotiated", "under negotiation | на стадии переговоров | 谈判中", "negotiat* обсужда* 谈判 磋商"
    DRAFTED = "drafted", "drafted | разработано | 已拟定", "draft* develop* разработ* 制定 起草"
    DETERMINED = "determined", "determined | определено | 已确定", "determin* определ* 确定"
    SIGNED = "signed", "signed | подписано | 已签署", "signed signing подписа* 签署"
    IN_FORCE = "in_force", "in force | действует | 已生效", "force действует 生效"


class Agreement(Record):
    """Agreement, agreements | Соглашение, соглашения | 协议, 协议

    A memorandum, declaration, plan, charter or treaty.

    ru: Меморандум, декларация, план, устав или договор.
    zh: 备忘录、声明、计划、章程或条约。
    """

    folder: ClassVar[str] = "agreements"

    kind: AgreementKind = ours(...)
    """Kind | Вид | 类别

    What kind of agreement it is.

    ru: Какого вида это соглашение.
    zh: 属于哪一类协议。
    good: memorandum
    bad: MoU
    why: a word of the list: memorandum | слово из списка: memorandum | 须取自词表：memorandum
    """
    state: AgreementState | None = fact()
    """State | Состояние | 状态

    How far it has come, no further than the source says.

    ru: На какой оно стадии, не дальше, чем говорит источник.
    zh: 进展到哪一步，不得超出来源所述。
    good: determined
    bad: agreed
    why: a word of the list | слово из списка | 须取自词表
    """
    signed: Date | None = fact()
    """Signed | Подписано | 签署日期

    When it was signed.

    ru: Когда подписано.
    zh: 何时签署。
    source: printed; EDTF (ISO 8601-2)
    good: 2016-06
    bad: June 2016
    why: numbers: 2016-06 | цифрами: 2016-06 | 用数字：2016-06
    """
    period: Date | None = fact()
    """Period | Период | 期限

    Time that it covers.

    ru: Срок, на который рассчитано соглашение.
    zh: 协议所涵盖的时期。
    source: printed; EDTF (ISO 8601-2)
    good: 2019/2024
    bad: 2024/2019
    why: the earlier year first | сначала более ранний год | 较早的年份在前
    """
    parties: tuple[Annotated[Slug, Ref("organizations")], ...] = fact(())
    """Parties | Стороны | 签署方

    Bodies that concluded it.

    ru: Организации, заключившие соглашение.
    zh: 缔结协议的机构。
    good: [most-china, minec-russia]
    bad: [Ministry of Science and Technology of China]
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    launches: tuple[AnyPath, ...] = fact(())
    """Launches | Учреждает | 启动

    What it begins.

    ru: Чему оно даёт начало.
    zh: 由此启动的事项。
    good: [mechanisms/china-russia-innovation-dialogue]
    bad: [china-russia-innovation-dialogue]
    why: the folder belongs to the path | в пути нужна папка | 路径须含文件夹
    """
