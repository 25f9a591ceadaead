"""iCalendar (RFC 5545): what happened somewhere on known days, one calendar a language, to subscribe to.

A date that is known to the month or the year only has no place in a calendar: set on the first, it would say what no
source says, and a month long it would lie over everything else. Such records are left out and counted in the
calendar's description; the tables hold them.
"""

import uuid
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from build_tools.core import edtf
from build_tools.core.artifact import Artifact
from build_tools.core.languages import LANGUAGES, Language
from build_tools.core.published import DATA
from build_tools.exports._base import Bundle, collection
from build_tools.exports._content_lines import text, written
from build_tools.exports._resolving import days, standings
from build_tools.graph import Entry, Graph, page_of
from build_tools.graph.graph import target
from build_tools.records import Citable, Dated

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "left_out": "Not in this calendar, because no day is known: {count}. The tables list them.",
        "uncertain": "The date is not certain: {date}.",
        "implied": "The date is not printed in the source; it is implied: {reason}",
        "proved": "The words on which the date rests were found in the source to the letter.",
        "unproved": "Not proved yet.",
        "authority": "Looked up outside the documents.",
        "against": "A source speaks against this date.",
        "page": "Record: {page}",
    },
    "ru": {
        "left_out": "Событий, не вошедших в календарь, потому что их день неизвестен: {count}. Они есть в таблицах.",
        "uncertain": "Дата известна неточно: {date}.",
        "implied": "В источнике дата прямо не указана, она выведена: {reason}",
        "proved": "Слова источника, на которых основана дата, найдены в нём дословно.",
        "unproved": "Пока не подтверждено.",
        "authority": "Взято из справочного источника.",
        "against": "Один из источников противоречит этой дате.",
        "page": "Запись: {page}",
    },
    "zh": {
        "left_out": "因具体日期不详而未列入本日历的记录：{count}条，可在表格中查到。",
        "uncertain": "日期不完全确定：{date}。",
        "implied": "来源未注明该日期，系间接推出：{reason}",
        "proved": "日期所依据的原文词句已在来源中逐字找到。",
        "unproved": "尚未核对。",
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
        "ru": "iCalendar: события, день которых известен",
        "zh": "iCalendar：日期明确的活动",
    },
    uses=(
        "calendars of phones and desktops: subscribe to the address | "
        "календари телефонов и компьютеров: подпишитесь на адрес | "
        "手机和电脑日历：订阅此地址"
    ),
)
def calendars(bundle: Bundle) -> Iterator[Artifact]:
    """A calendar for each language of the table."""
    happened = [entry for entry in bundle.graph.having(Dated) if _happens(entry)]
    known = [(entry, spanned) for entry in happened if (spanned := days(str(entry.get("date") or "9999")))]
    seen = standings(bundle)
    for language in LANGUAGES:
        events = (written(*_event(bundle, language, seen, entry, spanned)) for entry, spanned in known)
        head = written(*_head(bundle, language, len(happened) - len(known)))
        content = b"".join((head, *events, b"END:VCALENDAR\r\n"))
        yield Artifact(path=f"{DATA}/events.{language.code}.ics", content=content, media_type=MEDIA_TYPE)


def _happens(entry: Entry) -> bool:
    """Whether records of its type happen somewhere: they are dated, have a place, and are no works to be cited."""
    return "place" in entry.shape.fields and not isinstance(entry.record, Citable)


def _head(bundle: Bundle, language: Language, left_out: int) -> Iterator[tuple[str, str]]:
    """What stands before the events: two names for each thing, an old one and that of RFC 7986."""
    package, code = bundle.package, language.code
    title, about = package.title.get(code)[0], WORDS[code]["left_out"].format(count=left_out)
    yield "BEGIN", "VCALENDAR"
    yield "VERSION", "2.0"
    yield "PRODID", text(f"-//{package.name}//{package.version}//{code.upper()}")
    yield "METHOD", "PUBLISH"
    yield from ((name, text(about)) for name in ("DESCRIPTION", "X-WR-CALDESC"))
    yield from ((name, text(one_line(title))) for name in ("NAME", "X-WR-CALNAME"))


def _event(
    bundle: Bundle,
    language: Language,
    seen: Mapping[tuple[str, int], str],
    entry: Entry,
    spanned: tuple[str, str],
) -> Iterator[tuple[str, str]]:
    first, last = map(date.fromisoformat, spanned)
    package, tag = bundle.package, f"LANGUAGE={language.tag}"
    yield "BEGIN", "VEVENT"
    yield f"SUMMARY;{tag}", text(one_line(entry.record.label.get(language.code)[0]))
    yield "DTSTART;VALUE=DATE", f"{first:%Y%m%d}"
    # The end of whole days is the day behind the last one (RFC 5545, section 3.6.1).
    yield "DTEND;VALUE=DATE", f"{last + timedelta(days=1):%Y%m%d}"
    yield "DTSTAMP", bundle.origin.created.replace("-", "").replace(":", "")
    yield "UID", str(identity(package.name, entry.path))
    yield "CATEGORIES", text(type(entry.record).type_names()[language.code][0])
    page = f"{bundle.site}{language.base}{page_of(entry.path)}"
    yield "DESCRIPTION", text("\n".join(_told(language, seen, entry, page)))
    if where := _where(bundle.graph, entry, language):
        yield f"LOCATION;{tag}", text(one_line(where))
    yield "TRANSP", "TRANSPARENT"
    if bundle.site:
        yield "URL", page
    yield "END", "VEVENT"


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


def _told(language: Language, seen: Mapping[tuple[str, int], str], entry: Entry, page: str) -> Iterator[str]:
    """What it is, how sure the date is, and where to read on."""
    words = WORDS[language.code]
    if entry.record.summary:
        yield one_line(entry.record.summary.get(language.code)[0])
    stated = str(entry.get("date"))
    read = edtf.parse(stated)
    if read.approximate or read.uncertain:
        yield words["uncertain"].format(date=stated)
    proofs = entry.proofs_of.get(("date",), ())
    reasons = [one.reason for one in proofs]
    if reasons and all(reasons):
        yield words["implied"].format(reason=one_line(reasons[0].get(language.code)[0] if reasons[0] else ""))
    if any(one.proof.against for one in proofs):
        yield words["against"]
    states = {seen[entry.path, one.number + 1] for one in proofs} or {"unproved"}
    yield from (words[state] for state in ("proved", "authority", "unproved") if state in states)
    yield words["page"].format(page=page)


def one_line(words: str) -> str:
    """The words without line breaks, which no label needs."""
    return " ".join(words.split())
