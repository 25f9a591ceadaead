"""Events."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import AnyPath, Line, Ordinal, Ref, Slug
from build_tools.records._marks import fact, ours
from build_tools.records._model import Model
from build_tools.records._quantity import Quantity
from build_tools.records._traits import Dated
from build_tools.records._vocabulary import Side, Vocabulary
from build_tools.records._wording import Text

EventRef = Annotated[Slug, Ref("events")]


class EventKind(Vocabulary):
    """What kind of event.

    ru: Вид мероприятия.
    zh: 活动的类别。
    """

    EXPOSITION = "exposition", "exposition | выставка | 博览会"
    FORUM = "forum", "forum | форум | 论坛"
    DIALOGUE = "dialogue", "dialogue | диалог | 对话"
    COUNCIL_MEETING = "council_meeting", "council meeting | заседание совета | 理事会会议"
    SIGNING = "signing", "signing | подписание | 签署"
    PLENARY = "plenary", "plenary session | пленарное заседание | 全体会议"
    SIDE_EVENT = "side_event", "side event | сопутствующее мероприятие | 配套活动"


class Participants(Model):
    """Who took part from one side.

    ru: Участники с одной из сторон.
    zh: 其中一方的参加者。
    """

    key: ClassVar[str] = "side"

    side: Side = fact(...)
    """Side | Сторона | 所属方

    Whose participants they are.

    ru: С чьей стороны участники.
    zh: 参加者来自哪一方。
    good: china
    bad: cn
    why: a word of the list: china | слово из списка: china | 须取自词表：china
    """
    what: Text | None = ours()
    """What | Кто | 构成

    Who was counted, where the unit alone does not tell.

    ru: Кто посчитан, если из единицы это не ясно.
    zh: 单位不足以说明时，写明统计的是哪些人或单位。
    good: {en: exhibitors, ru: экспоненты, zh: 参展商}
    bad: exhibitors
    why: a language stands before it | нужен код языка | 须标明语言
    """
    quantity: Quantity = fact(...)
    """Number | Число | 数量

    How many, of what.

    ru: Сколько и чего.
    zh: 数量和单位。
    good: {amount: 1246, unit: enterprises}
    bad: 1246 enterprises
    why: number and unit apart | число и единица порознь | 数字与单位分开写
    """
    units: Quantity | None = fact()
    """From how many units | Из скольких административных единиц | 来自多少单位

    How many administrative units they came from.

    ru: Из скольких административных единиц они приехали.
    zh: 来自多少个行政单位。
    good: {amount: 21, unit: administrative_units}
    bad: {unit: administrative_units}
    why: the number is missing | нет числа | 缺少数字
    """


class Event(Dated, Record):
    """Event, events | Событие, события | 活动, 活动

    An edition of a series, or a single happening.

    ru: Очередное мероприятие серии или отдельное событие.
    zh: 系列活动中的一届，或单次活动。
    """

    folder: ClassVar[str] = "events"

    kind: EventKind = ours(...)
    """Kind | Вид | 类别

    What kind of event it is.

    ru: Какого вида это мероприятие.
    zh: 属于哪一类活动。
    good: exposition
    bad: exhibition
    why: a word of the list: exposition | слово из списка: exposition | 须取自词表：exposition
    """
    series: Annotated[Slug, Ref("mechanisms")] | None = fact()
    """Series | Серия | 系列

    The mechanism that this is an edition of.

    ru: Серия, к которой относится мероприятие; она записана как механизм.
    zh: 该活动所属的系列，以机制记录表示。
    good: china-russia-expo
    bad: China–Russia Expo
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    edition: Ordinal | None = fact()
    """Edition | Номер по счёту | 届次

    Which one of its series, from 1.

    ru: Какое по счёту в своей серии, начиная с 1.
    zh: 该系列的第几届，从1起计。
    good: 6
    bad: "6th"
    why: the number alone | одно число | 只写数字
    """
    place: Annotated[Slug, Ref("places")] | None = fact()
    """Place | Место | 地点

    City where it was held.

    ru: Город проведения.
    zh: 举办城市。
    good: harbin
    bad: Harbin
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    venue: Annotated[Slug, Ref("places")] | None = fact()
    """Venue | Площадка | 场馆

    Site where it was held.

    ru: Площадка проведения.
    zh: 举办场所。
    good: skolkovo-innovation-center
    bad: Skolkovo Innovation Center
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    organizers: tuple[Annotated[Slug, Ref("organizations")], ...] = fact(())
    """Organizers | Организаторы | 主办方

    Bodies that held or sponsored it.

    ru: Организации, которые проводили или поддерживали мероприятие.
    zh: 主办或支持该活动的机构。
    good: [most-china, minec-russia]
    bad: most-china and minec-russia
    why: a list stands in brackets | список пишется в скобках | 列表须用方括号
    """
    participants: tuple[Participants, ...] = fact(())
    """Participants | Участники | 参与方

    Counts of participants, a side each; sides are not summed.

    ru: Число участников отдельно по сторонам; стороны не суммируются.
    zh: 各方参加者的数量，分别列出，不相加。
    good: [{side: china, quantity: {amount: 1246, unit: enterprises}}]
    bad: [{side: china, quantity: 1246}]
    why: the unit is missing | нет единицы | 缺少单位
    """
    guests_of_honour: tuple[Annotated[Slug, Ref("places")], ...] = fact(())
    """Guests of honour | Почётные гости | 主宾

    Regions chosen as guests of honour.

    ru: Регионы, выбранные почётными гостями.
    zh: 担任主宾的地区。
    good: [guangdong, sakha]
    bad: [Guangdong Province]
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    theme: Line | None = fact()
    """Theme | Девиз | 活动主题

    Its motto as printed.

    ru: Девиз, как в источнике.
    zh: 活动主题，照录原文。
    good: "Chinese-Russian interregional cooperation: opportunities, potential, future"
    bad: {en: opportunities}
    why: as printed, in one language | как в источнике, на одном языке | 照录原文，只用一种语言
    """
    attended_by: tuple[Annotated[Slug, Ref("people")], ...] = fact(())
    """Attended by | Присутствовали | 出席者

    People whom a source names as present.

    ru: Люди, которых источник называет среди присутствовавших.
    zh: 来源点名提到的出席者。
    good: [zhang-jianguo]
    bad: [Zhang Jianguo]
    why: the id of the person's record | идентификатор записи о человеке | 应写人物记录的标识
    """
    part_of: EventRef | None = fact()
    """Part of | В рамках | 隶属活动

    The larger event.

    ru: Более крупное мероприятие, частью которого оно было.
    zh: 所属的更大规模活动。
    good: china-russia-expo-6
    bad: events/china-russia-expo-6
    why: the bare id | только идентификатор | 只写标识本身
    """
    follows: EventRef | None = ours()
    """Follows | Следует за | 前一届

    The edition before it.

    ru: Предыдущее мероприятие серии.
    zh: 上一届活动。
    good: innovation-dialogue-1
    bad: 1
    why: the id of its record | идентификатор записи | 应写记录标识
    """
    resulted_in: tuple[AnyPath, ...] = fact(())
    """Resulted in | Результаты | 成果

    What came of it.

    ru: К чему оно привело.
    zh: 活动取得的成果。
    good: [agreements/innovation-dialogue-2-joint-declaration]
    bad: [joint declaration]
    why: the path of its record | путь записи | 应写记录路径
    """
