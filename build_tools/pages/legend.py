"""When a picture stands, and what every legend is made of: a piece of the picture beside what it means."""

from typing import Final, NamedTuple

from markupsafe import Markup

from build_tools.pages.fragment import fill

ENOUGH: Final = 6
"""Values below which no picture stands: a list says as much."""


class SampleView(NamedTuple):
    """A line of the legend."""

    picture: Markup
    text: str


def sample(drawing: Markup) -> Markup:
    """A piece of a picture for its legend, drawn around (22, 12)."""
    return fill('<svg class="sample" viewBox="0 0 44 24" width="44" height="24" aria-hidden="true">%s</svg>', drawing)
