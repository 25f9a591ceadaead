"""SVG in small pieces: elements whose text and attributes are escaped, numbers of one decimal, accessible pictures.

The same input gives the same bytes. Colours come from the style sheet of the page, by class; so a picture follows the
light and the dark scheme, and print.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from markupsafe import Markup

from build_tools.pages.drawing.projection import Spot
from build_tools.pages.fragment import fill, together


def number(value: float) -> str:
    """A coordinate with at most one decimal, without what says nothing: ``12``, ``0.5``, never ``-0``."""
    told = f"{value:.1f}".removesuffix(".0")
    return "0" if told == "-0" else told


def element(tag: str, *children: object, **attributes: object) -> Markup:
    """An element; children are text, escaped, or markup.

    Attributes are named as in Python: ``class_`` is ``class``, ``stroke_width`` is ``stroke-width``. Floats become
    coordinates; None leaves an attribute out.
    """
    there = {name: value for name, value in attributes.items() if value is not None}
    values = (number(value) if isinstance(value, float) else value for value in there.values())
    return fill(_frame(tag, tuple(there)), *values, together(children))


@lru_cache
def _frame(tag: str, attributes: tuple[str, ...]) -> str:
    said = "".join(f' {name.rstrip("_").replace("_", "-")}="%s"' for name in attributes)
    return f"<{tag}{said}>%s</{tag}>"


def picture(  # noqa: PLR0913 -- what an accessible picture is made of
    ident: str, width: float, height: float, *children: object, title: object, desc: object, class_: str
) -> Markup:
    """An ``<svg>`` that scales with its place, named by its title and explained by its description.

    Its ids begin with ``ident``, which is to be the only one of the page. It is a group, not an image: links in it are
    found by keyboard and read out; beside it stands the same as a list or table.
    """
    return element(
        "svg",
        element("title", title, id=f"{ident}-title"),
        element("desc", desc, id=f"{ident}-desc"),
        *children,
        class_=class_,
        viewBox=f"0 0 {number(width)} {number(height)}",
        role="group",
        aria_labelledby=f"{ident}-title",
        aria_describedby=f"{ident}-desc",
    )


def path_of(rings: Iterable[Sequence[Spot]]) -> str:
    """Closed rings as the ``d`` of one path: the first corner absolute, each other relative to the one before it.

    Steps are taken between rounded corners, so that no error adds up; a corner that rounding makes one with the last
    is left out.
    """
    return "".join(_ring(ring) for ring in rings)


def _ring(ring: Sequence[Spot]) -> str:
    corners = [Spot(round(spot.x, 1), round(spot.y, 1)) for spot in ring]
    steps = [f"{number(b.x - a.x)} {number(b.y - a.y)}" for a, b in pairwise(corners) if a != b]
    return f"M{number(corners[0].x)} {number(corners[0].y)}l{' '.join(steps)}z" if steps else ""


def curve(start: Spot, control: Spot, end: Spot) -> str:
    """A quadratic curve as the ``d`` of a path."""
    return f"M{_pair(start)}Q{_pair(control)} {_pair(end)}"


def _pair(spot: Spot) -> str:
    return f"{number(spot.x)} {number(spot.y)}"
