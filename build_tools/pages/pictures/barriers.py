"""Barriers by category: whom each statement speaks of, and who makes it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from markupsafe import Markup

from build_tools.graph import Entry, page_of
from build_tools.pages.citing import cite
from build_tools.pages.drawing.labels import LINE, wrapped
from build_tools.pages.drawing.svg import element, number
from build_tools.pages.drawing.svg import picture as svg
from build_tools.pages.fragment import fill, together
from build_tools.pages.legend import SampleView, sample
from build_tools.pages.marker import Marking
from build_tools.pages.pictures.picture import CellView, PictureView, cells, picture
from build_tools.pages.pictures.saying import Name, name, read_out, title, written
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import term
from build_tools.records import Proof
from build_tools.records.claim import AppliesTo, BarrierCategory, ClaimKind

STATEMENT: Final = "statement"
NAME: Final = 13.0
SMALL: Final = 11.5
"""Sizes of type, in units of the drawing, which are about those of the page."""
HEAD: Final = 34.0
"""Height of the row of columns' names."""
GROUP: Final = 30.0
GAP: Final = 14.0
MARK: Final = 7.0
NAME_LINES: Final = 5


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Where things stand in one of the two pictures, in its units."""

    size: str
    width: float
    names: float
    """Room for names."""
    left: float
    """Where the columns begin."""
    below: float
    """Height that marks take below the names; 0 where they stand beside them."""

    def column(self, place: int) -> float:
        """The middle of a column."""
        return self.left + (self.width - self.left) / len(AppliesTo) * (place + 0.5)


WIDE: Final = Layout(size="wide", width=720, names=360, left=380, below=0)
PHONE: Final = Layout(size="phone", width=350, names=340, left=0, below=26)


@dataclass(frozen=True, kw_only=True)
class Barrier:
    """A statement as it is drawn."""

    entry: Entry
    name: Name
    category: str
    """Value of its category; empty where it has none."""
    place: int
    """Column of whom it speaks of."""
    voice: str
    quoted: bool
    """Whether somebody says so, not the document itself."""


@picture(position=3)
def barriers(sheet: Sheet, topic: Entry, members: Sequence[Entry]) -> PictureView | None:
    """The topic's claims about barriers, in the order of the closed list of categories."""
    del topic
    claims = [one for one in sheet.setting.by_label(members) if one.get("kind") == ClaimKind.BARRIER]
    found = sorted((_barrier(sheet, one) for one in claims), key=lambda one: _order(one.category))
    if not found:
        return None
    words = sheet.words
    return PictureView(
        anchor="barriers",
        title=words("picture.barriers"),
        caption=words.html("picture.barriers.caption"),
        svg=together(_drawn(layout, sheet, found) for layout in (WIDE, PHONE)),
        legend=tuple(_legend(sheet, found)),
        rows=tuple(_row(sheet, one) for one in found),
        values=len(found),
    )


def _order(category: str) -> int:
    order = [str(one) for one in BarrierCategory]
    return order.index(category) if category else len(order)


def _proof(entry: Entry) -> Proof | None:
    """The first proof of what it states."""
    return next((one.proof for one in entry.proofs_of.get((STATEMENT,), ())), None)


def _barrier(sheet: Sheet, entry: Entry) -> Barrier:
    proof = _proof(entry)
    by = proof.by if proof else None
    raw = entry.get("applies_to") or AppliesTo.NOT_STATED
    return Barrier(
        entry=entry,
        name=name(sheet, entry.path),
        category=entry.get("barrier_category") or "",
        place=[str(one) for one in AppliesTo].index(raw),
        voice=_voice(sheet, proof, by),
        quoted=by is not None,
    )


def _voice(sheet: Sheet, proof: Proof | None, by: str | None) -> str:
    """Whoever says so; for a document's own voice, which document."""
    words = sheet.words
    if by:
        return name(sheet, by).text
    source = (name(sheet, f"sources/{proof.source}").text,) if proof else ()
    return words("path.inside").join((words("picture.barriers.document"), *source))


def _category(sheet: Sheet, one: Barrier) -> str:
    """Its category in words."""
    if not one.category:
        return sheet.words("picture.barriers.other")
    return term(sheet, one.entry.shape.fields["barrier_category"], one.category)


def _columns(sheet: Sheet, entry: Entry) -> list[str]:
    return [term(sheet, entry.shape.fields["applies_to"], one) for one in AppliesTo]


