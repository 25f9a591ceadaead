"""Organizations."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import Ref, Slug
from build_tools.records._marks import fact, ours
from build_tools.records._vocabulary import Vocabulary

OrganizationRef = Annotated[Slug, Ref("organizations")]


class OrganizationKind(Vocabulary):
    """What kind of organization.

    ru: Вид организации.
    zh: 机构的类别。
    """

    MINISTRY = "ministry", "ministry | министерство | 部委"
    ADMINISTRATION = "administration", "administration | ведомство | 行政机构"
    UNIVERSITY = "university", "university | университет | 大学"
    INSTITUTE = "institute", "institute | институт | 研究所"
    COMPANY = "company", "company | компания | 企业"
    PUBLISHER = "publisher", "publisher | издательство | 出版机构"
    NEWS_OUTLET = "news_outlet", "news outlet | СМИ | 新闻媒体"
    PLATFORM = "platform", "platform | платформа | 平台"
    COUNCIL = "council", "council | совет | 理事会"


class Involvement(Vocabulary):
    """How an organization stands to the cooperation.

    ru: Отношение организации к сотрудничеству.
    zh: 机构在合作中的位置。
    """

    ACTOR = "actor", "takes part | участник | 参与方"
    OBSERVER = "observer", "observes and reports | наблюдатель | 观察方"
    BIBLIOGRAPHIC = "bibliographic", "only in a reference | только в ссылке | 仅见于文献"


class Organization(Record):
    """Organization, organizations | Организация, организации | 机构, 机构

    A ministry, university, company or other body that acts, reports or publishes.

    ru: Министерство, университет, компания или другая организация, которая действует, сообщает или издаёт.
    zh: 参与合作、发布消息或从事出版的部委、大学、企业及其他机构。
    """

    folder: ClassVar[str] = "organizations"

    kind: OrganizationKind = ours(...)
    """Kind | Вид | 类别

    What kind of organization it is.

    ru: Какого вида эта организация.
    zh: 属于哪一类机构。
    good: ministry
    bad: government
    why: a word of the list | слово из списка | 须取自词表
    """
    country: Annotated[Slug, Ref("places")] | None = fact()
    """Country | Страна | 国家

    The country that it belongs to.

    ru: Страна, к которой она относится.
    zh: 所属国家。
    good: china
    bad: CN
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    seat: Annotated[Slug, Ref("places")] | None = fact()
    """Seat | Местонахождение | 所在地

    Where it sits.

    ru: Где она находится.
    zh: 驻在地。
    good: beijing
    bad: places/beijing
    why: the bare id | только идентификатор | 只写标识本身
    """
    role: Involvement | None = ours()
    """Role | Роль | 角色

    How it stands to the cooperation.

    ru: Как она относится к сотрудничеству.
    zh: 在合作中的位置。
    good: actor
    bad: partner
    why: a word of the list | слово из списка | 须取自词表
    """
    part_of: OrganizationRef | None = fact()
    """Part of | Входит в | 隶属

    The body that it belongs to.

    ru: Организация, в состав которой она входит.
    zh: 隶属的机构。
    good: most-china
    bad: [most-china]
    why: one id, not a list | один идентификатор, не список | 单个标识，不用列表
    """
    became: OrganizationRef | None = fact()
    """Became | Преобразовано в | 后改为

    The body that it was turned into.

    ru: Организация, в которую она преобразована.
    zh: 改组后的机构。
    good: most-china
    bad: Ministry of Science and Technology
    why: the id of its record | идентификатор записи | 应写记录标识
    """
