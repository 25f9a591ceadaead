"""What every picture of a topic is made of, and the rule by which it stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TypeAlias

from markupsafe import Markup

import build_tools.pages.pictures as package
from build_tools.core.registry import modules
from build_tools.graph import Entry
from build_tools.pages.legend import ENOUGH, SampleView
from build_tools.pages.setting import Sheet


class CellView(NamedTuple):
    """A cell of the table, with the title of its column for screens on which columns are stacked."""

    column: str
    html: Markup


@dataclass(frozen=True, kw_only=True)
class PictureView:
    """A picture and the same as a table."""

    anchor: str
    title: str
    caption: Markup
    svg: Markup
    legend: tuple[SampleView, ...]
    rows: tuple[tuple[CellView, ...], ...]
    """A row for each thing that is drawn."""
    values: int
    """How many of them are values: that something is not said is none."""


Draw: TypeAlias = Callable[[Sheet, Entry, Sequence[Entry]], PictureView | None]
"""From a topic and the records that belong to it, in any order, to a picture; None where there is nothing to draw."""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A picture that topics may have."""

    position: int
    """Place among the pictures of one topic."""
    draw: Draw


def picture(*, position: int) -> Callable[[Draw], Picture]:
    """Make a function a picture of topics; the folder registers it."""
    return lambda draw: Picture(position=position, draw=draw)


@cache
def pictures() -> tuple[Picture, ...]:
    """All of them, in the order in which they stand on a page."""
    found = {one for module in modules(package) for one in vars(module).values() if isinstance(one, Picture)}
    return tuple(sorted(found, key=lambda one: one.position))


def pictures_of(sheet: Sheet, topic: Entry, members: Sequence[Entry]) -> tuple[PictureView, ...]:
    """The pictures that enough values of the topic's records support."""
    drawn = (one.draw(sheet, topic, members) for one in pictures())
    return tuple(one for one in drawn if one is not None and one.values >= ENOUGH)


def cells(columns: Sequence[str], *htmls: Markup) -> tuple[CellView, ...]:
    """A row of the table."""
    return tuple(map(CellView, columns, htmls))