def _row(sheet: Sheet, one: Barrier) -> tuple[CellView, ...]:
    words, entry, proof = sheet.words, one.entry, _proof(one.entry)
    marking = Marking.elsewhere(sheet, entry)
    marker = marking.marker((STATEMENT,), title(sheet, entry, STATEMENT))
    columns = (
        words("picture.barriers.statement"),
        words("picture.ours", field=title(sheet, entry, "barrier_category")),
        words("picture.ours", field=title(sheet, entry, "applies_to")),
        words("proof.speaker"),
    )
    return cells(
        columns,
        fill("%s%s", sheet.link(entry.path), marker),
        fill("%s", _category(sheet, one)),
        fill("%s", _columns(sheet, entry)[one.place]),
        cite(sheet, proof).voice if proof else Markup(),
    )


def _drawn(layout: Layout, sheet: Sheet, found: Sequence[Barrier]) -> Markup:
    words, top = sheet.words, HEAD
    made: list[Markup] = []
    for _, group in groupby(found, key=lambda one: one.category):
        here = tuple(group)
        said = _category(sheet, here[0])
        made.append(_heading(layout, said[:1].upper() + said[1:], top))
        top += GROUP
        for one in here:
            drawn, height = _line(layout, sheet, one, top)
            made.append(drawn)
            top += height
    return svg(
        f"barriers-{layout.size}",
        layout.width,
        top,
        element("g", *_grid(layout, _columns(sheet, found[0].entry), top), class_="grid", aria_hidden="true"),
        *made,
        title=words("picture.barriers"),
        desc=words("picture.barriers.desc", barriers=len(found)),
        class_=f"picture-svg is-{layout.size}",
    )


def _grid(layout: Layout, columns: Sequence[str], height: float) -> Iterator[Markup]:
    """A line down the middle of each column, and its name over it."""
    room = (layout.width - layout.left) / len(columns) - 4
    for place, said in enumerate(columns):
        x = layout.column(place)
        yield element("path", d=f"M{number(x)} {number(HEAD - 2)}V{number(height)}")
        lines = wrapped(said, SMALL, room, 2)
        top = HEAD - 10 - (len(lines) - 1) * SMALL * LINE
        yield element("text", *written(lines, x, top, SMALL, class_="column"), text_anchor="middle")


def _heading(layout: Layout, said: str, top: float) -> Markup:
    rule = element("path", class_="rule", d=f"M0 {number(top)}H{number(layout.width)}")
    return together((rule, element("text", said, class_="group", x=2, y=top + 19.0)))


def _line(layout: Layout, sheet: Sheet, one: Barrier, top: float) -> tuple[Markup, float]:
    """A statement, with its mark beside or below its name, and how high that is."""
    lines = wrapped(one.name.text, NAME * 1.02, layout.names, NAME_LINES)
    spans = written(lines, 2, NAME, NAME, class_="name", lang=one.name.lang)
    base = NAME + len(lines) * NAME * LINE - 1
    voice = wrapped(one.voice, SMALL, layout.names, 2)
    spans += written(voice, 2, base, SMALL, class_="below")
    high = (len(lines) * NAME + len(voice) * SMALL) * LINE
    middle = high + layout.below / 2 if layout.below else high / 2 + 1
    x = layout.column(one.place)
    said = _columns(sheet, one.entry)[one.place]
    link = element(
        "a",
        element("rect", class_="touch", x=0, y=0, width=layout.width, height=high + layout.below),
        element("path", class_="lattice", d=f"M{number(layout.left)} {number(middle)}H{number(layout.width)}"),
        read_out(spans),
        " ",
        _mark(x, middle, quoted=one.quoted),
        *_column(layout, x, middle, said),
        href=sheet.href(page_of(one.entry.path)),
        aria_label=" ".join((*lines, *voice, said)),
        transform=f"translate(0 {number(top)})",
    )
    return link, high + layout.below + GAP


def _column(layout: Layout, x: float, y: float, said: str) -> Iterator[Markup]:
    """On phones the heads of columns are soon out of sight: the name of the column stands beside the mark as well."""
    if layout.below:
        left = x < layout.width / 2
        place = x + MARK + 6 if left else x - MARK - 6
        yield element(
            "text", said, class_="column", x=place, y=y + SMALL * 0.36, text_anchor="start" if left else "end"
        )


def _mark(x: float, y: float, *, quoted: bool) -> Markup:
    return element("circle", class_="mark" if quoted else "mark is-hollow", cx=float(x), cy=float(y), r=MARK)


def _legend(sheet: Sheet, found: Sequence[Barrier]) -> Iterator[SampleView]:
    """Only what is drawn is explained."""
    if any(one.quoted for one in found):
        yield SampleView(sample(_mark(22, 12, quoted=True)), sheet.words("picture.barriers.quoted"))
    if not all(one.quoted for one in found):
        yield SampleView(sample(_mark(22, 12, quoted=False)), sheet.words("picture.barriers.plain"))
