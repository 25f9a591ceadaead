"""Organizations."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import Ref, Slug
from build_tools.records._marks import fact, ours
from build_tools.records._vocabulary import Vocabulary

OrganizationRef = Annotated[Slug, Ref("organizations")]


class OrganizationKind(Vocabulary):
    """What kind of organization."""

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
    """How an organization stands to the cooperation."""

    ACTOR = "actor", "takes part | участник | 参与方"
    OBSERVER = "observer", "observes and reports | наблюдатель | 观察方"
    BIBLIOGRAPHIC = "bibliographic", "only in a reference | только в ссылке | 仅见于文献"


class Organization(Record):
    """Organization, organizations | Организация, организации | 机构, 机构

    A ministry, university, company or other body that acts, reports or publishes.
    """

    folder: ClassVar[str] = "organizations"

    kind: OrganizationKind = ours(...)
    """Kind | Вид | 类型

    What kind of organization it is.
    """
    country: Annotated[Slug, Ref("places")] | None = fact()
    """Country | Страна | 国家

    The country that it belongs to.
    """
    seat: Annotated[Slug, Ref("places")] | None = fact()
    """Seat | Местонахождение | 所在地

    Where it sits.
    """
    role: Involvement | None = ours()
    """Role | Роль | 角色

    How it stands to the cooperation.
    """
    part_of: OrganizationRef | None = fact()
    """Part of | Входит в | 隶属

    The body that it belongs to.
    """
    became: OrganizationRef | None = fact()
    """Became | Преобразовано в | 后改为

    The body that it was turned into.
    """
