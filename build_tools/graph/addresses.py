"""Where the pages of records lie, from the root of a language: what pages are written to and files point at."""

from typing import Final

TOPICS: Final = "topics"
"""Folder of the records that have a page beside that of the record."""


def record_page(path: str) -> str:
    """Page of a record itself, with all its values and proofs."""
    return f"records/{path}.html"


def page_of(path: str) -> str:
    """Page to which a link to a record leads: a topic has a page of its own."""
    folder, _, slug = path.partition("/")
    return f"{TOPICS}/{slug}.html" if folder == TOPICS else record_page(path)


def type_index(folder: str) -> str:
    """Page that lists the records of a type."""
    return f"records/{folder}/index.html"
