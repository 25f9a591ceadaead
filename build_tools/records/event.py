"""Events."""

from typing import Annotated, ClassVar

from pydantic import Field

from build_tools.records._base import Record
from build_tools.records._fields import AnyPath, Line, Quantity, Ref, Slug
from build_tools.records._marks import fact, ours
from build_tools.records._model import Model
from build_tools.records._traits import Dated
from build_tools.records._vocabulary import Side, Vocabulary

EventRef = Annotated[Slug, Ref("events")]


class EventKind(Vocabulary):
    """What kind of event."""

    EXPOSITION = "exposition", "exposition | выставка | 博览会"
    FORUM = "forum", "forum | форум | 论坛"
    DIALOGUE = "dialogue", "dialogue | диалог | 对话"
    COUNCIL_MEETING = "council_meeting", "council meeting | заседание совета | 理事会会议"
    SIGNING = "signing", "signing | подписание | 签署"
    PLENARY = "plenary", "plenary session | пленарное заседание | 全体会议"
    SIDE_EVENT = "side_event", "side event | мероприятие в рамках | 配套活动"


class Participants(Model):
    """Who took part from one side."""

    key: ClassVar[str] = "side"

    side: Side = fact(...)
    """Side | Сторона | 一方

    Whose participants they are.
    """
    quantity: Quantity = fact(...)
    """Number | Число | 数量

    How many, of what.
    """
    units: Quantity | None = fact()
    """From how many units | Из скольких единиц | 来自多少单位

    How many administrative units they came from.
    """


class Event(Dated, Record):
    """Event, events | Событие, события | 活动, 活动

    An edition of a series, or a single happening.
    """

    folder: ClassVar[str] = "events"

    kind: EventKind = ours(...)
    """Kind | Вид | 类型

    What kind of event it is.
    """
    series: Annotated[Slug, Ref("mechanisms")] | None = fact()
    """Series | Серия | 系列

    The mechanism that this is an edition of.
    """
    edition: Annotated[int, Field(ge=1)] | None = fact()
    """Edition | Номер | 届次

    Which one of its series, from 1.
    """
    place: Annotated[Slug, Ref("places")] | None = fact()
    """Place | Место | 地点

    City where it was held.
    """
    venue: Annotated[Slug, Ref("places")] | None = fact()
    """Venue | Площадка | 场馆

    Site where it was held.
    """
    organizers: tuple[Annotated[Slug, Ref("organizations")], ...] = fact(())
    """Organizers | Организаторы | 主办方

    Bodies that held or sponsored it.
    """
    participants: tuple[Participants, ...] = fact(())
    """Participants | Участники | 参与方

    Counts of participants, a side each; sides are not summed.
    """
    guests_of_honour: tuple[Annotated[Slug, Ref("places")], ...] = fact(())
    """Guests of honour | Почётные гости | 主宾

    Regions chosen as guests of honour.
    """
    theme: Line | None = fact()
    """Theme | Девиз | 主题词

    Its motto as printed.
    """
    attended_by: tuple[Annotated[Slug, Ref("people")], ...] = fact(())
    """Attended by | Присутствовали | 出席者

    People whom a source names as present.
    """
    part_of: EventRef | None = fact()
    """Part of | В рамках | 隶属活动

    The larger event.
    """
    follows: EventRef | None = ours()
    """Follows | Следует за | 前一届

    The edition before it.
    """
    resulted_in: tuple[AnyPath, ...] = fact(())
    """Resulted in | Результаты | 成果

    What came of it.
    """
