"""What led to what: agreements, mechanisms and events as a chain from top to bottom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from markupsafe import Markup

from build_tools.graph import Entry, page_of
from build_tools.pages.dates import date_in_words
from build_tools.pages.drawing.labels import LINE, wrapped
from build_tools.pages.drawing.svg import element, number
from build_tools.pages.drawing.svg import picture as svg
from build_tools.pages.fragment import together
from build_tools.pages.legend import SampleView, sample
from build_tools.pages.pictures.picture import PictureView, picture
from build_tools.pages.pictures.saying import Name, name, printed, read_out, row, written
from build_tools.pages.pictures.steps import Branch, Lines, Tie, Way, branches, in_order, longest, relations_of, ties
from build_tools.pages.setting import Sheet
from build_tools.pages.topic_page import date_field
from build_tools.pages.types import kind

NAME: Final = 13.5
SMALL: Final = 11.5
"""Sizes of type, in units of the drawing, which are about those of the page."""
RADIUS: Final = 13
BEND: Final = 8
APART: Final = 4
"""How far lines that leave a step keep from those that reach it."""
GAP: Final = 22
"""Between the text of one step and that of the next."""
NAME_LINES: Final = 5
DATE: Final = "date"
SHAPES: Final[Mapping[str, str]] = {
    "agreements": "M-12-12h24v24h-24z",
    "events": "M0-15L15 0L0 15L-15 0z",
    "mechanisms": "M-13 0a13 13 0 1 0 26 0a13 13 0 1 0-26 0z",
}
"""Shape of a step by its type, around its number."""
HEADS: Final = {"down": "M-4.5-8L0 0L4.5-8z", "right": "M-8-4.5L0 0L-8 4.5z"}


DOTS: Final = {"down": "M-4-4a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", "right": "M-8 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"}


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Where things stand in one of the two pictures, in its units."""

    size: str
    width: float
    rail: float
    """Where the chain runs from top to bottom."""
    text: float
    dates: bool
    """Whether dates have a column of their own, at the left."""
    lane: float
    """Room of a lane."""


