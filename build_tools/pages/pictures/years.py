"""Publications by the year of their date: a mark each, and no line through them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from build_tools.core import edtf
from build_tools.graph import Entry, page_of
from build_tools.pages.drawing.labels import wrapped
from build_tools.pages.drawing.svg import element, number
from build_tools.pages.drawing.svg import picture as svg
from build_tools.pages.fragment import fill, together
from build_tools.pages.legend import SampleView, sample
from build_tools.pages.pictures.picture import CellView, PictureView, cells, picture
from build_tools.pages.pictures.saying import name, printed, told, values_of, written
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import term
from build_tools.pages.types import kind
from build_tools.records.publication import Publication

DATE: Final = "date"
SMALL: Final = 11.5
"""Size of type, in units of the drawing, which is about that of the page."""
STEP: Final = 26.0
"""From mark to mark: no target is smaller than 24 by 24."""
APART: Final = 74.0
"""Room for what has no year."""
SHAPES: Final[Mapping[str, str]] = {
    "article": "M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0z",
    "conference_paper": "M0-9.5L9.5 0L0 9.5L-9.5 0z",
    "book": "M-7-7h14v14h-14z",
    "collection": "M0-8.5L9 7h-18z",
}
"""Shape of a mark by the kind of publication."""
MIDDLE: Final = "translate(22 12)"
"""Where a sample of the legend stands."""


@dataclass(frozen=True, kw_only=True)
class Work:
    """A publication as it is drawn."""

    entry: Entry
    kind: str
    year: int | None
    hollow: bool
    """Whether its date is not printed."""
    href: str
    spoken: str


@picture(position=5)
def years(sheet: Sheet, topic: Entry, members: Sequence[Entry]) -> PictureView | None:
    """The topic's publications, each at its year; those without one apart."""
    del topic
    works = [_work(sheet, one) for one in sheet.setting.by_label(members) if isinstance(one.record, Publication)]
    found = sorted((one for one in works if one.year is not None), key=lambda one: one.year or 0)
    undated = [one for one in works if one.year is None]
    if not found:
        return None
    return PictureView(
        anchor="years",
        title=sheet.words("picture.years"),
        caption=_caption(sheet, works),
        svg=together((_wide(sheet, found, undated), _phone(sheet, found, undated))),
        legend=tuple(_legend(sheet, works)),
        rows=tuple(_row(sheet, one) for one in (*found, *undated)),
        values=len(found),
    )


def _work(sheet: Sheet, entry: Entry) -> Work:
    dated, said = _year(entry), kind(sheet, entry)
    parts = (name(sheet, entry.path).text, said, str(dated or sheet.words("picture.years.none")))
    return Work(
        entry=entry,
        kind=entry.raw["kind"],
        year=dated,
        hollow=dated is not None and not printed(sheet, entry, (DATE,)),
        href=sheet.href(page_of(entry.path)),
        spoken=sheet.words("list.separator").join(parts),
    )


def _year(entry: Entry) -> int | None:
    """Its year; None where it has no date, or one that may lie in several years."""
    dated = entry.get(DATE)
    date = edtf.parse(dated) if dated else None
    first, last = (date.earliest, date.latest) if date else (None, None)
    return int(first[:4]) if first and last and first[:4] == last[:4] else None


def _caption(sheet: Sheet, works: Sequence[Work]) -> Markup:
    """What the picture holds; named, where a single page's list gives most of it."""
    records = (work.entry.record for work in works)
    lists = Counter(one.source for record in records if isinstance(record, Publication) for one in record.listed_on)
    source, listed = max(lists.items(), key=lambda one: (one[1], one[0]), default=("", 0))
    words = sheet.words
    if listed * 2 <= len(works):
        return words.html("picture.years.caption")
    return words.html(
        "picture.years.listed",
        all=number_in_words(len(works), words),
        listed=number_in_words(listed, words),
        source=sheet.link(f"sources/{source}"),
    )


def _row(sheet: Sheet, one: Work) -> tuple[CellView, ...]:
    words, entry = sheet.words, one.entry
    fields = entry.shape.fields
    columns = (
        words("picture.years.publication"),
        sheet.setting.title_of(fields["kind"].titles),
        sheet.setting.title_of(fields[DATE].titles),
    )
    dates = together(told(sheet, entry, value) for value in values_of(entry, (DATE,)))
    lacking = fill("%s", words("picture.years.none"))
    return cells(columns, sheet.link(entry.path), fill("%s", kind(sheet, entry)), dates or lacking)


