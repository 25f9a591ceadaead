"""iCalendar (RFC 5545): what happened somewhere on known days, one calendar a language, to subscribe to.

A date that is known to the month or the year only has no place in a calendar: set on the first, it would say what no
source says, and a month long it would lie over everything else. Such records are left out and counted in the
calendar's description; the tables hold them.
"""

import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Final

import icalendar

from build_tools.core import edtf
from build_tools.core.artifact import Artifact
from build_tools.core.languages import LANGUAGES, Language
from build_tools.exports._base import Bundle, collection
from build_tools.exports._resolving import days, page_of, standings
from build_tools.graph import Entry, Graph
from build_tools.graph.graph import target
from build_tools.records._traits import Citable, Dated

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "left_out": "Not in this calendar, because no day is known: {count}. The tables list them.",
        "uncertain": "The date is not certain: {date}.",
        "implied": "The date is not printed in the source; it is implied: {reason}",
        "proved": "The quoted words were found in the source to the letter.",
        "unproved": "Not proved yet.",
        "authority": "Looked up outside the documents.",
        "against": "A source speaks against this date.",
        "page": "Record: {page}",
    },
    "ru": {
        "left_out": "Не вошли в календарь, потому что день неизвестен: {count}. Они есть в таблицах.",
        "uncertain": "Дата приблизительна: {date}.",
        "implied": "В источнике дата не напечатана и выведена: {reason}",
        "proved": "Приведённые слова найдены в источнике дословно.",
        "unproved": "Пока не подтверждено.",
        "authority": "Взято из справочного источника.",
        "against": "Один из источников противоречит этой дате.",
        "page": "Запись: {page}",
    },
    "zh": {
        "left_out": "因具体日期不详而未列入本日历的记录：{count} 条，可在表格中查到。",
        "uncertain": "日期不完全确定：{date}。",
        "implied": "来源未印出该日期，系推断得出：{reason}",
        "proved": "所引词句已在来源中逐字找到。",
        "unproved": "尚未证实。",
        "authority": "查自文献以外的权威资料。",
        "against": "有来源与此日期相抵触。",
        "page": "记录：{page}",
    },
}
MEDIA_TYPE: Final = "text/calendar"


@collection(
    name="ics",
    titles={
        "en": "iCalendar: events whose days are known",
        "ru": "iCalendar: события с известными датами",
        "zh": "iCalendar：日期明确的活动",
    },
    uses=(
        "calendars of phones and desktops: subscribe to the address",
        "календари телефонов и компьютеров: подпишитесь на адрес",
        "手机和电脑日历：订阅此地址",
    ),
)
def calendars(bundle: Bundle) -> Iterator[Artifact]:
    """A calendar for each language of the table."""
    happened = tuple(entry for entry in bundle.graph.having(Dated) if _happens(entry))
    for language in LANGUAGES:
        content = _calendar(bundle, language, happened).to_ical()
        yield Artifact(path=f"data/events.{language.code}.ics", content=content, media_type=MEDIA_TYPE)


def _happens(entry: Entry) -> bool:
    """Whether records of its type happen somewhere: they are dated, have a place, and are no works to be cited."""
    return "place" in entry.shape.fields and not isinstance(entry.record, Citable)


def _calendar(bundle: Bundle, language: Language, happened: tuple[Entry, ...]) -> icalendar.Calendar:
    known = [(entry, spanned) for entry in happened if (spanned := days(str(entry.get("date") or "9999")))]
    package, words = bundle.package, WORDS[language.code]
    title = package.title.get(language.code)[0]
    made = icalendar.Calendar()
    made.add("PRODID", f"-//{package.name}//{package.version}//{language.code.upper()}")
    made.add("VERSION", "2.0")
    made.add("METHOD", "PUBLISH")
    for name in ("NAME", "X-WR-CALNAME"):
        made.add(name, icalendar.vText(one_line(title)))
    about = words["left_out"].format(count=len(happened) - len(known))
    for name in ("DESCRIPTION", "X-WR-CALDESC"):
        made.add(name, icalendar.vText(about))
    seen = standings(bundle)
    for entry, spanned in known:
        made.add_component(_event(bundle, language, seen, entry, spanned))
    return made


def _event(
    bundle: Bundle,
    language: Language,
    seen: Mapping[tuple[str, int], str],
    entry: Entry,
    spanned: tuple[str, str],
) -> icalendar.Event:
    first, last = map(date.fromisoformat, spanned)
    made = icalendar.Event()
    made.add("UID", str(identity(bundle.package.name, entry.path)))
    made.add("DTSTAMP", datetime.strptime(bundle.origin.created, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC))
    made.add("DTSTART", first)
    # The end of whole days is the day behind the last one (RFC 5545, section 3.6.1).
    made.add("DTEND", last + timedelta(days=1))
    made.add("SUMMARY", one_line(entry.record.label.get(language.code)[0]), {"LANGUAGE": language.tag})
    made.add("DESCRIPTION", "\n".join(_told(language, seen, entry)))
    if where := _where(bundle.graph, entry, language):
        made.add("LOCATION", one_line(where), {"LANGUAGE": language.tag})
    made.add("CATEGORIES", [type(entry.record).type_names()[language.code][0]])
    made.add("TRANSP", "TRANSPARENT")
    if bundle.package.homepage:
        made.add("URL", f"{bundle.package.homepage.rstrip('/')}/{language.base}{page_of(entry.path)}")
    return made


def identity(name: str, path: str) -> uuid.UUID:
    """The same for a record in every language, build and place on the net: RFC 7986 wants a UUID (section 5.3)."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{name}/{path}")


def _where(graph: Graph, entry: Entry, language: Language) -> str:
    """Labels of the places where it happened, the smallest first."""
    found = {
        value.steps[0]: graph.label(target(value), language.code)[0]
        for value in entry.facts
        if value.steps in {("venue",), ("place",)}
    }
    return ", ".join(found[name] for name in ("venue", "place") if name in found)


def _told(language: Language, seen: Mapping[tuple[str, int], str], entry: Entry) -> Iterator[str]:
    """What it is, how sure the date is, and where to read on."""
    words = WORDS[language.code]
    if entry.record.summary:
        yield one_line(entry.record.summary.get(language.code)[0])
    written = str(entry.get("date"))
    read = edtf.parse(written)
    if read.approximate or read.uncertain:
        yield words["uncertain"].format(date=written)
    proofs = entry.proofs_of.get(("date",), ())
    reasons = [one.reason for one in proofs]
    if reasons and all(reasons):
        yield words["implied"].format(reason=one_line(reasons[0].get(language.code)[0] if reasons[0] else ""))
    if any(one.proof.against for one in proofs):
        yield words["against"]
    states = {seen[entry.path, one.number + 1] for one in proofs} or {"unproved"}
    yield from (words[state] for state in ("proved", "authority", "unproved") if state in states)
    yield words["page"].format(page=f"{language.base}{page_of(entry.path)}")


def one_line(text: str) -> str:
    """The text without line breaks: icalendar gives up on a carriage return, and no label needs one."""
    return " ".join(text.split())
