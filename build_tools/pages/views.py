"""What templates get, where pages of several kinds show the same; what one kind shows stands beside what fills it.

Everything in a view is computed: nothing is left to look up, sort or format.
"""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, kw_only=True)
class FieldView:
    """A field of a record with its values."""

    title: str
    html: Markup


@dataclass(frozen=True, kw_only=True)
class CellView:
    """A cell, with the title of its column for screens on which columns are stacked."""

    column: str
    html: Markup


@dataclass(frozen=True, kw_only=True)
class RowView:
    """A row of an index: the record, then its cells."""

    link: Markup
    cells: tuple[CellView, ...]


@dataclass(frozen=True, kw_only=True)
class DoorView:
    """A way into the site."""

    href: str
    title: Markup
    text: Markup


@dataclass(frozen=True, kw_only=True)
class CountView:
    """A count, with what is counted."""

    number: str
    what: str
    href: str