def _stacked(found: Sequence[Work]) -> Iterator[tuple[Work, int]]:
    """Works with their places within their year, from 0."""
    held: Counter[int | None] = Counter()
    for one in found:
        yield one, held[one.year]
        held[one.year] += 1


def _span(found: Sequence[Work]) -> range:
    known = [one.year for one in found if one.year is not None]
    return range(min(known), max(known) + 1)


def _svg(sheet: Sheet, size: str, box: tuple[float, float], found: Sequence[Work], all_: int, *parts: Markup) -> Markup:
    span, words = _span(found), sheet.words
    return svg(
        f"years-{size}",
        *box,
        *parts,
        title=words("picture.years"),
        desc=words("picture.years.desc", first=span[0], last=span[-1], all=all_),
        class_=f"picture-svg is-{size}",
    )


def _wide(sheet: Sheet, found: Sequence[Work], undated: Sequence[Work]) -> Markup:
    """Years from left to right, marks one above the other."""
    width, span = 720.0, _span(found)
    step = min(STEP * 1.6, (width - (APART if undated else 0)) / len(span))
    high = max(Counter(one.year for one in (*found, *undated)).values())
    floor = 8 + high * STEP
    marks = [
        _mark(one, (span.index(one.year or 0) + 0.5) * step, floor - (up + 0.5) * STEP) for one, up in _stacked(found)
    ]
    axis = [element("path", class_="axis", d=f"M0 {number(floor)}H{number(step * len(span))}")]
    held = {one.year for one in found}
    for place, year in enumerate(span):
        x = (place + 0.5) * step
        axis.append(element("path", class_="axis", d=f"M{number(x)} {number(floor)}v5"))
        if year in held:
            axis.append(element("text", year, class_="year", x=x, y=floor + 18.0, text_anchor="middle"))
    if undated:
        x = width - APART / 2
        marks += [_mark(one, x, floor - (up + 0.5) * STEP) for one, up in _stacked(undated)]
        axis.append(element("path", class_="axis", d=f"M{number(width - APART + 12)} {number(floor)}H{number(width)}"))
        said = wrapped(sheet.words("picture.years.none"), SMALL, APART - 8, 2)
        axis.append(element("text", *written(said, x, floor + 18.0, SMALL, class_="year"), text_anchor="middle"))
    return _svg(sheet, "wide", (width, floor + 34), found, len(found) + len(undated), *axis, *marks)


def _phone(sheet: Sheet, found: Sequence[Work], undated: Sequence[Work]) -> Markup:
    """Years from top to bottom, the latest first, marks one after the other."""
    width, span = 350.0, _span(found)
    rows = [*reversed(span), *([None] if undated else [])]
    made = []
    for place, year in enumerate(rows):
        y = place * STEP + (10 if year is None else 0)
        said = sheet.words("picture.years.none") if year is None else year
        made.append(element("path", class_="axis", d=f"M0 {number(y)}H{number(width)}"))
        made.append(element("text", said, class_="year", x=2, y=y + STEP / 2 + SMALL * 0.36))
    left = 78.0
    for one, along in _stacked((*found, *undated)):
        y = rows.index(one.year) * STEP + (10 if one.year is None else 0)
        made.append(_mark(one, left + (along + 0.5) * STEP, y + STEP / 2))
    box = (width, len(rows) * STEP + 12)
    return _svg(sheet, "phone", box, found, len(found) + len(undated), *made)


def _mark(one: Work, x: float, y: float) -> Markup:
    half = STEP / 2
    at = f"translate({number(x)} {number(y)})"
    shape = element("path", class_="mark is-hollow" if one.hollow else "mark", d=SHAPES[one.kind], transform=at)
    touch = element("rect", class_="touch", x=x - half, y=y - half, width=STEP, height=STEP)
    return element("a", touch, shape, element("title", one.spoken), href=one.href, aria_label=one.spoken)


def _legend(sheet: Sheet, works: Sequence[Work]) -> Iterator[SampleView]:
    """Only what is drawn is explained."""
    field = works[0].entry.shape.fields["kind"]
    for each, shape_ in SHAPES.items():
        if any(one.kind == each for one in works):
            yield SampleView(
                sample(element("path", class_="mark", d=shape_, transform=MIDDLE)), term(sheet, field, each)
            )
    if any(one.hollow for one in works):
        hollow = element("path", class_="mark is-hollow", d=SHAPES["article"], transform=MIDDLE)
        yield SampleView(sample(hollow), sheet.words("picture.years.hollow"))
