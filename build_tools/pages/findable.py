"""By what search finds a page besides the words on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from build_tools.core.languages import CODES
from build_tools.graph import TOPICS, Entry
from build_tools.pages.setting import Sheet
from build_tools.pages.types import plural
from build_tools.records.topic import Topic


@dataclass(frozen=True, kw_only=True)
class Findable:
    """Other names of what a page shows, and where it belongs."""

    names: tuple[str, ...] = ()
    """In every language and form, misspellings too, each once."""
    type_name: str = ""
    """Plural of the record's type in the language of the page; empty for a page of no record."""
    topics: tuple[str, ...] = ()
    """Labels in the language of the page."""


def findable(sheet: Sheet, entry: Entry) -> Findable:
    """A record is found by its labels in all languages and by every form that sources use, a topic by its questions."""
    labels = entry.record.label.root
    attested = entry.get("names") or {}
    forms = [form["form"] for code in CODES for form in attested.get(code, ())]
    topics = (entry.slug,) if entry.folder == TOPICS else entry.record.topics
    return Findable(
        names=tuple(
            dict.fromkeys([*(labels[code] for code in CODES if code in labels), *forms, *_questions(sheet, entry)])
        ),
        type_name=plural(sheet, type(entry.record)),
        topics=tuple(
            sheet.setting.graph.label(f"{TOPICS}/{topic}", sheet.setting.language.code)[0] for topic in topics
        ),
    )


def _questions(sheet: Sheet, entry: Entry) -> Iterator[str]:
    """What readers ask of a topic, in the language of the page."""
    for one in entry.record.questions if isinstance(entry.record, Topic) else ():
        yield one.question.get(sheet.setting.language.code)[0]


NOWHERE: Final = Findable()
"""Of a page that shows no record."""
SOUGHT: Final = {"data": "data.sought", "explore": "explore.sought"}
"""Pages that stand once and that readers seek by words which do not stand on them, with the string of those words."""


def sought(sheet: Sheet, kind: str) -> Findable:
    """By what readers seek a page that stands once: most of them by nothing but its words."""
    return Findable(names=tuple(sheet.words(SOUGHT[kind]).split("; "))) if kind in SOUGHT else NOWHERE