WIDE: Final = Layout(size="wide", width=720, rail=222, text=252, dates=True, lane=20)
PHONE: Final = Layout(size="phone", width=350, rail=56, text=84, dates=False, lane=14)
DATES: Final = 130
"""Room for a date in a column of its own."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """A record as it is drawn."""

    path: str
    folder: str
    number: int
    name: Name
    kind: str
    date: str
    relations: tuple[str, ...]
    href: str


@picture(position=1)
def chain(sheet: Sheet, topic: Entry, members: Sequence[Entry]) -> PictureView | None:
    """The largest group of records of the topic of which one led to another."""
    del topic
    graph = sheet.setting.graph
    found = longest(ties(graph, members))
    if not found:
        return None
    order = in_order(graph, found)
    places = {entry.path: place for place, entry in enumerate(order)}
    found = tuple(sorted(found, key=lambda one: (places[one.start], places[one.end], one.way)))
    steps = [_step(sheet, entry, relations_of(sheet, entry, found, places), places) for entry in order]
    held = sorted(found, key=lambda one: (places[one.holder.path], places[one.start], places[one.end]))
    words = sheet.words
    return PictureView(
        anchor="chain",
        title=words("picture.chain"),
        caption=words.html("picture.chain.caption"),
        svg=_drawn(sheet, steps, found, places),
        legend=tuple(_legend(sheet, found)),
        rows=tuple(row(sheet, one.holder, one.value) for one in held),
        values=len(held),
    )


def _step(sheet: Sheet, entry: Entry, relations: tuple[str, ...], places: Mapping[str, int]) -> Step:
    return Step(
        path=entry.path,
        folder=entry.folder,
        number=places[entry.path] + 1,
        name=name(sheet, entry.path),
        kind=kind(sheet, entry),
        date=_date(sheet, entry),
        relations=relations,
        href=sheet.href(page_of(entry.path)),
    )


def _date(sheet: Sheet, entry: Entry) -> str:
    """Its first date, with what it is the date of where it is not simply when something happened."""
    words, dated = sheet.words, date_field(entry)
    if dated is None:
        return words("picture.undated")
    said = date_in_words(entry.raw[dated.name], words)
    return said if dated.name == DATE else words("path.inside").join((sheet.setting.title_of(dated.titles), said))


def _drawn(sheet: Sheet, steps: Sequence[Step], found: Sequence[Tie], places: Mapping[str, int]) -> Markup:
    lines, words = branches(found, places), sheet.words
    said = (words("picture.chain"), words("picture.chain.desc", steps=len(steps)))
    return together(_chain(layout, sheet, steps, lines, *said) for layout in (WIDE, PHONE))


def _chain(  # noqa: PLR0913, PLR0917 -- one picture of the same things
    layout: Layout, sheet: Sheet, steps: Sequence[Step], lines: Lines, title: str, desc: str
) -> Markup:
    texts = [_text(layout, one) for one in steps]
    tops = list(accumulate((high + GAP for _, high in texts), initial=4.0))
    centres = {one.path: top + RADIUS + 2 for one, top in zip(steps, tops, strict=False)}
    return svg(
        f"chain-{layout.size}",
        layout.width,
        tops[-1] - GAP + 6,
        *(_straight(layout, sheet, one, centres) for one in lines.straight),
        *(_bent(layout, sheet, one, centres) for one in lines.bent),
        *(_node(layout, one, text, top) for one, (text, _), top in zip(steps, texts, tops, strict=False)),
        title=title,
        desc=desc,
        class_=f"picture-svg is-{layout.size}",
    )


def _class(sheet: Sheet, one: Tie) -> str:
    shown = "" if printed(sheet, one.holder, one.value.steps) else " is-hollow"
    return f"tie is-{one.way}{shown}"


def _straight(layout: Layout, sheet: Sheet, one: Tie, centres: Mapping[str, float]) -> Markup:
    start, end = centres[one.start] + RADIUS + 2, centres[one.end] - RADIUS - 3
    line = element("path", class_="line", d=f"M{number(layout.rail)} {number(start)}V{number(end - 6)}")
    return element("g", line, _head(one.way, "down", layout.rail, end), class_=_class(sheet, one))


def _bent(layout: Layout, sheet: Sheet, one: Branch, centres: Mapping[str, float]) -> Markup:
    """Out of the step to the left, along the lane, and into each of the steps that it reaches."""
    lane = layout.rail - RADIUS - 14 - layout.lane * (one.lane + 1)
    edge = layout.rail - RADIUS - 2
    made = []
    for tie in one.ties:
        start, end = centres[tie.start] + APART, centres[tie.end] - APART
        line = element("path", class_="line", d=_elbows(edge, lane, start, end))
        made.append(element("g", line, _head(one.way, "right", edge - 2, end), class_=_class(sheet, tie)))
    return together(made)


def _elbows(edge: float, lane: float, start: float, end: float) -> str:
    bend = BEND if end > start else -BEND
    out = f"M{number(edge)} {number(start)}H{number(lane + BEND)}Q{number(lane)} {number(start)}"
    along = f" {number(lane)} {number(start + bend)}V{number(end - bend)}Q{number(lane)} {number(end)}"
    return f"{out}{along} {number(lane + BEND)} {number(end)}H{number(edge - 8)}"


def _head(way: Way, turn: str, x: float, y: float) -> Markup:
    """An arrow; a part ends in a dot, for nothing moves on to it."""
    at = f"translate({number(x)} {number(y)})"
    return element("path", class_="head", d=DOTS[turn] if way is Way.PART else HEADS[turn], transform=at)


def _text(layout: Layout, one: Step) -> tuple[Markup, float]:
    """What stands beside a step, from the top of its row, and how high that is."""
    room = layout.width - layout.text - 4
    lines = wrapped(one.name.text, NAME * 1.04, room, NAME_LINES)
    about = one.kind if layout.dates else f"{one.kind} · {one.date}"
    below = [part for each in (about, *one.relations) for part in wrapped(each, SMALL, room, 2)]
    spans = written(lines, layout.text, NAME, NAME, class_="name", lang=one.name.lang)
    spans += written(below, layout.text, NAME + len(lines) * NAME * LINE - 1, SMALL, class_="below")
    if layout.dates:
        spans += written(wrapped(one.date, SMALL, DATES, 2), 2, NAME + 5, SMALL, class_="date")
    high = (len(lines) * NAME + len(below) * SMALL) * LINE
    return read_out(spans), max(high, 2.0 * RADIUS + 4)


def _node(layout: Layout, one: Step, text: Markup, top: float) -> Markup:
    at = f"translate({number(layout.rail)} {RADIUS + 2})"
    return element(
        "a",
        element("rect", class_="touch", x=layout.rail - RADIUS, y=0.0, width=layout.width - layout.rail, height=44.0),
        element("path", class_="mark", d=SHAPES[one.folder], transform=at),
        element("text", one.number, class_="count", x=layout.rail, y=RADIUS + 6.5, text_anchor="middle"),
        " ",
        text,
        href=one.href,
        class_="step",
        transform=f"translate(0 {number(top)})",
    )


def _legend(sheet: Sheet, found: Sequence[Tie]) -> Iterator[SampleView]:
    """Only what is drawn is explained."""
    words = sheet.words
    texts = {
        Way.LAUNCHED: words("picture.chain.launched"),
        Way.SERIES: words("picture.chain.series"),
        Way.FOLLOWS: words("picture.chain.follows"),
        Way.RESULTED: words("picture.chain.resulted"),
        Way.PART: words("picture.chain.part"),
    }
    there = {one.way for one in found}
    for way, text in texts.items():
        if way in there:
            yield SampleView(_sample(way, f"tie is-{way}"), text)
    if any(not printed(sheet, one.holder, one.value.steps) for one in found):
        yield SampleView(_sample(Way.LAUNCHED, "tie is-hollow"), words("picture.chain.hollow"))


def _sample(way: Way, class_: str) -> Markup:
    line = element("path", class_="line", d="M2 12h28")
    return sample(element("g", line, _head(way, "right", 40, 12), class_=class_))
