"""The timeline: everything that is dated, drawn and listed; and, as plainly, what has no date."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from markupsafe import Markup

from build_tools.core.languages import language
from build_tools.graph import TOPICS, Entry, page_of
from build_tools.pages import timeline_picture
from build_tools.pages._making import site_page
from build_tools.pages.dates import date_in_words
from build_tools.pages.legend import ENOUGH, SampleView
from build_tools.pages.marker import Marking
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import time
from build_tools.pages.standing import State, state
from build_tools.pages.timeline_dates import DatedValue, Drawing, Stretch, dated, stretch, undated
from build_tools.pages.timeline_picture import Row, sample_date
from build_tools.pages.topic_page import topics_in_order
from build_tools.pages.types import kind

DATE: Final = "date"
"""Field whose title says nothing that its date does not."""
SAMPLES: Final = {
    "day": Stretch(drawing=Drawing.DAY, start=0.4, end=0.6, open_start=False, open_end=False, vague=False),
    "bar": Stretch(drawing=Drawing.BAR, start=0.2, end=0.8, open_start=False, open_end=False, vague=False),
    "state": Stretch(drawing=Drawing.STATE, start=0.4, end=0.6, open_start=False, open_end=False, vague=False),
    "open": Stretch(drawing=Drawing.BAR, start=0.05, end=0.35, open_start=False, open_end=True, vague=False),
    "vague": Stretch(drawing=Drawing.BAR, start=0.2, end=0.8, open_start=False, open_end=False, vague=True),
    "implied": Stretch(drawing=Drawing.BAR, start=0.2, end=0.8, open_start=False, open_end=False, vague=False),
}
"""What the legend explains, each with a mark that has nothing else about it."""


@dataclass(frozen=True, kw_only=True)
class TopicView:
    """A topic to filter by."""

    id: str
    title: str


@dataclass(frozen=True, kw_only=True)
class DateView:
    """A line of the list."""

    date: Markup
    link: Markup
    kind: str
    marker: Markup
    topics: Markup
    topic_ids: str


@dataclass(frozen=True, kw_only=True)
class UndatedView:
    """A record without a date."""

    link: Markup
    kind: str
    reason: Markup


@dataclass(frozen=True, kw_only=True)
class TimelineView:
    """Everything that the page of the timeline shows."""

    picture: Markup
    """Empty where too little is dated."""
    legend: tuple[SampleView, ...]
    topics: tuple[TopicView, ...]
    shown: str
    """How many are shown, with ``{shown}`` in it for the script."""
    dates: tuple[DateView, ...]
    undated: tuple[UndatedView, ...]


@site_page(kind="timeline", uri="timeline.html", section="records")
def timeline_view(sheet: Sheet) -> TimelineView | None:
    """The timeline of all records; no page where nothing has a date."""
    charted = Dated(sheet)
    return charted.view() if charted.values else None


@dataclass(frozen=True, eq=False)
class Dated:
    """The records as the timeline sees them, in one language."""

    sheet: Sheet

    @cached_property
    def values(self) -> tuple[DatedValue, ...]:
        """All dates in their order."""
        return dated(self.sheet.setting.graph)

    def view(self) -> TimelineView:
        """What the template lays out."""
        rows = tuple(self._row(one) for one in self.values if one.drawable)
        enough, words = len(rows) >= ENOUGH, self.sheet.words
        said = words("timeline.picture"), words("timeline.desc", dates=len(rows))
        total = number_in_words(len(self.values), words)
        return TimelineView(
            picture=timeline_picture.drawn(rows, *said) if enough else Markup(),
            legend=tuple(self._legend(rows)) if enough else (),
            topics=tuple(self._topics()),
            shown=words("timeline.shown", shown="{shown}", all=total),
            dates=tuple(map(self._date, self.values)),
            undated=tuple(map(self._undated, self.sheet.setting.by_label(undated(self.sheet.setting.graph)))),
        )

    def _row(self, one: DatedValue) -> Row:
        words, entry = self.sheet.words, one.entry
        name, code = self.sheet.setting.graph.label(entry.path, self.sheet.setting.language.code)
        date, said = date_in_words(one.written, words), self._kind(one)
        return Row(
            stretch=stretch(one),
            name=name,
            lang=None if code == self.sheet.setting.language.code else language(code).tag,
            kind=said,
            date=date,
            href=self.sheet.href(page_of(entry.path)),
            spoken=words("list.separator").join((name, said, date)),
            folder=entry.folder,
            implied=self._state(one) is State.IMPLIED,
            topics=" ".join(entry.record.topics),
        )

    def _state(self, one: DatedValue) -> State:
        covered = one.entry.proofs_of.get((one.field.name,), ())
        return state(self.sheet.setting, one.entry, covered)

    def _kind(self, one: DatedValue) -> str:
        """Kind of the record, and of the date where it is not simply when something happened."""
        said, title = kind(self.sheet, one.entry), self.sheet.setting.title_of(one.field.titles)
        return said if one.field.name == DATE else self.sheet.words("timeline.kind", kind=said, field=title)

    def _legend(self, rows: tuple[Row, ...]) -> Iterator[SampleView]:
        """Only what is drawn is explained."""
        stretches = [one.stretch for one in rows]
        there = {str(one.drawing) for one in stretches}
        there |= {"open" for one in stretches if one.open_start or one.open_end}
        there |= {"vague" for one in stretches if one.vague}
        there |= {"implied" for one in rows if one.implied}
        for name in (name for name in SAMPLES if name in there):
            shown = sample_date(SAMPLES[name], implied=name == "implied")
            yield SampleView(picture=shown, text=self.sheet.words(f"mark.{name}"))

    def _topics(self) -> Iterator[TopicView]:
        used = {topic for one in self.values for topic in one.entry.record.topics}
        for entry in topics_in_order(self.sheet):
            if entry.slug in used:
                yield TopicView(id=entry.slug, title=self.sheet.label(entry.path).striptags())

    def _date(self, one: DatedValue) -> DateView:
        entry, topics = one.entry, one.entry.record.topics
        title = self.sheet.setting.title_of(one.field.titles)
        return DateView(
            date=time(self.sheet, one.written),
            link=self.sheet.link(entry.path),
            kind=self._kind(one),
            marker=Marking.elsewhere(self.sheet, entry).marker((one.field.name,), title),
            topics=self.sheet.joined(self.sheet.link(f"{TOPICS}/{topic}") for topic in topics),
            topic_ids=" ".join(topics),
        )

    def _undated(self, entry: Entry) -> UndatedView:
        names = [name for name, field in entry.shape.fields.items() if field.value == "date"]
        reasons = [self.sheet.text(found) for name in names if (found := entry.record.unknowns.get(name))]
        reason = reasons[0] if reasons else self.sheet.words.html("timeline.no_date")
        return UndatedView(link=self.sheet.link(entry.path), kind=kind(self.sheet, entry), reason=reason)
